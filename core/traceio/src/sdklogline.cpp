// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdklogline.h"

#include <array>

namespace bootbench::sdkline {

namespace {

constexpr qsizetype codeSize = 9; // `[LK-XXXX]`

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr std::array<qint8, 256> makeNibbles()
{
    std::array<qint8, 256> table{};
    table.fill(-1);
    for (int i = 0; i < 10; ++i)
        table[std::size_t('0' + i)] = qint8(i);
    for (int i = 0; i < 6; ++i)
        table[std::size_t('A' + i)] = table[std::size_t('a' + i)] = qint8(10 + i);
    return table;
}

constexpr std::array<qint8, 256> nibbles = makeNibbles();

int nibble(char c)
{
    return nibbles[quint8(c)];
}

/// The value of `XXXX` in `[LK-XXXX]` at the beginning of `text`, or −1.
int readCode(QByteArrayView text)
{
    if (text.size() < codeSize || !text.startsWith("[LK-") || text[codeSize - 1] != ']')
        return -1;
    int code = 0;
    for (qsizetype i = 4; i < codeSize - 1; ++i) {
        if (nibble(text[i]) < 0)
            return -1;
        code = code * 16 + nibble(text[i]);
    }
    return code;
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
    return at;
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
    const qsizetype at = line.indexOf("[LK-");
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
    result.prefix = line.first(stamp >= 0 ? stamp : at).trimmed();
    result.prefixIsStamp = hasTimeOfDay(result.prefix);
    return result;
}

DumpBytes readDump(QByteArrayView text)
{
    // Columns from the arrow on.
    constexpr qsizetype left = 2;
    constexpr qsizetype right = 27;
    constexpr qsizetype bar = 51;
    constexpr qsizetype shown = 53;
    constexpr qsizetype perLine = 16;
    DumpBytes result;
    char bytes[perLine];
    qsizetype count = 0;
    bool ended = false;
    for (qsizetype i = 0; i < perLine; ++i) {
        const qsizetype column = i < 8 ? left + 3 * i : right + 3 * (i - 8);
        const char high = column < text.size() ? text[column] : ' ';
        const char low = column + 1 < text.size() ? text[column + 1] : ' ';
        const int value = nibble(high) < 0 || nibble(low) < 0 ? -1 : nibble(high) * 16 + nibble(low);
        if (value < 0) {
            result.damaged = result.damaged || high != ' ' || low != ' ';
            ended = true;
        } else if (ended) {
            result.damaged = true;
        } else {
            bytes[count++] = char(value);
        }
    }
    result.bytes = QByteArray(bytes, count);
    // Without its bar the line was cut: whether more bytes stood there nobody knows, unless all sixteen are there.
    if (count < perLine && (text.size() <= bar || text[bar] != '|'))
        result.damaged = true;
    if (const QByteArrayView beside = text.size() > shown ? text.sliced(shown) : QByteArrayView();
        beside.contains("**") && !result.bytes.contains("**"))
        result.leaks = true;
    return result;
}

} // namespace bootbench::sdkline
