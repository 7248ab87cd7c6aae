// SPDX-License-Identifier: GPL-3.0-or-later
#include <distributiontrace.h>
#include <gui/replaydesk.h>
#include <gui/tracescene.h>
#include <traceview/filterbook.h>
#include <uitest.h>

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// A trace is played again, and all panels follow: offline, at the pace of a clock that the test moves.
class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_desk.reset();
        m_scene.reset();
        m_opened.reset();
        m_source.reset();
        m_store = std::make_unique<TraceStore>(m_clock);
        DistributionTrace trace(*m_store);
        trace.distribution();
        m_source = std::make_unique<TraceDocument>(*m_store, m_book);
        m_opened = std::make_unique<OpenedTrace>(m_clock, TraceStoreOptions{.directory = m_directory.path()}, m_book);
        m_scene = std::make_unique<TraceScene>(m_opened->document(), TraceScene::Source::Finished, u"Replay"_s);
        m_desk = std::make_unique<ReplayDesk>(m_clock);
    }

    void allPanelsFollow()
    {
        m_desk->begin(*m_source, m_opened->document(), u"Replay"_s, 1.0);
        QVERIFY(m_desk->plays(m_opened->document()));
        QVERIFY(!m_desk->bar()->isHidden());
        auto &word = child<QLabel>(*m_scene->statusPanel(), u"statusWord"_s);
        auto &events = child<QTableView>(*m_scene->eventsPanel(), u"eventTable"_s);

        m_clock.now += 23'500; // the device is online by then
        QTRY_COMPARE(m_scene->steps().rowCount(), 4);
        QCOMPARE(word.text(), stateTitle(SessionState::Online));
        QCOMPARE(child<QLabel>(*m_scene->statusPanel(), u"instanceFact"_s).text(), u"iot-a"_s);
        QCOMPARE(m_scene->map().devices().first().state, MapState::Online);
        const int before = events.model()->rowCount();
        QVERIFY(before > 0);

        m_clock.now += 1'000'000;
        QTRY_COMPARE(m_opened->document().store().snapshot().size(), m_store->snapshot().size());
        QTRY_COMPARE(m_scene->steps().rowCount(), 11);
        QCOMPARE(child<QLabel>(*m_scene->statusPanel(), u"instanceFact"_s).text(), u"iot-b"_s);
        QVERIFY(events.model()->rowCount() > before);
        QVERIFY(m_scene->sequence().rowCount() > 20);
        QTRY_COMPARE(m_opened->document().model().rowCount(), int(m_store->snapshot().size()));
        // Nothing can be started from what is only looked at.
        for (const QString &button : {u"startButton"_s, u"stopButton"_s, u"retryButton"_s, u"followButton"_s})
            QVERIFY(child<QPushButton>(*m_scene->statusPanel(), button).isHidden());
    }

    void goesBack()
    {
        m_desk->begin(*m_source, m_opened->document(), u"Replay"_s, 20.0);
        m_clock.now += 10'000'000;
        QTRY_COMPARE(m_scene->steps().rowCount(), 11);
        Q_EMIT m_desk->bar()->seekRequested(untilOnline);
        QTRY_COMPARE(m_scene->steps().rowCount(), 4);
        QCOMPARE(m_opened->document().store().snapshot().size(), untilOnline);
        QCOMPARE(child<QLabel>(*m_scene->statusPanel(), u"instanceFact"_s).text(), u"iot-a"_s);
        child<QAction>(*m_desk->bar(), u"replayStep"_s).trigger();
        QCOMPARE(m_opened->document().store().snapshot().size(), untilOnline + 1);
        QSignalSpy close(m_desk.get(), &ReplayDesk::closeRequested);
        child<QAction>(*m_desk->bar(), u"replayClose"_s).trigger();
        QCOMPARE(close.size(), 1);
        m_desk->end();
        QVERIFY(m_desk->bar()->isHidden());
        QVERIFY(!m_desk->plays(m_opened->document()));
    }

    void theSourceMayGo()
    {
        m_desk->begin(*m_source, m_opened->document(), u"Replay"_s, 1.0);
        const quint64 records = m_store->snapshot().size();
        m_source.reset();
        m_store.reset();
        m_clock.now += 10'000'000;
        QTRY_COMPARE(m_opened->document().store().snapshot().size(), records);
    }

    void anOpenedTraceTellsItsEndToo()
    {
        m_desk.reset();
        m_scene.reset();
        const TraceScene scene(*m_source, TraceScene::Source::Finished, u"log"_s);
        auto &word = child<QLabel>(*scene.statusPanel(), u"statusWord"_s);
        QTRY_COMPARE(word.text(), stateTitle(SessionState::Online));
        QCOMPARE(child<QLabel>(*scene.statusPanel(), u"instanceFact"_s).text(), u"iot-b"_s);
    }

private:
    /// Records of the first climb.
    static constexpr quint64 untilOnline = 24;

    SettableClock m_clock;
    QTemporaryDir m_directory;
    std::unique_ptr<TraceStore> m_store;
    FilterBook m_book;
    std::unique_ptr<TraceDocument> m_source;
    std::unique_ptr<OpenedTrace> m_opened;
    std::unique_ptr<TraceScene> m_scene;
    std::unique_ptr<ReplayDesk> m_desk;
};

QTEST_MAIN(TestReplay)
#include "tst_replay.moc"
