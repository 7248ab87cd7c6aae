// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <protocol/alink.h>
#include <protocol/mqttcodec.h>
#include <protocol/topics.h>
#include <trace/tracestore.h>

#include <QJsonArray>
#include <QJsonObject>

namespace bootbench {

class SettableClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMicroseconds() const override { return now; }
    [[nodiscard]] qint64 wallMicroseconds() const override { return now; }
    qint64 now = 1'000'000;
};

/// Writes, record by record, what a session records. Every record is `tick` later than the one before.
class DistributionTrace
{
public:
    static constexpr qint64 begin = 1'700'000'000'000'000;

    explicit DistributionTrace(TraceSink &sink, const QString &deviceName = QStringLiteral("LightSwitch"))
        : m_sink(sink), m_device(DeviceIdentity::create(QStringLiteral("a1BenchDemo"), deviceName).value())
    {
        m_session = m_sink.openChannel({ChannelRole::Session, m_device, {}, {}, 4});
    }

    [[nodiscard]] const DeviceIdentity &device() const { return m_device; }
    [[nodiscard]] qint64 now() const { return m_now; }
    void wait(qint64 microseconds) { m_now += microseconds; }
    qint64 tick = 1000;

    /// From start until the device is online in the second instance.
    void distribution()
    {
        state("Idle", "Resolving", "Started by the operator.");
        climb("iot-a");
        notice();
        kick(alink::deviceDeletedText);
        state("Redistributing", "Kicked", "Kicked");
        state("Kicked", "Resolving", "Asking again");
        climb("iot-b");
    }

    /// From the secret to CONNACK.
    void climb(const char *instance)
    {
        const QString id = QString::fromLatin1(instance);
        state("Resolving", "Bootstrapping", "Asking");
        bootstrap(id);
        state("Bootstrapping", "Connecting", "Connecting");
        connect(id, 0);
        state("Connecting", "Online", "Connected");
    }

    void bootstrap(const QString &instance)
    {
        const ChannelId channel =
            m_sink.openChannel({ChannelRole::Bootstrap, m_device, {QStringLiteral("localhost"), 443}, {}, 4});
        open(channel, Stage::BootstrapDns, Stage::BootstrapTcp, Stage::BootstrapTls, 443);
        bytes(channel, RecordKind::HttpRequestHead, Direction::Up, Stage::BootstrapRequest,
              "POST /auth/bootstrap HTTP/1.1\r\nHost: localhost\r\n\r\n");
        bytes(channel, RecordKind::HttpRequestBody, Direction::Up, Stage::BootstrapRequest,
              "productKey=a1BenchDemo&deviceName=LightSwitch");
        bytes(channel, RecordKind::HttpResponseHead, Direction::Down, Stage::BootstrapAnswer,
              "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
        bytes(
            channel, RecordKind::HttpResponseBody, Direction::Down, Stage::BootstrapAnswer,
            QByteArray(
                R"({"code":200,"data":{"instanceId":"%1","resources":{"mqtt":{"host":"%1.example","ip":"127.0.0.1","port":1883}}},"message":"success"})")
                .replace("%1", instance.toLatin1()));
        milestone(channel, RecordKind::EndpointKnown, Stage::BootstrapAnswer,
                  {{QStringLiteral("status"), 200},
                   {QStringLiteral("host"), QString(instance + QStringLiteral(".example"))},
                   {QStringLiteral("port"), 1883}});
        milestone(channel, RecordKind::TcpClosed, Stage::None, {{QStringLiteral("by"), QStringLiteral("peer")}});
    }

    void connect(const QString &instance, quint8 connack)
    {
        m_mqtt = m_sink.openChannel(
            {ChannelRole::Mqtt, m_device, {QString(instance + QStringLiteral(".example")), 1883}, instance, 4});
        open(m_mqtt, Stage::MqttDns, Stage::MqttTcp, Stage::MqttTls, 1883);
        milestone(m_mqtt, RecordKind::LoginPrepared, Stage::MqttConnect,
                  {{QStringLiteral("userName"), QStringLiteral("LightSwitch&a1BenchDemo")},
                   {QStringLiteral("password"), QStringLiteral("0123456789ABCDEF0123456789ABCDEF")},
                   {QStringLiteral("clientId"), QStringLiteral("a1BenchDemo.LightSwitch")}});
        packet(Direction::Up, Stage::MqttConnect,
               mqtt::Connect{.keepAlive = 1200,
                             .clientId = QStringLiteral("a1BenchDemo.LightSwitch"),
                             .userName = QStringLiteral("LightSwitch&a1BenchDemo"),
                             .password = QByteArray("0123456789ABCDEF0123456789ABCDEF")});
        packet(Direction::Down, Stage::MqttConnack, mqtt::Connack{.reasonCode = connack});
        if (connack == 0)
            milestone(m_mqtt, RecordKind::Online, Stage::MqttConnack, {{QStringLiteral("us"), 5000}});
    }

    void notice()
    {
        publish(Direction::Down, Stage::Notify, topics::bootstrapNotify(m_device),
                alink::notify(QStringLiteral("123"), 0));
        publish(Direction::Up, Stage::NotifyReply, topics::bootstrapNotifyReply(m_device),
                alink::notifyReply(QStringLiteral("123"), 200));
        state("Online", "Redistributing", "The device was distributed");
    }

    void kick(QByteArrayView text)
    {
        publish(Direction::Down, Stage::Kick, topics::extNotify(), alink::kick(text));
        milestone(m_mqtt, RecordKind::TlsClosed, Stage::None, {}, Direction::Down);
        milestone(m_mqtt, RecordKind::TcpClosed, Stage::None, {{QStringLiteral("by"), QStringLiteral("peer")}});
    }

    void ping()
    {
        packet(Direction::Up, Stage::None, mqtt::Pingreq{});
        packet(Direction::Down, Stage::None, mqtt::Pingresp{});
    }

    void publish(Direction direction, Stage stage, const QString &topic, const QByteArray &payload)
    {
        packet(direction, stage, mqtt::Publish{.topic = topic, .payload = payload});
    }

    /// Nothing while `tellsStates` is false, as in captures of other programs.
    void state(const char *from, const char *to, const char *cause)
    {
        if (!tellsStates)
            return;
        milestone(m_session, RecordKind::StateChanged, Stage::None,
                  {{QStringLiteral("from"), QString::fromLatin1(from)},
                   {QStringLiteral("to"), QString::fromLatin1(to)},
                   {QStringLiteral("cause"), QString::fromLatin1(cause)}});
    }
    bool tellsStates = true;

    void packet(Direction direction, Stage stage, const mqtt::Packet &packet)
    {
        bytes(m_mqtt, RecordKind::MqttPacket, direction, tellsStates ? stage : Stage::None, mqtt::encode(packet, 4));
    }

    quint64 milestone(ChannelId channel, RecordKind kind, Stage stage, const QJsonObject &members,
                      Direction direction = Direction::None)
    {
        return bytes(channel, kind, direction, stage, QJsonDocument(members).toJson(QJsonDocument::Compact));
    }

    quint64 bytes(ChannelId channel, RecordKind kind, Direction direction, Stage stage, const QByteArray &data)
    {
        m_now += tick;
        return m_sink.append({.channel = channel,
                              .kind = kind,
                              .direction = direction,
                              .stage = stage,
                              .bytes = data,
                              .wallMicroseconds = m_now});
    }

private:
    void open(ChannelId channel, Stage dns, Stage tcp, Stage tls, int port)
    {
        const QString host = QStringLiteral("localhost");
        milestone(channel, RecordKind::DnsResolved, dns,
                  {{QStringLiteral("host"), host},
                   {QStringLiteral("addresses"), QJsonArray{QStringLiteral("127.0.0.1")}},
                   {QStringLiteral("us"), 200}});
        milestone(channel, RecordKind::TcpConnecting, tcp,
                  {{QStringLiteral("host"), host}, {QStringLiteral("port"), port}});
        milestone(channel, RecordKind::TcpConnected, tcp,
                  {{QStringLiteral("host"), host}, {QStringLiteral("port"), port}, {QStringLiteral("us"), 100}});
        milestone(channel, RecordKind::TlsStarted, tls,
                  {{QStringLiteral("host"), host}, {QStringLiteral("port"), port}});
        milestone(channel, RecordKind::TlsEstablished, tls,
                  {{QStringLiteral("version"), QStringLiteral("TLSv1.3")},
                   {QStringLiteral("cipher"), QStringLiteral("TLS_AES_256_GCM_SHA384")},
                   {QStringLiteral("us"), 3000}});
    }

    TraceSink &m_sink;
    const DeviceIdentity m_device;
    ChannelId m_session = 0;
    ChannelId m_mqtt = 0;
    qint64 m_now = begin;
};

} // namespace bootbench
