// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreignpdus.h"

#include "pcapng.h"

#include <protocol/connectsignature.h>
#include <protocol/mqttcodec.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// An address from its bytes.
QString addressOf(QByteArrayView bytes)
{
    QStringList parts;
    if (bytes.size() == 4) {
        for (const char byte : bytes)
            parts += QString::number(quint8(byte));
        return parts.join(u'.');
    }
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        parts += QString::number(qFromBigEndian<quint16>(bytes.data() + i), 16);
    return parts.join(u':');
}

/// Which end is the device's, where neither the capture nor the packets say: servers have the well-known ports.
bool looksLikeServer(const Endpoint &end, const Endpoint &other)
{
    static constexpr std::array<quint16, 6> wellKnown{1883, 8883, 443, 80, 1884, 8443};
    const auto rank = [](const Endpoint &one) { return std::ranges::find(wellKnown, one.port) - wellKnown.begin(); };
    return rank(end) != rank(other) ? rank(end) < rank(other) : end.port < other.port;
}

Direction directionOf(mqtt::PacketType type)
{
    switch (type) {
    case mqtt::PacketType::Connect:
    case mqtt::PacketType::Subscribe:
    case mqtt::PacketType::Unsubscribe:
    case mqtt::PacketType::Pingreq:
        return Direction::Up;
    case mqtt::PacketType::Connack:
    case mqtt::PacketType::Suback:
    case mqtt::PacketType::Unsuback:
    case mqtt::PacketType::Pingresp:
        return Direction::Down;
    default:
        return Direction::None;
    }
}

} // namespace

PduTags readTags(QByteArrayView packet)
{
    PduTags tags;
    qsizetype at = 0;
    while (packet.size() - at >= 4) {
        const auto type = qFromBigEndian<quint16>(packet.data() + at);
        const auto size = qsizetype(qFromBigEndian<quint16>(packet.data() + at + 2));
        at += 4;
        if (type == pcapng::tag::end || size > packet.size() - at)
            break;
        const QByteArrayView value = packet.sliced(at, size);
        const bool isAddress = size == 4 || size == 16;
        const quint16 port = size == 4 ? quint16(qFromBigEndian<quint32>(value.data())) : quint16(0);
        if (type == pcapng::tag::dissector)
            tags.dissector = value;
        else if (isAddress && (type == pcapng::tag::ipv4Source || type == pcapng::tag::ipv6Source))
            tags.source.host = addressOf(value);
        else if (isAddress && (type == pcapng::tag::ipv4Destination || type == pcapng::tag::ipv6Destination))
            tags.destination.host = addressOf(value);
        else if (type == pcapng::tag::sourcePort)
            tags.source.port = port;
        else if (type == pcapng::tag::destinationPort)
            tags.destination.port = port;
        at += size;
    }
    while (tags.dissector.endsWith('\0'))
        tags.dissector.chop(1);
    tags.size = std::min(at, packet.size());
    return tags;
}

void ForeignPdus::read(int interface, const PduTags &tags, QByteArrayView payload, TraceEntry entry)
{
    Connection &connection = connectionOf(interface, tags);
    if (entry.direction == Direction::None && !connection.device.isNull())
        entry.direction = tags.source == connection.device ? Direction::Up : Direction::Down;
    if (tags.dissector == "mqtt") {
        readMqtt(connection, tags, payload, entry);
    } else if (tags.dissector == "http") {
        readHttp(connection, tags, payload, entry);
    } else {
        entry.kind = RecordKind::TextLine;
        m_sink.append(entry);
    }
}

ForeignPdus::Connection &ForeignPdus::connectionOf(int interface, const PduTags &tags)
{
    QStringList ends{tags.source.toString(), tags.destination.toString()};
    ends.sort();
    return m_connections[QString::number(interface) + u' ' + QString(QLatin1StringView(tags.dissector)) + u' ' +
                         ends.join(u' ')];
}

void ForeignPdus::readMqtt(Connection &connection, const PduTags &tags, QByteArrayView payload, TraceEntry entry)
{
    const Direction told = entry.direction;
    while (!payload.isEmpty()) {
        const auto header = mqtt::readFixedHeader(payload);
        const bool whole = header && *header && (*header)->packetSize() <= payload.size();
        entry.kind = whole ? RecordKind::MqttPacket : RecordKind::MqttGarbage;
        entry.bytes = whole ? payload.first((*header)->packetSize()) : payload;
        payload = payload.sliced(entry.bytes.size());
        const Direction own = whole ? directionOf((*header)->type) : Direction::None;
        entry.direction = told != Direction::None ? told : own;
        if (connection.device.isNull() && entry.direction != Direction::None)
            connection.device = entry.direction == Direction::Up ? tags.source : tags.destination;
        if (entry.direction == Direction::None && tags.source.port != 0 && tags.destination.port != 0)
            entry.direction = looksLikeServer(tags.destination, tags.source) ? Direction::Up : Direction::Down;
        if (whole && (*header)->type == mqtt::PacketType::Connect)
            readConnect(connection, tags, entry.bytes);
        connection.info.role = ChannelRole::Mqtt;
        connection.info.remote = entry.direction == Direction::Down ? tags.source : tags.destination;
        append(connection, entry);
    }
}

/// It begins a connection, tells whose it is, and in which version what follows must be read.
void ForeignPdus::readConnect(Connection &connection, const PduTags &tags, QByteArrayView packet)
{
    const auto decoded = mqtt::decode(packet, connection.info.mqttLevel);
    const auto *connect = decoded ? std::get_if<mqtt::Connect>(&*decoded) : nullptr;
    if (connect == nullptr)
        return;
    if (std::exchange(connection.connectSeen, true) || connection.info.mqttLevel != connect->level)
        connection.channel = 0;
    connection.info.mqttLevel = connect->level;
    connection.info.device = deviceOfUserName(connect->userName.value_or(QString()));
    connection.device = tags.source;
}

void ForeignPdus::readHttp(Connection &connection, const PduTags &tags, QByteArrayView payload, TraceEntry entry)
{
    const bool answer = payload.startsWith("HTTP/");
    const qsizetype headEnd = payload.indexOf("\r\n\r\n");
    const qsizetype headSize = headEnd < 0 ? payload.size() : headEnd + 4;
    connection.info.role = ChannelRole::Bootstrap;
    connection.info.remote = answer ? tags.source : tags.destination;
    entry.direction = answer ? Direction::Down : Direction::Up;
    entry.kind = answer ? RecordKind::HttpResponseHead : RecordKind::HttpRequestHead;
    entry.bytes = payload.first(headSize);
    append(connection, entry);
    entry.kind = answer ? RecordKind::HttpResponseBody : RecordKind::HttpRequestBody;
    entry.bytes = payload.sliced(headSize);
    if (!entry.bytes.isEmpty())
        append(connection, entry);
}

void ForeignPdus::append(Connection &connection, TraceEntry entry)
{
    if (connection.channel == 0)
        connection.channel = m_sink.openChannel(connection.info);
    entry.channel = connection.channel;
    protectPassword(m_sink, entry, connection.info.mqttLevel);
    m_sink.append(entry);
}

void protectPassword(TraceSink &sink, const TraceEntry &entry, quint8 mqttLevel)
{
    QByteArray password;
    if (entry.kind == RecordKind::LoginPrepared) {
        password = QJsonDocument::fromJson(entry.bytes.toByteArray()).object().value("password"_L1).toString().toUtf8();
    } else if (entry.kind == RecordKind::MqttPacket && !entry.bytes.isEmpty() &&
               quint8(entry.bytes.front()) >> 4U == quint8(mqtt::PacketType::Connect)) {
        const auto packet = mqtt::decode(entry.bytes, mqttLevel);
        const auto *connect = packet ? std::get_if<mqtt::Connect>(&*packet) : nullptr;
        if (connect != nullptr)
            password = connect->password.value_or(QByteArray());
    }
    if (password.count('*') < password.size())
        sink.protectPassword(password);
}

} // namespace bootbench
