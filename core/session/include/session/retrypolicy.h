// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace bootbench {

/// Back-off as data. The platform publishes none for bootstrap; these are this project's assumption.
struct RetryPolicy {
    std::chrono::milliseconds first{2'000};
    std::chrono::milliseconds ceiling{60'000};
    /// The wait is taken evenly from [1 - jitter, 1 + jitter] times the nominal one.
    double jitter = 0.2;
    /// Tries in a row before the session gives up; 0 = never.
    int maximumAttempts = 0;

    /// Wait before try number `attempt` (the second try is 2), doubling from `first` up to `ceiling`;
    /// `random` in [0, 1) picks within the jitter.
    [[nodiscard]] std::chrono::milliseconds wait(int attempt, double random) const;
};

} // namespace bootbench
