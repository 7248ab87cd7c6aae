// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes from credentials to online: in this process, as a whole bootbench-cli process, and by the script
// that an operator would write with curl and mosquitto_sub. All against the same simulator in the same minute.
#include <common/platformhost.h>

#include <base/clock.h>
#include <protocol/connectsignature.h>
#include <secrets/sessionmemorystore.h>
#include <session/connectbudget.h>
#include <session/devicesession.h>
#include <simulator/platform.h>
#include <trace/tracestore.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 30;
const QByteArray secretText = "0123456789abcdef0123456789abcdef";

double median(std::vector<qint64> microseconds)
{
    const auto middle = microseconds.begin() + qsizetype(microseconds.size() / 2);
    std::ranges::nth_element(microseconds, middle);
    return double(*middle) / 1000.0;
}

/// One device a round: the platform allows a device five connects a minute, and so does the session.
DeviceIdentity device(int round, QLatin1StringView series)
{
    return DeviceIdentity::create(u"a1BenchFlow"_s, series + QString::number(round).rightJustified(3, u'0')).value();
}

bool waitFor(auto &&connectQuit)
{
    QEventLoop loop;
    connectQuit(loop);
    QTimer::singleShot(10'000, &loop, [&loop] { loop.exit(1); });
    return loop.exec() == 0;
}

qint64 inProcess(const Profile &profile, const DeviceIdentity &identity, SecretStore &secrets, TraceStore &trace,
                 const Clock &clock, ConnectBudget &budget)
{
    DeviceSession session(identity, profile, secrets, trace, clock, budget);
    qint64 elapsed = -1;
    const qint64 begun = clock.monotonicMicroseconds();
    waitFor([&](QEventLoop &loop) {
        QObject::connect(&session, &DeviceSession::online, &loop, [&] {
            elapsed = clock.monotonicMicroseconds() - begun;
            loop.quit();
        });
        QObject::connect(&session, &DeviceSession::errorOccurred, &loop, [&](Stage, const SessionError &error) {
            std::fprintf(stderr, "%s\n", qPrintable(error.message()));
            loop.exit(1);
        });
        session.start();
    });
    session.stop();
    return elapsed;
}

/// Wall time of a whole process that must succeed.
qint64 wholeProcess(const QString &program, const QStringList &arguments, const QByteArray &input, const Clock &clock)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    const qint64 begun = clock.monotonicMicroseconds();
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(10'000) || process.exitCode() != 0) {
        std::fprintf(stderr, "%s failed: %s\n", qPrintable(program), process.readAllStandardError().constData());
        std::exit(1);
    }
    return clock.monotonicMicroseconds() - begun;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    // As in bootbench-cli; writing them is no part of the exchange.
    QLoggingCategory::setFilterRules(u"bootbench.*.info=false"_s);
    const SystemClock clock;
    const QTemporaryDir directory;
    PlatformHost platform(clock);
    PlatformConfig config;
    config.pkiDirectory = directory.path();
    if (!waitFor([&](QEventLoop &loop) {
            QObject::connect(&platform, &PlatformHost::started, &loop, &QEventLoop::quit);
            QObject::connect(&platform, &PlatformHost::startFailed, &loop, [&loop] { loop.exit(1); });
            platform.start(config);
        }))
        return 1;

    Profile profile;
    profile.bootstrap = platform.address().bootstrap;
    profile.bootstrapTrust = profile.mqttTrust = {TrustSource::PemFile, platform.address().caFile};
    const QString url = "https://"_L1 + profile.bootstrap.toString();

    SessionMemoryStore secrets;
    TraceStore trace(clock);
    ConnectBudget budget(clock);
    std::vector<qint64> inside;
    std::vector<qint64> process;
    std::vector<qint64> script;
    // Taken in turns, so that whatever else the machine does falls on all three alike.
    for (int round = 0; round < rounds; ++round) {
        for (const QLatin1StringView series : {"inside"_L1, "process"_L1, "script"_L1})
            platform.addDevice({device(round, series), SecretBytes(secretText), {}});

        const DeviceIdentity first = device(round, "inside"_L1);
        secrets.write(first, SecretBytes(secretText), &secrets, [](const auto &) {});
        QCoreApplication::processEvents();
        const qint64 elapsed = inProcess(profile, first, secrets, trace, clock, budget);
        if (elapsed < 0)
            return 1;
        inside.push_back(elapsed);

        const DeviceIdentity second = device(round, "process"_L1);
        process.push_back(wholeProcess(QStringLiteral(BOOTBENCH_BIN_DIR) + "/bootbench-cli"_L1,
                                       {u"run"_s, u"--product-key"_s, second.productKey(), u"--device-name"_s,
                                        second.deviceName(), u"--secret-stdin"_s, u"--bootstrap"_s, url, u"--ca"_s,
                                        platform.address().caFile, u"--stay"_s, u"0"_s, u"--json"_s},
                                       secretText + '\n', clock));

        const DeviceIdentity third = device(round, "script"_L1);
        const Login login = makeLogin(third, SecretBytes(secretText));
        script.push_back(wholeProcess(QStringLiteral(BOOTBENCH_SOURCE_DIR) + "/flow_peer.sh"_L1,
                                      {url, platform.address().caFile, third.productKey(), third.deviceName(),
                                       login.userName, QString::fromLatin1(login.password.view()), login.clientId(10)},
                                      {}, clock));
    }

    std::printf("flow: %d rounds on loopback, medians\n", rounds);
    std::printf("  bootstrap + connect, in process   %7.2f ms   (limit 6 ms: %.2f)\n", median(inside),
                median(inside) / 6);
    std::printf("  bootbench-cli run, whole process  %7.2f ms   (script: %.2f, limit 0.70)\n", median(process),
                median(process) / median(script));
    std::printf("  curl + mosquitto_sub script       %7.2f ms\n", median(script));
    return 0;
}
