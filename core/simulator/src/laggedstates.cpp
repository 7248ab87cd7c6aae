// SPDX-License-Identifier: GPL-3.0-or-later
#include "laggedstates.h"

#include <ranges>

namespace bootbench {

namespace {

// More changes within a console's lag than these are not told apart.
constexpr std::size_t longestHistory = 16;

} // namespace

void LaggedStates::note(const PlatformDevice &device)
{
    std::deque<Change> &history = m_histories[device.identity];
    if (!history.empty() && history.back().state == device.state && history.back().instanceId == device.instanceId)
        return;
    history.push_back({m_clock.monotonicMicroseconds(), m_clock.wallMicroseconds(), device.instanceId, device.state});
    if (history.size() > longestHistory)
        history.pop_front();
}

LaggedStates::Seen LaggedStates::seen(const PlatformDevice &device, std::chrono::milliseconds lag) const
{
    const auto history = m_histories.constFind(device.identity);
    if (history == m_histories.cend())
        return {};
    const qint64 until = m_clock.monotonicMicroseconds() - std::chrono::microseconds(lag).count();
    Seen seen;
    for (const Change &change : *history) {
        // What happened in another instance is not this one's to show.
        if (change.instanceId != device.instanceId)
            seen = {};
        else if (change.monotonic > until)
            break;
        else
            seen.state = change.state;
        if (change.instanceId == device.instanceId && change.state == DeviceState::Online)
            seen.lastOnlineMilliseconds = change.wall / 1000;
    }
    return seen;
}

} // namespace bootbench
