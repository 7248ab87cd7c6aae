// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicesession_p.h"

#include <base/logging.h>

#include <QJsonObject>

#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

DeviceSession::Private::Private(DeviceSession *session, DeviceIdentity ofDevice, Profile withProfile,
                                SecretStore &secretStore, TraceSink &traceSink, const Clock &theClock,
                                ConnectBudget &connectBudget)
    : q(session)
    , device(std::move(ofDevice))
    , profile(std::move(withProfile))
    , secrets(secretStore)
    , trace(traceSink)
    , clock(theClock)
    , budget(connectBudget)
    , ladder(theClock, [session](const StageTiming &timing) { Q_EMIT session->stageChanged(timing); })
    , kicks(timings.kickLimit, timings.kickWindow)
{
    countdown.setSingleShot(true);
    countdown.setTimerType(Qt::PreciseTimer);
    connect(&countdown, &QTimer::timeout, q, [this] { dispatch(SessionEvent::RetryDue, tr("The wait is over.")); });
    grace.setSingleShot(true);
    connect(&grace, &QTimer::timeout, q, [this] {
        dispatch(SessionEvent::GraceOver, tr("No kick came after the notice; bootstrap is asked without it."));
    });
}

void DeviceSession::Private::setTimings(const SessionTimings &to)
{
    timings = to;
    kicks = KickGuard(timings.kickLimit, timings.kickWindow);
}

void DeviceSession::Private::dispatch(SessionEvent event, const QString &cause,
                                      const std::optional<SessionError> &error)
{
    uninterrupted([&] { happenings.push_back({event, cause, error}); });
}

void DeviceSession::Private::takeAll()
{
    while (!happenings.empty()) {
        const Happening happening = std::move(happenings.front());
        happenings.pop_front();
        take(happening);
    }
    busy = false;
}

void DeviceSession::Private::take(const Happening &happening)
{
    const std::optional<SessionStep> step = sessionmachine::step(status.state, happening.event);
    if (!step) {
        qCDebug(lcSession) << device.id() << eventName(happening.event) << "means nothing in"
                           << stateName(status.state);
        return;
    }
    countdown.stop();
    grace.stop();
    prepare(step->effects);
    setStatus(statusIn(step->next, happening));
    carryOut(step->effects);
}

// What has to be done before the new status is told.
void DeviceSession::Private::prepare(SessionEffects effects)
{
    if (effects.testFlag(SessionEffect::EndWork))
        endWork();
    if (effects.testFlag(SessionEffect::ReleaseLink))
        releaseLink();
    if (effects.testFlag(SessionEffect::Reset)) {
        answer.reset();
        attempt = failures = 0;
        following = doubtful = noticed = false;
        origin = {};
        status.endpoint = {};
        status.instanceId.clear();
        kicks.reset();
    }
    if (effects.testFlag(SessionEffect::BeginFollow)) {
        following = true;
        origin = place();
        answer.reset();
        attempt = failures = 0;
    }
    if (effects.testFlag(SessionEffect::BeginTry))
        beginTry();
    if (effects.testFlag(SessionEffect::ReportOnline))
        onlineSince = clock.wallMicroseconds();
}

void DeviceSession::Private::carryOut(SessionEffects effects)
{
    if (effects.testFlag(SessionEffect::ReadSecret))
        readSecret();
    if (effects.testFlag(SessionEffect::AskBootstrap))
        askBootstrap();
    if (effects.testFlag(SessionEffect::OpenLink))
        openLink();
    if (effects.testFlag(SessionEffect::ReportOnline))
        reportOnline();
    if (effects.testFlag(SessionEffect::StartGrace))
        grace.start(timings.kickGrace);
    if (effects.testFlag(SessionEffect::StartCountdown))
        countdown.start(std::chrono::ceil<std::chrono::milliseconds>(wait));
    if (effects.testFlag(SessionEffect::FollowNext))
        dispatch(SessionEvent::FollowRequested, tr("Bootstrap is asked where the device belongs now."));
}

SessionStatus DeviceSession::Private::statusIn(SessionState state, const Happening &happening) const
{
    SessionStatus next = status;
    next.state = state;
    next.cause = happening.cause;
    next.error = happening.error;
    next.attempt = attempt;
    next.retryAt = state == SessionState::Waiting ? clock.wallMicroseconds() + wait.count() : 0;
    if (answer) {
        next.endpoint = answer->mqtt;
        next.instanceId = answer->instanceId.value_or(QString());
    }
    const bool up = state == SessionState::Online || state == SessionState::Redistributing;
    next.onlineSince = up ? onlineSince : 0;
    if (state != status.state)
        next.since = state == SessionState::Online ? onlineSince : clock.wallMicroseconds();
    next.tls = up && !link->info().tlsVersion.isEmpty();
    next.tlsVersion = up ? link->info().tlsVersion : QString();
    next.tlsCipher = up ? link->info().tlsCipher : QString();
    return next;
}

void DeviceSession::Private::setStatus(const SessionStatus &next)
{
    if (next == status)
        return;
    const SessionState from = status.state;
    const bool isStep = from != next.state || status.cause != next.cause;
    status = next;
    if (isStep) {
        qCInfo(lcSession).noquote() << device.id() << stateName(from) << "→" << stateName(status.state) << '-'
                                    << status.cause;
        if (!channel)
            channel =
                trace.openChannel({.role = ChannelRole::Session, .device = device, .remote = {}, .instanceId = {}});
        stateRecord = trace.appendMilestone(
            *channel, RecordKind::StateChanged, Stage::None,
            {{u"from"_s, stateName(from)}, {u"to"_s, stateName(status.state)}, {u"cause"_s, status.cause}});
    }
    Q_EMIT q->statusChanged(status);
}

quint64 DeviceSession::Private::note(const QString &text)
{
    return trace.appendMilestone(channel.value_or(0), RecordKind::Note, Stage::None, {{u"text"_s, text}});
}

DeviceSession::Private::Place DeviceSession::Private::place() const
{
    return {.endpoint = status.endpoint, .instanceId = status.instanceId};
}

DeviceSession::DeviceSession(DeviceIdentity device, Profile profile, SecretStore &secrets, TraceSink &trace,
                             const Clock &clock, ConnectBudget &budget, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(device), std::move(profile), secrets, trace, clock, budget))
{
}

DeviceSession::~DeviceSession() = default;

void DeviceSession::setTimings(const SessionTimings &timings)
{
    d->setTimings(timings);
}

const DeviceIdentity &DeviceSession::device() const
{
    return d->device;
}

const SessionStatus &DeviceSession::status() const
{
    return d->status;
}

void DeviceSession::start()
{
    d->dispatch(SessionEvent::StartRequested, tr("Started by the operator."));
}

void DeviceSession::stop()
{
    d->dispatch(SessionEvent::StopRequested, tr("Stopped by the operator."));
}

void DeviceSession::follow()
{
    d->dispatch(SessionEvent::FollowRequested, tr("The operator lets the device follow."));
}

} // namespace bootbench
