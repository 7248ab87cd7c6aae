// SPDX-License-Identifier: GPL-3.0-or-later
#include <session/retrypolicy.h>

#include <QTest>

#include <limits>

using namespace bootbench;
using namespace std::chrono_literals;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheCeiling_data()
    {
        QTest::addColumn<int>("attempt");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("nonsense counts as the first wait") << 0 << qint64(2'000);
        QTest::newRow("one") << 1 << qint64(2'000);
        QTest::newRow("second try") << 2 << qint64(2'000);
        QTest::newRow("third try") << 3 << qint64(4'000);
        QTest::newRow("fourth try") << 4 << qint64(8'000);
        QTest::newRow("sixth try") << 6 << qint64(32'000);
        QTest::newRow("the ceiling") << 7 << qint64(60'000);
        QTest::newRow("still the ceiling") << 8 << qint64(60'000);
        QTest::newRow("for ever the ceiling") << std::numeric_limits<int>::max() << qint64(60'000);
    }
    void doublesUpToTheCeiling()
    {
        QFETCH(const int, attempt);
        QFETCH(const qint64, expected);
        // 0.5 is the middle of the jitter.
        QCOMPARE(qint64(RetryPolicy().wait(attempt, 0.5).count()), expected);
    }

    void jitterStaysWithinItsShare_data()
    {
        QTest::addColumn<double>("random");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("low end") << 0.0 << qint64(1'600);
        QTest::newRow("quarter") << 0.25 << qint64(1'800);
        QTest::newRow("high end") << 0.999'999 << qint64(2'400);
    }
    void jitterStaysWithinItsShare()
    {
        QFETCH(const double, random);
        QFETCH(const qint64, expected);
        QCOMPARE(qint64(RetryPolicy().wait(2, random).count()), expected);
    }

    void valuesAreData()
    {
        const RetryPolicy quick{.first = 10ms, .ceiling = 15ms, .jitter = 0.0};
        QCOMPARE(quick.wait(2, 0.9), 10ms);
        QCOMPARE(quick.wait(3, 0.9), 15ms);
        const RetryPolicy inverted{.first = 100ms, .ceiling = 15ms, .jitter = 0.0};
        QCOMPARE(inverted.wait(2, 0.0), 15ms);
    }
};

QTEST_APPLESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
