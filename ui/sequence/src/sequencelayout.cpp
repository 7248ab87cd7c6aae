// SPDX-License-Identifier: GPL-3.0-or-later
#include <sequence/sequencelayout.h>

#include <algorithm>

namespace bootbench {

namespace {

// In lines of text.
constexpr qreal gutterLines = 5.5;
constexpr qreal headerLines = 3.0;
constexpr qreal rowLines = 1.9;
constexpr qreal columnLines = 7.0;

} // namespace

SequenceLayout::SequenceLayout(int columns, int rows, qreal lineHeight, qreal width, qreal zoom)
    : m_columns(std::max(columns, 1))
    , m_rows(rows)
    , m_zoom(std::clamp(zoom, smallest, largest))
    , m_gutter(gutterLines * lineHeight * m_zoom)
    , m_headerHeight(headerLines * lineHeight * m_zoom)
    , m_rowHeight(rowLines * lineHeight * m_zoom)
    , m_columnWidth(std::max(columnLines * lineHeight * m_zoom, (width - m_gutter) / m_columns))
{
}

qreal SequenceLayout::fitting(int columns, qreal lineHeight, qreal width)
{
    const qreal natural = (gutterLines + std::max(columns, 1) * columnLines) * lineHeight;
    return std::clamp(width / natural, smallest, 1.0);
}

int SequenceLayout::rowAt(qreal y) const
{
    if (y < m_headerHeight)
        return -1;
    const auto row = int((y - m_headerHeight) / m_rowHeight);
    return row < m_rows ? row : -1;
}

} // namespace bootbench
