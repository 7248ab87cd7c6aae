// SPDX-License-Identifier: GPL-3.0-or-later
//
// One try of a session, from the secret to the CONNACK, and what follows when it fails.
#include "devicesession_p.h"

#include <QRandomGenerator>

#include <utility>

namespace bootbench {

namespace {

using namespace std::chrono_literals;

// How long a connection that is being ended may take for it before it is cut off.
constexpr std::chrono::milliseconds endingGrace = 2s;

ErrorCode codeOf(SecretError::Kind kind)
{
    return kind == SecretError::Kind::NotFound ? ErrorCode::SecretMissing : ErrorCode::KeychainUnavailable;
}

} // namespace

void DeviceSession::Private::beginTry()
{
    ++attempt;
    tryBegun = clock.monotonicMicroseconds();
    if (following) {
        ladder.clear(Stage::Keychain, Stage::Subscriptions);
        return;
    }
    ladder.reset();
    Q_EMIT q->roundStarted();
}

void DeviceSession::Private::readSecret()
{
    if (following && !answer) {
        ladder.begin(Stage::Rebootstrap);
        ladder.addRecord(Stage::Rebootstrap, stateRecord);
    }
    ladder.begin(Stage::Keychain);
    const quint64 question = ++secretQuestion;
    secrets.read(device, q, [this, question](Result<SecretBytes, SecretError> secret) {
        if (question == secretQuestion)
            uninterrupted([&] { secretRead(std::move(secret)); });
    });
}

void DeviceSession::Private::secretRead(Result<SecretBytes, SecretError> secret)
{
    if (!secret || secret->isEmpty()) {
        const SessionError error = secret ? SessionError{ErrorCode::SecretMissing, tr("The stored secret is empty.")}
                                          : SessionError{codeOf(secret.error().kind), secret.error().detail};
        ladder.fail(Stage::Keychain, secrets.title(), error);
        Q_EMIT q->errorOccurred(Stage::Keychain, error);
        dispatch(SessionEvent::GaveUp, error.message(), error);
        return;
    }
    // Before anything is made from it: what comes next is traced.
    trace.protect(secret->view());
    login = makeLogin(device, *secret, {.method = profile.signMethod, .security = profile.security, .clientId = {}});
    secret->clear();
    ladder.pass(Stage::Keychain, secrets.title());
    if (answer)
        connectOrDefer(SessionEvent::SecretReadToConnect, tr("Trying %1 again.").arg(answer->mqtt.toString()));
    else
        dispatch(SessionEvent::SecretReadToAsk,
                 tr("Asking %1 where the device belongs.").arg(profile.bootstrap.toString()));
}

void DeviceSession::Private::connectOrDefer(SessionEvent granted, const QString &cause)
{
    wait = budget.take(device);
    if (wait == 0us) {
        dispatch(granted, cause);
        return;
    }
    --attempt; // it did not come to a try
    dispatch(SessionEvent::ConnectDeferred, tr("The platform allows %n connect(s) a minute for one device.", nullptr,
                                               ConnectBudget::connectsPerWindow));
}

void DeviceSession::Private::askBootstrap()
{
    bootstrap = new BootstrapClient(profile, device, trace, q);
    bootstrap->setTimeouts(timings.bootstrap);
    connect(bootstrap, &BootstrapClient::stageChanged, q,
            [this](const StageTiming &timing) { uninterrupted([&] { ladder.relay(masked(timing)); }); });
    connect(bootstrap, &BootstrapClient::answered, q,
            [this](const BootstrapAnswer &named) { uninterrupted([&] { answered(named); }); });
    connect(bootstrap, &BootstrapClient::failed, q, [this](Stage stage, const SessionError &error) {
        uninterrupted([&] { tryFailed(stage, masked(error)); });
    });
    bootstrap->start();
}

void DeviceSession::Private::answered(const BootstrapAnswer &named)
{
    const Place there{.endpoint = named.mqtt, .instanceId = named.instanceId.value_or(QString())};
    if (doubtful && there == origin) {
        const SessionError error{
            ErrorCode::KickedUnexpectedly,
            tr("No notice had come before, and bootstrap still names %1.").arg(named.mqtt.toString())};
        ladder.fail(Stage::Rebootstrap, named.mqtt.toString(), error);
        Q_EMIT q->errorOccurred(Stage::Rebootstrap, error);
        dispatch(SessionEvent::GaveUp, error.message(), error);
        return;
    }
    answer = named;
    freshAnswer = true;
    failures = 0;
    if (ladder.isRunning(Stage::Rebootstrap))
        ladder.pass(Stage::Rebootstrap, named.mqtt.toString());
    connectOrDefer(SessionEvent::Answered, tr("Connecting to %1.").arg(named.mqtt.toString()));
}

void DeviceSession::Private::openLink()
{
    Q_ASSERT(answer && login);
    if (bootstrap) {
        bootstrap->deleteLater();
        bootstrap = nullptr;
    }
    for (const Stage stage : {Stage::BootstrapDns, Stage::BootstrapTcp, Stage::BootstrapTls, Stage::BootstrapRequest,
                              Stage::BootstrapAnswer}) {
        if (ladder.isPending(stage))
            ladder.skip(stage, tr("The earlier answer is used."));
    }
    if (following) {
        ladder.begin(Stage::NewHost);
        ladder.addRecord(Stage::NewHost, stateRecord);
    }
    const LinkTarget target{.endpoint = answer->mqtt,
                            .backupIp = answer->backupIp,
                            .security = profile.security,
                            .trust = profile.mqttTrust};
    const ChannelId mqttChannel =
        trace.openChannel({.role = ChannelRole::Mqtt,
                           .device = device,
                           .remote = answer->mqtt,
                           .instanceId = answer->instanceId.value_or(QString()),
                           .mqttLevel = profile.mqttVersion == MqttVersion::V5_0 ? quint8(5) : quint8(4)});
    link = new MqttLink(trace, mqttChannel, q);
    connect(link, &MqttLink::stageChanged, q,
            [this](const StageTiming &timing) { uninterrupted([&] { ladder.relay(masked(timing)); }); });
    connect(link, &MqttLink::online, q,
            [this] { dispatch(SessionEvent::ConnectAccepted, tr("Connected to %1.").arg(answer->mqtt.toString())); });
    connect(link, &MqttLink::failed, q, [this](Stage stage, const SessionError &error) {
        uninterrupted([&] { tryFailed(stage, masked(error)); });
    });
    connect(link, &MqttLink::lost, q,
            [this](const SessionError &error) { uninterrupted([&] { connectionLost(masked(error)); }); });
    connect(link, &MqttLink::subscribed, q,
            [this](const QString &filter, bool accepted) { uninterrupted([&] { subscribed(filter, accepted); }); });
    connect(link, &MqttLink::messageReceived, q, [this](const QString &topic, const QByteArray &payload) {
        uninterrupted([&] { messageReceived(topic, payload); });
    });
    MqttLinkOptions options = timings.mqtt;
    options.version = profile.mqttVersion;
    options.keepAlive = profile.keepAlive;
    link->open(target, std::move(*login), options);
    login.reset();
}

SessionError DeviceSession::Private::masked(SessionError error) const
{
    error.cause = trace.masked(error.cause);
    return error;
}

StageTiming DeviceSession::Private::masked(StageTiming timing) const
{
    timing.detail = trace.masked(timing.detail);
    if (timing.error)
        timing.error = masked(*timing.error);
    return timing;
}

void DeviceSession::Private::tryFailed(Stage stage, const SessionError &error)
{
    for (const Stage waiting : {Stage::Rebootstrap, Stage::NewHost}) {
        if (ladder.isRunning(waiting))
            ladder.fail(waiting, {}, error);
    }
    Q_EMIT q->errorOccurred(stage, error);
    planNextTry(error);
}

void DeviceSession::Private::planNextTry(const SessionError &error)
{
    ++failures;
    const NextTry next =
        nextTryAfter(error.code, {.freshAnswer = freshAnswer, .following = following, .failures = failures});
    const int limit = timings.retry.maximumAttempts;
    if (next == NextTry::None || (limit > 0 && attempt >= limit)) {
        dispatch(SessionEvent::GaveUp, error.message(), error);
        return;
    }
    if (next == NextTry::Bootstrap)
        answer.reset();
    freshAnswer = false;
    wait = timings.retry.wait(attempt + 1, QRandomGenerator::global()->generateDouble());
    dispatch(SessionEvent::TryFailed, error.message(), error);
}

void DeviceSession::Private::endWork()
{
    ++secretQuestion;
    login.reset();
    if (bootstrap) {
        bootstrap->disconnect(q);
        bootstrap->abandon();
        bootstrap->deleteLater();
        bootstrap = nullptr;
    }
    if (link) {
        link->disconnect(q);
        link->close();
        // The DISCONNECT has to get out before the object goes.
        QTimer::singleShot(endingGrace, link, &QObject::deleteLater);
        link = nullptr;
    }
}

void DeviceSession::Private::releaseLink()
{
    // The platform is about to close the connection; the trace shall show how. Nothing it still says is for us.
    link->disconnect(q);
    connect(link, &MqttLink::lost, link, &QObject::deleteLater);
    QTimer::singleShot(endingGrace, link, &QObject::deleteLater);
    link = nullptr;
}

} // namespace bootbench
