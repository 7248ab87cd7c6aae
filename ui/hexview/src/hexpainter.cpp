// SPDX-License-Identifier: GPL-3.0-or-later
#include "hexpainter.h"

#include <theme/palette.h>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// Stands where a byte has no character of its own.
constexpr QChar noCharacter(u'·');

bool isAsciiPrintable(char byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

} // namespace

HexPainter::HexPainter(QPainter &painter, const QByteArray &data, const QPalette &palette, QPalette::ColorGroup group,
                       QSizeF cell)
    : m_painter(painter)
    , m_data(data)
    , m_cell(cell)
    , m_text(palette.color(group, QPalette::Text))
    , m_muted(theme::color(theme::ColorRole::Muted, palette))
    , m_selectedText(palette.color(group, QPalette::HighlightedText))
    , m_selection(palette.color(group, QPalette::Highlight))
    , m_highlight(theme::tint(theme::ColorRole::Accent, palette))
{
}

void HexPainter::paintHexLine(const HexLayout &layout, qint64 line, QPointF origin, const Marks &marks)
{
    fillRange(layout, line, origin, marks.highlight, m_highlight);
    fillRange(layout, line, origin, marks.selection, m_selection);

    const qint64 start = layout.lineStart(line);
    drawCells(origin, 0, layout.offsetDigits(),
              u"%1"_s.arg(start, layout.offsetDigits(), 16, QLatin1Char('0')).toUpper(), m_muted);
    for (int i = 0; i < layout.bytesInLine(line); ++i) {
        const qint64 offset = start + i;
        const char byte = m_data.at(offset);
        const bool selected = marks.selection.contains(offset);
        const QColor &color = selected ? m_selectedText : m_text;
        drawCells(origin, layout.hexColumn(i), 2, u"%1"_s.arg(uint(quint8(byte)), 2, 16, QLatin1Char('0')).toUpper(),
                  color);
        if (layout.hasText()) {
            const bool printable = isAsciiPrintable(byte);
            drawCells(origin, layout.textColumn(i), 1, QString(printable ? QChar::fromLatin1(byte) : noCharacter),
                      printable || selected ? color : m_muted);
        }
        if (offset == marks.caret) {
            outline(cells(origin, layout.hexColumn(i), 2));
            if (layout.hasText())
                outline(cells(origin, layout.textColumn(i), 1));
        }
    }
}

void HexPainter::paintTextLine(const TextLayout &layout, qint64 line, QPointF origin, const Marks &marks)
{
    const QList<TextLayout::Cell> row = layout.cells(line);
    for (const TextLayout::Cell &cell : row) {
        // a line feed takes no cell, but its selection should be seen
        const QRectF rect = cells(origin, cell.column, std::max(cell.width, 1));
        const bool selected = marks.selection.contains(cell.offset);
        if (selected)
            m_painter.fillRect(rect, m_selection);
        else if (marks.highlight.contains(cell.offset))
            m_painter.fillRect(rect, m_highlight);
        if (cell.width > 0) {
            const bool printable = cell.character != 0;
            drawCells(origin, cell.column, cell.width,
                      printable ? QString::fromUcs4(&cell.character, 1) : QString(noCharacter),
                      selected    ? m_selectedText
                      : printable ? m_text
                                  : m_muted);
        }
        if (marks.caret >= cell.offset && marks.caret < cell.offset + cell.length)
            outline(rect);
    }
}

QRectF HexPainter::cells(QPointF origin, int column, int count) const
{
    return {origin.x() + column * m_cell.width(), origin.y(), count * m_cell.width(), m_cell.height()};
}

void HexPainter::fillRange(const HexLayout &layout, qint64 line, QPointF origin, ByteRange range, const QColor &color)
{
    const qint64 start = layout.lineStart(line);
    const int first = int(std::max<qint64>(range.offset - start, 0));
    const int last = int(std::min<qint64>(range.end() - start, layout.bytesInLine(line))) - 1;
    if (range.isEmpty() || first > last)
        return;
    const int hexColumn = layout.hexColumn(first);
    m_painter.fillRect(cells(origin, hexColumn, layout.hexColumn(last) + 2 - hexColumn), color);
    if (layout.hasText())
        m_painter.fillRect(cells(origin, layout.textColumn(first), last - first + 1), color);
}

void HexPainter::drawCells(QPointF origin, int column, int count, const QString &text, const QColor &color)
{
    m_painter.setPen(color);
    // Not clipped: an italic or a fallback font's glyph may lean over its cell.
    m_painter.drawText(cells(origin, column, count),
                       Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip | Qt::TextSingleLine, text);
}

void HexPainter::outline(const QRectF &rect)
{
    m_painter.setPen(m_text);
    m_painter.drawRect(rect.adjusted(-1, 0, 0, -1));
}

} // namespace bootbench
