// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bootbench {

/// `bootbench-cli sign`: what a CONNECT of this device carries, as one JSON object. `arguments` starts with the
/// program's name and the command's. Returns the exit code.
[[nodiscard]] int runSignCommand(const QStringList &arguments);

} // namespace bootbench
