// SPDX-License-Identifier: GPL-3.0-or-later
#include <simulator/devicecsv.h>

#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestDeviceCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void neverTellsASecret();
    void readsAThousandRows();
};

// Each device as `ProductKey.DeviceName/secret/instance`.
void TestDeviceCsv::reads_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QStringList>("devices");
    const QStringList one{u"pk1.dev1/s1/"_s};
    QTest::newRow("documented order") << QByteArray("DeviceName,DeviceSecret,ProductKey\ndev1,s1,pk1\n") << one;
    QTest::newRow("other order") << QByteArray("ProductKey,DeviceName,DeviceSecret\npk1,dev1,s1\n") << one;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "DeviceName,DeviceSecret,ProductKey\ndev1,s1,pk1\n")
                                     << one;
    QTest::newRow("crlf") << QByteArray("DeviceName,DeviceSecret,ProductKey\r\ndev1,s1,pk1\r\n") << one;
    QTest::newRow("cr only") << QByteArray("DeviceName,DeviceSecret,ProductKey\rdev1,s1,pk1\r") << one;
    QTest::newRow("no last line end") << QByteArray("DeviceName,DeviceSecret,ProductKey\ndev1,s1,pk1") << one;
    QTest::newRow("empty lines") << QByteArray("\n\nDeviceName,DeviceSecret,ProductKey\n\n  \ndev1,s1,pk1\n\n") << one;
    QTest::newRow("spaces") << QByteArray(" DeviceName , DeviceSecret ,ProductKey\n dev1 , s1 , pk1 \n") << one;
    QTest::newRow("quoted") << QByteArray("\"DeviceName\",DeviceSecret,ProductKey\n\"dev1\",\"s,\"\"1\",pk1\n")
                            << QStringList{u"pk1.dev1/s,\"1/"_s};
    QTest::newRow("quoted line end") << QByteArray("DeviceName,DeviceSecret,ProductKey,Note\ndev1,s1,pk1,\"a\nb\"\n")
                                     << one;
    QTest::newRow("instance") << QByteArray("DeviceName,DeviceSecret,ProductKey,InstanceId\n"
                                            "dev1,s1,pk1,iot-b\ndev2,s2,pk1,\ndev3,s3,pk1\n")
                              << QStringList{u"pk1.dev1/s1/iot-b"_s, u"pk1.dev2/s2/"_s, u"pk1.dev3/s3/"_s};
    QTest::newRow("unknown columns") << QByteArray("Id,DeviceName,DeviceSecret,ProductKey\n7,dev1,s1,pk1\n") << one;
    QTest::newRow("header only") << QByteArray("DeviceName,DeviceSecret,ProductKey\n") << QStringList();
    QTest::newRow("same name, other product")
        << QByteArray("DeviceName,DeviceSecret,ProductKey\ndev1,a,pk1\ndev1,b,pk2")
        << QStringList{u"pk1.dev1/a/"_s, u"pk2.dev1/b/"_s};
}

void TestDeviceCsv::reads()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const QStringList, devices);
    const auto seeds = readDeviceCsv(csv);
    QVERIFY2(seeds, seeds ? "" : qPrintable(seeds.error()));
    QStringList found;
    for (const DeviceSeed &seed : *seeds)
        found.append(seed.identity.id() + u'/' + QString::fromUtf8(seed.secret.view()) + u'/' + seed.instanceId);
    QCOMPARE(found, devices);
}

void TestDeviceCsv::refuses_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("word");
    const QByteArray header("DeviceName,DeviceSecret,ProductKey\n");
    QTest::newRow("empty file") << QByteArray() << u"Line 1, column 1"_s << u"DeviceName"_s;
    QTest::newRow("no header") << QByteArray("dev1,s1,pk1\n") << u"Line 1, column 1"_s << u"DeviceName"_s;
    QTest::newRow("no product") << QByteArray("DeviceName,DeviceSecret\ndev1,s1\n") << u"Line 1, column 1"_s
                                << u"ProductKey"_s;
    QTest::newRow("column twice") << QByteArray("DeviceName,DeviceSecret,ProductKey,DeviceName\n")
                                  << u"Line 1, column 36"_s << u"twice"_s;
    QTest::newRow("short row") << header + "dev1,s1\n" << u"Line 2, column 6"_s << u"ProductKey is missing"_s;
    QTest::newRow("empty secret") << header + "dev1,,pk1\n" << u"Line 2, column 6"_s << u"DeviceSecret is missing"_s;
    QTest::newRow("empty name") << header + ",s1,pk1\n" << u"Line 2, column 1"_s << u"DeviceName is missing"_s;
    QTest::newRow("bad name") << header + "dev1,s1,pk1\nd!v1,s1,pk1\n" << u"Line 3, column 1"_s << u"DeviceName"_s;
    QTest::newRow("short name") << header + "dev,s1,pk1\n" << u"Line 2, column 1"_s << u"at least 4"_s;
    QTest::newRow("bad product") << header + "dev1,s1,p-k\n" << u"Line 2, column 9"_s << u"ProductKey"_s;
    QTest::newRow("device twice") << header + "dev1,s1,pk1\ndev2,s2,pk1\ndev1,s3,pk1\n"
                                  << u"Line 4, column 1"_s << u"pk1.dev1"_s;
    QTest::newRow("open quotation") << header + "dev1,\"s1,pk1\n" << u"Line 2, column 6"_s << u"never closed"_s;
    QTest::newRow("text after quotation") << header + "\"dev1\"x,s1,pk1\n" << u"Line 2, column 7"_s << u"comma"_s;
    QTest::newRow("line after quoted lines") << header + "\"dev1\",\"a\nb\",pk1\nd,s,pk1\n"
                                             << u"Line 4, column 1"_s << u"at least 4"_s;
    QTest::newRow("not UTF-8") << header + "dev1,s\xFF,pk1\n" << u""_s << u"UTF-8"_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "D\0e\0",
                                          6)
                            << u""_s << u"UTF-8"_s;
}

void TestDeviceCsv::refuses()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const QString, place);
    QFETCH(const QString, word);
    const auto seeds = readDeviceCsv(csv);
    QVERIFY(!seeds);
    QVERIFY2(seeds.error().startsWith(place), qPrintable(seeds.error()));
    QVERIFY2(seeds.error().contains(word), qPrintable(seeds.error()));
}

void TestDeviceCsv::neverTellsASecret()
{
    const QByteArray header("DeviceName,DeviceSecret,ProductKey\n");
    for (const QByteArray &row : {QByteArray("d,hunter2secret,pk1"), QByteArray("dev1,\"hunter2secret"),
                                  QByteArray("dev1,\"hunter2secret\"x,pk1"), QByteArray("dev1,hunter2secret,"),
                                  QByteArray("dev1,hunter2secret,p!")}) {
        const auto seeds = readDeviceCsv(header + row);
        QVERIFY(!seeds);
        QVERIFY2(!seeds.error().contains(u"hunter2"_s), qPrintable(seeds.error()));
    }
}

void TestDeviceCsv::readsAThousandRows()
{
    QByteArray csv("DeviceName,DeviceSecret,ProductKey\r\n");
    for (int i = 0; i < 1000; ++i)
        csv += "device" + QByteArray::number(i) + ",0123456789abcdef,pk1\r\n";
    const auto seeds = readDeviceCsv(csv);
    QVERIFY(seeds);
    QCOMPARE(seeds->size(), std::size_t(1000));
    QCOMPARE(seeds->back().identity.deviceName(), u"device999"_s);
}

QTEST_APPLESS_MAIN(TestDeviceCsv)
#include "tst_devicecsv.moc"
