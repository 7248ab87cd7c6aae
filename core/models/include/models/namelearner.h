// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/redactor.h>
#include <trace/tracestore.h>

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace bootbench {

/// Looks for the names in a trace on a thread of its own, so that a redactor can put pseudonyms in their places.
class NameLearner : public QObject
{
    Q_OBJECT

public:
    explicit NameLearner(QObject *parent = nullptr);
    /// Cancels and waits.
    ~NameLearner() override;

    /// Gives up what is under way. The redactor's policy asks for pseudonyms; it outlives this object.
    void start(Redactor &redactor, const TraceSnapshot &snapshot);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_worker != nullptr; }

Q_SIGNALS:
    /// The redactor knows all names of the snapshot. Not sent when it was cancelled.
    void learned();

private:
    std::unique_ptr<QThread> m_worker;
    std::atomic<bool> m_cancelled = false;
};

} // namespace bootbench
