// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

namespace bootbench {

/// Longitude and latitude, in degrees, as points of a rectangle: both axes linear and of one scale, without the poles.
/// The map keeps its shape and is centred.
class MapProjection
{
public:
    static constexpr qreal north = 78;
    static constexpr qreal south = -56;

    explicit MapProjection(const QRectF &room);

    /// What the map covers of the room.
    [[nodiscard]] const QRectF &map() const { return m_map; }
    /// Pixels a degree.
    [[nodiscard]] qreal scale() const { return m_map.width() / 360.0; }
    [[nodiscard]] QPointF point(qreal longitude, qreal latitude) const;
    /// The way between two points, bent towards the north.
    [[nodiscard]] static QPainterPath arc(QPointF from, QPointF to);

private:
    QRectF m_map;
};

} // namespace bootbench
