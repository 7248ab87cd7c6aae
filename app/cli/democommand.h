// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bootbench {

/// `bootbench-cli demo`: the whole job against the built-in platform. A device comes online in one instance, is
/// distributed to another and follows; then the log is printed as the C SDK would have written it. `arguments` starts
/// with the program's name and the command's. Needs a QCoreApplication, whose event loop it runs. Returns the exit
/// code.
[[nodiscard]] int runDemoCommand(const QStringList &arguments);

} // namespace bootbench
