// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace bootbench {

/// Turns SIGTERM and SIGINT into a signal of the event loop. Make it before any thread is started: threads inherit that
/// the signals are blocked. One of them at a time.
class TerminationWatcher : public QObject
{
    Q_OBJECT

public:
    explicit TerminationWatcher(QObject *parent = nullptr);
    ~TerminationWatcher() override;

Q_SIGNALS:
    void requested();

private:
    int m_descriptor = -1;
};

} // namespace bootbench
