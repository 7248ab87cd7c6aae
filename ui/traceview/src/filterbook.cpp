// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/filterbook.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// Raised when what is written means something else.
constexpr int format = 1;

QLatin1StringView colourName(theme::ColorRole colour)
{
    switch (colour) {
    case theme::ColorRole::Failed:
        return "red"_L1;
    case theme::ColorRole::Working:
        return "amber"_L1;
    case theme::ColorRole::Online:
        return "green"_L1;
    case theme::ColorRole::Idle:
        return "grey"_L1;
    default:
        return "blue"_L1;
    }
}

theme::ColorRole colourFromName(const QString &name)
{
    const auto found = std::ranges::find(ruleColours, name, colourName);
    return found == std::end(ruleColours) ? theme::ColorRole::Accent : *found;
}

/// What filters and rules have in common. Nothing when there is neither a name nor a filter to it.
template <typename Named>
std::optional<Named> readNamed(const QJsonObject &object)
{
    Named named;
    named.builtIn = object["builtIn"_L1].toString();
    named.name = object["name"_L1].toString();
    named.filter = object["filter"_L1].toString();
    if (named.filter.isEmpty() || named.title().isEmpty())
        return std::nullopt;
    return named;
}

template <typename Named>
QJsonObject writeNamed(const Named &named)
{
    QJsonObject object{{u"filter"_s, named.filter}};
    if (!named.builtIn.isEmpty())
        object.insert(u"builtIn"_s, named.builtIn);
    if (!named.name.isEmpty())
        object.insert(u"name"_s, named.name);
    return object;
}

} // namespace

FilterBook::FilterBook(QObject *parent) : QObject(parent), m_filters(builtInFilters()), m_rules(builtInRules()) {}

void FilterBook::setFilters(const QList<NamedFilter> &filters)
{
    if (filters == m_filters)
        return;
    m_filters = filters;
    Q_EMIT filtersChanged();
}

void FilterBook::keep(const QString &name, const QString &filter)
{
    QList<NamedFilter> filters = m_filters;
    const auto known = std::ranges::find(filters, name, &NamedFilter::title);
    if (known == filters.end())
        filters.append({{}, name, filter});
    else
        *known = {{}, name, filter};
    setFilters(filters);
}

void FilterBook::setRules(const QList<ColourRule> &rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules;
    Q_EMIT rulesChanged();
}

void FilterBook::setShowsColours(bool shows)
{
    if (shows == m_showsColours)
        return;
    m_showsColours = shows;
    Q_EMIT rulesChanged();
}

void FilterBook::remember(const QString &filter)
{
    if (filter.isEmpty())
        return;
    m_recent.removeAll(filter);
    m_recent.prepend(filter);
    m_recent.resize(std::min(m_recent.size(), mostRecent));
}

QByteArray FilterBook::save() const
{
    QJsonArray filters;
    for (const NamedFilter &filter : m_filters)
        filters.append(writeNamed(filter));
    QJsonArray rules;
    for (const ColourRule &rule : m_rules) {
        QJsonObject object = writeNamed(rule);
        object.insert(u"colour"_s, QString(colourName(rule.colour)));
        object.insert(u"enabled"_s, rule.enabled);
        rules.append(object);
    }
    const QJsonObject all{{u"format"_s, format},
                          {u"filters"_s, filters},
                          {u"rules"_s, rules},
                          {u"colours"_s, m_showsColours},
                          {u"recent"_s, QJsonArray::fromStringList(m_recent)}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

bool FilterBook::restore(const QByteArray &state)
{
    const QJsonObject all = QJsonDocument::fromJson(state).object();
    if (all["format"_L1].toInt() != format)
        return false;
    QList<NamedFilter> filters;
    const QJsonArray writtenFilters = all["filters"_L1].toArray();
    for (const auto &written : writtenFilters) {
        if (const auto filter = readNamed<NamedFilter>(written.toObject()))
            filters.append(*filter);
    }
    QList<ColourRule> rules;
    const QJsonArray writtenRules = all["rules"_L1].toArray();
    for (const auto &written : writtenRules) {
        if (auto rule = readNamed<ColourRule>(written.toObject())) {
            rule->colour = colourFromName(written["colour"_L1].toString());
            rule->enabled = written["enabled"_L1].toBool(true);
            rules.append(*rule);
        }
    }
    m_recent.clear();
    const QJsonArray recent = all["recent"_L1].toArray();
    for (const auto &written : recent) {
        if (m_recent.size() < mostRecent && !written.toString().isEmpty())
            m_recent.append(written.toString());
    }
    setFilters(filters);
    setRules(rules);
    setShowsColours(all["colours"_L1].toBool(true));
    return true;
}

} // namespace bootbench
