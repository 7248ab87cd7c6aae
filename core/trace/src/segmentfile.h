// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracerecord.h>

#include <base/result.h>

#include <QByteArray>
#include <QFile>
#include <QSet>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

// The files of a store: one for every segment, which is its journal while it grows and what readers map once it has
// spilled, and one for the channels. A file is a header and frames that are only ever appended. Numbers are in the
// byte order of the machine, which the header names: a cache is read where it was written.
namespace bootbench::storage {

enum class FrameKind : quint32 { Records = 1, Index = 2, Channels = 3 };

struct FileHeader {
    char magic[8];
    quint32 byteOrder;
    quint32 version;
    quint64 firstSequence;
};
static_assert(sizeof(FileHeader) == 24);

/// The checksum covers the header, itself taken as 0, and the payload.
struct FrameHeader {
    FrameKind kind;
    quint32 checksum;
    qint64 size;
    qint64 firstWall;
    qint64 lastWall;
    quint32 count;
    quint32 reserved;
};
static_assert(sizeof(FrameHeader) == 40);

/// Stands before the bytes of each record; nothing is aligned.
struct RecordHeader {
    qint64 wallMicroseconds;
    qint64 size;
    ChannelId channel;
    quint8 kind;
    quint8 direction;
    quint8 stage;
    quint8 inferred;
};
static_assert(sizeof(RecordHeader) == 24);

[[nodiscard]] quint32 checksumOf(const FrameHeader &header, QByteArrayView payload);

/// A complete segment in a mapped file. Moved, not copied; unmapped when it goes.
class MappedRecords
{
public:
    MappedRecords() = default;
    /// The offsets of the records lie at `index`; `base` belongs to `file`.
    MappedRecords(std::unique_ptr<QFile> file, const uchar *base, qint64 index);

    [[nodiscard]] bool isValid() const { return m_base != nullptr; }
    /// Without a sequence number.
    [[nodiscard]] TraceRecord record(std::size_t position) const;

private:
    std::unique_ptr<QFile> m_file;
    const uchar *m_base = nullptr;
    qint64 m_index = 0;
};

/// Writes one file. Every failure is the system's reason in words; the file then is as it was before the call, so the
/// call may be made again.
class SegmentFile
{
public:
    using Outcome = Result<void, QString>;

    SegmentFile(QString path, quint64 firstSequence);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] std::size_t recordCount() const { return m_offsets.size(); }
    [[nodiscard]] bool isSealed() const { return m_index > 0; }

    /// Adds to the frame that `writeFrame` will write.
    void add(const TraceRecord &record, QByteArrayView bytes);
    [[nodiscard]] qsizetype pendingBytes() const { return m_pending.size(); }
    [[nodiscard]] Outcome writeFrame();
    /// Channels: `count` of them in `payload`.
    [[nodiscard]] Outcome writeChannels(const QByteArray &payload, quint32 count);
    /// Those that the file describes, as far as its writer has noted it.
    [[nodiscard]] QSet<ChannelId> &describedChannels() { return m_describedChannels; }
    /// No record comes any more: writes where each one lies and closes the file.
    [[nodiscard]] Outcome seal();
    [[nodiscard]] Result<MappedRecords, QString> map() const;

private:
    [[nodiscard]] Outcome open();
    [[nodiscard]] Outcome write(const FrameHeader &header, QByteArrayView payload);

    QString m_path;
    quint64 m_firstSequence;
    QFile m_file;
    qint64 m_size = 0;
    qint64 m_index = 0;
    QSet<ChannelId> m_describedChannels;
    std::vector<quint64> m_offsets;
    std::size_t m_written = 0;
    QByteArray m_pending;
    qint64 m_firstWall = 0;
    qint64 m_lastWall = 0;
};

/// What of a file can't be read.
struct FileDamage {
    /// Of the first place.
    qint64 offset = 0;
    /// It is all behind that place, and the file ends within a frame: what a kill leaves behind.
    bool cutShort = false;
    /// Bytes of all places.
    qint64 lost = 0;
};

/// Takes a frame; false when it holds something else than it says.
using FrameTaker = std::function<bool(const FrameHeader &, QByteArrayView payload)>;

/// Calls `take` for every frame whose checksum holds, front to back, also for those behind a damaged one.
[[nodiscard]] Result<FileHeader, FileDamage> readFrames(QByteArrayView file, const FrameTaker &take);
/// Calls `each` for every record of a frame; false when the frame holds something else.
[[nodiscard]] bool readRecords(QByteArrayView payload, quint32 count,
                               const std::function<void(const TraceRecord &)> &each);

} // namespace bootbench::storage
