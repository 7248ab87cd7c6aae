// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <expected>

namespace bootbench {

/// A value or the reason why there is none; never a bool beside a string.
template <typename T, typename E>
using Result = std::expected<T, E>;

template <typename E>
using Failure = std::unexpected<E>;

} // namespace bootbench
