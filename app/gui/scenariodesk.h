// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <scenario/scenariorunner.h>

#include <base/clock.h>
#include <trace/tracesink.h>

#include <QObject>
#include <QThread>

namespace bootbench {

/// Runs scenarios on a thread of their own; their traffic goes into the window's trace. Lives on the GUI thread.
class ScenarioDesk : public QObject
{
    Q_OBJECT

public:
    /// `trace`, which takes records from any thread, and `clock` outlive the desk.
    ScenarioDesk(TraceSink &trace, const Clock &clock, const QString &pkiDirectory, QObject *parent = nullptr);
    /// Ends what runs and waits for the thread.
    ~ScenarioDesk() override;

    [[nodiscard]] const ScenarioResult &lastResult() const { return m_result; }

    void run(const QString &path, const QString &language);
    void stop();
    /// The last result as JUnit XML.
    void save(const QString &path);

Q_SIGNALS:
    void started();
    void stepStarted(int step);
    void stepFinished(int step, const bootbench::StepResult &result);
    void finished(const bootbench::ScenarioResult &result);
    void problemFound(const QString &problem);

private:
    QThread m_thread;
    /// Owned by its thread; deleted there.
    ScenarioRunner *m_runner;
    ScenarioResult m_result;
};

} // namespace bootbench
