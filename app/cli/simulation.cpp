// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation.h"

#include "faultcommand.h"
#include "jobcommands.h"
#include "jsonline.h"

#include <scenario/scenariolibrary.h>
#include <simulator/boardkit.h>
#include <trace/tracestore.h>

#include <QLocale>

#include <array>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// A command about one device: `NAME PK DN [ARGUMENT]`. The last argument is the rest of the line.
struct DeviceCommand {
    QLatin1StringView name;
    QLatin1StringView usage;
    bool hasArgument;
    Result<void, QString> (*run)(Platform &platform, const DeviceIdentity &device, const QString &argument);
};

constexpr std::array deviceCommands{
    DeviceCommand{"distribute"_L1, "distribute PK DN INSTANCE"_L1, true,
                  [](Platform &platform, const DeviceIdentity &device, const QString &instanceId) {
                      return platform.distribute(device, instanceId);
                  }},
    DeviceCommand{
        "notify"_L1, "notify PK DN"_L1, false,
        [](Platform &platform, const DeviceIdentity &device, const QString &) { return platform.notify(device); }},
    DeviceCommand{"kick"_L1, "kick PK DN TEXT"_L1, true,
                  [](Platform &platform, const DeviceIdentity &device, const QString &text) {
                      return platform.kick(device, text);
                  }},
    DeviceCommand{
        "disable"_L1, "disable PK DN"_L1, false,
        [](Platform &platform, const DeviceIdentity &device, const QString &) { return platform.disable(device); }},
    DeviceCommand{
        "enable"_L1, "enable PK DN"_L1, false,
        [](Platform &platform, const DeviceIdentity &device, const QString &) { return platform.enable(device); }},
};

QString takeWord(QString &line)
{
    const qsizetype end = line.indexOf(u' ');
    const QString word = end < 0 ? line : line.first(end);
    line = end < 0 ? QString() : line.sliced(end).trimmed();
    return word;
}

JsonLine lineOf(const PlatformEvent &event)
{
    JsonLine line;
    switch (event.kind) {
    case PlatformEvent::Kind::Bootstrap:
        line.add("event"_L1, u"bootstrap"_s);
        break;
    case PlatformEvent::Kind::Connect:
        line.add("event"_L1, u"connect"_s);
        break;
    case PlatformEvent::Kind::Publish:
        line.add("event"_L1, u"publish"_s).add("direction"_L1, event.up ? u"up"_s : u"down"_s);
        break;
    case PlatformEvent::Kind::Disconnect:
        line.add("event"_L1, u"disconnect"_s);
        break;
    case PlatformEvent::Kind::Fault:
        line.add("event"_L1, u"fault"_s);
        break;
    }
    line.add("productKey"_L1, event.productKey)
        .add("deviceName"_L1, event.deviceName)
        .add("instanceId"_L1, event.instanceId);
    switch (event.kind) {
    case PlatformEvent::Kind::Bootstrap:
        line.add("code"_L1, event.code);
        break;
    case PlatformEvent::Kind::Connect:
        line.add("clientId"_L1, event.clientId).add("connack"_L1, event.connack).add("reason"_L1, event.reason);
        break;
    case PlatformEvent::Kind::Publish:
        line.add("topic"_L1, event.topic).add("payload"_L1, QString::fromUtf8(event.payload));
        break;
    case PlatformEvent::Kind::Disconnect:
        line.add("reason"_L1, event.reason);
        break;
    case PlatformEvent::Kind::Fault:
        line.add("fault"_L1, event.reason);
        break;
    }
    return line;
}

void printError(const QString &line, const QString &message)
{
    JsonLine().add("event"_L1, u"error"_s).add("command"_L1, line).add("message"_L1, message).print();
}

} // namespace

struct Simulation::Run {
    Run(const Clock &clock, const QString &pkiDirectory, QString commandLine)
        : trace(clock), runner(trace, clock, pkiDirectory), line(std::move(commandLine))
    {
    }
    TraceStore trace;
    ScenarioRunner runner;
    ScenarioReport report{runner, ScenarioReport::Form::Json};
    QString line;
};

Simulation::~Simulation() = default;

Simulation::Simulation(QObject *parent) : QObject(parent), m_platform(m_clock)
{
    connect(&m_platform, &Platform::eventHappened, this, [](const PlatformEvent &event) { lineOf(event).print(); });
    connect(&m_platform, &Platform::jobChanged, this, [](const DistributeJob &job) {
        JsonLine line;
        addJob(line.add("event"_L1, u"job"_s), job).print();
    });
}

Result<void, QString> Simulation::start(const PlatformConfig &config, std::vector<DeviceSeed> seeds)
{
    m_pkiDirectory = config.pkiDirectory;
    if (auto started = m_platform.start(config); !started)
        return started;
    for (DeviceSeed &seed : seeds) {
        if (auto added = m_platform.addDevice(std::move(seed)); !added)
            return added;
    }
    printReady();
    return {};
}

void Simulation::stop()
{
    m_platform.stop();
}

Result<void, QString> Simulation::writeBoardKit(const QString &directory) const
{
    const auto kit = BoardKit::of(m_platform.bootstrapEndpoint(), m_platform.instances(), m_platform.caFile());
    return kit ? kit->writeTo(directory) : Failure(kit.error());
}

void Simulation::run(const QString &line)
{
    QString arguments = line;
    const QString name = takeWord(arguments);
    const JsonLine done = JsonLine().add("event"_L1, u"done"_s).add("command"_L1, line);
    if (name == "fault"_L1) {
        if (const auto told = runFaultCommand(m_platform, arguments, done))
            told->print();
        else
            printError(line, told.error());
        return;
    }
    if (name == "job"_L1) {
        JsonLine answer = done;
        if (const auto executed = runJobCommand(m_platform, arguments, answer))
            answer.print();
        else
            printError(line, executed.error());
        return;
    }
    if (name == "scenario"_L1) {
        if (const auto begun = runScenario(line, arguments); !begun)
            printError(line, begun.error());
        return;
    }
    if (const auto executed = execute(line); !executed) {
        printError(line, executed.error());
    } else if (line == "status"_L1) {
        printStatus(line);
    } else {
        done.print();
    }
    if (line == "quit"_L1)
        Q_EMIT quitRequested();
}

Result<void, QString> Simulation::execute(const QString &line)
{
    if (line == "status"_L1 || line == "quit"_L1)
        return {};
    QString rest = line;
    const QString name = takeWord(rest);
    for (const DeviceCommand &command : deviceCommands) {
        if (command.name != name)
            continue;
        const QString productKey = takeWord(rest);
        const QString deviceName = takeWord(rest);
        if (deviceName.isEmpty() || command.hasArgument == rest.isEmpty())
            return Failure(tr("Usage: %1").arg(command.usage));
        const auto device = DeviceIdentity::create(productKey, deviceName);
        if (!device)
            return Failure(describe(device.error()));
        return command.run(m_platform, *device, rest);
    }
    return Failure(tr("There is no command “%1”. Commands: distribute, notify, kick, disable, enable, job, fault, "
                      "scenario, status, quit.")
                       .arg(name));
}

Result<void, QString> Simulation::runScenario(const QString &line, const QString &file)
{
    if (file.isEmpty())
        return Failure(tr("Usage: %1").arg("scenario FILE"_L1));
    if (m_run)
        return Failure(tr("A scenario is running. Wait for its end."));
    const QString path = scenariolibrary::pathOf(file);
    const auto scenario = scenariolibrary::load(path, {QLocale::system().name()});
    if (!scenario)
        return Failure(scenario.error());
    m_run = std::make_unique<Run>(m_clock, m_pkiDirectory, line);
    connect(&m_run->runner, &ScenarioRunner::finished, this, &Simulation::finishScenario, Qt::QueuedConnection);
    const QString name = scenariolibrary::nameOf(path);
    m_run->report.begin(name, *scenario);
    m_run->runner.run(name, *scenario);
    return {};
}

void Simulation::finishScenario(const ScenarioResult &result)
{
    const QString line = std::exchange(m_run, nullptr)->line;
    if (result.passed())
        JsonLine().add("event"_L1, u"done"_s).add("command"_L1, line).print();
    else
        printError(line, result.results.at(result.failedStep()).message);
}

void Simulation::printReady() const
{
    QList<JsonLine> instances;
    const QList<PlatformInstance> running = m_platform.instances();
    for (const PlatformInstance &instance : running) {
        instances.append(JsonLine()
                             .add("id"_L1, instance.id)
                             .add("host"_L1, instance.endpoint.host)
                             .add("port"_L1, int(instance.endpoint.port))
                             .add("tls"_L1, instance.tls));
    }
    const AccessKeyPair key = m_platform.accessKey();
    JsonLine()
        .add("event"_L1, u"ready"_s)
        .add("bootstrap"_L1, u"https://"_s + m_platform.bootstrapEndpoint().toString())
        .add("ca"_L1, m_platform.caFile())
        .add("instances"_L1, instances)
        .add("console"_L1, u"https://"_s + m_platform.consoleEndpoint().toString())
        .add("accessKeyId"_L1, key.id)
        // Made for this run and good for nothing else; scripts need it.
        .add("accessKeySecret"_L1, QString::fromLatin1(key.secret.view()))
        .print();
}

void Simulation::printStatus(const QString &line) const
{
    QList<JsonLine> devices;
    const QList<PlatformDevice> known = m_platform.devices();
    for (const PlatformDevice &device : known) {
        devices.append(JsonLine()
                           .add("productKey"_L1, device.identity.productKey())
                           .add("deviceName"_L1, device.identity.deviceName())
                           .add("instanceId"_L1, device.instanceId)
                           .add("state"_L1, QString(deviceStateName(device.state))));
    }
    JsonLine().add("event"_L1, u"done"_s).add("command"_L1, line).add("devices"_L1, devices).print();
}

} // namespace bootbench
