// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracesink.h>

#include <QByteArrayView>
#include <QStringList>

#include <memory>

namespace bootbench {

/// Rebuilds the records of a run from what a board's C Link SDK logged: the bytes from the hex columns, milestones and
/// packets from what the lines say. It takes logs as they are found: CRLF beside LF, other programs' lines, indentation
/// and other loggers' dates in front, dumps in pieces, bytes that a UART lost.
/// - Everything that the log does not hold as bytes is marked as inferred.
/// - A message belongs to the device that its topic names; a connection that no line shows is inferred.
/// - A line that is not understood becomes a RecordKind::TextLine in its place; none disappears but empty ones and the
///   characters beside a dump, which repeat its bytes.
/// - Lines that have no stamp of their own get the time of the last stamp before them.
/// - Passwords and keys that the log shows are told to the sink's protect().
/// For one thread.
class SdkLogReader
{
public:
    /// The sink outlives the reader.
    explicit SdkLogReader(TraceSink &sink);
    ~SdkLogReader();
    Q_DISABLE_COPY_MOVE(SdkLogReader)

    /// A piece of the log that ends at a line's end, or the last piece. What a message printed by the application spans
    /// must be in one piece.
    void read(QByteArrayView log);
    /// The log is over.
    void finish();

    /// What is worth telling about the log, in plain words, translated: leaks, lost and damaged bytes. Names lines, ten
    /// of a kind, never secrets.
    [[nodiscard]] QStringList findings() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
