// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <console/consoleclient.h>

#include <QTimer>

namespace bootbench {

/// Follows one job to its end: asks for its state at an interval, then for the result of each device. progressed()
/// comes for each change; then exactly one of finished and failed, unless the watch is destroyed before. A failure of a
/// single question that may pass is not the end: it is asked again, up to a number in a row.
class JobWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds defaultInterval{1'000};

    /// `client` outlives the watch.
    JobWatch(ConsoleClient &client, QString jobId, std::chrono::milliseconds interval = defaultInterval,
             QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void progressed(const bootbench::DistributeJob &job);
    void finished(const bootbench::DistributeJob &job, const QList<bootbench::DistributeResult> &results);
    void failed(const bootbench::ConsoleError &error);

private:
    void ask();
    void take(const DistributeJob &job);

    ConsoleClient &m_client;
    QString m_jobId;
    QTimer m_timer;
    DistributeJob m_job;
    int m_failures = 0;
};

} // namespace bootbench
