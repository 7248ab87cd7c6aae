// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPolygonF>

namespace bootbench {

/// The coasts, roughly, as polygons of longitude (x) and latitude (y) in degrees. Drawn by hand for this program:
/// enough to recognise a continent, not to sail by.
[[nodiscard]] const QList<QPolygonF> &worldOutline();

} // namespace bootbench
