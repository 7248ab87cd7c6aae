// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

// Times of our own work and of other programs on the same bytes: processor time, so that whatever else a machine does
// disturbs little, and the least of several rounds, since disturbance only ever adds to it. What people wait for (a
// filter, a screen) is measured by the clock instead, where it is measured.
namespace bench {

inline constexpr int rounds = 5;

/// Processor time of all threads of this process.
[[nodiscard]] double leastSeconds(const std::function<void()> &work, int times = rounds);
/// Processor time of a program, all of it from its start on, with its output thrown away; nullopt, and a word on the
/// output, when it isn't installed or fails.
[[nodiscard]] std::optional<double> peerSeconds(const QString &program, const QStringList &arguments,
                                                int times = rounds);

[[nodiscard]] inline double megabytes(qint64 bytes)
{
    return double(bytes) / 1e6;
}

} // namespace bench
