// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace bootbench::theme {

/// What a colour says. Colours are never the only sign: an arrow, a shape or a word stands beside them.
enum class ColorRole : quint8 {
    Text,    ///< the palette's own text
    Muted,   ///< secondary text: hints, units, captions
    Accent,  ///< the one accent colour
    Up,      ///< device → platform
    Down,    ///< platform → device
    Idle,    ///< nothing goes on: grey
    Working, ///< under way: amber
    Online,  ///< as it should be: green
    Failed   ///< red
};

inline constexpr int colorRoleCount = int(ColorRole::Failed) + 1;

/// The least contrast of any text to what it stands on (WCAG 2.1, 1.4.3).
inline constexpr double minimumContrast = 4.5;

/// WCAG 2.1 contrast ratio, 1–21; alpha is ignored.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

/// Whether the palette paints light text on dark.
[[nodiscard]] bool isDark(const QPalette &palette);

/// The role's colour, at least `minimumContrast` to the palette's Base, AlternateBase and Window.
[[nodiscard]] QColor color(ColorRole role, const QPalette &palette);

/// A wash of the role's colour over Base, for marking an area; the palette's Text stays readable on it.
[[nodiscard]] QColor tint(ColorRole role, const QPalette &palette);

/// Which palette the program wears.
enum class Scheme : quint8 { System, Light, Dark };

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// Dresses the application; System gives back what the desktop says. For styles that paint by palette, as
/// Fusion does. Widgets learn of it by QEvent::PaletteChange.
void applyScheme(QApplication &application, Scheme scheme);

} // namespace bootbench::theme
