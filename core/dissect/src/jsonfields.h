// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldbuilder.h"

namespace bootbench {

/// Adds the members of the JSON text in `range` below `parent`, with the bytes of each. Names are `prefix.member`,
/// elements of arrays `prefix.0`. The object or array itself is not added. Text that breaks off or breaks the grammar
/// ends in a malformed field where it does.
void addJson(FieldBuilder &builder, int parent, const QString &prefix, ByteRange range);

/// Whether the text begins as a JSON object or array does.
[[nodiscard]] bool looksLikeJson(QByteArrayView text);

} // namespace bootbench
