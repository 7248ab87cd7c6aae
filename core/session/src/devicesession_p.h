// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ladder.h"

#include <session/decisions.h>
#include <session/devicesession.h>
#include <session/sessionmachine.h>

#include <QStringList>
#include <QTimer>

#include <deque>
#include <optional>
#include <utility>

namespace bootbench {

class DeviceSession::Private
{
public:
    Private(DeviceSession *session, DeviceIdentity device, Profile profile, SecretStore &secrets, TraceSink &trace,
            const Clock &clock, ConnectBudget &budget);

    // devicesession.cpp: events in, status and effects out

    void setTimings(const SessionTimings &to);
    /// `cause` becomes the status' cause when the event leads anywhere.
    void dispatch(SessionEvent event, const QString &cause, const std::optional<SessionError> &error = {});
    /// Runs `work` to its end before any event that is dispatched meanwhile is taken. Every signal that comes in is
    /// handled this way, since the slots of the signals that go out may call start(), stop() and follow().
    template <typename Work>
    void uninterrupted(Work &&work)
    {
        const bool outermost = !std::exchange(busy, true);
        std::forward<Work>(work)();
        if (outermost)
            takeAll();
    }
    /// A line for people in the trace; its record's number.
    quint64 note(const QString &text);

    // sessiontry.cpp: one try, from the secret to the CONNACK

    void beginTry();
    void readSecret();
    void secretRead(Result<SecretBytes, SecretError> secret);
    void connectOrDefer(SessionEvent granted, const QString &cause);
    void askBootstrap();
    void answered(const BootstrapAnswer &named);
    void openLink();
    // What quotes the far end, before it is shown or logged.
    [[nodiscard]] SessionError masked(SessionError error) const;
    [[nodiscard]] StageTiming masked(StageTiming timing) const;
    void tryFailed(Stage stage, const SessionError &error);
    void planNextTry(const SessionError &error);
    void endWork();
    void releaseLink();

    // sessiononline.cpp: what happens on a connection

    void reportOnline();
    void subscribed(const QString &filter, bool accepted);
    void messageReceived(const QString &topic, const QByteArray &payload);
    void notifyReceived(const QByteArray &payload);
    void replyToNotify(const NotifyEvent &event);
    void kickReceived(const QByteArray &payload);
    void followKick(const KickEvent &kick);
    void connectionLost(const SessionError &error);

    DeviceSession *const q;
    const DeviceIdentity device;
    const Profile profile;
    SecretStore &secrets;
    TraceSink &trace;
    const Clock &clock;
    ConnectBudget &budget;

    SessionStatus status;

private:
    struct Happening {
        SessionEvent event;
        QString cause;
        std::optional<SessionError> error;
    };
    struct Place {
        Endpoint endpoint;
        QString instanceId;
        friend bool operator==(const Place &, const Place &) = default;
    };

    /// Takes what waits, in order, and is no longer busy.
    void takeAll();
    void take(const Happening &happening);
    void prepare(SessionEffects effects);
    void carryOut(SessionEffects effects);
    [[nodiscard]] SessionStatus statusIn(SessionState state, const Happening &happening) const;
    void setStatus(const SessionStatus &next);
    [[nodiscard]] Place place() const;

    SessionTimings timings;
    Ladder ladder;
    KickGuard kicks;
    QTimer countdown;
    QTimer grace;
    std::deque<Happening> happenings;
    bool busy = false;
    std::optional<ChannelId> channel;
    quint64 stateRecord = 0;

    // The work under way. Both objects are children of the session and used once.
    BootstrapClient *bootstrap = nullptr;
    MqttLink *link = nullptr;
    /// Answers of the secret store to earlier questions are ignored.
    quint64 secretQuestion = 0;
    std::optional<Login> login;
    QStringList filtersAsked;
    QStringList filtersRefused;

    // What is remembered from try to try.
    std::optional<BootstrapAnswer> answer;
    bool freshAnswer = false;
    int attempt = 0;
    int failures = 0;
    std::chrono::microseconds wait{0};
    qint64 tryBegun = 0;
    qint64 onlineSince = 0;
    /// A notify cmd 0 came on this connection.
    bool noticed = false;
    /// On the way to another instance, away from `origin`.
    bool following = false;
    Place origin;
    /// Following a kick that no notify announced: if bootstrap names the same place again, it was no distribution.
    bool doubtful = false;
};

} // namespace bootbench
