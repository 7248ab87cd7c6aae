// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dissect/summary.h>

namespace bootbench {

/// Of MQTT control packets and of what should have been one.
[[nodiscard]] RecordSummary summarizeMqtt(const TraceRecord &record, const ChannelInfo &channel);

} // namespace bootbench
