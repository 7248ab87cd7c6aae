// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenariolibrary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace bootbench::scenariolibrary {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScenarioLibrary)
};

constexpr qint64 largestFile = 1'048'576;

} // namespace

QString directory()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + "/../share/bootbench/scenarios"_L1);
}

QList<Entry> shipped(const QStringList &languages)
{
    QList<Entry> entries;
    const QFileInfoList files = QDir(directory()).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        if (const auto scenario = load(file.filePath(), languages))
            entries.append({nameOf(file.filePath()), file.filePath(), scenario->title, scenario->description});
    }
    return entries;
}

QString pathOf(const QString &nameOrPath)
{
    const QString shippedPath = u"%1/%2.json"_s.arg(directory(), nameOrPath);
    return !nameOrPath.contains(u'/') && !QFile::exists(nameOrPath) && QFile::exists(shippedPath) ? shippedPath
                                                                                                  : nameOrPath;
}

QString nameOf(const QString &path)
{
    return QFileInfo(path).completeBaseName();
}

Result<Scenario, QString> load(const QString &path, const QStringList &languages)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(Text::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    auto scenario = Scenario::read(file.read(largestFile + 1), languages);
    if (!scenario)
        return Failure(Text::tr("%1: %2").arg(path, scenario.error()));
    return scenario;
}

} // namespace bootbench::scenariolibrary
