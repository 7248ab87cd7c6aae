// SPDX-License-Identifier: GPL-3.0-or-later
#include <console/ratelimiter.h>

#include <algorithm>

namespace bootbench {

std::chrono::microseconds RateLimiter::book(console::Action action)
{
    QList<qint64> &booked = m_booked[std::size_t(action)];
    const qint64 now = m_clock.monotonicMicroseconds();
    qint64 moment = now;
    if (booked.size() >= console::callsPerSecond(action))
        moment = std::max(now, booked.takeFirst() + window.count());
    booked.append(moment);
    return std::chrono::microseconds(moment - now);
}

} // namespace bootbench
