// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolebench.h"

#include <console/jobwatch.h>
#include <trace/redactor.h>

#include <QDateTime>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The console's API: our client against the built-in platform, and requests that were put together by others.
class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_bench.reset(); }

    // each action
    void distributesDevices();
    void tellsWhatBecameOfEachDevice();
    void listsJobsInPages();
    void listsDistributedDevices();
    void tellsWhereADeviceIs();
    void tellsStates();
    void tellsStatesOfMoreThanABatch();
    void keepsALog();
    void takesTheMostDevices();
    void watchesAJob();
    void watchesAJobThatIsInterrupted();

    // each error
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

    // trust
    void takesSignaturesOfOthers_data();
    void takesSignaturesOfOthers();
    void neverRepeatsACreation();
    void repeatsQuestions();
    void keepsItsSecret();
    void answersNobodyWhoIsGone();

private:
    [[nodiscard]] ConsoleBench &bench() { return *m_bench; }
    void restart() { QVERIFY(m_bench->start()); }

    QTemporaryDir m_pki;
    std::unique_ptr<ConsoleBench> m_bench;
};

void TestConsole::initTestCase()
{
    QVERIFY(m_pki.isValid());
}

void TestConsole::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<ConsoleBench>(m_pki.path());
    // The tests that want another configuration say so before they start it.
    const QByteArray test(QTest::currentTestFunction());
    if (test != "refusesMoreThanTheLimit" && test != "keepsTheLimitByItself" && test != "repeatsQuestions" &&
        test != "refusesMoreJobsThanTheLimit" && test != "watchesAJobThatIsInterrupted")
        restart();
}

// --- each action ---------------------------------------------------------------------------------

void TestConsole::distributesDevices()
{
    const auto jobId = bench().createJob(distribution({u"dev1"_s, u"dev2"_s}));
    QVERIFY2(jobId.has_value(), qPrintable(jobId ? QString() : jobId.error().text()));
    const auto first = bench().queryJob(*jobId);
    QVERIFY(first);
    QCOMPARE(first->id, *jobId);
    QCOMPARE(first->productKey, u"pk1"_s);
    QCOMPARE(first->sourceInstanceId, u"iot-a"_s);
    QCOMPARE(first->targetInstanceIds, QStringList{u"iot-b"_s});
    QCOMPARE(first->strategy, DistributeStrategy::SpecifiedRegion);
    QCOMPARE(first->total, 2);
    QVERIFY(qAbs(first->createdMilliseconds - bench().platformClock().wallMicroseconds() / 1000) < 10'000);
    const auto last = bench().waitForJob(*jobId);
    QVERIFY(last);
    QCOMPARE(last->status, JobStatus::Done);
    for (const PlatformDevice &device : bench().platform().devices())
        QCOMPARE(device.instanceId, u"iot-b"_s);
}

void TestConsole::tellsWhatBecameOfEachDevice()
{
    // dev3 is not in the source, dev9 is nowhere.
    const auto jobId = bench().createJob(distribution({u"dev1"_s, u"dev3"_s, u"dev9"_s}));
    QVERIFY(jobId);
    QVERIFY(bench().waitForJob(*jobId));
    const auto results = bench().results(*jobId);
    QVERIFY2(results.has_value(), qPrintable(results ? QString() : results.error().text()));
    QCOMPARE(results->size(), 3);
    QVERIFY(results->at(0).isDistributed());
    QCOMPARE(results->at(0).deviceName, u"dev1"_s);
    QCOMPARE(results->at(0).targetInstanceId, u"iot-b"_s);
    for (const qsizetype failed : {1, 2}) {
        QVERIFY(!results->at(failed).isDistributed());
        QCOMPARE(results->at(failed).code, u"iot.device.NotExistedDevice"_s);
        QVERIFY(!results->at(failed).message.isEmpty());
    }
}

void TestConsole::listsJobsInPages()
{
    QStringList ids;
    for (const QString &name : {u"dev1"_s, u"dev2"_s, u"dev1"_s}) {
        const auto jobId = bench().createJob(distribution({name}));
        QVERIFY(jobId);
        ids.prepend(*jobId);
    }
    const auto page = [&](const QString &token) {
        return answerOf<DistributeJobPage>(
            [&](QObject *context, const auto &callback) { bench().client().listJobs(2, token, context, callback); });
    };
    const auto first = page({});
    QVERIFY(first);
    QCOMPARE(first->total, 3);
    QCOMPARE(first->jobs.size(), 2);
    QVERIFY(!first->nextToken.isEmpty());
    const auto second = page(first->nextToken);
    QVERIFY(second);
    QCOMPARE(second->jobs.size(), 1);
    QVERIFY(second->nextToken.isEmpty());
    QCOMPARE(QStringList({first->jobs.at(0).id, first->jobs.at(1).id, second->jobs.at(0).id}), ids);
}

void TestConsole::listsDistributedDevices()
{
    const auto list = [&](const QString &productKey, const QString &source, int page) {
        return answerOf<DistributedDevicePage>([&](QObject *context, const auto &callback) {
            bench().client().listDistributedDevices(productKey, source, page, 1, context, callback);
        });
    };
    QCOMPARE(list({}, {}, 1)->total, 0);
    const auto jobId = bench().createJob(distribution({u"dev1"_s, u"dev2"_s}));
    QVERIFY(jobId && bench().waitForJob(*jobId));
    QCOMPARE(list(u"pk1"_s, {}, 1)->total, 2);
    QCOMPARE(list(u"pk1"_s, {}, 2)->devices.size(), 1);
    QCOMPARE(list(u"pk1"_s, {}, 3)->devices.size(), 0);
    QCOMPARE(list(u"pk2"_s, {}, 1)->total, 0);
    QCOMPARE(list({}, u"iot-b"_s, 1)->total, 0);
    const DeviceProvisioning device = list({}, u"iot-a"_s, 1)->devices.at(0);
    QCOMPARE(device.sourceInstanceId, u"iot-a"_s);
    QCOMPARE(device.targetInstanceId, u"iot-b"_s);
}

void TestConsole::tellsWhereADeviceIs()
{
    const auto provisioning = [&](const QString &name) {
        return answerOf<DeviceProvisioning>([&](QObject *context, const auto &callback) {
            bench().client().queryProvisioning(consoleDevice(name), context, callback);
        });
    };
    const auto before = provisioning(u"dev1"_s);
    QVERIFY(before);
    QCOMPARE(before->targetInstanceId, u"iot-a"_s);
    QCOMPARE(before->targetRegion, u"cn-shanghai"_s);
    const auto jobId = bench().createJob(distribution({u"dev1"_s}));
    QVERIFY(jobId && bench().waitForJob(*jobId));
    const auto after = provisioning(u"dev1"_s);
    QVERIFY(after);
    QCOMPARE(after->productKey, u"pk1"_s);
    QCOMPARE(after->deviceName, u"dev1"_s);
    QCOMPARE(after->sourceInstanceId, u"iot-a"_s);
    QCOMPARE(after->sourceRegion, u"cn-shanghai"_s);
    QCOMPARE(after->targetInstanceId, u"iot-b"_s);
    QCOMPARE(after->targetRegion, u"ap-southeast-1"_s);
    QVERIFY(after->modifiedMilliseconds > 0);
    const auto unknown = provisioning(u"dev9"_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, u"iot.device.NotExistedDevice"_s);
    QVERIFY(!unknown.error().requestId.isEmpty());
    QVERIFY(!unknown.error().advice().isEmpty());
}

void TestConsole::tellsStates()
{
    QVERIFY(bench().platform().disable(consoleDevice(u"dev2"_s)));
    const auto status = [&](const QString &name, const QString &instance) {
        return answerOf<QString>([&](QObject *context, const auto &callback) {
            bench().client().getStatus(consoleDevice(name), instance, context, callback);
        });
    };
    QCOMPARE(*status(u"dev1"_s, {}), u"UNACTIVE"_s);
    QCOMPARE(*status(u"dev1"_s, u"iot-a"_s), u"UNACTIVE"_s);
    QCOMPARE(*status(u"dev2"_s, {}), u"DISABLE"_s);
    QCOMPARE(status(u"dev1"_s, u"iot-b"_s).error().code, u"iot.device.NotExistedDevice"_s);

    const auto states = answerOf<QList<ConsoleDeviceState>>([&](QObject *context, const auto &callback) {
        bench().client().getStates(u"pk1"_s, {u"dev2"_s, u"dev9"_s, u"dev3"_s}, {}, context, callback);
    });
    QVERIFY(states);
    QCOMPARE(*states, (QList<ConsoleDeviceState>{{u"pk1"_s, u"dev2"_s, u"DISABLE"_s, {}},
                                                 {u"pk1"_s, u"dev3"_s, u"UNACTIVE"_s, {}}}));
}

void TestConsole::tellsStatesOfMoreThanABatch()
{
    QStringList names;
    for (int i = 0; i < 120; ++i) {
        names.append(u"many-%1"_s.arg(i, 3, 10, QChar(u'0')));
        QVERIFY(bench().platform().addDevice({consoleDevice(names.constLast()), SecretBytes("secret-of-it"), {}}));
    }
    auto states = answerOf<QList<ConsoleDeviceState>>([&](QObject *context, const auto &callback) {
        bench().client().getStates(u"pk1"_s, names, u"iot-a"_s, context, callback);
    });
    QVERIFY(states);
    QStringList answered;
    for (const ConsoleDeviceState &state : *states)
        answered.append(state.deviceName);
    answered.sort();
    QCOMPARE(answered, names);
    QCOMPARE(bench().requestForms().size(), 3);
}

void TestConsole::keepsALog()
{
    const auto log = [&](quint64 after, int size) {
        return answerOf<OperationLogPage>(
            [&](QObject *context, const auto &callback) { bench().client().listLog(after, size, context, callback); });
    };
    QCOMPARE(log(0, 200)->entries.size(), 0);
    const auto jobId = bench().createJob(distribution({u"dev1"_s, u"dev2"_s}));
    QVERIFY(jobId && bench().waitForJob(*jobId));
    const auto page = log(0, 1);
    QVERIFY(page);
    QVERIFY(page->more);
    QCOMPARE(page->last, quint64(1));
    const OperationLogEntry &entry = page->entries.at(0);
    QCOMPARE(entry.number, quint64(1));
    QCOMPARE(entry.productKey, u"pk1"_s);
    QCOMPARE(entry.deviceName, u"dev1"_s);
    QCOMPARE(entry.businessType, u"distribute"_s);
    QCOMPARE(entry.operation, u"distribute"_s);
    QVERIFY(entry.content.contains(*jobId));
    QCOMPARE(entry.traceId.size(), 16);
    QCOMPARE(entry.code, 200);
    const auto rest = log(page->last, 200);
    QCOMPARE(rest->entries.size(), 1);
    QVERIFY(!rest->more);
    QCOMPARE(log(rest->last, 200)->entries.size(), 0);
}

void TestConsole::takesTheMostDevices()
{
    DistributeRequest request = distribution({});
    for (int i = 0; i < DistributeRequest::maximumDevices; ++i) {
        request.deviceNames.append(u"dev:%1@long.enough-name_x"_s.arg(i, 5, 10, QChar(u'0')));
        if (i % 100 == 0)
            QVERIFY(bench().platform().addDevice(
                {consoleDevice(request.deviceNames.constLast()), SecretBytes("secret-of-it"), {}}));
    }
    const auto jobId = bench().createJob(request);
    QVERIFY2(jobId.has_value(), qPrintable(jobId ? QString() : jobId.error().text()));
    QCOMPARE(bench().queryJob(*jobId)->total, 10'000);
    request.deviceNames.append(u"one-more"_s);
    QCOMPARE(bench().createJob(request).error().kind, ConsoleError::Kind::Local);
}

void TestConsole::watchesAJob()
{
    const auto jobId = bench().createJob(distribution({u"dev1"_s, u"dev9"_s}));
    QVERIFY(jobId);
    JobWatch watch(bench().client(), *jobId, 10ms);
    QList<JobStatus> statuses;
    connect(&watch, &JobWatch::progressed, this, [&](const DistributeJob &job) { statuses.append(job.status); });
    QList<DistributeResult> results;
    int endings = 0;
    connect(&watch, &JobWatch::finished, this, [&](const DistributeJob &job, const QList<DistributeResult> &lines) {
        QCOMPARE(job.status, JobStatus::Done);
        results = lines;
        ++endings;
    });
    QSignalSpy failures(&watch, &JobWatch::failed);
    watch.start();
    QTRY_COMPARE_WITH_TIMEOUT(endings, 1, 10'000);
    QCOMPARE(statuses.constLast(), JobStatus::Done);
    QVERIFY(std::ranges::is_sorted(statuses));
    QCOMPARE(results.size(), 2);
    QVERIFY(failures.isEmpty());

    JobWatch lost(bench().client(), u"nosuchjob"_s, 10ms);
    QSignalSpy lostFailures(&lost, &JobWatch::failed);
    lost.start();
    QTRY_COMPARE(lostFailures.size(), 1);
}

void TestConsole::watchesAJobThatIsInterrupted()
{
    bench().config.console.jobStart = 1h;
    restart();
    const auto jobId = bench().createJob(distribution({u"dev1"_s}));
    QVERIFY(jobId);
    JobWatch watch(bench().client(), *jobId, 10ms);
    QSignalSpy progress(&watch, &JobWatch::progressed);
    std::optional<JobStatus> ending;
    connect(&watch, &JobWatch::finished, this, [&](const DistributeJob &job, const QList<DistributeResult> &results) {
        QVERIFY(results.isEmpty());
        ending = job.status;
    });
    watch.start();
    QTRY_COMPARE(progress.size(), 1);
    // No results before it is over.
    const auto early = bench().results(*jobId);
    QVERIFY(!early);
    QCOMPARE(early.error().code, u"iot.system.IllegalRequest"_s);
    QVERIFY(bench().platform().interruptJob(*jobId));
    QVERIFY(!bench().platform().interruptJob(*jobId));
    QTRY_COMPARE(ending, JobStatus::Interrupted);
}

// --- each error ----------------------------------------------------------------------------------

void TestConsole::refusesRequests_data()
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

void TestConsole::refusesRequests()
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

void TestConsole::checksBeforeItCalls()
{
    DistributeRequest request = distribution({u"dev1"_s});
    request.targetInstanceIds = {u"iot-a"_s};
    const auto refused = bench().createJob(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ConsoleError::Kind::Local);
    QVERIFY(bench().requestForms().isEmpty());
}

void TestConsole::knowsItsKeyOnly()
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

void TestConsole::refusesAnotherSecret()
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

void TestConsole::refusesOldTimes_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("14 minutes behind") << -14 << true;
    QTest::newRow("14 minutes ahead") << 14 << true;
    QTest::newRow("16 minutes behind") << -16 << false;
    QTest::newRow("16 minutes ahead") << 16 << false;
}

void TestConsole::refusesOldTimes()
{
    QFETCH(const int, minutes);
    QFETCH(const bool, accepted);
    bench().clientClock().advance(std::chrono::minutes(minutes));
    const auto answer = bench().createJob(distribution({u"dev1"_s}));
    QCOMPARE(answer.has_value(), accepted);
    if (!accepted)
        QCOMPARE(answer.error().code, u"InvalidTimeStamp.Expired"_s);
}

void TestConsole::refusesAReplay()
{
    QVERIFY(bench().createJob(distribution({u"dev1"_s})));
    const QByteArray form = bench().requestForms().constFirst();
    const auto replayed = bench().post(form);
    QCOMPARE(replayed.status, 400);
    QCOMPARE(replayed.members["Code"_L1].toString(), u"SignatureNonceUsed"_s);
    QCOMPARE(bench().platform().jobs().size(), 1);
}

void TestConsole::refusesWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"Action", "Version", "AccessKeyId", "SignatureMethod", "SignatureVersion",
                             "SignatureNonce", "Timestamp", "Signature"}) {
        QTest::newRow(name) << QByteArray(name);
    }
}

void TestConsole::refusesWhatIsMissing()
{
    QFETCH(const QByteArray, name);
    QVERIFY(bench().createJob(distribution({u"dev1"_s})));
    rpc::Parameters parameters = *rpc::readParameters(bench().requestForms().constFirst());
    parameters.remove(name);
    const auto answer = bench().post(rpc::canonicalQuery(parameters));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.members["Code"_L1].toString(), u"Missing"_s + QString::fromLatin1(name));
}

void TestConsole::refusesMoreThanTheLimit()
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

void TestConsole::keepsTheLimitByItself()
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

void TestConsole::refusesMoreJobsThanTheLimit()
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

void TestConsole::refusesPages_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("0") << 0;
    QTest::newRow("201") << 201;
    QTest::newRow("-1") << -1;
}

void TestConsole::refusesPages()
{
    QFETCH(const int, size);
    const auto jobs = answerOf<DistributeJobPage>(
        [&](QObject *context, const auto &callback) { bench().client().listJobs(size, {}, context, callback); });
    QCOMPARE(jobs.error().code, u"iot.common.InvalidPageParams"_s);
    const auto log = answerOf<OperationLogPage>(
        [&](QObject *context, const auto &callback) { bench().client().listLog(0, size, context, callback); });
    QCOMPARE(log.error().code, u"iot.common.InvalidPageParams"_s);
}

void TestConsole::filesAreValidForAWhile()
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

void TestConsole::namesTransportFailures_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nobody there") << u"refused"_s << ErrorCode::ConnectionRefused;
    QTest::newRow("not trusted") << u"trust"_s << ErrorCode::TlsUntrusted;
    QTest::newRow("no CA file") << u"file"_s << ErrorCode::CaFileUnreadable;
}

void TestConsole::namesTransportFailures()
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

void TestConsole::needsAKey()
{
    const auto client = bench().newClient(bench().endpoint(), {});
    const auto answer = answerOf<DistributeJob>(
        [&](QObject *context, const auto &callback) { client->queryJob(u"x"_s, context, callback); });
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ConsoleError::Kind::Local);
    QVERIFY(bench().requestForms().isEmpty());
}

// --- trust ---------------------------------------------------------------------------------------

void TestConsole::takesSignaturesOfOthers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("GET") << QByteArray("GET");
    QTest::newRow("POST") << QByteArray("POST");
}

// The string to sign is put together by hand here and signed by openssl.
void TestConsole::takesSignaturesOfOthers()
{
    QFETCH(const QByteArray, method);
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty())
        QSKIP("there is no openssl");
    const AccessKeyPair key = bench().platform().accessKey();
    const QByteArray time = QDateTime::fromMSecsSinceEpoch(bench().platformClock().wallMicroseconds() / 1000, Qt::UTC)
                                .toString(u"yyyy-MM-dd'T'hh'%3A'mm'%3A'ss'Z'"_s)
                                .toLatin1();
    const QByteArray query = "AccessKeyId=" + key.id.toLatin1() +
                             "&Action=GetDeviceStatus&DeviceName=dev1&Format=JSON&ProductKey=pk1&SignatureMethod=HMAC-"
                             "SHA1&SignatureNonce=a%20b%2Bc&SignatureVersion=1.0&Timestamp=" +
                             time + "&Version=2018-01-20";
    QByteArray content = query;
    content.replace('%', "%25").replace('=', "%3D").replace('&', "%26");
    QProcess process;
    process.start(openssl, {u"dgst"_s, u"-sha1"_s, u"-hmac"_s,
                            QString::fromLatin1(key.secret.view().toByteArray()) + u'&', u"-binary"_s});
    process.write(method + "&%2F&" + content);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QByteArray signature = process.readAllStandardOutput().toBase64().toPercentEncoding();
    const auto answer = bench().post(query + "&Signature=" + signature, method);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QCOMPARE(answer.members["Success"_L1], QJsonValue(true));
    QCOMPARE(answer.members["Data"_L1]["Status"_L1].toString(), u"UNACTIVE"_s);
}

void TestConsole::neverRepeatsACreation()
{
    // A far end that takes the request and hangs up.
    QTcpServer server;
    int requests = 0;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&requests, socket] {
            if (socket->readAll().contains("\x16\x03")) // a ClientHello is all that it takes
                ++requests;
            socket->abort();
        });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    bench().timings.retryWaits = {1ms, 1ms};
    ConsoleEndpoint endpoint = bench().endpoint();
    endpoint.endpoint = {u"localhost"_s, server.serverPort()};
    const auto client = bench().newClient(endpoint, "secret");
    const auto created = answerOf<QString>([&](QObject *context, const auto &callback) {
        client->createJob(distribution({u"dev1"_s}), context, callback);
    });
    QVERIFY(!created);
    QVERIFY(created.error().isPassing());
    QCOMPARE(requests, 1);
    // A question is asked as often as there are waits.
    const auto asked = answerOf<DistributeJob>(
        [&](QObject *context, const auto &callback) { client->queryJob(u"x"_s, context, callback); });
    QVERIFY(!asked);
    QCOMPARE(requests, 4);
}

void TestConsole::repeatsQuestions()
{
    bench().config.console.enforceLimits = true;
    bench().timings.retryWaits = {1100ms};
    restart();
    // Uses up the turns of this second behind the client's back.
    const auto other = bench().newClient(bench().endpoint(), bench().platform().accessKey().secret.view());
    QObject context;
    int answers = 0;
    for (int i = 0; i < 2; ++i) {
        bench().client().createJob(distribution({u"dev1"_s}), &context, [&](const auto &) { ++answers; });
        other->createJob(distribution({u"dev2"_s}), &context, [&](const Result<QString, ConsoleError> &jobId) {
            QVERIFY(jobId);
            ++answers;
        });
    }
    // Throttled creations are repeated, since the platform did nothing: four jobs in the end.
    QTRY_COMPARE_WITH_TIMEOUT(answers, 4, 20'000);
    QCOMPARE(bench().platform().jobs().size(), 4);
}

void TestConsole::keepsItsSecret()
{
    QVERIFY(bench().createJob(distribution({u"dev1"_s})));
    const QByteArray secret = bench().platform().accessKey().secret.view().toByteArray();
    const QByteArray signature =
        rpc::readParameters(bench().requestForms().constFirst())->value("Signature").toPercentEncoding();
    const TraceSnapshot snapshot = bench().trace().snapshot();
    QVERIFY(snapshot.size() > 5);
    bool sawRequest = false;
    for (quint64 number = 1; number <= snapshot.size(); ++number) {
        const TraceRecord record = snapshot.record(number);
        QVERIFY(!record.bytes.contains(secret));
        sawRequest = sawRequest || record.bytes.contains(signature);
        QVERIFY(!bench().trace().redactor().redacted(record).contains(signature));
        QCOMPARE(snapshot.channel(record.channel).role, ChannelRole::Console);
    }
    QVERIFY(sawRequest);
    // Told to the trace, so that it is masked wherever it might turn up.
    QVERIFY(!bench().trace().redactor().redacted(QByteArrayView("x" + secret)).contains(secret));
}

void TestConsole::answersNobodyWhoIsGone()
{
    int answers = 0;
    {
        QObject context;
        bench().client().queryJob(u"x"_s, &context, [&](const auto &) { ++answers; });
    }
    QObject context;
    const auto client = bench().newClient(bench().endpoint(), bench().platform().accessKey().secret.view());
    auto gone = bench().newClient(bench().endpoint(), bench().platform().accessKey().secret.view());
    gone->queryJob(u"x"_s, &context, [&](const auto &) { ++answers; });
    gone.reset();
    // Calls made after them are over, so they would be, too.
    for (int i = 0; i < 3; ++i)
        QVERIFY(!bench().queryJob(u"x"_s));
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(TestConsole)
#include "tst_console.moc"
