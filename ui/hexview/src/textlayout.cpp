// SPDX-License-Identifier: GPL-3.0-or-later
#include <hexview/textlayout.h>

#include <QChar>

#include <algorithm>
#include <utility>

namespace bootbench {

namespace {

// The blocks that terminals draw two cells wide (Unicode's East_Asian_Width W and F, to the block).
bool isWide(char32_t character)
{
    const auto within = [character](char32_t first, char32_t last) { return character >= first && character <= last; };
    return within(0x1100, 0x115f) || within(0x2e80, 0x303e) || within(0x3041, 0xa4cf) || within(0xac00, 0xd7a3) ||
           within(0xf900, 0xfaff) || within(0xfe30, 0xfe6f) || within(0xff00, 0xff60) || within(0xffe0, 0xffe6) ||
           within(0x1f300, 0x1faff) || within(0x20000, 0x3fffd);
}

} // namespace

Utf8Step decodeUtf8(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [bytes](qsizetype i) { return i < bytes.size() ? quint8(bytes[i]) : quint8(0); };
    const quint8 first = byte(at);
    if (first < 0x80)
        return {first, 1};
    const int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4)
        return {};
    char32_t character = first & (0xffU >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const quint8 next = byte(at + i);
        if ((next & 0xc0U) != 0x80U)
            return {};
        character = (character << 6U) | (next & 0x3fU);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (character < least[length] || character > QChar::LastValidCodePoint || QChar::isSurrogate(character))
        return {};
    return {character, length};
}

bool isPrintable(char32_t character)
{
    return character != 0 && QChar::isPrint(character);
}

TextLayout::TextLayout(QByteArray bytes, int columns) : m_bytes(std::move(bytes)), m_columns(std::max(columns, 2))
{
    int column = 0;
    bool atStart = true;
    for (qint64 offset = 0; offset < m_bytes.size();) {
        const Cell cell = cellAt(offset, column);
        if (atStart || column + cell.width > m_columns) {
            m_starts.append(offset);
            column = 0;
        }
        column += cell.width;
        atStart = m_bytes.at(offset) == '\n';
        offset += cell.length;
        if (atStart)
            column = 0;
    }
}

qint64 TextLayout::lineOf(qint64 offset) const
{
    const auto after = std::upper_bound(m_starts.cbegin(), m_starts.cend(), offset);
    return std::max<qint64>(std::distance(m_starts.cbegin(), after) - 1, 0);
}

qint64 TextLayout::lineEnd(qint64 line) const
{
    return line + 1 < m_starts.size() ? m_starts.at(line + 1) : m_bytes.size();
}

QList<TextLayout::Cell> TextLayout::cells(qint64 line) const
{
    QList<Cell> cells;
    const qint64 end = lineEnd(line);
    int column = 0;
    for (qint64 offset = lineStart(line); offset < end;) {
        const Cell cell = cellAt(offset, column);
        cells.append(cell);
        column += cell.width;
        offset += cell.length;
    }
    return cells;
}

TextLayout::Cell TextLayout::cellAt(qint64 offset, int column) const
{
    const Utf8Step step = decodeUtf8(m_bytes, offset);
    Cell cell{.offset = offset, .length = step.length, .column = column};
    const bool lineEnd = step.character == U'\n' ||
                         (step.character == U'\r' && offset + 1 < m_bytes.size() && m_bytes.at(offset + 1) == '\n');
    if (lineEnd)
        cell.width = 0;
    else if (isPrintable(step.character)) {
        cell.character = step.character;
        cell.width = isWide(step.character) ? 2 : 1;
    }
    return cell;
}

std::optional<qint64> TextLayout::nearest(qint64 line, int column) const
{
    if (m_starts.isEmpty())
        return std::nullopt;
    const QList<Cell> row = cells(std::clamp<qint64>(line, 0, lineCount() - 1));
    const auto hit = std::find_if(row.cbegin(), row.cend(),
                                  [column](const Cell &cell) { return column < cell.column + cell.width; });
    return hit == row.cend() ? row.constLast().offset : hit->offset;
}

} // namespace bootbench
