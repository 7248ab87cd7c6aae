// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bootbench {

/// Keeps DeviceSecrets out of core dumps and out of the reach of other processes of the same user: no core files, no
/// ptrace, no reading of /proc/self/mem. Call it first in main(), before any secret or thread exists.
void hardenProcess();

} // namespace bootbench
