// SPDX-License-Identifier: GPL-3.0-or-later
#include <session/connectbudget.h>

namespace bootbench {

ConnectBudget::ConnectBudget(const Clock &clock) : m_clock(clock) {}

std::chrono::microseconds ConnectBudget::take(const DeviceIdentity &device)
{
    using std::chrono::microseconds;
    const std::scoped_lock lock(m_mutex);
    const qint64 now = m_clock.monotonicMicroseconds();
    Grants &grants = m_grants[device];
    if (grants.count < grants.at.size()) {
        grants.at[grants.count++] = now;
        return microseconds::zero();
    }
    const qint64 freeAt = grants.at[grants.oldest] + microseconds(window).count();
    if (now < freeAt)
        return microseconds(freeAt - now);
    grants.at[grants.oldest] = now;
    grants.oldest = (grants.oldest + 1) % grants.at.size();
    return microseconds::zero();
}

} // namespace bootbench
