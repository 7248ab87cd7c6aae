// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdklogreader.h"

#include <protocol/bootstrapdocument.h>
#include <protocol/mqttcodec.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

QRegularExpressionMatch match(const QByteArray &line, const QString &pattern)
{
    return QRegularExpression(u'^' + pattern + u'$').match(QString::fromUtf8(line));
}

ChannelInfo channelOf(ChannelRole role, const DeviceIdentity &device)
{
    ChannelInfo info;
    info.role = role;
    info.device = device;
    return info;
}

} // namespace

SdkLogReader::SdkLogReader(TraceStore &store, const DeviceIdentity &device) : m_store(store), m_device(device) {}

void SdkLogReader::read(const QByteArray &log)
{
    qsizetype at = 0;
    while (at < log.size()) {
        qsizetype end = log.indexOf('\n', at);
        if (end < 0)
            end = log.size();
        QByteArray line = log.mid(at, end - at);
        if (line.startsWith("    "))
            line.remove(0, 4); // how the published page indents its log
        while (line.endsWith('\r'))
            line.chop(1);
        at = end + 1;
        readLine(line);
        if (m_skip > 0)
            at = log.indexOf("pub, payload: ", at) + 14 + std::exchange(m_skip, 0);
    }
    endDump();
    endPublish();
}

void SdkLogReader::readLine(const QByteArray &line)
{
    if (line.startsWith("[LK-")) {
        readDumpLine(line);
        return;
    }
    if (line.isEmpty())
        return;
    endDump();
    const auto stamp = match(line, uR"(\[(\d+)\.(\d{3})\]\[LK-([0-9A-F]{4})\] ?(.*))"_s);
    if (!stamp.hasMatch()) {
        readPrinted(line);
        return;
    }
    endPublish();
    const qint64 time = stamp.captured(1).toLongLong() * 1'000'000 + stamp.captured(2).toLongLong() * 1000;
    const quint16 code = stamp.captured(3).toUShort(nullptr, 16);
    if (code != 0x0317 && code != 0x0318 && code != 0x031D)
        endLogin();
    m_time = time;
    readStamped(code, stamp.captured(4).toUtf8());
}

void SdkLogReader::readStamped(quint16 code, const QByteArray &text)
{
    switch (code) {
    case 0x1000:
        readTlsLine(text);
        break;
    case 0x040B:
    case 0x040D:
        m_head += text.mid(2) + "\r\n";
        if (text.size() <= 2) {
            bytes(code == 0x040B ? RecordKind::HttpRequestHead : RecordKind::HttpResponseHead,
                  code == 0x040B ? Direction::Up : Direction::Down, std::exchange(m_head, {}));
        }
        break;
    case 0x0313:
    case 0x0316:
        readConnectLine(text);
        break;
    case 0x0317:
        m_userName = text;
        break;
    case 0x0318:
        m_password = text;
        break;
    case 0x031D:
        m_backupIp = text;
        break;
    case 0x0319: {
        mqtt::Connect packet;
        packet.keepAlive = 1200;
        packet.clientId = QString::fromUtf8(text);
        packet.userName = QString::fromUtf8(m_userName);
        packet.password = m_password;
        bytes(RecordKind::MqttPacket, Direction::Up, mqtt::encode(packet, 4));
        break;
    }
    case 0x0309:
        m_topic = text.mid(5);
        m_payload.clear();
        m_publishDirection = Direction::Down; // a dump will tell
        m_publishOpen = true;
        break;
    default:
        qFatal("unexpected code %x", code);
    }
}

void SdkLogReader::readTlsLine(const QByteArray &text)
{
    if (text.startsWith("establish mbedtls")) {
        milestone(RecordKind::TlsStarted, {{u"host"_s, m_host}, {u"port"_s, m_port}});
    } else if (const auto success = match(text, u"success.*\\(cost (\\d+) .* used (\\d+) bytes\\)"_s);
               success.hasMatch()) {
        milestone(RecordKind::TlsEstablished,
                  {{u"cost"_s, success.captured(1).toInt()}, {u"used"_s, success.captured(2).toInt()}});
    } else if (text == "mbedtls_ssl_recv error, res: -0x7880") {
        milestone(RecordKind::TlsClosed, {});
        milestone(RecordKind::TcpClosed, {{u"by"_s, u"peer"_s}});
    }
}

void SdkLogReader::readConnectLine(const QByteArray &text)
{
    if (text.endsWith("aiot_mqtt_connect api, connect")) {
        m_loginOpen = true;
        m_backupIp.clear();
    } else if (const auto success = match(text, u"MQTT connect success in (\\d+) ms"_s); success.hasMatch()) {
        bytes(RecordKind::MqttPacket, Direction::Down, mqtt::encode(mqtt::Connack{}, 4));
        milestone(RecordKind::Online, {{u"us"_s, success.captured(1).toInt() * 1000 + 999}});
        bytes(RecordKind::MqttPacket, Direction::Up, mqtt::encode(mqtt::Pingreq{}, 4));
        bytes(RecordKind::MqttPacket, Direction::Down, mqtt::encode(mqtt::Pingresp{}, 4));
    } else if (text == "MQTT authorize fail, disconnect") {
        bytes(RecordKind::MqttPacket, Direction::Down,
              mqtt::encode(mqtt::Connack{.reasonCode = 4, .properties = {}}, 4));
        milestone(RecordKind::TcpClosed, {{u"by"_s, u"us"_s}});
    } else if (text.endsWith("aiot_mqtt_disconnect api, disconnect")) {
        m_channel = m_mqttChannel;
        milestone(RecordKind::DisconnectCalled, {});
    }
}

void SdkLogReader::readPrinted(const QByteArray &line)
{
    if (const auto dial = match(line, u"core_sysdep_network_establish host (.+) port (\\d+), type 0"_s);
        dial.hasMatch()) {
        endLogin();
        const QString host = dial.captured(1);
        openChannel(host.contains(u'*') ? m_instanceHost : host, dial.captured(2).toUShort());
        milestone(RecordKind::DnsResolved, {{u"host"_s, m_host}, {u"us"_s, 10}});
        milestone(RecordKind::TcpConnecting, {{u"host"_s, m_host}, {u"port"_s, m_port}});
    } else if (const auto local = match(line, u"local port: (\\d+)"_s); local.hasMatch()) {
        milestone(RecordKind::TcpConnected,
                  {{u"host"_s, m_host}, {u"port"_s, m_port}, {u"localPort"_s, local.captured(1).toInt()}});
    } else if (const auto status = match(line, u"status code: (\\d+)"_s); status.hasMatch()) {
        bytes(RecordKind::HttpResponseBody, Direction::Down, m_answer);
        m_status = status.captured(1).toInt();
    } else if (const auto endpoint = match(line, u"host: (.+), port: (\\d+)"_s); endpoint.hasMatch()) {
        const auto answer = bootstrap::readAnswer(std::exchange(m_answer, {}));
        m_instanceHost = answer->mqtt.host;
        milestone(RecordKind::EndpointKnown,
                  {{u"status"_s, m_status}, {u"host"_s, m_instanceHost}, {u"port"_s, answer->mqtt.port}});
        milestone(RecordKind::TcpClosed, {{u"by"_s, u"us"_s}});
    } else if (const auto publish = match(line, u"pub, qos: (\\d), topic: .+"_s); publish.hasMatch()) {
        m_skip = m_payload.size() + 1;
        mqtt::Publish packet;
        packet.topic = QString::fromUtf8(m_topic);
        packet.payload = m_payload;
        packet.qos = quint8(publish.captured(1).toUInt());
        packet.packetId = packet.qos;
        m_publishOpen = false;
        bytes(RecordKind::MqttPacket, Direction::Down, mqtt::encode(packet, 4));
    }
    // All else is the application's own, or prose around a published log.
}

void SdkLogReader::readDumpLine(const QByteArray &line)
{
    m_dumpCode = line.mid(4, 4).toUShort(nullptr, 16);
    m_dumpDirection = line.at(10) == '<' ? Direction::Down : Direction::Up;
    for (qsizetype i = 0; i < 16; ++i) {
        const QByteArray digits = line.mid(i < 8 ? 12 + 3 * i : 37 + 3 * (i - 8), 2).trimmed();
        if (digits.size() == 2)
            m_dump += QByteArray::fromHex(digits);
    }
}

void SdkLogReader::endDump()
{
    const QByteArray data = std::exchange(m_dump, {});
    if (data.isEmpty())
        return;
    switch (m_dumpCode) {
    case 0x040C:
        bytes(RecordKind::HttpRequestBody, Direction::Up, data);
        break;
    case 0x040E:
        m_answer += data;
        break;
    case 0x030A:
        m_payload = data;
        m_publishDirection = m_dumpDirection;
        break;
    default:
        qFatal("unexpected dump %x", m_dumpCode);
    }
}

void SdkLogReader::endPublish()
{
    if (!std::exchange(m_publishOpen, false))
        return;
    mqtt::Publish packet;
    packet.topic = QString::fromUtf8(m_topic);
    packet.payload = m_payload;
    bytes(RecordKind::MqttPacket, m_publishDirection, mqtt::encode(packet, 4));
}

void SdkLogReader::endLogin()
{
    if (!std::exchange(m_loginOpen, false))
        return;
    m_mqttNext = true;
    m_mqttChannel = m_channel = m_store.openChannel(channelOf(ChannelRole::Mqtt, m_device));
    QJsonObject members{{u"userName"_s, QString::fromUtf8(m_userName)},
                        {u"password"_s, QString::fromUtf8(m_password)},
                        {u"clientId"_s, u"not logged"_s}};
    if (!m_backupIp.isEmpty())
        members.insert(u"backupIp"_s, QString::fromUtf8(m_backupIp));
    milestone(RecordKind::LoginPrepared, members);
}

void SdkLogReader::openChannel(const QString &host, quint16 port)
{
    m_host = host;
    m_port = port;
    if (!std::exchange(m_mqttNext, false))
        m_channel = m_store.openChannel(channelOf(ChannelRole::Bootstrap, m_device));
}

void SdkLogReader::milestone(RecordKind kind, const QJsonObject &members)
{
    // The store's clock stands still; the record gets the log's time.
    const QByteArray json = QJsonDocument(members).toJson(QJsonDocument::Compact);
    m_store.append({.channel = m_channel, .kind = kind, .bytes = json, .wallMicroseconds = m_time});
}

void SdkLogReader::bytes(RecordKind kind, Direction direction, const QByteArray &data)
{
    m_store.append(
        {.channel = m_channel, .kind = kind, .direction = direction, .bytes = data, .wallMicroseconds = m_time});
}
