// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/mqttcodec.h>

#include <algorithm>
#include <array>
#include <utility>

namespace bootbench::mqtt {

using namespace Qt::StringLiterals;

QLatin1StringView packetTypeName(PacketType type)
{
    static constexpr auto names = std::to_array<QLatin1StringView>(
        {"RESERVED"_L1, "CONNECT"_L1, "CONNACK"_L1, "PUBLISH"_L1, "PUBACK"_L1, "PUBREC"_L1, "PUBREL"_L1, "PUBCOMP"_L1,
         "SUBSCRIBE"_L1, "SUBACK"_L1, "UNSUBSCRIBE"_L1, "UNSUBACK"_L1, "PINGREQ"_L1, "PINGRESP"_L1, "DISCONNECT"_L1,
         "AUTH"_L1});
    const auto index = std::size_t(type);
    return index < names.size() ? names.at(index) : names.front();
}

Result<std::optional<FixedHeader>, DecodeError> readFixedHeader(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return std::nullopt;
    FixedHeader header;
    header.type = PacketType(quint8(bytes[0]) >> 4);
    header.flags = quint8(bytes[0]) & 0x0F;
    if (header.type == PacketType{})
        return Failure(DecodeError{0, u"packet type 0 is reserved"_s});
    for (qsizetype i = 1; i <= 4; ++i) {
        if (i >= bytes.size())
            return std::nullopt;
        const auto digit = quint8(bytes[i]);
        header.remainingLength |= qsizetype(digit & 0x7F) << (7 * (i - 1));
        if ((digit & 0x80) == 0) {
            header.headerSize = i + 1;
            return header;
        }
    }
    return Failure(DecodeError{4, u"remaining length of more than four bytes"_s});
}

std::optional<FixedHeader> fixedHeaderOf(QByteArrayView bytes)
{
    return readFixedHeader(bytes).value_or(std::nullopt);
}

ByteRange publishPayload(QByteArrayView packet, quint8 level)
{
    constexpr quint8 qosBits = 6;
    constexpr quint8 level5 = 5;
    const std::optional<FixedHeader> header = fixedHeaderOf(packet);
    if (!header || header->type != PacketType::Publish)
        return {};
    const qsizetype end = std::min(header->packetSize(), packet.size());
    qsizetype at = header->headerSize;
    if (at + 2 > end)
        return {};
    at += 2 + (qsizetype(quint8(packet[at])) << 8 | quint8(packet[at + 1]));
    if ((header->flags & qosBits) != 0)
        at += 2;
    if (level >= level5 && at < end) {
        qsizetype length = 0;
        for (unsigned shift = 0; at < end && shift < 28; shift += 7) {
            const auto part = quint8(packet[at++]);
            length |= qsizetype(part & 0x7FU) << shift;
            if ((part & 0x80U) == 0)
                break;
        }
        at += length;
    }
    return at <= end ? ByteRange{at, end - at} : ByteRange();
}

void StreamSplitter::feed(QByteArrayView bytes)
{
    // What was given out goes before the buffer grows, and only when that is most of it: each byte moves at
    // most once.
    if (m_start > 0 && m_start >= m_buffer.size() - m_start) {
        m_buffer.remove(0, m_start);
        m_start = 0;
    }
    m_buffer.append(bytes);
}

Result<std::optional<QByteArray>, DecodeError> StreamSplitter::next()
{
    const QByteArrayView waiting = pending();
    const auto header = readFixedHeader(waiting);
    if (!header)
        return Failure(header.error());
    const std::optional<FixedHeader> &whole = *header;
    if (!whole)
        return std::nullopt;
    const qsizetype size = whole->packetSize();
    if (size > m_maximum)
        return Failure(DecodeError{1, u"packet of %1 bytes, the limit is %2"_s.arg(size).arg(m_maximum)});
    if (size > waiting.size())
        return std::nullopt;
    // A buffer that holds just this packet is handed on as it is.
    if (m_start == 0 && size == m_buffer.size())
        return std::exchange(m_buffer, {});
    m_start += size;
    return waiting.first(size).toByteArray();
}

QByteArrayView StreamSplitter::pending() const
{
    return QByteArrayView(m_buffer).sliced(m_start);
}

void StreamSplitter::reset()
{
    m_buffer.clear();
    m_start = 0;
}

} // namespace bootbench::mqtt
