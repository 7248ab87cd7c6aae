// SPDX-License-Identifier: GPL-3.0-or-later
#include <hexview/hexformatter.h>

#include <hexview/hexlayout.h>
#include <hexview/textlayout.h>

#include <QByteArray>
#include <QStringList>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QString hexByte(char byte)
{
    return u"%1"_s.arg(uint(quint8(byte)), 2, 16, QLatin1Char('0'));
}

QString dumpLine(QByteArrayView bytes, qint64 offset, const HexLayout &layout)
{
    QString line(layout.textColumn(0), u' ');
    line.replace(0, layout.offsetDigits(), u"%1"_s.arg(offset, layout.offsetDigits(), 16, QLatin1Char('0')).toUpper());
    for (int i = 0; i < bytes.size(); ++i)
        line.replace(layout.hexColumn(i), 2, hexByte(bytes[i]).toUpper());
    for (const char byte : bytes)
        line += byte >= 0x20 && byte < 0x7f ? QLatin1Char(byte) : QLatin1Char('.');
    return line;
}

QString dump(QByteArrayView bytes, qint64 offset)
{
    const HexLayout layout(offset + bytes.size());
    QStringList lines;
    for (qint64 at = 0; at < bytes.size(); at += HexLayout::bytesPerLine) {
        const qint64 length = std::min<qint64>(HexLayout::bytesPerLine, bytes.size() - at);
        lines.append(dumpLine(bytes.sliced(at, length), offset + at, layout));
    }
    return lines.join(u'\n');
}

QString printable(QByteArrayView bytes)
{
    QString text;
    for (qsizetype at = 0; at < bytes.size();) {
        const Utf8Step step = decodeUtf8(bytes, at);
        const bool layout = step.character == U'\n' || step.character == U'\r' || step.character == U'\t';
        if (layout || isPrintable(step.character))
            text += QString::fromUcs4(&step.character, 1);
        else
            text += u'.';
        at += step.length;
    }
    return text;
}

QString escaped(QByteArrayView bytes)
{
    const QByteArrayView named("abtnvfr"); // 0x07 to 0x0d
    QString text;
    bool afterHex = false;
    for (const char byte : bytes) {
        const QChar character = QChar::fromLatin1(byte);
        const bool hexDigit =
            (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
        // C reads as many hex digits as follow, so a digit after \x.. has to be spelled out as well
        if (byte == '"' || byte == '\\')
            text.append(u'\\').append(character);
        else if (byte >= 0x07 && byte <= 0x0d)
            text.append(u'\\').append(QChar::fromLatin1(named[byte - 0x07]));
        else if (byte >= 0x20 && byte < 0x7f && !(afterHex && hexDigit))
            text += character;
        else {
            text += u"\\x"_s + hexByte(byte);
            afterHex = true;
            continue;
        }
        afterHex = false;
    }
    return text;
}

QString cArray(QByteArrayView bytes)
{
    constexpr qsizetype perLine = 12;
    QString text = u"const unsigned char data[%1] = {"_s.arg(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        text += i % perLine == 0 ? u"\n    "_s : u" "_s;
        text += u"0x"_s + hexByte(bytes[i]) + u',';
    }
    return text + u"\n};\n"_s;
}

} // namespace

QString formatBytes(QByteArrayView bytes, HexFormat format, qint64 offset)
{
    switch (format) {
    case HexFormat::Dump:
        return dump(bytes, offset);
    case HexFormat::Stream:
        return QString::fromLatin1(bytes.toByteArray().toHex());
    case HexFormat::Text:
        return printable(bytes);
    case HexFormat::Escaped:
        return escaped(bytes);
    case HexFormat::CArray:
        return cArray(bytes);
    case HexFormat::Base64:
        return QString::fromLatin1(bytes.toByteArray().toBase64());
    }
    Q_UNREACHABLE();
}

} // namespace bootbench
