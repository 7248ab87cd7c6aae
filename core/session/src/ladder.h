// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <domain/stages.h>

#include <array>
#include <functional>

namespace bootbench {

/// The rungs that the session itself climbs, with their times; those of the connections come from net.
class Ladder
{
public:
    using Report = std::function<void(const StageTiming &)>;

    Ladder(const Clock &clock, Report report);

    void begin(Stage stage);
    void pass(Stage stage, const QString &detail);
    void fail(Stage stage, const QString &detail, const std::optional<SessionError> &error = {});
    void skip(Stage stage, const QString &detail);
    /// A trace record that belongs to the rung; told with the rung's next report.
    void addRecord(Stage stage, quint64 record);
    /// A rung of net's: passed on, and remembered for clear().
    void relay(const StageTiming &timing);

    [[nodiscard]] bool isPending(Stage stage) const;
    [[nodiscard]] bool isRunning(Stage stage) const;
    /// Reports as pending again those rungs from `first` to `last` that are not.
    void clear(Stage first, Stage last);
    /// Forgets all rungs without a report.
    void reset();

private:
    void finish(Stage stage, Verdict verdict, const QString &detail, const std::optional<SessionError> &error);
    [[nodiscard]] StageTiming &at(Stage stage) { return m_rungs[std::size_t(stage)]; }

    const Clock &m_clock;
    Report m_report;
    std::array<StageTiming, stageCount> m_rungs;
    std::array<qint64, stageCount> m_begun{};
};

} // namespace bootbench
