// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dissect/summary.h>

namespace bootbench {

/// Of heads and bodies of HTTP messages.
[[nodiscard]] RecordSummary summarizeHttp(const TraceRecord &record);

} // namespace bootbench
