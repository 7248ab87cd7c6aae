// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bootbench {

/// Where the parts of a sequence diagram are, in device-independent pixels from its left upper corner. All rows are of
/// one height, so nothing here depends on how many there are.
class SequenceLayout
{
public:
    /// Bounds of zoom().
    static constexpr qreal smallest = 0.5;
    static constexpr qreal largest = 3.0;

    /// `lineHeight` of the font without zoom; `width` is what there is at least to fill.
    SequenceLayout(int columns, int rows, qreal lineHeight, qreal width, qreal zoom = 1.0);

    /// The largest zoom, not above 1, at which so many columns fit into the width.
    [[nodiscard]] static qreal fitting(int columns, qreal lineHeight, qreal width);

    [[nodiscard]] qreal zoom() const { return m_zoom; }
    /// Of the times, left of all lifelines.
    [[nodiscard]] qreal gutter() const { return m_gutter; }
    [[nodiscard]] qreal headerHeight() const { return m_headerHeight; }
    [[nodiscard]] qreal rowHeight() const { return m_rowHeight; }
    [[nodiscard]] qreal columnWidth() const { return m_columnWidth; }
    /// Of a lifeline.
    [[nodiscard]] qreal x(int column) const { return m_gutter + (column + 0.5) * m_columnWidth; }
    /// Upper edge of a row, below the header.
    [[nodiscard]] qreal y(int row) const { return m_headerHeight + row * m_rowHeight; }
    /// Of a row's arrow.
    [[nodiscard]] qreal lineY(int row) const { return y(row) + m_rowHeight * 0.72; }
    /// −1 where there is none.
    [[nodiscard]] int rowAt(qreal y) const;
    [[nodiscard]] qreal width() const { return m_gutter + m_columns * m_columnWidth; }
    [[nodiscard]] qreal height() const { return y(m_rows); }

private:
    int m_columns;
    int m_rows;
    qreal m_zoom;
    qreal m_gutter;
    qreal m_headerHeight;
    qreal m_rowHeight;
    qreal m_columnWidth;
};

} // namespace bootbench
