// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <protocol/mqttpacket.h>

#include <QRandomGenerator>

namespace bootbench::test {

/// Control packets of every type with any content that the wire can hold, the same for the same seed.
class RandomPackets
{
public:
    RandomPackets(quint32 seed, quint8 level) : m_random(seed), m_level(level) {}

    [[nodiscard]] mqtt::Packet next()
    {
        using mqtt::PacketType;
        switch (m_random.bounded(m_level >= 5 ? 15 : 14)) {
        case 0:
            return connect();
        case 1:
            return mqtt::Connack{
                .sessionPresent = m_level > 3 && flag(), .reasonCode = code(5), .properties = properties()};
        case 2:
        case 3:
            return publish();
        case 4:
            return acknowledgement(PacketType::Puback);
        case 5:
            return acknowledgement(PacketType::Pubrec);
        case 6:
            return acknowledgement(PacketType::Pubrel);
        case 7:
            return acknowledgement(PacketType::Pubcomp);
        case 8:
            return mqtt::Subscribe{
                .packetId = id(), .filters = {{text(), quint8(m_random.bounded(3))}}, .properties = properties()};
        case 9:
            return mqtt::Suback{.packetId = id(), .reasonCodes = {0, 1, 0x80}, .properties = properties()};
        case 10:
            return mqtt::Unsubscribe{.packetId = id(), .filters = {text(), text()}, .properties = properties()};
        case 11:
            return m_level >= 5 ? mqtt::Unsuback{.packetId = id(), .reasonCodes = {0, 17}, .properties = properties()}
                                : mqtt::Unsuback{.packetId = id()};
        case 12:
            return flag() ? mqtt::Packet(mqtt::Pingreq{}) : mqtt::Packet(mqtt::Pingresp{});
        case 13:
            return m_level >= 5 ? mqtt::Disconnect{.reasonCode = 0x8E, .properties = properties()} : mqtt::Disconnect{};
        default:
            return mqtt::Auth{.reasonCode = 0x18, .properties = properties()};
        }
    }

private:
    [[nodiscard]] bool flag() { return m_random.bounded(2) == 1; }
    [[nodiscard]] quint16 id() { return quint16(m_random.bounded(1, 65'536)); }
    [[nodiscard]] quint8 code(int most) { return m_level >= 5 ? quint8(0) : quint8(m_random.bounded(most + 1)); }

    [[nodiscard]] QByteArray bytes()
    {
        // Around the lengths where the remaining length takes one more byte.
        constexpr int sizes[]{0, 1, 2, 7, 100, 127, 128, 300};
        QByteArray result(sizes[m_random.bounded(8)], Qt::Uninitialized);
        for (char &byte : result)
            byte = char(m_random.bounded(256));
        return result;
    }
    /// Of one to four bytes a character in UTF-8; never a NUL, a surrogate alone or nothing at all.
    [[nodiscard]] QString text()
    {
        constexpr char32_t characters[]{U'a', U'/', U'-', U'~', U'\u00E9', U'\u4E2D', U'\uFEFF', U'\U0001F512'};
        QString result;
        const int size = m_random.bounded(1, 24);
        for (int i = 0; i < size; ++i) {
            // Not by fromUcs4, which would drop U+FEFF.
            const char32_t character = characters[m_random.bounded(8)];
            if (QChar::requiresSurrogates(character))
                result += QChar(QChar::highSurrogate(character));
            result +=
                QChar(QChar::requiresSurrogates(character) ? QChar::lowSurrogate(character) : char16_t(character));
        }
        return result;
    }
    [[nodiscard]] mqtt::Properties properties()
    {
        mqtt::Properties result;
        if (m_level < 5)
            return result;
        const int count = m_random.bounded(3);
        for (int i = 0; i < count; ++i)
            result.append({mqtt::PropertyId::UserProperty, mqtt::TextPair{text(), text()}});
        return result;
    }
    [[nodiscard]] mqtt::Packet acknowledgement(mqtt::PacketType type)
    {
        return mqtt::Acknowledgement{.type = type, .packetId = id(), .reasonCode = 0, .properties = properties()};
    }
    [[nodiscard]] mqtt::Packet publish()
    {
        mqtt::Publish packet{.topic = text(), .payload = bytes(), .properties = properties()};
        packet.qos = quint8(m_random.bounded(3));
        packet.retain = flag();
        packet.duplicate = packet.qos > 0 && flag();
        packet.packetId = packet.qos > 0 ? id() : quint16(0);
        return packet;
    }
    [[nodiscard]] mqtt::Packet connect()
    {
        mqtt::Connect packet{.level = m_level, .keepAlive = id(), .clientId = text(), .properties = properties()};
        if (flag()) {
            packet.userName = text();
            packet.password = bytes();
        }
        if (flag())
            packet.will = mqtt::Will{.topic = text(),
                                     .payload = bytes(),
                                     .qos = quint8(m_random.bounded(3)),
                                     .retain = flag(),
                                     .properties = properties()};
        return packet;
    }

    QRandomGenerator m_random;
    quint8 m_level;
};

} // namespace bootbench::test
