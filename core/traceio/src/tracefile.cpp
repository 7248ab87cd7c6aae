// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"
#include "pcapngreader.h"
#include "rowreader.h"

#include <traceio/sdklogreader.h>
#include <traceio/tracefile.h>

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TraceFile)
};

/// How much is read or written between two looks at the progress.
constexpr qint64 stride = 1024LL * 1024;

void readSdkLog(QByteArrayView log, TraceSink &sink, const TraceFileProgress &progress, ImportReport &report)
{
    SdkLogReader reader(sink);
    qsizetype at = 0;
    while (at < log.size() && !report.cancelled) {
        qsizetype end = std::min<qsizetype>(at + stride, log.size());
        if (end < log.size()) {
            const qsizetype lineEnd = log.indexOf('\n', end);
            end = lineEnd < 0 ? log.size() : lineEnd + 1;
        }
        reader.read(log.sliced(at, end - at));
        at = end;
        report.cancelled = progress && !progress(at, log.size());
    }
    reader.finish();
    report.findings = reader.findings();
}

} // namespace

std::optional<TraceFormat> formatOfSuffix(const QString &path)
{
    const QString name = path.toLower();
    if (name.endsWith(".log"_L1) || name.endsWith(".txt"_L1))
        return TraceFormat::SdkLog;
    if (name.endsWith(".pcapng"_L1))
        return TraceFormat::Pcapng;
    if (name.endsWith(".csv"_L1))
        return TraceFormat::Csv;
    if (name.endsWith(".jsonl"_L1))
        return TraceFormat::JsonLines;
    return std::nullopt;
}

TraceFormat formatOfContent(QByteArrayView firstBytes)
{
    if (pcapng::isCapture(firstBytes))
        return TraceFormat::Pcapng;
    if (looksLikeTraceCsv(firstBytes))
        return TraceFormat::Csv;
    return firstBytes.startsWith("{\"no\":") ? TraceFormat::JsonLines : TraceFormat::SdkLog;
}

bool looksLikeTraceCsv(QByteArrayView firstBytes)
{
    constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF"; // what spreadsheets put before what they save
    if (firstBytes.startsWith(byteOrderMark))
        firstBytes = firstBytes.sliced(byteOrderMark.size());
    return firstBytes.startsWith(QByteArrayView(csv::header()).chopped(2));
}

QString TraceFileError::toString() const
{
    QString text = offset < 0 ? problem : Text::tr("At byte %1: %2").arg(offset).arg(problem);
    return advice.isEmpty() ? text : text + u' ' + advice;
}

ImportReport importTrace(const QString &path, TraceSink &sink, const TraceFileProgress &progress)
{
    ImportReport report;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        report.error = TraceFileError{Text::tr("%1 cannot be read: %2.").arg(path, file.errorString()), -1,
                                      Text::tr("Check the name and who may read it.")};
        return report;
    }
    // Mapped, so that a log of gigabytes needs no memory of its own; pipes and the like are read.
    QByteArray copy;
    const uchar *const mapped = file.size() > 0 ? file.map(0, file.size()) : nullptr;
    if (mapped == nullptr)
        copy = file.readAll();
    const QByteArrayView bytes =
        mapped != nullptr ? QByteArrayView(mapped, qsizetype(file.size())) : QByteArrayView(copy);
    if (bytes.isEmpty()) {
        report.error = TraceFileError{Text::tr("The file is empty."), 0, Text::tr("Choose a log or a capture.")};
        return report;
    }
    report.format = formatOfContent(bytes);
    switch (report.format) {
    case TraceFormat::Pcapng:
        readPcapng(bytes, sink, progress, report);
        break;
    case TraceFormat::Csv:
        readCsv(bytes, sink, progress, report);
        break;
    case TraceFormat::JsonLines:
        readJsonLines(bytes, sink, progress, report);
        break;
    case TraceFormat::SdkLog:
        readSdkLog(bytes, sink, progress, report);
        break;
    }
    return report;
}

} // namespace bootbench
