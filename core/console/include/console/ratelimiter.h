// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <protocol/consoledocument.h>

#include <QList>

#include <array>
#include <chrono>

namespace bootbench {

/// Books a moment for each call so that the published limits of calls a second are kept, however many are wanted at
/// once. The limits count for an account, so there should be one limiter an AccessKey.
class RateLimiter
{
public:
    /// A little more than the second that is meant: two calls may take different times to arrive.
    static constexpr std::chrono::microseconds window{1'050'000};

    /// `clock` outlives the limiter.
    explicit RateLimiter(const Clock &clock) : m_clock(clock) {}

    /// How long to wait before the call that is booked by this.
    [[nodiscard]] std::chrono::microseconds book(console::Action action);

private:
    const Clock &m_clock;
    /// Of each action, as many as its limit; oldest first. Monotonic µs, also of the future.
    std::array<QList<qint64>, console::actionCount> m_booked;
};

} // namespace bootbench
