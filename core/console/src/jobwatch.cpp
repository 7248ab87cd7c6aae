// SPDX-License-Identifier: GPL-3.0-or-later
#include <console/jobwatch.h>

#include <utility>

namespace bootbench {

namespace {

// Each has been tried several times by the client already.
constexpr int failuresInARow = 3;

} // namespace

JobWatch::JobWatch(ConsoleClient &client, QString jobId, std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent), m_client(client), m_jobId(std::move(jobId))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &JobWatch::ask);
}

void JobWatch::start()
{
    ask();
}

void JobWatch::ask()
{
    m_client.queryJob(m_jobId, this, [this](const Result<DistributeJob, ConsoleError> &job) {
        if (job) {
            m_failures = 0;
            take(*job);
        } else if (job.error().isPassing() && ++m_failures < failuresInARow) {
            m_timer.start();
        } else {
            Q_EMIT failed(job.error());
        }
    });
}

void JobWatch::take(const DistributeJob &job)
{
    if (job != std::exchange(m_job, job))
        Q_EMIT progressed(job);
    if (!isFinal(job.status)) {
        m_timer.start();
        return;
    }
    m_client.fetchResults(m_jobId, this, [this](const Result<QList<DistributeResult>, ConsoleError> &results) {
        if (results)
            Q_EMIT finished(m_job, *results);
        else
            Q_EMIT failed(results.error());
    });
}

} // namespace bootbench
