// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarioreport.h"

#include "jsonline.h"
#include "standardoutput.h"

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

double secondsOf(qint64 microseconds)
{
    const qint64 milliseconds = microseconds / 1000;
    return double(milliseconds) / 1000;
}

void printText(const QString &text)
{
    standardoutput::writeLine(text.toUtf8());
}

} // namespace

ScenarioReport::ScenarioReport(ScenarioRunner &runner, Form form, QObject *parent) : QObject(parent), m_form(form)
{
    connect(&runner, &ScenarioRunner::stepFinished, this, &ScenarioReport::printStep);
    connect(&runner, &ScenarioRunner::finished, this, &ScenarioReport::printResult);
}

void ScenarioReport::begin(const QString &name, const Scenario &scenario)
{
    m_name = name;
    m_scenario = scenario;
    if (m_form == Form::Text) {
        printText(scenario.title);
        return;
    }
    JsonLine()
        .add("event"_L1, u"scenario"_s)
        .add("scenario"_L1, name)
        .add("title"_L1, scenario.title)
        .add("steps"_L1, int(scenario.steps.size()))
        .print();
}

void ScenarioReport::printStep(int step, const StepResult &result) const
{
    const bool passed = result.verdict == StepResult::Verdict::Passed;
    const QString text = m_scenario.steps.at(step).describe();
    if (m_form == Form::Text) {
        printText(
            u"  %1 %2 s  %3"_s.arg(passed ? u"✓"_s : u"✗"_s).arg(secondsOf(result.microseconds), 7, 'f', 3).arg(text));
        if (!passed)
            printText(u"               "_s + result.message);
        return;
    }
    JsonLine line;
    line.add("event"_L1, u"step"_s)
        .add("scenario"_L1, m_name)
        .add("step"_L1, step + 1)
        .add("text"_L1, text)
        .add("passed"_L1, passed)
        .add("seconds"_L1, secondsOf(result.microseconds));
    if (!passed)
        line.add("message"_L1, result.message);
    line.print();
}

void ScenarioReport::printResult(const ScenarioResult &result) const
{
    if (m_form == Form::Text) {
        const QString seconds = QString::number(secondsOf(result.microseconds()), 'f', 1);
        printText((result.passed()
                       ? tr("Passed in %1 s.").arg(seconds)
                       : tr("Failed at step %1 of %2.").arg(result.failedStep() + 1).arg(result.results.size())) +
                  u'\n');
        return;
    }
    JsonLine()
        .add("event"_L1, u"result"_s)
        .add("scenario"_L1, m_name)
        .add("passed"_L1, result.passed())
        .add("seconds"_L1, secondsOf(result.microseconds()))
        .print();
}

} // namespace bootbench
