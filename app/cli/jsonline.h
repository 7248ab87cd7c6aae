// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QLatin1StringView>
#include <QList>

namespace bootbench {

/// A JSON object on one line whose keys keep their order, as scripts and people read it.
class JsonLine
{
public:
    JsonLine &add(QLatin1StringView key, const QJsonValue &value);
    JsonLine &add(QLatin1StringView key, const QList<JsonLine> &objects);

    [[nodiscard]] QByteArray toJson() const { return '{' + m_members + '}'; }
    /// Writes the line to standard output and flushes, so that a pipe's reader has it at once.
    void print() const;

private:
    void addText(QLatin1StringView key, const QByteArray &json);

    QByteArray m_members;
};

} // namespace bootbench
