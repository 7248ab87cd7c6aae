// SPDX-License-Identifier: GPL-3.0-or-later
#include <hexview/hexlayout.h>

#include <algorithm>

namespace bootbench {

namespace {

constexpr int gap = 2; // cells between the columns

int digitsOf(qint64 number)
{
    int digits = 1;
    while (number >>= 4)
        ++digits;
    return digits;
}

} // namespace

HexLayout::HexLayout(qint64 size, bool withText)
    : m_size(std::max<qint64>(size, 0))
    , m_offsetDigits(std::max(4, (digitsOf(std::max<qint64>(size - 1, 0)) + 1) / 2 * 2))
    , m_withText(withText)
{
}

int HexLayout::bytesInLine(qint64 line) const
{
    return line < 0 ? 0 : int(std::clamp<qint64>(m_size - lineStart(line), 0, bytesPerLine));
}

int HexLayout::hexColumn(int index) const
{
    return m_offsetDigits + gap + 3 * index + (index < bytesPerGroup ? 0 : 1);
}

int HexLayout::textColumn(int index) const
{
    return hexColumn(bytesPerLine - 1) + 2 + gap + index;
}

int HexLayout::columnCount() const
{
    return m_withText ? textColumn(bytesPerLine) : hexColumn(bytesPerLine - 1) + 2;
}

std::optional<HexLayout::Hit> HexLayout::hit(qint64 line, int column) const
{
    if (line < 0 || line >= lineCount() || column < hexColumn(0) || column >= columnCount())
        return std::nullopt;
    const std::optional<Hit> found = nearest(line, column);
    if (!found)
        return std::nullopt;
    const int index = int(found->offset - lineStart(line));
    if (found->area == Area::Text)
        return column == textColumn(index) ? found : std::nullopt;
    return column >= hexColumn(index) && column <= hexColumn(index) + 2 ? found : std::nullopt;
}

std::optional<HexLayout::Hit> HexLayout::nearest(qint64 line, int column) const
{
    if (m_size == 0)
        return std::nullopt;
    line = std::clamp<qint64>(line, 0, lineCount() - 1);
    const bool inText = m_withText && column >= textColumn(0) - 1;
    int index = 0;
    if (inText) {
        index = column - textColumn(0);
    } else {
        index = (column - hexColumn(0)) / 3;
        if (index >= bytesPerGroup)
            index = std::max(bytesPerGroup - 1, (column - hexColumn(0) - 1) / 3);
    }
    index = std::clamp(index, 0, bytesInLine(line) - 1);
    return Hit{lineStart(line) + index, inText ? Area::Text : Area::Hex};
}

} // namespace bootbench
