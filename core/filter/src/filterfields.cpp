// SPDX-License-Identifier: GPL-3.0-or-later
#include <filter/filterfields.h>

#include "fieldtable.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Filter", text);
}

struct Example {
    QLatin1StringView filter;
    const char *meaning;
};

constexpr std::array examples{
    Example{"proto == mqtt"_L1, QT_TRANSLATE_NOOP("Filter", "MQTT packets and nothing else")},
    Example{"mqtt.type == PUBLISH"_L1, QT_TRANSLATE_NOOP("Filter", "messages in both directions")},
    Example{"mqtt.type in (CONNECT, CONNACK)"_L1, QT_TRANSLATE_NOOP("Filter", "one of several")},
    Example{"topic contains \"bootstrap\""_L1,
            QT_TRANSLATE_NOOP("Filter", "a part of the topic; contains never minds upper and lower case")},
    Example{"device == LightSwitch and dir == up"_L1, QT_TRANSLATE_NOOP("Filter", "what one device sent")},
    Example{"code == LK-030A"_L1, QT_TRANSLATE_NOOP("Filter", "records that the C SDK logs under this code")},
    Example{"len > 100 or malformed"_L1, QT_TRANSLATE_NOOP("Filter", "long ones, and those that break the protocol")},
    Example{"time > 12:00:03.5"_L1, QT_TRANSLATE_NOOP("Filter", "after a time of day, of any day")},
    Example{"time < 3.5s"_L1, QT_TRANSLATE_NOOP("Filter", "in the first seconds of the trace")},
    Example{"bytes contains 7b 22"_L1, QT_TRANSLATE_NOOP("Filter", "these bytes in this order")},
    Example{"payload matches /kick/i"_L1,
            QT_TRANSLATE_NOOP("Filter", "a regular expression; with i it does not mind upper and lower case")},
    Example{"json.params.cmd == 0"_L1, QT_TRANSLATE_NOOP("Filter", "a member of a JSON payload or body")},
    Example{"http.status >= 400"_L1, QT_TRANSLATE_NOOP("Filter", "answers that refuse")},
    Example{"stage == notify"_L1, QT_TRANSLATE_NOOP("Filter", "records of one rung of the ladder")},
    Example{"not (type == PINGREQ or type == PINGRESP)"_L1, QT_TRANSLATE_NOOP("Filter", "all but the heartbeat")},
    Example{"marked or comment contains \"why\""_L1, QT_TRANSLATE_NOOP("Filter", "what somebody marked or commented")},
};

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || u"_.-:@"_s.contains(character);
}

/// The words before the cursor, and the one that is being written.
struct Place {
    QStringList before;
    QString word;
    qsizetype begin = 0;
};

Place placeOf(const QString &text, qsizetype cursor)
{
    Place place;
    place.begin = std::clamp<qsizetype>(cursor, 0, text.size());
    while (place.begin > 0 && isWordCharacter(text[place.begin - 1]))
        --place.begin;
    place.word = text.sliced(place.begin, std::clamp<qsizetype>(cursor, 0, text.size()) - place.begin);
    QString token;
    const auto flush = [&] {
        if (!token.isEmpty())
            place.before += std::exchange(token, {});
    };
    bool word = false;
    for (const QChar character : QStringView(text).first(place.begin)) {
        if (character.isSpace()) {
            flush();
            continue;
        }
        if (isWordCharacter(character) != word || u"(),"_s.contains(character) || token == u"(" || token == u",")
            flush();
        word = isWordCharacter(character);
        token += character;
    }
    flush();
    return place;
}

QList<FilterCompletion> operatorsOf(const FieldEntry &field)
{
    const FilterCompletion equal{u"=="_s, translated(QT_TRANSLATE_NOOP("Filter", "is"))};
    const FilterCompletion unequal{u"!="_s, translated(QT_TRANSLATE_NOOP("Filter", "is not"))};
    const FilterCompletion contains{u"contains"_s, translated(QT_TRANSLATE_NOOP("Filter", "has in it"))};
    const FilterCompletion matches{u"matches"_s, translated(QT_TRANSLATE_NOOP("Filter", "fits a regular expression"))};
    const FilterCompletion in{u"in"_s, translated(QT_TRANSLATE_NOOP("Filter", "is one of"))};
    QList<FilterCompletion> order{{u"<"_s, {}}, {u"<="_s, {}}, {u">"_s, {}}, {u">="_s, {}}};
    switch (field.type) {
    case FilterFieldType::Name:
        return {equal, unequal, in};
    case FilterFieldType::Number:
        return QList<FilterCompletion>{equal, unequal, in} + order;
    case FilterFieldType::Time:
        return order;
    case FilterFieldType::Bytes:
        return {contains, matches, equal, unequal};
    case FilterFieldType::Boolean:
        return {};
    case FilterFieldType::Text:
        return {equal, unequal, contains, matches, in};
    }
    return {};
}

bool isOperator(const QString &token)
{
    static const QStringList all{u"=="_s, u"!="_s, u"<"_s,        u"<="_s,      u">"_s,
                                 u">="_s, u"="_s,  u"contains"_s, u"matches"_s, u"~"_s};
    return all.contains(token.toLower());
}

/// The field whose list of values is being written, as in `type in (CONNECT, `; empty where none is.
QString fieldOfList(const QStringList &before)
{
    if (before.isEmpty() || (before.constLast() != u"(" && before.constLast() != u","))
        return {};
    const qsizetype open = before.lastIndexOf(u"("_s);
    const bool list = open >= 2 && !before.mid(open).contains(u")"_s) &&
                      before.at(open - 1).compare("in"_L1, Qt::CaseInsensitive) == 0;
    return list ? before.at(open - 2) : QString();
}

QList<FilterCompletion> valueCompletions(const QString &name, const QStringList &devices)
{
    const auto field = fieldEntry(name);
    const QStringList values = !field                                 ? QStringList()
                               : field->source == FieldSource::Device ? devices
                                                                      : valuesOf(*field);
    QList<FilterCompletion> entries;
    for (const QString &value : values)
        entries.append({value, {}});
    return entries;
}

bool isJoint(const QString &token)
{
    return token.endsWith(u'(') || token == u"and"_s || token == u"or"_s || token == u"not"_s || token == u"&&"_s ||
           token == u"||"_s || token == u"!"_s;
}

QList<FilterCompletion> fieldCompletions()
{
    QList<FilterCompletion> entries;
    const QList<FilterField> fields = filterFields();
    for (const FilterField &field : fields)
        entries.append({field.name, field.help});
    return entries;
}

struct Candidates {
    QList<FilterCompletion> entries;
    bool values = false;
};

Candidates candidates(const Place &place, const QStringList &devices)
{
    const QString last = place.before.isEmpty() ? QString() : place.before.constLast();
    if (const QString listed = fieldOfList(place.before); !listed.isEmpty())
        return {valueCompletions(listed, devices), true};
    if (last.isEmpty() || isJoint(last)) {
        QList<FilterCompletion> fields = fieldCompletions();
        if (last != u"not"_s)
            fields.append({u"not"_s, translated(QT_TRANSLATE_NOOP("Filter", "the opposite"))});
        return {fields, false};
    }
    if (isOperator(last))
        return {valueCompletions(place.before.value(place.before.size() - 2), devices), true};
    if (last.compare("in"_L1, Qt::CaseInsensitive) == 0)
        return {{{u"("_s, translated(QT_TRANSLATE_NOOP("Filter", "a list, as (1, 2)"))}}, false};
    const auto field = fieldEntry(last);
    const bool ended = place.before.size() >= 2 && isOperator(place.before.at(place.before.size() - 2));
    QList<FilterCompletion> entries = field && !ended ? operatorsOf(*field) : QList<FilterCompletion>();
    entries.append({u"and"_s, translated(QT_TRANSLATE_NOOP("Filter", "both hold"))});
    entries.append({u"or"_s, translated(QT_TRANSLATE_NOOP("Filter", "one of both holds"))});
    return {entries, false};
}

} // namespace

QList<FilterField> filterFields()
{
    QList<FilterField> fields;
    for (const FieldEntry &entry : fieldEntries())
        fields.append({entry.name, entry.type, translated(entry.help), valuesOf(entry)});
    return fields;
}

QList<FilterExample> filterExamples()
{
    QList<FilterExample> all;
    for (const Example &example : examples)
        all.append({example.filter, translated(example.meaning)});
    return all;
}

FilterCompletions filterCompletions(const QString &text, qsizetype cursor, const QStringList &devices)
{
    const Place place = placeOf(text, cursor);
    FilterCompletions completions;
    completions.offset = place.begin;
    completions.length = place.word.size();
    // Inside of a quoted text nothing is offered.
    if (QStringView(text).first(place.begin).count(u'"') % 2 != 0)
        return completions;
    const Candidates all = candidates(place, devices);
    completions.values = all.values;
    for (const FilterCompletion &entry : all.entries) {
        if (entry.text.startsWith(place.word, Qt::CaseInsensitive) && entry.text != place.word)
            completions.entries.append(entry);
    }
    return completions;
}

} // namespace bootbench
