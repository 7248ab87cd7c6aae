// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bootbench {

/// A run of bytes: `length` of them from `offset`.
struct ByteRange {
    qint64 offset = 0;
    qint64 length = 0;
    [[nodiscard]] constexpr bool isEmpty() const { return length <= 0; }
    [[nodiscard]] constexpr qint64 end() const { return offset + length; }
    [[nodiscard]] constexpr bool contains(qint64 at) const { return at >= offset && at < end(); }
    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

} // namespace bootbench
