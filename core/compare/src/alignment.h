// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps.h"

#include <vector>

namespace bootbench::compare {

struct Match {
    std::size_t a = 0;
    std::size_t b = 0;
    bool moved = false; ///< it stands at another place among what both have
};

struct Alignment {
    std::vector<Match> matches; ///< in the order of `a`
    std::vector<std::size_t> onlyA;
    std::vector<std::size_t> onlyB;
};

/// Which step of the one conversation is which of the other. Steps match by key; an answer matches where what it
/// answers does.
[[nodiscard]] Alignment align(const std::vector<Step> &a, const std::vector<Step> &b);

} // namespace bootbench::compare
