// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/filterbook.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace bootbench {

namespace {

struct BuiltIn {
    QLatin1StringView id; ///< in settings files
    const char *title;
    QLatin1StringView filter;
};

struct BuiltInRule : BuiltIn {
    theme::ColorRole colour;
};

constexpr std::array filters{
    BuiltIn{QLatin1StringView("pushes"), QT_TRANSLATE_NOOP("BuiltInFilters", "Notify and kick"),
            QLatin1StringView(R"(topic contains "bootstrap/notify" or topic == "/ext/notify")")},
    BuiltIn{QLatin1StringView("errors"), QT_TRANSLATE_NOOP("BuiltInFilters", "Errors"),
            QLatin1StringView("malformed or http.status >= 400 or mqtt.returncode != 0 or mqtt.reason >= 128 or "
                              "json.code != 200 or type in (DnsFailed, TcpFailed, TlsFailed)")},
    BuiltIn{QLatin1StringView("mqtt"), QT_TRANSLATE_NOOP("BuiltInFilters", "MQTT without pings"),
            QLatin1StringView("proto == mqtt and not type in (PINGREQ, PINGRESP)")},
    BuiltIn{QLatin1StringView("http"), QT_TRANSLATE_NOOP("BuiltInFilters", "HTTP"), QLatin1StringView("proto == http")},
};

constexpr std::array rules{
    BuiltInRule{{QLatin1StringView("malformed"), QT_TRANSLATE_NOOP("BuiltInFilters", "Malformed"),
                 QLatin1StringView("malformed")},
                theme::ColorRole::Failed},
    BuiltInRule{{QLatin1StringView("refused"), QT_TRANSLATE_NOOP("BuiltInFilters", "Refused or failed"),
                 QLatin1StringView("http.status >= 400 or mqtt.returncode != 0 or mqtt.reason >= 128 or "
                                   "json.code != 200 or type in (DnsFailed, TcpFailed, TlsFailed)")},
                theme::ColorRole::Failed},
    BuiltInRule{{QLatin1StringView("kick"), QT_TRANSLATE_NOOP("BuiltInFilters", "Kick"),
                 QLatin1StringView("json.title == kick")},
                theme::ColorRole::Working},
    BuiltInRule{{QLatin1StringView("notify"), QT_TRANSLATE_NOOP("BuiltInFilters", "Notify and its reply"),
                 QLatin1StringView(R"(topic contains "bootstrap/notify")")},
                theme::ColorRole::Accent},
};

template <typename Table>
QString titleOf(const Table &table, const QString &id)
{
    const auto found = std::ranges::find(table, id, &BuiltIn::id);
    return found == table.end() ? id : QCoreApplication::translate("BuiltInFilters", found->title);
}

} // namespace

QString NamedFilter::title() const
{
    return name.isEmpty() ? titleOf(filters, builtIn) : name;
}

QString ColourRule::title() const
{
    return name.isEmpty() ? titleOf(rules, builtIn) : name;
}

QList<NamedFilter> builtInFilters()
{
    QList<NamedFilter> all;
    for (const BuiltIn &filter : filters)
        all.append({filter.id, {}, filter.filter});
    return all;
}

QList<ColourRule> builtInRules()
{
    QList<ColourRule> all;
    for (const BuiltInRule &rule : rules)
        all.append({rule.id, {}, rule.filter, rule.colour, true});
    return all;
}

} // namespace bootbench
