// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttwire.h"

#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <utility>

namespace bootbench::mqtt {

using namespace Qt::StringLiterals;

void WireReader::fail(const QString &problem, qsizetype offset)
{
    if (!m_failed)
        m_error = {offset, problem};
    m_failed = true;
    m_at = m_end;
}

QByteArrayView WireReader::take(qsizetype length)
{
    if (m_end - m_at < length) {
        fail(u"%1 bytes expected, %2 left"_s.arg(length).arg(m_end - m_at));
        return {};
    }
    const auto taken = m_bytes.sliced(m_at, length);
    m_at += length;
    return taken;
}

quint8 WireReader::byte()
{
    const auto taken = take(1);
    return taken.isEmpty() ? quint8(0) : quint8(taken.front());
}

quint16 WireReader::twoByte()
{
    const auto taken = take(2);
    return taken.isEmpty() ? quint16(0) : qFromBigEndian<quint16>(taken.data());
}

quint32 WireReader::fourByte()
{
    const auto taken = take(4);
    return taken.isEmpty() ? 0U : qFromBigEndian<quint32>(taken.data());
}

quint32 WireReader::variableInteger()
{
    const qsizetype start = m_at;
    quint32 value = 0;
    for (int i = 0; i < 4; ++i) {
        const quint8 digit = byte();
        if (failed())
            return 0;
        value |= quint32(digit & 0x7F) << (7 * i);
        if ((digit & 0x80) == 0) {
            if (i > 0 && digit == 0)
                fail(u"variable byte integer is longer than it needs to be"_s, start);
            return failed() ? 0 : value;
        }
    }
    fail(u"variable byte integer of more than four bytes"_s, start);
    return 0;
}

QString WireReader::text()
{
    const qsizetype start = m_at;
    const quint16 length = twoByte();
    const auto bytes = take(length);
    if (bytes.isEmpty())
        return {};
    if (!bytes.isValidUtf8()) {
        fail(u"text is not well-formed UTF-8"_s, start);
        return {};
    }
    if (bytes.contains('\0')) {
        fail(u"text holds U+0000"_s, start);
        return {};
    }
    // QString::fromUtf8 would drop a byte order mark; in MQTT it is a character like any other (1.5.4).
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(bytes);
    return QString::fromUtf8(bytes);
}

QByteArray WireReader::binary()
{
    const quint16 length = twoByte();
    return take(length).toByteArray();
}

QByteArrayView WireReader::rest()
{
    return take(m_end - m_at);
}

quint16 WireReader::packetId()
{
    const qsizetype start = m_at;
    const quint16 id = twoByte();
    if (id == 0 && !failed())
        fail(u"packet identifier is 0"_s, start);
    return id;
}

qsizetype WireReader::enter(qsizetype length)
{
    const qsizetype outerEnd = m_end;
    if (m_end - m_at < length)
        fail(u"%1 bytes announced, %2 left"_s.arg(length).arg(m_end - m_at));
    else
        m_end = m_at + length;
    return outerEnd;
}

void WireReader::leave(qsizetype outerEnd)
{
    m_end = outerEnd;
    if (failed())
        m_at = m_end;
}

WireWriter::WireWriter(qsizetype expectedSize)
{
    m_bytes.reserve(headerRoom + expectedSize);
    m_bytes.resize(headerRoom);
}

void WireWriter::twoByte(quint16 value)
{
    std::array<char, 2> bytes{};
    qToBigEndian(value, bytes.data());
    m_bytes.append(bytes.data(), bytes.size());
}

void WireWriter::fourByte(quint32 value)
{
    std::array<char, 4> bytes{};
    qToBigEndian(value, bytes.data());
    m_bytes.append(bytes.data(), bytes.size());
}

void WireWriter::variableInteger(quint32 value)
{
    Q_ASSERT(value <= 268'435'455U);
    do {
        const auto digit = quint8(value & 0x7F);
        value >>= 7;
        byte(value > 0 ? quint8(digit | 0x80) : digit);
    } while (value > 0);
}

void WireWriter::binary(QByteArrayView value)
{
    Q_ASSERT_X(value.size() <= 0xFFFF, "mqtt::encode", "a text or binary field above 65,535 bytes");
    // Without assertions the framing at least stays sound.
    const auto fitting = value.first(std::min<qsizetype>(value.size(), 0xFFFF));
    twoByte(quint16(fitting.size()));
    raw(fitting);
}

QByteArray WireWriter::finish(PacketType type, quint8 flags)
{
    auto remaining = quint32(m_bytes.size() - headerRoom);
    Q_ASSERT_X(remaining <= 268'435'455U, "mqtt::encode", "a packet above 256 MiB");
    std::array<char, headerRoom> header{};
    std::size_t size = 0;
    header[size++] = char((quint8(type) << 4) | flags);
    do {
        const auto digit = quint8(remaining & 0x7F);
        remaining >>= 7;
        header.at(size++) = char(remaining > 0 ? quint8(digit | 0x80) : digit);
    } while (remaining > 0);
    std::copy_n(header.begin(), size, m_bytes.begin() + headerRoom - qsizetype(size));
    m_bytes.remove(0, headerRoom - qsizetype(size)); // moves the start, not the bytes
    return std::exchange(m_bytes, QByteArray(headerRoom, '\0'));
}

} // namespace bootbench::mqtt
