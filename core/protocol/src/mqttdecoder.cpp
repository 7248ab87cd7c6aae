// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttwire.h"

#include <algorithm>

namespace bootbench::mqtt {

using namespace Qt::StringLiterals;

namespace {

constexpr quint8 v3_1 = 3;
constexpr quint8 v5 = 5;

/// MQTT 3.1.1, 2.2.2; in 3.1 the bits of the other packets are unused and DUP may be set on a resend.
bool flagsAllowed(const FixedHeader &header, quint8 level)
{
    switch (header.type) {
    case PacketType::Publish:
        return true;
    case PacketType::Pubrel:
    case PacketType::Subscribe:
    case PacketType::Unsubscribe:
        return (level == v3_1 ? header.flags & 0x07 : header.flags) == 0x02;
    default:
        return header.flags == 0 || (level == v3_1 && header.type != PacketType::Connect);
    }
}

Properties properties(WireReader &reader, PacketType type, quint8 level)
{
    return level >= v5 ? readProperties(reader, ownerOf(type)) : Properties{};
}

Will readWill(WireReader &reader, quint8 flags, quint8 level)
{
    Will will;
    will.qos = (flags >> 3) & 0x03;
    will.retain = (flags & 0x20) != 0;
    if (level >= v5)
        will.properties = readProperties(reader, willOwner);
    will.topic = reader.text();
    will.payload = reader.binary();
    return will;
}

void checkConnectFlags(WireReader &reader, quint8 flags, quint8 level)
{
    const qsizetype at = reader.offset() - 1;
    const bool hasWill = (flags & 0x04) != 0;
    if (reader.failed())
        return;
    if ((flags & 0x01) != 0)
        reader.fail(u"reserved CONNECT flag is set"_s, at);
    else if ((flags & 0x18) == 0x18)
        reader.fail(u"will QoS is 3"_s, at);
    else if (!hasWill && (flags & 0x38) != 0)
        reader.fail(u"will QoS or will retain without a will"_s, at);
    else if (level < v5 && (flags & 0xC0) == 0x40)
        reader.fail(u"password without a user name"_s, at);
}

Packet readConnect(WireReader &reader)
{
    Connect connect;
    const qsizetype start = reader.offset();
    const QString name = reader.text();
    connect.level = reader.byte();
    const bool known = (name == "MQTT"_L1 && (connect.level == 4 || connect.level == v5)) ||
                       (name == "MQIsdp"_L1 && connect.level == v3_1);
    if (!known && !reader.failed())
        reader.fail(u"protocol %1 level %2 is unknown"_s.arg(name).arg(int(connect.level)), start);
    const quint8 flags = reader.byte();
    checkConnectFlags(reader, flags, connect.level);
    connect.cleanSession = (flags & 0x02) != 0;
    connect.keepAlive = reader.twoByte();
    connect.properties = properties(reader, PacketType::Connect, connect.level);
    connect.clientId = reader.text();
    if ((flags & 0x04) != 0)
        connect.will = readWill(reader, flags, connect.level);
    if ((flags & 0x80) != 0)
        connect.userName = reader.text();
    if ((flags & 0x40) != 0)
        connect.password = reader.binary();
    return connect;
}

Packet readConnack(WireReader &reader, quint8 level)
{
    Connack connack;
    const qsizetype start = reader.offset();
    const quint8 flags = reader.byte();
    if (level > v3_1 && flags > 1)
        reader.fail(u"reserved CONNACK flags are set"_s, start);
    connack.sessionPresent = level > v3_1 && flags == 1;
    connack.reasonCode = reader.byte();
    // A server that knows no MQTT 5 refuses in the old form, two bytes; that answer must stay readable.
    if (!reader.atEnd())
        connack.properties = properties(reader, PacketType::Connack, level);
    return connack;
}

void checkTopicName(WireReader &reader, const Publish &publish, qsizetype at)
{
    if (reader.failed())
        return;
    if (publish.topic.contains(u'+') || publish.topic.contains(u'#'))
        return reader.fail(u"topic name holds a wildcard"_s, at);
    const auto isAlias = [](const Property &property) { return property.id == PropertyId::TopicAlias; };
    if (publish.topic.isEmpty() && std::ranges::none_of(publish.properties, isAlias))
        reader.fail(u"topic name is empty"_s, at);
}

/// Its payload refers to the bytes that are read.
Packet readPublish(WireReader &reader, quint8 flags, quint8 level)
{
    Publish publish;
    publish.qos = (flags >> 1) & 0x03;
    publish.retain = (flags & 0x01) != 0;
    publish.duplicate = (flags & 0x08) != 0;
    if (publish.qos == 3)
        reader.fail(u"QoS is 3"_s, 0);
    else if (publish.qos == 0 && publish.duplicate)
        reader.fail(u"DUP is set with QoS 0"_s, 0);
    const qsizetype topicAt = reader.offset();
    publish.topic = reader.text();
    if (publish.qos > 0)
        publish.packetId = reader.packetId();
    publish.properties = properties(reader, PacketType::Publish, level);
    checkTopicName(reader, publish, topicAt);
    const QByteArrayView payload = reader.rest();
    publish.payload = QByteArray::fromRawData(payload.data(), payload.size());
    return publish;
}

/// The reason code and properties at a packet's end, which MQTT 5 lets a sender leave out from the right.
template <typename T>
void readReason(WireReader &reader, T &packet, PacketType type)
{
    if (!reader.atEnd())
        packet.reasonCode = reader.byte();
    if (!reader.atEnd())
        packet.properties = readProperties(reader, ownerOf(type));
}

Packet readAcknowledgement(WireReader &reader, PacketType type, quint8 level)
{
    Acknowledgement acknowledgement;
    acknowledgement.type = type;
    acknowledgement.packetId = reader.packetId();
    if (level >= v5)
        readReason(reader, acknowledgement, type);
    return acknowledgement;
}

bool optionsAllowed(quint8 options, quint8 level)
{
    const bool qosAllowed = (options & 0x03) != 0x03;
    if (level < v5)
        return qosAllowed && (options & 0xFC) == 0;
    return qosAllowed && (options & 0xC0) == 0 && (options & 0x30) != 0x30;
}

QString readFilter(WireReader &reader)
{
    const qsizetype start = reader.offset();
    QString filter = reader.text();
    if (filter.isEmpty() && !reader.failed())
        reader.fail(u"topic filter is empty"_s, start);
    return filter;
}

Packet readSubscribe(WireReader &reader, quint8 level)
{
    Subscribe subscribe;
    subscribe.packetId = reader.packetId();
    subscribe.properties = properties(reader, PacketType::Subscribe, level);
    do {
        SubscribeFilter filter;
        filter.filter = readFilter(reader);
        filter.options = reader.byte();
        if (!reader.failed() && !optionsAllowed(filter.options, level))
            reader.fail(u"subscription options 0x%1 are reserved"_s.arg(int(filter.options), 2, 16, '0'_L1),
                        reader.offset() - 1);
        subscribe.filters.append(std::move(filter));
    } while (!reader.atEnd());
    return subscribe;
}

Packet readSuback(WireReader &reader, quint8 level)
{
    Suback suback;
    suback.packetId = reader.packetId();
    suback.properties = properties(reader, PacketType::Suback, level);
    do {
        const quint8 code = reader.byte();
        if (code > 2 && code < 0x80)
            reader.fail(u"reason code 0x%1 is reserved"_s.arg(int(code), 2, 16, '0'_L1), reader.offset() - 1);
        suback.reasonCodes.append(code);
    } while (!reader.atEnd());
    return suback;
}

Packet readUnsubscribe(WireReader &reader, quint8 level)
{
    Unsubscribe unsubscribe;
    unsubscribe.packetId = reader.packetId();
    unsubscribe.properties = properties(reader, PacketType::Unsubscribe, level);
    do {
        unsubscribe.filters.append(readFilter(reader));
    } while (!reader.atEnd());
    return unsubscribe;
}

Packet readUnsuback(WireReader &reader, quint8 level)
{
    Unsuback unsuback;
    unsuback.packetId = reader.packetId();
    if (level >= v5) {
        unsuback.properties = readProperties(reader, ownerOf(PacketType::Unsuback));
        do {
            unsuback.reasonCodes.append(reader.byte());
        } while (!reader.atEnd());
    }
    return unsuback;
}

Packet readDisconnect(WireReader &reader, quint8 level)
{
    Disconnect disconnect;
    if (level >= v5)
        readReason(reader, disconnect, PacketType::Disconnect);
    return disconnect;
}

Packet readAuth(WireReader &reader, quint8 level)
{
    Auth auth;
    if (level < v5)
        reader.fail(u"packet type 15 is reserved before MQTT 5"_s, 0);
    readReason(reader, auth, PacketType::Auth);
    return auth;
}

Packet readBody(WireReader &reader, const FixedHeader &header, quint8 level)
{
    switch (header.type) {
    case PacketType::Connect:
        return readConnect(reader);
    case PacketType::Connack:
        return readConnack(reader, level);
    case PacketType::Publish:
        return readPublish(reader, header.flags, level);
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Pubcomp:
        return readAcknowledgement(reader, header.type, level);
    case PacketType::Subscribe:
        return readSubscribe(reader, level);
    case PacketType::Suback:
        return readSuback(reader, level);
    case PacketType::Unsubscribe:
        return readUnsubscribe(reader, level);
    case PacketType::Unsuback:
        return readUnsuback(reader, level);
    case PacketType::Pingreq:
        return Pingreq{};
    case PacketType::Pingresp:
        return Pingresp{};
    case PacketType::Disconnect:
        return readDisconnect(reader, level);
    case PacketType::Auth:
        return readAuth(reader, level);
    }
    Q_UNREACHABLE(); // readFixedHeader refuses type 0, and four bits hold no other number
}

} // namespace

Result<Packet, DecodeError> decode(QByteArrayView packet, quint8 level)
{
    auto decoded = decodeInPlace(packet, level);
    if (decoded) {
        if (auto *const publish = std::get_if<Publish>(&*decoded))
            publish->payload = QByteArray(publish->payload.constData(), publish->payload.size());
    }
    return decoded;
}

Result<Packet, DecodeError> decodeInPlace(QByteArrayView packet, quint8 level)
{
    const auto header = readFixedHeader(packet);
    if (!header)
        return Failure(header.error());
    const std::optional<FixedHeader> &whole = *header;
    if (!whole)
        return Failure(DecodeError{packet.size(), u"the fixed header is incomplete"_s});
    const FixedHeader &fixed = *whole;
    if (fixed.packetSize() > packet.size())
        return Failure(DecodeError{packet.size(),
                                   u"%1 bytes of the packet are missing"_s.arg(fixed.packetSize() - packet.size())});
    if (fixed.packetSize() < packet.size())
        return Failure(DecodeError{fixed.packetSize(), u"bytes follow the packet"_s});
    if (!flagsAllowed(fixed, level))
        return Failure(DecodeError{0, u"flags 0x%1 are reserved"_s.arg(int(fixed.flags), 0, 16)});

    WireReader reader(packet, fixed.headerSize);
    Packet decoded = readBody(reader, fixed, level);
    if (!reader.failed() && !reader.atEnd())
        reader.fail(u"bytes follow the last field"_s);
    if (reader.failed())
        return Failure(reader.error());
    return decoded;
}

} // namespace bootbench::mqtt
