// SPDX-License-Identifier: GPL-3.0-or-later
#include <console/ratelimiter.h>

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

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
    void countsFromTheAnswer();
    void keepsTheLimitInEveryWindow_data();
    void keepsTheLimitInEveryWindow();
    void countsActionsApart();
};

void TestRateLimiter::letsThroughWhatIsAllowed()
{
    const TestClock clock;
    RateLimiter limiter(clock);
    for (int i = 0; i < console::callsPerSecond(console::Action::QueryDeviceDistributeJob); ++i) {
        QCOMPARE(limiter.wait(console::Action::QueryDeviceDistributeJob), 0us);
        limiter.begin(console::Action::QueryDeviceDistributeJob);
    }
    QCOMPARE(limiter.wait(console::Action::QueryDeviceDistributeJob), std::nullopt);
}

void TestRateLimiter::countsFromTheAnswer()
{
    constexpr auto action = console::Action::CreateDeviceDistributeJob;
    TestClock clock;
    RateLimiter limiter(clock);
    limiter.begin(action);
    limiter.begin(action);
    clock.now += 5'000'000;
    QCOMPARE(limiter.wait(action), std::nullopt);
    limiter.end(action);
    QCOMPARE(limiter.wait(action), RateLimiter::window);
    clock.now += 400'000;
    QCOMPARE(limiter.wait(action), RateLimiter::window - 400ms);
    clock.now += RateLimiter::window.count() - 400'000;
    QCOMPARE(limiter.wait(action), 0us);
}

void TestRateLimiter::keepsTheLimitInEveryWindow_data()
{
    QTest::addColumn<int>("action");
    for (int i = 0; i < console::actionCount; ++i)
        QTest::newRow(console::actionName(console::Action(i)).data()) << i;
}

/// Calls take from 2 to 700 ms, and arrive at any moment of that.
void TestRateLimiter::keepsTheLimitInEveryWindow()
{
    QFETCH(const int, action);
    const auto kind = console::Action(action);
    const int limit = console::callsPerSecond(kind);
    TestClock clock;
    RateLimiter limiter(clock);
    QRandomGenerator random(7);
    QList<qint64> arrivals;
    QList<qint64> ends;
    const int wanted = 8 * limit + 3;
    while (arrivals.size() < wanted) {
        while (limiter.wait(kind) == 0us) {
            limiter.begin(kind);
            const qint64 duration = random.bounded(2'000, 700'000);
            arrivals.append(clock.now + random.bounded(qint64(0), duration));
            ends.append(clock.now + duration);
        }
        const auto next = std::ranges::min_element(ends);
        const auto wait = limiter.wait(kind);
        QVERIFY(wait || next != ends.end()); // or it would never go on
        if (next != ends.end() && (!wait || *next <= clock.now + wait->count())) {
            clock.now = *next;
            ends.erase(next);
            limiter.end(kind);
        } else {
            clock.now += wait->count();
        }
    }
    std::ranges::sort(arrivals);
    for (qsizetype i = 0; i + limit < arrivals.size(); ++i)
        QVERIFY(arrivals.at(i + limit) - arrivals.at(i) > 1'000'000);
}

void TestRateLimiter::countsActionsApart()
{
    const TestClock clock;
    RateLimiter limiter(clock);
    for (int i = 0; i < 2; ++i)
        limiter.begin(console::Action::CreateDeviceDistributeJob);
    QCOMPARE(limiter.wait(console::Action::CreateDeviceDistributeJob), std::nullopt);
    QCOMPARE(limiter.wait(console::Action::QueryDeviceDistributeDetail), 0us);
}

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
