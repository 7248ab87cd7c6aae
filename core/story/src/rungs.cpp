// SPDX-License-Identifier: GPL-3.0-or-later
#include "rungs.h"

#include <algorithm>

namespace bootbench {

Rungs::Rungs()
{
    reset();
}

void Rungs::listen(QList<StoryFact> &facts, const TraceRecord &record, const DeviceIdentity &device)
{
    m_facts = &facts;
    m_origin = {.record = record.sequence, .wallMicroseconds = record.wallMicroseconds, .device = device, .detail = {}};
}

void Rungs::reset()
{
    for (std::size_t i = 0; i < m_rungs.size(); ++i) {
        m_rungs[i] = {};
        m_rungs[i].stage = Stage(i);
    }
}

void Rungs::clear(Stage first, Stage last)
{
    for (int i = int(first); i <= int(last); ++i) {
        StageTiming &timing = rung(Stage(i));
        if (timing.verdict == Verdict::Pending)
            continue;
        timing = {};
        timing.stage = Stage(i);
        report(Stage(i));
    }
}

void Rungs::note(Stage stage)
{
    StageTiming &timing = rung(stage);
    if (!timing.firstRecord)
        timing.firstRecord = m_origin.record;
    timing.lastRecord = m_origin.record;
}

void Rungs::begin(Stage stage)
{
    start(stage);
    note(stage);
    report(stage);
}

void Rungs::await(Stage stage)
{
    start(stage);
    report(stage);
}

void Rungs::start(Stage stage)
{
    rung(stage) = {};
    rung(stage).stage = stage;
    rung(stage).verdict = Verdict::Running;
    m_begun[std::size_t(stage)] = m_origin.wallMicroseconds;
}

void Rungs::pass(Stage stage, const QString &detail, std::optional<qint64> microseconds)
{
    finish(stage, Verdict::Passed, detail, microseconds);
}

void Rungs::skip(Stage stage)
{
    finish(stage, Verdict::Skipped, {}, 0);
}

void Rungs::fail(Stage stage, const SessionError &error)
{
    rung(stage).error = error;
    finish(stage, Verdict::Failed, {}, {});
    StoryFact fact = m_origin;
    fact.detail = StageFailure{stage, error};
    m_facts->append(fact);
}

void Rungs::finish(Stage stage, Verdict verdict, const QString &detail, std::optional<qint64> microseconds)
{
    StageTiming &timing = rung(stage);
    const qint64 begun = isRunning(stage) ? m_begun[std::size_t(stage)] : m_origin.wallMicroseconds;
    timing.microseconds = microseconds.value_or(std::max<qint64>(m_origin.wallMicroseconds - begun, 0));
    timing.verdict = verdict;
    timing.detail = detail;
    if (verdict != Verdict::Failed)
        timing.error.reset();
    note(stage);
    report(stage);
}

void Rungs::report(Stage stage)
{
    StoryFact fact = m_origin;
    fact.detail = at(stage);
    m_facts->append(fact);
}

} // namespace bootbench
