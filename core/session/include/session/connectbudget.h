// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <domain/deviceidentity.h>

#include <array>
#include <chrono>
#include <mutex>
#include <unordered_map>

namespace bootbench {

/// Keeps every device within the platform's limit of five connects a minute (help.aliyun.com 30527), counted
/// over a rolling minute. One object for the whole program, given to every session: a new session of the same
/// device shares the count, so that pressing Stop and Start does not get round the limit. Thread-safe.
class ConnectBudget
{
public:
    static constexpr int connectsPerWindow = 5;
    static constexpr std::chrono::seconds window{60};

    /// `clock` outlives the budget.
    explicit ConnectBudget(const Clock &clock);
    Q_DISABLE_COPY_MOVE(ConnectBudget)

    /// Asks to connect now. Zero: granted and counted. Otherwise nothing was counted, and that long is to be
    /// waited before asking again.
    [[nodiscard]] std::chrono::microseconds take(const DeviceIdentity &device);

private:
    /// The last grants of one device, a ring in order of time.
    struct Grants {
        std::array<qint64, connectsPerWindow> at{};
        std::size_t count = 0;
        std::size_t oldest = 0;
    };
    struct Hash {
        std::size_t operator()(const DeviceIdentity &device) const { return qHash(device); }
    };

    const Clock &m_clock;
    std::mutex m_mutex;
    std::unordered_map<DeviceIdentity, Grants, Hash> m_grants;
};

} // namespace bootbench
