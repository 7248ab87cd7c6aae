// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"
#include "pcapngreader.h"

#include <traceio/jsonlines.h>
#include <traceio/pcapngwriter.h>
#include <traceio/sdklogreader.h>
#include <traceio/sdklogwriter.h>
#include <traceio/tracefile.h>

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

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

/// One format's bytes, a record at a time.
class RecordWriter
{
public:
    explicit RecordWriter(const ExportRequest &request)
        : m_request(request), m_sdkLog(request.redactor), m_pcapng(request.redactor)
    {
    }
    [[nodiscard]] QByteArray begin() const
    {
        switch (m_request.format) {
        case TraceFormat::Csv:
            return csv::header();
        case TraceFormat::Pcapng:
            return PcapngWriter::header();
        case TraceFormat::SdkLog:
        case TraceFormat::JsonLines:
            break;
        }
        return {};
    }
    [[nodiscard]] QByteArray write(quint64 sequence)
    {
        const TraceRecord record = m_request.snapshot.record(sequence);
        const ChannelInfo channel = m_request.snapshot.channel(record.channel);
        switch (m_request.format) {
        case TraceFormat::Csv:
            return csv::line(record, channel, std::exchange(m_previous, record.wallMicroseconds), m_request.redactor);
        case TraceFormat::Pcapng:
            return m_pcapng.write(record, channel, m_request.notes);
        case TraceFormat::JsonLines:
            return jsonLine(record, channel, m_request.redactor);
        case TraceFormat::SdkLog:
            break;
        }
        return m_sdkLog.write(record, channel);
    }

private:
    const ExportRequest &m_request;
    SdkLogWriter m_sdkLog;
    PcapngWriter m_pcapng;
    qint64 m_previous = 0;
};

TraceFileError writeError(const QIODevice &device)
{
    return {Text::tr("It could not be written: %1.").arg(device.errorString()), -1,
            Text::tr("Make room, or choose another place.")};
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
    if (pcapng::isCapture(bytes)) {
        report.format = TraceFormat::Pcapng;
        readPcapng(bytes, sink, progress, report);
    } else {
        readSdkLog(bytes, sink, progress, report);
    }
    return report;
}

Result<bool, TraceFileError> exportTrace(const ExportRequest &request, QIODevice &device,
                                         const TraceFileProgress &progress)
{
    const qint64 total = request.records ? request.records->size() : qint64(request.snapshot.size());
    RecordWriter writer(request);
    QByteArray pending = writer.begin();
    for (qint64 i = 0; i < total; ++i) {
        pending += writer.write(request.records ? request.records->at(i) : quint64(i) + 1);
        if (pending.size() < stride && i + 1 < total)
            continue;
        if (device.write(pending) != pending.size())
            return Failure(writeError(device));
        pending.clear();
        if (progress && !progress(i + 1, total))
            return false;
    }
    if (device.write(pending) != pending.size())
        return Failure(writeError(device));
    return true;
}

Result<bool, TraceFileError> exportTrace(const ExportRequest &request, const QString &path,
                                         const TraceFileProgress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Failure(writeError(file));
    auto written = exportTrace(request, static_cast<QIODevice &>(file), progress);
    if (!written || !*written) {
        file.cancelWriting();
        return written;
    }
    if (!file.commit())
        return Failure(writeError(file));
    return true;
}

} // namespace bootbench
