// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bootbench {

/// `bootbench-cli trace`: prints the records of a log or capture. Exit codes: 0, 2 usage, 3 unreadable.
[[nodiscard]] int runTraceCommand(const QStringList &arguments);
/// `bootbench-cli convert`: writes a log or capture in another format. Exit codes: 0, 2 usage, 3 unreadable or not
/// writable.
[[nodiscard]] int runConvertCommand(const QStringList &arguments);

} // namespace bootbench
