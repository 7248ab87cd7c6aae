// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments.h"
#include "spiller.h"

#include <trace/tracestore.h>

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <atomic>
#include <climits>
#include <mutex>
#include <utility>

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

const ChannelInfo &TraceSnapshot::channel(ChannelId id) const &
{
    static const ChannelInfo none;
    if (!d || id == 0 || id > d->channels)
        return none;
    return d->directory->channel(id);
}

ChannelId TraceSnapshot::channelCount() const
{
    return d ? d->channels : 0;
}

class TraceStore::Private final : public SpillHost
{
public:
    Private(TraceStore &theStore, const Clock &theClock, const TraceStoreOptions &theOptions)
        : q(theStore), clock(theClock), options(theOptions)
    {
    }

    View view() override;
    bool replace(quint64 generation, std::size_t part, std::shared_ptr<const Segment> mapped) override;
    const Redactor &redactor() const override { return theRedactor; }
    void report(const SpillStatus &next, qint64 bytes) override;

    /// Makes room; false when there is none and the record must be refused.
    [[nodiscard]] bool prepare(qsizetype size);
    void store(const TraceEntry &entry, qint64 stamp);
    void noteRefused(qint64 stamp);

    void addSegment();
    void addChannelBlock();
    void publish(std::shared_ptr<const Directory> next);

    TraceStore &q;
    const Clock &clock;
    const TraceStoreOptions options;
    Redactor theRedactor;

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
    std::atomic<qint64> spilled = 0;
    std::atomic<quint64> refused = 0;
    quint64 refusedSinceNote = 0;

    mutable std::mutex reporting;
    SpillStatus status;

    // Last: its thread uses all of the above.
    std::unique_ptr<Spiller> spiller;
};

SpillHost::View TraceStore::Private::view()
{
    auto taken = std::make_shared<TraceSnapshot::Private>();
    const std::lock_guard lock(publishing);
    taken->directory = directory;
    taken->records = records.load(std::memory_order_acquire);
    taken->channels = channels.load(std::memory_order_acquire);
    View result{.snapshot = {},
                .directory = directory,
                .records = taken->records,
                .channels = taken->channels,
                .memory = memory.load(std::memory_order_relaxed)};
    result.snapshot.d = std::move(taken);
    return result;
}

bool TraceStore::Private::replace(quint64 generation, std::size_t part, std::shared_ptr<const Segment> mapped)
{
    // Released after the lock: freeing a segment takes longer than putting another in its place.
    std::shared_ptr<const Segment> old;
    const std::lock_guard lock(writing);
    if (directory->generation != generation)
        return false;
    auto next = std::make_shared<Directory>(*directory);
    old = std::exchange(next->segments[part].segment, std::move(mapped));
    const qint64 freed = old->memoryInUse() - next->segments[part].segment->memoryInUse();
    closedSegmentBytes -= freed;
    memory.fetch_sub(freed, std::memory_order_relaxed);
    publish(std::move(next));
    return true;
}

void TraceStore::Private::report(const SpillStatus &next, qint64 bytes)
{
    spilled.store(bytes, std::memory_order_relaxed);
    {
        const std::lock_guard lock(reporting);
        if (status == next)
            return;
        status = next;
    }
    Q_EMIT q.spillStatusChanged(next);
    if (next.state == SpillState::Paused)
        Q_EMIT q.spillFailed(next.reason);
}

bool TraceStore::Private::prepare(qsizetype size)
{
    const bool fits = openSegment && openSegment->hasRoomFor(size);
    if (fits && size <= Segment::largestShared)
        return true;
    if (spiller) {
        const qint64 used = memory.load(std::memory_order_relaxed);
        const qint64 wanted = used + (size > Segment::largestShared ? size : 0) + (fits ? 0 : Segment::arenaSize);
        if (wanted > options.budget)
            spiller->wake();
        if (wanted > options.hardLimit)
            return false;
    }
    if (!fits)
        addSegment();
    return true;
}

void TraceStore::Private::store(const TraceEntry &entry, qint64 stamp)
{
    openSegment->append(entry, stamp);
    memory.store(closedSegmentBytes + openSegment->memoryInUse(), std::memory_order_relaxed);
    records.store(records.load(std::memory_order_relaxed) + 1, std::memory_order_release);
}

void TraceStore::Private::noteRefused(qint64 stamp)
{
    const QString text = TraceStore::tr("%n records are missing here: memory and disk were full.", nullptr,
                                        int(std::min<quint64>(refusedSinceNote, INT_MAX)));
    const QByteArray bytes = QJsonDocument(QJsonObject{{QStringLiteral("text"), text}}).toJson(QJsonDocument::Compact);
    if (!prepare(bytes.size()))
        return;
    store({.kind = RecordKind::Note, .bytes = bytes}, stamp);
    refusedSinceNote = 0;
}

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

TraceStore::TraceStore(const Clock &clock, QObject *parent) : TraceStore(clock, TraceStoreOptions{}, parent) {}

TraceStore::TraceStore(const Clock &clock, const TraceStoreOptions &options, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, clock, options))
{
    if (!options.directory.isEmpty())
        d->spiller = std::make_unique<Spiller>(*d, options);
}

TraceStore::~TraceStore()
{
    // Its thread emits signals.
    d->spiller.reset();
}

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
    const qint64 stamp = entry.wallMicroseconds ? *entry.wallMicroseconds : d->clock.wallMicroseconds();
    quint64 sequence = 0;
    bool announce = false;
    {
        const std::lock_guard lock(d->writing);
        // A note of what is missing stands before what follows it.
        if (d->refusedSinceNote > 0) [[unlikely]]
            d->noteRefused(stamp);
        if (d->refusedSinceNote > 0 || !d->prepare(entry.bytes.size())) [[unlikely]] {
            ++d->refusedSinceNote;
            d->refused.fetch_add(1, std::memory_order_relaxed);
            return 0;
        }
        d->store(entry, stamp);
        sequence = d->records.load(std::memory_order_relaxed);
        announce = !d->announced.exchange(true, std::memory_order_acq_rel);
    }
    // Outside the lock: a directly connected slot may append.
    if (announce)
        Q_EMIT recordsAppended();
    return sequence;
}

void TraceStore::protect(QByteArrayView secret)
{
    d->theRedactor.protect(secret);
}

void TraceStore::protectName(QByteArrayView name)
{
    d->theRedactor.protectName(name);
}

void TraceStore::protectPassword(QByteArrayView password)
{
    d->theRedactor.protect(password, SecretKind::Password);
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

qint64 TraceStore::budget() const
{
    return d->options.budget;
}

qint64 TraceStore::memoryInUse() const
{
    const qint64 channels = d->channels.load(std::memory_order_relaxed);
    const qint64 blocks = (channels + qint64(ChannelBlock::capacity) - 1) / qint64(ChannelBlock::capacity);
    return d->memory.load(std::memory_order_relaxed) + blocks * qint64(sizeof(ChannelBlock));
}

qint64 TraceStore::spilledBytes() const
{
    return d->spilled.load(std::memory_order_relaxed);
}

SpillStatus TraceStore::spillStatus() const
{
    const std::lock_guard lock(d->reporting);
    return d->status;
}

quint64 TraceStore::refusedRecords() const
{
    return d->refused.load(std::memory_order_relaxed);
}

QString TraceStore::masked(const QString &foreign) const
{
    return redactor().redacted(foreign);
}

const Redactor &TraceStore::redactor() const
{
    return d->theRedactor;
}

void TraceStore::clear()
{
    {
        const std::lock_guard lock(d->writing);
        auto next = std::make_shared<Directory>();
        next->channels = d->directory->channels;
        next->generation = d->directory->generation + 1;
        d->openSegment.reset();
        d->closedSegmentBytes = 0;
        d->refusedSinceNote = 0;
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
