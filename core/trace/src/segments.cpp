// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace bootbench::storage {

Segment::Segment()
    : m_index(std::make_unique_for_overwrite<IndexEntry[]>(capacity))
    , m_arena(std::make_unique_for_overwrite<char[]>(std::size_t(arenaSize)))
{
}

Segment::Segment(MappedRecords mapped) : m_mapped(std::move(mapped)) {}

TraceRecord Segment::record(std::size_t position) const
{
    if (m_mapped.isValid())
        return m_mapped.record(position);
    const IndexEntry &entry = m_index[position];
    return {.sequence = 0,
            .wallMicroseconds = entry.wallMicroseconds,
            .channel = entry.channel,
            .kind = entry.kind,
            .direction = entry.direction,
            .stage = entry.stage,
            .inferred = entry.inferred,
            .bytes = QByteArrayView(entry.bytes, entry.size)};
}

bool Segment::hasRoomFor(qsizetype size) const
{
    return m_count < capacity && (size > largestShared || size <= arenaSize - m_used);
}

void Segment::append(const TraceEntry &entry, qint64 wallMicroseconds)
{
    Q_ASSERT(hasRoomFor(entry.bytes.size()));
    char *const bytes = reserve(entry.bytes.size());
    if (!entry.bytes.isEmpty())
        std::memcpy(bytes, entry.bytes.data(), std::size_t(entry.bytes.size()));
    m_index[m_count] = {.wallMicroseconds = wallMicroseconds,
                        .bytes = bytes,
                        .size = entry.bytes.size(),
                        .channel = entry.channel,
                        .kind = entry.kind,
                        .direction = entry.direction,
                        .stage = entry.stage,
                        .inferred = entry.inferred};
    ++m_count;
}

qint64 Segment::memoryInUse() const
{
    if (m_mapped.isValid())
        return qint64(sizeof(Segment));
    return qint64(sizeof(Segment)) + qint64(capacity * sizeof(IndexEntry)) + arenaSize + m_ownBytes;
}

char *Segment::reserve(qsizetype size)
{
    if (size > largestShared) {
        m_ownArenas.push_back(std::make_unique_for_overwrite<char[]>(std::size_t(size)));
        m_ownBytes += size + qint64(sizeof(m_ownArenas.back()));
        return m_ownArenas.back().get();
    }
    char *const place = m_arena.get() + m_used;
    m_used += size;
    return place;
}

TraceRecord Directory::record(quint64 sequence) const
{
    // No segment holds more records than its capacity, so none before this one has it; of small records each segment is
    // full, and this is the one.
    const auto earliest =
        segments.begin() + std::ptrdiff_t(std::min(std::size_t(sequence - 1) / Segment::capacity, segments.size() - 1));
    const auto next = std::next(earliest);
    const auto after = next == segments.end() || sequence < next->firstSequence
                           ? next
                           : std::upper_bound(
                                 next, segments.end(), sequence,
                                 [](quint64 value, const Part &part) { return value < part.firstSequence; });
    const Part &part = *std::prev(after);
    TraceRecord record = part.segment->record(std::size_t(sequence - part.firstSequence));
    record.sequence = sequence;
    return record;
}

const ChannelInfo &Directory::channel(ChannelId id) const
{
    const std::size_t position = id - 1;
    return channels[position / ChannelBlock::capacity]->channels[position % ChannelBlock::capacity];
}

} // namespace bootbench::storage
