// SPDX-License-Identifier: GPL-3.0-or-later
#include <session/sessionmachine.h>

namespace bootbench {

namespace {

// In the order of SessionEvent.
constexpr std::array<const char *, sessionEventCount> eventNames{{
    "StartRequested",
    "StopRequested",
    "FollowRequested",
    "SecretReadToAsk",
    "SecretReadToConnect",
    "Answered",
    "ConnectDeferred",
    "ConnectAccepted",
    "DistributedToFollow",
    "DistributedToAsk",
    "KickedToFollow",
    "KickedToAsk",
    "KickedToEnd",
    "TryFailed",
    "GaveUp",
    "RetryDue",
    "GraceOver",
}};

} // namespace

QLatin1StringView eventName(SessionEvent event)
{
    return QLatin1StringView(eventNames[std::size_t(event)]);
}

} // namespace bootbench
