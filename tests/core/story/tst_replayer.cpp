// SPDX-License-Identifier: GPL-3.0-or-later
#include <distributiontrace.h>
#include <story/replayer.h>

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestReplayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_source = std::make_unique<TraceStore>(m_clock);
        m_target = std::make_unique<TraceStore>(m_clock);
        DistributionTrace trace(*m_source);
        trace.distribution();
    }

    void playsAtItsPace_data()
    {
        QTest::addColumn<double>("speed");
        QTest::newRow("1x") << 1.0;
        QTest::newRow("4x") << 4.0;
        QTest::newRow("20x") << 20.0;
        QTest::newRow("clamped") << 1000.0;
    }

    void playsAtItsPace()
    {
        QFETCH(const double, speed);
        const auto replayer = make();
        replayer->setSpeed(speed);
        const double used = std::min(speed, Replayer::fastest);
        QCOMPARE(replayer->speed(), used);
        replayer->play();
        replayer->advance();
        QCOMPARE(replayer->position(), 1U); // the first at once
        m_clock.now += qint64(999 / used);
        replayer->advance();
        QCOMPARE(replayer->position(), 1U);
        m_clock.now += qint64(1 / used) + 1;
        replayer->advance();
        QCOMPARE(replayer->position(), 2U);
        m_clock.now += qint64(10'000 / used) + 2;
        replayer->advance();
        QCOMPARE(replayer->position(), 12U);
    }

    void recordsAreAsTheyWere()
    {
        const auto replayer = make();
        QSignalSpy finished(replayer.get(), &Replayer::finished);
        QSignalSpy playing(replayer.get(), &Replayer::playingChanged);
        replayer->play();
        m_clock.now += 3600LL * 1'000'000;
        replayer->advance();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(playing.size(), 2);
        QVERIFY(!replayer->isPlaying());
        QCOMPARE(replayer->elapsed(), replayer->duration());
        const TraceSnapshot before = m_source->snapshot();
        const TraceSnapshot after = m_target->snapshot();
        QCOMPARE(after.size(), before.size());
        for (quint64 number = 1; number <= before.size(); ++number) {
            const TraceRecord was = before.record(number);
            const TraceRecord is = after.record(number);
            QCOMPARE(is.kind, was.kind);
            QCOMPARE(is.channel, was.channel);
            QCOMPARE(is.wallMicroseconds, was.wallMicroseconds);
            QCOMPARE(is.direction, was.direction);
            QCOMPARE(is.stage, was.stage);
            QCOMPARE(is.bytes.size(), was.bytes.size());
            QCOMPARE(after.channel(is.channel).instanceId, before.channel(was.channel).instanceId);
            // Passwords do not come along.
            QVERIFY(!is.bytes.toByteArray().contains("0123456789ABCDEF"));
        }
    }

    void pausesAndSteps()
    {
        const auto replayer = make();
        replayer->play();
        replayer->advance();
        replayer->pause();
        m_clock.now += 3600LL * 1'000'000;
        replayer->advance();
        QCOMPARE(replayer->position(), 1U);
        replayer->step();
        replayer->step();
        QCOMPARE(m_target->snapshot().size(), 3U);
        QVERIFY(!replayer->isPlaying());
        // Going on, no time has gone by.
        replayer->play();
        replayer->advance();
        QCOMPARE(replayer->position(), 4U);
    }

    void seeksBothWays()
    {
        const auto replayer = make();
        QSignalSpy rewound(replayer.get(), &Replayer::rewound);
        QSignalSpy finished(replayer.get(), &Replayer::finished);
        replayer->seek(20);
        QCOMPARE(m_target->snapshot().size(), 20U);
        QCOMPARE(rewound.size(), 0);
        replayer->seek(5);
        QCOMPARE(rewound.size(), 1);
        QCOMPARE(m_target->snapshot().size(), 5U);
        QCOMPARE(m_target->snapshot().record(5).bytes.size(), m_source->snapshot().record(5).bytes.size());
        replayer->seek(1'000'000);
        QVERIFY(replayer->isAtEnd());
        QCOMPARE(finished.size(), 1);
        replayer->play(); // from the beginning
        replayer->advance();
        QCOMPARE(replayer->position(), 1U);
        QCOMPARE(m_target->snapshot().channelCount(), m_source->snapshot().channelCount());
    }

    void longSeeksLetTheEventLoopRun()
    {
        DistributionTrace trace(*m_source, u"other"_s);
        trace.connect(u"iot-a"_s, 0);
        for (int i = 0; i < 1000; ++i)
            trace.ping();
        const auto replayer = make();
        replayer->seek(replayer->size());
        QVERIFY(!replayer->isAtEnd());
        QTRY_VERIFY(replayer->isAtEnd());
        QCOMPARE(m_target->snapshot().size(), replayer->size());
    }

    void shortensLongPauses_data()
    {
        QTest::addColumn<bool>("shorten");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("shortened") << true << qint64(Replayer::longestPause.count());
        QTest::newRow("as they were") << false << qint64(25'000'000);
    }

    void shortensLongPauses()
    {
        QFETCH(const bool, shorten);
        QFETCH(const qint64, expected);
        DistributionTrace trace(*m_source);
        trace.wait(1'000'000'000);
        trace.state("Idle", "Resolving", "late");
        const quint64 last = m_source->snapshot().size();
        trace.tick = 25'000'000;
        trace.state("Resolving", "Stopped", "later");
        const auto replayer = make();
        replayer->setShortensPauses(shorten);
        replayer->seek(last);
        QTRY_COMPARE(replayer->position(), last);
        replayer->seek(last - 1);
        QTRY_COMPARE(replayer->position(), last - 1);
        replayer->play();
        replayer->advance();
        QCOMPARE(replayer->position(), last);
        m_clock.now += expected - 1;
        replayer->advance();
        QCOMPARE(replayer->position(), last);
        m_clock.now += 1;
        replayer->advance();
        QVERIFY(replayer->isAtEnd());
    }

    void anotherSpeedCountsAtOnce()
    {
        const auto replayer = make();
        replayer->play();
        replayer->advance();
        replayer->setSpeed(10);
        m_clock.now += 100;
        replayer->advance();
        QCOMPARE(replayer->position(), 2U);
    }

    void runsByItself()
    {
        SystemClock clock;
        Replayer replayer(m_source->snapshot(), m_source->redactor(), *m_target, clock);
        replayer.setSpeed(Replayer::fastest);
        QSignalSpy finished(&replayer, &Replayer::finished);
        replayer.play();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(m_target->snapshot().size(), m_source->snapshot().size());
    }

    void anEmptyTraceIsAtItsEnd()
    {
        TraceStore empty(m_clock);
        Replayer replayer(empty.snapshot(), empty.redactor(), *m_target, m_clock);
        replayer.play();
        replayer.step();
        replayer.seek(7);
        QVERIFY(replayer.isAtEnd());
        QVERIFY(!replayer.isPlaying());
        QCOMPARE(replayer.duration(), 0us);
    }

private:
    std::unique_ptr<Replayer> make()
    {
        return std::make_unique<Replayer>(m_source->snapshot(), m_source->redactor(), *m_target, m_clock);
    }

    SettableClock m_clock;
    std::unique_ptr<TraceStore> m_source;
    std::unique_ptr<TraceStore> m_target;
};

QTEST_GUILESS_MAIN(TestReplayer)
#include "tst_replayer.moc"
