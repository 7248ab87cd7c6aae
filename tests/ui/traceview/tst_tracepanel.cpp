// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracepanelbench.h"

#include <theme/palette.h>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestTracePanel : public QObject, private TracePanelBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void init() { renew(); }
    void cleanup() { tearDown(); }

    void emptyOffersTheDemoAndFiles()
    {
        auto *open = m_panel->findChild<QPushButton *>(u"traceOpen"_s);
        QVERIFY(open != nullptr && open->isVisible());
        QSignalSpy wanted(m_panel.get(), &TracePanel::openRequested);
        open->click();
        QCOMPARE(wanted.size(), 1);
        auto *demo = m_panel->findChild<QPushButton *>(u"traceDemo"_s);
        QVERIFY(demo != nullptr && demo->isVisible());
        QVERIFY(!m_list->isVisible());
        QVERIFY(!action(u"clearTrace")->isEnabled());
        QSignalSpy requested(m_panel.get(), &TracePanel::demoRequested);
        demo->click();
        QCOMPARE(requested.size(), 1);
        appendPings(1);
        QTRY_VERIFY(m_list->isVisible());
        QVERIFY(!demo->isVisible());
        QVERIFY(action(u"clearTrace")->isEnabled());
        m_store->clear();
        QVERIFY(demo->isVisible());
    }

    void aFileIsReadByKeysAtOnce()
    {
        m_panel->startAtFirst();
        QVERIFY(!m_list->hasFocus());
        appendPings(3);
        QTRY_VERIFY(m_list->hasFocus());
        QCOMPARE(m_panel->currentRecord(), 1U);
        QTest::keyClick(m_list, Qt::Key_Down);
        QCOMPARE(m_panel->currentRecord(), 2U);
    }

    void tabGoesFromTheListIntoTheFields()
    {
        appendPings(1);
        QTRY_VERIFY(m_list->isVisible());
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_fields);
        QTest::keyClick(m_fields, Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), m_list);
    }

    void displayModelIsSound()
    {
        const QAbstractItemModelTester tester(m_list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        appendPings(50);
        QTRY_COMPARE(m_list->model()->rowCount(), 50);
        appendPings(1);
        QTRY_COMPARE(m_list->model()->rowCount(), 51);
        m_store->clear();
        QCOMPARE(m_list->model()->rowCount(), 0);
    }

    void rowsInWords()
    {
        const ChannelId channel = openChannel();
        append(channel, RecordKind::MqttPacket, Direction::Up, pingRequest, 0);
        append(channel, RecordKind::MqttPacket, Direction::Down, pingResponse, 1'250'300);
        append(channel, RecordKind::TcpClosed, Direction::None, R"({"by":"peer"})", 1'250'400);
        QTRY_COMPARE(m_list->model()->rowCount(), 3);
        const QStringList first{u"1"_s,           u"07:21:14.466"_s,   u"0.000000"_s, u"↑"_s,
                                u"LightSwitch"_s, u"localhost:1883"_s, u"MQTT"_s,     u"2"_s,
                                u"PINGREQ"_s};
        QCOMPARE(row(0), first);
        const QStringList second{u"2"_s,           u"07:21:15.716"_s, u"1.250300"_s, u"↓"_s,       u"localhost:1883"_s,
                                 u"LightSwitch"_s, u"MQTT"_s,         u"2"_s,        u"PINGRESP"_s};
        QCOMPARE(row(1), second);
        QCOMPARE(row(2).at(TraceModel::DirectionColumn), QString());
        QVERIFY2(row(2).at(TraceModel::InfoColumn).startsWith(u"TcpClosed "_s), qPrintable(row(2).join(u'|')));
        const QModelIndex up = m_list->model()->index(0, TraceModel::DirectionColumn);
        const QModelIndex down = m_list->model()->index(1, TraceModel::DirectionColumn);
        QVERIFY(up.data(Qt::ForegroundRole) != down.data(Qt::ForegroundRole));
        QVERIFY(up.data(Qt::AccessibleTextRole) != down.data(Qt::AccessibleTextRole));
        QVERIFY(up.data(Qt::AccessibleTextRole).toString().size() > 1);
        QCOMPARE(m_list->model()->index(1, TraceModel::TimeColumn).data(Qt::ToolTipRole).toString(),
                 u"2021-07-12T07:21:15.716550Z"_s);
    }

    void timeFormats_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<QString>("text");
        QTest::newRow("relative") << 0 << u"61.000001"_s;
        QTest::newRow("delta") << 1 << u"0.999999"_s;
        QTest::newRow("local") << 2 << u"07:22:15.466"_s;
        QTest::newRow("utc") << 3 << u"07:22:15.466Z"_s;
    }

    void timeFormats()
    {
        QFETCH(const int, action);
        for (const qint64 at : {0, 60'000'002, 61'000'001})
            append(0, RecordKind::MqttPacket, Direction::Up, pingRequest, at);
        QTRY_COMPARE(m_list->model()->rowCount(), 3);
        menu(u"timeMenu")->actions().at(action)->trigger();
        QTEST(row(2).at(TraceModel::TimeColumn), "text");
    }

    void clockSetBackIsShownAsItIs()
    {
        append(0, RecordKind::MqttPacket, Direction::Up, pingRequest, 0);
        append(0, RecordKind::MqttPacket, Direction::Up, pingRequest, -1'500'000);
        QTRY_COMPARE(m_list->model()->rowCount(), 2);
        QCOMPARE(row(1).at(TraceModel::DeltaColumn), u"-1.500000"_s);
    }

    void currentRecordIsShown()
    {
        QSignalSpy changed(m_panel.get(), &TracePanel::currentRecordChanged);
        append(openChannel(), RecordKind::HttpRequestHead, Direction::Up, "POST /auth/bootstrap HTTP/1.1\r\n\r\n", 0);
        appendPings(1);
        QTRY_COMPARE(m_list->model()->rowCount(), 2);
        QVERIFY(!m_panel->currentRecord());
        QVERIFY(m_bytes->data().isEmpty());
        QVERIFY(details().isEmpty());
        m_list->selectRow(0);
        QCOMPARE(m_panel->currentRecord(), std::optional<quint64>(1));
        QCOMPARE(m_bytes->data(), QByteArray("POST /auth/bootstrap HTTP/1.1\r\n\r\n"));
        const QString facts = details();
        for (const QString &fact : {u"Type: POST"_s, u"2021-07-12T07:21:14.466250Z"_s, u"g7h0g5wry4Q.LightSwitch"_s,
                                    u"localhost:1883"_s, u"Instance: iot-a"_s, u"LK-040B"_s})
            QVERIFY2(facts.contains(fact), qPrintable(facts));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toULongLong(), 1U);
        m_list->clearSelection();
        QVERIFY(!m_panel->currentRecord());
        QVERIFY(m_bytes->data().isEmpty());
    }

    void focusAloneShowsNothing()
    {
        QApplication::setActiveWindow(m_panel.get());
        appendPings(3);
        QTRY_COMPARE(m_list->model()->rowCount(), 3);
        m_list->setFocus();
        QTRY_VERIFY(m_list->hasFocus());
        QVERIFY(!m_panel->currentRecord());
    }

    void foreignTextIsNoMarkup()
    {
        append(0, RecordKind::Note, Direction::None, R"({"text":"<b>bold</b> & <script>"})", 0);
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        m_list->selectRow(0);
        QVERIFY2(details().contains(u"<b>bold</b> & <script>"_s), qPrintable(details()));
    }

    void malformedIsSaid()
    {
        append(0, RecordKind::MqttPacket, Direction::Down, cutShort, 0);
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        m_list->selectRow(0);
        QVERIFY(details().contains(u"Malformed"_s));
        QCOMPARE(m_list->model()->index(0, TraceModel::InfoColumn).data(Qt::ForegroundRole).value<QColor>(),
                 theme::color(theme::ColorRole::Failed, QGuiApplication::palette()));
    }

    void followsOnlyAtTheEnd()
    {
        appendPings(200);
        QTRY_COMPARE(m_list->model()->rowCount(), 200);
        QVERIFY(action(u"followTail")->isChecked());
        QTRY_VERIFY(atEnd());
        // the wheel, the keys and the scroll bar all end here
        m_list->verticalScrollBar()->setValue(20);
        QVERIFY(!action(u"followTail")->isChecked());
        appendPings(100);
        QTRY_COMPARE(m_list->model()->rowCount(), 300);
        QCoreApplication::processEvents();
        QCOMPARE(m_list->verticalScrollBar()->value(), 20);
        m_list->verticalScrollBar()->setValue(m_list->verticalScrollBar()->maximum());
        QVERIFY(action(u"followTail")->isChecked());
        appendPings(100);
        QTRY_COMPARE(m_list->model()->rowCount(), 400);
        QVERIFY(atEnd());
    }

    void smallerWindowGoesOnFollowing()
    {
        appendPings(200);
        QTRY_COMPARE(m_list->model()->rowCount(), 200);
        m_panel->resize(1000, 300);
        QCoreApplication::processEvents();
        QVERIFY(action(u"followTail")->isChecked());
        appendPings(1);
        QTRY_COMPARE(m_list->model()->rowCount(), 201);
        QVERIFY(atEnd());
    }

    void keyFollows()
    {
        QApplication::setActiveWindow(m_panel.get());
        appendPings(200);
        QTRY_COMPARE(m_list->model()->rowCount(), 200);
        m_list->setFocus();
        m_list->verticalScrollBar()->setValue(0);
        QVERIFY(!action(u"followTail")->isChecked());
        QTest::keyClick(m_list, Qt::Key_F);
        QVERIFY(action(u"followTail")->isChecked());
        QVERIFY(atEnd());
        QTest::keyClick(m_list, Qt::Key_F);
        QVERIFY(!action(u"followTail")->isChecked());
    }

    void selectionIsKeptWhenRowsArrive()
    {
        appendPings(100);
        QTRY_COMPARE(m_list->model()->rowCount(), 100);
        m_panel->showRecords(40, 42);
        QVERIFY(!action(u"followTail")->isChecked());
        QCOMPARE(m_panel->currentRecord(), std::optional<quint64>(40));
        QSignalSpy changed(m_panel.get(), &TracePanel::currentRecordChanged);
        m_bytes->selectAll();
        appendPings(100);
        QTRY_COMPARE(m_list->model()->rowCount(), 200);
        QCOMPARE(m_list->selectionModel()->selectedRows().size(), 3);
        QCOMPARE(m_panel->currentRecord(), std::optional<quint64>(40));
        QCOMPARE(m_bytes->selection(), (ByteRange{0, 2}));
        QCOMPARE(changed.size(), 0);
    }

    void showRecordsToleratesAnything_data()
    {
        QTest::addColumn<quint64>("first");
        QTest::addColumn<quint64>("last");
        QTest::addColumn<int>("selected");
        QTest::newRow("none") << quint64(0) << quint64(0) << 0;
        QTest::newRow("beyond") << quint64(11) << quint64(12) << 0;
        QTest::newRow("turned round") << quint64(5) << quint64(4) << 0;
        QTest::newRow("half beyond") << quint64(9) << quint64(1000) << 2;
        QTest::newRow("one") << quint64(10) << quint64(10) << 1;
    }

    void showRecordsToleratesAnything()
    {
        QFETCH(const quint64, first);
        QFETCH(const quint64, last);
        appendPings(10);
        QTRY_COMPARE(m_list->model()->rowCount(), 10);
        m_panel->showRecords(first, last);
        QTEST(int(m_list->selectionModel()->selectedRows().size()), "selected");
    }

    void pauseCountsWhatIsNew()
    {
        appendPings(5);
        QTRY_COMPARE(m_list->model()->rowCount(), 5);
        QVERIFY(!m_pending->isVisible());
        m_trace->setPaused(true);
        QVERIFY(m_pending->isVisible());
        QCOMPARE(m_pending->text(), u"Paused"_s);
        appendPings(1204);
        QTRY_VERIFY2(m_pending->text().contains(QLocale().toString(1204)), qPrintable(m_pending->text()));
        QCOMPARE(m_list->model()->rowCount(), 5);
        m_pending->click();
        QVERIFY(!m_trace->isPaused());
        QCOMPARE(m_list->model()->rowCount(), 1209);
        QVERIFY(!m_pending->isVisible());
    }

    void keysGoFromRecordToRecord()
    {
        QApplication::setActiveWindow(m_panel.get());
        appendPings(5);
        QTRY_COMPARE(m_list->model()->rowCount(), 5);
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_F8);
        QCOMPARE(m_panel->currentRecord(), std::optional<quint64>(1));
        QTest::keyClick(m_list, Qt::Key_F8);
        QTest::keyClick(m_list, Qt::Key_F8);
        QCOMPARE(m_panel->currentRecord(), std::optional<quint64>(3));
        QTest::keyClick(m_list, Qt::Key_F7);
        QCOMPARE(m_panel->currentRecord(), std::optional<quint64>(2));
        QTest::keyClick(m_list, Qt::Key_F7);
        QTest::keyClick(m_list, Qt::Key_F7);
        QCOMPARE(m_panel->currentRecord(), std::optional<quint64>(1));
        m_list->clearSelection();
        QTest::keyClick(m_list, Qt::Key_F7);
        QCOMPARE(m_panel->currentRecord(), std::optional<quint64>(5));
    }

    void findsOnlyWhatIsShown()
    {
        for (int i = 0; i < 3; ++i) {
            append(0, RecordKind::MqttPacket, Direction::Up, pingRequest, i);
            append(0, RecordKind::MqttPacket, Direction::Down, pingResponse, i);
        }
        QTRY_COMPARE(m_list->model()->rowCount(), 6);
        m_trace->setFilter(*Filter::parse(u"dir == down"));
        QTRY_COMPARE(m_list->model()->rowCount(), 3);
        m_panel->showRecords(2, 2);
        action(u"find")->trigger();
        m_panel->findChild<QLineEdit *>(u"findText"_s)->setText(u"PING"_s);
        action(u"findNext")->trigger();
        QTRY_COMPARE(m_panel->currentRecord(), std::optional<quint64>(4));
        action(u"findNext")->trigger();
        QTRY_COMPARE(m_panel->currentRecord(), std::optional<quint64>(6));
        // what is hidden is said to be
        QSignalSpy noticed(m_panel.get(), &TracePanel::noticed);
        m_panel->showRecords(3, 3);
        QCOMPARE(noticed.size(), 1);
        QCOMPARE(m_panel->currentRecord(), std::optional<quint64>(6));
    }

    void findMarksTheHit()
    {
        m_store->protect("topSecret77");
        for (const QByteArrayView line : {QByteArrayView("nothing"), QByteArrayView("topSecret77 is here")})
            append(0, RecordKind::TextLine, Direction::None, line, 0);
        QTRY_COMPARE(m_list->model()->rowCount(), 2);
        m_panel->showRecords(1, 1);
        action(u"find")->trigger();
        m_panel->findChild<QLineEdit *>(u"findText"_s)->setText(u"HERE"_s);
        action(u"findNext")->trigger();
        QTRY_COMPARE(m_panel->currentRecord(), std::optional<quint64>(2));
        QCOMPARE(m_bytes->selectedBytes(), "here");
        // What is shown by the time that it is found has the hit elsewhere, or may have.
        m_panel->showRecords(1, 1);
        action(u"findNext")->trigger();
        m_trace->setRevealed(true);
        QTRY_COMPARE(m_panel->currentRecord(), std::optional<quint64>(2));
        QVERIFY(m_bytes->selection().isEmpty());
    }

    void filterShowsWhatAPauseHeldBack()
    {
        appendPings(2);
        QTRY_COMPARE(m_list->model()->rowCount(), 2);
        m_trace->setPaused(true);
        appendPings(3);
        QTRY_VERIFY(m_pending->text().contains(u'3'));
        m_trace->setFilter(*Filter::parse(u"dir == up"));
        QTRY_COMPARE(m_list->model()->rowCount(), 5);
        QCOMPARE(m_pending->text(), u"Paused"_s);
    }

    void windowGetsTheActions()
    {
        const QList<QAction *> actions = m_panel->menuActions();
        QVERIFY(actions.contains(action(u"followTail")));
        QVERIFY(actions.contains(action(u"clearTrace")));
        for (const QStringView name : {u"copyMenu", u"timeMenu", u"bytesMenu"})
            QVERIFY(actions.contains(menu(name)->menuAction()));
        for (const QAction *entry : actions)
            QVERIFY(entry == nullptr || !entry->text().isEmpty());
    }

    void millionRowsOpenAtOnce()
    {
        m_panel.reset();
        for (int i = 0; i < 1'000'000; ++i)
            append(0, RecordKind::MqttPacket, Direction::Up, pingRequest, i);
        m_trace = std::make_unique<TraceModel>(*m_store);
        QElapsedTimer timer;
        timer.start();
        TracePanel panel(*m_trace, m_book);
        panel.resize(1000, 500);
        panel.show();
        QVERIFY(!panel.grab().isNull());
        const qint64 opened = timer.restart();
        qInfo("opened in %lld ms", opened);
        QVERIFY2(opened < 1500, qPrintable(QString::number(opened)));
        // one more does not cost a million
        append(0, RecordKind::MqttPacket, Direction::Up, pingRequest, 0);
        QTRY_COMPARE(panel.findChild<QTableView *>(u"traceList"_s)->model()->rowCount(), 1'000'001);
        timer.restart();
        QVERIFY(!panel.grab().isNull());
        const qint64 grown = timer.elapsed();
        qInfo("one more in %lld ms", grown);
        QVERIFY2(grown < 500, qPrintable(QString::number(grown)));
    }
};

QTEST_MAIN(TestTracePanel)
#include "tst_tracepanel.moc"
