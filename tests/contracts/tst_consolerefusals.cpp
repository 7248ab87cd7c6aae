// SPDX-License-Identifier: GPL-3.0-or-later
#include "startedconsole.h"

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the console refuses, and what our client does then.
class TestConsoleRefusals : public QObject, private StartedConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { checkFolder(); }
    void init() { renew(); }
    void cleanup() { end(); }

    void refusesRequests_data();
    void refusesRequests();
    void checksBeforeItCalls();
    void knowsItsKeyOnly();
    void refusesAnotherSecret();
    void refusesOldTimes_data();
    void refusesOldTimes();
    void refusesAReplay();
    void refusesWhatIsMissing_data();
    void refusesWhatIsMissing();
    void refusesMoreThanTheLimit();
    void keepsTheLimitByItself();
    void refusesMoreJobsThanTheLimit();
    void refusesPages_data();
    void refusesPages();
    void filesAreValidForAWhile();
    void namesTransportFailures_data();
    void namesTransportFailures();
    void needsAKey();
};

void TestConsoleRefusals::refusesRequests_data()
{
    QTest::addColumn<rpc::Parameters>("change"); ///< an empty value takes the parameter away
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const rpc::Parameters &change, const QString &code) {
        QTest::newRow(name) << change << code;
    };
    row("no product", {{"ProductKey", ""}}, u"MissingProductKey"_s);
    row("no device", {{"DeviceName.1", ""}}, u"MissingDeviceName"_s);
    row("no source", {{"SourceInstanceId", ""}}, u"MissingSourceInstanceId"_s);
    row("no target", {{"TargetInstanceConfig.1.TargetInstanceId", ""}}, u"MissingTargetInstanceConfig"_s);
    row("unknown product", {{"ProductKey", "pk9"}}, u"iot.prod.NotExistedProduct"_s);
    row("unknown source", {{"SourceInstanceId", "iot-z"}}, u"iot.system.InstanceNotFound"_s);
    row("unknown target", {{"TargetInstanceConfig.1.TargetInstanceId", "iot-z"}}, u"iot.system.InstanceNotFound"_s);
    row("same", {{"TargetInstanceConfig.1.TargetInstanceId", "iot-a"}}, u"iot.system.InstanceIdSame"_s);
    row("two targets", {{"TargetInstanceConfig.2.TargetInstanceId", "iot-c"}}, u"iot.system.IllegalRequest"_s);
    row("one region twice", {{"Strategy", "1"}, {"TargetInstanceConfig.2.TargetInstanceId", "iot-b"}},
        u"iot.system.IllegalRequest"_s);
    row("unknown call", {{"Action", "CancelDeviceDistributeJob"}}, u"InvalidApi.NotFound"_s);
    row("another version", {{"Version", "2017-04-20"}}, u"InvalidApi.NotFound"_s);
    row("XML", {{"Format", "XML"}}, u"InvalidParameter.Format"_s);
    row("another signature", {{"SignatureMethod", "HMAC-SHA256"}}, u"InvalidSignatureMethod"_s);
    row("unreadable time", {{"Timestamp", "yesterday"}}, u"InvalidTimeStamp.Format"_s);
}

void TestConsoleRefusals::refusesRequests()
{
    QFETCH(const rpc::Parameters, change);
    rpc::Parameters parameters = console::createJobParameters(distribution({u"dev1"_s}));
    const AccessKeyPair key = bench().platform().accessKey();
    parameters.insert({{"Action", "CreateDeviceDistributeJob"},
                       {"Version", "2018-01-20"},
                       {"Format", "JSON"},
                       {"AccessKeyId", key.id.toUtf8()},
                       {"SignatureMethod", "HMAC-SHA1"},
                       {"SignatureVersion", "1.0"},
                       {"SignatureNonce", "1"},
                       {"Timestamp", rpc::timestamp(bench().platformClock().wallMicroseconds() / 1000)}});
    for (auto at = change.cbegin(); at != change.cend(); ++at) {
        if (at.value().isEmpty())
            parameters.remove(at.key());
        else
            parameters.insert(at.key(), at.value());
    }
    rpc::sign(parameters, "POST", key.secret);
    const auto answer = bench().post(rpc::canonicalQuery(parameters));
    QTEST(answer.members["Code"_L1].toString(), "code");
    QVERIFY(!answer.members["RequestId"_L1].toString().isEmpty());
    // The gateway refuses with an HTTP status, the service behind it with Success.
    QCOMPARE(answer.status == 200, answer.members["Success"_L1] == QJsonValue(false));
    QVERIFY(bench().platform().jobs().isEmpty());
    const auto read = console::readAnswer(answer.status, answer.body);
    QVERIFY(!read);
    QVERIFY(!read.error().title().isEmpty());
    QVERIFY(!read.error().message.isEmpty());
}

void TestConsoleRefusals::checksBeforeItCalls()
{
    DistributeRequest request = distribution({u"dev1"_s});
    request.targetInstanceIds = {u"iot-a"_s};
    const auto refused = bench().createJob(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ConsoleError::Kind::Local);
    QVERIFY(bench().requestForms().isEmpty());
}

void TestConsoleRefusals::knowsItsKeyOnly()
{
    ConsoleEndpoint endpoint = bench().endpoint();
    endpoint.accessKeyId = u"LTAIanother"_s;
    const auto client = bench().newClient(endpoint, bench().platform().accessKey().secret.view());
    const auto answer = answerOf<DistributeJob>(
        [&](QObject *context, const auto &callback) { client->queryJob(u"x"_s, context, callback); });
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"InvalidAccessKeyId.NotFound"_s);
    QCOMPARE(answer.error().httpStatus, 404);
    QVERIFY(!answer.error().advice().isEmpty());
}

void TestConsoleRefusals::refusesAnotherSecret()
{
    const auto client = bench().newClient(bench().endpoint(), "notTheSecretAtAll");
    const auto answer = answerOf<DistributeJob>(
        [&](QObject *context, const auto &callback) { client->queryJob(u"x"_s, context, callback); });
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"SignatureDoesNotMatch"_s);
    QCOMPARE(answer.error().httpStatus, 400);
    // So that the two sides can be compared.
    QVERIFY(answer.error().message.contains("POST&%2F&AccessKeyId"_L1));
}

void TestConsoleRefusals::refusesOldTimes_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("14 minutes behind") << -14 << true;
    QTest::newRow("14 minutes ahead") << 14 << true;
    QTest::newRow("16 minutes behind") << -16 << false;
    QTest::newRow("16 minutes ahead") << 16 << false;
}

void TestConsoleRefusals::refusesOldTimes()
{
    QFETCH(const int, minutes);
    QFETCH(const bool, accepted);
    bench().clientClock().advance(std::chrono::minutes(minutes));
    const auto answer = bench().createJob(distribution({u"dev1"_s}));
    QCOMPARE(answer.has_value(), accepted);
    if (!accepted)
        QCOMPARE(answer.error().code, u"InvalidTimeStamp.Expired"_s);
}

void TestConsoleRefusals::refusesAReplay()
{
    QVERIFY(bench().createJob(distribution({u"dev1"_s})));
    const QByteArray form = bench().requestForms().constFirst();
    const auto replayed = bench().post(form);
    QCOMPARE(replayed.status, 400);
    QCOMPARE(replayed.members["Code"_L1].toString(), u"SignatureNonceUsed"_s);
    QCOMPARE(bench().platform().jobs().size(), 1);
}

void TestConsoleRefusals::refusesWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"Action", "Version", "AccessKeyId", "SignatureMethod", "SignatureVersion",
                             "SignatureNonce", "Timestamp", "Signature"}) {
        QTest::newRow(name) << QByteArray(name);
    }
}

void TestConsoleRefusals::refusesWhatIsMissing()
{
    QFETCH(const QByteArray, name);
    QVERIFY(bench().createJob(distribution({u"dev1"_s})));
    rpc::Parameters parameters = *rpc::readParameters(bench().requestForms().constFirst());
    parameters.remove(name);
    const auto answer = bench().post(rpc::canonicalQuery(parameters));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.members["Code"_L1].toString(), u"Missing"_s + QString::fromLatin1(name));
}

void TestConsoleRefusals::refusesMoreThanTheLimit()
{
    bench().config.console.enforceLimits = true;
    restart();
    // Two clients know nothing of each other, but their account is one.
    const auto other = bench().newClient(bench().endpoint(), bench().platform().accessKey().secret.view());
    QVERIFY(bench().createJob(distribution({u"dev1"_s})));
    QVERIFY(bench().createJob(distribution({u"dev2"_s})));
    const auto third = answerOf<QString>([&](QObject *context, const auto &callback) {
        other->createJob(distribution({u"dev1"_s}), context, callback);
    });
    QVERIFY(!third);
    QCOMPARE(third.error().code, u"Throttling.User"_s);
    QVERIFY(third.error().isThrottled());
    QVERIFY(!third.error().mayHaveHappened);
    QCOMPARE(bench().platform().jobs().size(), 2);
    // Other calls have limits of their own.
    QVERIFY(bench().queryJob(bench().platform().jobs().constFirst().id));
}

void TestConsoleRefusals::keepsTheLimitByItself()
{
    bench().config.console.enforceLimits = true;
    restart();
    QObject context;
    int answers = 0;
    QStringList refusals;
    for (int i = 0; i < 12; ++i) {
        bench().client().listJobs(10, {}, &context, [&](const Result<DistributeJobPage, ConsoleError> &page) {
            ++answers;
            if (!page)
                refusals.append(page.error().code);
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(answers, 12, 20'000);
    QCOMPARE(refusals, QStringList());
}

void TestConsoleRefusals::refusesMoreJobsThanTheLimit()
{
    bench().config.console.jobStart = 1h;
    restart();
    for (int i = 0; i < console::maximumJobs; ++i)
        QVERIFY(bench().platform().createJob(distribution({u"dev1"_s})));
    const auto refused = bench().createJob(distribution({u"dev1"_s}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"iot.system.IllegalRequest"_s);
    QVERIFY(bench().platform().interruptJob(bench().platform().jobs().constFirst().id));
    QVERIFY(bench().createJob(distribution({u"dev1"_s})));
}

void TestConsoleRefusals::refusesPages_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("0") << 0;
    QTest::newRow("201") << 201;
    QTest::newRow("-1") << -1;
}

void TestConsoleRefusals::refusesPages()
{
    QFETCH(const int, size);
    const auto jobs = answerOf<DistributeJobPage>(
        [&](QObject *context, const auto &callback) { bench().client().listJobs(size, {}, context, callback); });
    QCOMPARE(jobs.error().code, u"iot.common.InvalidPageParams"_s);
    const auto log = answerOf<OperationLogPage>(
        [&](QObject *context, const auto &callback) { bench().client().listLog(0, size, context, callback); });
    QCOMPARE(log.error().code, u"iot.common.InvalidPageParams"_s);
}

void TestConsoleRefusals::filesAreValidForAWhile()
{
    const auto jobId = bench().createJob(distribution({u"dev1"_s}));
    QVERIFY(jobId && bench().waitForJob(*jobId));
    QVERIFY(bench().results(*jobId));
    // The address that the last answer gave, as in the trace.
    QByteArray address;
    const TraceSnapshot snapshot = bench().trace().snapshot();
    for (quint64 number = 1; number <= snapshot.size(); ++number) {
        const QByteArray bytes = snapshot.record(number).bytes.toByteArray();
        if (bytes.startsWith("GET /files/"))
            address = bytes.mid(4, bytes.indexOf(' ', 4) - 4);
    }
    QVERIFY(!address.isEmpty());
    QCOMPARE(bench().post({}, "GET " + address + " HTTP/1.1\r\nX: ").status, 200);
    bench().platformClock().advance(11min);
    QCOMPARE(bench().post({}, "GET " + address + " HTTP/1.1\r\nX: ").status, 403);
}

void TestConsoleRefusals::namesTransportFailures_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nobody there") << u"refused"_s << ErrorCode::ConnectionRefused;
    QTest::newRow("not trusted") << u"trust"_s << ErrorCode::TlsUntrusted;
    QTest::newRow("no CA file") << u"file"_s << ErrorCode::CaFileUnreadable;
}

void TestConsoleRefusals::namesTransportFailures()
{
    QFETCH(const QString, what);
    ConsoleEndpoint endpoint = bench().endpoint();
    if (what == "trust"_L1)
        endpoint.trust = {};
    if (what == "file"_L1)
        endpoint.trust.pemFile = m_pki.filePath(u"none.pem"_s);
    const auto client = bench().newClient(endpoint, bench().platform().accessKey().secret.view());
    if (what == "refused"_L1)
        bench().platform().stop();
    const auto answer = answerOf<QString>([&](QObject *context, const auto &callback) {
        client->createJob(distribution({u"dev1"_s}), context, callback);
    });
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ConsoleError::Kind::Transport);
    QTEST(answer.error().transport, "code");
    QVERIFY(!answer.error().mayHaveHappened);
    QVERIFY(!answer.error().advice().isEmpty());
}

void TestConsoleRefusals::needsAKey()
{
    const auto client = bench().newClient(bench().endpoint(), {});
    const auto answer = answerOf<DistributeJob>(
        [&](QObject *context, const auto &callback) { client->queryJob(u"x"_s, context, callback); });
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ConsoleError::Kind::Local);
    QVERIFY(bench().requestForms().isEmpty());
}

QTEST_GUILESS_MAIN(TestConsoleRefusals)
#include "tst_consolerefusals.moc"
