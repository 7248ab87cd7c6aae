// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bootbench {

/// A moment since 1970-01-01T00:00:00Z in two parts, as it is written. Files may name any year, so the seconds may be
/// negative; the microseconds never are: 0 to 999,999.
struct WallTime {
    qint64 seconds = 0;
    qint64 microseconds = 0;
};

[[nodiscard]] constexpr WallTime wallTime(qint64 wallMicroseconds)
{
    constexpr qint64 second = 1'000'000;
    const qint64 rest = wallMicroseconds % second;
    return rest < 0 ? WallTime{wallMicroseconds / second - 1, rest + second}
                    : WallTime{wallMicroseconds / second, rest};
}

/// Whether a moment lies in the years 1 to 9999, as all that our files can name; outside of them no time is true.
[[nodiscard]] constexpr bool isWallTime(qint64 wallMicroseconds)
{
    constexpr qint64 firstSecond = -62'135'596'800;
    constexpr qint64 lastSecond = 253'402'300'799;
    const qint64 seconds = wallTime(wallMicroseconds).seconds;
    return seconds >= firstSecond && seconds <= lastSecond;
}

} // namespace bootbench
