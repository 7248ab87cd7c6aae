// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filter/filter.h>

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <map>
#include <memory>

namespace bootbench {

/// Runs a filter over a trace in the background, on every core, and goes on with the records that arrive. Matches come
/// in order, in batches, the first of them soon. For one thread, which gets the signals; that thread never waits but in
/// the destructor, for the time of a few records.
class FilterRun : public QObject
{
    Q_OBJECT

public:
    explicit FilterRun(QObject *parent = nullptr);
    ~FilterRun() override;

    /// Begins with the first record of the snapshot and ends a run that is under way; nothing of that is signalled any
    /// more. The redactor (may be null) outlives this object; the notes are those of now.
    void start(const Filter &filter, const TraceSnapshot &snapshot, const TraceNotes &notes, const Redactor *redactor);
    /// The same trace with more records: goes on with these.
    void extend(const TraceSnapshot &snapshot);
    void cancel();

    /// Whether there are records that have not been looked at.
    [[nodiscard]] bool isRunning() const { return m_done < m_total; }
    /// Of the records that were looked at, those for which a regular expression was given up.
    [[nodiscard]] quint64 givenUp() const { return m_givenUp; }

Q_SIGNALS:
    /// Sequence numbers in order, greater than all of before; may be empty. `done` of `total` records have been looked
    /// at.
    void advanced(const QList<quint32> &matches, quint64 done, quint64 total);
    void finished();

private:
    struct Job;
    struct Chunk {
        quint64 last = 0;
        QList<quint32> matches;
        quint64 givenUp = 0;
    };

    void startChunks();
    void onChunk(const std::shared_ptr<const Job> &job, quint64 first, const Chunk &chunk);

    QThreadPool m_pool;
    /// What the chunks under way belong to; another one once the run is another.
    std::shared_ptr<const Job> m_job;
    TraceSnapshot m_snapshot;
    quint64 m_started = 0; ///< records in chunks that were handed out
    quint64 m_done = 0;    ///< records whose matches were signalled
    quint64 m_total = 0;
    quint64 m_givenUp = 0;
    int m_underWay = 0;
    /// Chunks that were ready before those in front of them, by their first record.
    std::map<quint64, Chunk> m_ready;
};

} // namespace bootbench
