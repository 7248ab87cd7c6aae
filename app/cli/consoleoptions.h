// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <simulator/consoletypes.h>

#include <QCommandLineParser>
#include <QString>

namespace bootbench {

/// The options of `simulate` that are about its console.
void addConsoleOptions(QCommandLineParser &parser);
/// The error names the option that cannot be used.
[[nodiscard]] Result<ConsoleConfig, QString> readConsoleOptions(const QCommandLineParser &parser);

} // namespace bootbench
