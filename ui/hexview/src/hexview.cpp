// SPDX-License-Identifier: GPL-3.0-or-later
#include <hexview/hexview.h>

#include "hexpainter.h"

#include <theme/fonts.h>
#include <theme/icons.h>
#include <theme/metrics.h>

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bootbench {

namespace {

constexpr int margin = theme::rhythm;
constexpr int topMargin = margin / 2;

int clampToInt(qint64 value)
{
    return int(std::clamp<qint64>(value, 0, std::numeric_limits<int>::max()));
}

} // namespace

HexView::HexView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFont(theme::monospaceFont());
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(1);
    describe();
    relayout();
}

ByteRange HexView::selection() const
{
    if (!m_selecting)
        return {};
    const qint64 first = std::min(m_anchor, m_caret);
    return {first, std::max(m_anchor, m_caret) - first + 1};
}

QByteArray HexView::selectedBytes() const
{
    const ByteRange range = selection();
    return range.isEmpty() ? m_data : m_data.sliced(range.offset, range.length);
}

qint64 HexView::lineCount() const
{
    return m_mode == Mode::Text ? m_textLayout.lineCount() : m_hexLayout.lineCount();
}

QSize HexView::sizeHint() const
{
    const int width = int(std::ceil(HexLayout(1).columnCount() * m_cellWidth)) + 2 * margin;
    return QSize(width + verticalScrollBar()->sizeHint().width(), 12 * m_lineHeight + 2 * margin);
}

QSize HexView::minimumSizeHint() const
{
    return QSize(int(20 * m_cellWidth), 3 * m_lineHeight + 2 * margin);
}

void HexView::setData(const QByteArray &data)
{
    const bool hadSelection = m_selecting;
    m_data = data;
    m_highlight = {};
    m_anchor = m_caret = 0;
    m_selecting = false;
    describe();
    relayout();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    if (hadSelection)
        Q_EMIT selectionChanged({});
}

void HexView::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    m_area = mode == Mode::Text ? HexLayout::Area::Text : HexLayout::Area::Hex;
    relayout();
    if (!m_data.isEmpty())
        ensureVisible(m_caret);
    Q_EMIT modeChanged(mode);
}

void HexView::setPlaceholderText(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void HexView::setHighlight(ByteRange range, bool bringIntoView)
{
    updateLines(m_highlight);
    const qint64 offset = std::clamp<qint64>(range.offset, 0, m_data.size());
    m_highlight = {offset, std::clamp<qint64>(range.length, 0, m_data.size() - offset)};
    updateLines(m_highlight);
    if (bringIntoView && !m_highlight.isEmpty())
        ensureVisible(m_highlight.offset);
}

void HexView::select(ByteRange range)
{
    const qint64 first = std::clamp<qint64>(range.offset, 0, m_data.size());
    const qint64 end = std::clamp<qint64>(range.end(), first, m_data.size());
    if (first == end) {
        clearSelection();
        return;
    }
    setSelection(first, end - 1, true);
    ensureVisible(first);
}

void HexView::selectAll()
{
    if (!m_data.isEmpty())
        setSelection(0, m_data.size() - 1, true);
}

void HexView::clearSelection()
{
    setSelection(m_caret, m_caret, false);
}

void HexView::copy(HexFormat format)
{
    if (!m_data.isEmpty())
        QGuiApplication::clipboard()->setText(formatBytes(selectedBytes(), format, selection().offset));
}

void HexView::describe()
{
    setAccessibleName(tr("Bytes"));
    setAccessibleDescription(tr("%n byte(s)", nullptr, clampToInt(m_data.size())));
}

void HexView::relayout()
{
    const QFontMetricsF metrics(font());
    m_cellWidth = metrics.horizontalAdvance(u'0');
    m_lineHeight = int(std::ceil(metrics.height()));
    if (m_mode == Mode::Text) {
        // in steps, so that dragging a splitter does not lay out anew at every pixel
        constexpr int step = 4;
        const int columns = int((viewport()->width() - 2 * margin) / m_cellWidth) / step * step;
        m_textLayout = TextLayout(m_data, std::max(columns, 2 * step));
        m_hexLayout = {};
    } else {
        m_hexLayout = HexLayout(m_data.size(), m_mode == Mode::Both);
        m_textLayout = {};
    }
    updateScrollBars();
    viewport()->update();
}

int HexView::linesInView() const
{
    return std::max((viewport()->height() - margin) / m_lineHeight, 1);
}

void HexView::updateScrollBars()
{
    verticalScrollBar()->setRange(0, clampToInt(lineCount() - linesInView()));
    verticalScrollBar()->setPageStep(linesInView());
    const int columns = m_mode == Mode::Text ? 0 : m_hexLayout.columnCount();
    const int width = m_data.isEmpty() ? 0 : int(std::ceil(columns * m_cellWidth)) + 2 * margin;
    horizontalScrollBar()->setRange(0, std::max(width - viewport()->width(), 0));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(int(std::ceil(m_cellWidth)));
}

qint64 HexView::lineOf(qint64 offset) const
{
    return m_mode == Mode::Text ? m_textLayout.lineOf(offset) : m_hexLayout.lineOf(offset);
}

std::optional<HexLayout::Hit> HexView::nearest(QPoint position) const
{
    const int column = int(std::floor((position.x() - margin + horizontalScrollBar()->value()) / m_cellWidth));
    const qint64 line =
        verticalScrollBar()->value() + qint64(std::floor(double(position.y() - topMargin) / m_lineHeight));
    if (m_mode != Mode::Text)
        return m_hexLayout.nearest(line, column);
    const std::optional<qint64> offset = m_textLayout.nearest(line, column);
    return offset ? std::optional(HexLayout::Hit{*offset, HexLayout::Area::Text}) : std::nullopt;
}

void HexView::moveCaret(qint64 offset, bool extend)
{
    setSelection(extend ? m_anchor : offset, offset, extend);
    ensureVisible(offset);
}

void HexView::setSelection(qint64 anchor, qint64 caret, bool selecting)
{
    const ByteRange before = selection();
    updateLines(before);
    updateLines({m_caret, 1});
    m_anchor = anchor;
    m_caret = caret;
    m_selecting = selecting;
    updateLines(selection());
    updateLines({m_caret, 1});
    if (selection() != before)
        Q_EMIT selectionChanged(selection());
}

void HexView::ensureVisible(qint64 offset)
{
    const qint64 line = lineOf(offset);
    const int top = verticalScrollBar()->value();
    if (line < top)
        verticalScrollBar()->setValue(clampToInt(line));
    else if (line >= top + linesInView())
        verticalScrollBar()->setValue(clampToInt(line - linesInView() + 1));
}

void HexView::updateLines(ByteRange range)
{
    if (range.isEmpty())
        return;
    const qint64 top = verticalScrollBar()->value();
    const qint64 first = std::max(lineOf(range.offset) - top, qint64(0));
    const qint64 last = std::min(lineOf(range.end() - 1) - top, qint64(linesInView()) + 1);
    if (first > last)
        return;
    viewport()->update(0, topMargin + int(first) * m_lineHeight - 1, viewport()->width(),
                       int(last - first + 1) * m_lineHeight + 2);
}

HexFormat HexView::nativeFormat() const
{
    return m_area == HexLayout::Area::Text ? HexFormat::Text : HexFormat::Stream;
}

void HexView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setFont(font());
    if (m_data.isEmpty()) {
        painter.setFont(parentWidget() != nullptr ? parentWidget()->font() : font());
        painter.setPen(theme::color(theme::ColorRole::Muted, palette()));
        painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                         Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
        return;
    }
    const QPalette::ColorGroup group = !isEnabled()       ? QPalette::Disabled
                                       : isActiveWindow() ? QPalette::Active
                                                          : QPalette::Inactive;
    HexPainter lines(painter, m_data, palette(), group, QSizeF(m_cellWidth, m_lineHeight));
    const HexPainter::Marks marks{
        .selection = selection(), .highlight = m_highlight, .caret = hasFocus() ? m_caret : -1};
    const qint64 top = verticalScrollBar()->value();
    const qint64 first = top + std::max(event->rect().top() - topMargin, 0) / m_lineHeight;
    const qint64 last = std::min(top + std::max(event->rect().bottom() - topMargin, 0) / m_lineHeight, lineCount() - 1);
    for (qint64 line = first; line <= last; ++line) {
        const QPointF origin(margin - horizontalScrollBar()->value(), topMargin + int(line - top) * m_lineHeight);
        if (m_mode == Mode::Text)
            lines.paintTextLine(m_textLayout, line, origin, marks);
        else
            lines.paintHexLine(m_hexLayout, line, origin, marks);
    }
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_mode == Mode::Text)
        relayout();
    else
        updateScrollBars();
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        relayout();
    else if (event->type() == QEvent::LanguageChange)
        describe();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ActivationChange)
        viewport()->update();
}

} // namespace bootbench
