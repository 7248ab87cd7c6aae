// SPDX-License-Identifier: GPL-3.0-or-later
#include <distributiontrace.h>
#include <stage/captions.h>
#include <stage/mappanel.h>
#include <stage/mapprojection.h>
#include <stage/maptraveller.h>
#include <uitest.h>

#include <QAction>
#include <QLabel>
#include <QSignalSpy>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void projectsDegrees()
    {
        const MapProjection map(QRectF(0, 0, 720, 600));
        QCOMPARE(map.map().width(), 720.0);
        QCOMPARE(map.scale(), 2.0);
        QCOMPARE(map.point(-180, MapProjection::north), map.map().topLeft());
        QCOMPARE(map.point(180, MapProjection::south), map.map().bottomRight());
        // Centred where the room has another shape.
        const MapProjection wide(QRectF(0, 0, 2000, 134));
        QCOMPARE(wide.map().height(), 134.0);
        QCOMPARE(wide.map().center(), QPointF(1000, 67));
        const QPainterPath arc = MapProjection::arc({0, 100}, {100, 100});
        QCOMPARE(arc.pointAtPercent(0), QPointF(0, 100));
        QCOMPARE(arc.pointAtPercent(1), QPointF(100, 100));
        QVERIFY(arc.pointAtPercent(0.5).y() < 100);
    }

    void nothingMovesWithoutAnEvent()
    {
        MapTraveller traveller;
        MapDevice device{.device = bootbench::device(u"dev1"_s), .state = MapState::Online, .place = 0};
        traveller.setGoals({device});
        QVERIFY(!traveller.advance(100));
        QCOMPARE(traveller.position(0), (MapTraveller::Position{0, -1, 0}));

        device.state = MapState::Moving;
        device.target = 1;
        device.progress = 0.4;
        traveller.setGoals({device});
        QVERIFY(traveller.isMoving());
        traveller.advance(MapTraveller::wholeWay * 0.1);
        QVERIFY(qFuzzyCompare(traveller.position(0).at, 0.1));
        // As far as the events say, and not further.
        QVERIFY(!traveller.advance(100));
        QCOMPARE(traveller.position(0).at, 0.4);

        device.place = 1;
        device.target = -1;
        device.progress = 0;
        device.state = MapState::Online;
        traveller.setGoals({device});
        QVERIFY(traveller.advance(MapTraveller::wholeWay * 0.3));
        QVERIFY(qFuzzyCompare(traveller.position(0).at, 0.7));
        QVERIFY(!traveller.advance(100));
        QCOMPARE(traveller.position(0), (MapTraveller::Position{1, -1, 0}));
    }

    void aMoveThatComesAtOnceIsShown()
    {
        MapTraveller traveller;
        MapDevice device{.device = bootbench::device(u"dev1"_s), .state = MapState::Online, .place = 0};
        traveller.setGoals({device});
        device.place = 1;
        traveller.setGoals({device});
        QCOMPARE(traveller.position(0), (MapTraveller::Position{0, 1, 0}));
        traveller.advance(100);
        QCOMPARE(traveller.position(0), (MapTraveller::Position{1, -1, 0}));
    }

    void stepsBackAreTakenAtOnce()
    {
        MapTraveller traveller;
        MapDevice device{.device = bootbench::device(u"dev1"_s),
                         .state = MapState::Moving,
                         .place = 0,
                         .target = 1,
                         .progress = 0.8};
        traveller.setGoals({device});
        traveller.advance(100);
        device.progress = 0.4;
        traveller.setGoals({device});
        QCOMPARE(traveller.position(0).at, 0.4);
        device.target = -1;
        device.state = MapState::Online;
        traveller.setGoals({device});
        QCOMPARE(traveller.position(0), (MapTraveller::Position{0, -1, 0}));
        QVERIFY(!traveller.isMoving());
    }

    void everyStepHasASentence_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < stepKindCount; ++kind)
            QTest::addRow("%d", kind) << kind;
    }

    void everyStepHasASentence()
    {
        QFETCH(const int, kind);
        StoryStep step;
        step.kind = StepKind(kind);
        step.device = bootbench::device(u"LightSwitch"_s);
        step.instanceId = u"iot-a"_s;
        step.cause = u"The connection was lost."_s;
        const Caption caption = captionOf(step);
        QVERIFY(!caption.title.isEmpty());
        QVERIFY(caption.sentence.endsWith(u'.'));
        QVERIFY(!caption.sentence.contains(u'%'));
        QVERIFY(!caption.sentence.contains(u".."_s));
        QVERIFY(caption.sentence.contains(u"LightSwitch"_s) || caption.sentence.contains(u"iot-a"_s));
    }

    void goesThroughTheStory()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        TraceStory reader(store);
        StoryModel story(reader);
        WorldMapModel map(story);
        MapPanel panel;
        panel.setModels(&story, &map);
        panel.resize(600, 400);
        panel.show();
        auto &title = child<QLabel>(panel, u"captionTitle"_s);
        QCOMPARE(title.text(), openingCaption().title);
        QSignalSpy demo(&panel, &MapPanel::demoRequested);
        click<QPushButton>(panel, u"mapDemoButton"_s);
        QCOMPARE(demo.size(), 1);

        trace.distribution();
        QTRY_COMPARE(story.rowCount(), 11);
        QVERIFY(!child<QPushButton>(panel, u"mapDemoButton"_s).isVisible());
        QCOMPARE(title.text(), captionOf(story.steps().last()).title);
        QVERIFY(!child<QAction>(panel, u"nextStep"_s).isEnabled());
        child<QAction>(panel, u"previousStep"_s).trigger();
        QCOMPARE(story.current(), 9);
        QCOMPARE(title.text(), captionOf(story.steps().at(9)).title);
        QVERIFY(child<QAction>(panel, u"nextStep"_s).isEnabled());
        QSignalSpy present(&panel, &MapPanel::presenterRequested);
        child<QAction>(panel, u"presentMap"_s).trigger();
        QCOMPARE(present.size(), 1);
        QVERIFY(!panel.view().accessibleDescription().isEmpty());
        panel.setModels(nullptr, nullptr);
        QCOMPARE(title.text(), openingCaption().title);
    }

    void placesCanBePointedAt()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        TraceStory reader(store);
        StoryModel story(reader);
        WorldMapModel map(story);
        MapView view;
        view.setModel(&map);
        view.resize(900, 400);
        trace.distribution();
        QTRY_COMPARE(story.rowCount(), 11);
        view.grab();
        int found = 0;
        for (int x = 0; x < view.width(); x += 4) {
            for (int y = 0; y < view.height(); y += 4)
                found += view.placeAt(QPointF(x, y)) >= 0 ? 1 : 0;
        }
        QVERIFY(found > 0);
        QCOMPARE(view.placeAt({1, 1}), -1);
    }
};

QTEST_MAIN(TestMap)
#include "tst_map.moc"
