// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneline.h"

#include <QStringBuilder>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

QString oneLine(QByteArrayView bytes)
{
    constexpr qsizetype longest = 240;
    const bool cut = bytes.size() > longest;
    QString text = QString::fromUtf8(cut ? bytes.first(longest) : bytes);
    // The category Cc, without looking every character up.
    const auto isControl = [](QChar c) { return c < u' ' || (c >= u'\x7F' && c <= u'\x9F'); };
    // Without a way out of the loop the compiler takes many at a time; most texts have none.
    bool any = false;
    for (const QChar c : std::as_const(text))
        any |= isControl(c);
    if (any)
        std::replace_if(text.begin(), text.end(), isControl, u'.');
    return cut ? text + u'…' : text;
}

QString byteCount(qsizetype count)
{
    return count == 1 ? u"1 byte"_s : QString::number(count) % " bytes"_L1;
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
