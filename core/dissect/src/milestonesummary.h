// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dissect/summary.h>

namespace bootbench {

/// Of the kinds whose bytes are one JSON object.
[[nodiscard]] RecordSummary summarizeMilestone(const TraceRecord &record);

} // namespace bootbench
