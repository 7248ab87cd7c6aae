// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <protocol/mqttcodec.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace bootbench::mqtt {

/// Takes the fields of one packet from its bytes. The first failure sticks: from then on every field is empty
/// and atEnd() is true, so a decoder reads straight on and asks once, at the end.
class WireReader
{
public:
    /// `bytes` is the whole packet, so that offsets count from its first byte.
    WireReader(QByteArrayView bytes, qsizetype start) : m_bytes(bytes), m_at(start), m_end(bytes.size()) {}

    [[nodiscard]] qsizetype offset() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_end; }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] const DecodeError &error() const { return m_error; }

    /// Where the problem is; the place reached so far when not given.
    void fail(const QString &problem) { fail(problem, m_at); }
    void fail(const QString &problem, qsizetype offset);

    quint8 byte();
    quint16 twoByte();
    quint32 fourByte();
    /// Variable byte integer, in as few bytes as it needs (MQTT 5.0, 1.5.5).
    quint32 variableInteger();
    /// UTF-8 text with a two-byte length (MQTT 3.1.1 and 5.0, 1.5.4).
    QString text();
    QByteArray binary();
    /// Refers to the packet's bytes.
    QByteArrayView rest();
    /// Never 0 (MQTT 3.1.1, 2.3.1).
    quint16 packetId();

    /// Narrows the reader to the next `length` bytes; give the returned end back to leave().
    qsizetype enter(qsizetype length);
    void leave(qsizetype outerEnd);

private:
    QByteArrayView take(qsizetype length);

    QByteArrayView m_bytes;
    qsizetype m_at;
    qsizetype m_end;
    bool m_failed = false;
    DecodeError m_error;
};

/// Builds one packet. Room for the fixed header is kept in front, so the body is written once and in place.
class WireWriter
{
public:
    explicit WireWriter(qsizetype expectedSize = 64);

    void byte(quint8 value) { m_bytes.append(char(value)); }
    void twoByte(quint16 value);
    void fourByte(quint32 value);
    void variableInteger(quint32 value);
    void text(const QString &value) { binary(value.toUtf8()); }
    void binary(QByteArrayView value);
    void raw(QByteArrayView value) { m_bytes.append(value); }

    /// Puts the fixed header before the body and gives out the packet; the writer is empty afterwards.
    [[nodiscard]] QByteArray finish(PacketType type, quint8 flags);
    /// The body alone, for parts that are nested in another.
    [[nodiscard]] QByteArrayView body() const { return QByteArrayView(m_bytes).sliced(headerRoom); }

private:
    static constexpr qsizetype headerRoom = 5;

    QByteArray m_bytes;
};

/// Who carries a property list: a packet type's number, or 0 for the will inside a CONNECT.
using PropertyOwner = quint8;
inline constexpr PropertyOwner willOwner = 0;
[[nodiscard]] constexpr PropertyOwner ownerOf(PacketType type)
{
    return PropertyOwner(type);
}

/// Property length and properties. Unknown, misplaced, repeated and out-of-range properties are errors.
[[nodiscard]] Properties readProperties(WireReader &reader, PropertyOwner owner);
void writeProperties(WireWriter &writer, const Properties &properties);

} // namespace bootbench::mqtt
