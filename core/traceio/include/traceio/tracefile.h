// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <trace/redactor.h>
#include <trace/tracenotes.h>
#include <trace/tracestore.h>

#include <QIODevice>
#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>
#include <optional>

namespace bootbench {

enum class TraceFormat : quint8 {
    SdkLog,   ///< `.log`, `.txt`: the C SDK's log text
    Pcapng,   ///< `.pcapng`: everything that a trace holds; Wireshark reads it
    Csv,      ///< `.csv`: for spreadsheets; holds no notes and connections
    JsonLines ///< `.jsonl`: for scripts; holds no notes and connections
};

/// By the name's suffix; nothing when it is none of ours.
[[nodiscard]] std::optional<TraceFormat> formatOfSuffix(const QString &path);

/// Whether a .csv is a trace rather than a list of devices: by its header row. False for what cannot be read.
[[nodiscard]] bool isTraceCsv(const QString &path);

/// Why a file could not be read or written.
struct TraceFileError {
    QString problem;    ///< translated, names what is wrong
    qint64 offset = -1; ///< of the first byte that is wrong; −1 where it is not about a byte
    QString advice;     ///< translated, what to do
    /// All of it in one line.
    [[nodiscard]] QString toString() const;
};

/// Told now and then from the thread that does the work; returning false cancels it.
using TraceFileProgress = std::function<bool(qint64 done, qint64 total)>;

struct ImportReport {
    TraceFormat format = TraceFormat::SdkLog;
    TraceNotes notes;
    /// Worth telling: leaks, lost bytes. Translated; nothing secret.
    QStringList findings;
    bool cancelled = false;
    /// What was read before it is in the sink.
    std::optional<TraceFileError> error;
};

/// Reads a file of any format, told by its content, into the sink: the SDK's logs and other text, pcapng, and the CSV
/// and JSON lines that we write. Blocks; any thread that may write to the sink.
[[nodiscard]] ImportReport importTrace(const QString &path, TraceSink &sink, const TraceFileProgress &progress = {});

struct ExportRequest {
    TraceSnapshot snapshot;
    /// Sequence numbers in order; all records when not given.
    std::optional<QList<quint64>> records;
    TraceNotes notes;
    TraceFormat format = TraceFormat::SdkLog;
    /// Hides in what is written what its policy says, names learned from the snapshot; null writes what was on the
    /// wire. Outlives the export.
    const Redactor *redactor = nullptr;
};

/// Blocks; any thread. False in the value: cancelled, and what was written is not whole.
[[nodiscard]] Result<bool, TraceFileError> exportTrace(const ExportRequest &request, QIODevice &device,
                                                       const TraceFileProgress &progress = {});
/// The same into a file, which appears whole or not at all; a device or a pipe is written to as it is.
[[nodiscard]] Result<bool, TraceFileError> exportTrace(const ExportRequest &request, const QString &path,
                                                       const TraceFileProgress &progress = {});

} // namespace bootbench
