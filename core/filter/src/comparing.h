// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program.h"

#include <QByteArrayView>

namespace bootbench {

/// Whether a text fulfils a comparison; `equality` says how `==` takes upper and lower case.
[[nodiscard]] bool fulfils(const FilterNode &leaf, const QString &text, Qt::CaseSensitivity equality);

/// What need not be done again for each record: `passing`, `member` and the operands' patterns.
void workAhead(FilterNode &leaf);

/// Whether bytes hold a part, without minding upper and lower case of ASCII letters; `part` has no others than ASCII
/// characters.
[[nodiscard]] bool holdsInAnyCase(QByteArrayView bytes, QByteArrayView part);

} // namespace bootbench
