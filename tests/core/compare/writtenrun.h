// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare/comparison.h>

#include <base/clock.h>
#include <protocol/alink.h>
#include <protocol/bootstrapdocument.h>
#include <protocol/mqttcodec.h>
#include <protocol/topics.h>
#include <trace/tracestore.h>

#include <QStringList>

namespace bootbench::test {

using namespace Qt::StringLiterals;

inline constexpr qint64 second = 1'000'000;

/// A trace that is written step by step, as a live run would.
class Run
{
public:
    explicit Run(const QString &deviceName = u"LightSwitch"_s)
        : m_store(m_clock), m_device(DeviceIdentity::create(u"g7h0g5wry4Q"_s, deviceName).value())
    {
        m_bootstrap = open(ChannelRole::Bootstrap);
        m_mqtt = open(ChannelRole::Mqtt);
    }
    Run(const Run &) = delete;

    Run &after(qint64 microseconds)
    {
        m_time += microseconds;
        return *this;
    }
    Run &request()
    {
        const auto request = bootstrap::deviceRequest(m_device, {.host = u"h.example"_s, .port = 443});
        add(m_bootstrap, RecordKind::HttpRequestHead, Direction::Up, request.head);
        return add(m_bootstrap, RecordKind::HttpRequestBody, Direction::Up, request.body);
    }
    Run &answer(int status = 200, const QByteArray &body = R"({"code":200,"data":{"instanceId":"iot-a"}})")
    {
        add(m_bootstrap, RecordKind::HttpResponseHead, Direction::Down,
            "HTTP/1.1 " + QByteArray::number(status) + " X\r\nDate: " + QByteArray::number(m_time) +
                "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
        return add(m_bootstrap, RecordKind::HttpResponseBody, Direction::Down, body);
    }
    Run &connect(const QByteArray &password = "AB12", const QString &conn = u"tls_2c"_s)
    {
        mqtt::Connect packet;
        packet.clientId = m_device.id() + u"|securemode=2,_conn="_s + conn + u'|';
        packet.userName = m_device.deviceName() + u'&' + m_device.productKey();
        packet.password = password;
        return send(packet, Direction::Up);
    }
    Run &connack(quint8 code = 0) { return send(mqtt::Connack{.reasonCode = code, .properties = {}}, Direction::Down); }
    Run &login() { return connect().connack(); }
    Run &notify(const QString &id, qint64 command = 0)
    {
        return publish(topics::bootstrapNotify(m_device), alink::notify(id, command), Direction::Down);
    }
    Run &reply(const QString &id, int code = 200)
    {
        return publish(topics::bootstrapNotifyReply(m_device), alink::notifyReply(id, code), Direction::Up);
    }
    Run &kick() { return publish(topics::extNotify(), alink::kick(alink::deviceDeletedText), Direction::Down); }
    Run &publish(const QString &topic, const QByteArray &payload, Direction direction)
    {
        mqtt::Publish packet;
        packet.topic = topic;
        packet.payload = payload;
        return send(packet, direction);
    }
    Run &send(const mqtt::Packet &packet, Direction direction)
    {
        return add(m_mqtt, RecordKind::MqttPacket, direction, mqtt::encode(packet, 4));
    }
    Run &dial(ChannelRole role)
    {
        const ChannelId channel = role == ChannelRole::Mqtt ? m_mqtt : m_bootstrap;
        add(channel, RecordKind::TcpConnecting, Direction::None, R"({"host":"h.example","port":443})");
        add(channel, RecordKind::TcpConnected, Direction::None, R"({"host":"h.example","port":443,"localPort":50000})");
        return add(channel, RecordKind::TlsEstablished, Direction::None, "{}");
    }
    Run &milestone(RecordKind kind, const QByteArray &json) { return add(m_mqtt, kind, Direction::None, json); }
    [[nodiscard]] const DeviceIdentity &device() const { return m_device; }
    [[nodiscard]] TraceSnapshot snapshot() const { return m_store.snapshot(); }

private:
    ChannelId open(ChannelRole role)
    {
        ChannelInfo info;
        info.role = role;
        info.device = m_device;
        return m_store.openChannel(info);
    }
    Run &add(ChannelId channel, RecordKind kind, Direction direction, const QByteArray &bytes)
    {
        m_store.append({.channel = channel,
                        .kind = kind,
                        .direction = direction,
                        .bytes = bytes,
                        .wallMicroseconds = m_time += 1000});
        return *this;
    }

    SystemClock m_clock;
    TraceStore m_store;
    DeviceIdentity m_device;
    ChannelId m_bootstrap = 0;
    ChannelId m_mqtt = 0;
    qint64 m_time = 1'626'074'474 * second;
};

/// `kind path recordA recordB` of each.
inline QStringList outline(const ComparisonReport &report)
{
    QStringList result;
    for (const Difference &one : report.differences)
        result += u"%1 %2 %3 %4"_s.arg(differenceKindName(one.kind), one.path).arg(one.recordA).arg(one.recordB);
    return result;
}

inline QString allText(const ComparisonReport &report)
{
    QStringList texts;
    for (const Difference &one : report.differences)
        texts += one.text;
    return texts.join(u'\n');
}

inline const ComparisonOptions named{.nameA = u"golden"_s, .nameB = u"board"_s, .redactors = {}};

} // namespace bootbench::test
