// SPDX-License-Identifier: GPL-3.0-or-later
#include "structuralmasks.h"

#include <algorithm>

namespace bootbench {

namespace {

/// Walks over the fields of a packet; every step past the end stays at the end.
class Walker
{
public:
    explicit Walker(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }
    void skip(qsizetype count) { m_at = std::min(m_at + count, m_bytes.size()); }

    quint8 byte()
    {
        const quint8 value = atEnd() ? quint8(0) : quint8(m_bytes[m_at]);
        skip(1);
        return value;
    }
    qsizetype word()
    {
        const qsizetype high = byte();
        return high * 256 + byte();
    }
    qsizetype variableInteger()
    {
        qsizetype value = 0;
        for (unsigned shift = 0; shift < 28; shift += 7) {
            const quint8 part = byte();
            value |= qsizetype(part & 0x7FU) << shift;
            if ((part & 0x80U) == 0)
                break;
        }
        return value;
    }
    void skipText() { skip(word()); }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

} // namespace

qsizetype publishTopicEnd(QByteArrayView packet)
{
    constexpr quint8 publishType = 3;
    Walker walker(packet);
    if (walker.byte() >> 4U != publishType)
        return 0;
    (void)walker.variableInteger();
    walker.skipText();
    return walker.at();
}

ByteRange connectPassword(QByteArrayView packet)
{
    constexpr quint8 connectType = 1;
    constexpr quint8 level5 = 5;
    constexpr quint8 willFlag = 0x04;
    constexpr quint8 passwordFlag = 0x40;
    constexpr quint8 userNameFlag = 0x80;

    Walker walker(packet);
    if (walker.byte() >> 4U != connectType)
        return {};
    (void)walker.variableInteger();
    walker.skipText();              // protocol name
    constexpr quint8 bridge = 0x80; // mosquitto's, in the level of what one broker sends another
    const bool hasProperties = (walker.byte() & ~bridge) >= level5;
    const quint8 flags = walker.byte();
    (void)walker.word(); // keep-alive
    if (hasProperties)
        walker.skip(walker.variableInteger());
    walker.skipText(); // clientId
    if (flags & willFlag) {
        if (hasProperties)
            walker.skip(walker.variableInteger());
        walker.skipText(); // topic
        walker.skipText(); // payload
    }
    if (flags & userNameFlag)
        walker.skipText();
    if ((flags & passwordFlag) == 0 || walker.atEnd())
        return {};
    const qsizetype size = walker.word();
    const qsizetype start = walker.at();
    return {.offset = start, .length = std::min(size, packet.size() - start)};
}

} // namespace bootbench
