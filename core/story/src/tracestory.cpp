// SPDX-License-Identifier: GPL-3.0-or-later
#include <story/tracestory.h>

#include <story/sessionstory.h>

#include <algorithm>
#include <atomic>

namespace bootbench {

namespace {

constexpr int batchMilliseconds = 33;
/// Records a batch: some hundredths of a second.
constexpr quint64 batchSize = 8192;

} // namespace

/// Belongs to one task at a time.
struct TraceStory::Reader {
    SequenceBuilder sequence;
    SessionStory session;
    StepTeller teller;
    std::atomic<bool> cancelled = false;

    /// What is told is shown as it is, so it is made of masked bytes: a kick may quote a secret.
    StoryAdvance read(const TraceSnapshot &snapshot, const Redactor &redactor, quint64 first, quint64 last)
    {
        StoryAdvance advance;
        for (quint64 number = first; number <= last && !cancelled.load(std::memory_order_relaxed); ++number) {
            TraceRecord record = snapshot.record(number);
            const QByteArray masked = redactor.redactedIn(snapshot, record);
            record.bytes = masked;
            const ChannelInfo info = redactor.redacted(snapshot.channel(record.channel));
            sequence.take(record, record.channel, info);
            const qsizetype before = advance.facts.size();
            session.take(record, record.channel, info, advance.facts);
            for (qsizetype fact = before; fact < advance.facts.size(); ++fact) {
                if (auto step = teller.take(advance.facts[fact]))
                    advance.steps.append(*step);
            }
        }
        advance.sequence = sequence.takeChange();
        return advance;
    }
};

TraceStory::TraceStory(TraceStore &store, QObject *parent)
    : QObject(parent), m_store(store), m_reader(std::make_shared<Reader>())
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(batchMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &TraceStory::readNext);
    connect(&m_store, &TraceStore::recordsAppended, this, &TraceStory::schedule);
    connect(&m_store, &TraceStore::cleared, this, &TraceStory::restart);
    schedule();
}

TraceStory::~TraceStory()
{
    m_reader->cancelled = true;
    m_pool.waitForDone();
}

void TraceStory::schedule()
{
    if (!m_running && !m_timer.isActive())
        m_timer.start();
}

void TraceStory::readNext()
{
    if (m_running)
        return;
    const TraceSnapshot snapshot = m_store.snapshot();
    // The store was cleared, and the word of it is still under way.
    if (snapshot.size() < m_taken)
        return;
    m_snapshot = snapshot;
    if (m_snapshot.size() == m_taken)
        return;
    m_running = true;
    const quint64 first = m_taken + 1;
    const quint64 last = std::min(m_taken + batchSize, m_snapshot.size());
    m_pool.start([this, reader = m_reader, records = m_snapshot, &redactor = m_store.redactor(), first, last] {
        const StoryAdvance advance = reader->read(records, redactor, first, last);
        QMetaObject::invokeMethod(this, [this, reader, advance, last] { onRead(reader, advance, last); });
    });
}

void TraceStory::onRead(const std::shared_ptr<Reader> &reader, const StoryAdvance &advance, quint64 last)
{
    if (reader != m_reader)
        return; // of a trace that was cleared
    m_running = false;
    m_taken = last;
    Q_EMIT advanced(advance);
    // Whatever came meanwhile; a long trace goes on at once.
    if (m_taken < m_snapshot.size())
        readNext();
    else
        schedule();
}

void TraceStory::restart()
{
    m_reader->cancelled = true;
    m_reader = std::make_shared<Reader>();
    m_running = false;
    m_taken = 0;
    m_snapshot = {};
    m_timer.stop();
    Q_EMIT restarted();
    schedule();
}

} // namespace bootbench
