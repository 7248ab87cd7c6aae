// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonline.h"

#include "standardoutput.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bootbench {

JsonLine &JsonLine::add(QLatin1StringView key, const QJsonValue &value)
{
    // QJsonDocument writes arrays and objects only: write an array of one and take its brackets off.
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    addText(key, array.sliced(1, array.size() - 2));
    return *this;
}

JsonLine &JsonLine::add(QLatin1StringView key, const QList<JsonLine> &objects)
{
    QByteArray array;
    for (const JsonLine &object : objects)
        array += (array.isEmpty() ? "" : ",") + object.toJson();
    addText(key, '[' + array + ']');
    return *this;
}

void JsonLine::addText(QLatin1StringView key, const QByteArray &json)
{
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += '"' + QByteArray(key.data(), key.size()) + "\":" + json;
}

void JsonLine::print() const
{
    standardoutput::writeLine(toJson());
}

} // namespace bootbench
