// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "segmentfile.h"

#include <trace/tracerecord.h>

#include <array>
#include <memory>
#include <vector>

// How the store keeps records. A segment is written once, front to back, by the writer alone; readers look
// only at entries whose number the writer has published, so neither ever waits for the other.
namespace bootbench::storage {

/// What the index holds for a record. Its sequence number follows from its place.
struct IndexEntry {
    qint64 wallMicroseconds;
    const char *bytes;
    qint64 size;
    ChannelId channel;
    RecordKind kind;
    Direction direction;
    Stage stage;
    bool inferred;
};
static_assert(sizeof(IndexEntry) <= 48);

class Segment
{
public:
    static constexpr std::size_t capacity = 4096;
    static constexpr qsizetype arenaSize = 512LL * 1024;
    /// Records above this get an arena of their own, so that a closed segment wastes at most an eighth.
    static constexpr qsizetype largestShared = arenaSize / 8;

    Segment();
    /// One that spilled: complete, and read from its file.
    explicit Segment(MappedRecords mapped);
    Q_DISABLE_COPY_MOVE(Segment)
    ~Segment() = default;

    // the writer
    [[nodiscard]] bool hasRoomFor(qsizetype size) const;
    /// Copies the entry's bytes; there must be room.
    void append(const TraceEntry &entry, qint64 wallMicroseconds);
    [[nodiscard]] qint64 memoryInUse() const;

    // readers
    [[nodiscard]] TraceRecord record(std::size_t position) const;
    [[nodiscard]] bool isMapped() const { return m_mapped.isValid(); }

private:
    [[nodiscard]] char *reserve(qsizetype size);

    // Left uninitialized: the kernel gives pages only as they are written.
    std::unique_ptr<IndexEntry[]> m_index;
    std::unique_ptr<char[]> m_arena;
    std::vector<std::unique_ptr<char[]>> m_ownArenas;
    MappedRecords m_mapped;
    std::size_t m_count = 0;
    qsizetype m_used = 0;
    qint64 m_ownBytes = 0;
};

/// Channels, by the same rule.
struct ChannelBlock {
    static constexpr std::size_t capacity = 64;
    std::array<ChannelInfo, capacity> channels;
};

/// Which segments there are: immutable, a new one is made whenever a segment or block is added.
struct Directory {
    struct Part {
        quint64 firstSequence;
        std::shared_ptr<const Segment> segment;
    };
    /// Counts how often the trace was cleared, so that work on what it held before is recognized.
    quint64 generation = 0;
    std::vector<Part> segments;
    std::vector<std::shared_ptr<const ChannelBlock>> channels;

    [[nodiscard]] TraceRecord record(quint64 sequence) const;
    [[nodiscard]] const ChannelInfo &channel(ChannelId id) const;
};

} // namespace bootbench::storage
