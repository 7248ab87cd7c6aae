// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <story/sequence.h>
#include <story/storyfact.h>
#include <story/storystep.h>
#include <trace/tracestore.h>

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace bootbench {

/// What some more records of a trace say.
struct StoryAdvance {
    SequenceChange sequence;
    QList<StoryFact> facts;
    QList<StoryStep> steps;
};

/// Reads a trace in the background, from its first record, and goes on with those that arrive: at most 30 batches a
/// second, each in order. For the GUI thread, which never waits but in the destructor, for the time of a few records;
/// the store may be written by any other. Nothing secret that the store's redactor knows is in what is told.
class TraceStory : public QObject
{
    Q_OBJECT

public:
    /// The store outlives this.
    explicit TraceStory(TraceStore &store, QObject *parent = nullptr);
    ~TraceStory() override;

    /// Records that have been read.
    [[nodiscard]] quint64 taken() const { return m_taken; }
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// What was read last; records up to taken().
    [[nodiscard]] const TraceSnapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] const TraceStore &store() const { return m_store; }

Q_SIGNALS:
    void advanced(const bootbench::StoryAdvance &advance);
    /// The store was cleared; it begins anew.
    void restarted();

private:
    struct Reader;

    void schedule();
    void readNext();
    void onRead(const std::shared_ptr<Reader> &reader, const StoryAdvance &advance, quint64 last);
    void restart();

    TraceStore &m_store;
    TraceSnapshot m_snapshot;
    quint64 m_taken = 0;
    bool m_running = false;
    QTimer m_timer;
    std::shared_ptr<Reader> m_reader;
    QThreadPool m_pool;
};

} // namespace bootbench
