// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QVarLengthArray>

namespace bootbench {

/// A line of a hex dump as text: the C SDK's, hexdump's, xxd's, with groups of one to eight bytes.
struct HexRow {
    QByteArray bytes;
    /// Where the two digits of each byte stand. With room for the longest row: moving a longer array leaks in Qt 6.4.
    QVarLengthArray<qsizetype, 96> digits;
    /// Where the characters beside begin, one for each byte; −1 without.
    qsizetype text = -1;
    /// Tells the two directions of the SDK's dumps apart: `<`, `>`, or 0.
    char arrow = 0;

    [[nodiscard]] bool isEmpty() const { return bytes.isEmpty(); }
    /// Writes those of as many other bytes that differ into both columns of the line, `*` for both digits.
    void write(QByteArrayView values, char *line) const;
};

/// Empty when the line is none.
[[nodiscard]] HexRow readHexRow(QByteArrayView line);

} // namespace bootbench
