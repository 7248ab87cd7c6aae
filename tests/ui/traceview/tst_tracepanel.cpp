// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/filterbook.h>
#include <traceview/tracepanel.h>

#include <base/clock.h>
#include <hexview/hexview.h>
#include <theme/palette.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

class StillClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMicroseconds() const override { return 0; }
    [[nodiscard]] qint64 wallMicroseconds() const override { return start; }
    static constexpr qint64 start = 1'626'074'474'466'250; // 2021-07-12T07:21:14.466250Z
};

const QByteArrayView cutShort("\x30\x20\x00\x02/t", 6); // claims 32 bytes
const QByteArrayView pingRequest("\xc0\x00", 2);
const QByteArrayView pingResponse("\xd0\x00", 2);

} // namespace

class TestTracePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void init()
    {
        // the platform plugin of screenless tests says this of every window
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
        m_store = std::make_unique<TraceStore>(m_clock);
        m_trace = std::make_unique<TraceModel>(*m_store);
        m_panel = std::make_unique<TracePanel>(*m_trace, m_book);
        m_panel->resize(1000, 500);
        m_list = m_panel->findChild<QTableView *>(u"traceList"_s);
        m_bytes = m_panel->findChild<HexView *>(u"traceBytes"_s);
        m_fields = m_panel->findChild<QTreeView *>(u"traceFields"_s);
        m_pending = m_panel->findChild<QToolButton *>(u"pendingRecords"_s);
        QVERIFY(m_list != nullptr && m_bytes != nullptr && m_fields != nullptr && m_pending != nullptr);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QApplication::clipboard()->clear();
    }

    void cleanup()
    {
        m_panel.reset();
        m_trace.reset();
        m_store.reset();
    }

    void emptyOffersTheDemo()
    {
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

    void copies_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<QString>("text");
        QTest::newRow("summary") << 0
                                 << u"1\t07:21:14.466\t0.000000\t↑\t\t\tMQTT\t2\tPINGREQ\n"
                                    "3\t07:21:14.466\t0.000000\t↓\t\t\tMQTT\t2\tPINGRESP"_s;
        const QString gap(45, u' ');
        QTest::newRow("dump") << 2 << u"0000  C0 00%1..\n\n0000  D0 00%1.."_s.arg(gap);
        QTest::newRow("stream") << 3 << u"c000\nd000"_s;
        QTest::newRow("text") << 4 << u"..\n.."_s;
        QTest::newRow("escaped") << 5 << u"\\xc0\\x00\n\\xd0\\x00"_s;
        QTest::newRow("base64") << 7 << u"wAA=\n0AA="_s;
    }

    void copies()
    {
        QFETCH(const int, action);
        append(0, RecordKind::MqttPacket, Direction::Up, pingRequest, 0);
        appendPings(1);
        append(0, RecordKind::MqttPacket, Direction::Down, pingResponse, 0);
        QTRY_COMPARE(m_list->model()->rowCount(), 3);
        QAction *copy = menu(u"copyMenu")->actions().at(action);
        QVERIFY(!copy->isEnabled());
        // in the order of the records, whichever was selected first
        for (const int index : {2, 0})
            m_list->selectionModel()->select(m_list->model()->index(index, 0),
                                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QVERIFY(copy->isEnabled());
        copy->trigger();
        QTEST(QApplication::clipboard()->text(), "text");
    }

    void copiesJsonLines()
    {
        appendPings(3);
        QTRY_COMPARE(m_list->model()->rowCount(), 3);
        m_panel->showRecords(2, 3);
        menu(u"copyMenu")->actions().at(9)->trigger();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.at(0).startsWith(u"{\"no\":2,"_s), qPrintable(lines.at(0)));
        QVERIFY2(lines.at(1).startsWith(u"{\"no\":3,"_s), qPrintable(lines.at(1)));
    }

    void commandsOnlyWhereThereAreSome()
    {
        QApplication::clipboard()->setText(u"before"_s);
        append(openChannel(), RecordKind::HttpRequestHead, Direction::Up, "GET /x HTTP/1.1\r\n\r\n", 0);
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        m_list->selectRow(0);
        QSignalSpy noticed(m_panel.get(), &TracePanel::noticed);
        menu(u"copyMenu")->actions().at(11)->trigger();
        QCOMPARE(noticed.size(), 1);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        menu(u"copyMenu")->actions().at(10)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), u"curl --http1.1 -X GET https://localhost:1883/x"_s);
    }

    void secretsStayInside()
    {
        const QByteArray secret("canary0123456789");
        m_store->protect(secret);
        append(0, RecordKind::HttpRequestBody, Direction::Up, "secret=canary0123456789", 0);
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        m_list->selectRow(0);
        const QList<QAction *> copies = menu(u"copyMenu")->actions();
        for (QAction *copy : copies) {
            copy->trigger();
            const QString copied = QApplication::clipboard()->text();
            QVERIFY(!copied.isEmpty());
            QVERIFY(!copied.contains(QString::fromLatin1(secret)));
            QVERIFY(!copied.contains(QString::fromLatin1(secret.toHex())));
        }
        QVERIFY(!details().contains(QString::fromLatin1(secret)));
        QVERIFY(!m_bytes->data().contains(secret));
    }

    void clearIsAskedFor()
    {
        appendPings(1);
        QTRY_VERIFY(action(u"clearTrace")->isEnabled());
        m_list->selectRow(0);
        QSignalSpy asked(m_panel.get(), &TracePanel::clearRequested);
        action(u"clearTrace")->trigger();
        QCOMPARE(asked.size(), 1);
        m_store->clear();
        QVERIFY(!m_panel->currentRecord());
        QVERIFY(m_bytes->data().isEmpty());
        QVERIFY(details().isEmpty());
        // another record 1 is another record
        append(0, RecordKind::MqttPacket, Direction::Down, pingResponse, 0);
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        m_list->selectRow(0);
        QCOMPARE(m_bytes->data(), pingResponse.toByteArray());
    }

    void bytesHaveThreeModes()
    {
        const QList<QAction *> modes = menu(u"bytesMenu")->actions();
        QCOMPARE(modes.size(), 3);
        QVERIFY(modes.at(2)->isChecked());
        modes.at(0)->trigger();
        QCOMPARE(m_bytes->mode(), HexView::Mode::Text);
        modes.at(1)->trigger();
        QCOMPARE(m_bytes->mode(), HexView::Mode::Hex);
        QVERIFY(!modes.at(2)->isChecked());
    }

    void stateGoesThere()
    {
        menu(u"timeMenu")->actions().at(0)->trigger();
        menu(u"bytesMenu")->actions().at(1)->trigger();
        m_list->horizontalHeader()->resizeSection(TraceModel::SourceColumn, 77);
        const QByteArray state = m_panel->saveState();
        TracePanel other(*m_trace, m_book);
        QVERIFY(other.restoreState(state));
        const auto *times = other.findChild<QAction *>(u"followTail"_s)->parent()->findChild<QMenu *>(u"timeMenu"_s);
        QVERIFY(times->actions().at(0)->isChecked());
        QCOMPARE(other.findChild<HexView *>(u"traceBytes"_s)->mode(), HexView::Mode::Hex);
        QCOMPARE(other.findChild<QTableView *>(u"traceList"_s)->columnWidth(TraceModel::SourceColumn), 77);
    }

    void foreignStateIsRefused_data()
    {
        const StillClock clock;
        TraceStore store(clock);
        TraceModel trace(store);
        FilterBook book;
        const QByteArray good = TracePanel(trace, book).saveState();
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("noise") << QByteArray("not a state at all, but long enough to be read as one");
        QTest::newRow("cut short") << good.chopped(9);
        QByteArray later = good;
        later[4] = 9;
        QTest::newRow("version of the future") << later;
        QByteArray mode = good;
        mode[mode.size() - 3] = 77;
        QTest::newRow("mode out of range") << mode;
        QByteArray zoom = good;
        zoom[zoom.size() - 1] = 100;
        QTest::newRow("texts out of size") << zoom;
    }

    void foreignStateIsRefused()
    {
        QFETCH(const QByteArray, state);
        const QByteArray before = m_panel->saveState();
        QVERIFY(!m_panel->restoreState(state));
        QCOMPARE(m_panel->saveState(), before);
    }

    void textsGrowAndStaySo()
    {
        const auto points = [](const QWidget *widget) { return widget->font().pointSizeF(); };
        const qreal list = points(m_list);
        const qreal bytes = points(m_bytes);
        const qreal fields = points(m_fields);
        const int height = m_list->verticalHeader()->defaultSectionSize();
        for (int i = 0; i < 3; ++i)
            action(u"zoomIn")->trigger();
        QCOMPARE(points(m_list), list + 3);
        QCOMPARE(points(m_bytes), bytes + 3);
        QCOMPARE(points(m_fields), fields + 3);
        QVERIFY(m_list->verticalHeader()->defaultSectionSize() > height);
        TracePanel other(*m_trace, m_book);
        QVERIFY(other.restoreState(m_panel->saveState()));
        QCOMPARE(points(other.findChild<QTableView *>(u"traceList"_s)), list + 3);
        for (int i = 0; i < 100; ++i)
            action(u"zoomOut")->trigger();
        QVERIFY(points(m_list) > 0);
        QVERIFY(!action(u"zoomOut")->isEnabled());
        action(u"zoomReset")->trigger();
        QCOMPARE(points(m_list), list);
        QCOMPARE(m_list->verticalHeader()->defaultSectionSize(), height);
    }

    void columnsAreHiddenAndComeBack()
    {
        QHeaderView *header = m_list->horizontalHeader();
        const auto entry = [&](int index) {
            Q_EMIT header->customContextMenuRequested({5, 5});
            const QList<QMenu *> menus = m_list->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
            return menus.constLast()->actions().at(index);
        };
        entry(TraceModel::DeltaColumn)->trigger();
        QVERIFY(header->isSectionHidden(TraceModel::DeltaColumn));
        header->moveSection(0, 3);
        TracePanel other(*m_trace, m_book);
        QVERIFY(other.restoreState(m_panel->saveState()));
        QVERIFY(other.findChild<QTableView *>(u"traceList"_s)
                    ->horizontalHeader()
                    ->isSectionHidden(TraceModel::DeltaColumn));
        entry(TraceModel::ColumnCount + 1)->trigger();
        QVERIFY(!header->isSectionHidden(TraceModel::DeltaColumn));
        QCOMPARE(header->visualIndex(0), 0);
        for (int column = 0; column < TraceModel::InfoColumn; ++column)
            header->setSectionHidden(column, true);
        QVERIFY(!entry(TraceModel::InfoColumn)->isEnabled());
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

private:
    ChannelId openChannel()
    {
        return m_store->openChannel({.role = ChannelRole::Mqtt,
                                     .device = *DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitch"_s),
                                     .remote = {u"localhost"_s, 1883},
                                     .instanceId = u"iot-a"_s});
    }

    void append(ChannelId channel, RecordKind kind, Direction direction, QByteArrayView bytes, qint64 after)
    {
        m_store->append({.channel = channel,
                         .kind = kind,
                         .direction = direction,
                         .bytes = bytes,
                         .wallMicroseconds = StillClock::start + after});
    }

    void appendPings(int count)
    {
        for (int i = 0; i < count; ++i)
            append(0, RecordKind::MqttPacket, Direction::Up, pingRequest, 0);
    }

    [[nodiscard]] QStringList row(int number) const
    {
        QStringList cells;
        for (int column = 0; column < m_list->model()->columnCount(); ++column)
            cells += m_list->model()->index(number, column).data().toString();
        return cells;
    }

    [[nodiscard]] QAction *action(QStringView name) const { return m_panel->findChild<QAction *>(name.toString()); }
    [[nodiscard]] QMenu *menu(QStringView name) const { return m_panel->findChild<QMenu *>(name.toString()); }

    /// All of the field tree, a line a field.
    [[nodiscard]] QString details() const
    {
        QString text;
        addFields({}, text);
        return text;
    }
    void addFields(const QModelIndex &parent, QString &text) const
    {
        const QAbstractItemModel *model = m_fields->model();
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex field = model->index(row, 0, parent);
            text += field.data().toString() + u": "_s + model->index(row, 1, parent).data().toString() + u'\n';
            addFields(field, text);
        }
    }

    [[nodiscard]] bool atEnd() const
    {
        return m_list->verticalScrollBar()->maximum() > 0 &&
               m_list->verticalScrollBar()->value() == m_list->verticalScrollBar()->maximum();
    }

    StillClock m_clock;
    FilterBook m_book;
    std::unique_ptr<TraceStore> m_store;
    std::unique_ptr<TraceModel> m_trace;
    std::unique_ptr<TracePanel> m_panel;
    QTableView *m_list = nullptr;
    HexView *m_bytes = nullptr;
    QTreeView *m_fields = nullptr;
    QToolButton *m_pending = nullptr;
};

QTEST_MAIN(TestTracePanel)
#include "tst_tracepanel.moc"
