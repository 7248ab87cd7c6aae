// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <span>

namespace bootbench {

enum class FilterFieldType : quint8 { Text, Number, Time, Bytes, Boolean, Name };

/// A field that filters know.
struct FilterField {
    QString name; ///< `mqtt.topic`; ends with `.` where any name may follow, as in `json.`
    FilterFieldType type = FilterFieldType::Text;
    QString help;       ///< one line, translated
    QStringList values; ///< of a Name: all there are
};

/// Those of every record first, then those of the protocols; in the language of the program.
[[nodiscard]] QList<FilterField> filterFields();

struct FilterExample {
    QString filter;
    QString meaning; ///< translated
};

/// For a page that explains filters.
[[nodiscard]] QList<FilterExample> filterExamples();

/// What may stand at a place of a filter.
struct FilterCompletion {
    QString text;
    QString help; ///< translated; may be empty
};

struct FilterCompletions {
    /// What the chosen text replaces.
    qsizetype offset = 0;
    qsizetype length = 0;
    /// The entries are values, behind which a condition may end.
    bool values = false;
    QList<FilterCompletion> entries;
};

/// For a cursor in a filter that is being written. `devices`: names of devices that are worth offering.
[[nodiscard]] FilterCompletions filterCompletions(const QString &text, qsizetype cursor, const QStringList &devices);

} // namespace bootbench
