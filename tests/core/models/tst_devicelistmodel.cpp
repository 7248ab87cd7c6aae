// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/devicelistmodel.h>

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

DeviceIdentity device(const QString &name)
{
    return DeviceIdentity::create(u"g7h0g5wry4Q"_s, name).value();
}

} // namespace

class TestDeviceListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsTheOrderOfAdding()
    {
        DeviceListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.put({device(u"Sensor-02"_s), u"left"_s, {}, SecretPlace::None});
        model.put({device(u"Alpha"_s), {}, {}, SecretPlace::Keychain});

        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(inserted.count(), 2);
        QCOMPARE(model.rowOf(device(u"Alpha"_s)), std::optional(1));
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data(DeviceListModel::IdentityRole).value<DeviceIdentity>(), device(u"Sensor-02"_s));
        QCOMPARE(first.data(DeviceListModel::LabelRole).toString(), u"left"_s);
        QCOMPARE(first.data(DeviceListModel::StatusRole).value<SessionStatus>(), SessionStatus());
        QCOMPARE(model.index(1).data(DeviceListModel::SecretPlaceRole).value<SecretPlace>(), SecretPlace::Keychain);
        QVERIFY(!first.data(Qt::DisplayRole).isValid());
    }

    void putOfAKnownDeviceUpdatesItsRow()
    {
        DeviceListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.put({device(u"Alpha"_s), {}, {}, SecretPlace::None});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.put({device(u"Alpha"_s), u"bench 3"_s, {}, SecretPlace::SessionMemory});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.entry(device(u"Alpha"_s))->label, u"bench 3"_s);

        model.put({device(u"Alpha"_s), u"bench 3"_s, {}, SecretPlace::SessionMemory});
        QCOMPARE(changed.count(), 1);
    }

    void replaceRenamesInPlace()
    {
        DeviceListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.put({device(u"Alpha"_s), {}, {}, {}});
        model.put({device(u"Beta"_s), {}, {}, {}});
        model.put({device(u"Gamma"_s), {}, {}, {}});

        model.replace(device(u"Beta"_s), {device(u"Delta"_s), {}, {}, {}});
        QCOMPARE(model.rowOf(device(u"Delta"_s)), std::optional(1));
        QVERIFY(!model.rowOf(device(u"Beta"_s)));

        model.replace(device(u"Delta"_s), {device(u"Alpha"_s), u"merged"_s, {}, {}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.entries().first().label, u"merged"_s);

        model.replace(device(u"nobody"_s), {device(u"Omega"_s), {}, {}, {}});
        QCOMPARE(model.rowOf(device(u"Omega"_s)), std::optional(2));
    }

    void statusAndSecretChangeOnlyTheirRole()
    {
        DeviceListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.put({device(u"Alpha"_s), {}, {}, {}});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        SessionStatus status;
        status.state = SessionState::Online;

        model.setStatus(device(u"Alpha"_s), status);
        QCOMPARE(changed.takeFirst().at(2).value<QList<int>>(), QList<int>{DeviceListModel::StatusRole});
        model.setSecretPlace(device(u"Alpha"_s), SecretPlace::Keychain);
        QCOMPARE(changed.takeFirst().at(2).value<QList<int>>(), QList<int>{DeviceListModel::SecretPlaceRole});

        model.setStatus(device(u"Alpha"_s), status);
        model.setSecretPlace(device(u"Alpha"_s), SecretPlace::Keychain);
        model.setStatus(device(u"nobody"_s), status);
        model.setSecretPlace(device(u"nobody"_s), SecretPlace::Keychain);
        QCOMPARE(changed.count(), 0);
    }

    void removeTakesTheRowAway()
    {
        DeviceListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.put({device(u"Alpha"_s), {}, {}, {}});
        model.put({device(u"Beta"_s), {}, {}, {}});
        model.remove(device(u"nobody"_s));
        QCOMPARE(model.rowCount(), 2);
        model.remove(device(u"Alpha"_s));
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.entry(device(u"Alpha"_s)));
        QCOMPARE(model.rowOf(device(u"Beta"_s)), std::optional(0));
    }
};

QTEST_GUILESS_MAIN(TestDeviceListModel)
#include "tst_devicelistmodel.moc"
