// SPDX-License-Identifier: GPL-3.0-or-later
#include <filter/filterrun.h>

#include <algorithm>

namespace bootbench {

namespace {

// The first chunk is small, so that something is seen at once; later ones cost little to hand over.
constexpr quint64 smallestChunk = 4096;
constexpr quint64 largestChunk = 128 * 1024;

} // namespace

/// What the threads share: read only, but for the word that it is over.
struct FilterRun::Job {
    Filter filter;
    TraceNotes notes;
    const Redactor *redactor = nullptr;
    mutable std::atomic<bool> cancelled = false;
};

FilterRun::FilterRun(QObject *parent) : QObject(parent) {}

FilterRun::~FilterRun()
{
    cancel();
    m_pool.waitForDone();
}

void FilterRun::start(const Filter &filter, const TraceSnapshot &snapshot, const TraceNotes &notes,
                      const Redactor *redactor)
{
    cancel();
    auto job = std::make_shared<Job>();
    job->filter = filter;
    job->notes = notes;
    job->redactor = redactor;
    m_job = std::move(job);
    m_started = m_done = m_total = m_givenUp = 0;
    extend(snapshot);
}

void FilterRun::extend(const TraceSnapshot &snapshot)
{
    if (!m_job)
        return;
    m_snapshot = snapshot;
    m_total = snapshot.size();
    startChunks();
}

void FilterRun::cancel()
{
    if (m_job)
        m_job->cancelled = true;
    m_job.reset();
    m_pool.clear();
    m_ready.clear();
    m_underWay = 0;
    m_total = m_done;
}

void FilterRun::startChunks()
{
    // Two for each thread: one that it works on and one that waits, so that none is idle and no more is begun than can
    // soon be done.
    while (m_underWay < 2 * m_pool.maxThreadCount() && m_started < m_total) {
        const quint64 size = std::clamp(m_started, smallestChunk, largestChunk);
        const quint64 first = m_started + 1;
        m_started = std::min(m_started + size, m_total);
        ++m_underWay;
        m_pool.start([this, job = m_job, snapshot = m_snapshot, first, last = m_started] {
            const FilterContext context{.notes = &job->notes,
                                        .redactor = job->redactor,
                                        .firstWallMicroseconds = snapshot.record(1).wallMicroseconds};
            FilterEvaluator evaluator(job->filter, snapshot, context);
            Chunk chunk{.last = last, .matches = {}};
            for (quint64 sequence = first; sequence <= last; ++sequence) {
                if (job->cancelled.load(std::memory_order_relaxed))
                    return;
                if (evaluator.matches(sequence))
                    chunk.matches.append(quint32(sequence));
            }
            chunk.givenUp = evaluator.givenUp();
            QMetaObject::invokeMethod(this, [this, job, first, chunk] { onChunk(job, first, chunk); });
        });
    }
}

void FilterRun::onChunk(const std::shared_ptr<const Job> &job, quint64 first, const Chunk &ready)
{
    if (job != m_job)
        return; // of a run that is over
    --m_underWay;
    m_ready.emplace(first, ready);
    startChunks();
    QList<quint32> inOrder;
    const quint64 before = m_done;
    while (!m_ready.empty() && m_ready.begin()->first == m_done + 1) {
        const Chunk &chunk = m_ready.begin()->second;
        inOrder += chunk.matches;
        m_givenUp += chunk.givenUp;
        m_done = chunk.last;
        m_ready.erase(m_ready.begin());
    }
    if (m_done == before)
        return;
    Q_EMIT advanced(inOrder, m_done, m_total);
    if (job == m_job && m_done == m_total)
        Q_EMIT finished();
}

} // namespace bootbench
