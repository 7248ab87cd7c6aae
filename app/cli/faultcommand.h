// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonline.h"

#include <simulator/platform.h>

namespace bootbench {

/// The command `fault` of a simulation: `KIND [AMOUNT] [at=PLACE] [device=PK.DN] [once]`, `list` or `clear [KIND]`.
/// Returns what the line of `done` tells beside the command: nothing, or with `list` the faults that are set and all
/// kinds.
[[nodiscard]] Result<JsonLine, QString> runFaultCommand(Platform &platform, const QString &arguments, JsonLine done);

} // namespace bootbench
