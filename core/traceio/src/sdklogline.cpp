// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdklogline.h"

#include <base/walltime.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace bootbench::sdkline {

namespace {

constexpr qsizetype codeSize = 9; // `[LK-XXXX]`

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Values of hexadecimal digits, times `unit`; above a byte for all else, so that one look at the union of many shows
/// whether all of them were digits.
constexpr quint16 noDigit = 0x100;

constexpr std::array<quint16, 256> makeDigits(quint16 unit)
{
    std::array<quint16, 256> table{};
    table.fill(noDigit);
    for (unsigned i = 0; i < 10; ++i)
        table['0' + i] = quint16(i * unit);
    for (unsigned i = 0; i < 6; ++i)
        table['A' + i] = table['a' + i] = quint16((10 + i) * unit);
    return table;
}

constexpr std::array<quint16, 256> highDigits = makeDigits(16);
constexpr std::array<quint16, 256> lowDigits = makeDigits(1);

/// The byte that two digits spell, or something from `noDigit` on.
unsigned byteOf(char high, char low)
{
    return unsigned(highDigits[uchar(high)]) | lowDigits[uchar(low)];
}

/// The value of `XXXX` in `[LK-XXXX]` at the beginning of `text`, or −1.
int readCode(QByteArrayView text)
{
    if (text.size() < codeSize || !text.startsWith("[LK-") || text[codeSize - 1] != ']')
        return -1;
    const unsigned high = byteOf(text[4], text[5]);
    const unsigned low = byteOf(text[6], text[7]);
    return (high | low) < noDigit ? int(high << 8U | low) : -1;
}

/// Where `[LK-` stands first, or −1. Most lines have it in front, or nowhere and no bracket either.
qsizetype findCode(QByteArrayView line)
{
    const char *const begin = line.data();
    const char *const end = begin + line.size();
    for (const char *at = begin; end - at >= codeSize; ++at) {
        at = static_cast<const char *>(std::memchr(at, '[', std::size_t(end - at)));
        if (at == nullptr || end - at < codeSize)
            return -1;
        if (std::memcmp(at, "[LK-", 4) == 0)
            return at - begin;
    }
    return -1;
}

/// Where the stamp `[seconds.millis]` that ends right before `end` begins, or −1; its time.
qsizetype stampBefore(QByteArrayView line, qsizetype end, qint64 *microseconds)
{
    if (end < 7 || line[end - 1] != ']' || line[end - 5] != '.')
        return -1;
    qint64 milliseconds = 0;
    for (qsizetype i = end - 4; i < end - 1; ++i) {
        if (!isDigit(line[i]))
            return -1;
        milliseconds = milliseconds * 10 + (line[i] - '0');
    }
    qint64 unit = 1;
    qint64 seconds = 0;
    qsizetype at = end - 6;
    constexpr qint64 largestUnit = 1'000'000'000'000;
    for (; at >= 0 && isDigit(line[at]) && unit < largestUnit; --at, unit *= 10)
        seconds += unit * (line[at] - '0');
    if (unit == 1 || at < 0 || line[at] != '[')
        return -1;
    *microseconds = seconds * 1'000'000 + milliseconds * 1000;
    return isWallTime(*microseconds) ? at : -1;
}

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isWordCharacter(char c)
{
    return isDigit(c) || isLetter(c) || c == '.' || c == '-' || c == '_';
}

bool hasTimeOfDay(QByteArrayView text)
{
    for (qsizetype i = 0; i + 8 <= text.size(); ++i) {
        if (isDigit(text[i]) && isDigit(text[i + 1]) && text[i + 2] == ':' && isDigit(text[i + 3]) &&
            isDigit(text[i + 4]) && text[i + 5] == ':' && isDigit(text[i + 6]) && isDigit(text[i + 7]))
            return true;
    }
    return false;
}

} // namespace

Line parse(QByteArrayView line)
{
    Line result;
    const qsizetype at = findCode(line);
    const int code = at < 0 ? -1 : readCode(line.sliced(at));
    if (code < 0) {
        result.text = line.trimmed();
        return result;
    }
    result.code = quint16(code);
    result.text = line.sliced(at + codeSize);
    const qsizetype stamp = stampBefore(line, at, &result.microseconds);
    const QByteArrayView afterCode = result.text;
    if (stamp >= 0) {
        result.form = Form::Stamped;
        if (result.text.startsWith(' '))
            result.text = result.text.sliced(1);
    } else if (afterCode.size() >= 2 && afterCode[0] == ' ' && (afterCode[1] == '<' || afterCode[1] == '>')) {
        result.form = Form::Dump;
        result.direction = afterCode[1] == '<' ? Direction::Down : Direction::Up;
        result.text = afterCode.sliced(1);
    } else {
        result.text = line.trimmed();
        return result;
    }
    if (const qsizetype before = stamp >= 0 ? stamp : at; before > 0) {
        result.prefix = line.first(before).trimmed();
        if (result.prefix.startsWith('\x1b') && withoutColours(result.prefix).isEmpty())
            result.prefix = {};
        result.prefixIsStamp = hasTimeOfDay(result.prefix) || std::ranges::none_of(result.prefix, isLetter);
    }
    return result;
}

qsizetype nextLine(QByteArrayView text)
{
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype found = findCode(text.sliced(from));
        if (found < 0)
            return -1;
        const qsizetype at = from + found;
        const Line next = parse(text.sliced(at));
        qint64 microseconds = 0;
        const qsizetype stamp = stampBefore(text, at, &microseconds);
        if (stamp > 0 && readCode(text.sliced(at)) >= 0)
            return stamp;
        if (at > 0 && next.form == Form::Dump)
            return at;
        from = at + 1;
    }
    return -1;
}

QByteArray withoutColours(QByteArrayView line)
{
    QByteArray plain;
    for (qsizetype at = 0; at < line.size();) {
        qsizetype end = at + 2;
        while (end < line.size() && (isDigit(line[end]) || line[end] == ';'))
            ++end;
        const bool isColour = line.sliced(at).startsWith("\x1b[") && end < line.size() && line[end] == 'm';
        if (!isColour)
            plain += line[at];
        at = isColour ? end + 1 : at + 1;
    }
    return plain;
}

namespace {

// Columns from the arrow on.
constexpr qsizetype barColumn = 51;
constexpr qsizetype shownColumn = 53;

/// The character that stands beside a byte.
constexpr char shownOf(char byte)
{
    return byte >= ' ' && byte <= '~' ? byte : '.';
}

/// Whether these are the characters that stand beside a line's bytes, or the first of them.
bool isShown(const DumpBytes &read, QByteArrayView shown)
{
    // Nearly all lines are full and right; a loop of known length is done at once.
    if (shown.size() == bytesPerLine) {
        std::array<char, bytesPerLine> expected;
        for (std::size_t i = 0; i < expected.size(); ++i)
            expected[i] = shownOf(read.room[i]);
        return std::memcmp(expected.data(), shown.data(), expected.size()) == 0;
    }
    return std::ranges::equal(shown, read.bytes().first(shown.size()), {}, {}, shownOf);
}

} // namespace

QByteArray shownBeside(QByteArrayView bytes)
{
    QByteArray shown = bytes.toByteArray();
    std::ranges::transform(shown, shown.begin(), shownOf);
    return shown;
}

QByteArrayView behindDump(QByteArrayView text, const DumpBytes &read)
{
    constexpr qsizetype width = shownColumn + bytesPerLine;
    // Spaces fill up the last line of a dump, unless its end was lost.
    const qsizetype own = shownColumn + read.count;
    if (!read.damaged && text.size() > own &&
        !text.sliced(own).first(std::min(width, text.size()) - own).trimmed().isEmpty())
        return text.sliced(own);
    return text.size() > width ? text.sliced(width) : QByteArrayView();
}

DumpBytes readDump(QByteArrayView text)
{
    constexpr std::array<qsizetype, bytesPerLine> columns{2, 5, 8, 11, 14, 17, 20, 23, 27, 30, 33, 36, 39, 42, 45, 48};
    DumpBytes result;
    unsigned all = noDigit;
    if (text.size() >= barColumn) {
        all = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const unsigned value = byteOf(text[columns[i]], text[columns[i] + 1]);
            all |= value;
            result.room[i] = char(value);
        }
        result.count = bytesPerLine;
    }
    if (all >= noDigit) {
        result.count = 0;
        bool ended = false;
        for (const qsizetype column : columns) {
            const char high = column < text.size() ? text[column] : ' ';
            const char low = column + 1 < text.size() ? text[column + 1] : ' ';
            const unsigned value = byteOf(high, low);
            if (value >= noDigit) {
                result.damaged = result.damaged || high != ' ' || low != ' ';
                ended = true;
            } else if (ended) {
                result.damaged = true;
            } else {
                result.room[std::size_t(result.count++)] = char(value);
            }
        }
        // Without its bar the line was cut: whether more bytes stood there nobody knows, unless all sixteen are there.
        if (result.count < bytesPerLine && (text.size() <= barColumn || text[barColumn] != '|'))
            result.damaged = true;
    }
    if (text.size() > shownColumn) {
        const QByteArrayView beside = text.sliced(shownColumn).first(std::min(text.size() - shownColumn, bytesPerLine));
        result.shown = beside.first(std::min(beside.size(), result.count));
        const bool isRight = isShown(result, result.shown);
        result.contradicts = !isRight && !beside.contains('*');
        // Behind a short line's bytes may stand what the others' hide.
        if (!isRight || result.count < bytesPerLine)
            result.leaks = beside.contains("**") && !result.bytes().contains("**");
    }
    return result;
}

bool showsBytes(QByteArrayView text)
{
    constexpr int enough = 4;
    if (text.indexOf('|') < 0)
        return false;
    int pairs = 0;
    for (qsizetype at = 0; at + 3 <= text.size();) {
        const bool isPair = byteOf(text[at], text[at + 1]) < noDigit && text[at + 2] == ' ';
        pairs = isPair ? pairs + 1 : 0;
        if (pairs == enough)
            return true;
        at += isPair ? 3 : 1;
    }
    return false;
}

QByteArrayList maskedParts(QByteArrayView bytes, QByteArrayView shown)
{
    constexpr qsizetype shortestMask = 2;
    constexpr qsizetype shortestSecret = 4; // shorter ones cannot be masked by themselves
    const auto differs = [&](qsizetype i) { return shown[i] != shownOf(bytes[i]); };
    QByteArrayList parts;
    const qsizetype size = std::min(bytes.size(), shown.size());
    for (qsizetype at = 0; at < size;) {
        qsizetype begin = at;
        while (at < size && shown[at] == '*' && differs(at))
            ++at;
        const qsizetype mask = at - begin;
        qsizetype end = at;
        at += mask == 0 ? 1 : 0;
        if (mask < shortestMask)
            continue;
        // `a18**` for something else: the beginning was rewritten, too.
        while (begin > 0 && differs(begin - 1) && isWordCharacter(shown[begin - 1]))
            --begin;
        if ((begin > 0 && differs(begin - 1)) || (end < size && differs(end)))
            continue;
        if (end - begin < shortestSecret) {
            while (begin > 0 && isWordCharacter(bytes[begin - 1]))
                --begin;
            while (end < bytes.size() && isWordCharacter(bytes[end]))
                ++end;
        }
        parts += bytes.sliced(begin, end - begin).toByteArray();
    }
    return parts;
}

} // namespace bootbench::sdkline
