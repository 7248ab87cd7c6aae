// SPDX-License-Identifier: GPL-3.0-or-later
#include "rung.h"

namespace bootbench {

Rung::Rung(Stage stage)
{
    m_timing.stage = stage;
    m_clock.start();
}

qint64 Rung::microseconds() const
{
    return m_clock.nsecsElapsed() / 1000;
}

void Rung::addRecord(quint64 record)
{
    if (!m_timing.firstRecord)
        m_timing.firstRecord = record;
    m_timing.lastRecord = record;
}

StageTiming Rung::running() const
{
    StageTiming timing = m_timing;
    timing.verdict = Verdict::Running;
    return timing;
}

StageTiming Rung::passed(const QString &detail) const
{
    return with(Verdict::Passed, detail);
}

StageTiming Rung::failed(const SessionError &error, const QString &detail) const
{
    StageTiming timing = with(Verdict::Failed, detail);
    timing.error = error;
    return timing;
}

StageTiming Rung::with(Verdict verdict, const QString &detail) const
{
    StageTiming timing = m_timing;
    timing.verdict = verdict;
    timing.microseconds = microseconds();
    timing.detail = detail;
    return timing;
}

} // namespace bootbench
