// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracerecord.h>

#include <QString>

namespace bootbench {

/// What one line of a list says about a record. Computed from the bytes that are passed in: pass redacted bytes to get
/// a redacted summary. Never fails: bytes that cannot be read say what is wrong with them.
struct RecordSummary {
    QString type;   ///< `PUBLISH`, `POST`, `200`, `DnsResolved`…
    QString info;   ///< the Info column
    QString topic;  ///< of PUBLISH, SUBSCRIBE and UNSUBSCRIBE
    QString lkCode; ///< `LK-030A`: under which code the C SDK would log it; empty where it would not
    bool malformed = false;
};

[[nodiscard]] RecordSummary summarize(const TraceRecord &record, const ChannelInfo &channel);

/// Columns Source and Destination: the device's name and `host:port`, by direction.
[[nodiscard]] QString sourceOf(const TraceRecord &record, const ChannelInfo &channel);
[[nodiscard]] QString destinationOf(const TraceRecord &record, const ChannelInfo &channel);

} // namespace bootbench
