// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace bootbench {

/// Where things stand in a hex view, counted in character cells; no widget, no font. A line is
/// `00A0  30 4C 00 31 2F 73 79 73  2F 61 31 77 50 2F 64 65  0L.1/sys/a1wP/de`:
/// the offset of its first byte, sixteen bytes in two groups of eight, and their characters.
class HexLayout
{
public:
    static constexpr int bytesPerLine = 16;
    static constexpr int bytesPerGroup = 8;

    enum class Area : quint8 { Hex, Text };

    struct Hit {
        qint64 offset = 0;
        Area area = Area::Hex;
        friend bool operator==(const Hit &, const Hit &) = default;
    };

    HexLayout() = default;
    /// `size` in bytes; `withText` says whether there is a column of characters.
    explicit HexLayout(qint64 size, bool withText = true);

    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] bool hasText() const { return m_withText; }
    [[nodiscard]] qint64 lineCount() const { return (m_size + bytesPerLine - 1) / bytesPerLine; }
    [[nodiscard]] qint64 lineOf(qint64 offset) const { return offset / bytesPerLine; }
    [[nodiscard]] qint64 lineStart(qint64 line) const { return line * bytesPerLine; }
    /// How many bytes the line has; 0 beyond the end.
    [[nodiscard]] int bytesInLine(qint64 line) const;

    /// Digits of the offset column: four, or as many as the last offset needs, always an even number.
    [[nodiscard]] int offsetDigits() const { return m_offsetDigits; }
    /// First cell of byte `index` (0–15) of a line; a byte has two cells.
    [[nodiscard]] int hexColumn(int index) const;
    /// The cell of the character of byte `index` of a line.
    [[nodiscard]] int textColumn(int index) const;
    /// Cells of a whole line.
    [[nodiscard]] int columnCount() const;

    /// The byte whose cell this is; the space after a byte belongs to it. Nothing for the offset column, for what lies
    /// right of the line and for lines that are not there.
    [[nodiscard]] std::optional<Hit> hit(qint64 line, int column) const;
    /// The byte nearest to a place anywhere, as dragging the mouse needs it; nothing only when there are no bytes.
    [[nodiscard]] std::optional<Hit> nearest(qint64 line, int column) const;

private:
    qint64 m_size = 0;
    int m_offsetDigits = 4;
    bool m_withText = true;
};

} // namespace bootbench
