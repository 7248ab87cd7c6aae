// SPDX-License-Identifier: GPL-3.0-or-later
#include "distributejobs.h"

#include <QRandomGenerator>

#include <algorithm>
#include <ranges>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds tick{20};

// As the platform's look: a random part and a sequence at the end.
QString newJobId(std::size_t number)
{
    constexpr QLatin1StringView letters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    QString id;
    for (int i = 0; i < 16; ++i)
        id += letters[qsizetype(QRandomGenerator::global()->bounded(quint32(letters.size())))];
    return id + QString::number(10'000 + number).rightJustified(6, u'0');
}

} // namespace

DistributeJobs::DistributeJobs(const Clock &clock, const ConsoleConfig &config, Move move, QObject *parent)
    : QObject(parent), m_clock(clock), m_config(config), m_move(std::move(move))
{
    m_timer.setInterval(tick);
    connect(&m_timer, &QTimer::timeout, this, qOverload<>(&DistributeJobs::proceed));
}

QString DistributeJobs::create(const DistributeRequest &request)
{
    const Entry entry{.job = {.id = newJobId(m_entries.size() + 1),
                              .productKey = request.productKey,
                              .sourceInstanceId = request.sourceInstanceId,
                              .targetInstanceIds = request.targetInstanceIds,
                              .strategy = request.strategy,
                              .status = JobStatus::Initialising,
                              .total = int(request.deviceNames.size()),
                              .createdMilliseconds = m_clock.wallMicroseconds() / 1000},
                      .deviceNames = request.deviceNames,
                      .results = {},
                      .startsAt =
                          m_clock.monotonicMicroseconds() + std::chrono::microseconds(m_config.jobStart).count()};
    m_entries.push_back(entry);
    m_timer.start();
    Q_EMIT changed(entry.job);
    return entry.job.id;
}

bool DistributeJobs::interrupt(const QString &jobId)
{
    const auto entry = std::ranges::find(m_entries, jobId, [](const Entry &candidate) { return candidate.job.id; });
    if (entry == m_entries.end() || isFinal(entry->job.status))
        return false;
    entry->job.status = JobStatus::Interrupted;
    Q_EMIT changed(entry->job);
    return true;
}

void DistributeJobs::proceed()
{
    const int devices = std::max(1, int(m_config.devicesPerSecond * tick.count() / 1000));
    bool idle = true;
    // By index, and signals at the end of each step: whoever listens may create another job, whose turn is the next
    // one.
    const std::size_t count = m_entries.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (isFinal(m_entries[i].job.status))
            continue;
        idle = false;
        if (proceed(m_entries[i], devices))
            Q_EMIT changed(DistributeJob(m_entries[i].job));
    }
    if (idle)
        m_timer.stop();
}

/// True when the job's status has changed.
bool DistributeJobs::proceed(Entry &entry, int devices)
{
    if (m_clock.monotonicMicroseconds() < entry.startsAt)
        return false;
    if (entry.job.status == JobStatus::Initialising) {
        entry.job.status = JobStatus::Running;
        return true;
    }
    for (int i = 0; i < devices && entry.results.size() < entry.deviceNames.size(); ++i)
        entry.results.append(m_move(entry.job, entry.deviceNames.at(entry.results.size())));
    if (entry.results.size() < entry.deviceNames.size())
        return false;
    entry.job.status = JobStatus::Done;
    return true;
}

std::optional<DistributeJob> DistributeJobs::job(const QString &jobId) const
{
    for (const Entry &entry : m_entries) {
        if (entry.job.id == jobId)
            return entry.job;
    }
    return std::nullopt;
}

QList<DistributeJob> DistributeJobs::jobs() const
{
    QList<DistributeJob> list;
    for (const Entry &entry : std::views::reverse(m_entries))
        list.append(entry.job);
    return list;
}

int DistributeJobs::unfinished() const
{
    return int(std::ranges::count_if(m_entries, [](const Entry &entry) { return !isFinal(entry.job.status); }));
}

QList<DistributeResult> DistributeJobs::results(const QString &jobId) const
{
    for (const Entry &entry : m_entries) {
        if (entry.job.id == jobId)
            return entry.results;
    }
    return {};
}

} // namespace bootbench
