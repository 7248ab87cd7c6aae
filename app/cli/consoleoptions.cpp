// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleoptions.h"

#include <QCoreApplication>

#include <chrono>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ConsoleOptions)
};

constexpr int longestWait = 3'600'000;

Result<int, QString> number(const QCommandLineParser &parser, const QString &option, int least, int most)
{
    bool ok = false;
    const int value = parser.value(option).toInt(&ok);
    if (!ok || value < least || value > most)
        return Failure(Text::tr("--%1 takes a number from %2 to %3.").arg(option).arg(least).arg(most));
    return value;
}

Result<AddressPlace, QString> place(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const auto [network, prefixLength] = QHostAddress::parseSubnet(text.first(std::max<qsizetype>(equals, 0)));
    if (equals < 0 || network.isNull()) {
        return Failure(Text::tr("“%1” is no network and region; write --place 10.1.0.0/16=eu-central-1.").arg(text));
    }
    return AddressPlace{network, prefixLength, text.sliced(equals + 1)};
}

} // namespace

void addConsoleOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"console-port"_s, Text::tr("Port of the console's API, 0 for any free one."), u"PORT"_s, u"0"_s},
        {u"state-lag"_s, Text::tr("How far the console is behind with device states."), u"MS"_s, u"1000"_s},
        {u"job-start"_s, Text::tr("From the creation of a job to its first device."), u"MS"_s, u"500"_s},
        {u"devices-per-second"_s, Text::tr("How fast a job goes through its devices."), u"N"_s, u"1000"_s},
        {u"no-console-limits"_s, Text::tr("Let through more console calls a second than the platform does.")},
        {u"regions"_s, Text::tr("Regions of the instances in their order, as in cn-shanghai,eu-central-1."), u"LIST"_s},
        {u"place"_s, Text::tr("Region of a client's network, for nearest access; may be given several times."),
         u"NET=REGION"_s},
    });
}

Result<ConsoleConfig, QString> readConsoleOptions(const QCommandLineParser &parser)
{
    ConsoleConfig config;
    const auto port = number(parser, u"console-port"_s, 0, 65'535);
    const auto lag = number(parser, u"state-lag"_s, 0, longestWait);
    const auto start = number(parser, u"job-start"_s, 0, longestWait);
    const auto pace = number(parser, u"devices-per-second"_s, 1, 1'000'000);
    for (const auto *value : {&port, &lag, &start, &pace}) {
        if (!*value)
            return Failure(value->error());
    }
    config.port = quint16(*port);
    config.stateLag = std::chrono::milliseconds(*lag);
    config.jobStart = std::chrono::milliseconds(*start);
    config.devicesPerSecond = *pace;
    config.enforceLimits = !parser.isSet(u"no-console-limits"_s);
    config.regionIds = parser.value(u"regions"_s).split(u',', Qt::SkipEmptyParts);
    const QStringList places = parser.values(u"place"_s);
    for (const QString &text : places) {
        const auto read = place(text);
        if (!read)
            return Failure(read.error());
        config.places.append(*read);
    }
    return config;
}

} // namespace bootbench
