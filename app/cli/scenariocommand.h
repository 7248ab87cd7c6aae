// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bootbench {

/// `bootbench-cli scenario`. Exit codes: 0 all passed, 1 one failed, 2 wrong usage, 3 a file cannot be read or written.
int runScenarioCommand(const QStringList &arguments);

} // namespace bootbench
