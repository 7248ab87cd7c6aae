// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <shell/mainwindow.h>

namespace bootbench {

/// Opens Help → About over `window`.
void openAboutDialog(QWidget *window, const AboutInfo &about);

} // namespace bootbench
