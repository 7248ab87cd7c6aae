// SPDX-License-Identifier: GPL-3.0-or-later
#include <console/ratelimiter.h>

#include <QTest>

using namespace bootbench;
using namespace std::chrono_literals;

namespace {

class TestClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMicroseconds() const override { return now; }
    [[nodiscard]] qint64 wallMicroseconds() const override { return now; }
    qint64 now = 5'000'000;
};

} // namespace

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsThroughWhatIsAllowed();
    void keepsTheLimitInEveryWindow_data();
    void keepsTheLimitInEveryWindow();
    void countsActionsApart();
    void forgetsWhatIsLongAgo();
};

void TestRateLimiter::letsThroughWhatIsAllowed()
{
    const TestClock clock;
    RateLimiter limiter(clock);
    for (int i = 0; i < console::callsPerSecond(console::Action::QueryDeviceDistributeJob); ++i)
        QCOMPARE(limiter.book(console::Action::QueryDeviceDistributeJob), 0us);
    QCOMPARE(limiter.book(console::Action::QueryDeviceDistributeJob), RateLimiter::window);
}

void TestRateLimiter::keepsTheLimitInEveryWindow_data()
{
    QTest::addColumn<int>("action");
    for (int i = 0; i < console::actionCount; ++i)
        QTest::newRow(console::actionName(console::Action(i)).data()) << i;
}

void TestRateLimiter::keepsTheLimitInEveryWindow()
{
    QFETCH(const int, action);
    const int limit = console::callsPerSecond(console::Action(action));
    TestClock clock;
    RateLimiter limiter(clock);
    QList<qint64> moments;
    for (int i = 0; i < 5 * limit + 3; ++i) {
        moments.append(clock.now + limiter.book(console::Action(action)).count());
        clock.now += 7'919; // callers that come one after the other
    }
    for (qsizetype i = 0; i + limit < moments.size(); ++i) {
        QVERIFY(moments.at(i + limit) - moments.at(i) >= 1'000'000);
        QVERIFY(moments.at(i + 1) >= moments.at(i));
    }
}

void TestRateLimiter::countsActionsApart()
{
    const TestClock clock;
    RateLimiter limiter(clock);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(limiter.book(console::Action::CreateDeviceDistributeJob), 0us);
    QVERIFY(limiter.book(console::Action::CreateDeviceDistributeJob) > 0us);
    QCOMPARE(limiter.book(console::Action::QueryDeviceDistributeDetail), 0us);
}

void TestRateLimiter::forgetsWhatIsLongAgo()
{
    TestClock clock;
    RateLimiter limiter(clock);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(limiter.book(console::Action::CreateDeviceDistributeJob), 0us);
    clock.now += RateLimiter::window.count();
    QCOMPARE(limiter.book(console::Action::CreateDeviceDistributeJob), 0us);
}

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
