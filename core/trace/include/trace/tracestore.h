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
    /// A null ChannelInfo for 0 and for numbers that were never opened.
    [[nodiscard]] ChannelInfo channel(ChannelId id) const;

private:
    friend class TraceStore;
    class Private;
    std::shared_ptr<const Private> d;
};

/// The trace of a program run: append-only segments, every byte kept.
/// append, openChannel and clear: one writer at a time (they lock among each other); snapshot: any thread.
/// Signals come from the writing thread; connect queued from elsewhere.
class TraceStore : public QObject, public TraceSink
{
    Q_OBJECT

public:
    explicit TraceStore(const Clock &clock, QObject *parent = nullptr);
    ~TraceStore() override;

    [[nodiscard]] ChannelId openChannel(const ChannelInfo &info) override;
    quint64 append(const TraceEntry &entry) override;
    void protect(QByteArrayView secret) override;

    [[nodiscard]] TraceSnapshot snapshot() const;
    /// Bytes of memory in use, overhead included.
    [[nodiscard]] qint64 memoryInUse() const;
    [[nodiscard]] const Redactor &redactor() const;

    /// Forgets all records; snapshots already taken keep theirs. Sequence numbers start again at 1; channels stay
    /// open, because sessions go on using their numbers.
    void clear();

Q_SIGNALS:
    /// There are records beyond those that the last call of snapshot() saw. Sent once until the next snapshot() or
    /// clear(), so that a flood costs one event and not one a record.
    void recordsAppended();
    void cleared();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
