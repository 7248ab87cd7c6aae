// SPDX-License-Identifier: GPL-3.0-or-later
//
// What mouse, keyboard and wheel do to a sequence view.
#include <sequence/sequenceview.h>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace bootbench {

namespace {

constexpr qreal zoomStep = 1.15;

} // namespace

void SequenceView::zoomIn()
{
    setZoom(m_zoom * zoomStep);
}

void SequenceView::zoomOut()
{
    setZoom(m_zoom / zoomStep);
}

int SequenceView::rowAt(QPointF viewportPosition) const
{
    const SequenceLayout layout = layoutOf();
    // The header covers what is below it.
    if (viewportPosition.y() < layout.headerHeight())
        return -1;
    return layout.rowAt(viewportPosition.y() + verticalScrollBar()->value());
}

void SequenceView::request(int row)
{
    if (m_model && row >= 0 && row < m_model->rowCount())
        Q_EMIT recordsRequested(m_model->arrow(row).firstRecord, m_model->arrow(row).lastRecord);
}

void SequenceView::setHovered(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
}

void SequenceView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void SequenceView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() > 0)
            zoomIn();
        else if (event->angleDelta().y() < 0)
            zoomOut();
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void SequenceView::keyPressEvent(QKeyEvent *event)
{
    const int rows = m_model ? m_model->rowCount() : 0;
    const int page = std::max(int(viewport()->height() / layoutOf().rowHeight()) - 2, 1);
    const auto go = [&](int row) { setCurrentRow(std::clamp(row, 0, rows - 1)); };
    if (rows == 0) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        go(m_current < 0 ? rows - 1 : m_current - 1);
        return;
    case Qt::Key_Down:
        go(m_current + 1);
        return;
    case Qt::Key_PageUp:
        go(m_current - page);
        return;
    case Qt::Key_PageDown:
        go(m_current + page);
        return;
    case Qt::Key_Home:
        go(0);
        return;
    case Qt::Key_End:
        go(rows - 1);
        setFollowing(true);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        request(m_current);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void SequenceView::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position());
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    setCurrentRow(row);
    request(row);
}

void SequenceView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(rowAt(event->position()));
}

void SequenceView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange ||
        event->type() == QEvent::PaletteChange)
        relayout();
}

bool SequenceView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipOf(rowAt(help->pos()));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")),
                               viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        setHovered(-1);
    return QAbstractScrollArea::viewportEvent(event);
}

void SequenceView::scrollContentsBy(int dx, int dy)
{
    // Somebody scrolled: at the end the newest is followed, anywhere else it is not.
    if (!m_scrollsItself && dy != 0)
        setFollowing(verticalScrollBar()->value() == verticalScrollBar()->maximum());
    Q_UNUSED(dx);
    viewport()->update();
}

} // namespace bootbench
