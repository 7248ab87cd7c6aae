// SPDX-License-Identifier: GPL-3.0-or-later
#include <dissect/fieldtree.h>

#include <algorithm>

namespace bootbench {

int FieldTree::fieldAt(qint64 offset) const
{
    int found = -1;
    for (int i = 0; i < fields.size(); ++i) {
        const ByteRange &range = fields[i].range;
        // The later of two equal ranges is the part, not the whole.
        if (range.contains(offset) && (found < 0 || range.length <= fields[found].range.length))
            found = i;
    }
    return found;
}

int FieldTree::indexOf(QStringView name) const
{
    for (int i = 0; i < fields.size(); ++i) {
        if (fields[i].name == name)
            return i;
    }
    return -1;
}

bool FieldTree::isMalformed() const
{
    return std::ranges::any_of(fields, &DissectedField::malformed);
}

} // namespace bootbench
