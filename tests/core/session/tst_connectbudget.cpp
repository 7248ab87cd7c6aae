// SPDX-License-Identifier: GPL-3.0-or-later
#include <session/connectbudget.h>

#include <QTest>

#include <thread>
#include <vector>

using namespace bootbench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class HandClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMicroseconds() const override { return now; }
    [[nodiscard]] qint64 wallMicroseconds() const override { return 0; }

    void advance(std::chrono::microseconds by) { now += by.count(); }

    qint64 now = 1'000'000'000;
};

DeviceIdentity device(const QString &name)
{
    return DeviceIdentity::create(u"a1ABCDEFGHI"_s, name).value();
}

} // namespace

class TestConnectBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveAtOnceThenAMinute()
    {
        HandClock clock;
        ConnectBudget budget(clock);
        for (int i = 0; i < ConnectBudget::connectsPerWindow; ++i)
            QCOMPARE(budget.take(device(u"dev001"_s)), 0us);
        QCOMPARE(budget.take(device(u"dev001"_s)), 60s);
        clock.advance(59s);
        QCOMPARE(budget.take(device(u"dev001"_s)), 1s);
        clock.advance(999'999us);
        QCOMPARE(budget.take(device(u"dev001"_s)), 1us);
        clock.advance(1us);
        QCOMPARE(budget.take(device(u"dev001"_s)), 0us);
    }

    void theWindowRolls()
    {
        HandClock clock;
        ConnectBudget budget(clock);
        // At 0, 10, 20, 30 and 40 s.
        for (int i = 0; i < ConnectBudget::connectsPerWindow; ++i) {
            QCOMPARE(budget.take(device(u"dev001"_s)), 0us);
            clock.advance(10s);
        }
        QCOMPARE(budget.take(device(u"dev001"_s)), 10s); // at 50: the one of 0 leaves at 60
        clock.advance(10s);
        QCOMPARE(budget.take(device(u"dev001"_s)), 0us); // at 60
        QCOMPARE(budget.take(device(u"dev001"_s)), 10s); // the one of 10 leaves at 70
    }

    void neverMoreThanFiveInAnyMinute()
    {
        HandClock clock;
        ConnectBudget budget(clock);
        std::vector<qint64> granted;
        for (int i = 0; i < 5'000; ++i) {
            if (budget.take(device(u"dev001"_s)) == 0us)
                granted.push_back(clock.now);
            clock.advance(std::chrono::milliseconds(37 + i * 7919 % 400));
        }
        QVERIFY(granted.size() > 50);
        for (std::size_t i = 5; i < granted.size(); ++i)
            QVERIFY(granted[i] - granted[i - 5] >= std::chrono::microseconds(ConnectBudget::window).count());
    }

    void askingInVainCostsNothing()
    {
        HandClock clock;
        ConnectBudget budget(clock);
        for (int i = 0; i < ConnectBudget::connectsPerWindow; ++i)
            QCOMPARE(budget.take(device(u"dev001"_s)), 0us);
        clock.advance(30s);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(budget.take(device(u"dev001"_s)), 30s);
        clock.advance(30s);
        for (int i = 0; i < ConnectBudget::connectsPerWindow; ++i)
            QCOMPARE(budget.take(device(u"dev001"_s)), 0us);
    }

    void devicesAreCountedApart()
    {
        HandClock clock;
        ConnectBudget budget(clock);
        for (int i = 0; i < ConnectBudget::connectsPerWindow; ++i)
            QCOMPARE(budget.take(device(u"dev001"_s)), 0us);
        QVERIFY(budget.take(device(u"dev001"_s)) > 0us);
        QCOMPARE(budget.take(device(u"dev002"_s)), 0us);
    }

    void threadsShareOneCount()
    {
        const HandClock clock;
        ConnectBudget budget(clock);
        std::atomic<int> granted = 0;
        {
            std::vector<std::jthread> threads;
            threads.reserve(4);
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&] {
                    for (int i = 0; i < 50; ++i) {
                        if (budget.take(device(u"dev001"_s)) == 0us)
                            ++granted;
                    }
                });
            }
        }
        QCOMPARE(granted.load(), ConnectBudget::connectsPerWindow);
    }
};

QTEST_APPLESS_MAIN(TestConnectBudget)
#include "tst_connectbudget.moc"
