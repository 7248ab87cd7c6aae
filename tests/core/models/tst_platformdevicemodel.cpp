// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/platformdevicemodel.h>

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestPlatformDeviceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void addsUpdatesAndRemoves()
    {
        PlatformDeviceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const DeviceIdentity lamp = DeviceIdentity::create(u"pk"_s, u"lamp"_s).value();
        const DeviceIdentity plug = DeviceIdentity::create(u"pk"_s, u"plug"_s).value();
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

        model.put({lamp, u"iot-a"_s, u"UNACTIVE"_s});
        model.put({plug, u"iot-a"_s, u"ONLINE"_s});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(changed.count(), 0);

        model.put({lamp, u"iot-b"_s, u"OFFLINE"_s});
        model.put({lamp, u"iot-b"_s, u"OFFLINE"_s});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.rowCount(), 2);
        for (int column = 0; column < PlatformDeviceModel::ColumnCount; ++column) {
            const QModelIndex index = model.index(0, column);
            QCOMPARE(index.data(PlatformDeviceModel::IdentityRole).value<DeviceIdentity>(), lamp);
            QCOMPARE(index.data(PlatformDeviceModel::InstanceRole).toString(), u"iot-b"_s);
            QCOMPARE(index.data(PlatformDeviceModel::StateRole).toString(), u"OFFLINE"_s);
            QVERIFY(!index.data(Qt::DisplayRole).isValid());
        }

        model.remove(DeviceIdentity::create(u"pk"_s, u"nobody"_s).value());
        QCOMPARE(model.rowCount(), 2);
        model.remove(lamp);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.entry(lamp));
        QCOMPARE(model.entry(plug)->state, u"ONLINE"_s);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPlatformDeviceModel)
#include "tst_platformdevicemodel.moc"
