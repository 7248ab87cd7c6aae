// SPDX-License-Identifier: GPL-3.0-or-later
#include <distributiontrace.h>
#include <story/tracestory.h>

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestTraceStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsWhatIsThereAndWhatArrives()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        trace.state("Idle", "Resolving", "Started");
        trace.climb("iot-a");
        TraceStory story(store);
        qsizetype arrows = 0;
        QList<StepKind> steps;
        connect(&story, &TraceStory::advanced, this, [&](const StoryAdvance &advance) {
            arrows += advance.sequence.arrows.size();
            for (const StoryStep &step : advance.steps)
                steps.append(step.kind);
        });
        QTRY_COMPARE(story.taken(), store.snapshot().size());
        QCOMPARE(steps.last(), StepKind::Online);
        const qsizetype before = arrows;
        trace.notice();
        QTRY_COMPARE(story.taken(), store.snapshot().size());
        QCOMPARE(steps.last(), StepKind::Replied);
        QCOMPARE(arrows, before + 4); // concluded, notice, reply, state
    }

    void readsALongTraceInBatches()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        trace.connect(u"iot-a"_s, 0);
        for (int i = 0; i < 20'000; ++i)
            trace.publish(Direction::Up, Stage::None, u"/a/b"_s, "payload");
        TraceStory story(store);
        qsizetype arrows = 0;
        int batches = 0;
        connect(&story, &TraceStory::advanced, this, [&](const StoryAdvance &advance) {
            arrows += advance.sequence.arrows.size();
            ++batches;
        });
        QTRY_COMPARE(story.taken(), store.snapshot().size());
        QVERIFY(batches > 2);
        QCOMPARE(arrows, 20'000 + 3);
    }

    void tellsNothingSecret()
    {
        SettableClock clock;
        TraceStore store(clock);
        const QByteArray secret = "0123456789abcdef0123456789abcdef";
        store.protect(secret);
        DistributionTrace trace(store);
        trace.connect(u"iot-a"_s, 0);
        trace.kick(secret);
        TraceStory story(store);
        QStringList said;
        connect(&story, &TraceStory::advanced, this, [&](const StoryAdvance &advance) {
            for (const StoryStep &step : advance.steps)
                said.append(step.cause);
        });
        QTRY_COMPARE(story.taken(), store.snapshot().size());
        QVERIFY(!said.join(u' ').contains(QString::fromLatin1(secret)));
        QVERIFY(said.join(u' ').contains(u"********"_s));
    }

    void beginsAnewWhenTheTraceIsCleared()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        trace.distribution();
        TraceStory story(store);
        QSignalSpy restarted(&story, &TraceStory::restarted);
        QTRY_COMPARE(story.taken(), store.snapshot().size());
        QList<StepKind> steps;
        connect(&story, &TraceStory::advanced, this, [&](const StoryAdvance &advance) {
            for (const StoryStep &step : advance.steps)
                steps.append(step.kind);
        });
        store.clear();
        QTRY_COMPARE(restarted.size(), 1);
        QCOMPARE(story.taken(), 0U);
        trace.distribution();
        QTRY_COMPARE(story.taken(), store.snapshot().size());
        QCOMPARE(steps.size(), 11);
        QCOMPARE(steps.last(), StepKind::Arrived);
    }

    void goesWhileItReads()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        trace.connect(u"iot-a"_s, 0);
        for (int i = 0; i < 50'000; ++i)
            trace.ping();
        auto story = std::make_unique<TraceStory>(store);
        QTRY_VERIFY(story->isRunning());
        story.reset();
    }
};

QTEST_GUILESS_MAIN(TestTraceStory)
#include "tst_tracestory.moc"
