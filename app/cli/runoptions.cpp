// SPDX-License-Identifier: GPL-3.0-or-later
#include "runoptions.h"

#include <QCoreApplication>
#include <QUrl>

#include <cmath>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

constexpr int httpsPort = 443;
constexpr double longestStay = 1e9; // seconds; three decades

void addOptions(CommandLine &command)
{
    command.addDeviceOptions();
    command.parser().addOptions({
        {u"secret-keychain"_s, Text::tr("Read the DeviceSecret from the system's keychain.")},
        {u"bootstrap"_s, Text::tr("Bootstrap service, https only."), u"URL"_s,
         u"https://iot-auth-global.aliyuncs.com"_s},
        {u"ca"_s, Text::tr("PEM file of the authorities to trust, for bootstrap and MQTT, instead of the system's."),
         u"FILE"_s},
        {u"stay"_s,
         Text::tr("Leave so long after the first time online; 0 leaves at once. Without it: until SIGINT or SIGTERM."),
         u"SECONDS"_s},
        {u"on-notify"_s, Text::tr("What to do when the device was distributed: follow, or only report."),
         u"follow|report"_s, u"follow"_s},
        {u"mqtt-version"_s, Text::tr("3.1.1 or 5.0."), u"VERSION"_s, u"3.1.1"_s},
        {u"security"_s, Text::tr("tls or tcp, for the MQTT connection."), u"tls|tcp"_s, u"tls"_s},
        {u"save"_s, Text::tr("Write a capture that Wireshark reads, secrets masked."), u"FILE.pcapng"_s},
        {u"sdk-log"_s, Text::tr("Write the log as the C SDK would, secrets masked; - is standard output."), u"FILE"_s},
        {u"json"_s, Text::tr("Print one JSON object a line instead of the ladder.")},
    });
}

QString description()
{
    return Text::tr(
        "Brings a device online: bootstrap, MQTT login, and on to the next instance when it is distributed.\n\n"
        "Until the device has been online, the first failure ends the command. After that a lost connection is made "
        "again, with growing waits, until the stay is over.\n\n"
        "Exit codes: 0 done as asked; 1 done, but the log or capture could not be written to its end; 2 wrong usage; 3 "
        "bootstrap failed or the secret could not be read; 4 connect "
        "failed; 5 kicked and not followed; 6 connection lost and not regained.");
}

/// One of the words that an option takes, as a value.
template <typename T>
Result<T, QString> choice(const QCommandLineParser &parser, const QString &option,
                          std::initializer_list<std::pair<QLatin1StringView, T>> choices)
{
    const QString given = parser.value(option);
    QStringList words;
    for (const auto &[word, value] : choices) {
        if (given == word)
            return value;
        words += word;
    }
    return Failure(Text::tr("--%1 %2 is not known; use one of: %3.").arg(option, given, words.join(u", "_s)));
}

Result<Endpoint, QString> bootstrapEndpoint(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const int port = url.port(httpsPort);
    const bool plain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment() &&
                       (url.path().isEmpty() || url.path() == "/"_L1);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || port < 1 || port > 65'535 || !plain)
        return Failure(
            Text::tr("--bootstrap “%1” is not an address such as https://HOST or https://HOST:PORT.").arg(text));
    return Endpoint{url.host(), quint16(port)};
}

Result<std::chrono::milliseconds, QString> duration(const QString &seconds)
{
    bool ok = false;
    const double value = seconds.toDouble(&ok);
    if (!ok || !std::isfinite(value) || value < 0 || value > longestStay)
        return Failure(Text::tr("--stay “%1” is not a number of seconds.").arg(seconds));
    return std::chrono::milliseconds(std::llround(value * 1000));
}

Result<Profile, QString> readProfile(const QCommandLineParser &parser)
{
    Profile profile;
    const auto endpoint = bootstrapEndpoint(parser.value(u"bootstrap"_s));
    if (!endpoint)
        return Failure(endpoint.error());
    profile.bootstrap = *endpoint;
    if (parser.isSet(u"ca"_s))
        profile.bootstrapTrust = profile.mqttTrust = {TrustSource::PemFile, parser.value(u"ca"_s)};

    const auto policy = choice<NotifyPolicy>(
        parser, u"on-notify"_s, {{"follow"_L1, NotifyPolicy::Follow}, {"report"_L1, NotifyPolicy::ReportOnly}});
    if (!policy)
        return Failure(policy.error());
    profile.notifyPolicy = *policy;
    const auto version = choice<MqttVersion>(parser, u"mqtt-version"_s,
                                             {{"3.1.1"_L1, MqttVersion::V3_1_1}, {"5.0"_L1, MqttVersion::V5_0}});
    if (!version)
        return Failure(version.error());
    profile.mqttVersion = *version;
    const auto security = choice<TransportSecurity>(
        parser, u"security"_s, {{"tls"_L1, TransportSecurity::Tls}, {"tcp"_L1, TransportSecurity::Tcp}});
    if (!security)
        return Failure(security.error());
    profile.security = *security;
    return profile;
}

Result<RunOptions, QString> readOptions(CommandLine &command)
{
    const QCommandLineParser &parser = command.parser();
    RunOptions options;
    const auto device = command.device();
    if (!device)
        return Failure(device.error());
    options.device = *device;
    options.secretFromKeychain = parser.isSet(u"secret-keychain"_s);
    if (options.secretFromKeychain == parser.isSet(u"secret-stdin"_s))
        return Failure(Text::tr("give either --secret-stdin or --secret-keychain."));
    const auto profile = readProfile(parser);
    if (!profile)
        return Failure(profile.error());
    options.profile = *profile;
    if (parser.isSet(u"stay"_s)) {
        const auto stay = duration(parser.value(u"stay"_s));
        if (!stay)
            return Failure(stay.error());
        options.stay = *stay;
    }
    options.json = parser.isSet(u"json"_s);
    options.sdkLog = parser.value(u"sdk-log"_s);
    if (parser.isSet(u"sdk-log"_s) && options.sdkLog.isEmpty())
        return Failure(Text::tr("--sdk-log needs the name of a file."));
    options.save = parser.value(u"save"_s);
    if (parser.isSet(u"save"_s) && !options.save.endsWith(".pcapng"_L1, Qt::CaseInsensitive))
        return Failure(Text::tr("--save needs the name of a file that ends in .pcapng."));
    if (options.json && options.sdkLog == u"-"_s)
        return Failure(Text::tr("--json and --sdk-log - cannot share standard output; give the log a file."));
    return options;
}

} // namespace

std::variant<RunOptions, ExitCode> RunOptions::read(const QStringList &arguments)
{
    CommandLine command(u"run"_s, description());
    addOptions(command);
    if (const auto over = command.parse(arguments))
        return *over;
    auto options = readOptions(command);
    if (!options)
        return command.wrongUsage(options.error());
    return std::move(*options);
}

} // namespace bootbench
