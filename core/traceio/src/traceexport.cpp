// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"

#include <trace/redactor.h>
#include <traceio/jsonlines.h>
#include <traceio/pcapngwriter.h>
#include <traceio/sdklogwriter.h>
#include <traceio/tracefile.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>

#include <optional>
#include <utility>

namespace bootbench {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TraceFile)
};

/// How much is written, and how many records are looked at, between two looks at the progress.
constexpr qsizetype stride = 1024LL * 1024;
constexpr qint64 recordStride = 16'384;

/// What the writers mask in the texts that they draw from bytes. Names have their pseudonyms already then.
std::optional<Redactor> redactorOfTexts(const Redactor *redactor)
{
    if (redactor == nullptr)
        return {};
    RedactionPolicy policy = redactor->policy();
    policy.pseudonyms = false;
    return std::optional<Redactor>(std::in_place, *redactor, policy);
}

/// One format's bytes, a record at a time.
class RecordWriter
{
public:
    explicit RecordWriter(const ExportRequest &request);

    [[nodiscard]] QByteArray begin();
    [[nodiscard]] QByteArray write(quint64 sequence);
    [[nodiscard]] QByteArray end() { return m_sdkLog.finish(); }

private:
    [[nodiscard]] const ChannelInfo &channel(ChannelId id);

    const ExportRequest &m_request;
    TraceNotes m_notes;
    QHash<ChannelId, ChannelInfo> m_channels;
    std::optional<Redactor> m_texts;
    SdkLogWriter m_sdkLog;
    PcapngWriter m_pcapng;
    std::optional<qint64> m_previous;
};

const Redactor *pointerTo(const std::optional<Redactor> &redactor)
{
    return redactor ? &*redactor : nullptr;
}

RecordWriter::RecordWriter(const ExportRequest &request)
    : m_request(request)
    , m_notes(request.notes)
    , m_texts(redactorOfTexts(request.redactor))
    , m_sdkLog(pointerTo(m_texts))
    , m_pcapng(pointerTo(m_texts))
{
    if (request.redactor == nullptr)
        return;
    Redactor(*request.redactor, request.redactor->policy()).learn(request.snapshot);
    for (QString &comment : m_notes.comments)
        comment = request.redactor->redacted(comment);
}

const ChannelInfo &RecordWriter::channel(ChannelId id)
{
    auto found = m_channels.constFind(id);
    if (found == m_channels.cend()) {
        const ChannelInfo info = m_request.snapshot.channel(id);
        found = m_channels.insert(id, m_request.redactor != nullptr ? m_request.redactor->redacted(info) : info);
    }
    return *found;
}

QByteArray RecordWriter::begin()
{
    if (m_request.format == TraceFormat::Csv)
        return csv::header();
    if (m_request.format != TraceFormat::Pcapng)
        return {};
    QByteArray out = PcapngWriter::header();
    // All of them, also those without a record: a capture of the whole trace holds the whole trace.
    if (!m_request.records) {
        for (ChannelId id = 1; id <= m_request.snapshot.channelCount(); ++id)
            out += m_pcapng.describe(id, channel(id));
    }
    return out;
}

QByteArray RecordWriter::write(quint64 sequence)
{
    TraceRecord record = m_request.snapshot.record(sequence);
    const Redactor *const redactor = m_request.redactor;
    const QByteArray shown = redactor != nullptr ? redactor->redactedIn(m_request.snapshot, record) : QByteArray();
    if (redactor != nullptr)
        record.bytes = shown;
    const ChannelInfo &info = channel(record.channel);
    switch (m_request.format) {
    case TraceFormat::Csv:
        return csv::line(record, info, std::exchange(m_previous, record.wallMicroseconds), pointerTo(m_texts));
    case TraceFormat::Pcapng:
        return m_pcapng.write(record, info, m_notes);
    case TraceFormat::JsonLines:
        return jsonLine(record, info, pointerTo(m_texts));
    case TraceFormat::SdkLog:
        break;
    }
    return m_sdkLog.write(record, info);
}

TraceFileError writeError(const QIODevice &device)
{
    return {Text::tr("It could not be written: %1.").arg(device.errorString()), -1,
            Text::tr("Make room, or choose another place.")};
}

} // namespace

Result<bool, TraceFileError> exportTrace(const ExportRequest &request, QIODevice &device,
                                         const TraceFileProgress &progress)
{
    const qint64 total = request.records ? request.records->size() : qint64(request.snapshot.size());
    RecordWriter writer(request);
    QByteArray pending = writer.begin();
    for (qint64 i = 0; i < total; ++i) {
        pending += writer.write(request.records ? request.records->at(i) : quint64(i) + 1);
        const bool full = pending.size() >= stride;
        if (!full && (i + 1) % recordStride != 0)
            continue;
        if (full) {
            if (device.write(pending) != pending.size())
                return Failure(writeError(device));
            pending.clear();
        }
        if (progress && !progress(i + 1, total))
            return false;
    }
    pending += writer.end();
    if (device.write(pending) != pending.size())
        return Failure(writeError(device));
    return true;
}

Result<bool, TraceFileError> exportTrace(const ExportRequest &request, const QString &path,
                                         const TraceFileProgress &progress)
{
    // A pipe or a device is written to; to put a file into its place would destroy it.
    if (const QFileInfo there(path); there.exists() && !there.isFile() && !there.isDir()) {
        QFile stream(path);
        if (!stream.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return Failure(writeError(stream));
        return exportTrace(request, static_cast<QIODevice &>(stream), progress);
    }
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
