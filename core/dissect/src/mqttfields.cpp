// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttfields.h"

#include "jsonfields.h"
#include "loginfields.h"
#include "mqttcodes.h"
#include "mqttpropertyfields.h"
#include "mqttreader.h"
#include "oneline.h"

#include <protocol/mqttcodec.h>

namespace bootbench {

using namespace Qt::StringLiterals;
using mqtt::PacketType;

namespace {

QString yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

class PacketFields
{
public:
    PacketFields(FieldBuilder &builder, const ChannelInfo &channel, int root)
        : m_builder(builder), m_channel(channel), m_root(root), m_reader(builder, 1, builder.size())
    {
    }

    void read()
    {
        if (!readFixedHeader())
            return;
        const qint64 end = m_reader.narrow(m_length);
        readBody();
        if (m_reader.isBroken())
            return;
        m_reader.widen(end);
        if (m_reader.left() > 0) {
            const ByteRange rest = m_reader.rest();
            m_builder.malformed(m_root, u"Malformed"_s, u"%1 after the packet's end"_s.arg(byteCount(rest.length)),
                                rest);
        }
    }

private:
    bool readFixedHeader()
    {
        if (m_builder.size() == 0) {
            m_builder.malformed(m_root, u"Malformed"_s, u"no bytes"_s, {});
            return false;
        }
        const auto first = uchar(m_builder.bytes().front());
        m_type = PacketType(first >> 4U);
        m_flags = first & 0x0FU;
        const int header = m_builder.group(m_root, u"Fixed header"_s, {}, {0, 1});
        const QString name = mqtt::packetTypeName(m_type);
        const int type = m_builder.add(header, u"mqtt.type"_s, u"Packet type"_s,
                                       u"%1 (%2)"_s.arg(name).arg(first >> 4U), name, {0, 1});
        const bool known = int(m_type) >= int(PacketType::Connect) && int(m_type) <= int(PacketType::Auth) &&
                           (m_type != PacketType::Auth || m_channel.mqttLevel >= mqttLevel5);
        if (!known)
            m_builder.setMalformed(type);
        readFlags(header);
        const auto length = m_reader.variableNumber(header, u"mqtt.length"_s, u"Remaining length"_s);
        m_builder.setLength(header, m_reader.at());
        if (!length)
            return false;
        m_length = *length;
        m_builder.setValue(m_root, name);
        if (*length > m_reader.left()) {
            m_reader.breakOff(m_root, u"Packet"_s,
                              u"cut short, needs %1, %2 left"_s.arg(byteCount(*length)).arg(m_reader.left()));
            return false;
        }
        return known;
    }

    void readFlags(int header)
    {
        const ByteRange byte{0, 1};
        const int flags =
            m_builder.add(header, u"mqtt.flags"_s, u"Flags"_s, u"0x%1"_s.arg(m_flags, 1, 16), qint64(m_flags), byte);
        if (m_type == PacketType::Publish) {
            const int qos = int(m_flags >> 1U) & 3;
            m_builder.add(flags, u"mqtt.dup"_s, u"DUP"_s, yesNo((m_flags & 8U) != 0), (m_flags & 8U) != 0, byte);
            m_builder.add(flags, u"mqtt.qos"_s, u"QoS"_s, QString::number(qos), qint64(qos), byte);
            m_builder.add(flags, u"mqtt.retain"_s, u"Retain"_s, yesNo((m_flags & 1U) != 0), (m_flags & 1U) != 0, byte);
            if (qos == 3)
                m_builder.malformed(flags, u"Malformed"_s, u"QoS 3 does not exist"_s, byte);
            return;
        }
        const bool two =
            m_type == PacketType::Pubrel || m_type == PacketType::Subscribe || m_type == PacketType::Unsubscribe;
        if (m_flags != (two ? 2 : 0))
            m_builder.malformed(flags, u"Malformed"_s, u"the flags of this packet must be %1"_s.arg(two ? 2 : 0), byte);
    }

    void readBody()
    {
        switch (m_type) {
        case PacketType::Connect:
            return readConnect();
        case PacketType::Connack:
            return readConnack();
        case PacketType::Publish:
            return readPublish();
        case PacketType::Puback:
        case PacketType::Pubrec:
        case PacketType::Pubrel:
        case PacketType::Pubcomp:
            return readAcknowledgement();
        case PacketType::Subscribe:
            return readSubscribe();
        case PacketType::Unsubscribe:
            return readUnsubscribe();
        case PacketType::Suback:
        case PacketType::Unsuback:
            return readSuback();
        case PacketType::Pingreq:
        case PacketType::Pingresp:
            return;
        case PacketType::Disconnect:
        case PacketType::Auth:
            return readReason();
        }
    }

    [[nodiscard]] bool is5() const { return m_level >= mqttLevel5; }

    void readConnect()
    {
        const auto protocol = m_reader.text(m_root, u"mqtt.protocol"_s, u"Protocol name"_s);
        const int protocolField = m_reader.lastField();
        const auto level = m_reader.number(m_root, u"mqtt.level"_s, u"Protocol level"_s, 1);
        if (!level)
            return;
        m_level = quint8(*level);
        if (protocol && m_reader.bytesAt(*protocol) != (m_level == 3 ? "MQIsdp" : "MQTT"))
            m_builder.setMalformed(protocolField);
        const bool known = m_level >= 3 && m_level <= mqttLevel5;
        m_builder.setValue(m_reader.lastField(),
                           known ? u"%1 (%2)"_s.arg(m_level).arg(levelName(m_level)) : u"%1 (unknown)"_s.arg(m_level));
        if (!known)
            m_builder.setMalformed(m_reader.lastField());
        const auto flags = m_reader.number(m_root, u"mqtt.connectflags"_s, u"Connect flags"_s, 1);
        if (!flags)
            return;
        addConnectFlags(m_reader.lastField(), *flags);
        if (const auto keepAlive = m_reader.number(m_root, u"mqtt.keepalive"_s, u"Keep-alive"_s, 2))
            m_builder.setValue(m_reader.lastField(), u"%1 s"_s.arg(*keepAlive));
        if (is5())
            addMqttProperties(m_reader, m_root, u"Properties"_s);
        readConnectPayload(*flags);
    }

    void addConnectFlags(int field, quint32 flags)
    {
        m_builder.setValue(field, u"0x%1"_s.arg(flags, 2, 16, QChar(u'0')));
        const ByteRange range = m_builder.at(field).range;
        const auto flag = [&](const QString &name, const QString &label, quint32 bit) {
            m_builder.add(field, name, label, yesNo((flags & bit) != 0), (flags & bit) != 0, range);
        };
        flag({}, u"User name"_s, 0x80U);
        flag({}, u"Password"_s, 0x40U);
        flag({}, u"Will retain"_s, 0x20U);
        const auto qos = qint64((flags >> 3U) & 3U);
        m_builder.add(field, {}, u"Will QoS"_s, QString::number(qos), qos, range);
        flag(u"mqtt.will"_s, u"Will"_s, 0x04U);
        flag(u"mqtt.cleansession"_s, is5() ? u"Clean start"_s : u"Clean session"_s, 0x02U);
        if ((flags & 1U) != 0)
            m_builder.malformed(field, u"Malformed"_s, u"the lowest bit is reserved"_s, range);
        if ((flags & 0x04U) == 0 && (flags & 0x38U) != 0)
            m_builder.malformed(field, u"Malformed"_s, u"will flags without a will"_s, range);
    }

    void readConnectPayload(quint32 flags)
    {
        const auto clientId = m_reader.text(m_root, u"mqtt.clientid"_s, u"ClientId"_s);
        if (!clientId)
            return;
        if (!clientId->isEmpty())
            addClientId(m_builder, m_reader.lastField(), *clientId);
        if ((flags & 0x04U) != 0) {
            if (is5())
                addMqttProperties(m_reader, m_root, u"Will properties"_s);
            m_reader.text(m_root, u"mqtt.willtopic"_s, u"Will topic"_s);
            m_reader.binary(m_root, u"mqtt.willpayload"_s, u"Will payload"_s);
        }
        QString userName;
        if ((flags & 0x80U) != 0) {
            if (const auto range = m_reader.text(m_root, u"mqtt.username"_s, u"User name"_s)) {
                userName = m_reader.textAt(*range);
                addUserName(m_builder, m_reader.lastField(), *range);
            }
        }
        if ((flags & 0x40U) != 0) {
            if (const auto range = m_reader.binary(m_root, u"mqtt.password"_s, u"Password"_s))
                addSignature(m_builder, m_reader.lastField(), m_reader.textAt(*clientId), userName, *range);
        }
    }

    void readConnack()
    {
        if (const auto flags = m_reader.number(m_root, {}, u"Acknowledge flags"_s, 1)) {
            const int field = m_reader.lastField();
            const ByteRange range = m_builder.at(field).range;
            m_builder.add(field, u"mqtt.sessionpresent"_s, u"Session present"_s, yesNo((*flags & 1U) != 0),
                          (*flags & 1U) != 0, range);
            if (*flags > 1)
                m_builder.malformed(field, u"Malformed"_s, u"bits that are reserved"_s, range);
        }
        const auto code = m_reader.number(m_root, u"mqtt.returncode"_s, is5() ? u"Reason code"_s : u"Return code"_s, 1);
        if (!code)
            return;
        m_builder.setValue(m_reader.lastField(), *code == 0 ? u"0 accepted"_s : refusalText(quint8(*code), m_level));
        if (!is5() && *code > 5)
            m_builder.setMalformed(m_reader.lastField());
        if (is5())
            addMqttProperties(m_reader, m_root, u"Properties"_s);
    }

    std::optional<quint32> readPacketId()
    {
        const auto id = m_reader.number(m_root, u"mqtt.id"_s, u"Packet id"_s, 2);
        if (id && *id == 0) {
            m_builder.setMalformed(m_reader.lastField());
            m_builder.setValue(m_reader.lastField(), u"0 (must not be)"_s);
        }
        return id;
    }

    void readPublish()
    {
        const auto topic = m_reader.text(m_root, u"mqtt.topic"_s, u"Topic name"_s);
        if (!topic)
            return;
        m_builder.setValue(m_root, u"PUBLISH %1"_s.arg(oneLine(m_reader.bytesAt(*topic))));
        const QByteArrayView name = m_reader.bytesAt(*topic);
        if (name.contains('+') || name.contains('#'))
            m_builder.malformed(m_reader.lastField(), u"Malformed"_s, u"a wildcard in a topic name"_s, *topic);
        if (((m_flags >> 1U) & 3U) != 0 && !readPacketId())
            return;
        if (is5())
            addMqttProperties(m_reader, m_root, u"Properties"_s);
        if (m_reader.isBroken())
            return;
        const ByteRange payload = m_reader.rest();
        const QByteArrayView bytes = m_reader.bytesAt(payload);
        const int field =
            m_builder.add(m_root, u"mqtt.payload"_s, u"Payload"_s,
                          payload.isEmpty() ? u"empty"_s : u"%1: %2"_s.arg(byteCount(payload.length), oneLine(bytes)),
                          bytes.toByteArray(), payload);
        if (looksLikeJson(bytes))
            addJson(m_builder, field, u"json"_s, payload);
    }

    void readAcknowledgement()
    {
        readPacketId();
        if (is5() && m_reader.left() > 0)
            readReason();
    }

    void addReason(quint32 code)
    {
        m_builder.setValue(m_reader.lastField(), code == 0 ? u"0 success"_s : reasonText(quint8(code)));
    }

    void readReason()
    {
        if (!is5() || m_reader.left() == 0)
            return;
        if (const auto code = m_reader.number(m_root, u"mqtt.reason"_s, u"Reason code"_s, 1))
            addReason(*code);
        if (m_reader.left() > 0)
            addMqttProperties(m_reader, m_root, u"Properties"_s);
    }

    void readSubscribe()
    {
        readPacketId();
        if (is5())
            addMqttProperties(m_reader, m_root, u"Properties"_s);
        if (m_reader.left() == 0 && !m_reader.isBroken())
            m_reader.breakOff(m_root, u"Topic filters"_s, u"there is none"_s);
        while (m_reader.left() > 0 && !m_reader.isBroken() && !m_builder.isFull()) {
            m_reader.text(m_root, u"mqtt.topic"_s, u"Topic filter"_s);
            const auto options =
                m_reader.number(m_root, u"mqtt.qos"_s, is5() ? u"Subscription options"_s : u"Requested QoS"_s, 1);
            if (!options)
                return;
            m_builder.setValue(m_reader.lastField(), u"QoS %1"_s.arg(*options & 3U));
            if ((*options & 3U) == 3 || (*options & (is5() ? 0xC0U : 0xFCU)) != 0)
                m_builder.setMalformed(m_reader.lastField());
        }
    }

    void readUnsubscribe()
    {
        readPacketId();
        if (is5())
            addMqttProperties(m_reader, m_root, u"Properties"_s);
        if (m_reader.left() == 0 && !m_reader.isBroken())
            m_reader.breakOff(m_root, u"Topic filters"_s, u"there is none"_s);
        while (m_reader.left() > 0 && !m_reader.isBroken() && !m_builder.isFull())
            m_reader.text(m_root, u"mqtt.topic"_s, u"Topic filter"_s);
    }

    void readSuback()
    {
        readPacketId();
        if (is5())
            addMqttProperties(m_reader, m_root, u"Properties"_s);
        if (!is5() && m_type == PacketType::Unsuback)
            return;
        while (m_reader.left() > 0 && !m_reader.isBroken() && !m_builder.isFull()) {
            const auto code = m_reader.number(m_root, u"mqtt.reason"_s, is5() ? u"Reason code"_s : u"Return code"_s, 1);
            if (!code)
                return;
            const bool granted = *code <= 2 && m_type == PacketType::Suback;
            if (granted)
                m_builder.setValue(m_reader.lastField(), u"granted QoS %1"_s.arg(*code));
            else
                addReason(*code);
            if (!is5() && *code > 2 && *code != 0x80)
                m_builder.setMalformed(m_reader.lastField());
        }
    }

    FieldBuilder &m_builder;
    const ChannelInfo &m_channel;
    int m_root;
    MqttReader m_reader;
    PacketType m_type{};
    quint8 m_flags = 0;
    qint64 m_length = 0;
    quint8 m_level = m_channel.mqttLevel;
};

} // namespace

void addMqtt(FieldBuilder &builder, const ChannelInfo &channel)
{
    const int root = builder.group(-1, u"MQTT"_s, {}, {0, builder.size()});
    PacketFields(builder, channel, root).read();
    // The decoder that the program works with is stricter in places; what it refuses is pointed out in any case.
    if (builder.isMalformed())
        return;
    if (const auto packet = mqtt::decode(builder.bytes(), channel.mqttLevel); !packet)
        builder.malformed(root, u"Malformed"_s, packet.error().problem, {packet.error().offset, 1});
}

} // namespace bootbench
