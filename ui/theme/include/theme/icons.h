// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <theme/palette.h>

#include <QIcon>
#include <QStringList>
#include <QStringView>

namespace bootbench::theme {

/// One of the program's own icons by name, see iconNames(); a null icon for any other name. It is drawn in
/// the role's colour of the application's palette at the time of painting, so it follows a change between
/// light and dark by itself; disabled and selected it takes the palette's colours for that. Sharp at any size
/// and pixel ratio.
[[nodiscard]] QIcon icon(QStringView name, ColorRole role = ColorRole::Text);

/// `start`, `stop`, `demo`…: all that icon() knows, sorted.
[[nodiscard]] QStringList iconNames();

/// The program's own icon, in its own colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace bootbench::theme
