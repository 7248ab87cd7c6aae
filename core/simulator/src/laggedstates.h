// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <simulator/platformtypes.h>

#include <QHash>

#include <chrono>
#include <deque>

namespace bootbench {

/// Device states as a console that lags behind shows them.
class LaggedStates
{
public:
    struct Seen {
        DeviceState state = DeviceState::Inactive;
        qint64 lastOnlineMilliseconds = 0; ///< 0: never in this instance
    };

    /// `clock` outlives the object.
    explicit LaggedStates(const Clock &clock) : m_clock(clock) {}

    /// What the device has come to, now.
    void note(const PlatformDevice &device);
    void forget(const DeviceIdentity &device) { m_histories.remove(device); }
    /// What was so `lag` ago, as far as it concerns the instance where the device is now.
    [[nodiscard]] Seen seen(const PlatformDevice &device, std::chrono::milliseconds lag) const;

private:
    struct Change {
        qint64 monotonic = 0;
        qint64 wall = 0;
        QString instanceId;
        DeviceState state = DeviceState::Inactive;
    };

    const Clock &m_clock;
    QHash<DeviceIdentity, std::deque<Change>> m_histories;
};

} // namespace bootbench
