// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dissect/fieldtree.h>

#include <utility>

namespace bootbench {

/// Grows a tree of fields over one record's bytes. Every range that is given is cut to those bytes.
class FieldBuilder
{
public:
    /// Hostile bytes must not make a tree that nobody can hold: what comes after so many fields is left unread.
    static constexpr qsizetype mostFields = 20'000;

    explicit FieldBuilder(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
    [[nodiscard]] qint64 size() const { return m_bytes.size(); }
    [[nodiscard]] bool isFull() const { return m_tree.fields.size() >= mostFields; }

    /// The new field's index.
    int add(int parent, const QString &name, const QString &label, const QString &value, const QVariant &raw,
            ByteRange range);
    int group(int parent, const QString &label, const QString &value, ByteRange range)
    {
        return add(parent, {}, label, value, {}, range);
    }
    int malformed(int parent, const QString &label, const QString &problem, ByteRange range);
    /// For a field whose end or meaning is known only after its parts.
    void setLength(int field, qint64 length);
    void setValue(int field, const QString &value) { m_tree.fields[field].value = value; }
    void setMalformed(int field) { m_tree.fields[field].malformed = true; }
    [[nodiscard]] const DissectedField &at(int field) const { return m_tree.fields[field]; }
    [[nodiscard]] bool isMalformed() const { return m_tree.isMalformed(); }
    [[nodiscard]] FieldTree take() { return std::move(m_tree); }

private:
    QByteArrayView m_bytes;
    FieldTree m_tree;
};

} // namespace bootbench
