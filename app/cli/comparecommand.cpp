// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparecommand.h"

#include "commandline.h"
#include "standardoutput.h"

#include <base/clock.h>
#include <compare/comparison.h>
#include <traceio/tracefile.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <tuple>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CompareCommand)
};

void complain(const QString &line)
{
    std::fputs(qUtf8Printable(line + u'\n'), stderr);
}

/// False, and said so: the file cannot be read to its end. Half a trace would differ in all that it lacks.
bool read(const QString &path, TraceStore &store)
{
    const ImportReport report = importTrace(path, store);
    if (report.error)
        complain(u"bootbench-cli compare: %1: %2"_s.arg(path, report.error->toString()));
    return !report.error;
}

QByteArray jsonLine(const Difference &difference)
{
    QJsonObject object{{u"kind"_s, QString(differenceKindName(difference.kind))},
                       {u"device"_s, difference.device},
                       {u"text"_s, difference.text}};
    if (difference.recordA != 0)
        object.insert(u"no_a"_s, qint64(difference.recordA));
    if (difference.recordB != 0)
        object.insert(u"no_b"_s, qint64(difference.recordB));
    if (!difference.path.isEmpty())
        object.insert(u"path"_s, difference.path);
    if (difference.a)
        object.insert(u"a"_s, *difference.a);
    if (difference.b)
        object.insert(u"b"_s, *difference.b);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The shortest names that tell the files apart.
std::pair<QString, QString> namesOf(const QString &a, const QString &b)
{
    const QString nameA = QFileInfo(a).fileName();
    const QString nameB = QFileInfo(b).fileName();
    return nameA == nameB ? std::pair(a, b) : std::pair(nameA, nameB);
}

void print(const ComparisonReport &report, bool json)
{
    for (const auto &[a, b] : report.pairedDevices)
        complain(Text::tr("Device %1 is compared with device %2.").arg(a, b));
    for (const Difference &difference : report.differences)
        standardoutput::write((json ? jsonLine(difference) : difference.text.toUtf8()) + '\n');
    if (!json && report.equal())
        standardoutput::write(Text::tr("The traces are equal.").toUtf8() + '\n');
}

} // namespace

int runCompareCommand(const QStringList &arguments)
{
    CommandLine command(u"compare"_s,
                        Text::tr("Tells what the device of B does otherwise than that of A: what is missing, what is "
                                 "extra, what comes in another order, other values, other times. Exit codes: 0 equal, "
                                 "1 different, 2 wrong usage, 3 a file cannot be read."));
    command.addFile(u"A"_s, Text::tr("The log or capture of a good run."));
    command.addFile(u"B"_s, Text::tr("The log or capture to compare with it."));
    command.parser().addOptions({
        {u"json"_s, Text::tr("One JSON object a difference.")},
        {u"timing-factor"_s,
         Text::tr("Tell of answers that take this many times as long in one of the traces; 0: of none."), u"N"_s,
         u"3"_s},
    });
    if (const auto over = command.parse(arguments))
        return int(*over);
    bool isNumber = false;
    ComparisonOptions options;
    options.timingFactor = command.parser().value(u"timing-factor"_s).toDouble(&isNumber);
    const bool makesSense = options.timingFactor == 0 || options.timingFactor >= 1; // which no NaN does
    if (!isNumber || !makesSense)
        return int(command.wrongUsage(Text::tr("--timing-factor must be 0 or a number from 1 on.")));
    std::tie(options.nameA, options.nameB) = namesOf(command.file(0), command.file(1));

    const SystemClock clock;
    TraceStore a(clock);
    TraceStore b(clock);
    if (!read(command.file(0), a) || !read(command.file(1), b))
        return int(ExitCode::Unreadable);
    options.redactors = {&a.redactor(), &b.redactor()};
    const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), options);
    print(report, command.parser().isSet(u"json"_s));
    return int(report.equal() ? ExitCode::Done : ExitCode::Different);
}

} // namespace bootbench
