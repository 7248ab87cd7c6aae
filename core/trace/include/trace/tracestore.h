// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/redactor.h>
#include <trace/tracesink.h>

#include <base/clock.h>

#include <QObject>

#include <memory>

namespace bootbench {

/// An immutable look at the trace as it was when taken. Cheap to copy; any thread; never blocks the writer.
class TraceSnapshot
{
public:
    TraceSnapshot();
    TraceSnapshot(const TraceSnapshot &other);
    TraceSnapshot &operator=(const TraceSnapshot &other);
    ~TraceSnapshot();

    [[nodiscard]] quint64 size() const;
    /// `sequence` from 1 to size(). The record's bytes stay valid while any snapshot that holds them lives.
    [[nodiscard]] TraceRecord record(quint64 sequence) const;
    /// A null ChannelInfo for 0 and for numbers never opened. Valid while any snapshot that has it lives.
    [[nodiscard]] const ChannelInfo &channel(ChannelId id) const &;
    [[nodiscard]] ChannelInfo channel(ChannelId id) const && { return channel(id); }
    /// Channels opened so far, with records or without: numbers 1 to this.
    [[nodiscard]] ChannelId channelCount() const;

private:
    friend class TraceStore;
    class Private;
    std::shared_ptr<const Private> d;
};

struct TraceStoreOptions {
    /// Where spilled segments and the journal go, in a folder of this store's own; empty: nothing goes to disk and
    /// memory has no limit.
    QString directory;
    /// Bytes of memory beyond which sealed segments move to disk, oldest first.
    qint64 budget = 512LL * 1024 * 1024;
    /// Bytes of memory beyond which records are refused while the disk takes none.
    qint64 hardLimit = 2048LL * 1024 * 1024;
    /// Keep a journal, at most a second behind, from which findRecoverable() offers the trace after a kill.
    bool journal = true;
};

enum class SpillState : quint8 {
    Off,    ///< no directory
    Active, ///< the disk takes what it is given
    Paused  ///< it does not, as `reason` says; tried again twice a second
};

struct SpillStatus {
    SpillState state = SpillState::Off;
    /// In words, translated; empty unless paused.
    QString reason;

    friend bool operator==(const SpillStatus &, const SpillStatus &) = default;
};

/// The trace of a program run: append-only segments, every byte kept.
///
/// With a directory, a thread of the store's own writes journal and spilled segments; append never waits for it. What
/// is on disk has passed the redactor, with all lengths as they were: secrets in records that have spilled can't be
/// revealed any more. Files are readable by their owner only, and go with the store.
/// While the disk is full, capture goes on in memory beyond the budget. At the hard limit records are refused: append
/// returns 0, refusedRecords() counts them, and a Note tells of them as soon as there is room again.
/// append, openChannel and clear: one writer at a time (they lock among each other); snapshot: any thread.
/// Signals come from the writing thread; connect queued from elsewhere.
class TraceStore : public QObject, public TraceSink
{
    Q_OBJECT

public:
    explicit TraceStore(const Clock &clock, QObject *parent = nullptr);
    TraceStore(const Clock &clock, const TraceStoreOptions &options, QObject *parent = nullptr);
    ~TraceStore() override;

    [[nodiscard]] ChannelId openChannel(const ChannelInfo &info) override;
    /// 0 when the record was refused.
    quint64 append(const TraceEntry &entry) override;
    void protect(QByteArrayView secret) override;
    void protectPassword(QByteArrayView password) override;
    void protectName(QByteArrayView name) override;
    [[nodiscard]] QString masked(const QString &foreign) const override;

    [[nodiscard]] TraceSnapshot snapshot() const;
    /// Bytes of memory in use, overhead included.
    [[nodiscard]] qint64 memoryInUse() const;
    /// TraceStoreOptions::budget.
    [[nodiscard]] qint64 budget() const;
    /// Bytes on disk that readers map.
    [[nodiscard]] qint64 spilledBytes() const;
    [[nodiscard]] SpillStatus spillStatus() const;
    [[nodiscard]] quint64 refusedRecords() const;
    [[nodiscard]] const Redactor &redactor() const;

    /// Forgets all records; snapshots already taken keep theirs. Sequence numbers start again at 1; channels stay
    /// open, because sessions go on using their numbers.
    void clear();

Q_SIGNALS:
    /// There are records beyond those that the last call of snapshot() saw. Sent once until the next snapshot() or
    /// clear(), so that a flood costs one event and not one a record.
    void recordsAppended();
    void cleared();
    /// From the store's own thread.
    void spillStatusChanged(const bootbench::SpillStatus &status);
    /// When it pauses, with the reason; from the store's own thread and maybe before anybody could connect: look at
    /// spillStatus() then.
    void spillFailed(const QString &reason);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::SpillStatus)
