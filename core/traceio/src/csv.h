// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/redactor.h>
#include <trace/tracestore.h>

#include <QByteArray>

#include <optional>

// RFC 4180: CRLF, quotes where they are needed. Columns:
// no,time_iso,delta_us,device,stage,direction,protocol,summary,length,hex
// A summary that a spreadsheet would take for a formula has an apostrophe before it; that of a record which an importer
// rebuilt has a mark behind it, and what only looks like it a space after that.
namespace bootbench::csv {

inline constexpr QByteArrayView inferredMark = " [inferred]";

[[nodiscard]] QByteArray header();
/// `previousMicroseconds`: time of the record written before, which the first has none.
[[nodiscard]] QByteArray line(const TraceRecord &record, const ChannelInfo &channel,
                              std::optional<qint64> previousMicroseconds, const Redactor *redactor);

} // namespace bootbench::csv
