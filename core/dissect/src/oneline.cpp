// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneline.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace bootbench {

using namespace Qt::StringLiterals;

QString oneLine(QByteArrayView bytes)
{
    QString text;
    appendOneLine(text, bytes);
    return text;
}

void appendOneLine(QString &text, QByteArrayView bytes)
{
    const bool cut = bytes.size() > longestLine;
    if (cut)
        bytes = bytes.first(longestLine);
    // The category Cc, without looking every character up.
    const auto isControl = [](QChar c) { return c < u' ' || (c >= u'\x7F' && c <= u'\x9F'); };
    const qsizetype start = text.size();
    // Most texts are plain ASCII. Without a way out of the loop the compiler takes many bytes at a time.
    uchar joined = 0;
    uchar controls = 0;
    for (const char c : bytes) {
        joined |= uchar(c);
        controls |= uchar(uchar(c) < 0x20U) | uchar(c == '\x7F');
    }
    if (joined < 0x80U)
        text += QLatin1StringView(bytes);
    else
        text += QString::fromUtf8(bytes);
    if (joined >= 0x80U || controls != 0)
        std::replace_if(text.begin() + start, text.end(), isControl, u'.');
    if (cut)
        text += u'…';
}

QString byteCount(qsizetype count)
{
    QString text;
    appendByteCount(text, count);
    return text;
}

void appendByteCount(QString &text, qsizetype count)
{
    appendNumber(text, count);
    text += count == 1 ? " byte"_L1 : " bytes"_L1;
}

void appendNumber(QString &text, qint64 number)
{
    std::array<char, 20> digits{}; // as many as -2^63 has
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    text += QLatin1StringView(digits.data(), end - digits.data());
}

QString duration(qint64 microseconds)
{
    if (microseconds < 10'000)
        return u"%1 ms"_s.arg(double(microseconds) / 1000.0, 0, 'f', 1);
    if (microseconds < 1'000'000)
        return u"%1 ms"_s.arg(microseconds / 1000);
    return u"%1 s"_s.arg(double(microseconds) / 1'000'000.0, 0, 'f', 1);
}

} // namespace bootbench
