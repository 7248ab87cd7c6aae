// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program.h"

namespace bootbench {

/// Whether `left` stands to `right` as the comparison says.
template <typename T>
[[nodiscard]] bool ordered(Comparison comparison, const T &left, const T &right)
{
    switch (comparison) {
    case Comparison::Equal:
        return left == right;
    case Comparison::NotEqual:
        return left != right;
    case Comparison::Less:
        return left < right;
    case Comparison::LessEqual:
        return left <= right;
    case Comparison::Greater:
        return left > right;
    case Comparison::GreaterEqual:
        return left >= right;
    case Comparison::Exists:
    case Comparison::Contains:
    case Comparison::Matches:
        break;
    }
    return false;
}

} // namespace bootbench
