// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreignpdus.h"
#include "learnsecrets.h"

#include <protocol/connectsignature.h>
#include <protocol/mqttcodec.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

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

Direction guessedDirection(const PduTags &tags)
{
    if (tags.source.port == 0 || tags.destination.port == 0)
        return Direction::None;
    return looksLikeServer(tags.destination, tags.source) ? Direction::Up : Direction::Down;
}

/// Whether a packet may begin so; what begins in the middle of one mostly does not.
bool isPlausible(const mqtt::FixedHeader &header)
{
    constexpr quint8 qosBits = 6;
    switch (header.type) {
    case mqtt::PacketType::Publish:
        return (header.flags & qosBits) != qosBits;
    case mqtt::PacketType::Pubrel:
    case mqtt::PacketType::Subscribe:
    case mqtt::PacketType::Unsubscribe:
        return header.flags == 2;
    default:
        return header.flags == 0;
    }
}

/// Whether the bytes are whole packets, of which the first is a sound one.
bool isWholeStream(QByteArrayView bytes, quint8 level)
{
    for (bool first = true; !bytes.isEmpty(); first = false) {
        const std::optional<mqtt::FixedHeader> header = mqtt::fixedHeaderOf(bytes);
        if (!header || header->packetSize() > bytes.size())
            return false;
        const QByteArrayView packet = bytes.first(header->packetSize());
        if (first && !mqtt::decodeInPlace(packet, level))
            return false;
        bytes = bytes.sliced(packet.size());
    }
    return true;
}

} // namespace

void ForeignPdus::read(int interface, const PduTags &tags, QByteArrayView payload, TraceEntry entry)
{
    const PduProtocol named = protocolOfName(tags.dissector);
    Connection &connection = connectionOf(interface, named, tags);
    if (entry.direction == Direction::None && !connection.device.isNull())
        entry.direction = tags.source == connection.device ? Direction::Up : Direction::Down;
    const bool second = tags.source == tags.destination ? entry.direction == Direction::Down
                                                        : tags.source.toString() > tags.destination.toString();
    Stream &stream = connection.streams[second ? 1 : 0];
    if (named != PduProtocol::Unknown) {
        connection.protocol = named;
    } else if (stream.pending.isEmpty()) {
        // Another connection may have come to the same ends.
        const PduProtocol seen = protocolOfBytes(payload);
        if (seen != PduProtocol::Unknown)
            connection.protocol = seen;
        else if (connection.protocol == PduProtocol::Unknown)
            connection.protocol = protocolOfPort(tags);
    }
    if (connection.protocol == PduProtocol::Mqtt) {
        readMqtt(connection, stream, tags, payload, entry);
    } else if (connection.protocol == PduProtocol::Http) {
        readHttp(connection, stream, tags, payload, entry);
    } else {
        if (connection.protocol == PduProtocol::Tls)
            ++m_encrypted;
        entry.kind = RecordKind::TextLine;
        m_sink.append(entry);
    }
}

ForeignPdus::Connection &ForeignPdus::connectionOf(int interface, PduProtocol named, const PduTags &tags)
{
    QStringList ends{tags.source.toString(), tags.destination.toString()};
    ends.sort();
    return m_connections[u"%1 %2 "_s.arg(interface).arg(int(named)) + ends.join(u' ')];
}

void ForeignPdus::finish()
{
    // In the order of their times, which is that of the records before.
    std::multimap<std::optional<qint64>, std::pair<Connection *, Stream *>> open;
    for (auto &[key, connection] : m_connections) {
        for (Stream &stream : connection.streams) {
            if (!stream.pending.isEmpty())
                open.emplace(stream.last.wallMicroseconds, std::pair(&connection, &stream));
        }
    }
    for (const auto &[time, cut] : open)
        flush(*cut.first, *cut.second);
    m_connections.clear();
}

void ForeignPdus::flush(Connection &connection, Stream &stream)
{
    const QByteArray bytes = std::exchange(stream.pending, {});
    const auto message = std::exchange(stream.message, std::nullopt);
    if (bytes.isEmpty())
        return;
    TraceEntry entry = stream.last;
    if (connection.protocol == PduProtocol::Http) {
        const qsizetype headSize = message && message->headComplete() ? message->rawHead().size() : bytes.size();
        appendHttp(connection, entry, bytes, headSize);
    } else {
        entry.kind = RecordKind::MqttGarbage;
        entry.bytes = bytes;
        append(connection, entry);
    }
}

void ForeignPdus::readMqtt(Connection &connection, Stream &stream, const PduTags &tags, QByteArrayView payload,
                           TraceEntry entry)
{
    QByteArray kept; // what a view into it needs
    if (!stream.pending.isEmpty()) {
        kept = std::exchange(stream.pending, {});
        if (!payload.startsWith(kept)) {
            const std::optional<mqtt::FixedHeader> header = mqtt::fixedHeaderOf(kept);
            const bool completes = header && header->packetSize() <= kept.size() + payload.size();
            if (!completes && isWholeStream(payload, connection.info.mqttLevel)) {
                // The rest of the packet is missing in the capture.
                stream.pending = std::exchange(kept, {});
                flush(connection, stream);
            } else {
                kept += payload;
                payload = kept;
            }
        }
    }
    while (!payload.isEmpty()) {
        const auto read = mqtt::readFixedHeader(payload);
        const std::optional<mqtt::FixedHeader> header = read.value_or(std::nullopt);
        const qsizetype whole = header && header->packetSize() <= payload.size() ? header->packetSize() : 0;
        if (whole == 0 && read && (!header || isPlausible(*header))) {
            stream.pending = payload.size() == kept.size() ? std::move(kept) : payload.toByteArray();
            stream.last = entry;
            stream.last.bytes = {};
            if (stream.last.direction == Direction::None)
                stream.last.direction = guessedDirection(tags);
            return;
        }
        entry.kind = whole > 0 ? RecordKind::MqttPacket : RecordKind::MqttGarbage;
        entry.bytes = whole > 0 ? payload.first(whole) : payload;
        payload = payload.sliced(entry.bytes.size());
        appendMqtt(connection, tags, entry);
    }
}

void ForeignPdus::appendMqtt(Connection &connection, const PduTags &tags, TraceEntry entry)
{
    // The first nibble of every whole packet.
    const auto type =
        entry.kind == RecordKind::MqttPacket ? mqtt::PacketType(uchar(entry.bytes.front()) >> 4U) : mqtt::PacketType{};
    if (entry.kind == RecordKind::MqttPacket && entry.direction == Direction::None)
        entry.direction = directionOf(type);
    if (connection.device.isNull() && entry.direction != Direction::None)
        connection.device = entry.direction == Direction::Up ? tags.source : tags.destination;
    if (entry.direction == Direction::None)
        entry.direction = guessedDirection(tags);
    if (type == mqtt::PacketType::Connect)
        readConnect(connection, tags, entry.bytes);
    connection.info.role = ChannelRole::Mqtt;
    connection.info.remote = entry.direction == Direction::Down ? tags.source : tags.destination;
    append(connection, entry);
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

void ForeignPdus::readHttp(Connection &connection, Stream &stream, const PduTags &tags, QByteArrayView payload,
                           const TraceEntry &entry)
{
    constexpr http::MessageReader::Limits limits{.head = 1024LL * 1024, .body = 64LL * 1024 * 1024};
    if (!stream.pending.isEmpty() && payload.startsWith(stream.pending))
        payload = payload.sliced(stream.pending.size());
    else if (protocolOfBytes(payload) == PduProtocol::Http)
        flush(connection, stream); // the rest of the message is missing in the capture
    QByteArray rest;
    while (!payload.isEmpty()) {
        const bool answer = payload.startsWith("HTTP/");
        if (!stream.message) {
            stream.last = entry;
            stream.last.bytes = {};
            if (protocolOfBytes(payload) != PduProtocol::Http) {
                if (stream.last.direction == Direction::None)
                    stream.last.direction = guessedDirection(tags);
                appendHttp(connection, stream.last, payload, 0);
                return;
            }
            stream.last.direction = answer ? Direction::Down : Direction::Up;
            connection.device = answer ? tags.destination : tags.source;
            connection.info.remote = answer ? tags.source : tags.destination;
            // Whoever speaks now has heard the other out, unless it was only told to go on.
            if (!payload.startsWith("HTTP/1.1 1"))
                flush(connection, connection.streams[&stream == connection.streams.data() ? 1 : 0]);
            using Kind = http::MessageReader::Kind;
            stream.message.emplace(answer ? Kind::Response : Kind::Request, limits);
        }
        stream.last.wallMicroseconds = entry.wallMicroseconds;
        stream.pending += payload;
        const auto whole = stream.message->feed(payload);
        if (!whole) {
            const qsizetype headEnd = stream.pending.indexOf("\r\n\r\n");
            const QByteArray bytes = std::exchange(stream.pending, {});
            stream.message.reset();
            appendHttp(connection, stream.last, bytes, headEnd < 0 ? bytes.size() : headEnd + 4);
            return;
        }
        if (!*whole)
            return;
        rest = stream.message->remainder();
        stream.pending.chop(rest.size());
        flush(connection, stream);
        payload = rest;
    }
}

void ForeignPdus::appendHttp(Connection &connection, TraceEntry entry, QByteArrayView message, qsizetype headSize)
{
    const bool answer = entry.direction == Direction::Down;
    connection.info.role = ChannelRole::Bootstrap;
    entry.kind = answer ? RecordKind::HttpResponseHead : RecordKind::HttpRequestHead;
    entry.bytes = message.first(headSize);
    if (headSize > 0)
        append(connection, entry);
    entry.kind = answer ? RecordKind::HttpResponseBody : RecordKind::HttpRequestBody;
    entry.bytes = message.sliced(headSize);
    if (!entry.bytes.isEmpty())
        append(connection, entry);
}

void ForeignPdus::append(Connection &connection, TraceEntry entry)
{
    if (connection.channel == 0)
        connection.channel = m_sink.openChannel(connection.info);
    entry.channel = connection.channel;
    learnSecrets(m_sink, entry, connection.info.mqttLevel);
    m_lastRecord = m_sink.append(entry);
}

} // namespace bootbench
