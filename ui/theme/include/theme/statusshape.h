// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <theme/palette.h>

#include <QIcon>

class QPainter;
class QRectF;

namespace bootbench::theme {

/// How something fares, as a lamp shows it. Each has a shape of its own, so that state is never colour alone.
enum class StatusTone : quint8 {
    Idle,    ///< grey ring
    Working, ///< amber triangle
    Online,  ///< green disc
    Failed   ///< red square
};

inline constexpr int statusToneCount = int(StatusTone::Failed) + 1;

[[nodiscard]] ColorRole colorRole(StatusTone tone);

/// The tone's shape in its colour, centred in `rect`.
void paintStatusShape(QPainter &painter, const QRectF &rect, StatusTone tone, const QPalette &palette);
/// The same in a colour of the caller's, for a selected row and the like.
void paintStatusShape(QPainter &painter, const QRectF &rect, StatusTone tone, const QColor &color);

/// The lamp as an icon for buttons, item views and labels; follows the application's palette.
[[nodiscard]] QIcon statusIcon(StatusTone tone);

} // namespace bootbench::theme
