// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenariocommand.h"

#include "commandline.h"
#include "jsonline.h"
#include "scenarioreport.h"
#include "standardoutput.h"

#include <common/terminationwatcher.h>

#include <base/clock.h>
#include <scenario/junit.h>
#include <scenario/scenariolibrary.h>
#include <trace/tracestore.h>

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QSaveFile>
#include <QStandardPaths>

#include <cstdio>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScenarioCommand)
};

void complain(const QString &problem)
{
    std::fprintf(stderr, "bootbench-cli scenario: %s\n", qUtf8Printable(problem));
}

struct Loaded {
    QString name;
    Scenario scenario;
};

/// All files are read before the first runs, so that a misspelt last one does not cost a night.
Result<QList<Loaded>, QString> loadAll(const QStringList &files, const QStringList &languages)
{
    QList<Loaded> loaded;
    for (const QString &file : files) {
        const QString path = scenariolibrary::pathOf(file);
        auto scenario = scenariolibrary::load(path, languages);
        if (!scenario)
            return Failure(scenario.error());
        loaded.append({scenariolibrary::nameOf(path), std::move(*scenario)});
    }
    return loaded;
}

void printList(bool json, const QStringList &languages)
{
    const QList<scenariolibrary::Entry> entries = scenariolibrary::shipped(languages);
    for (const scenariolibrary::Entry &entry : entries) {
        if (json) {
            JsonLine()
                .add("scenario"_L1, entry.name)
                .add("title"_L1, entry.title)
                .add("description"_L1, entry.description)
                .add("file"_L1, entry.path)
                .print();
        } else {
            standardoutput::write(u"%1  %2\n"_s.arg(entry.name, -20).arg(entry.title).toUtf8());
        }
    }
}

Result<void, QString> writeJunit(const QString &path, const QList<ScenarioResult> &results)
{
    QSaveFile file(path);
    const QByteArray xml = junitXml(results);
    if (!file.open(QIODevice::WriteOnly) || file.write(xml) != xml.size() || !file.commit())
        return Failure(Text::tr("%1 cannot be written: %2.").arg(path, file.errorString()));
    return {};
}

QString description()
{
    return Text::tr(
               "Runs scenarios: a local platform, devices on it, steps and expectations. FILE is a JSON document or "
               "the name of one that comes with the program (see --list); README.md in %1 tells the schema.\n\n"
               "Exit codes: 0 all passed; 1 one failed; 2 wrong usage; 3 a file cannot be read or written.")
        .arg(QDir::toNativeSeparators(scenariolibrary::directory()));
}

} // namespace

int runScenarioCommand(const QStringList &arguments)
{
    CommandLine command(u"scenario"_s, description());
    QCommandLineParser &parser = command.parser();
    command.addFiles(u"FILE…"_s, Text::tr("Scenarios, run one after the other."));
    parser.addOptions({
        {u"junit"_s, Text::tr("Write the results as JUnit XML."), u"OUT.xml"_s},
        {u"json"_s, Text::tr("Print one JSON object a line.")},
        {u"list"_s, Text::tr("List the scenarios that come with the program, and end.")},
        {u"pki"_s, Text::tr("Directory of the simulator's certificate authority; made on first use."), u"DIR"_s,
         QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/pki"_s},
    });
    if (const auto over = command.parse(arguments))
        return int(*over);
    const QStringList languages{QLocale::system().name()};
    const bool json = parser.isSet(u"json"_s);
    if (parser.isSet(u"list"_s)) {
        printList(json, languages);
        return int(ExitCode::Done);
    }
    if (command.files().isEmpty())
        return int(command.wrongUsage(Text::tr("FILE is missing.")));
    const auto loaded = loadAll(command.files(), languages);
    if (!loaded) {
        complain(loaded.error());
        return int(ExitCode::Unreadable);
    }

    const TerminationWatcher termination;
    const SystemClock clock;
    TraceStore trace(clock);
    ScenarioRunner runner(trace, clock, parser.value(u"pki"_s));
    ScenarioReport report(runner, json ? ScenarioReport::Form::Json : ScenarioReport::Form::Text);
    QList<ScenarioResult> results;
    bool stopped = false;
    const auto runNext = [&] {
        if (stopped || results.size() == loaded->size()) {
            QCoreApplication::quit();
            return;
        }
        const Loaded &next = loaded->at(results.size());
        trace.clear();
        report.begin(next.name, next.scenario);
        runner.run(next.name, next.scenario);
    };
    QObject::connect(&runner, &ScenarioRunner::finished, &report, [&](const ScenarioResult &result) {
        results.append(result);
        runNext();
    });
    QObject::connect(&termination, &TerminationWatcher::requested, &runner, [&] {
        stopped = true;
        runner.abort();
    });
    QMetaObject::invokeMethod(&runner, runNext, Qt::QueuedConnection);
    QCoreApplication::exec();

    if (parser.isSet(u"junit"_s)) {
        if (const auto written = writeJunit(parser.value(u"junit"_s), results); !written) {
            complain(written.error());
            return int(ExitCode::Unreadable);
        }
    }
    const bool passed = results.size() == loaded->size() && std::ranges::all_of(results, &ScenarioResult::passed);
    return int(passed ? ExitCode::Done : ExitCode::Different);
}

} // namespace bootbench
