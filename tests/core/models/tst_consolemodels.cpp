// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/consoledevicemodel.h>
#include <models/distributejobmodel.h>
#include <models/operationlogmodel.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

DeviceIdentity device(const QString &name)
{
    return DeviceIdentity::create(u"pk1"_s, name).value();
}

SessionStatus status(SessionState state)
{
    SessionStatus status;
    status.state = state;
    return status;
}

DistributeJob job(const QString &id, qint64 created, JobStatus jobStatus = JobStatus::Running)
{
    return {.id = id,
            .productKey = u"pk1"_s,
            .sourceInstanceId = u"iot-a"_s,
            .targetInstanceIds = {u"iot-b"_s},
            .strategy = DistributeStrategy::SpecifiedRegion,
            .status = jobStatus,
            .total = 2,
            .createdMilliseconds = created};
}

OperationLogEntry logEntry(quint64 number)
{
    OperationLogEntry entry;
    entry.number = number;
    entry.operation = u"online"_s;
    return entry;
}

constexpr qint64 second = 1'000'000;

} // namespace

class TestConsoleModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void measuresTheLag();
    void measuresTheLagOfGoingOffline();
    void comparesNothingWithoutASession();
    void anEarlyAnswerIsNoLag();
    void aLateQuestionTellsNoLag();
    void forgetsAnotherConsole();
    void keepsDeviceRows();
    void sortsJobsByTime();
    void tellsChangesOnce();
    void countsResults();
    void appendsTheLogOnce();
    void dropsTheOldestLogEntries();
};

void TestConsoleModels::measuresTheLag()
{
    ConsoleDeviceModel model;
    const QAbstractItemModelTester tester(&model);
    const DeviceIdentity dev1 = device(u"dev1"_s);
    model.setOwn(dev1, status(SessionState::Connecting), 1 * second);
    model.setOwn(dev1, status(SessionState::Online), 10 * second);
    QVERIFY(model.isWaiting());
    model.setState(dev1, u"UNACTIVE"_s, 11 * second);
    QVERIFY(model.isWaiting());
    QCOMPARE(model.entry(dev1)->lag, std::nullopt);
    model.setState(dev1, u"ONLINE"_s, 13 * second);
    QVERIFY(!model.isWaiting());
    QCOMPARE(model.entry(dev1)->lag, std::optional<qint64>(3 * second));
    // Further answers that say the same change nothing.
    model.setState(dev1, u"ONLINE"_s, 60 * second);
    QCOMPARE(model.entry(dev1)->lag, std::optional<qint64>(3 * second));
}

void TestConsoleModels::measuresTheLagOfGoingOffline()
{
    ConsoleDeviceModel model;
    const DeviceIdentity dev1 = device(u"dev1"_s);
    model.setOwn(dev1, status(SessionState::Online), 1 * second);
    model.setState(dev1, u"ONLINE"_s, 2 * second);
    // A notice is no change: the device is still online.
    model.setOwn(dev1, status(SessionState::Redistributing), 3 * second);
    QVERIFY(!model.isWaiting());
    model.setOwn(dev1, status(SessionState::Stopped), 5 * second);
    QVERIFY(model.isWaiting());
    QCOMPARE(model.entry(dev1)->lag, std::nullopt);
    model.setState(dev1, u"OFFLINE"_s, 6 * second);
    QCOMPARE(model.entry(dev1)->lag, std::optional<qint64>(1 * second));
}

void TestConsoleModels::comparesNothingWithoutASession()
{
    ConsoleDeviceModel model;
    const DeviceIdentity dev1 = device(u"dev1"_s);
    model.setOwn(dev1, {}, 1 * second);
    QVERIFY(!model.isWaiting());
    model.setState(dev1, u"ONLINE"_s, 2 * second);
    QVERIFY(!model.isWaiting());
    QCOMPARE(model.entry(dev1)->lag, std::nullopt);
}

void TestConsoleModels::anEarlyAnswerIsNoLag()
{
    ConsoleDeviceModel model;
    const DeviceIdentity dev1 = device(u"dev1"_s);
    model.setOwn(dev1, status(SessionState::Online), 5 * second);
    model.setState(dev1, u"ONLINE"_s, 4 * second); // clocks that were set back
    QCOMPARE(model.entry(dev1)->lag, std::optional<qint64>(0));
}

void TestConsoleModels::aLateQuestionTellsNoLag()
{
    ConsoleDeviceModel model;
    const DeviceIdentity dev1 = device(u"dev1"_s);
    model.setOwn(dev1, status(SessionState::Online), 5 * second);
    model.setState(dev1, u"ONLINE"_s, 90 * second);
    QVERIFY(!model.isWaiting());
    QCOMPARE(model.entry(dev1)->lag, std::nullopt);
}

void TestConsoleModels::forgetsAnotherConsole()
{
    ConsoleDeviceModel model;
    const DeviceIdentity dev1 = device(u"dev1"_s);
    model.setOwn(dev1, status(SessionState::Online), 1 * second);
    model.setState(dev1, u"ONLINE"_s, 2 * second);
    model.setInstance(dev1, u"iot-a"_s);
    model.forgetConsole();
    QCOMPARE(model.entry(dev1)->state, QString());
    QCOMPARE(model.entry(dev1)->instanceId, QString());
    QCOMPARE(model.entry(dev1)->own.state, SessionState::Online);
    QVERIFY(model.isWaiting());
}

void TestConsoleModels::keepsDeviceRows()
{
    ConsoleDeviceModel model;
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setOwn(device(u"dev1"_s), {}, 0);
    model.setOwn(device(u"dev2"_s), {}, 0);
    QCOMPARE(model.rowCount(), 2);
    model.setState(device(u"dev9"_s), u"ONLINE"_s, 1); // not on the bench
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(changes.size(), 0);
    model.setInstance(device(u"dev2"_s), u"iot-b"_s);
    model.setInstance(device(u"dev2"_s), u"iot-b"_s);
    QCOMPARE(changes.size(), 1);
    model.remove(device(u"dev1"_s));
    QCOMPARE(model.index(0, 0).data(ConsoleDeviceModel::IdentityRole).value<DeviceIdentity>(), device(u"dev2"_s));
}

void TestConsoleModels::sortsJobsByTime()
{
    DistributeJobModel model;
    const QAbstractItemModelTester tester(&model);
    model.put(job(u"old"_s, 10));
    model.put(job(u"new"_s, 30));
    model.put(job(u"middle"_s, 20));
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(DistributeJobModel::IdRole).toString());
    QCOMPARE(ids, QStringList({u"new"_s, u"middle"_s, u"old"_s}));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestConsoleModels::tellsChangesOnce()
{
    DistributeJobModel model;
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.put(job(u"a"_s, 1));
    model.put(job(u"a"_s, 1));
    QCOMPARE(changes.size(), 0);
    QVERIFY(model.hasUnfinished());
    model.put(job(u"a"_s, 1, JobStatus::Done));
    QCOMPARE(changes.size(), 1);
    QVERIFY(!model.hasUnfinished());
}

void TestConsoleModels::countsResults()
{
    DistributeJobModel model;
    model.put(job(u"a"_s, 1, JobStatus::Done));
    QCOMPARE(model.entry(u"a"_s)->results, std::nullopt);
    const QList<DistributeResult> results{{u"pk1"_s, u"dev1"_s, u"200"_s, {}, u"iot-b"_s},
                                          {u"pk1"_s, u"dev2"_s, u"iot.x"_s, u"why"_s, {}}};
    model.setResults(u"a"_s, results);
    model.setResults(u"nosuch"_s, results);
    QCOMPARE(model.entry(u"a"_s)->distributed(), 1);

    DistributeResultModel lines;
    const QAbstractItemModelTester tester(&lines);
    lines.setResults(results);
    QCOMPARE(lines.rowCount(), 2);
    QCOMPARE(lines.index(1, 0).data(DistributeResultModel::ResultRole).value<DistributeResult>(), results.at(1));
}

void TestConsoleModels::appendsTheLogOnce()
{
    OperationLogModel model;
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    model.append({logEntry(1), logEntry(2)});
    model.append({logEntry(2), logEntry(3)});
    model.append({logEntry(3)});
    model.append({});
    QCOMPARE(inserts.size(), 2);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.at(2).number, quint64(3));
}

void TestConsoleModels::dropsTheOldestLogEntries()
{
    OperationLogModel model;
    const QAbstractItemModelTester tester(&model);
    QList<OperationLogEntry> entries;
    for (int i = 1; i <= OperationLogModel::capacity + 5; ++i)
        entries.append(logEntry(quint64(i)));
    model.append(entries);
    QCOMPARE(model.rowCount(), OperationLogModel::capacity);
    QCOMPARE(model.at(0).number, quint64(6));
}

QTEST_GUILESS_MAIN(TestConsoleModels)
#include "tst_consolemodels.moc"
