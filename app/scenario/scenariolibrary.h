// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <scenario/scenario.h>

#include <QList>
#include <QString>

namespace bootbench {

/// The scenarios that come with the program, and those in files.
namespace scenariolibrary {

/// Where the shipped ones are: ../share/bootbench/scenarios from the program.
[[nodiscard]] QString directory();

struct Entry {
    QString name; ///< `notify-storm`, as the command line takes it
    QString path;
    QString title;
    QString description;
};
/// Those that can be read, by name.
[[nodiscard]] QList<Entry> shipped(const QStringList &languages);

/// The file of a shipped scenario's name, or the text itself as a path.
[[nodiscard]] QString pathOf(const QString &nameOrPath);
/// `notify-storm` of `…/notify-storm.json`.
[[nodiscard]] QString nameOf(const QString &path);
/// The error names the file.
[[nodiscard]] Result<Scenario, QString> load(const QString &path, const QStringList &languages);

} // namespace scenariolibrary

} // namespace bootbench
