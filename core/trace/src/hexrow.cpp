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

/// The row whose first group starts at `at`: groups of one size, one or two spaces apart.
HexRow readGroups(QByteArrayView line, qsizetype at, qsizetype *end)
{
    constexpr qsizetype mostBytes = 64;
    HexRow row;
    const qsizetype group = endOfDigits(line, at) - at;
    if (group != 2 && group != 4)
        return row;
    while (endOfDigits(line, at) - at == group && row.bytes.size() < mostBytes) {
        for (qsizetype i = 0; i < group; i += 2) {
            row.digits.append(at + i);
            row.bytes += char(digit(line[at + i]) * 16 + digit(line[at + i + 1]));
        }
        at += group;
        *end = at;
        qsizetype spaces = 0;
        while (spaces < 3 && at + spaces < line.size() && line[at + spaces] == ' ')
            ++spaces;
        if (spaces == 0 || spaces > 2)
            break;
        at += spaces;
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

/// Published logs mask only the characters, so that they may say less than the bytes, but never something else.
qsizetype findText(QByteArrayView line, qsizetype from, QByteArrayView bytes)
{
    constexpr qsizetype farthest = 64;
    const qsizetype last = std::min(line.size() - bytes.size(), from + farthest);
    for (qsizetype at = from; at <= last; ++at) {
        if (shows(line.sliced(at, bytes.size()), bytes))
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
        constexpr qsizetype fewest = 4;
        constexpr qsizetype deepest = 128; // beyond that no dump begins
        for (qsizetype at = 0; at < std::min(line.size(), deepest);) {
            const qsizetype after = endOfDigits(line, at);
            const bool begins = after > at && (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t');
            qsizetype groupsEnd = after;
            if (HexRow found = begins ? readGroups(line, at, &groupsEnd) : HexRow(); found.bytes.size() >= fewest) {
                if (found.bytes.size() > row.bytes.size()) {
                    row = std::move(found);
                    end = groupsEnd;
                }
                at = groupsEnd;
                continue;
            }
            at = std::max(after, at + 1);
        }
    }
    if (!row.isEmpty())
        row.text = findText(line, end, row.bytes);
    return row;
}

} // namespace bootbench
