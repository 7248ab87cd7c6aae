// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace bootbench::console {

/// The API wraps its lists in an object with one member, named as in its XML: `{"items":[…]}`. Both are read.
inline QJsonArray itemsOf(const QJsonValue &list)
{
    if (list.isArray())
        return list.toArray();
    const QJsonObject wrapper = list.toObject();
    return wrapper.size() == 1 ? wrapper.begin()->toArray() : QJsonArray();
}

inline QJsonObject wrapped(QLatin1StringView name, const QJsonArray &items)
{
    return {{name, items}};
}

/// Numbers come as such or, from some regions, as text.
inline qint64 numberIn(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

} // namespace bootbench::console
