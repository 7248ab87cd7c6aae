// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bootbench {

/// `bootbench-cli run`: one device's session. `arguments` starts with the program's name and the command's. Needs a
/// QCoreApplication, whose event loop it runs. Returns the exit code.
[[nodiscard]] int runRunCommand(const QStringList &arguments);

} // namespace bootbench
