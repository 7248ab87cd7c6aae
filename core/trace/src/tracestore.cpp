// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments.h"

#include <trace/tracestore.h>

#include <atomic>
#include <mutex>

namespace bootbench {

using storage::ChannelBlock;
using storage::Directory;
using storage::Segment;

class TraceSnapshot::Private
{
public:
    std::shared_ptr<const Directory> directory;
    quint64 records = 0;
    ChannelId channels = 0;
};

TraceSnapshot::TraceSnapshot() = default;
TraceSnapshot::TraceSnapshot(const TraceSnapshot &other) = default;
TraceSnapshot &TraceSnapshot::operator=(const TraceSnapshot &other) = default;
TraceSnapshot::~TraceSnapshot() = default;

quint64 TraceSnapshot::size() const
{
    return d ? d->records : 0;
}

TraceRecord TraceSnapshot::record(quint64 sequence) const
{
    Q_ASSERT(sequence >= 1 && sequence <= size());
    return d->directory->record(sequence);
}

ChannelInfo TraceSnapshot::channel(ChannelId id) const
{
    if (!d || id == 0 || id > d->channels)
        return {};
    return d->directory->channel(id);
}

class TraceStore::Private
{
public:
    explicit Private(const Clock &theClock) : clock(theClock) {}

    void addSegment();
    void addChannelBlock();
    void publish(std::shared_ptr<const Directory> next);

    const Clock &clock;
    Redactor redactor;

    // Writers lock among each other; readers never take this one.
    std::mutex writing;
    std::shared_ptr<Segment> openSegment;
    std::shared_ptr<ChannelBlock> openBlock;
    qint64 closedSegmentBytes = 0;

    // Held for the time of a pointer's copy, by readers and, once a segment, by the writer. A snapshot takes
    // the counts under it too: a count never exceeds what its directory holds.
    std::mutex publishing;
    std::shared_ptr<const Directory> directory = std::make_shared<const Directory>();

    // Stored after the record is written: who reads a count may read all that it counts.
    std::atomic<quint64> records = 0;
    std::atomic<ChannelId> channels = 0;
    std::atomic<qint64> memory = 0;
    std::atomic<bool> announced = false;
};

void TraceStore::Private::publish(std::shared_ptr<const Directory> next)
{
    // The old directory goes after the lock: it may be the last owner of many segments.
    const std::lock_guard lock(publishing);
    directory.swap(next);
}

void TraceStore::Private::addSegment()
{
    if (openSegment)
        closedSegmentBytes += openSegment->memoryInUse();
    openSegment = std::make_shared<Segment>();
    auto next = std::make_shared<Directory>(*directory);
    next->segments.push_back({.firstSequence = records.load(std::memory_order_relaxed) + 1, .segment = openSegment});
    publish(std::move(next));
}

void TraceStore::Private::addChannelBlock()
{
    openBlock = std::make_shared<ChannelBlock>();
    auto next = std::make_shared<Directory>(*directory);
    next->channels.push_back(openBlock);
    publish(std::move(next));
}

TraceStore::TraceStore(const Clock &clock, QObject *parent) : QObject(parent), d(std::make_unique<Private>(clock)) {}

TraceStore::~TraceStore() = default;

ChannelId TraceStore::openChannel(const ChannelInfo &info)
{
    const std::lock_guard lock(d->writing);
    const ChannelId opened = d->channels.load(std::memory_order_relaxed);
    const std::size_t position = opened % ChannelBlock::capacity;
    if (position == 0)
        d->addChannelBlock();
    d->openBlock->channels[position] = info;
    d->channels.store(opened + 1, std::memory_order_release);
    return opened + 1;
}

quint64 TraceStore::append(const TraceEntry &entry)
{
    const qint64 stamp = entry.wallMicroseconds != 0 ? entry.wallMicroseconds : d->clock.wallMicroseconds();
    quint64 sequence = 0;
    bool announce = false;
    {
        const std::lock_guard lock(d->writing);
        if (!d->openSegment || !d->openSegment->hasRoomFor(entry.bytes.size()))
            d->addSegment();
        d->openSegment->append(entry, stamp);
        sequence = d->records.load(std::memory_order_relaxed) + 1;
        d->memory.store(d->closedSegmentBytes + d->openSegment->memoryInUse(), std::memory_order_relaxed);
        d->records.store(sequence, std::memory_order_release);
        announce = !d->announced.exchange(true, std::memory_order_acq_rel);
    }
    // Outside the lock: a directly connected slot may append.
    if (announce)
        Q_EMIT recordsAppended();
    return sequence;
}

void TraceStore::protect(QByteArrayView secret)
{
    d->redactor.protect(secret);
}

TraceSnapshot TraceStore::snapshot() const
{
    auto taken = std::make_shared<TraceSnapshot::Private>();
    // Before the count is read: a record appended after that is announced again.
    d->announced.exchange(false, std::memory_order_acq_rel);
    {
        const std::lock_guard lock(d->publishing);
        taken->directory = d->directory;
        taken->records = d->records.load(std::memory_order_acquire);
        taken->channels = d->channels.load(std::memory_order_acquire);
    }
    TraceSnapshot snapshot;
    snapshot.d = std::move(taken);
    return snapshot;
}

qint64 TraceStore::memoryInUse() const
{
    const qint64 channels = d->channels.load(std::memory_order_relaxed);
    const qint64 blocks = (channels + qint64(ChannelBlock::capacity) - 1) / qint64(ChannelBlock::capacity);
    return d->memory.load(std::memory_order_relaxed) + blocks * qint64(sizeof(ChannelBlock));
}

const Redactor &TraceStore::redactor() const
{
    return d->redactor;
}

void TraceStore::clear()
{
    {
        const std::lock_guard lock(d->writing);
        auto next = std::make_shared<Directory>();
        next->channels = d->directory->channels;
        d->openSegment.reset();
        d->closedSegmentBytes = 0;
        d->memory.store(0, std::memory_order_relaxed);
        std::shared_ptr<const Directory> old = std::move(next);
        const std::lock_guard publishLock(d->publishing);
        d->directory.swap(old);
        d->records.store(0, std::memory_order_release);
        d->announced.store(false, std::memory_order_release);
    }
    Q_EMIT cleared();
}

} // namespace bootbench
