// SPDX-License-Identifier: GPL-3.0-or-later
#include "ladder.h"

#include <utility>

namespace bootbench {

namespace {

StageTiming rungOf(Stage stage, Verdict verdict)
{
    StageTiming timing;
    timing.stage = stage;
    timing.verdict = verdict;
    return timing;
}

} // namespace

Ladder::Ladder(const Clock &clock, Report report) : m_clock(clock), m_report(std::move(report))
{
    reset();
}

void Ladder::begin(Stage stage)
{
    at(stage) = rungOf(stage, Verdict::Running);
    m_begun[std::size_t(stage)] = m_clock.monotonicMicroseconds();
    m_report(at(stage));
}

void Ladder::pass(Stage stage, const QString &detail)
{
    finish(stage, Verdict::Passed, detail, {});
}

void Ladder::fail(Stage stage, const QString &detail, const std::optional<SessionError> &error)
{
    finish(stage, Verdict::Failed, detail, error);
}

void Ladder::skip(Stage stage, const QString &detail)
{
    finish(stage, Verdict::Skipped, detail, {});
}

void Ladder::addRecord(Stage stage, quint64 record)
{
    StageTiming &rung = at(stage);
    if (!rung.firstRecord)
        rung.firstRecord = record;
    rung.lastRecord = record;
}

void Ladder::relay(const StageTiming &timing)
{
    at(timing.stage) = timing;
    m_report(timing);
}

bool Ladder::isPending(Stage stage) const
{
    return m_rungs[std::size_t(stage)].verdict == Verdict::Pending;
}

bool Ladder::isRunning(Stage stage) const
{
    return m_rungs[std::size_t(stage)].verdict == Verdict::Running;
}

void Ladder::clear(Stage first, Stage last)
{
    for (int i = int(first); i <= int(last); ++i) {
        const StageTiming pending = rungOf(Stage(i), Verdict::Pending);
        if (m_rungs[std::size_t(i)] == pending)
            continue;
        m_rungs[std::size_t(i)] = pending;
        m_report(pending);
    }
}

void Ladder::reset()
{
    for (int i = 0; i < stageCount; ++i)
        m_rungs[std::size_t(i)] = rungOf(Stage(i), Verdict::Pending);
}

void Ladder::finish(Stage stage, Verdict verdict, const QString &detail, const std::optional<SessionError> &error)
{
    StageTiming &rung = at(stage);
    rung.microseconds = isRunning(stage) ? m_clock.monotonicMicroseconds() - m_begun[std::size_t(stage)] : 0;
    rung.verdict = verdict;
    rung.detail = detail;
    rung.error = error;
    m_report(rung);
}

} // namespace bootbench
