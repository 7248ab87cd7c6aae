// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <console/ratelimiter.h>

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <array>
#include <functional>

namespace bootbench {

/// Where the calls of one client wait for their turn, first come, first served for each action.
class CallQueue : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives the queue.
    explicit CallQueue(const Clock &clock);

    /// Calls `go` from the event loop, once, unless `context` is gone by then. Each `go` is followed by one end().
    void enqueue(console::Action action, QObject *context, std::function<void()> go);
    void end(console::Action action);

private:
    struct Waiting {
        QPointer<QObject> context;
        std::function<void()> go;
    };

    void dispatch();

    RateLimiter m_limiter;
    std::array<QList<Waiting>, console::actionCount> m_waiting;
    QTimer m_timer;
};

} // namespace bootbench
