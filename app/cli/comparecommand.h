// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bootbench {

/// `bootbench-cli compare`: what one trace does otherwise than another. Exit codes: 0 equal, 1 different, 2 usage,
/// 3 unreadable.
[[nodiscard]] int runCompareCommand(const QStringList &arguments);

} // namespace bootbench
