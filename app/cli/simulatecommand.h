// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bootbench {

/// `bootbench-cli simulate`: a platform as a process. One JSON object a line on standard output, commands a line each
/// on standard input. `arguments` starts with the program's name and the command's. Needs a QCoreApplication, whose
/// event loop it runs. Returns the exit code: 0 stopped as asked, 1 not started, 2 wrong usage.
[[nodiscard]] int runSimulateCommand(const QStringList &arguments);

} // namespace bootbench
