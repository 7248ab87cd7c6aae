// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bootbench {

/// How long a step took: `0.2 ms`, `91 ms`, `1.25 s`; in the user's number format.
[[nodiscard]] QString durationText(qint64 microseconds);

/// How long something has lasted: `0:07`, `12:03`, `3:12:03`, `2 d 3:12:03`; whole seconds, never negative.
[[nodiscard]] QString uptimeText(qint64 microseconds);

/// Local time of day with milliseconds: `12:03:09.214`.
[[nodiscard]] QString clockText(qint64 wallMicroseconds);

} // namespace bootbench
