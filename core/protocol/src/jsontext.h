// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

// QJsonObject sorts its keys; the platform's documents have an order of their own that old clients rely on. So texts
// are put together by hand, value by value.
namespace bootbench::jsontext {

/// The text quoted, escaped where it must be.
inline QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

/// Parses without copying the bytes first.
inline QJsonDocument parse(QByteArrayView bytes, QJsonParseError *error = nullptr)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), error);
}

/// A value as compact JSON, shortened for a message.
inline QString excerpt(const QJsonValue &value)
{
    constexpr qsizetype longest = 60;
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(array.sliced(1, array.size() - 2));
    return text.size() <= longest ? text : text.first(longest) + u'…';
}

} // namespace bootbench::jsontext
