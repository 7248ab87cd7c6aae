// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace bootbench::theme {

/// The desktop's style, but for boxes and circles to check: Fusion draws them with the window's colour darkened, which
/// on a dark window leaves nothing to see of an empty one. And but for Qt's own coloured icons on buttons and tabs.
void applyStyle(QApplication &application);

} // namespace bootbench::theme
