// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <protocol/consoledocument.h>

#include <QList>

#include <array>
#include <chrono>
#include <optional>

namespace bootbench {

/// Keeps the calls of one client within console::callsPerSecond, as the platform counts them: by arrival. When a call
/// arrives is known only within bounds, after it went out and before it was answered, so its turn is given back a
/// second after the answer. However slow a connection is, no second can then see too many. The limits count for an
/// account, so there should be one limiter an AccessKey.
class RateLimiter
{
public:
    /// The platform's second, and what two clocks may differ by.
    static constexpr std::chrono::microseconds window{1'010'000};

    /// `clock` outlives the limiter.
    explicit RateLimiter(const Clock &clock) : m_clock(clock) {}

    /// How long to wait before a call may go out; 0: now; nothing: at least until another one has ended.
    [[nodiscard]] std::optional<std::chrono::microseconds> wait(console::Action action);
    /// The call goes out. Only when there is nothing to wait for.
    void begin(console::Action action);
    /// It was answered, or failed.
    void end(console::Action action);

private:
    struct Calls {
        int underWay = 0;
        QList<qint64> ended; ///< within the window, oldest first; monotonic µs
    };

    const Clock &m_clock;
    std::array<Calls, console::actionCount> m_calls;
};

} // namespace bootbench
