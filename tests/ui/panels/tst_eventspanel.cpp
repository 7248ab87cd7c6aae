// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/eventspanel.h>

#include <prefixtranslator.h>
#include <uitest.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestEventsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void init()
    {
        failOnAnyWarning();
        m_events = std::make_unique<EventModel>();
        m_panel = std::make_unique<EventsPanel>(*m_events);
        m_panel->resize(500, 300);
        m_panel->show();
        m_view = &child<QTableView>(*m_panel, u"eventTable"_s);
    }

    void cleanup()
    {
        m_panel.reset();
        m_events.reset();
    }

    void emptyItSaysWhatBelongsHere()
    {
        QVERIFY(!m_view->isVisible());
        m_events->append({1, m_lamp, StateChange{}});
        QVERIFY(m_view->isVisible());
        m_events->clear();
        QVERIFY(!m_view->isVisible());
    }

    void eachEventIsAWordAndADetail_data()
    {
        QTest::addColumn<EventDetail>("detail");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("arrow");
        const QString down = u"↓"_s;
        QTest::newRow("state") << EventDetail(StateChange{SessionState::Idle, SessionState::Online, u"CONNACK 0"_s})
                               << u"State"_s << u"Idle → Online: CONNACK 0"_s << QString();
        QTest::newRow("notify") << EventDetail(NotifyEvent{1, NotifyVerdict::Distributed, u"123"_s, 0, 200, {}})
                                << u"Notify"_s << u"cmd 0, id 123 → replied 200"_s << down;
        QTest::newRow("notify, unknown command")
            << EventDetail(NotifyEvent{1, NotifyVerdict::UnknownCommand, u"7"_s, 9, 200, u"nobody knows 9"_s})
            << u"Notify"_s << u"cmd 9, id 7 → replied 200: nobody knows 9"_s << down;
        QTest::newRow("notify, malformed")
            << EventDetail(NotifyEvent{1, NotifyVerdict::Malformed, {}, -1, 460, u"no JSON"_s}) << u"Notify"_s
            << u"malformed: no JSON; replied 460"_s << down;
        QTest::newRow("kick, deleted") << EventDetail(KickEvent{1, KickReason::DeviceDeleted, KickAction::Follow,
                                                                u"Kicked due to device deleted"_s, true})
                                       << u"Kick"_s << u"device deleted → following"_s << down;
        QTest::newRow("kick, same device") << EventDetail(KickEvent{1, KickReason::SameDevice, KickAction::Stop,
                                                                    u"Kicked by the same device"_s, false})
                                           << u"Kick"_s << u"another client took over → stopped"_s << down;
        QTest::newRow("kick, other") << EventDetail(
                                            KickEvent{1, KickReason::Other, KickAction::AskOperator, u"bye"_s, false})
                                     << u"Kick"_s << u"“bye” → waiting for you to press Follow"_s << down;
        QTest::newRow("online") << EventDetail(OnlineEvent{1, u"iot-a"_s, {u"localhost"_s, 1883}, 15'200, false})
                                << u"Online"_s << u"iot-a after 15 ms, at localhost:1883"_s << QString();
        QTest::newRow("followed") << EventDetail(OnlineEvent{1, {}, {u"localhost"_s, 1884}, 4'200, true})
                                  << u"Followed"_s << u"after 4.2 ms at localhost:1884"_s << QString();
        QTest::newRow("error") << EventDetail(StageError{Stage::MqttTls, {ErrorCode::TlsExpired, u"yesterday"_s}})
                               << u"Error"_s << u"TLS: %1: yesterday"_s.arg(errorTitle(ErrorCode::TlsExpired))
                               << QString();
    }

    void eachEventIsAWordAndADetail()
    {
        QFETCH(EventDetail, detail);
        const QAbstractItemModelTester tester(m_view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_events->append({1'783'123'456'789'012, m_lamp, detail});
        QTEST(cell(0, EventModel::EventColumn), "title");
        QTEST(cell(0, EventModel::DetailColumn), "text");
        QTEST(cell(0, EventModel::DirectionColumn), "arrow");
        QCOMPARE(cell(0, EventModel::DeviceColumn), u"lamp"_s);
        QCOMPARE(cell(0, EventModel::TimeColumn), u"00:04:16.789"_s);
    }

    void theKicksOwnWordsAreInTheToolTip()
    {
        m_events->append(
            {1, m_lamp, KickEvent{1, KickReason::SameDevice, KickAction::Stop, u"Kicked by the same device"_s, false}});
        const QModelIndex index = m_view->model()->index(0, EventModel::DetailColumn);
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"Kicked by the same device"));
    }

    void showsTheCurrentDeviceOrAll()
    {
        const DeviceIdentity plug = device(u"plug"_s);
        m_events->append({1, m_lamp, StateChange{}});
        m_events->append({2, plug, StateChange{}});
        m_events->append({3, m_lamp, StateChange{}});
        QCOMPARE(m_view->model()->rowCount(), 3);
        m_panel->setCurrentDevice(plug);
        QCOMPARE(m_view->model()->rowCount(), 1);
        QVERIFY(m_view->isColumnHidden(EventModel::DeviceColumn));
        click<QCheckBox>(*m_panel, u"allDevices"_s);
        QCOMPARE(m_view->model()->rowCount(), 3);
        QVERIFY(!m_view->isColumnHidden(EventModel::DeviceColumn));
    }

    void followsTheTailUnlessScrolledAway()
    {
        for (int i = 0; i < 100; ++i)
            m_events->append({i, m_lamp, StateChange{}});
        QScrollBar *bar = m_view->verticalScrollBar();
        QTRY_COMPARE(bar->value(), bar->maximum());
        bar->setValue(3);
        m_events->append({101, m_lamp, StateChange{}});
        QCOMPARE(bar->value(), 3);
    }

    void copiesWhatIsSelected()
    {
        m_events->append({1'000, m_lamp, StateChange{SessionState::Idle, SessionState::Online, {}}});
        m_events->append({2'000, m_lamp, NotifyEvent{2'000, NotifyVerdict::Distributed, u"123"_s, 0, 200, {}}});
        QAction *copy = m_panel->actions().first();
        QVERIFY(!copy->isEnabled());
        m_view->selectAll();
        QVERIFY(copy->isEnabled());
        copy->trigger();
        QCOMPARE(QApplication::clipboard()->text(), u"00:00:00.001\tlamp\t\tState\tIdle → Online\n"
                                                    u"00:00:00.002\tlamp\t↓\tNotify\tcmd 0, id 123 → replied 200"_s);
    }

    void clearIsAnIntent()
    {
        m_events->append({1, m_lamp, StateChange{}});
        QSignalSpy cleared(m_panel.get(), &EventsPanel::clearRequested);
        click<QToolButton>(*m_panel, u"clearEvents"_s);
        QCOMPARE(cleared.count(), 1);
        QCOMPARE(m_events->rowCount(), 1);
    }

    void speaksTheNewLanguage()
    {
        m_events->append({1, m_lamp, StateChange{}});
        PrefixTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QTRY_VERIFY(m_panel->windowTitle().startsWith(PrefixTranslator::mark));
        QVERIFY(cell(0, EventModel::EventColumn).startsWith(PrefixTranslator::mark));
        QVERIFY(m_view->model()->headerData(0, Qt::Horizontal).toString().startsWith(PrefixTranslator::mark));
        QCoreApplication::removeTranslator(&translator);
    }

private:
    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_view->model()->index(row, column).data().toString();
    }

    const DeviceIdentity m_lamp = device(u"lamp"_s);
    std::unique_ptr<EventModel> m_events;
    std::unique_ptr<EventsPanel> m_panel;
    QTableView *m_view = nullptr;
};

QTEST_MAIN(TestEventsPanel)
#include "tst_eventspanel.moc"
