// SPDX-License-Identifier: GPL-3.0-or-later
#include <scenario/scenario.h>

#include "documentreader.h"
#include "steps.h"

#include <QJsonDocument>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Scenario)
};

constexpr int formatVersion = 1;
constexpr int mostDevices = 1000; // of one group; connections cost memory and time
constexpr qsizetype largestDocument = 1'048'576;
constexpr auto productKey = "a1Scenario"_L1;

ScenarioSession readSession(DocumentReader reader)
{
    ScenarioSession session;
    session.retryFirst = reader.seconds("retryFirst"_L1);
    session.retryCeiling = reader.seconds("retryCeiling"_L1);
    session.tcp = reader.seconds("tcp"_L1);
    session.tls = reader.seconds("tls"_L1);
    session.answer = reader.seconds("answer"_L1);
    session.connack = reader.seconds("connack"_L1);
    session.ping = reader.seconds("ping"_L1);
    session.pingAnswer = reader.seconds("pingAnswer"_L1);
    session.kickGrace = reader.seconds("kickGrace"_L1);
    session.notifyPolicy = reader.choice<NotifyPolicy>(
        "onNotify"_L1,
        {{"follow"_L1, NotifyPolicy::Follow}, {"ask"_L1, NotifyPolicy::Ask}, {"report"_L1, NotifyPolicy::ReportOnly}},
        NotifyPolicy::Follow);
    session.mqttVersion = reader.choice<MqttVersion>(
        "mqttVersion"_L1, {{"3.1.1"_L1, MqttVersion::V3_1_1}, {"5.0"_L1, MqttVersion::V5_0}}, MqttVersion::V3_1_1);
    session.subscribe = reader.boolean("subscribe"_L1, false);
    reader.rejectOthers();
    return session;
}

void readDevice(DocumentReader reader, Scenario &scenario)
{
    ScenarioDevice device;
    device.group = reader.text("name"_L1);
    device.instance = reader.text("instance"_L1, {});
    device.regionId = reader.number("regionId"_L1, 0, 20, -1);
    const QString sameAs = reader.text("sameAs"_L1, {});
    const QString key = reader.text("productKey"_L1, productKey);
    const int count = reader.number("count"_L1, 1, mostDevices, 1);
    reader.rejectOthers();
    if (!device.instance.isEmpty() && !scenario.instances.contains(device.instance))
        reader.fail(u"instance"_s, Text::tr("the platform has no instance “%1”.").arg(device.instance));
    if (!scenario.devicesOf(device.group).isEmpty())
        reader.fail(u"name"_s, Text::tr("“%1” is the name of another device already.").arg(device.group));
    for (int i = 1; i <= count && !reader.failed(); ++i) {
        device.name = count == 1 ? device.group : u"%1-%2"_s.arg(device.group).arg(i);
        if (!sameAs.isEmpty()) {
            const QList<ScenarioDevice> twins = scenario.devicesOf(sameAs);
            if (twins.size() != 1 || count != 1) {
                reader.fail(u"sameAs"_s, Text::tr("“%1” is not one device further up.").arg(sameAs));
                return;
            }
            device.identity = twins.first().identity;
            device.instance = twins.first().instance;
        } else {
            const auto identity = DeviceIdentity::create(key, device.name);
            if (!identity) {
                reader.fail(u"name"_s, describe(identity.error()));
                return;
            }
            device.identity = *identity;
        }
        scenario.devices.append(device);
    }
}

void readPlatform(DocumentReader reader, Scenario &scenario)
{
    scenario.instances = reader.texts("instances"_L1);
    if (scenario.instances.isEmpty())
        scenario.instances = {u"iot-a"_s, u"iot-b"_s};
    scenario.plainMqtt = reader.boolean("plainMqtt"_L1, false);
    scenario.notifyReply = reader.seconds("notifyReply"_L1);
    reader.rejectOthers();
}

/// What a step names must exist.
void checkNames(DocumentReader &reader, const ScenarioStep &step, const Scenario &scenario)
{
    if (!step.device.isEmpty() && scenario.devicesOf(step.device).isEmpty())
        reader.fail(u"device"_s, Text::tr("there is no device “%1”.").arg(step.device));
    if (!step.instance.isEmpty() && !scenario.instances.contains(step.instance)) {
        const bool isTarget =
            step.kind == ScenarioStep::Kind::Distribute || step.kind == ScenarioStep::Kind::ExpectFollow;
        reader.fail(isTarget ? u"to"_s : u"instance"_s,
                    Text::tr("the platform has no instance “%1”.").arg(step.instance));
    }
}

} // namespace

Result<Scenario, QString> Scenario::read(const QByteArray &json, const QStringList &languages)
{
    if (json.size() > largestDocument)
        return Failure(Text::tr("The document is too large for a scenario."));
    QJsonParseError parseError{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (document.isNull()) {
        const qsizetype line = json.first(std::min<qsizetype>(parseError.offset, json.size())).count('\n') + 1;
        return Failure(Text::tr("line %1: this is not JSON: %2.").arg(line).arg(parseError.errorString()));
    }
    QString problem;
    Scenario scenario;
    DocumentReader reader(document.isObject() ? QJsonValue(document.object()) : QJsonValue(false), {}, problem);
    if (reader.number("bootbenchScenario"_L1, 0, 1'000'000, 0) != formatVersion) {
        reader.fail(u"bootbenchScenario"_s,
                    Text::tr("this must be %1, the version of the format that is understood.").arg(formatVersion));
    }
    scenario.title = reader.localText("title"_L1, languages);
    if (scenario.title.isEmpty())
        reader.fail(u"title"_s, Text::tr("a text is missing here."));
    scenario.description = reader.localText("description"_L1, languages);
    readPlatform(reader.object("platform"_L1), scenario);
    scenario.session = readSession(reader.object("session"_L1));
    const QList<DocumentReader> devices = reader.objects("devices"_L1);
    for (const DocumentReader &device : devices)
        readDevice(device, scenario);
    QList<DocumentReader> steps = reader.objects("steps"_L1);
    for (DocumentReader &step : steps) {
        scenario.steps.append(readStep(step));
        checkNames(step, scenario.steps.last(), scenario);
    }
    reader.rejectOthers();
    if (!problem.isEmpty())
        return Failure(problem);
    return scenario;
}

QList<ScenarioDevice> Scenario::devicesOf(const QString &name) const
{
    QList<ScenarioDevice> found;
    std::ranges::copy_if(devices, std::back_inserter(found), [&name](const ScenarioDevice &device) {
        return name.isEmpty() || device.name == name || device.group == name;
    });
    return found;
}

bool ScenarioResult::passed() const
{
    return !results.isEmpty() && std::ranges::all_of(results, [](const StepResult &result) {
        return result.verdict == StepResult::Verdict::Passed;
    });
}

qint64 ScenarioResult::microseconds() const
{
    qint64 sum = 0;
    for (const StepResult &result : results)
        sum += result.microseconds;
    return sum;
}

qsizetype ScenarioResult::failedStep() const
{
    for (qsizetype i = 0; i < results.size(); ++i) {
        if (results.at(i).verdict == StepResult::Verdict::Failed)
            return i;
    }
    return -1;
}

} // namespace bootbench
