// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentreader.h"

#include <QJsonArray>

#include <cmath>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr double longestSeconds = 3600;

} // namespace

DocumentReader::DocumentReader(const QJsonValue &value, QString path, QString &problem)
    : m_object(value.toObject()), m_path(std::move(path)), m_problem(&problem)
{
    if (!value.isObject() && !value.isUndefined())
        fail({}, tr("this must be an object, {…}."));
}

QString DocumentReader::pathOf(const QString &key) const
{
    if (key.isEmpty())
        return m_path.isEmpty() ? tr("document") : m_path;
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void DocumentReader::fail(const QString &key, const QString &what)
{
    if (m_problem->isEmpty())
        *m_problem = u"%1: %2"_s.arg(pathOf(key), what);
}

QJsonValue DocumentReader::take(QLatin1StringView key)
{
    m_known << key;
    return m_object.value(key);
}

QString DocumentReader::text(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isString() || value.toString().isEmpty())
        fail(key, tr("a text is missing here."));
    return value.toString();
}

QString DocumentReader::text(QLatin1StringView key, const QString &otherwise)
{
    const QJsonValue value = take(key);
    return value.isUndefined() ? otherwise : text(key);
}

QString DocumentReader::localText(QLatin1StringView key, const QStringList &languages)
{
    const QJsonValue value = take(key);
    if (!value.isObject())
        return value.isUndefined() ? QString() : text(key);
    const QJsonObject texts = value.toObject();
    for (const QString &language : languages) {
        if (texts.value(language).isString())
            return texts.value(language).toString();
    }
    if (!texts.value("en"_L1).isString())
        fail(key + ".en"_L1, tr("a text is missing here."));
    return texts.value("en"_L1).toString();
}

bool DocumentReader::boolean(QLatin1StringView key, bool otherwise)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        fail(key, tr("this must be true or false."));
    return value.toBool(otherwise);
}

int DocumentReader::number(QLatin1StringView key, int minimum, int maximum, int otherwise)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return otherwise;
    const double number = value.toDouble(std::nan(""));
    const bool within = number >= minimum && number <= maximum; // what is no number is not
    if (!within || number != std::floor(number)) {
        fail(key, tr("this must be a whole number from %1 to %2.").arg(minimum).arg(maximum));
        return otherwise;
    }
    return int(number);
}

std::optional<std::chrono::milliseconds> DocumentReader::seconds(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    const double seconds = value.toDouble(std::nan(""));
    const bool within = seconds >= 0 && seconds <= longestSeconds; // what is no number is not
    if (!within) {
        fail(key, tr("this must be a number of seconds from 0 to %1.").arg(longestSeconds));
        return std::nullopt;
    }
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

QStringList DocumentReader::texts(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    QStringList list;
    if (value.isUndefined())
        return list;
    if (!value.isArray())
        fail(key, tr("this must be a list, […]."));
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isString())
            fail(u"%1[%2]"_s.arg(key).arg(i), tr("a text is missing here."));
        list << array.at(i).toString();
    }
    return list;
}

DocumentReader DocumentReader::object(QLatin1StringView key)
{
    return {take(key), pathOf(key), *m_problem};
}

QList<DocumentReader> DocumentReader::objects(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    QList<DocumentReader> readers;
    if (!value.isArray() || value.toArray().isEmpty()) {
        fail(key, tr("this must be a list with at least one entry."));
        return readers;
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        readers.append(DocumentReader(array.at(i), u"%1[%2]"_s.arg(pathOf(key)).arg(i), *m_problem));
    return readers;
}

void DocumentReader::rejectOthers()
{
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_known.contains(key)) {
            m_known.sort();
            m_known.removeDuplicates();
            fail(key, tr("this is not known here; use one of: %1.").arg(m_known.join(u", ")));
        }
    }
}

} // namespace bootbench
