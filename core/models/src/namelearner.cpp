// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/namelearner.h>

#include <QThread>

#include <algorithm>

namespace bootbench {

NameLearner::NameLearner(QObject *parent) : QObject(parent) {}

NameLearner::~NameLearner()
{
    cancel();
}

void NameLearner::start(Redactor &redactor, const TraceSnapshot &snapshot)
{
    cancel();
    m_cancelled = false;
    m_worker.reset(QThread::create([this, &redactor, snapshot] {
        // Between two looks at whether it is still wanted.
        constexpr quint64 stride = 4096;
        for (quint64 first = 1; first <= snapshot.size() && !m_cancelled; first += stride)
            redactor.learn(snapshot, first, std::min(first + stride - 1, snapshot.size()));
    }));
    connect(m_worker.get(), &QThread::finished, this, [this] {
        m_worker->wait();
        m_worker.reset();
        if (!m_cancelled)
            Q_EMIT learned();
    });
    m_worker->start();
}

void NameLearner::cancel()
{
    m_cancelled = true;
    if (!m_worker)
        return;
    m_worker->disconnect(this);
    m_worker->wait();
    m_worker.reset();
}

} // namespace bootbench
