// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldbuilder.h"

#include <optional>

namespace bootbench {

/// Walks through a packet's bytes and adds a field for each thing it reads. Where bytes are missing it adds a malformed
/// field, and from then on reads nothing more.
class MqttReader
{
public:
    MqttReader(FieldBuilder &builder, qint64 begin, qint64 end) : m_builder(builder), m_at(begin), m_end(end) {}

    [[nodiscard]] FieldBuilder &builder() { return m_builder; }
    [[nodiscard]] qint64 at() const { return m_at; }
    [[nodiscard]] qint64 left() const { return m_end - m_at; }
    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// Stops all further reading, with the reason.
    void breakOff(int parent, const QString &what, const QString &problem);

    /// A number of 1, 2 or 4 bytes.
    std::optional<quint32> number(int parent, const QString &name, const QString &label, int bytes);
    /// OASIS MQTT 5.0, 1.5.5; `mostBytes` is 4.
    std::optional<quint32> variableNumber(int parent, const QString &name, const QString &label);
    /// A text behind its length; the range is that of the text. Text that breaks UTF-8 is malformed and read all the
    /// same.
    std::optional<ByteRange> text(int parent, const QString &name, const QString &label);
    /// Bytes behind their length.
    std::optional<ByteRange> binary(int parent, const QString &name, const QString &label);
    /// All bytes up to the end.
    ByteRange rest();

    [[nodiscard]] QByteArrayView bytesAt(ByteRange range) const
    {
        return m_builder.bytes().sliced(range.offset, range.length);
    }
    [[nodiscard]] QString textAt(ByteRange range) const { return QString::fromUtf8(bytesAt(range)); }
    /// The field that was added last.
    [[nodiscard]] int lastField() const { return m_last; }
    /// From here on only so many bytes belong to what is read; gives back the end that was.
    qint64 narrow(qint64 length);
    void widen(qint64 end) { m_end = end; }

private:
    std::optional<ByteRange> prefixed(int parent, const QString &label);
    [[nodiscard]] bool has(int parent, qint64 bytes, const QString &what);

    FieldBuilder &m_builder;
    qint64 m_at;
    qint64 m_end;
    int m_last = -1;
    bool m_broken = false;
};

} // namespace bootbench
