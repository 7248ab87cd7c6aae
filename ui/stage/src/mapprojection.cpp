// SPDX-License-Identifier: GPL-3.0-or-later
#include <stage/mapprojection.h>

#include <QLineF>

#include <algorithm>

namespace bootbench {

MapProjection::MapProjection(const QRectF &room)
{
    constexpr qreal aspect = 360.0 / (north - south);
    QSizeF size(room.width(), room.width() / aspect);
    if (size.height() > room.height())
        size = QSizeF(room.height() * aspect, room.height());
    m_map = QRectF(QPointF(0, 0), size);
    m_map.moveCenter(room.center());
}

QPointF MapProjection::point(qreal longitude, qreal latitude) const
{
    return {m_map.left() + (longitude + 180.0) * scale(), m_map.top() + (north - latitude) * scale()};
}

QPainterPath MapProjection::arc(QPointF from, QPointF to)
{
    constexpr qreal bend = 0.3;
    const QLineF line(from, to);
    QPainterPath path(from);
    path.quadTo(line.center() - QPointF(0, std::max(line.length() * bend, 1.0)), to);
    return path;
}

} // namespace bootbench
