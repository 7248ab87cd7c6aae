// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bootbench {

/// What the list's Time column counts from.
enum class TraceTimeFormat : quint8 {
    Relative, ///< seconds since the first record
    Delta,    ///< seconds since the record before
    Local,    ///< local time of day
    Utc
};

inline constexpr int traceTimeFormatCount = int(TraceTimeFormat::Utc) + 1;

/// `12.000250`: seconds with six digits, so that microseconds stand below each other.
[[nodiscard]] QString secondsText(qint64 microseconds);
/// `12:03:09.214`, or `04:03:09.214Z` in UTC.
[[nodiscard]] QString timeOfDayText(qint64 wallMicroseconds, bool utc);
/// ISO 8601 with microseconds and the offset from UTC: `2021-07-12T15:21:14.466250+08:00`.
[[nodiscard]] QString exactTimeText(qint64 wallMicroseconds);

} // namespace bootbench
