// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldbuilder.h"

#include <algorithm>

namespace bootbench {

int FieldBuilder::add(int parent, const QString &name, const QString &label, const QString &value, const QVariant &raw,
                      ByteRange range)
{
    const qint64 offset = std::clamp<qint64>(range.offset, 0, size());
    m_tree.fields.append({.parent = parent,
                          .name = name,
                          .label = label,
                          .value = value,
                          .raw = raw,
                          .range = {offset, std::clamp<qint64>(range.length, 0, size() - offset)},
                          .malformed = false});
    return int(m_tree.fields.size()) - 1;
}

int FieldBuilder::malformed(int parent, const QString &label, const QString &problem, ByteRange range)
{
    const int field = group(parent, label, problem, range);
    setMalformed(field);
    return field;
}

void FieldBuilder::setLength(int field, qint64 length)
{
    ByteRange &range = m_tree.fields[field].range;
    range.length = std::clamp<qint64>(length, 0, size() - range.offset);
}

} // namespace bootbench
