// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"
#include "filepieces.h"
#include "pcapngreader.h"
#include "rowreader.h"

#include <traceio/sdklogreader.h>
#include <traceio/tracefile.h>

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <iterator>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TraceFile)
};

/// How much is read or written between two looks at the progress.
constexpr qsizetype stride = 1024LL * 1024;
constexpr qsizetype longestLine = 64LL * 1024 * 1024;
/// So many first bytes tell the formats apart.
constexpr qsizetype probedLength = 4096;

void readSdkLog(FilePieces &file, TraceSink &sink, const TraceFileProgress &progress, ImportReport &report)
{
    SdkLogReader reader(sink);
    qsizetype wanted = stride;
    while (!report.cancelled && (file.fill(wanted) || !file.bytes().isEmpty())) {
        const QByteArrayView log = file.bytes();
        qsizetype end = file.atEnd() ? log.size() : log.lastIndexOf('\n') + 1;
        // What has no line end for so long is no text: it is cut where it is.
        if (end == 0 && log.size() >= longestLine)
            end = log.size();
        wanted = std::max(stride, 2 * (log.size() - end));
        if (end == 0)
            continue;
        reader.read(log.first(end));
        file.consume(end);
        report.cancelled = progress && !progress(file.offset(), file.total());
    }
    reader.finish();
    report.findings = reader.findings();
}

TraceFileError unreadable(const QString &why)
{
    return {Text::tr("It cannot be read: %1.").arg(why), -1, Text::tr("Check the name and who may read it.")};
}

/// Of what a file is packed with; empty when it is not.
QString packerOf(QByteArrayView firstBytes)
{
    static const std::pair<QByteArrayView, QString> packers[]{
        {QByteArrayView("\x1f\x8b\x08"), u"gzip"_s},
        {QByteArrayView("\x28\xb5\x2f\xfd"), u"zstd"_s},
        {QByteArrayView("\xfd\x37zXZ"), u"xz"_s},
        {QByteArrayView("PK\x03\x04"), u"ZIP"_s},
    };
    const auto *const packer =
        std::ranges::find_if(packers, [&](const auto &entry) { return firstBytes.startsWith(entry.first); });
    return packer != std::end(packers) ? packer->second : QString();
}

/// By what a file begins with behind its byte-order mark: what is none of the others is a log.
TraceFormat formatOfContent(QByteArrayView firstBytes)
{
    if (pcapng::isCapture(firstBytes))
        return TraceFormat::Pcapng;
    if (firstBytes.startsWith(QByteArrayView(csv::header()).chopped(2)))
        return TraceFormat::Csv;
    return firstBytes.startsWith("{\"no\":") ? TraceFormat::JsonLines : TraceFormat::SdkLog;
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

bool isTraceCsv(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    FilePieces pieces(file);
    pieces.fill(probedLength);
    return formatOfContent(pieces.bytes()) == TraceFormat::Csv;
}

QString TraceFileError::toString() const
{
    const QString text = offset < 0 ? problem : Text::tr("At byte %1: %2").arg(offset).arg(problem);
    return advice.isEmpty() ? text : text + u' ' + advice;
}

ImportReport importTrace(const QString &path, TraceSink &sink, const TraceFileProgress &progress)
{
    ImportReport report;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        report.error = unreadable(file.errorString());
        return report;
    }
    // A piece at a time: a log of gigabytes needs no memory of its own, a pipe has no size, and what is mapped would be
    // a trap as soon as somebody cuts the file.
    FilePieces pieces(file);
    pieces.fill(probedLength);
    if (pieces.bytes().isEmpty()) {
        report.error = pieces.problem().isEmpty()
                           ? TraceFileError{Text::tr("The file is empty."), 0, Text::tr("Choose a log or a capture.")}
                           : unreadable(pieces.problem());
        return report;
    }
    if (const QString packer = packerOf(pieces.bytes()); !packer.isEmpty()) {
        report.error = TraceFileError{Text::tr("The file is packed with %1.").arg(packer), 0,
                                      Text::tr("Unpack it and open what was in it.")};
        return report;
    }
    report.format = formatOfContent(pieces.bytes());
    switch (report.format) {
    case TraceFormat::Pcapng:
        readPcapng(pieces, sink, progress, report);
        break;
    case TraceFormat::Csv:
        readCsv(pieces, sink, progress, report);
        break;
    case TraceFormat::JsonLines:
        readJsonLines(pieces, sink, progress, report);
        break;
    case TraceFormat::SdkLog:
        readSdkLog(pieces, sink, progress, report);
        break;
    }
    if (!pieces.problem().isEmpty())
        report.error = unreadable(pieces.problem());
    return report;
}

} // namespace bootbench
