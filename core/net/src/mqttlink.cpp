// SPDX-License-Identifier: GPL-3.0-or-later
#include <net/mqttlink.h>

#include "connack.h"
#include "packetstages.h"
#include "rung.h"
#include "tapdevice.h"

#include <QtMqtt/QMqttClient>

#include <QElapsedTimer>
#include <QJsonObject>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

quint8 levelOf(MqttVersion version)
{
    return version == MqttVersion::V5_0 ? 5 : 4;
}

QMqttClient::ProtocolVersion qtVersionOf(MqttVersion version)
{
    return version == MqttVersion::V5_0 ? QMqttClient::MQTT_5_0 : QMqttClient::MQTT_3_1_1;
}

std::optional<quint16> serverKeepAlive(const mqtt::Connack &connack)
{
    for (const mqtt::Property &property : connack.properties) {
        if (property.id == mqtt::PropertyId::ServerKeepAlive)
            return quint16(std::get<quint32>(property.value));
    }
    return std::nullopt;
}

} // namespace

class MqttLink::Private final : public TapListener
{
public:
    Private(MqttLink *mqttLink, TraceSink &sink, ChannelId number);

    void open(const LinkTarget &target, Login ofLogin, const MqttLinkOptions &withOptions);
    void close();
    void silence();
    bool publish(const QString &topic, const QByteArray &payload, quint8 qos);
    void subscribe(const QString &filter, quint8 qos);

    TlsLink link;

private:
    enum class Phase : quint8 { Idle, Linking, Connecting, Online, Ended, Silenced };

    void tapped(RecordKind kind, Direction direction, QByteArrayView bytes) override;
    bool packetArrived(const QByteArray &packet) override;
    void garbageArrived(const mqtt::DecodeError &error) override;

    void connectTimers();
    void onLinkOpened();
    void onLinkFailed(Stage stage, const SessionError &error);
    void onLinkClosed(const QString &cause);
    void makeClient();
    void onClientState(QMqttClient::ClientState state);
    bool acceptConnack(const QByteArray &packet);
    void onOnline();
    void onPingDue();
    void onMalformed(const mqtt::DecodeError &error);

    void milestone(RecordKind kind, Stage stage, const QJsonObject &members);
    [[nodiscard]] bool tell(const StageTiming &timing);
    void dismantle();
    void fail(const SessionError &error);
    void lose(const SessionError &error);
    void answerSubscribe(const QString &filter, bool accepted);

    MqttLink *const q;
    TraceSink &trace;
    const ChannelId channel;

    Phase phase = Phase::Idle;
    Login login;
    DeviceIdentity device;
    MqttLinkOptions options;
    QElapsedTimer sinceLogin;
    std::optional<Rung> rung;
    /// Both are left to the event loop, for their own slots may lead to our destruction; the client before the tap.
    QMqttClient *client = nullptr;
    TapDevice *tap = nullptr;
    QTimer connackDeadline;
    QTimer pingDue;
    QTimer pingDeadline;
    /// What the server said in a DISCONNECT of MQTT 5.
    QString farewell;
};

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
    if (rung)
        rung->addRecord(sequence);
}

// --- up to CONNECT ------------------------------------------------------------------------------

void MqttLink::Private::open(const LinkTarget &target, Login ofLogin, const MqttLinkOptions &withOptions)
{
    Q_ASSERT(phase == Phase::Idle);
    phase = Phase::Linking;
    login = std::move(ofLogin);
    options = withOptions;
    device = deviceOf(login.userName);
    sinceLogin.start();
    trace.protect(login.password.view());
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
    rung.emplace(Stage::MqttConnect);
    if (!tell(rung->running()))
        return;
    makeClient();
    const QPointer<MqttLink> alive(q);
    client->connectToHost(); // the tap is open, so this writes CONNECT
    if (!alive || phase != Phase::Connecting || !tell(rung->passed()))
        return;
    rung.emplace(Stage::MqttConnack);
    if (!tell(rung->running()))
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

// --- packets ------------------------------------------------------------------------------------

void MqttLink::Private::tapped(RecordKind kind, Direction direction, QByteArrayView bytes)
{
    const Stage stage = kind == RecordKind::MqttPacket ? stageOf(bytes, levelOf(options.version), device)
                        : phase == Phase::Connecting   ? Stage::MqttConnack
                                                       : Stage::None;
    const quint64 sequence =
        trace.append({.channel = channel, .kind = kind, .direction = direction, .stage = stage, .bytes = bytes});
    if (rung)
        rung->addRecord(sequence);
}

bool MqttLink::Private::packetArrived(const QByteArray &packet)
{
    if (phase == Phase::Connecting)
        return acceptConnack(packet);
    if (phase != Phase::Online)
        return false;
    const auto decoded = mqtt::decode(packet, levelOf(options.version));
    if (!decoded) {
        onMalformed(decoded.error());
        return false;
    }
    if (std::holds_alternative<mqtt::Pingresp>(*decoded))
        pingDeadline.stop();
    else if (const auto *disconnect = std::get_if<mqtt::Disconnect>(&*decoded))
        farewell = MqttLink::tr("The server sent DISCONNECT, reason code %1.")
                       .arg(reasonText(disconnect->reasonCode, disconnect->properties));
    return true;
}

bool MqttLink::Private::acceptConnack(const QByteArray &packet)
{
    const auto connack = readConnack(packet, levelOf(options.version));
    if (!connack) {
        fail(connack.error());
        return false;
    }
    options.keepAlive = serverKeepAlive(*connack).value_or(options.keepAlive);
    return true;
}

void MqttLink::Private::garbageArrived(const mqtt::DecodeError &error)
{
    onMalformed(error);
}

void MqttLink::Private::onMalformed(const mqtt::DecodeError &error)
{
    const QString cause = MqttLink::tr("At byte %1: %2").arg(error.offset).arg(error.problem);
    if (phase == Phase::Connecting)
        fail({ErrorCode::ConnackMalformed, cause});
    else if (phase == Phase::Online)
        lose({ErrorCode::MqttProtocolViolation, cause});
}

// --- online -------------------------------------------------------------------------------------

void MqttLink::Private::onOnline()
{
    connackDeadline.stop();
    phase = Phase::Online;
    milestone(RecordKind::Online, Stage::MqttConnack, {{u"us"_s, sinceLogin.nsecsElapsed() / 1000}});
    const StageTiming timing = rung->passed();
    rung.reset();
    milliseconds interval = options.pingInterval;
    if (options.keepAlive > 0)
        interval = std::min<milliseconds>(interval, std::chrono::seconds(options.keepAlive));
    pingDue.start(interval);
    if (tell(timing))
        Q_EMIT q->online();
}

void MqttLink::Private::onPingDue()
{
    if (pingDeadline.isActive())
        return; // the interval may be shorter than the time-out; one question at a time
    pingDeadline.start(options.pingTimeout);
    client->requestPing();
}

/// Qt MQTT ended the connection by itself: it found a packet that we thought fine to be wrong here and now, or the
/// server sent DISCONNECT (MQTT 5).
void MqttLink::Private::onClientState(QMqttClient::ClientState state)
{
    if (state != QMqttClient::Disconnected)
        return;
    if (phase == Phase::Connecting)
        fail({ErrorCode::ConnackMalformed, MqttLink::tr("Qt MQTT refused it, error %1.").arg(client->error())});
    else if (phase == Phase::Online && !farewell.isEmpty())
        lose({ErrorCode::ConnectionLost, farewell});
    else if (phase == Phase::Online)
        lose({ErrorCode::MqttProtocolViolation, MqttLink::tr("Qt MQTT closed it, error %1.").arg(client->error())});
}

void MqttLink::Private::onLinkClosed(const QString &cause)
{
    if (tap == nullptr)
        return;
    const QPointer<MqttLink> alive(q);
    tap->drain();
    if (!alive || phase >= Phase::Ended)
        return;
    if (tap->isDelivering()) {
        // Found out while replying to a message; those behind it, perhaps a kick, still have to be delivered.
        QMetaObject::invokeMethod(q, [this, cause] { onLinkClosed(cause); }, Qt::QueuedConnection);
        return;
    }
    const QString words = cause.isEmpty() ? MqttLink::tr("The server closed the connection.") : cause;
    if (phase == Phase::Connecting)
        fail({ErrorCode::ConnectionClosed, words});
    else
        lose({ErrorCode::ConnectionLost, words});
}

bool MqttLink::Private::publish(const QString &topic, const QByteArray &payload, quint8 qos)
{
    constexpr qsizetype maximumTextSize = 65'535;
    constexpr qsizetype maximumRemainingLength = 268'435'455;
    constexpr qsizetype roomForHeaders = 16;
    if (phase != Phase::Online || topic.toUtf8().size() > maximumTextSize ||
        topic.toUtf8().size() + payload.size() + roomForHeaders > maximumRemainingLength)
        return false;
    return client->publish(QMqttTopicName(topic), payload, qos) >= 0;
}

void MqttLink::Private::subscribe(const QString &filter, quint8 qos)
{
    QMqttSubscription *const subscription =
        phase == Phase::Online ? client->subscribe(QMqttTopicFilter(filter), qos) : nullptr;
    if (subscription == nullptr) {
        answerSubscribe(filter, false);
    } else if (subscription->state() == QMqttSubscription::Subscribed) {
        answerSubscribe(filter, true);
    } else {
        connect(subscription, &QMqttSubscription::stateChanged, q,
                [this, filter](QMqttSubscription::SubscriptionState state) {
                    if (state == QMqttSubscription::Subscribed || state == QMqttSubscription::Error)
                        Q_EMIT q->subscribed(filter, state == QMqttSubscription::Subscribed);
                });
    }
}

/// From the event loop, so that subscribed never comes from within subscribe().
void MqttLink::Private::answerSubscribe(const QString &filter, bool accepted)
{
    const auto answer = [this, filter, accepted] {
        if (phase < Phase::Ended)
            Q_EMIT q->subscribed(filter, accepted);
    };
    QMetaObject::invokeMethod(q, answer, Qt::QueuedConnection);
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
    const StageTiming timing = rung->failed(error);
    rung.reset();
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
