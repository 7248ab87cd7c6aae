// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracerecord.h>

#include <QString>

namespace bootbench {

/// What one line of a list says about a record. Computed from the bytes that are passed in: pass redacted bytes to get
/// a redacted summary. Never fails: bytes that cannot be read say what is wrong with them. The texts are notation, as a
/// protocol analyser shows it, and not translated: exports read the same everywhere.
struct RecordSummary {
    QString type;   ///< `PUBLISH`, `POST`, `200`, `DnsResolved`…
    QString info;   ///< the Info column, one line; a refused CONNECT with the platform's and the C SDK's reading
    QString topic;  ///< of PUBLISH; the first one of SUBSCRIBE and UNSUBSCRIBE
    QString lkCode; ///< `LK-030A`: under which code the C SDK would log it; empty where it would not
    bool malformed = false;
};

[[nodiscard]] RecordSummary summarize(const TraceRecord &record, const ChannelInfo &channel);

/// Type and info as one line, without saying a thing twice.
[[nodiscard]] QString lineText(TraceProtocol protocol, const QString &type, const QString &info);

/// What the C SDK means by a code such as `LK-030A`, in English; empty where it has none.
[[nodiscard]] QString lkMeaning(const QString &lkCode);

/// Columns Source and Destination: the device's name and `host:port`, by direction; of a record without direction the
/// device is the source, and there is no destination.
[[nodiscard]] QString sourceOf(const TraceRecord &record, const ChannelInfo &channel);
[[nodiscard]] QString destinationOf(const TraceRecord &record, const ChannelInfo &channel);

} // namespace bootbench
