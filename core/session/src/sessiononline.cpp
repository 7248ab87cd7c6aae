// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happens to a session on a connection: subscriptions, notices, kicks and its loss.
#include "devicesession_p.h"

#include <base/logging.h>
#include <protocol/alink.h>
#include <protocol/topics.h>

namespace bootbench {

void DeviceSession::Private::reportOnline()
{
    const bool followed = following && place() != origin;
    if (following) {
        ladder.addRecord(Stage::NewHost, stateRecord);
        if (followed)
            ladder.pass(Stage::NewHost, status.endpoint.toString());
        else
            ladder.skip(Stage::NewHost, tr("Bootstrap named the same place again."));
    }
    following = doubtful = noticed = freshAnswer = false;
    attempt = failures = 0;
    Q_EMIT q->online({.wallMicroseconds = status.onlineSince,
                      .instanceId = status.instanceId,
                      .endpoint = status.endpoint,
                      .roundMicroseconds = clock.monotonicMicroseconds() - tryBegun,
                      .followed = followed});

    if (!profile.subscribeSystemTopics) {
        ladder.skip(Stage::Subscriptions, tr("The platform subscribes for the device (_ss=1)."));
        return;
    }
    ladder.begin(Stage::Subscriptions);
    filtersRefused.clear();
    filtersAsked = {topics::bootstrapNotify(device), topics::extNotify()};
    link->subscribe(topics::bootstrapNotify(device), 1);
    link->subscribe(topics::extNotify(), 0);
}

void DeviceSession::Private::subscribed(const QString &filter, bool accepted)
{
    if (filtersAsked.removeAll(filter) == 0)
        return;
    if (!accepted)
        filtersRefused << filter;
    if (!filtersAsked.isEmpty())
        return;
    if (filtersRefused.isEmpty())
        ladder.pass(Stage::Subscriptions, tr("Notices and kicks are subscribed."));
    else
        ladder.fail(Stage::Subscriptions, tr("The server refused: %1").arg(filtersRefused.join(QStringLiteral(", "))));
}

void DeviceSession::Private::messageReceived(const QString &topic, const QByteArray &payload)
{
    switch (topics::classify(topic, device)) {
    case topics::Kind::BootstrapNotify:
        notifyReceived(payload);
        return;
    case topics::Kind::ExtNotify:
        kickReceived(payload);
        return;
    case topics::Kind::BootstrapNotifyReply:
    case topics::Kind::Other:
        return; // the trace has it
    }
}

void DeviceSession::Private::notifyReceived(const QByteArray &payload)
{
    const NotifyEvent received = alink::readNotify(payload);
    NotifyEvent event = received;
    event.wallMicroseconds = clock.wallMicroseconds();
    event.id = trace.masked(event.id);
    event.problem = trace.masked(event.problem);

    ladder.clear(Stage::Notify, Stage::NewHost);
    ladder.begin(Stage::Notify);
    if (event.verdict == NotifyVerdict::Distributed) {
        ladder.addRecord(Stage::Notify, note(tr("Notice %1: the device was distributed.").arg(event.id)));
        ladder.pass(Stage::Notify, tr("id %1, cmd %2").arg(event.id).arg(event.command));
    } else {
        ladder.addRecord(Stage::Notify, note(tr("A notice that cannot be followed: %1").arg(event.problem)));
        ladder.fail(Stage::Notify, event.problem);
    }
    replyToNotify(received);
    Q_EMIT q->notifyReceived(event);

    if (event.verdict != NotifyVerdict::Distributed)
        return;
    noticed = true;
    switch (profile.notifyPolicy) {
    case NotifyPolicy::Follow:
        dispatch(SessionEvent::DistributedToFollow, tr("The device was distributed; waiting for the kick."));
        return;
    case NotifyPolicy::Ask:
        dispatch(SessionEvent::DistributedToAsk, tr("The device was distributed; follow it or stay?"));
        return;
    case NotifyPolicy::ReportOnly:
        return;
    }
}

void DeviceSession::Private::replyToNotify(const NotifyEvent &event)
{
    ladder.begin(Stage::NotifyReply);
    const bool sent = link->publish(topics::bootstrapNotifyReply(device), alink::notifyReply(event.id, event.reply), 0);
    if (sent)
        ladder.pass(Stage::NotifyReply, tr("code %1").arg(event.reply));
    else
        ladder.fail(Stage::NotifyReply, tr("The reply could not be sent."));
}

void DeviceSession::Private::kickReceived(const QByteArray &payload)
{
    std::optional<KickEvent> kick = alink::readKick(payload);
    if (!kick) {
        note(tr("A message on /ext/notify that is no kick was ignored."));
        return;
    }
    kick->wallMicroseconds = clock.wallMicroseconds();
    kick->content = trace.masked(kick->content);
    kick->afterNotify = noticed;
    kick->action = kickAction(kick->reason, profile.notifyPolicy);
    const bool tooMany = kick->action == KickAction::Follow && kicks.isTooMany(clock.monotonicMicroseconds());
    if (tooMany)
        kick->action = KickAction::Stop;

    ladder.begin(Stage::Kick);
    ladder.addRecord(Stage::Kick, note(tr("Kicked: %1").arg(kick->content)));
    if (kick->action != KickAction::Stop) {
        ladder.pass(Stage::Kick, kick->content);
        followKick(*kick);
        return;
    }
    ErrorCode code = tooMany ? ErrorCode::TooManyKicks : ErrorCode::KickedUnexpectedly;
    if (kick->reason == KickReason::SameDevice)
        code = ErrorCode::KickedBySameDevice;
    const SessionError error{code, kick->content};
    ladder.fail(Stage::Kick, kick->content, error);
    Q_EMIT q->kicked(*kick);
    Q_EMIT q->errorOccurred(Stage::Kick, error);
    dispatch(SessionEvent::KickedToEnd, error.message(), error);
}

void DeviceSession::Private::followKick(const KickEvent &kick)
{
    // Without a notice it may be that the notice was lost, or that the device was really deleted: bootstrap knows.
    doubtful = !kick.afterNotify;
    Q_EMIT q->kicked(kick);
    if (kick.action == KickAction::AskOperator)
        dispatch(SessionEvent::KickedToAsk, tr("Kicked: %1. Follow it?").arg(kick.content));
    else
        dispatch(SessionEvent::KickedToFollow, tr("Kicked: %1").arg(kick.content));
}

void DeviceSession::Private::connectionLost(const SessionError &error)
{
    if (status.state == SessionState::Redistributing) {
        // The end that the notice announced, only without words.
        ladder.begin(Stage::Kick);
        ladder.addRecord(Stage::Kick, note(tr("The connection ended after the notice, without a kick.")));
        ladder.skip(Stage::Kick, tr("The connection ended without a kick."));
        const bool asks = profile.notifyPolicy == NotifyPolicy::Ask;
        dispatch(asks ? SessionEvent::KickedToAsk : SessionEvent::KickedToFollow,
                 tr("The connection ended after the notice."));
        return;
    }
    Q_EMIT q->errorOccurred(Stage::None, error);
    planNextTry(error);
}

} // namespace bootbench
