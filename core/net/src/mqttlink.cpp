// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttlink_p.h"
#include "packetstages.h"

#include <QJsonObject>
#include <QPointer>

#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QMqttClient::ProtocolVersion qtVersionOf(MqttVersion version)
{
    return version == MqttVersion::V5_0 ? QMqttClient::MQTT_5_0 : QMqttClient::MQTT_3_1_1;
}

} // namespace

MqttLink::Private::Private(MqttLink *mqttLink, TraceSink &sink, ChannelId number)
    : link(TlsLink::mqttRungs, sink, number)
    , q(mqttLink)
    , trace(sink)
    , channel(number)
    , connackDeadline(mqttLink)
    , pingDue(mqttLink)
    , pingDeadline(mqttLink)
{
    link.setParent(mqttLink);
    connect(&link, &TlsLink::stageChanged, q, &MqttLink::stageChanged);
    connect(&link, &TlsLink::opened, q, [this] { onLinkOpened(); });
    connect(&link, &TlsLink::failed, q, [this](Stage stage, const SessionError &error) { onLinkFailed(stage, error); });
    connect(&link, &TlsLink::closed, q, [this](bool, const QString &cause) { onLinkClosed(cause); });
    connectTimers();
}

void MqttLink::Private::connectTimers()
{
    connackDeadline.setSingleShot(true);
    pingDeadline.setSingleShot(true);
    connect(&connackDeadline, &QTimer::timeout, q, [this] {
        fail({ErrorCode::ConnackTimeout, MqttLink::tr("No CONNACK in %1 ms.").arg(options.connackTimeout.count())});
    });
    connect(&pingDue, &QTimer::timeout, q, [this] { onPingDue(); });
    connect(&pingDeadline, &QTimer::timeout, q, [this] {
        lose({ErrorCode::KeepAliveTimeout, MqttLink::tr("No PINGRESP in %1 ms.").arg(options.pingTimeout.count())});
    });
}

/// False when a slot closed or destroyed the link; then nothing of it may be touched.
bool MqttLink::Private::tell(const StageTiming &timing)
{
    const QPointer<MqttLink> alive(q);
    const Phase before = phase;
    Q_EMIT q->stageChanged(timing);
    return alive && phase == before;
}

void MqttLink::Private::milestone(RecordKind kind, Stage stage, const QJsonObject &members)
{
    const quint64 sequence = trace.appendMilestone(channel, kind, stage, members);
    rung.addRecord(sequence);
}

// --- up to CONNECT ------------------------------------------------------------------------------

void MqttLink::Private::open(const LinkTarget &target, Login ofLogin, const MqttLinkOptions &withOptions)
{
    Q_ASSERT(phase == Phase::Idle);
    phase = Phase::Linking;
    login = std::move(ofLogin);
    options = withOptions;
    device = deviceOfUserName(login.userName);
    sinceLogin.start();
    trace.protectPassword(login.password.view());
    QJsonObject members{{u"userName"_s, login.userName},
                        {u"password"_s, QString::fromUtf8(login.password.view())},
                        {u"clientId"_s, login.clientIdWithoutConn}};
    if (target.backupIp)
        members.insert(u"backupIp"_s, *target.backupIp);
    milestone(RecordKind::LoginPrepared, Stage::MqttConnect, members);
    link.open(target, options.link);
}

void MqttLink::Private::onLinkOpened()
{
    phase = Phase::Connecting;
    rung = Rung(Stage::MqttConnect);
    if (!tell(rung.running()))
        return;
    makeClient();
    const QPointer<MqttLink> alive(q);
    client->connectToHost(); // the tap is open, so this writes CONNECT
    if (!alive || phase != Phase::Connecting || !tell(rung.passed()))
        return;
    rung = Rung(Stage::MqttConnack);
    if (!tell(rung.running()))
        return;
    connackDeadline.start(options.connackTimeout);
    tap->drain(); // what came together with the end of the handshake
}

void MqttLink::Private::makeClient()
{
    tap = new TapDevice(link.socket(), *this);
    client = new QMqttClient;
    client->setTransport(tap, QMqttClient::IODevice);
    client->setProtocolVersion(qtVersionOf(options.version));
    client->setClientId(login.clientId(link.info().setupMicroseconds / 1000));
    client->setUsername(login.userName);
    client->setPassword(QString::fromUtf8(login.password.view()));
    login.password.clear();
    client->setCleanSession(options.cleanSession);
    client->setKeepAlive(options.keepAlive);
    // Its own pings come once per keepAlive, notice a dead link after three, and keepAlive 0 would disconnect at once.
    client->setAutoKeepAlive(false);
    connect(client, &QMqttClient::connected, q, [this] { onOnline(); });
    connect(client, &QMqttClient::stateChanged, q, [this](QMqttClient::ClientState state) { onClientState(state); });
    // Not the signal of a subscription: pushes come without any, and wildcards match wrongly before Qt MQTT 6.7.
    connect(client, &QMqttClient::messageReceived, q, [this](const QByteArray &payload, const QMqttTopicName &topic) {
        if (phase == Phase::Online)
            Q_EMIT q->messageReceived(topic.name(), payload);
    });
}

void MqttLink::Private::onLinkFailed(Stage stage, const SessionError &error)
{
    phase = Phase::Ended;
    Q_EMIT q->failed(stage, error);
}

// --- endings ------------------------------------------------------------------------------------

void MqttLink::Private::dismantle()
{
    connackDeadline.stop();
    pingDue.stop();
    pingDeadline.stop();
    if (client == nullptr)
        return;
    client->disconnect(q);
    // Its destructor would still say DISCONNECT; a detached tap swallows that.
    tap->detach();
    tap->disconnect();
    std::exchange(client, nullptr)->deleteLater();
    std::exchange(tap, nullptr)->deleteLater();
}

void MqttLink::Private::fail(const SessionError &error)
{
    dismantle();
    phase = Phase::Ended;
    link.disconnect(q);
    link.abort();
    const StageTiming timing = rung.failed(error);
    rung = Rung();
    if (tell(timing))
        Q_EMIT q->failed(timing.stage, error);
}

void MqttLink::Private::lose(const SessionError &error)
{
    dismantle();
    phase = Phase::Ended;
    link.disconnect(q);
    link.abort();
    Q_EMIT q->lost(error);
}

void MqttLink::Private::close()
{
    if (phase == Phase::Online) {
        phase = Phase::Silenced;
        trace.appendMilestone(channel, RecordKind::DisconnectCalled, Stage::None, {});
        client->disconnectFromHost();
        dismantle();
        link.disconnect(q);
        link.close();
    } else if (phase < Phase::Ended) {
        silence();
    }
}

void MqttLink::Private::silence()
{
    phase = Phase::Silenced;
    dismantle();
    link.disconnect(q);
    link.abort();
}

// --- the public face ----------------------------------------------------------------------------

MqttLink::MqttLink(TraceSink &trace, ChannelId channel, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, trace, channel))
{
}

MqttLink::~MqttLink()
{
    d->silence();
}

void MqttLink::open(const LinkTarget &target, Login login, const MqttLinkOptions &options)
{
    d->open(target, std::move(login), options);
}

void MqttLink::close()
{
    d->close();
}

bool MqttLink::publish(const QString &topic, const QByteArray &payload, quint8 qos)
{
    return d->publish(topic, payload, qos);
}

void MqttLink::subscribe(const QString &filter, quint8 qos)
{
    d->subscribe(filter, qos);
}

const LinkInfo &MqttLink::info() const
{
    return d->link.info();
}

} // namespace bootbench
