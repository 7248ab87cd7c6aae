// SPDX-License-Identifier: GPL-3.0-or-later
#include <distributiontrace.h>
#include <models/storymodel.h>
#include <models/worldmapmodel.h>

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// The story's steps and what they mean on the map.
class TestWorldMapModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_map.reset();
        m_story.reset();
        m_reader.reset();
        m_store = std::make_unique<TraceStore>(m_clock);
        m_trace = std::make_unique<DistributionTrace>(*m_store);
        m_reader = std::make_unique<TraceStory>(*m_store);
        m_story = std::make_unique<StoryModel>(*m_reader);
        m_map = std::make_unique<WorldMapModel>(*m_story);
    }

    void followsTheNewestStep()
    {
        const QAbstractItemModelTester tester(m_story.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(m_story->current(), -1);
        m_story->goToNext();
        m_story->goToPrevious();
        QCOMPARE(m_story->current(), -1);
        tellAll();
        QCOMPARE(m_story->rowCount(), 11);
        QCOMPARE(m_story->current(), 10);
        QCOMPARE(m_map->devices().size(), 1);
        QCOMPARE(m_map->devices().first().state, MapState::Online);
        QCOMPARE(placeOf(m_map->devices().first().place), u"iot-b"_s);
        QCOMPARE(m_map->devices().first().target, -1);
        QCOMPARE(m_map->currentDevice(), 0);
    }

    void movesStepByStep()
    {
        tellAll();
        m_story->setCurrent(0);
        QVERIFY(!m_story->isFollowing());
        QCOMPARE(m_map->devices().first().place, -1);
        QCOMPARE(m_map->devices().first().state, MapState::Working);

        double before = 0;
        for (; m_story->steps()[m_story->current()].kind != StepKind::Arrived; m_story->goToNext()) {
            const MapDevice &device = m_map->devices().first();
            const StepKind kind = m_story->steps()[m_story->current()].kind;
            if (kind == StepKind::Online) {
                QCOMPARE(placeOf(device.place), u"iot-a"_s);
                QCOMPARE(device.state, MapState::Online);
            }
            // Where it goes is known once bootstrap said so, and not before.
            const bool knows =
                kind == StepKind::AnsweredAgain || (kind == StepKind::SignedIn && m_story->current() > 4);
            QCOMPARE(device.target >= 0, knows);
            if (knows) {
                QCOMPARE(placeOf(device.target), u"iot-b"_s);
                QVERIFY(device.progress > before);
                before = device.progress;
            }
        }
        QCOMPARE(m_map->devices().first().target, -1);
        m_story->goToPrevious();
        QVERIFY(m_map->devices().first().target >= 0);
        m_story->setCurrent(3);
        QCOMPARE(m_map->devices().first().state, MapState::Online);
        QCOMPARE(placeOf(m_map->devices().first().place), u"iot-a"_s);
    }

    void holdsWhileTold()
    {
        m_trace->state("Idle", "Resolving", "Started");
        m_trace->climb("iot-a");
        QTRY_COMPARE(m_reader->taken(), m_store->snapshot().size());
        m_story->hold();
        const int current = m_story->current();
        m_trace->notice();
        QTRY_COMPARE(m_story->rowCount(), 6);
        QCOMPARE(m_story->current(), current);
        m_story->follow();
        QCOMPARE(m_story->current(), 5);
        QVERIFY(m_story->isFollowing());
    }

    void knowsPublicRegions()
    {
        m_trace->state("Idle", "Resolving", "Started");
        m_trace->climb("iotx-oxssharez700");
        QTRY_COMPARE(m_reader->taken(), m_store->snapshot().size());
        QCOMPARE(m_map->places().first().regionId, u"eu-central-1"_s);
        QVERIFY(!m_map->places().first().assumed);
    }

    void saysWhatItAssumes()
    {
        tellAll();
        QCOMPARE(m_map->places().size(), 2);
        QVERIFY(m_map->places().at(0).assumed);
        QVERIFY(m_map->places().at(0).regionId != m_map->places().at(1).regionId);
    }

    void takesTheUsersChoice()
    {
        tellAll();
        QSignalSpy chosen(m_map.get(), &WorldMapModel::choicesChanged);
        m_map->choose(u"iot-b"_s, u"us-west-1"_s);
        QCOMPARE(chosen.size(), 1);
        const int place = m_map->devices().first().place;
        QCOMPARE(m_map->places().at(place).regionId, u"us-west-1"_s);
        QVERIFY(m_map->places().at(place).assumed);
        m_map->setChoices({{u"iot-b"_s, u"no-such-region"_s}});
        QVERIFY(m_map->places().at(m_map->devices().first().place).regionId != u"no-such-region"_s);
    }

    void marksAFailure()
    {
        m_trace->tellsStates = false;
        m_trace->bootstrap(u"iot-a"_s);
        m_trace->connect(u"iot-a"_s, 4);
        QTRY_COMPARE(m_reader->taken(), m_store->snapshot().size());
        QCOMPARE(m_map->devices().first().state, MapState::Failed);
    }

    void forgetsWithTheTrace()
    {
        tellAll();
        QSignalSpy changed(m_map.get(), &WorldMapModel::changed);
        m_store->clear();
        QTRY_COMPARE(m_story->rowCount(), 0);
        QVERIFY(!changed.isEmpty());
        QVERIFY(m_map->devices().isEmpty());
        QVERIFY(m_map->places().isEmpty());
        QCOMPARE(m_map->currentDevice(), -1);
    }

private:
    void tellAll()
    {
        m_trace->distribution();
        QTRY_COMPARE(m_reader->taken(), m_store->snapshot().size());
    }
    QString placeOf(int place) const { return place < 0 ? QString() : m_map->places()[place].instanceId; }

    SettableClock m_clock;
    std::unique_ptr<TraceStore> m_store;
    std::unique_ptr<DistributionTrace> m_trace;
    std::unique_ptr<TraceStory> m_reader;
    std::unique_ptr<StoryModel> m_story;
    std::unique_ptr<WorldMapModel> m_map;
};

QTEST_GUILESS_MAIN(TestWorldMapModel)
#include "tst_worldmapmodel.moc"
