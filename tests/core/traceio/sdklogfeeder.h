// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <traceio/sdklogwriter.h>

#include <protocol/mqttcodec.h>

#include <QJsonDocument>
#include <QJsonObject>

// Feeds an SdkLogWriter with records of one bootstrap connection (channel 1) and one MQTT connection (channel 2).
namespace sdklog {

using namespace bootbench;
using namespace Qt::StringLiterals;

inline constexpr qint64 someTime = 1'626'074'474'466'789;
inline const QByteArray stamp = "[1626074474.466]";

inline ChannelInfo channelOf(ChannelRole role, quint8 level = 4, const QString &deviceName = u"LightSwitch"_s)
{
    ChannelInfo info;
    info.role = role;
    info.device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, deviceName).value();
    info.remote = {.host = u"h.example"_s, .port = 1883};
    info.mqttLevel = level;
    return info;
}

/// Feeds a writer and gathers what it writes.
class Log
{
public:
    explicit Log(const Redactor *redactor = nullptr) : m_writer(redactor) {}

    QByteArray add(ChannelId number, const ChannelInfo &channel, RecordKind kind, Direction direction,
                   const QByteArray &bytes)
    {
        return m_writer.write({.sequence = ++m_sequence,
                               .wallMicroseconds = someTime,
                               .channel = number,
                               .kind = kind,
                               .direction = direction,
                               .bytes = bytes},
                              channel);
    }
    QByteArray milestone(RecordKind kind, const QJsonObject &members = {}, ChannelRole role = ChannelRole::Mqtt)
    {
        return add(role == ChannelRole::Mqtt ? 2 : 1, channelOf(role), kind, Direction::None,
                   QJsonDocument(members).toJson(QJsonDocument::Compact));
    }
    QByteArray packet(const mqtt::Packet &packet, Direction direction, quint8 level = 4)
    {
        return add(2, channelOf(ChannelRole::Mqtt, level), RecordKind::MqttPacket, direction,
                   mqtt::encode(packet, level));
    }
    QByteArray http(RecordKind kind, const QByteArray &bytes)
    {
        const bool up = kind == RecordKind::HttpRequestHead || kind == RecordKind::HttpRequestBody;
        return add(1, channelOf(ChannelRole::Bootstrap), kind, up ? Direction::Up : Direction::Down, bytes);
    }
    /// Dials, and returns only what the last record writes.
    QByteArray dial(ChannelRole role, int port = 50'000)
    {
        m_dialled = milestone(RecordKind::TcpConnecting, {{u"host"_s, u"h"_s}, {u"port"_s, 443}}, role);
        return milestone(RecordKind::TcpConnected, {{u"host"_s, u"h"_s}, {u"port"_s, 443}, {u"localPort"_s, port}},
                         role);
    }
    [[nodiscard]] const QByteArray &dialled() const { return m_dialled; }
    [[nodiscard]] QByteArray finish() { return m_writer.finish(); }
    void encrypt(ChannelRole role) { (void)milestone(RecordKind::TlsEstablished, {}, role); }

private:
    SdkLogWriter m_writer;
    quint64 m_sequence = 0;
    QByteArray m_dialled;
};

inline mqtt::Publish publishOf(const QString &topic, const QByteArray &payload)
{
    mqtt::Publish packet;
    packet.topic = topic;
    packet.payload = payload;
    return packet;
}

inline QByteArray stampedLine(const QByteArray &code, const QByteArray &text)
{
    return stamp + "[LK-" + code + "] " + text + "\r\n";
}

inline const QByteArray deinit = stampedLine("1000", "adapter_network_deinit");
inline const QJsonObject byPeer{{u"by"_s, u"peer"_s}};
inline const QJsonObject byUs{{u"by"_s, u"us"_s}};

} // namespace sdklog
