// SPDX-License-Identifier: GPL-3.0-or-later
#include "startedconsole.h"

#include <console/jobwatch.h>

#include <QSignalSpy>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The console's API, each action: our client against the built-in platform.
class TestConsole : public QObject, private StartedConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { checkFolder(); }
    void init() { renew(); }
    void cleanup() { end(); }

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
};

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

QTEST_GUILESS_MAIN(TestConsole)
#include "tst_console.moc"
