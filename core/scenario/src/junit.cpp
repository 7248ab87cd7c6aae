// SPDX-License-Identifier: GPL-3.0-or-later
#include <scenario/junit.h>

#include <QDateTime>
#include <QXmlStreamWriter>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QString secondsText(qint64 microseconds)
{
    return QString::number(double(microseconds) / 1e6, 'f', 3);
}

qsizetype countOf(const ScenarioResult &result, StepResult::Verdict verdict)
{
    return std::ranges::count(result.results, verdict, &StepResult::verdict);
}

void writeSuite(QXmlStreamWriter &xml, const ScenarioResult &result)
{
    xml.writeStartElement("testsuite"_L1);
    xml.writeAttribute("name"_L1, result.name);
    xml.writeAttribute("tests"_L1, QString::number(result.results.size()));
    xml.writeAttribute("failures"_L1, QString::number(countOf(result, StepResult::Verdict::Failed)));
    xml.writeAttribute("errors"_L1, u"0"_s);
    xml.writeAttribute("skipped"_L1, QString::number(countOf(result, StepResult::Verdict::Skipped)));
    xml.writeAttribute("time"_L1, secondsText(result.microseconds()));
    xml.writeAttribute(
        "timestamp"_L1,
        QDateTime::fromMSecsSinceEpoch(result.startedAt / 1000, Qt::UTC).toString(u"yyyy-MM-ddThh:mm:ss"));
    for (qsizetype i = 0; i < result.results.size(); ++i) {
        const StepResult &step = result.results.at(i);
        xml.writeStartElement("testcase"_L1);
        xml.writeAttribute("classname"_L1, result.name);
        xml.writeAttribute("name"_L1, u"%1 %2"_s.arg(i + 1).arg(result.steps.value(i)));
        xml.writeAttribute("time"_L1, secondsText(step.microseconds));
        if (step.verdict == StepResult::Verdict::Failed) {
            xml.writeStartElement("failure"_L1);
            xml.writeAttribute("message"_L1, step.message);
            xml.writeEndElement();
        } else if (step.verdict == StepResult::Verdict::Skipped) {
            xml.writeEmptyElement("skipped"_L1);
        }
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

} // namespace

QByteArray junitXml(const QList<ScenarioResult> &results)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    qsizetype tests = 0;
    qsizetype failures = 0;
    qint64 microseconds = 0;
    for (const ScenarioResult &result : results) {
        tests += result.results.size();
        failures += countOf(result, StepResult::Verdict::Failed);
        microseconds += result.microseconds();
    }
    xml.writeStartElement("testsuites"_L1);
    xml.writeAttribute("name"_L1, u"bootbench"_s);
    xml.writeAttribute("tests"_L1, QString::number(tests));
    xml.writeAttribute("failures"_L1, QString::number(failures));
    xml.writeAttribute("time"_L1, secondsText(microseconds));
    for (const ScenarioResult &result : results)
        writeSuite(xml, result);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace bootbench
