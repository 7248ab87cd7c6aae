// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <scenario/scenariorunner.h>

#include <QObject>

namespace bootbench {

/// Prints a runner's progress on standard output: lines for people, or JSON lines for scripts.
class ScenarioReport : public QObject
{
    Q_OBJECT

public:
    enum class Form : quint8 { Text, Json };

    /// `runner` outlives the report.
    ScenarioReport(ScenarioRunner &runner, Form form, QObject *parent = nullptr);

    /// Before the run.
    void begin(const QString &name, const Scenario &scenario);

private:
    void printStep(int step, const StepResult &result) const;
    void printResult(const ScenarioResult &result) const;

    Form m_form;
    QString m_name;
    Scenario m_scenario;
};

} // namespace bootbench
