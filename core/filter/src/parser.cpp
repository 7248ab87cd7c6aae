// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// More joints than this nobody reads, and every one of them costs stack.
constexpr int deepest = 100;

QString translated(const char *text)
{
    return QCoreApplication::translate("Filter", text);
}

bool isNameCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character == u'.' || character == u'-';
}

bool endsWord(QChar character)
{
    return character.isNull() || character.isSpace() || u"(),\"'"_s.contains(character);
}

bool isHexDigit(QChar character)
{
    return character.unicode() < 0x80 && isxdigit(int(character.unicode())) != 0;
}

constexpr std::pair<QLatin1StringView, Comparison> signs[] = {
    {"=="_L1, Comparison::Equal},        {"!="_L1, Comparison::NotEqual}, {"<="_L1, Comparison::LessEqual},
    {">="_L1, Comparison::GreaterEqual}, {"<"_L1, Comparison::Less},      {">"_L1, Comparison::Greater},
    {"="_L1, Comparison::Equal},
};

bool ordersThings(Comparison comparison)
{
    return comparison == Comparison::Less || comparison == Comparison::LessEqual || comparison == Comparison::Greater ||
           comparison == Comparison::GreaterEqual;
}

} // namespace

Result<std::shared_ptr<Filter::Program>, FilterError> FilterParser::parse()
{
    skipSpace();
    m_program->text = m_text.trimmed().toString();
    const NodeIndex root = disjunction(0);
    if (!root)
        return std::unexpected(root.error());
    skipSpace();
    if (!atEnd())
        return std::unexpected(errorHere(
            translated(QT_TRANSLATE_NOOP("Filter", "“and”, “or” or the end of the filter is expected here."))));
    m_program->root = *root;
    return m_program;
}

FilterParser::NodeIndex FilterParser::disjunction(int depth)
{
    NodeIndex left = conjunction(depth);
    while (left && (takeWord(u"or") || take(u"||"))) {
        const NodeIndex right = conjunction(depth);
        if (!right)
            return right;
        FilterNode node;
        node.kind = FilterNode::Kind::Or;
        node.left = *left;
        node.right = *right;
        left = add(std::move(node));
    }
    return left;
}

FilterParser::NodeIndex FilterParser::conjunction(int depth)
{
    NodeIndex left = negation(depth);
    while (left && (takeWord(u"and") || take(u"&&"))) {
        const NodeIndex right = negation(depth);
        if (!right)
            return right;
        FilterNode node;
        node.kind = FilterNode::Kind::And;
        node.left = *left;
        node.right = *right;
        left = add(std::move(node));
    }
    return left;
}

FilterParser::NodeIndex FilterParser::negation(int depth)
{
    if (depth > deepest || int(m_program->nodes.size()) > deepest * deepest)
        return std::unexpected(errorHere(translated(QT_TRANSLATE_NOOP("Filter", "The filter is nested too deep."))));
    skipSpace();
    if (takeWord(u"not") || (peek() == u'!' && peek(1) != u'=' && take(u"!"))) {
        const NodeIndex inner = negation(depth + 1);
        if (!inner)
            return inner;
        FilterNode node;
        node.kind = FilterNode::Kind::Not;
        node.left = *inner;
        return add(std::move(node));
    }
    if (!take(u"("))
        return comparison();
    const qsizetype begin = m_at - 1;
    const NodeIndex inner = disjunction(depth + 1);
    if (!inner)
        return inner;
    if (!take(u")"))
        return std::unexpected(atEnd()
                                   ? error(begin, 1, translated(QT_TRANSLATE_NOOP("Filter", "This “(” has no “)”.")))
                                   : errorHere(translated(QT_TRANSLATE_NOOP("Filter", "“)” is expected here."))));
    return inner;
}

FilterParser::NodeIndex FilterParser::comparison()
{
    skipSpace();
    const qsizetype begin = m_at;
    while (!atEnd() && isNameCharacter(peek()))
        ++m_at;
    FilterNode node;
    node.name = m_text.sliced(begin, m_at - begin).toString();
    if (node.name.isEmpty())
        return std::unexpected(
            errorHere(translated(QT_TRANSLATE_NOOP("Filter", "The name of a field is expected here, as “topic”."))));
    // Names of JSON members keep their case; all others have none.
    const bool keepsCase = node.name.contains(u'.');
    const auto entry = fieldEntry(keepsCase ? node.name : node.name.toLower());
    if (!entry) {
        const QString nearest = nearestField(node.name.toLower());
        if (node.name.endsWith(u'.') && nearest == node.name.toLower())
            return std::unexpected(
                error(begin, node.name.size(),
                      translated(QT_TRANSLATE_NOOP("Filter", "The name of a member is missing behind “%1”."))
                          .arg(node.name)));
        QString message = translated(QT_TRANSLATE_NOOP("Filter", "There is no field “%1”.")).arg(node.name);
        if (!nearest.isEmpty())
            message += u' ' + translated(QT_TRANSLATE_NOOP("Filter", "Is “%1” meant?")).arg(nearest);
        return std::unexpected(error(begin, node.name.size(), message));
    }
    node.field = *entry;
    m_program->usesNotes = m_program->usesNotes || entry->source == FieldSource::Marked ||
                           entry->source == FieldSource::Comment || entry->source == FieldSource::TimeReference;
    return compared(std::move(node));
}

FilterParser::NodeIndex FilterParser::compared(FilterNode node)
{
    skipSpace();
    const qsizetype begin = m_at;
    bool list = false;
    for (const auto &[sign, comparison] : signs) {
        if (take(QString(sign))) {
            node.comparison = comparison;
            break;
        }
    }
    if (node.comparison == Comparison::Exists) {
        if (takeWord(u"contains"))
            node.comparison = Comparison::Contains;
        else if (takeWord(u"matches") || take(u"~"))
            node.comparison = Comparison::Matches;
        else if (takeWord(u"in"))
            list = true;
        else
            return add(std::move(node));
    }
    const qsizetype signLength = m_at - begin;
    if (ordersThings(node.comparison) &&
        (node.field.type == FilterFieldType::Name || node.field.type == FilterFieldType::Bytes ||
         node.field.type == FilterFieldType::Boolean))
        return std::unexpected(error(
            begin, signLength,
            translated(QT_TRANSLATE_NOOP("Filter", "“%1” is neither less nor greater than anything; use == or !=."))
                .arg(node.name)));
    if (node.field.type == FilterFieldType::Time && (list || !ordersThings(node.comparison)) &&
        node.comparison != Comparison::Equal && node.comparison != Comparison::NotEqual)
        return std::unexpected(
            error(begin, signLength,
                  translated(QT_TRANSLATE_NOOP("Filter", "A time is compared with <, <=, >, >=, == or !=."))));
    Result<void, FilterError> read;
    if (list) {
        node.comparison = Comparison::Equal;
        read = readList(node);
    } else if (node.comparison == Comparison::Matches) {
        read = readPattern(node);
    } else if (node.field.type == FilterFieldType::Time) {
        read = readTime(node);
    } else {
        read = readOperand(node);
    }
    if (!read)
        return std::unexpected(read.error());
    return add(std::move(node));
}

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

int FilterParser::add(FilterNode node)
{
    m_program->nodes.push_back(std::move(node));
    return int(m_program->nodes.size()) - 1;
}

void FilterParser::skipSpace()
{
    while (!atEnd() && peek().isSpace())
        ++m_at;
}

bool FilterParser::take(QStringView sign)
{
    skipSpace();
    if (!m_text.sliced(m_at).startsWith(sign))
        return false;
    m_at += sign.size();
    return true;
}

bool FilterParser::takeWord(QStringView word)
{
    skipSpace();
    const QStringView rest = m_text.sliced(m_at);
    if (!rest.startsWith(word, Qt::CaseInsensitive) ||
        (rest.size() > word.size() && isNameCharacter(rest[word.size()])))
        return false;
    m_at += word.size();
    return true;
}

QStringView FilterParser::wordHere() const
{
    qsizetype end = m_at;
    while (end < m_text.size() && !endsWord(m_text[end]))
        ++end;
    return m_text.sliced(m_at, end - m_at);
}

FilterError FilterParser::error(qsizetype offset, qsizetype length, const QString &message) const
{
    return {offset, std::max<qsizetype>(length, 1), message};
}

FilterError FilterParser::errorHere(const QString &message) const
{
    return error(m_at, std::max<qsizetype>(wordHere().size(), 1), message);
}

} // namespace bootbench
