// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdktext.h"

#include <base/walltime.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace bootbench::sdktext {

namespace {

constexpr QByteArrayView lineEnd = "\r\n";
constexpr qsizetype bufferSize = 160;

// Columns of a hex line.
constexpr std::size_t bytesPerLine = 16;
constexpr std::size_t arrowColumn = 10;
constexpr std::size_t leftColumn = 12;
constexpr std::size_t rightColumn = 37;
constexpr std::size_t barColumn = 61;
constexpr std::size_t textColumn = 63;
constexpr std::size_t lineSize = 81;

constexpr std::array<char, 16> digits{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

using CodeText = std::array<char, 9>;

CodeText codeText(quint16 code)
{
    CodeText text{'[', 'L', 'K', '-', '0', '0', '0', '0', ']'};
    for (std::size_t i = 0; i < 4; ++i)
        text[4 + i] = digits[(unsigned(code) >> (12 - 4 * i)) & 15U];
    return text;
}

using HexLine = std::array<char, lineSize>;

void fillLine(HexLine &line, QByteArrayView data)
{
    for (std::size_t i = 0; i < bytesPerLine; ++i) {
        char *const hex = line.data() + (i < 8 ? leftColumn + 3 * i : rightColumn + 3 * (i - 8));
        char &shown = line[textColumn + i];
        if (qsizetype(i) >= data.size()) {
            hex[0] = hex[1] = shown = ' ';
            continue;
        }
        const auto byte = quint8(data[qsizetype(i)]);
        hex[0] = digits[byte >> 4U];
        hex[1] = digits[byte & 15U];
        shown = byte >= 0x20 && byte <= 0x7E ? char(byte) : '.';
    }
}

} // namespace

void appendStamped(QByteArray &out, qint64 wallMicroseconds, quint16 code, QByteArrayView text)
{
    const WallTime time = wallTime(wallMicroseconds);
    const qsizetype start = out.size();
    out += '[';
    out += QByteArray::number(time.seconds);
    out += '.';
    out += QByteArray::number(time.microseconds / 1000).rightJustified(3, '0');
    out += ']';
    const CodeText shownCode = codeText(code);
    out.append(shownCode.data(), qsizetype(shownCode.size()));
    out += ' ';
    out += text;
    out += lineEnd;
    if (out.size() - start < bufferSize)
        return;
    out.truncate(start + bufferSize);
    out += lineEnd;
}

void appendDump(QByteArray &out, quint16 code, Direction direction, QByteArrayView data)
{
    if (data.isEmpty())
        return;
    HexLine line;
    line.fill(' ');
    const CodeText shownCode = codeText(code);
    std::memcpy(line.data(), shownCode.data(), shownCode.size());
    line[arrowColumn] = direction == Direction::Down ? '<' : '>';
    line[barColumn] = '|';
    std::memcpy(line.data() + lineSize - 2, lineEnd.data(), 2);

    constexpr auto step = qsizetype(bytesPerLine);
    const qsizetype lines = (data.size() + step - 1) / step;
    out.reserve(out.size() + lines * qsizetype(lineSize) + 2 * lineEnd.size());
    out += lineEnd;
    for (qsizetype at = 0; at < data.size(); at += step) {
        fillLine(line, data.sliced(at, std::min(step, data.size() - at)));
        out.append(line.data(), qsizetype(lineSize));
    }
    out += lineEnd;
}

void appendPrinted(QByteArray &out, QByteArrayView text)
{
    out += text;
    out += '\n';
}

} // namespace bootbench::sdktext
