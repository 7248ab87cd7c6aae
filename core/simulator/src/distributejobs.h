// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <domain/console.h>
#include <simulator/consoletypes.h>

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>

namespace bootbench {

/// The distribution jobs of a platform: each starts after a while and goes through its devices at a pace.
class DistributeJobs : public QObject
{
    Q_OBJECT

public:
    /// Moves one device; the answer is its line in the result file.
    using Move = std::function<DistributeResult(const DistributeJob &job, const QString &deviceName)>;

    /// `clock` outlives the jobs.
    DistributeJobs(const Clock &clock, const ConsoleConfig &config, Move move, QObject *parent = nullptr);

    /// Takes a request that has been checked. The id of the new job.
    [[nodiscard]] QString create(const DistributeRequest &request);
    /// Ends a job before its devices are through; what was moved stays moved. False when there is none that runs.
    bool interrupt(const QString &jobId);

    [[nodiscard]] std::optional<DistributeJob> job(const QString &jobId) const;
    /// Newest first.
    [[nodiscard]] QList<DistributeJob> jobs() const;
    [[nodiscard]] int unfinished() const;
    /// One line for each device that the job came to.
    [[nodiscard]] QList<DistributeResult> results(const QString &jobId) const;

Q_SIGNALS:
    void changed(const bootbench::DistributeJob &job);

private:
    struct Entry {
        DistributeJob job;
        QStringList deviceNames;
        QList<DistributeResult> results;
        qint64 startsAt = 0; ///< monotonic µs
    };

    void proceed();
    [[nodiscard]] bool proceed(Entry &entry, int devices);

    const Clock &m_clock;
    ConsoleConfig m_config;
    Move m_move;
    /// Oldest first. Entries stay where they are when one is added, since a move may lead to another job.
    std::deque<Entry> m_entries;
    QTimer m_timer;
};

} // namespace bootbench
