// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracecommand.h"

#include "commandline.h"
#include "standardoutput.h"

#include <base/clock.h>
#include <base/walltime.h>
#include <dissect/summary.h>
#include <filter/filter.h>
#include <trace/redactor.h>
#include <traceio/jsonlines.h>
#include <traceio/tracefile.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <expected>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TraceCommand)
};

void complain(const QString &command, const QString &path, const QString &problem)
{
    std::fputs(qUtf8Printable(u"bootbench-cli %1: %2: %3\n"_s.arg(command, path, problem)), stderr);
}

/// Reads the file and says what is worth saying. False: it could not be read to its end; what could be is in the store.
bool read(const QString &command, const QString &path, TraceStore &store, TraceNotes &notes)
{
    const ImportReport report = importTrace(path, store);
    for (const QString &finding : report.findings)
        complain(command, path, finding);
    notes = report.notes;
    if (report.error)
        complain(command, path, report.error->toString());
    return !report.error;
}

/// `2021-07-12 07:21:14.466000` in UTC: the same everywhere.
QString timeOf(const TraceRecord &record)
{
    const WallTime time = wallTime(record.wallMicroseconds);
    const QDateTime seconds = QDateTime::fromSecsSinceEpoch(time.seconds, Qt::UTC);
    return seconds.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u".%1"_s.arg(time.microseconds, 6, 10, QLatin1Char('0'));
}

/// One record for people, whose bytes are as they may be seen.
QByteArray readableLine(const TraceRecord &record, const ChannelInfo &channel, const Redactor *redactor)
{
    const RecordSummary summary = summarize(record, channel);
    QString words = lineText(protocolOf(record.kind), summary.type, summary.info);
    if (redactor != nullptr)
        words = redactor->redacted(words);
    const QLatin1StringView arrow = record.direction == Direction::Up     ? "->"_L1
                                    : record.direction == Direction::Down ? "<-"_L1
                                                                          : "  "_L1;
    return u"%1  %2  %3 %4 %5  %6%7\n"_s.arg(record.sequence, 6)
        .arg(timeOf(record), arrow, QString(protocolName(protocolOf(record.kind))).leftJustified(5))
        .arg(record.bytes.size(), 6)
        .arg(words, record.inferred ? u"  [inferred]"_s : QString())
        .toUtf8();
}

/// Records in order; all of them when there is no list.
void print(const TraceSnapshot &snapshot, const std::optional<QList<quint64>> &records, const Redactor *redactor,
           bool json)
{
    // Masks what the texts drawn from bytes bring to light; the bytes have their pseudonyms already.
    std::optional<Redactor> texts;
    if (redactor != nullptr) {
        RedactionPolicy policy = redactor->policy();
        policy.pseudonyms = false;
        texts.emplace(*redactor, policy);
    }
    const Redactor *const ofTexts = texts ? &*texts : nullptr;
    const quint64 count = records ? quint64(records->size()) : snapshot.size();
    for (quint64 at = 0; at < count; ++at) {
        const quint64 sequence = records ? records->at(qsizetype(at)) : at + 1;
        TraceRecord record = snapshot.record(sequence);
        ChannelInfo channel = snapshot.channel(record.channel);
        const QByteArray shown = redactor != nullptr ? redactor->redactedIn(snapshot, record) : QByteArray();
        if (redactor != nullptr) {
            record.bytes = shown;
            channel = redactor->redacted(channel);
        }
        const QByteArray line = json ? jsonLine(record, channel, ofTexts) : readableLine(record, channel, ofTexts);
        // What is the matter is said at the program's end.
        if (!standardoutput::write(line))
            return;
    }
}

/// What --no-redact and --pseudonyms make of what the store knows; null: nothing is hidden.
std::unique_ptr<Redactor> redactorOf(const QCommandLineParser &parser, const TraceStore &store)
{
    const bool pseudonyms = parser.isSet(u"pseudonyms"_s);
    const bool secrets = !parser.isSet(u"no-redact"_s);
    if (!pseudonyms && !secrets)
        return nullptr;
    auto redactor =
        std::make_unique<Redactor>(store.redactor(), RedactionPolicy{.secrets = secrets, .pseudonyms = pseudonyms});
    redactor->learn(store.snapshot());
    return redactor;
}

QCommandLineOption filterOption()
{
    return {u"filter"_s,
            Text::tr("Only records that pass, as 'mqtt.type == PUBLISH and topic contains \"bootstrap\"'. The window's "
                     "help lists all fields. Times are in UTC."),
            u"EXPR"_s};
}

/// Times of a filter are those that are printed.
void speakUtc()
{
    qputenv("TZ", "UTC");
}

/// The filter of the command line, or the exit code when it is none; then it is said where it is wrong.
std::expected<Filter, ExitCode> filterOf(CommandLine &command)
{
    const QString text = command.parser().value(u"filter"_s);
    auto filter = Filter::parse(text);
    if (filter)
        return std::move(*filter);
    const FilterError &error = filter.error();
    // In a line by itself, with carets below what is wrong; Han characters take two columns, as does their space.
    QString shown = text;
    std::ranges::replace_if(shown, [](QChar character) { return character.isSpace(); }, u' ');
    QString below = shown.first(error.offset);
    std::ranges::transform(below, below.begin(), [](QChar character) {
        constexpr QChar firstWide = u'\u2e80';
        constexpr QChar wideSpace = u'\u3000';
        return character < firstWide ? QChar(u' ') : wideSpace;
    });
    below += QString(std::clamp<qsizetype>(shown.size() - error.offset, 1, error.length), u'^');
    return std::unexpected(command.wrongUsage(
        Text::tr("--filter, at character %1: %2\n  %3\n  %4").arg(error.offset + 1).arg(error.message, shown, below)));
}

struct Passing {
    /// In order; nothing when all records pass.
    std::optional<QList<quint64>> records;
    quint64 givenUp = 0;
};

/// What passes the filter. Only what `redactor` shows is looked at.
Passing passing(const Filter &filter, const TraceSnapshot &snapshot, const TraceNotes &notes, const Redactor *redactor)
{
    if (filter.isEmpty())
        return {};
    QList<quint64> records;
    if (snapshot.size() == 0)
        return {.records = records};
    FilterEvaluator evaluator(
        filter, snapshot,
        {.notes = &notes, .redactor = redactor, .firstWallMicroseconds = snapshot.record(1).wallMicroseconds});
    for (quint64 sequence = 1; sequence <= snapshot.size(); ++sequence) {
        if (evaluator.matches(sequence))
            records.append(sequence);
    }
    return {.records = records, .givenUp = evaluator.givenUp()};
}

/// How a command on files went, once its output is written.
ExitCode exitCodeOf(const QString &command, const QString &file, bool whole, const Passing &passed)
{
    if (passed.givenUp > 0)
        complain(command, file,
                 Text::tr("The expression of --filter takes too many steps: it was given up for %n record(s), which "
                          "count as if it did not match.",
                          nullptr, int(passed.givenUp)));
    if (!whole)
        return ExitCode::Unreadable;
    return passed.givenUp > 0 ? ExitCode::Undecided : ExitCode::Done;
}

/// Filters name devices as they are, also where what is printed gets other names.
const Redactor *filterRedactor(const QCommandLineParser &parser, const TraceStore &store)
{
    return parser.isSet(u"no-redact"_s) ? nullptr : &store.redactor();
}

bool isSameFile(const QString &a, const QString &b)
{
    std::error_code problem; // of what isn't there
    return std::filesystem::equivalent(QFile::encodeName(a).toStdString(), QFile::encodeName(b).toStdString(), problem);
}

QCommandLineOption pseudonymsOption()
{
    return {u"pseudonyms"_s,
            Text::tr("Give ProductKeys, DeviceNames, instances and hosts other names of the same "
                     "length, the same ones everywhere. IP addresses and the platform's own hosts stay.")};
}

} // namespace

int runTraceCommand(const QStringList &arguments)
{
    CommandLine command(u"trace"_s, Text::tr("Prints the records of a log of the C SDK or of a capture (pcapng)."));
    command.addFile(u"IN"_s, Text::tr("The log or capture."));
    command.parser().addOptions({
        filterOption(),
        {u"json"_s, Text::tr("One JSON object a line.")},
        {u"no-redact"_s, Text::tr("Show secrets that would be masked.")},
        pseudonymsOption(),
    });
    if (const auto over = command.parse(arguments))
        return int(*over);
    speakUtc();
    const auto filter = filterOf(command);
    if (!filter)
        return int(filter.error());
    const SystemClock clock;
    TraceStore store(clock);
    TraceNotes notes;
    const bool whole = read(u"trace"_s, command.file(0), store, notes);
    const std::unique_ptr<Redactor> redactor = redactorOf(command.parser(), store);
    const TraceSnapshot snapshot = store.snapshot();
    const Passing passed = passing(*filter, snapshot, notes, filterRedactor(command.parser(), store));
    print(snapshot, passed.records, redactor.get(), command.parser().isSet(u"json"_s));
    return int(exitCodeOf(u"trace"_s, command.file(0), whole, passed));
}

int runConvertCommand(const QStringList &arguments)
{
    CommandLine command(u"convert"_s,
                        Text::tr("Writes a log of the C SDK or a capture in another format, by the suffix of OUT: .log "
                                 "or .txt (the C SDK's log), .pcapng, .csv, .jsonl."));
    command.addFile(u"IN"_s, Text::tr("The log or capture."));
    command.addFile(u"OUT"_s, Text::tr("The file to write."));
    command.parser().addOptions(
        {filterOption(), {u"no-redact"_s, Text::tr("Write secrets that would be masked.")}, pseudonymsOption()});
    if (const auto over = command.parse(arguments))
        return int(*over);
    const QString output = command.file(1);
    const auto format = formatOfSuffix(output);
    if (!format) {
        return int(command.wrongUsage(
            Text::tr("“%1” has no suffix that names a format; use .log, .txt, .pcapng, .csv or .jsonl.").arg(output)));
    }
    // What is masked, filtered or put in another form can't be had back.
    if (isSameFile(command.file(0), output))
        return int(command.wrongUsage(Text::tr("OUT is the very file to read; give it another name.")));
    speakUtc();
    const auto filter = filterOf(command);
    if (!filter)
        return int(filter.error());
    const SystemClock clock;
    TraceStore store(clock);
    ExportRequest request;
    const bool whole = read(u"convert"_s, command.file(0), store, request.notes);
    request.snapshot = store.snapshot();
    // Of a damaged file the good part is worth having; of one that cannot be read there is none.
    if (!whole && request.snapshot.size() == 0)
        return int(ExitCode::Unreadable);
    const Passing passed = passing(*filter, request.snapshot, request.notes, filterRedactor(command.parser(), store));
    request.records = passed.records;
    request.format = *format;
    const std::unique_ptr<Redactor> redactor = redactorOf(command.parser(), store);
    request.redactor = redactor.get();
    if (const auto written = exportTrace(request, output); !written) {
        complain(u"convert"_s, output, written.error().toString());
        return int(ExitCode::Unreadable);
    }
    return int(exitCodeOf(u"convert"_s, command.file(0), whole, passed));
}

} // namespace bootbench
