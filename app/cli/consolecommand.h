// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bootbench {

/// `bootbench-cli console ACTION`; returns the exit code.
int runConsoleCommand(const QStringList &arguments);

} // namespace bootbench
