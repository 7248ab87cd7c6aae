// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter compares with: words, numbers, quoted text, bytes, patterns and times.
#include "parser.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

bool isHexDigit(QChar character)
{
    return character.unicode() < 0x80 && isxdigit(int(character.unicode())) != 0;
}

} // namespace

Result<void, FilterError> FilterParser::readOperand(FilterNode &node)
{
    skipSpace();
    const qsizetype begin = m_at;
    auto operand = value(node.field);
    if (!operand)
        return std::unexpected(operand.error());
    if (const auto checked = checkOperand(node, *operand, begin); !checked)
        return checked;
    node.operands.push_back(std::move(*operand));
    return {};
}

Result<void, FilterError> FilterParser::readList(FilterNode &node)
{
    if (!take(u"("))
        return std::unexpected(
            errorHere(translated(QT_TRANSLATE_NOOP("Filter", "“(” is expected here: in takes a list, as in (1, 2)."))));
    do {
        if (const auto read = readOperand(node); !read)
            return read;
    } while (take(u","));
    if (!take(u")"))
        return std::unexpected(errorHere(translated(QT_TRANSLATE_NOOP("Filter", "“,” or “)” is expected here."))));
    return {};
}

Result<void, FilterError> FilterParser::checkOperand(FilterNode &node, Operand &operand, qsizetype begin) const
{
    const qsizetype length = std::max<qsizetype>(m_at - begin, 1);
    switch (node.field.type) {
    case FilterFieldType::Number:
        if (!operand.real)
            return std::unexpected(
                error(begin, length,
                      translated(QT_TRANSLATE_NOOP("Filter", "“%1” is a number; a number is expected here."))
                          .arg(node.name)));
        break;
    case FilterFieldType::Boolean:
        if (operand.text != "true"_L1 && operand.text != "false"_L1)
            return std::unexpected(error(
                begin, length,
                translated(QT_TRANSLATE_NOOP("Filter", "“%1” is true or false, or stands alone.")).arg(node.name)));
        break;
    case FilterFieldType::Name: {
        const QStringList values = valuesOf(node.field);
        const bool known = std::ranges::any_of(
            values, [&](const QString &name) { return name.compare(operand.text, Qt::CaseInsensitive) == 0; });
        if (!known && node.comparison != Comparison::Contains)
            return std::unexpected(error(
                begin, length,
                translated(QT_TRANSLATE_NOOP("Filter", "“%1” is one of: %2.")).arg(node.name, values.join(u", "_s))));
        break;
    }
    case FilterFieldType::Text:
    case FilterFieldType::Bytes:
    case FilterFieldType::Time:
        break;
    }
    return {};
}

Result<Operand, FilterError> FilterParser::value(const FieldEntry &field)
{
    skipSpace();
    Operand operand;
    if (peek() == u'"' || peek() == u'\'') {
        auto text = quoted();
        if (!text)
            return std::unexpected(text.error());
        operand.text = *text;
        operand.bytes = text->toUtf8();
        return operand;
    }
    if (field.type == FilterFieldType::Bytes) {
        const qsizetype begin = m_at;
        if (auto pairs = hexPairs()) {
            operand.bytes = *pairs;
            return operand;
        }
        m_at = begin;
    }
    const QStringView word = wordHere();
    if (word.isEmpty())
        return std::unexpected(errorHere(translated(QT_TRANSLATE_NOOP("Filter", "A value is expected here."))));
    if (field.type == FilterFieldType::Bytes)
        return std::unexpected(
            error(m_at, word.size(),
                  translated(QT_TRANSLATE_NOOP(
                      "Filter", "Pairs of hexadecimal digits, as 7b 22, or a text in quotes are expected here."))));
    m_at += word.size();
    operand.text = word.toString();
    operand.bytes = operand.text.toUtf8();
    bool valid = false;
    const qint64 number = operand.text.toLongLong(&valid, 0);
    if (valid)
        operand.number = number;
    const double real = operand.text.toDouble(&valid);
    if (valid || operand.number)
        operand.real = operand.number ? double(*operand.number) : real;
    return operand;
}

Result<QString, FilterError> FilterParser::quoted()
{
    const qsizetype begin = m_at;
    const QChar quote = peek();
    QString text;
    for (++m_at; !atEnd(); ++m_at) {
        const QChar character = peek();
        if (character == quote) {
            ++m_at;
            return text;
        }
        if (character != u'\\') {
            text += character;
            continue;
        }
        ++m_at;
        const QChar escaped = peek();
        text += escaped == u'n' ? u'\n' : escaped == u'r' ? u'\r' : escaped == u't' ? u'\t' : escaped;
    }
    return std::unexpected(error(begin, m_text.size() - begin,
                                 translated(QT_TRANSLATE_NOOP("Filter", "The quote that ends this text is missing."))));
}

/// `7b 22`, `7b:22`, `7b22`: as many as stand here.
std::optional<QByteArray> FilterParser::hexPairs()
{
    QByteArray digits;
    while (true) {
        skipSpace();
        const QStringView word = wordHere();
        QByteArray part;
        for (const QChar character : word) {
            if (character == u':')
                continue;
            if (!isHexDigit(character))
                return digits.isEmpty() ? std::nullopt : std::optional(QByteArray::fromHex(digits));
            part += character.toLatin1();
        }
        if (part.isEmpty() || part.size() % 2 != 0)
            return digits.isEmpty() ? std::nullopt : std::optional(QByteArray::fromHex(digits));
        digits += part;
        m_at += word.size();
    }
}

Result<void, FilterError> FilterParser::readPattern(FilterNode &node)
{
    skipSpace();
    const qsizetype begin = m_at;
    QString pattern;
    qsizetype patternBegin = begin;
    auto options = QRegularExpression::UseUnicodePropertiesOption;
    QRegularExpression::PatternOptions all = options;
    if (peek() == u'/') {
        patternBegin = ++m_at;
        for (; !atEnd() && peek() != u'/'; ++m_at) {
            if (peek() == u'\\' && peek(1) == u'/')
                ++m_at;
            else if (peek() == u'\\')
                pattern += m_text[m_at++];
            if (!atEnd())
                pattern += peek();
        }
        if (!take(u"/"))
            return std::unexpected(
                error(begin, m_text.size() - begin,
                      translated(QT_TRANSLATE_NOOP("Filter", "The “/” that ends this expression is missing."))));
        if (peek() == u'i') {
            all |= QRegularExpression::CaseInsensitiveOption;
            ++m_at;
        }
    } else {
        FieldEntry text;
        text.type = FilterFieldType::Text;
        auto operand = value(text);
        if (!operand)
            return std::unexpected(operand.error());
        pattern = operand->text;
    }
    node.pattern = QRegularExpression(pattern, all);
    if (!node.pattern.isValid())
        return std::unexpected(error(
            std::min(patternBegin + node.pattern.patternErrorOffset(), m_text.size()), 1,
            translated(QT_TRANSLATE_NOOP("Filter", "Not a regular expression: %1.")).arg(node.pattern.errorString())));
    return {};
}

Result<void, FilterError> FilterParser::readTime(FilterNode &node)
{
    skipSpace();
    const qsizetype begin = m_at;
    QString text = wordHere().toString();
    if (peek() == u'"' || peek() == u'\'') {
        auto inside = quoted();
        if (!inside)
            return std::unexpected(inside.error());
        text = *inside;
    } else {
        m_at += text.size();
    }
    constexpr qint64 perSecond = 1'000'000;
    bool valid = false;
    const bool relative = text.endsWith(u's');
    const double seconds = relative ? text.chopped(1).toDouble(&valid) : 0;
    // QTime keeps milliseconds only; the digits after the point are read apart.
    const qsizetype point = text.indexOf(u'.');
    qsizetype fractionEnd = point + 1;
    while (point >= 0 && fractionEnd < text.size() && text[fractionEnd].isDigit())
        ++fractionEnd;
    const QString digits = point < 0 ? QString() : text.sliced(point + 1, fractionEnd - point - 1);
    const qint64 fraction = digits.leftJustified(6, u'0').left(6).toLongLong();
    const QString whole = point < 0 ? text : text.left(point) + text.sliced(fractionEnd);
    if (relative && valid) {
        node.time = {TimeOperand::Kind::SinceFirst, qint64(seconds * perSecond)};
    } else if (const QTime time = QTime::fromString(whole, whole.count(u':') == 1 ? u"HH:mm"_s : u"HH:mm:ss"_s);
               time.isValid()) {
        node.time = {TimeOperand::Kind::OfDay, qint64(time.msecsSinceStartOfDay()) * 1000 + fraction};
    } else if (const QDateTime stamp = QDateTime::fromString(whole, Qt::ISODate); stamp.isValid()) {
        node.time = {TimeOperand::Kind::Epoch, stamp.toSecsSinceEpoch() * perSecond + fraction};
    } else {
        return std::unexpected(error(
            begin, std::max<qsizetype>(m_at - begin, 1),
            translated(QT_TRANSLATE_NOOP(
                "Filter", "A time is expected here: 12:00:03.5, 2026-01-31T12:00:03, or 3.5s after the first."))));
    }
    return {};
}

} // namespace bootbench
