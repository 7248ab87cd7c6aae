// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace bootbench {

/// Turns SIGTERM and SIGINT into a signal of the event loop. Threads inherit that the signals are blocked, and one that
/// does not would end the program: make it, or call block(), before any thread is started. One of them at a time.
class TerminationWatcher : public QObject
{
    Q_OBJECT

public:
    explicit TerminationWatcher(QObject *parent = nullptr);
    /// For programs whose application object starts threads already. The signals then wait for the watcher.
    static void block();
    ~TerminationWatcher() override;

Q_SIGNALS:
    void requested();

private:
    int m_descriptor = -1;
};

} // namespace bootbench
