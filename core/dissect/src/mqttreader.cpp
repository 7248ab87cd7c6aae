// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttreader.h"

#include "oneline.h"

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

void MqttReader::breakOff(int parent, const QString &what, const QString &problem)
{
    m_broken = true;
    m_last = m_builder.malformed(parent, u"Malformed"_s, u"%1: %2 at byte %3"_s.arg(what, problem).arg(m_at),
                                 {std::min(m_at, m_builder.size() - 1), std::max<qint64>(left(), 1)});
}

bool MqttReader::has(int parent, qint64 bytes, const QString &what)
{
    if (m_broken)
        return false;
    if (left() >= bytes)
        return true;
    breakOff(parent, what, u"needs %1, %2 left"_s.arg(byteCount(bytes)).arg(left()));
    return false;
}

std::optional<quint32> MqttReader::number(int parent, const QString &name, const QString &label, int bytes)
{
    if (!has(parent, bytes, label))
        return std::nullopt;
    quint32 value = 0;
    for (int i = 0; i < bytes; ++i)
        value = (value << 8U) | uchar(m_builder.bytes()[m_at + i]);
    m_last = m_builder.add(parent, name, label, QString::number(value), qint64(value), {m_at, bytes});
    m_at += bytes;
    return value;
}

std::optional<quint32> MqttReader::variableNumber(int parent, const QString &name, const QString &label)
{
    constexpr int mostBytes = 4;
    if (!has(parent, 1, label))
        return std::nullopt;
    quint32 value = 0;
    for (int i = 0; i < mostBytes; ++i) {
        if (!has(parent, i + 1, label))
            return std::nullopt;
        const auto part = uchar(m_builder.bytes()[m_at + i]);
        value |= quint32(part & 0x7FU) << (7U * unsigned(i));
        if ((part & 0x80U) == 0) {
            m_last = m_builder.add(parent, name, label, QString::number(value), qint64(value), {m_at, i + 1});
            m_at += i + 1;
            return value;
        }
    }
    breakOff(parent, label, u"a number of more than four bytes"_s);
    return std::nullopt;
}

std::optional<ByteRange> MqttReader::prefixed(int parent, const QString &label)
{
    const auto length = number(parent, {}, label + u" length"_s, 2);
    if (!length || !has(parent, *length, label))
        return std::nullopt;
    const ByteRange range{m_at, *length};
    m_at += *length;
    return range;
}

std::optional<ByteRange> MqttReader::text(int parent, const QString &name, const QString &label)
{
    const auto range = prefixed(parent, label);
    if (!range)
        return std::nullopt;
    const QByteArrayView bytes = bytesAt(*range);
    const QString value = QString::fromUtf8(bytes);
    m_last = m_builder.add(parent, name, label, oneLine(bytes), value, *range);
    const qsizetype nul = bytes.indexOf('\0');
    if (nul >= 0 || !bytes.isValidUtf8()) {
        m_builder.setMalformed(m_last);
        m_builder.setValue(m_last, nul >= 0 ? u"%1 (a NUL, which no text may hold)"_s.arg(oneLine(bytes))
                                            : u"%1 (no UTF-8)"_s.arg(oneLine(bytes)));
    }
    return range;
}

std::optional<ByteRange> MqttReader::binary(int parent, const QString &name, const QString &label)
{
    const auto range = prefixed(parent, label);
    if (range)
        m_last = m_builder.add(parent, name, label, u"%1: %2"_s.arg(byteCount(range->length), oneLine(bytesAt(*range))),
                               bytesAt(*range).toByteArray(), *range);
    return range;
}

ByteRange MqttReader::rest()
{
    const ByteRange range{m_at, m_broken ? 0 : left()};
    m_at += range.length;
    return range;
}

qint64 MqttReader::narrow(qint64 length)
{
    const qint64 end = m_end;
    m_end = std::min(m_at + length, m_end);
    return end;
}

} // namespace bootbench
