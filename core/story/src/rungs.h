// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <story/storyfact.h>
#include <trace/tracerecord.h>

#include <array>
#include <optional>

namespace bootbench {

/// The ladder of one device as its records show it; what changes goes to a list of facts.
class Rungs
{
public:
    Rungs();

    /// Where the facts go to, and the record that they come from; to be called before each record.
    void listen(QList<StoryFact> &facts, const TraceRecord &record, const DeviceIdentity &device);

    void reset();
    void clear(Stage first, Stage last);
    /// The record belongs to the rung, which stays as it is.
    void note(Stage stage);
    void begin(Stage stage);
    /// It begins now, but the record belongs to the rung before.
    void await(Stage stage);
    /// `microseconds`: as measured; else the time since it began.
    void pass(Stage stage, const QString &detail, std::optional<qint64> microseconds = {});
    void skip(Stage stage);
    void fail(Stage stage, const SessionError &error);

    [[nodiscard]] const StageTiming &at(Stage stage) const { return m_rungs[std::size_t(stage)]; }
    [[nodiscard]] bool isRunning(Stage stage) const { return at(stage).verdict == Verdict::Running; }

private:
    [[nodiscard]] StageTiming &rung(Stage stage) { return m_rungs[std::size_t(stage)]; }
    void start(Stage stage);
    void finish(Stage stage, Verdict verdict, const QString &detail, std::optional<qint64> microseconds);
    void report(Stage stage);

    std::array<StageTiming, stageCount> m_rungs;
    std::array<qint64, stageCount> m_begun{};
    QList<StoryFact> *m_facts = nullptr;
    StoryFact m_origin;
};

} // namespace bootbench
