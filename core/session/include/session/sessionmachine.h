// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/session.h>

#include <QFlags>
#include <QLatin1StringView>

#include <array>
#include <optional>

namespace bootbench {

/// What can happen to a session. Which of several similar events it is, was decided before by session/decisions.h.
enum class SessionEvent : quint8 {
    // the operator
    StartRequested,
    StopRequested,
    FollowRequested,
    // the way up
    SecretReadToAsk,     ///< the login is prepared; bootstrap is to be asked where the device belongs
    SecretReadToConnect, ///< the login is prepared; the address of an earlier answer is used
    Answered,            ///< bootstrap named an instance, and the connect budget grants a connect
    ConnectDeferred,     ///< the connect budget wants a wait first
    ConnectAccepted,     ///< CONNACK 0
    // what the platform says
    DistributedToFollow, ///< notify cmd 0, policy Follow
    DistributedToAsk,    ///< notify cmd 0, policy Ask
    KickedToFollow,
    KickedToAsk,
    KickedToEnd,
    // what goes wrong
    TryFailed, ///< a try or a connection failed, and another one is planned
    GaveUp,    ///< it failed for good
    // time
    RetryDue,
    GraceOver ///< no kick came after an accepted notify
};

inline constexpr int sessionEventCount = int(SessionEvent::GraceOver) + 1;

/// `StartRequested`…: for logs and tests.
[[nodiscard]] QLatin1StringView eventName(SessionEvent event);

/// What DeviceSession does when a step is taken, in this order. Timers of the state that is left have stopped before.
enum class SessionEffect : quint16 {
    None = 0,
    /// Ends all that runs: the reading of the secret, the bootstrap exchange, the connection, that with a DISCONNECT.
    EndWork = 1 << 0,
    /// Lets the connection end by itself: the platform is closing it.
    ReleaseLink = 1 << 1,
    /// Forgets earlier tries, answers and kicks.
    Reset = 1 << 2,
    /// From now on the device is on its way to another instance.
    BeginFollow = 1 << 3,
    /// A new try begins: the rungs of the ladder are pending again.
    BeginTry = 1 << 4,
    ReadSecret = 1 << 5,
    AskBootstrap = 1 << 6,
    OpenLink = 1 << 7,
    /// Tells that the device is online and sees to its subscriptions.
    ReportOnline = 1 << 8,
    StartGrace = 1 << 9,
    StartCountdown = 1 << 10,
    /// FollowRequested comes next.
    FollowNext = 1 << 11
};
Q_DECLARE_FLAGS(SessionEffects, SessionEffect)
Q_DECLARE_OPERATORS_FOR_FLAGS(SessionEffects)

struct SessionStep {
    SessionState next;
    SessionEffects effects;
    friend constexpr bool operator==(const SessionStep &a, const SessionStep &b)
    {
        return a.next == b.next && a.effects.toInt() == b.effects.toInt();
    }
};

/// The session as a pure table: state × event → next state and effects. Knows no socket, no timer and no device.
namespace sessionmachine {

struct Row {
    SessionState state;
    SessionEvent event;
    SessionStep step;
};

using Table = std::array<std::array<std::optional<SessionStep>, sessionEventCount>, sessionStateCount>;

/// Every pair that means something; all others are ignored.
[[nodiscard]] constexpr Table table()
{
    using enum SessionState;
    using Event = SessionEvent;
    using Effect = SessionEffect;

    constexpr SessionEffects firstTry = Effect::Reset | Effect::BeginTry | Effect::ReadSecret;
    constexpr SessionEffects nextTry = Effect::BeginTry | Effect::ReadSecret;
    constexpr SessionEffects follow = Effect::EndWork | Effect::BeginFollow | Effect::BeginTry | Effect::ReadSecret;
    constexpr SessionEffects none = Effect::None;

    constexpr Row rows[] = {
        {Idle, Event::StartRequested, {Resolving, firstTry}},

        {Resolving, Event::StopRequested, {Stopped, Effect::EndWork}},
        {Resolving, Event::SecretReadToAsk, {Bootstrapping, Effect::AskBootstrap}},
        {Resolving, Event::SecretReadToConnect, {Connecting, Effect::OpenLink}},
        {Resolving, Event::ConnectDeferred, {Waiting, Effect::EndWork | Effect::StartCountdown}},
        {Resolving, Event::GaveUp, {Failed, Effect::EndWork}},

        {Bootstrapping, Event::StopRequested, {Stopped, Effect::EndWork}},
        {Bootstrapping, Event::Answered, {Connecting, Effect::OpenLink}},
        {Bootstrapping, Event::ConnectDeferred, {Waiting, Effect::EndWork | Effect::StartCountdown}},
        {Bootstrapping, Event::TryFailed, {Waiting, Effect::EndWork | Effect::StartCountdown}},
        {Bootstrapping, Event::GaveUp, {Failed, Effect::EndWork}},

        {Connecting, Event::StopRequested, {Stopped, Effect::EndWork}},
        {Connecting, Event::ConnectAccepted, {Online, Effect::ReportOnline}},
        {Connecting, Event::TryFailed, {Waiting, Effect::EndWork | Effect::StartCountdown}},
        {Connecting, Event::GaveUp, {Failed, Effect::EndWork}},

        {Online, Event::StopRequested, {Stopped, Effect::EndWork}},
        {Online, Event::DistributedToFollow, {Redistributing, Effect::StartGrace}},
        {Online, Event::DistributedToAsk, {Redistributing, none}},
        {Online, Event::KickedToFollow, {Kicked, Effect::ReleaseLink | Effect::FollowNext}},
        {Online, Event::KickedToAsk, {Kicked, Effect::ReleaseLink}},
        {Online, Event::KickedToEnd, {Failed, Effect::ReleaseLink}},
        {Online, Event::TryFailed, {Waiting, Effect::EndWork | Effect::StartCountdown}},
        {Online, Event::GaveUp, {Failed, Effect::EndWork}},

        // A notice may be repeated; the grace time then starts anew. A connection that is lost here counts as a kick,
        // so TryFailed does not occur.
        {Redistributing, Event::StopRequested, {Stopped, Effect::EndWork}},
        {Redistributing, Event::FollowRequested, {Resolving, follow}},
        {Redistributing, Event::DistributedToFollow, {Redistributing, Effect::StartGrace}},
        {Redistributing, Event::DistributedToAsk, {Redistributing, none}},
        {Redistributing, Event::KickedToFollow, {Kicked, Effect::ReleaseLink | Effect::FollowNext}},
        {Redistributing, Event::KickedToAsk, {Kicked, Effect::ReleaseLink}},
        {Redistributing, Event::KickedToEnd, {Failed, Effect::ReleaseLink}},
        {Redistributing, Event::GraceOver, {Resolving, follow}},

        // Start is as good an answer to "what now?" as Follow.
        {Kicked, Event::StartRequested, {Resolving, follow}},
        {Kicked, Event::StopRequested, {Stopped, Effect::EndWork}},
        {Kicked, Event::FollowRequested, {Resolving, follow}},

        {Waiting, Event::StartRequested, {Resolving, nextTry}},
        {Waiting, Event::StopRequested, {Stopped, Effect::EndWork}},
        {Waiting, Event::RetryDue, {Resolving, nextTry}},

        {Failed, Event::StartRequested, {Resolving, firstTry}},

        {Stopped, Event::StartRequested, {Resolving, firstTry}},
    };

    Table result{};
    for (const Row &row : rows)
        result[std::size_t(row.state)][std::size_t(row.event)] = row.step;
    return result;
}

/// nullopt: the event means nothing in this state and is ignored.
[[nodiscard]] constexpr std::optional<SessionStep> step(SessionState state, SessionEvent event)
{
    constexpr Table steps = table();
    return steps[std::size_t(state)][std::size_t(event)];
}

} // namespace sessionmachine

} // namespace bootbench
