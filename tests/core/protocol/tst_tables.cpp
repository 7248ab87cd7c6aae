// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/bootstrapdocument.h>
#include <protocol/lkcodes.h>
#include <protocol/regions.h>

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// The tables of the C SDK: regions and state codes.
class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void regionsAreNumberedThrough()
    {
        int number = 0;
        QSet<QString> ids;
        for (const Region &region : regions()) {
            QCOMPARE(region.bootstrapNumber, number++);
            QVERIFY(!region.id.isEmpty());
            QVERIFY(!region.name.isEmpty());
            ids.insert(region.id);
        }
        QCOMPARE(number, bootstrap::maximumRegionId + 1);
        QCOMPARE(ids.size(), number);
    }

    void knownRegions_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("instance");
        QTest::newRow("Shanghai") << 0 << u"cn-shanghai"_s << u"iotx-oxssharez200"_s;
        QTest::newRow("Tokyo") << 2 << u"ap-northeast-1"_s << u"iotx-oxssharez300"_s;
        QTest::newRow("Singapore") << 1 << u"ap-southeast-1"_s << u"iotx-oxssharez400"_s;
        QTest::newRow("Silicon Valley") << 5 << u"us-west-1"_s << u"iotx-oxssharez500"_s;
        QTest::newRow("Virginia") << 3 << u"us-east-1"_s << u"iotx-oxssharez600"_s;
        QTest::newRow("Frankfurt") << 4 << u"eu-central-1"_s << u"iotx-oxssharez700"_s;
        QTest::newRow("Shenzhen, enterprise only") << 7 << u"cn-shenzhen"_s << u""_s;
        QTest::newRow("Dubai, the last") << 20 << u"me-east-1"_s << u""_s;
    }
    void knownRegions()
    {
        QFETCH(const int, number);
        QFETCH(const QString, id);
        QFETCH(const QString, instance);
        const auto region = regionByNumber(number);
        QVERIFY(region.has_value());
        QCOMPARE(QString(region->id), id);
        QCOMPARE(QString(region->publicInstance), instance);
    }

    void unknownRegions()
    {
        QVERIFY(!regionByNumber(-1));
        QVERIFY(!regionByNumber(bootstrap::maximumRegionId + 1));
    }

    void lkCodesAreSortedAndWhole()
    {
        const auto codes = lkCodes();
        QVERIFY(codes.size() > 200);
        QVERIFY(std::ranges::adjacent_find(codes, std::ranges::greater_equal{}, &LkCode::code) == codes.end());
        for (const LkCode &code : codes) {
            QVERIFY(!code.name.isEmpty()); // not always STATE_…: the SDK misspells one
            QVERIFY2(!code.meaning.isEmpty(), code.name.data());
            QCOMPARE(lkCode(code.code)->name, code.name);
        }
    }

    void knownLkCodes_data()
    {
        QTest::addColumn<quint16>("code");
        // Every code that the SDK's logs in tests/data show.
        for (const int code : {0x0303, 0x0305, 0x0306, 0x0309, 0x030A, 0x0313, 0x0314, 0x0315, 0x0316, 0x0317,
                               0x0318, 0x0319, 0x031A, 0x031D, 0x040B, 0x040C, 0x040D, 0x040E, 0x040F, 0x1000})
            QTest::addRow("LK-%04X", code) << quint16(code);
    }
    void knownLkCodes()
    {
        QFETCH(const quint16, code);
        QVERIFY(lkCode(code).has_value());
    }

    void unknownLkCodes()
    {
        QVERIFY(!lkCode(0x0001));
        QVERIFY(!lkCode(0xFFFF));
    }
};

QTEST_APPLESS_MAIN(TestTables)
#include "tst_tables.moc"
