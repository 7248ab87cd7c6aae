// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <chrono>
#include <initializer_list>
#include <optional>
#include <utility>

namespace bootbench {

/// Reads the members of one JSON object and remembers the first thing that is wrong, with its path.
class DocumentReader
{
    Q_DECLARE_TR_FUNCTIONS(Scenario)

public:
    /// `problem` is shared by all readers of a document and outlives them.
    DocumentReader(const QJsonValue &value, QString path, QString &problem);

    [[nodiscard]] bool failed() const { return !m_problem->isEmpty(); }
    void fail(const QString &key, const QString &what);

    [[nodiscard]] bool has(QLatin1StringView key) const { return m_object.contains(key); }
    /// A text that must be there and not be empty.
    [[nodiscard]] QString text(QLatin1StringView key);
    [[nodiscard]] QString text(QLatin1StringView key, const QString &otherwise);
    /// A text, or an object of texts by language.
    [[nodiscard]] QString localText(QLatin1StringView key, const QStringList &languages);
    [[nodiscard]] bool boolean(QLatin1StringView key, bool otherwise);
    [[nodiscard]] int number(QLatin1StringView key, int minimum, int maximum, int otherwise);
    /// A number of seconds, 0 to 3600.
    [[nodiscard]] std::optional<std::chrono::milliseconds> seconds(QLatin1StringView key);
    /// One of the words.
    template <typename T>
    [[nodiscard]] T choice(QLatin1StringView key, std::initializer_list<std::pair<QLatin1StringView, T>> choices,
                           T otherwise)
    {
        if (!has(key))
            return otherwise;
        const QString word = text(key);
        QStringList words;
        for (const auto &[name, value] : choices) {
            if (word == name)
                return value;
            words << name;
        }
        fail(key, tr("“%1” is not known; use one of: %2.").arg(word, words.join(QStringLiteral(", "))));
        return otherwise;
    }
    /// A list of texts.
    [[nodiscard]] QStringList texts(QLatin1StringView key);
    [[nodiscard]] DocumentReader object(QLatin1StringView key);
    /// The elements of a list of objects.
    [[nodiscard]] QList<DocumentReader> objects(QLatin1StringView key);
    /// Complains of members that nobody asked for.
    void rejectOthers();

    [[nodiscard]] QString pathOf(const QString &key) const;

private:
    [[nodiscard]] QJsonValue take(QLatin1StringView key);

    QJsonObject m_object;
    QString m_path;
    QString *m_problem;
    QStringList m_known;
};

} // namespace bootbench
