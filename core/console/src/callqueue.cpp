// SPDX-License-Identifier: GPL-3.0-or-later
#include "callqueue.h"

#include <algorithm>
#include <utility>

namespace bootbench {

CallQueue::CallQueue(const Clock &clock) : m_limiter(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CallQueue::dispatch);
}

void CallQueue::enqueue(console::Action action, QObject *context, std::function<void()> go)
{
    m_waiting[std::size_t(action)].append({context, std::move(go)});
    m_timer.start(0);
}

void CallQueue::end(console::Action action)
{
    m_limiter.end(action);
    m_timer.start(0);
}

void CallQueue::dispatch()
{
    std::optional<std::chrono::microseconds> soonest;
    for (int i = 0; i < console::actionCount; ++i) {
        const auto action = console::Action(i);
        QList<Waiting> &waiting = m_waiting[std::size_t(i)];
        while (!waiting.isEmpty()) {
            const auto wait = m_limiter.wait(action);
            if (wait && wait->count() > 0)
                soonest = soonest ? std::min(*soonest, *wait) : *wait;
            if (!wait || wait->count() > 0)
                break;
            const Waiting next = waiting.takeFirst();
            if (!next.context)
                continue;
            m_limiter.begin(action);
            next.go();
        }
    }
    // What waits for another one to end is looked at by end().
    if (soonest && !m_timer.isActive())
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(*soonest));
}

} // namespace bootbench
