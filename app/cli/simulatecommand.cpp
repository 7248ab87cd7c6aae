// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatecommand.h"

#include "commandline.h"
#include "consoleoptions.h"
#include "simulation.h"
#include "stdinlines.h"

#include <common/terminationwatcher.h>

#include <simulator/boardkit.h>
#include <simulator/devicecsv.h>

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>
#include <QSysInfo>

#include <cstdio>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maximumCsvSize = 16'777'216;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SimulateCommand)
};

void complain(const QString &problem)
{
    std::fprintf(stderr, "bootbench-cli simulate: %s\n", qUtf8Printable(problem));
}

struct Options {
    QString devicesFile;
    PlatformConfig config;
    QString boardKit; ///< a directory; empty: none
};

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"devices"_s, Text::tr("CSV with the columns DeviceName, DeviceSecret, ProductKey and optionally InstanceId."),
         u"FILE"_s},
        {u"instances"_s, Text::tr("Names of the MQTT instances."), u"LIST"_s, u"iot-a,iot-b"_s},
        {u"listen"_s, Text::tr("Address to listen on."), u"ADDRESS"_s, u"127.0.0.1"_s},
        {u"bootstrap-port"_s, Text::tr("Port of the bootstrap service, 0 for any free one."), u"PORT"_s, u"0"_s},
        {u"mqtt-ports"_s, Text::tr("Ports of the instances in their order, 0 for any free one."), u"LIST"_s},
        {u"pki"_s, Text::tr("Directory of the simulator's certificate authority; made on first use."), u"DIR"_s,
         QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/pki"_s},
        {u"plain-mqtt"_s, Text::tr("MQTT without TLS.")},
        {u"host-name"_s,
         Text::tr("Name in answers and certificates, for boards; they must resolve it. Without it: localhost, or the "
                  "address."),
         u"NAME"_s},
        {u"board-kit"_s,
         Text::tr("Write what firmware needs into a directory: the authority as PEM and as C, settings for the C Link "
                  "SDK, and a README.txt."),
         u"DIR"_s},
    });
}

Result<quint16, QString> portFrom(const QString &text)
{
    bool ok = false;
    const quint16 port = text.trimmed().toUShort(&ok);
    if (!ok)
        return Failure(Text::tr("“%1” is not a port; give a number from 0 to 65535.").arg(text));
    return port;
}

// What devices are told to dial. Only loopback has a name of its own that fits everywhere.
QString hostNameFor(const QHostAddress &address)
{
    if (address.isLoopback())
        return u"localhost"_s;
    const bool isAny = address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6);
    return isAny ? QSysInfo::machineHostName() : address.toString();
}

Result<Options, QString> readOptions(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"devices"_s))
        return Failure(Text::tr("--devices FILE is missing."));
    Options options{parser.value(u"devices"_s), {}, parser.value(u"board-kit"_s)};
    PlatformConfig &config = options.config;

    config.instanceIds = parser.value(u"instances"_s).split(u',', Qt::SkipEmptyParts);
    for (QString &id : config.instanceIds)
        id = id.trimmed();
    if (!config.listenAddress.setAddress(parser.value(u"listen"_s)))
        return Failure(Text::tr("“%1” is not an IP address.").arg(parser.value(u"listen"_s)));
    config.hostName = parser.isSet(u"host-name"_s) ? parser.value(u"host-name"_s) : hostNameFor(config.listenAddress);
    const auto bootstrapPort = portFrom(parser.value(u"bootstrap-port"_s));
    if (!bootstrapPort)
        return Failure(bootstrapPort.error());
    config.bootstrapPort = *bootstrapPort;
    const QStringList ports = parser.value(u"mqtt-ports"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &text : ports) {
        const auto port = portFrom(text);
        if (!port)
            return Failure(port.error());
        config.mqttPorts.append(*port);
    }
    auto console = readConsoleOptions(parser);
    if (!console)
        return Failure(console.error());
    config.console = *console;
    if (const auto sound = Platform::check(config); !sound)
        return Failure(sound.error());
    config.pkiDirectory = parser.value(u"pki"_s);
    config.plainMqtt = parser.isSet(u"plain-mqtt"_s);
    return options;
}

Result<std::vector<DeviceSeed>, QString> readDevices(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(Text::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    if (file.size() > maximumCsvSize)
        return Failure(Text::tr("%1 is too large for a list of devices.").arg(path));
    QByteArray csv = file.readAll();
    auto seeds = readDeviceCsv(csv);
    wipe(csv);
    if (!seeds)
        return Failure(Text::tr("%1: %2").arg(path, seeds.error()));
    return seeds;
}

} // namespace

int runSimulateCommand(const QStringList &arguments)
{
    CommandLine command(
        u"simulate"_s,
        Text::tr("Runs a local platform: bootstrap and console over HTTPS, and two or more MQTT instances. Prints one "
                 "JSON object a "
                 "line; reads commands a line each: distribute PK DN INSTANCE, notify PK DN, kick PK DN TEXT, "
                 "disable PK DN, enable PK DN, job create PK SOURCE TARGET DN, job status ID, job list, "
                 "job interrupt ID, fault KIND [AMOUNT] [at=PLACE] [device=PK.DN] [once], fault list, "
                 "fault clear [KIND], scenario FILE, status, quit."));
    addOptions(command.parser());
    addConsoleOptions(command.parser());
    if (const auto over = command.parse(arguments))
        return int(*over);
    const auto options = readOptions(command.parser());
    if (!options)
        return int(command.wrongUsage(options.error()));
    auto seeds = readDevices(options->devicesFile);
    if (!seeds) {
        complain(seeds.error());
        return int(ExitCode::NotStarted);
    }
    if (!options->config.listenAddress.isLoopback()) {
        complain(Text::tr("WARNING: listening on %1, so that everybody in that network can reach this simulator. It is "
                          "made for a bench, not for hostile networks.")
                     .arg(options->config.listenAddress.toString()));
    }

    const TerminationWatcher termination;
    Simulation simulation;
    QObject::connect(&termination, &TerminationWatcher::requested, &simulation, &QCoreApplication::quit);
    QObject::connect(&simulation, &Simulation::quitRequested, &simulation, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    if (const auto started = simulation.start(options->config, std::move(*seeds)); !started) {
        complain(started.error());
        return int(ExitCode::NotStarted);
    }
    if (!options->boardKit.isEmpty()) {
        if (const auto written = simulation.writeBoardKit(options->boardKit); !written) {
            complain(written.error());
            return int(ExitCode::NotStarted);
        }
    }
    const StdinLines input;
    QObject::connect(&input, &StdinLines::lineRead, &simulation, &Simulation::run);
    const int code = QCoreApplication::exec();
    simulation.stop();
    return code;
}

} // namespace bootbench
