// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/session.h>
#include <theme/statusshape.h>

namespace bootbench {

/// The lamp of a state: grey idle, amber working, green up, red failed.
[[nodiscard]] theme::StatusTone toneOf(SessionState state);

/// Whether a session runs: Stop makes sense, Start does not.
[[nodiscard]] bool isRunning(SessionState state);

} // namespace bootbench
