// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/errors.h>
#include <domain/events.h>
#include <domain/profile.h>

#include <QtGlobal>

#include <chrono>
#include <deque>

// What a session does about errors and kicks, as data and pure functions. The platform publishes no rules for any of
// this but the meaning of the kicks; the choices are this project's.
namespace bootbench {

/// What helps against an error.
enum class Recovery : quint8 {
    /// It may pass: try again, first at the same host.
    Retry,
    /// The host itself is in doubt: ask bootstrap before the next try.
    AskBootstrapAgain,
    /// The instance refuses this device, as it does after a distribution: ask bootstrap again. When bootstrap has only
    /// just named this instance, asking again would change nothing and the refusal is final, except on the way to a
    /// new instance, which may learn of the device a little later.
    AskBootstrapOnce,
    /// Trying again gives the same error until somebody changes something.
    Final
};

/// The table; every ErrorCode has its row.
[[nodiscard]] Recovery recoveryOf(ErrorCode code);

/// After so many failed tries in a row at one host, bootstrap is asked whether it is still the right one.
inline constexpr int failuresBeforeAskingAgain = 3;

/// What the next try after an error starts with.
enum class NextTry : quint8 { SameHost, Bootstrap, None };

struct TrySituation {
    /// Bootstrap named this instance for this very try.
    bool freshAnswer = false;
    /// On the way to another instance after a notify or kick.
    bool following = false;
    /// Failed tries in a row since bootstrap was asked, this one included.
    int failures = 1;
};

[[nodiscard]] NextTry nextTryAfter(ErrorCode code, const TrySituation &situation);

/// "Device deleted" is how a distribution ends, so the policy decides, also without a notify: that one may have been
/// lost. All other kicks end the session: a client that connects again after "same device" kicks the other one for
/// ever.
[[nodiscard]] KickAction kickAction(KickReason reason, NotifyPolicy policy);

/// Notices when two places kick a device back and forth.
class KickGuard
{
public:
    KickGuard(int limit, std::chrono::microseconds window) : m_limit(limit), m_window(window) {}

    /// Counts a kick at `now` (monotonic µs). True when it is the `limit`-th within the window.
    [[nodiscard]] bool isTooMany(qint64 now);
    void reset() { m_kicks.clear(); }

private:
    int m_limit;
    std::chrono::microseconds m_window;
    std::deque<qint64> m_kicks;
};

} // namespace bootbench
