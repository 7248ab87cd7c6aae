// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <hexview/hexview.h>

#include <QColor>
#include <QPainter>
#include <QPalette>

namespace bootbench {

/// Paints single lines of a HexView in character cells; knows no scrolling.
class HexPainter
{
public:
    struct Marks {
        ByteRange selection;
        ByteRange highlight;
        qint64 caret = -1; ///< -1 = not shown
    };

    HexPainter(QPainter &painter, const QByteArray &data, const QPalette &palette, QPalette::ColorGroup group,
               QSizeF cell);

    void paintHexLine(const HexLayout &layout, qint64 line, QPointF origin, const Marks &marks);
    void paintTextLine(const TextLayout &layout, qint64 line, QPointF origin, const Marks &marks);

private:
    [[nodiscard]] QRectF cells(QPointF origin, int column, int count) const;
    void fillRange(const HexLayout &layout, qint64 line, QPointF origin, ByteRange range, const QColor &color);
    void drawCells(QPointF origin, int column, int count, const QString &text, const QColor &color);
    void outline(const QRectF &rect);

    QPainter &m_painter;
    const QByteArray &m_data;
    QSizeF m_cell;
    QColor m_text;
    QColor m_muted;
    QColor m_selectedText;
    QColor m_selection;
    QColor m_highlight;
};

} // namespace bootbench
