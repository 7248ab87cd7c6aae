// SPDX-License-Identifier: GPL-3.0-or-later
//
// Both ends of a distribution at once: the console's client creates the job, the device's session follows.
#include "platformcase.h"

#include <console/jobwatch.h>

#include <QTest>

#include <memory>
#include <optional>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSessionConsole : public PlatformCase
{
    Q_OBJECT

private Q_SLOTS:
    void aJobMovesARunningDevice();
    void theConsoleLagsBehind();

private:
    [[nodiscard]] std::unique_ptr<ConsoleClient> newClient()
    {
        const AccessKeyPair key = platform().accessKey();
        const ConsoleEndpoint endpoint{
            platform().consoleEndpoint(), {TrustSource::PemFile, platform().caFile()}, key.id};
        return std::make_unique<ConsoleClient>(endpoint, key.secret.clone(), surroundings().trace,
                                               surroundings().clock);
    }
    /// The console's word for the device, or the code of its refusal.
    [[nodiscard]] static QString stateOf(ConsoleClient &client, const QString &instanceId)
    {
        QObject context;
        std::optional<QString> state;
        client.getStatus(benchDevice(), instanceId, &context, [&](const Result<QString, ConsoleError> &answer) {
            state = answer ? *answer : answer.error().code;
        });
        return QTest::qWaitFor([&] { return state.has_value(); }) ? *state : u"no answer"_s;
    }
};

void TestSessionConsole::aJobMovesARunningDevice()
{
    platform().setStateLag(0ms);
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    const auto client = newClient();
    QCOMPARE(stateOf(*client, u"iot-a"_s), u"ONLINE"_s);

    std::unique_ptr<JobWatch> watch;
    std::optional<QList<DistributeResult>> results;
    client->createJob({.productKey = benchDevice().productKey(),
                       .deviceNames = {benchDevice().deviceName()},
                       .sourceInstanceId = u"iot-a"_s,
                       .strategy = DistributeStrategy::SpecifiedRegion,
                       .targetInstanceIds = {u"iot-b"_s},
                       .targetUid = {},
                       .targetAliyunId = {}},
                      this, [&](const Result<QString, ConsoleError> &jobId) {
                          QVERIFY(jobId);
                          watch = std::make_unique<JobWatch>(*client, *jobId, 50ms);
                          connect(
                              watch.get(), &JobWatch::finished, this,
                              [&](const DistributeJob &, const QList<DistributeResult> &lines) { results = lines; });
                          watch->start();
                      });
    QTRY_COMPARE(bench.onlines.size(), 2);
    QVERIFY(bench.onlines[1].followed);
    QCOMPARE(bench.session->status().instanceId, u"iot-b"_s);
    QTRY_VERIFY(results.has_value());
    QCOMPARE(results->size(), 1);
    QVERIFY(results->constFirst().isDistributed());
    QCOMPARE(stateOf(*client, u"iot-b"_s), u"ONLINE"_s);
    QCOMPARE(stateOf(*client, u"iot-a"_s), u"iot.device.NotExistedDevice"_s);

    // The run log tells it from the platform's end.
    std::optional<QStringList> operations;
    client->listLog(0, 200, this, [&](const Result<OperationLogPage, ConsoleError> &page) {
        QVERIFY(page);
        operations = QStringList();
        for (const OperationLogEntry &entry : page->entries) {
            if (entry.businessType == "device"_L1 || entry.businessType == "distribute"_L1)
                operations->append(entry.operation);
        }
    });
    QTRY_VERIFY(operations.has_value());
    QCOMPARE(*operations,
             QStringList({u"bootstrap"_s, u"online"_s, u"distribute"_s, u"offline"_s, u"bootstrap"_s, u"online"_s}));
}

void TestSessionConsole::theConsoleLagsBehind()
{
    platform().setStateLag(1h);
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    const auto client = newClient();
    QCOMPARE(stateOf(*client, {}), u"UNACTIVE"_s);
    platform().setStateLag(0ms);
    QCOMPARE(stateOf(*client, {}), u"ONLINE"_s);
    bench.session->stop();
    QTRY_COMPARE(stateOf(*client, {}), u"OFFLINE"_s);
}

QTEST_GUILESS_MAIN(TestSessionConsole)
#include "tst_session_console.moc"
