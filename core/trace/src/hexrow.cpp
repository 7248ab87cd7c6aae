// SPDX-License-Identifier: GPL-3.0-or-later
#include "hexrow.h"

#include <algorithm>

namespace bootbench {

namespace {

int digit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

/// Where the run of digits that starts at `at` ends.
qsizetype endOfDigits(QByteArrayView line, qsizetype at)
{
    while (at < line.size() && digit(line[at]) >= 0)
        ++at;
    return at;
}

/// The row whose first group starts at `at`: groups of one size, of which the last may be shorter.
HexRow readGroups(QByteArrayView line, qsizetype at, qsizetype *end)
{
    constexpr qsizetype mostBytes = 64;
    constexpr qsizetype largestGroup = 64;
    HexRow row;
    const qsizetype size = endOfDigits(line, at) - at;
    if (size < 2 || size > largestGroup || size % 2 != 0)
        return row;
    for (qsizetype group = size; group == size && row.bytes.size() < mostBytes;) {
        group = endOfDigits(line, at) - at;
        if (group == 0 || group > size || group % 2 != 0)
            break;
        for (qsizetype i = 0; i < group; i += 2) {
            row.digits.append(at + i);
            row.bytes += char(digit(line[at + i]) * 16 + digit(line[at + i + 1]));
        }
        at += group;
        *end = at;
        qsizetype spaces = 0;
        while (spaces < 3 && at + spaces < line.size() && line[at + spaces] == ' ')
            ++spaces;
        // Two in the middle of rows of single bytes; elsewhere the text follows them.
        constexpr qsizetype middle = 8;
        if (spaces == 0 || spaces > (size == 2 && row.bytes.size() == middle ? 2 : 1))
            break;
        at += spaces;
    }
    return row;
}

/// Whether the digits from `from` to `to` are an offset, behind which a row's bytes begin: `00000010: 48 65`, or
/// without a colon, as hexdump and od write it, before single bytes.
bool isOffset(QByteArrayView line, qsizetype from, qsizetype to)
{
    constexpr qsizetype fewest = 4;
    if (to - from < fewest || to >= line.size())
        return false;
    if (line[to] == ':')
        return true;
    const qsizetype next = to + (line.sliced(to).startsWith("  ") ? 2 : 1);
    return line[to] == ' ' && endOfDigits(line, next) - next == 2;
}

/// The longest row of a line that is not the SDK's. Words of hex digits stand in many lines: there must be four bytes,
/// or an offset before them.
HexRow readOthersRow(QByteArrayView line, qsizetype *end)
{
    constexpr qsizetype fewest = 4;
    constexpr qsizetype deepest = 128; // beyond that no dump begins
    HexRow row;
    bool offset = false;
    for (qsizetype at = 0; at < std::min(line.size(), deepest);) {
        const qsizetype after = endOfDigits(line, at);
        const bool begins = after > at && (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t');
        if (begins && isOffset(line, at, after)) {
            offset = true;
            row = HexRow(); // what stood before was none
            at = after + 1;
            continue;
        }
        qsizetype groupsEnd = after;
        HexRow found = begins ? readGroups(line, at, &groupsEnd) : HexRow();
        if (found.bytes.size() > row.bytes.size() && (offset || found.bytes.size() >= fewest)) {
            row = std::move(found);
            *end = groupsEnd;
            if (offset)
                break;
        }
        at = std::max(groupsEnd, at + 1);
    }
    return row;
}

bool shows(QByteArrayView text, QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const bool printable = bytes[i] >= 0x20 && bytes[i] <= 0x7E;
        if (text[i] != bytes[i] && text[i] != '*' && (printable || text[i] != '.'))
            return false;
    }
    return true;
}

/// Published logs mask only the characters, so that they may say less than the bytes, but never something else. They
/// are the line's last, but for a bar or a carriage return.
qsizetype findText(QByteArrayView line, qsizetype from, QByteArrayView bytes)
{
    constexpr qsizetype farthest = 64;
    constexpr qsizetype mostBehind = 2;
    const qsizetype last = line.size() - bytes.size();
    const auto fits = [&](qsizetype at) { return shows(line.sliced(at, bytes.size()), bytes); };
    for (qsizetype at = last; at >= std::max(from, last - mostBehind); --at) {
        if (fits(at))
            return at;
    }
    for (qsizetype at = from; at <= std::min(last, from + farthest); ++at) {
        if (fits(at))
            return at;
    }
    return -1;
}

constexpr qsizetype sdkArrow = 10;
constexpr qsizetype sdkDigits = 12;

/// Where the SDK's part begins, which another logger's may precede; −1 in another kind of row.
qsizetype sdkRow(QByteArrayView line)
{
    const qsizetype at = line.indexOf("[LK-");
    if (at < 0 || line.size() - at < sdkDigits + 2 || line[at + 8] != ']')
        return -1;
    const char arrow = line[at + sdkArrow];
    return arrow == '<' || arrow == '>' ? at : -1;
}

} // namespace

HexRow readHexRow(QByteArrayView line)
{
    HexRow row;
    qsizetype end = 0;
    if (const qsizetype sdk = sdkRow(line); sdk >= 0) {
        row = readGroups(line, sdk + sdkDigits, &end);
        row.arrow = line[sdk + sdkArrow];
    } else {
        row = readOthersRow(line, &end);
    }
    if (!row.isEmpty())
        row.text = findText(line, end, row.bytes);
    return row;
}

void HexRow::write(QByteArrayView values, char *line) const
{
    constexpr QByteArrayView upper = "0123456789ABCDEF";
    constexpr QByteArrayView lower = "0123456789abcdef";
    if (values == bytes)
        return;
    const bool isUpper = std::any_of(digits.begin(), digits.end(), [&](qsizetype at) {
        return (line[at] >= 'A' && line[at] <= 'F') || (line[at + 1] >= 'A' && line[at + 1] <= 'F');
    });
    const QByteArrayView figures = isUpper ? upper : lower;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const auto value = quint8(values[i]);
        if (values[i] == bytes[i])
            continue;
        line[digits[i]] = values[i] == '*' ? '*' : figures[value >> 4U];
        line[digits[i] + 1] = values[i] == '*' ? '*' : figures[value & 15U];
        if (text >= 0)
            line[text + i] = values[i];
    }
}

} // namespace bootbench
