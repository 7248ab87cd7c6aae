// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// More joints than this nobody reads, and every one of them costs stack.
constexpr int deepest = 100;

bool isNameCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character == u'.' || character == u'-';
}

bool endsWord(QChar character)
{
    return character.isNull() || character.isSpace() || u"(),\"'"_s.contains(character);
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
    // `dir==up&&marked`: a word ends before a joint.
    const auto isJoint = [&] {
        const QStringView rest = m_text.sliced(end);
        return end > m_at && (rest.startsWith(u"&&") || rest.startsWith(u"||"));
    };
    while (end < m_text.size() && !endsWord(m_text[end]) && !isJoint())
        ++end;
    return m_text.sliced(m_at, end - m_at);
}

QString FilterParser::translated(const char *text)
{
    return QCoreApplication::translate("Filter", text);
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
