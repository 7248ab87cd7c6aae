// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/consoledocument.h>

#include <QJsonDocument>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray &json)
{
    const QJsonObject read = QJsonDocument::fromJson(json).object();
    Q_ASSERT(!read.isEmpty());
    return read;
}

DistributeJob job(const QString &id)
{
    return {.id = id,
            .productKey = u"a1ABCDEFGHI"_s,
            .sourceInstanceId = u"iot-a"_s,
            .targetInstanceIds = {u"iot-b"_s, u"iot-c"_s},
            .strategy = DistributeStrategy::NearestAccess,
            .status = JobStatus::Running,
            .total = 5,
            .createdMilliseconds = 1'581'595'942'000};
}

} // namespace

class TestConsoleDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesItsActions();
    void knowsWhatCanBeRepeated();
    void readsRefusals_data();
    void readsRefusals();
    void readsJobs_data();
    void readsJobs();
    void readsWhatItWrites();
    void namesWhatIsMissing();
    void carriesRequests();
    void readsResultFiles_data();
    void readsResultFiles();
    void refusesResultFiles_data();
    void refusesResultFiles();
};

void TestConsoleDocument::namesItsActions()
{
    for (int i = 0; i < console::actionCount; ++i) {
        const QLatin1StringView name = console::actionName(console::Action(i));
        QVERIFY(!name.isEmpty());
        QCOMPARE(console::actionFromName(QByteArray(name.data(), name.size())), std::optional(console::Action(i)));
        QVERIFY(console::callsPerSecond(console::Action(i)) > 0);
    }
    QVERIFY(!console::actionFromName("createDeviceDistributeJob"));
    QVERIFY(!console::actionFromName(""));
}

void TestConsoleDocument::knowsWhatCanBeRepeated()
{
    QVERIFY(!console::isReadOnly(console::Action::CreateDeviceDistributeJob));
    for (int i = 1; i < console::actionCount; ++i)
        QVERIFY(console::isReadOnly(console::Action(i)));
}

void TestConsoleDocument::readsRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    using Kind = ConsoleError::Kind;
    QTest::newRow("gateway") << 400
                             << QByteArray(R"({"RequestId":"R-1","HostId":"iot.cn-shanghai.aliyuncs.com","Code":)"
                                           R"("SignatureDoesNotMatch","Message":"Specified signature…"})")
                             << int(Kind::Refused) << u"SignatureDoesNotMatch"_s << u"Specified signature…"_s;
    QTest::newRow("service") << 200
                             << QByteArray(R"({"RequestId":"R-1","Success":false,"Code":"iot.system.SystemException",)"
                                           R"("ErrorMessage":"系统异常"})")
                             << int(Kind::Refused) << u"iot.system.SystemException"_s << u"系统异常"_s;
    QTest::newRow("no code") << 503 << QByteArray(R"({"RequestId":"R-1"})") << int(Kind::Refused) << u"HTTP 503"_s
                             << QString();
    QTest::newRow("a web page") << 200 << QByteArray("<html>\n <p>") << int(Kind::Malformed) << QString()
                                << u"HTTP 200, and no JSON but “<html> <p>”"_s;
    QTest::newRow("nothing") << 502 << QByteArray() << int(Kind::Malformed) << QString()
                             << u"HTTP 502, and no JSON but “”"_s;
    QTest::newRow("an array") << 200 << QByteArray("[]") << int(Kind::Malformed) << QString()
                              << u"HTTP 200, and no JSON but “[]”"_s;
}

void TestConsoleDocument::readsRefusals()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    const auto answer = console::readAnswer(status, body);
    QVERIFY(!answer);
    QTEST(int(answer.error().kind), "kind");
    QTEST(answer.error().code, "code");
    QTEST(answer.error().message, "message");
    QCOMPARE(answer.error().httpStatus,
             status == 200 && answer.error().kind == ConsoleError::Kind::Refused ? 200 : status);
    if (answer.error().kind == ConsoleError::Kind::Refused)
        QCOMPARE(answer.error().requestId, u"R-1"_s);
}

void TestConsoleDocument::readsJobs_data()
{
    QTest::addColumn<QByteArray>("json");
    // As documented, help.aliyun.com 199536; lists come wrapped.
    QTest::newRow("wrapped") << QByteArray(
        R"({"RequestId":"E55E","Data":{"JobId":"U1","ProductKey":"a1ABCDEFGHI","SourceInstanceId":"iot-a","Status":1,)"
        R"("Strategy":1,"Total":5,"GmtCreate":1581595942000,"SourceUid":"198","TargetUid":"198","TargetInstanceConfigs":)"
        R"({"targetInstanceConfigs":[{"TargetInstanceId":"iot-b"},{"TargetInstanceId":"iot-c"}]}},"Success":true})");
    QTest::newRow("plain list, numbers as text") << QByteArray(
        R"({"Data":{"JobId":"U1","ProductKey":"a1ABCDEFGHI","SourceInstanceId":"iot-a","Status":"1","Strategy":"1",)"
        R"("Total":"5","GmtCreate":"1581595942000","TargetInstanceConfigs":[{"TargetInstanceId":"iot-b"},)"
        R"({"TargetInstanceId":"iot-c"}]}})");
}

void TestConsoleDocument::readsJobs()
{
    QFETCH(const QByteArray, json);
    const auto answer = console::readAnswer(200, json);
    QVERIFY(answer);
    const auto read = console::readJob(*answer);
    QVERIFY(read);
    QCOMPARE(*read, job(u"U1"_s));
}

void TestConsoleDocument::readsWhatItWrites()
{
    const auto oneJob = console::readJob(console::jobObject(job(u"J1"_s), u"198"_s));
    QVERIFY(oneJob);
    QCOMPARE(*oneJob, job(u"J1"_s));

    const auto jobs = console::readJobs(console::jobsObject({{job(u"J1"_s), job(u"J2"_s)}, 7, u"2"_s}, u"198"_s));
    QVERIFY(jobs);
    QCOMPARE(jobs->jobs, (QList{job(u"J1"_s), job(u"J2"_s)}));
    QCOMPARE(jobs->total, 7);
    QCOMPARE(jobs->nextToken, u"2"_s);

    const DeviceProvisioning device{u"pk1"_s,   u"dev1"_s,         u"iot-a"_s,       u"cn-shanghai"_s,
                                    u"iot-b"_s, u"eu-central-1"_s, 1'581'595'942'000};
    const auto provisioning = console::readProvisioning(console::provisioningObject(device));
    QVERIFY(provisioning);
    QCOMPARE(*provisioning, device);
    const auto distributed = console::readDistributedDevices(console::distributedObject({{device}, 3}));
    QVERIFY(distributed);
    QCOMPARE(distributed->devices, QList{device});
    QCOMPARE(distributed->total, 3);

    const QList<ConsoleDeviceState> states{{u"pk1"_s, u"dev1"_s, u"ONLINE"_s, u"2026-01-02T03:04:05Z"_s},
                                           {u"pk1"_s, u"dev2"_s, u"UNACTIVE"_s, {}}};
    const auto readStates = console::readStates(console::statesObject(states), u"pk1"_s);
    QVERIFY(readStates);
    QCOMPARE(*readStates, states);

    const OperationLogEntry entry{.number = 12,
                                  .milliseconds = 1'581'595'942'123,
                                  .traceId = u"0a1b"_s,
                                  .productKey = u"pk1"_s,
                                  .deviceName = u"dev1"_s,
                                  .instanceId = u"iot-a"_s,
                                  .businessType = u"device"_s,
                                  .operation = u"offline"_s,
                                  .content = u"Keepalive timeout"_s,
                                  .code = 400};
    const auto log = console::readLog(console::logObject({{entry}, 12, true}));
    QVERIFY(log);
    QCOMPARE(log->entries, QList{entry});
    QCOMPARE(log->last, quint64(12));
    QVERIFY(log->more);
}

void TestConsoleDocument::namesWhatIsMissing()
{
    const auto problem = [](const auto &read) { return read ? QString() : read.error().message; };
    const QJsonObject empty = object(R"({"Success":true})");
    QVERIFY(problem(console::readJobId(empty)).contains("JobId"_L1));
    QVERIFY(problem(console::readJob(empty)).contains("Data.JobId"_L1));
    QVERIFY(problem(console::readDetail(empty)).contains("File"_L1));
    QVERIFY(problem(console::readProvisioning(empty)).contains("Data"_L1));
    QVERIFY(problem(console::readStatus(empty)).contains("Data.Status"_L1));
    // Lists may be empty.
    QVERIFY(console::readJobs(empty));
    QVERIFY(console::readStates(empty, {}));
    QVERIFY(console::readDistributedDevices(empty));
}

void TestConsoleDocument::carriesRequests()
{
    DistributeRequest request{.productKey = u"a1ABCDEFGHI"_s,
                              .deviceNames = {},
                              .sourceInstanceId = u"iot-a"_s,
                              .strategy = DistributeStrategy::NearestAccess,
                              .targetInstanceIds = {u"iot-b"_s, u"iot-c"_s},
                              .targetUid = u"198"_s,
                              .targetAliyunId = {}};
    for (int i = 1; i <= 120; ++i)
        request.deviceNames.append(u"dev-%1"_s.arg(i));
    const rpc::Parameters parameters = console::createJobParameters(request);
    QCOMPARE(parameters.value("DeviceName.10"), QByteArray("dev-10"));
    QCOMPARE(parameters.value("TargetInstanceConfig.2.TargetInstanceId"), QByteArray("iot-c"));
    QVERIFY(!parameters.contains("TargetAliyunId"));
    QCOMPARE(console::readCreateJob(parameters), request);

    const rpc::Parameters batch = console::batchStateParameters(u"pk1"_s, {u"a"_s, u"b"_s}, {});
    QCOMPARE(console::listParameter(batch, "DeviceName"), QStringList({u"a"_s, u"b"_s}));
    QVERIFY(!batch.contains("IotInstanceId"));
}

void TestConsoleDocument::readsResultFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    const QList<DistributeResult> results{{u"pk1"_s, u"dev1"_s, u"200"_s, {}, u"iot-b"_s},
                                          {u"pk1"_s, u"dev2"_s, u"iot.x"_s, u"a \"b\", c"_s, {}}};
    QTest::newRow("our own") << console::resultFile(results);
    QTest::newRow("BOM, LF, other order, no last line end") << QByteArray(
        "\xef\xbb\xbf"
        "code,MESSAGE,DeviceName,ProductKey,TargetInstanceId\n200,,dev1,pk1,iot-b\niot.x,\"a \"\"b\"\", c\",dev2,pk1,");
    QTest::newRow("JSON array") << QByteArray(
        R"([{"DeviceName":"dev1","ProductKey":"pk1","Code":200,"TargetInstanceId":"iot-b"},)"
        R"({"deviceName":"dev2","productKey":"pk1","code":"iot.x","message":"a \"b\", c"}])");
    QTest::newRow("JSON lines") << QByteArray(
        "{\"DeviceName\":\"dev1\",\"ProductKey\":\"pk1\",\"Code\":\"200\",\"TargetInstanceId\":\"iot-b\"}\r\n\n"
        "{\"DeviceName\":\"dev2\",\"ProductKey\":\"pk1\",\"Code\":\"iot.x\",\"Message\":\"a \\\"b\\\", c\"}\n");
}

void TestConsoleDocument::readsResultFiles()
{
    QFETCH(const QByteArray, file);
    const auto results = console::readResults(file);
    QVERIFY2(results.has_value(), qPrintable(results ? QString() : results.error().message));
    QCOMPARE(results->size(), 2);
    QVERIFY(results->at(0).isDistributed());
    QCOMPARE(results->at(0).deviceName, u"dev1"_s);
    QCOMPARE(results->at(0).targetInstanceId, u"iot-b"_s);
    QVERIFY(!results->at(1).isDistributed());
    QCOMPARE(results->at(1).code, u"iot.x"_s);
    QCOMPARE(results->at(1).message, u"a \"b\", c"_s);
}

void TestConsoleDocument::refusesResultFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no code") << QByteArray("DeviceName,Result\r\ndev1,ok\r\n");
    QTest::newRow("JSON without code") << QByteArray(R"([{"DeviceName":"dev1"}])");
    QTest::newRow("broken line") << QByteArray("{\"DeviceName\":\"dev1\",\"Code\":200}\n{\"Device");
    QTest::newRow("binary") << QByteArray("PK\x03\x04\0\0", 6);
}

void TestConsoleDocument::refusesResultFiles()
{
    QFETCH(const QByteArray, file);
    const auto results = console::readResults(file);
    QVERIFY(!results);
    QCOMPARE(results.error().kind, ConsoleError::Kind::Malformed);
    QVERIFY(!results.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestConsoleDocument)
#include "tst_consoledocument.moc"
