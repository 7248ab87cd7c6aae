// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <scenario/scenario.h>
#include <secrets/sessionmemorystore.h>
#include <session/connectbudget.h>
#include <session/devicesession.h>
#include <simulator/platform.h>
#include <trace/tracesink.h>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <vector>

namespace bootbench {

/// Runs scenarios: a platform of its own, a session for each device, step after step. Devices and platform meet over
/// sockets, as everywhere else. Lives on one thread with all it owns; one run at a time.
class ScenarioRunner : public QObject
{
    Q_OBJECT

public:
    /// `trace` and `clock` outlive the runner. The simulator's certificates are in `pkiDirectory`.
    ScenarioRunner(TraceSink &trace, const Clock &clock, QString pkiDirectory, QObject *parent = nullptr);
    ~ScenarioRunner() override;

    [[nodiscard]] bool isRunning() const { return m_running; }

public Q_SLOTS:
    /// `name`: of the file, for reports. Ignored while another runs.
    void run(const QString &name, const bootbench::Scenario &scenario);
    /// The step that runs fails and the rest is skipped.
    void abort();

Q_SIGNALS:
    void stepStarted(int step);
    void stepFinished(int step, const bootbench::StepResult &result);
    /// Once for each run; everything has been taken down.
    void finished(const bootbench::ScenarioResult &result);

private:
    class Actor;

    [[nodiscard]] Result<void, QString> setUp();
    void tearDown();
    void beginStep();
    void nextStep();
    /// Carries out what is done, or says why that is impossible.
    [[nodiscard]] Result<void, QString> perform(const ScenarioStep &step);
    [[nodiscard]] Result<void, QString> performOnPlatform(const ScenarioStep &step, const ScenarioDevice &device);
    [[nodiscard]] Result<void, QString> setFault(const ScenarioStep &step);
    /// Looks whether what is expected is there already.
    void checkExpectation();
    /// What is missing of each device that the step means; empty when it is fulfilled.
    [[nodiscard]] QString missing(const ScenarioStep &step) const;
    void takePlatformEvent(const PlatformEvent &event);
    void finishStep(StepResult::Verdict verdict, const QString &message);
    void finish();

    TraceSink &m_trace;
    const Clock &m_clock;
    QString m_pkiDirectory;
    Scenario m_scenario;
    ScenarioResult m_result;
    bool m_running = false;
    bool m_stepRuns = false;
    bool m_aborting = false;
    int m_step = -1;
    QElapsedTimer m_stepTime;
    /// Looks at an expectation after events, and for the last time at its end.
    QTimer m_look;
    QTimer m_patience;

    SessionMemoryStore m_secrets;
    std::unique_ptr<ConnectBudget> m_budget;
    std::unique_ptr<Platform> m_platform;
    std::vector<std::unique_ptr<Actor>> m_actors; ///< in the order of the scenario's devices
};

} // namespace bootbench
