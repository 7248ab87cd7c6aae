// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracepanelbench.h"

#include <QHeaderView>
#include <QInputDialog>
#include <QPlainTextEdit>
#include <QTextBrowser>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// How a trace panel looks, and that it looks so again.
class TestTracePanelLook : public QObject, private TracePanelBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void init() { renew(); }
    void cleanup() { tearDown(); }

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

    void anExchangeSaysNothingTwice()
    {
        const ChannelId channel = openChannel();
        append(channel, RecordKind::HttpResponseHead, Direction::Down,
               "HTTP/1.1 200 OK\r\nServer: bench\r\nContent-Length: 7\r\n\r\n", 0);
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        m_list->selectRow(0);
        action(u"followExchange")->trigger();
        const auto *text = m_panel->findChild<QTextBrowser *>(u"exchangeText"_s);
        QVERIFY(text != nullptr);
        const QString said = u"07:21:14.466 ↓ HTTP/1.1 200 OK\nServer: bench\nContent-Length: 7"_s;
        QTRY_COMPARE(text->toPlainText(), said);
    }

    void aCommentIsWrittenByKeys()
    {
        appendPings(1);
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        m_list->selectRow(0);
        action(u"comment")->trigger();
        auto *dialog = m_panel->findChild<QInputDialog *>();
        QVERIFY(dialog != nullptr);
        auto *text = dialog->findChild<QPlainTextEdit *>();
        QVERIFY(text != nullptr && QTest::qWaitForWindowActive(text->window()));
        QTest::keyClicks(text, u"why?"_s);
        QTest::keyClick(text, Qt::Key_Tab);
        QVERIFY(!text->hasFocus());
        QCOMPARE(text->toPlainText(), u"why?"_s);
        QTest::keyClick(dialog->windowHandle(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_trace->notes().comments.value(1), u"why?"_s);
    }
};

QTEST_MAIN(TestTracePanelLook)
#include "tst_tracepanellook.moc"
