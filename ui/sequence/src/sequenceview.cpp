// SPDX-License-Identifier: GPL-3.0-or-later
#include <sequence/sequenceview.h>

#include "sequencepainter.h"

#include <QImage>

#include <QLocale>
#include <QPainter>
#include <QPaintEvent>
#include <QSaveFile>
#include <QScrollBar>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace bootbench {

using namespace Qt::StringLiterals;

SequenceView::SequenceView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
}

SequenceView::~SequenceView() = default;

void SequenceView::setModel(SequenceModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_current = m_hovered = -1;
    m_firstTold = m_lastTold = 0;
    if (m_model) {
        connect(m_model, &QAbstractItemModel::rowsInserted, this, &SequenceView::relayout);
        connect(m_model, &QAbstractItemModel::dataChanged, viewport(), qOverload<>(&QWidget::update));
        connect(m_model, &SequenceModel::lifelinesChanged, this, &SequenceView::relayout);
        connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
            m_current = m_hovered = -1;
            relayout();
            Q_EMIT currentRowChanged(m_current);
        });
    }
    setFollowing(true);
    relayout();
}

SequenceLayout SequenceView::layoutOf() const
{
    const int columns = m_model ? int(m_model->columns().size()) : 0;
    const int rows = m_model ? m_model->rowCount() : 0;
    const qreal line = fontMetrics().height();
    const qreal width = viewport()->width();
    return {columns, rows, line, width, m_fitsWidth ? SequenceLayout::fitting(columns, line, width) : m_zoom};
}

void SequenceView::setFitsWidth(bool fits)
{
    m_fitsWidth = fits;
    setHorizontalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    relayout();
}

void SequenceView::relayout()
{
    const SequenceLayout layout = layoutOf();
    m_scrollsItself = true;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(int(layout.rowHeight()));
    verticalScrollBar()->setRange(0, std::max(int(layout.height() + layout.rowHeight() / 2) - viewport()->height(), 0));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(int(layout.width()) - viewport()->width(), 0));
    if (m_following)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    m_scrollsItself = false;
    if (m_firstTold != 0)
        toldChanged();
    viewport()->update();
}

void SequenceView::setCurrentRow(int row)
{
    const int rows = m_model ? m_model->rowCount() : 0;
    const int next = std::clamp(row, -1, rows - 1);
    if (next == m_current)
        return;
    m_current = next;
    if (m_current >= 0) {
        if (m_current < rows - 1)
            setFollowing(false);
        ensureVisible(m_current);
        setAccessibleDescription(toolTipOf(m_current));
    }
    viewport()->update();
    Q_EMIT currentRowChanged(m_current);
}

void SequenceView::setTold(quint64 firstRecord, quint64 lastRecord)
{
    m_firstTold = firstRecord;
    m_lastTold = lastRecord;
    if (m_firstTold != 0) {
        setFollowing(false);
        toldChanged();
    }
    viewport()->update();
}

void SequenceView::toldChanged()
{
    const int row = m_model ? m_model->rowOf(m_lastTold) : -1;
    if (row < 0)
        return;
    // What comes next is seen too.
    const SequenceLayout layout = layoutOf();
    constexpr qreal share = 0.6;
    m_scrollsItself = true;
    verticalScrollBar()->setValue(int(layout.y(row) - viewport()->height() * share));
    m_scrollsItself = false;
}

void SequenceView::ensureVisible(int row)
{
    const SequenceLayout layout = layoutOf();
    QScrollBar *bar = verticalScrollBar();
    const auto top = int(layout.y(row) - layout.headerHeight());
    const auto bottom = int(layout.y(row + 1) + layout.rowHeight() / 2);
    m_scrollsItself = true;
    if (top < bar->value())
        bar->setValue(top);
    else if (bottom > bar->value() + viewport()->height())
        bar->setValue(bottom - viewport()->height());
    m_scrollsItself = false;
}

void SequenceView::setZoom(qreal zoom)
{
    const qreal next = std::clamp(zoom, SequenceLayout::smallest, SequenceLayout::largest);
    if (qFuzzyCompare(next, m_zoom))
        return;
    // What is at the top stays there.
    const qreal row = verticalScrollBar()->value() / layoutOf().rowHeight();
    m_zoom = next;
    relayout();
    if (!m_following) {
        m_scrollsItself = true;
        verticalScrollBar()->setValue(int(row * layoutOf().rowHeight()));
        m_scrollsItself = false;
    }
    Q_EMIT zoomChanged(m_zoom);
}

void SequenceView::setFollowing(bool following)
{
    if (following == m_following)
        return;
    m_following = following;
    if (m_following)
        relayout();
    Q_EMIT followingChanged(m_following);
}

QString SequenceView::toolTipOf(int row) const
{
    if (!m_model || row < 0 || row >= m_model->rowCount())
        return {};
    const SequenceArrow &arrow = m_model->arrow(row);
    const SequenceModel::Text &text = m_model->text(row);
    const QString from = SequencePainter::titleOf(m_model->lifelines()[arrow.from]);
    const QString to = SequencePainter::titleOf(m_model->lifelines()[arrow.to]);
    QStringList lines;
    lines += arrow.shape == ArrowShape::State ? tr("%1: %2").arg(from, text.label)
                                              : tr("%1 → %2: %3").arg(from, to, text.label);
    if (text.info != text.label)
        lines += text.info;
    if (arrow.failed)
        lines += tr("This failed.");
    const double at = double(arrow.firstWall - m_model->arrow(0).firstWall) / 1e6;
    lines += tr("At %1 s").arg(QLocale().toString(at, 'f', 6));
    const QString gap =
        row > 0 ? SequencePainter::gapText(arrow.firstWall - m_model->arrow(row - 1).firstWall) : QString();
    if (!gap.isEmpty())
        lines.last() += tr(", %1 after the arrow before").arg(gap);
    if (const QString took = SequencePainter::gapText(arrow.lastWall - arrow.firstWall); !took.isEmpty())
        lines += tr("Took %1").arg(took.mid(1));
    lines += arrow.firstRecord == arrow.lastRecord
                 ? tr("Record %1").arg(arrow.firstRecord)
                 : tr("Records %1 to %2").arg(arrow.firstRecord).arg(arrow.lastRecord);
    return lines.join(u'\n');
}

void SequenceView::paintEvent(QPaintEvent *event)
{
    if (!m_model || m_model->rowCount() == 0)
        return;
    QPainter painter(viewport());
    const SequenceLayout layout = layoutOf();
    const QPointF offset(horizontalScrollBar()->value(), verticalScrollBar()->value());
    painter.translate(-offset);
    const qreal top = event->rect().top() + offset.y();
    const qreal bottom = event->rect().bottom() + offset.y();
    const int first = std::clamp(int((top - layout.headerHeight()) / layout.rowHeight()) - 1, 0, m_model->rowCount());
    const int last =
        std::clamp(int((bottom - layout.headerHeight()) / layout.rowHeight()) + 1, -1, m_model->rowCount() - 1);
    SequencePainter diagram(painter, *m_model, layout, font(), palette());
    diagram.setRange(event->rect().left() + offset.x(), event->rect().right() + offset.x());
    SequencePainter::Marks marks{.current = m_current, .hovered = m_hovered};
    if (m_firstTold != 0) {
        marks.firstTold = m_model->rowOf(m_firstTold);
        marks.lastTold = std::max(m_model->rowOf(m_lastTold), marks.firstTold);
    }
    if (first <= last)
        diagram.paintRows(first, last, marks);
    diagram.paintHeader(offset.y(), layout.width());
}

Result<int, QString> SequenceView::exportTo(const QString &path) const
{
    const int rows = m_model ? m_model->rowCount() : 0;
    const SequenceLayout shown = layoutOf();
    const int visible = std::clamp(int(verticalScrollBar()->value() / shown.rowHeight()), 0, std::max(rows - 1, 0));
    const int first = rows <= mostExportedRows ? 0 : std::min(visible, rows - mostExportedRows);
    const int last = std::min(first + mostExportedRows, rows) - 1;
    const SequenceLayout layout(m_model ? int(m_model->columns().size()) : 0, rows, fontMetrics().height() * 1.0,
                                viewport()->width() * 1.0);
    const QSize size(int(layout.width()) + 1,
                     int(layout.headerHeight() + (last - first + 1) * layout.rowHeight() + layout.rowHeight() / 2));
    const auto paint = [&](QPainter &painter) {
        painter.fillRect(QRect({}, size), palette().color(QPalette::Base));
        SequencePainter diagram(painter, *m_model, layout, font(), palette());
        painter.translate(0, layout.headerHeight() - layout.y(first));
        if (first <= last)
            diagram.paintRows(first, last, {});
        painter.resetTransform();
        diagram.paintHeader(0, size.width());
    };
    if (rows == 0)
        return std::unexpected(tr("There is nothing to export yet."));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return std::unexpected(tr("%1 cannot be written: %2").arg(path, file.errorString()));
    if (path.endsWith(".svg"_L1, Qt::CaseInsensitive)) {
        QSvgGenerator generator;
        generator.setOutputDevice(&file);
        generator.setSize(size);
        generator.setViewBox(QRect({}, size));
        generator.setTitle(tr("Sequence"));
        QPainter painter(&generator);
        paint(painter);
    } else {
        // Sharp where it is small; a long one takes no more than a second.
        constexpr qreal mostPixels = 12e6;
        const qreal sharp = std::clamp(std::sqrt(mostPixels / (1.0 * size.width() * size.height())), 1.0, 2.0);
        QImage image((QSizeF(size) * sharp).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(sharp);
        QPainter painter(&image);
        paint(painter);
        painter.end();
        if (!image.save(&file, "PNG"))
            return std::unexpected(tr("%1 cannot be written: %2").arg(path, file.errorString()));
    }
    if (!file.commit())
        return std::unexpected(tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return last - first + 1;
}

} // namespace bootbench
