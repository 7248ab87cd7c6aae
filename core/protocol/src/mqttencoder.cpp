// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttwire.h"

namespace bootbench::mqtt {

using namespace Qt::StringLiterals;

namespace {

/// Writes a packet for one protocol level; one overload a packet type.
class Encoder
{
public:
    explicit Encoder(quint8 level) : m_level(level) {}

    QByteArray operator()(const Connect &connect) const;
    QByteArray operator()(const Connack &connack) const;
    QByteArray operator()(const Publish &publish) const;
    QByteArray operator()(const Acknowledgement &acknowledgement) const;
    QByteArray operator()(const Subscribe &subscribe) const;
    QByteArray operator()(const Suback &suback) const;
    QByteArray operator()(const Unsubscribe &unsubscribe) const;
    QByteArray operator()(const Unsuback &unsuback) const;
    QByteArray operator()(const Pingreq &) const { return WireWriter(0).finish(PacketType::Pingreq, 0); }
    QByteArray operator()(const Pingresp &) const { return WireWriter(0).finish(PacketType::Pingresp, 0); }
    QByteArray operator()(const Disconnect &disconnect) const;
    QByteArray operator()(const Auth &auth) const;

private:
    [[nodiscard]] bool hasProperties() const { return m_level >= 5; }
    void properties(WireWriter &writer, const Properties &properties) const
    {
        if (hasProperties())
            writeProperties(writer, properties);
    }
    /// MQTT 5 leaves out a successful reason and empty properties at a packet's end.
    static void reason(WireWriter &writer, quint8 code, const Properties &properties)
    {
        if (code == 0 && properties.isEmpty())
            return;
        writer.byte(code);
        if (!properties.isEmpty())
            writeProperties(writer, properties);
    }
    static void codes(WireWriter &writer, const QList<quint8> &codes)
    {
        for (const quint8 code : codes)
            writer.byte(code);
    }

    quint8 m_level;
};

QByteArray Encoder::operator()(const Connect &connect) const
{
    const bool v5 = connect.level >= 5;
    unsigned flags = connect.cleanSession ? 0x02U : 0U;
    if (connect.will)
        flags |= 0x04U | ((connect.will->qos & 0x03U) << 3) | (connect.will->retain ? 0x20U : 0U);
    flags |= (connect.password ? 0x40U : 0U) | (connect.userName ? 0x80U : 0U);

    WireWriter writer(256);
    writer.text(connect.level == 3 ? u"MQIsdp"_s : u"MQTT"_s);
    writer.byte(connect.level);
    writer.byte(quint8(flags));
    writer.twoByte(connect.keepAlive);
    if (v5)
        writeProperties(writer, connect.properties);
    writer.text(connect.clientId);
    if (connect.will) {
        if (v5)
            writeProperties(writer, connect.will->properties);
        writer.text(connect.will->topic);
        writer.binary(connect.will->payload);
    }
    if (connect.userName)
        writer.text(*connect.userName);
    if (connect.password)
        writer.binary(*connect.password);
    return writer.finish(PacketType::Connect, 0);
}

QByteArray Encoder::operator()(const Connack &connack) const
{
    WireWriter writer;
    writer.byte(connack.sessionPresent ? 1 : 0);
    writer.byte(connack.reasonCode);
    properties(writer, connack.properties);
    return writer.finish(PacketType::Connack, 0);
}

QByteArray Encoder::operator()(const Publish &publish) const
{
    const QByteArray topic = publish.topic.toUtf8();
    WireWriter writer(topic.size() + publish.payload.size() + 16);
    writer.binary(topic);
    if (publish.qos > 0)
        writer.twoByte(publish.packetId);
    properties(writer, publish.properties);
    writer.raw(publish.payload);
    const auto flags =
        quint8((publish.duplicate ? 0x08 : 0) | ((publish.qos & 0x03) << 1) | (publish.retain ? 0x01 : 0));
    return writer.finish(PacketType::Publish, flags);
}

QByteArray Encoder::operator()(const Acknowledgement &acknowledgement) const
{
    WireWriter writer;
    writer.twoByte(acknowledgement.packetId);
    if (hasProperties())
        reason(writer, acknowledgement.reasonCode, acknowledgement.properties);
    return writer.finish(acknowledgement.type, acknowledgement.type == PacketType::Pubrel ? 0x02 : 0x00);
}

QByteArray Encoder::operator()(const Subscribe &subscribe) const
{
    WireWriter writer(128);
    writer.twoByte(subscribe.packetId);
    properties(writer, subscribe.properties);
    for (const SubscribeFilter &filter : subscribe.filters) {
        writer.text(filter.filter);
        writer.byte(filter.options);
    }
    return writer.finish(PacketType::Subscribe, 0x02);
}

QByteArray Encoder::operator()(const Suback &suback) const
{
    WireWriter writer;
    writer.twoByte(suback.packetId);
    properties(writer, suback.properties);
    codes(writer, suback.reasonCodes);
    return writer.finish(PacketType::Suback, 0);
}

QByteArray Encoder::operator()(const Unsubscribe &unsubscribe) const
{
    WireWriter writer(128);
    writer.twoByte(unsubscribe.packetId);
    properties(writer, unsubscribe.properties);
    for (const QString &filter : unsubscribe.filters)
        writer.text(filter);
    return writer.finish(PacketType::Unsubscribe, 0x02);
}

QByteArray Encoder::operator()(const Unsuback &unsuback) const
{
    WireWriter writer;
    writer.twoByte(unsuback.packetId);
    if (hasProperties()) {
        writeProperties(writer, unsuback.properties);
        codes(writer, unsuback.reasonCodes);
    }
    return writer.finish(PacketType::Unsuback, 0);
}

QByteArray Encoder::operator()(const Disconnect &disconnect) const
{
    WireWriter writer;
    if (hasProperties())
        reason(writer, disconnect.reasonCode, disconnect.properties);
    return writer.finish(PacketType::Disconnect, 0);
}

QByteArray Encoder::operator()(const Auth &auth) const
{
    WireWriter writer;
    reason(writer, auth.reasonCode, auth.properties);
    return writer.finish(PacketType::Auth, 0);
}

} // namespace

QByteArray encode(const Packet &packet, quint8 level)
{
    return std::visit(Encoder(level), packet);
}

} // namespace bootbench::mqtt
