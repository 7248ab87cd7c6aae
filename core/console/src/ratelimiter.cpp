// SPDX-License-Identifier: GPL-3.0-or-later
#include <console/ratelimiter.h>

namespace bootbench {

std::optional<std::chrono::microseconds> RateLimiter::wait(console::Action action)
{
    Calls &calls = m_calls[std::size_t(action)];
    const qint64 now = m_clock.monotonicMicroseconds();
    while (!calls.ended.isEmpty() && calls.ended.constFirst() + window.count() <= now)
        calls.ended.removeFirst();
    if (calls.underWay + calls.ended.size() < console::callsPerSecond(action))
        return std::chrono::microseconds(0);
    if (calls.ended.isEmpty())
        return {};
    return std::chrono::microseconds(calls.ended.constFirst() + window.count() - now);
}

void RateLimiter::begin(console::Action action)
{
    ++m_calls[std::size_t(action)].underWay;
}

void RateLimiter::end(console::Action action)
{
    Calls &calls = m_calls[std::size_t(action)];
    --calls.underWay;
    calls.ended.append(m_clock.monotonicMicroseconds());
}

} // namespace bootbench
