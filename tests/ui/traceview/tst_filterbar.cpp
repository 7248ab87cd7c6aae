// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/filterbook.h>
#include <traceview/tracepanel.h>

#include <base/clock.h>
#include <theme/palette.h>
#include <uitest.h>

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestFilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_book = std::make_unique<FilterBook>();
        m_store = std::make_unique<TraceStore>(m_clock);
        m_trace = std::make_unique<TraceModel>(*m_store);
        m_panel = std::make_unique<TracePanel>(*m_trace, *m_book);
        m_panel->resize(1100, 500);
        m_list = &child<QTableView>(*m_panel, u"traceList"_s);
        m_edit = &child<QLineEdit>(*m_panel, u"filterText"_s);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QApplication::setActiveWindow(m_panel.get());
        // Ten pings and ten messages in turn.
        m_channel = m_store->openChannel({.role = ChannelRole::Mqtt,
                                          .device = device(u"LightSwitch"_s),
                                          .remote = {u"localhost"_s, 1883},
                                          .instanceId = u"iot-a"_s});
        appendPairs(10);
        QTRY_COMPARE(shown(), 20);
    }

    void cleanup()
    {
        m_panel.reset();
        m_trace.reset();
        m_store.reset();
        m_book.reset();
    }

    void colourAndWordsSayWhetherItIsOne()
    {
        const QPalette palette = QApplication::palette();
        QCOMPARE(base(), palette.color(QPalette::Base));
        type(u"mqtt.type == PUBLISH"_s);
        QCOMPARE(base(), theme::tint(theme::ColorRole::Online, palette));
        QVERIFY(m_edit->toolTip().isEmpty());
        type(u"mqtt.type == PUBLSH"_s);
        QCOMPARE(base(), theme::tint(theme::ColorRole::Failed, palette));
        QVERIFY2(verdict().contains(u"14"_s), qPrintable(verdict()));
        QVERIFY2(verdict().contains(u"PUBLISH"_s), qPrintable(verdict()));
        QVERIFY(m_edit->toolTip().contains(u"14"_s));
        // what is written in the colours can be read
        for (const theme::ColorRole role : {theme::ColorRole::Online, theme::ColorRole::Failed})
            QVERIFY(theme::contrastRatio(palette.color(QPalette::Text), theme::tint(role, palette)) >=
                    theme::minimumContrast);
        // what is wrong is not applied, but shown
        enter();
        QVERIFY(m_trace->filter().isEmpty());
        QCOMPARE(m_edit->selectedText(), u"PUBLSH"_s);
    }

    void enterAppliesAndCounts()
    {
        type(u"mqtt.type == PUBLISH"_s);
        QCOMPARE(shown(), 20);
        enter();
        QTRY_COMPARE(shown(), 10);
        QTRY_VERIFY2(verdict().contains(u"10 of 20"_s), qPrintable(verdict()));
        // also those that come later
        appendPairs(5);
        QTRY_COMPARE(shown(), 15);
        QTRY_VERIFY2(verdict().contains(u"15 of 30"_s), qPrintable(verdict()));
        child<QAction>(*m_edit, u"clearFilter"_s).trigger();
        QTRY_COMPARE(shown(), 30);
        QVERIFY(m_edit->text().isEmpty());
        QVERIFY(m_trace->filter().isEmpty());
    }

    void escapeGoesBack()
    {
        type(u"len > 3"_s);
        enter();
        type(u"len > 3 and dir == up"_s);
        QTest::keyClick(m_edit, Qt::Key_Escape);
        QCOMPARE(m_edit->text(), u"len > 3"_s);
        QVERIFY(m_edit->hasFocus());
        QTest::keyClick(m_edit, Qt::Key_Escape);
        QTRY_VERIFY(m_list->hasFocus());
        QCOMPARE(m_trace->filter().text(), u"len > 3"_s);
    }

    void keyOpensIt()
    {
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_Slash, Qt::ControlModifier);
        QTRY_VERIFY(m_edit->hasFocus());
    }

    void offersWhatMayStandThere_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("after"); // Tab takes the first
        QTest::newRow("field") << u"to"_s << u"topic"_s << u"topic "_s;
        QTest::newRow("operator") << u"topic "_s << u"=="_s << u"topic == "_s;
        QTest::newRow("value") << u"mqtt.type == pubr"_s << u"PUBREC"_s << u"mqtt.type == PUBREC"_s;
        QTest::newRow("device") << u"device == L"_s << u"LightSwitch"_s << u"device == LightSwitch"_s;
        QTest::newRow("open end") << u"mqtt.prop"_s << u"mqtt.property."_s << u"mqtt.property."_s;
        QTest::newRow("list") << u"dir in (up, d"_s << u"down"_s << u"dir in (up, down"_s;
    }

    void offersWhatMayStandThere()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, first);
        QTreeView *offers = type(typed);
        QVERIFY(offers->isVisible());
        QCOMPARE(offers->model()->index(0, 0).data().toString(), first);
        QVERIFY(!offers->currentIndex().isValid());
        QTest::keyClick(m_edit, Qt::Key_Tab);
        QTEST(m_edit->text(), "after");
        QVERIFY(m_edit->hasFocus());
        QCOMPARE(m_edit->cursorPosition(), int(m_edit->text().size()));
    }

    void enterBesideTheListApplies()
    {
        QTreeView *offers = type(u"marked and "_s);
        QVERIFY(offers->isVisible());
        m_edit->clear();
        type(u"len > 3 "_s);
        QVERIFY(offers->isVisible());
        enter();
        QVERIFY(!offers->isVisible());
        QCOMPARE(m_trace->filter().text(), u"len > 3"_s);
    }

    void listIsWalkedAndClosed()
    {
        QTreeView *offers = type(u"mqtt.re"_s);
        QVERIFY(offers->isVisible());
        QTest::keyClick(offers, Qt::Key_Down);
        QTest::keyClick(offers, Qt::Key_Down);
        QCOMPARE(offers->currentIndex().row(), 1);
        QTest::keyClick(offers, Qt::Key_Return);
        QCOMPARE(m_edit->text(), u"mqtt.returncode "_s);
        QVERIFY(m_trace->filter().isEmpty());
        QVERIFY(offers->isVisible()); // of the operators
        QTest::keyClick(offers, Qt::Key_Escape);
        QVERIFY(!offers->isVisible());
        QCOMPARE(m_edit->text(), u"mqtt.returncode "_s);
        QTest::keyClick(m_edit, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(offers->isVisible());
    }

    void historyIsWalked()
    {
        for (const QString &filter : {u"len > 1"_s, u"len > 2"_s}) {
            type(filter);
            enter();
        }
        type(u"len > 9"_s);
        QTest::keyClick(m_edit, Qt::Key_Up);
        QCOMPARE(m_edit->text(), u"len > 2"_s);
        QTest::keyClick(m_edit, Qt::Key_Up);
        QCOMPARE(m_edit->text(), u"len > 1"_s);
        QTest::keyClick(m_edit, Qt::Key_Up);
        QCOMPARE(m_edit->text(), u"len > 1"_s);
        QTest::keyClick(m_edit, Qt::Key_Down);
        QTest::keyClick(m_edit, Qt::Key_Down);
        QCOMPARE(m_edit->text(), u"len > 9"_s);
        QCOMPARE(m_book->recent(), (QStringList{u"len > 2"_s, u"len > 1"_s}));
    }

    void secretsAreNotRemembered()
    {
        m_store->protect("canary0123456789");
        type(u"text contains \"canary0123456789\""_s);
        enter();
        QVERIFY(!m_trace->filter().isEmpty());
        QVERIFY(m_book->recent().isEmpty());
        QSignalSpy noticed(m_panel.get(), &TracePanel::noticed);
        keepEntry()->trigger();
        QCOMPARE(noticed.size(), 1);
        QVERIFY(m_panel->findChild<QInputDialog *>() == nullptr);
    }

    void currentRecordStaysCurrent()
    {
        m_panel->showRecords(12, 12);
        type(u"mqtt.type == PUBLISH"_s);
        enter();
        QTRY_COMPARE(shown(), 10);
        QCOMPARE(m_panel->currentRecord(), std::optional<quint64>(12));
        type({});
        enter();
        QTRY_COMPARE(shown(), 20);
        QCOMPARE(m_panel->currentRecord(), std::optional<quint64>(12));
        // one that is not shown is current again when all are
        type(u"mqtt.type == PINGREQ"_s);
        enter();
        QTRY_COMPARE(shown(), 10);
        QVERIFY(!m_panel->currentRecord());
        type({});
        enter();
        QTRY_COMPARE(m_panel->currentRecord(), std::optional<quint64>(12));
    }

    void nothingPasses()
    {
        auto &all = child<QPushButton>(*m_panel, u"showAllRecords"_s);
        QVERIFY(!all.isVisible());
        type(u"len > 100000"_s);
        enter();
        QTRY_VERIFY(all.isVisible());
        QVERIFY(!m_list->isVisible());
        all.click();
        QTRY_COMPARE(shown(), 20);
        QVERIFY(m_list->isVisible());
        QVERIFY(m_edit->text().isEmpty());
    }

    void namedFiltersAreButtons()
    {
        QCOMPARE(buttons().size(), builtInFilters().size());
        m_book->setFilters({{{}, u"Messages"_s, u"mqtt.type == PUBLISH"_s}, {{}, u"A & B"_s, u"len > 3"_s}});
        QCOMPARE(buttons().size(), 2);
        QCOMPARE(buttons().at(1)->text(), u"A && B"_s);
        buttons().at(0)->trigger();
        QTRY_COMPARE(shown(), 10);
        QCOMPARE(m_edit->text(), u"mqtt.type == PUBLISH"_s);
        QVERIFY(buttons().at(0)->isChecked());
        buttons().at(0)->trigger();
        QTRY_COMPARE(shown(), 20);
        QVERIFY(!buttons().at(0)->isChecked());
    }

    void filtersAreKept()
    {
        const qsizetype before = m_book->filters().size();
        QVERIFY(!keepEntry()->isEnabled());
        type(u"dir == down"_s);
        keepEntry()->trigger();
        auto *dialog = m_panel->findChild<QInputDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->setTextValue(u" Down "_s);
        dialog->accept();
        QCOMPARE(m_book->filters().size(), before + 1);
        QCOMPARE(m_book->filters().constLast(), (NamedFilter{{}, u"Down"_s, u"dir == down"_s}));
        QCOMPARE(buttons().constLast()->text(), u"Down"_s);
    }

    void namedFiltersAreManaged()
    {
        m_book->setFilters({{{}, u"one"_s, u"len > 1"_s}, {{}, u"two"_s, u"len > 2"_s}});
        keepEntry();
        const auto entry = [this](int filter, int which) {
            keepEntry();
            QList<QAction *> menus;
            const QList<QAction *> all = menuOf(u"keepFilter"_s)->actions();
            for (QAction *action : all) {
                if (action->menu() != nullptr)
                    menus += action;
            }
            QList<QAction *> entries = menus.at(filter)->menu()->actions();
            entries.removeIf([](const QAction *action) { return action->isSeparator(); });
            return entries.at(which);
        };
        enum { Apply, Edit, Rename, Left, Right, Delete };
        QVERIFY(!entry(0, Left)->isEnabled());
        QVERIFY(!entry(1, Right)->isEnabled());
        entry(0, Right)->trigger();
        QCOMPARE(m_book->filters().constFirst().name, u"two"_s);
        entry(0, Rename)->trigger();
        auto *dialog = m_panel->findChild<QInputDialog *>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->textValue(), u"two"_s);
        dialog->setTextValue(u"zwei"_s);
        dialog->accept();
        QCOMPARE(m_book->filters().constFirst(), (NamedFilter{{}, u"zwei"_s, u"len > 2"_s}));
        entry(1, Delete)->trigger();
        QCOMPARE(m_book->filters().size(), 1);
        entry(0, Edit)->trigger();
        QCOMPARE(m_edit->text(), u"len > 2"_s);
        QVERIFY(m_trace->filter().isEmpty());
        entry(0, Apply)->trigger();
        QCOMPARE(m_trace->filter().text(), u"len > 2"_s);
        keepEntry();
        menuOf(u"keepFilter"_s)->actions().constLast()->trigger();
        QCOMPARE(m_book->filters().size(), 1 + builtInFilters().size());
        keepEntry();
        QVERIFY(!menuOf(u"keepFilter"_s)->actions().constLast()->isEnabled());
    }

    void cellsAreFilters_data()
    {
        QTest::addColumn<int>("use"); // Apply, Prepare
        QTest::addColumn<int>("join");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("only") << 0 << 0 << u"len > 3"_s << u"dir == \"up\""_s;
        QTest::newRow("all but") << 0 << 1 << QString() << u"not (dir == \"up\")"_s;
        QTest::newRow("and") << 0 << 2 << u"len > 3"_s << u"(len > 3) and dir == \"up\""_s;
        QTest::newRow("and not") << 0 << 3 << u"len > 3"_s << u"(len > 3) and not (dir == \"up\")"_s;
        QTest::newRow("or") << 0 << 4 << u"len > 3"_s << u"(len > 3) or dir == \"up\""_s;
        QTest::newRow("prepare") << 1 << 2 << u"len > 3"_s << u"(len > 3) and dir == \"up\""_s;
    }

    void cellsAreFilters()
    {
        QFETCH(const int, use);
        QFETCH(const int, join);
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        type(before);
        enter();
        QTRY_VERIFY(shown() > 0);
        const QModelIndex cell = m_list->model()->index(shown() - 1, TraceModel::DirectionColumn);
        Q_EMIT m_list->customContextMenuRequested(m_list->visualRect(cell).center());
        QMenu *menu = openMenu();
        QVERIFY(menu != nullptr);
        menu->actions().at(use)->menu()->actions().at(join)->trigger();
        menu->close();
        QCOMPARE(m_edit->text(), after);
        QCOMPARE(m_trace->filter().text(), use == 0 ? after : before);
    }

    void everyColumnIsAFilter()
    {
        for (int column = 0; column < TraceModel::ColumnCount; ++column) {
            type({});
            enter();
            QTRY_COMPARE(shown(), 20);
            const QModelIndex cell = m_list->model()->index(19, column);
            m_list->scrollTo(cell);
            Q_EMIT m_list->customContextMenuRequested(m_list->visualRect(cell).center());
            QMenu *menu = openMenu();
            QVERIFY(menu != nullptr);
            QMenu *apply = menu->actions().constFirst()->menu();
            QCOMPARE(apply->isEnabled(), column != TraceModel::DeltaColumn);
            if (apply->isEnabled()) {
                apply->actions().constFirst()->trigger();
                QVERIFY2(m_trace->filter().text() == m_edit->text(), qPrintable(m_edit->text()));
                QTRY_VERIFY2(shown() > 0, qPrintable(m_edit->text()));
                QTRY_VERIFY(m_trace->rowOf(20) >= 0);
            }
            menu->close();
        }
    }

    void longRunsCanBeCancelled()
    {
        for (int i = 0; i < 15; ++i)
            appendPairs(10'000);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), 300'020, 20'000);
        auto &progress = child<QProgressBar>(*m_panel, u"filterProgress"_s);
        auto &cancel = child<QPushButton>(*m_panel, u"cancelFilter"_s);
        QVERIFY(!progress.isVisible());
        type(u"text matches /(x+x+)+y/ or text matches /(b+)+c/ or text matches /never/"_s);
        enter();
        QTRY_VERIFY_WITH_TIMEOUT(cancel.isVisible() && progress.isVisible(), 10'000);
        QTRY_VERIFY2(verdict().contains(u'%'), qPrintable(verdict()));
        cancel.click();
        QVERIFY(m_trace->filter().isEmpty());
        QVERIFY(!cancel.isVisible());
        QCOMPARE(shown(), 300'020);
        // the text is still there, to be mended
        QVERIFY(m_edit->text().startsWith(u"text matches"_s));
    }

    void helpTellsEverything()
    {
        child<QToolButton>(*m_panel, u"filterHelp"_s).click();
        auto &text = child<QTextBrowser>(*m_panel, u"filterHelpText"_s);
        QVERIFY(text.isVisible());
        const QString all = text.toPlainText();
        for (const QString &word : {u"mqtt.returncode"_s, u"json.…"_s, u"PUBLISH"_s, u"comparison"_s, u"contains"_s})
            QVERIFY2(all.contains(word), qPrintable(word));
        child<QLineEdit>(*m_panel, u"filterHelpSearch"_s).setText(u"json."_s);
        QVERIFY(text.toPlainText().contains(u"json.params.cmd"_s));
        QVERIFY(!text.toPlainText().contains(u"mqtt.returncode"_s));
        child<QLineEdit>(*m_panel, u"filterHelpSearch"_s).setText(u"no such thing"_s);
        QVERIFY(text.toPlainText().contains(u"no such thing"_s));
        // an example goes into the box
        Q_EMIT text.anchorClicked(QUrl(u"filter:topic%20contains%20%22bootstrap%22"_s));
        QCOMPARE(m_edit->text(), u"topic contains \"bootstrap\""_s);
        QVERIFY(m_trace->filter().isEmpty());
    }

private:
    class StillClock final : public Clock
    {
    public:
        [[nodiscard]] qint64 monotonicMicroseconds() const override { return 0; }
        [[nodiscard]] qint64 wallMicroseconds() const override { return 1'626'074'474'466'250; }
    };

    void appendPairs(int count)
    {
        const QByteArrayView ping("\xc0\x00", 2);
        const QByteArrayView publish("\x30\x07\x00\x02/txyz", 9);
        for (int i = 0; i < count; ++i) {
            for (const QByteArrayView bytes : {ping, publish})
                m_store->append(
                    {.channel = m_channel, .kind = RecordKind::MqttPacket, .direction = Direction::Up, .bytes = bytes});
        }
    }

    /// As somebody who types it; gives the list of what is offered.
    QTreeView *type(const QString &text)
    {
        m_edit->setFocus();
        m_edit->clear();
        QTest::keyClicks(m_edit, text);
        const QWidgetList all = QApplication::allWidgets();
        for (QWidget *widget : all) {
            if (widget->objectName() == u"filterOffers"_s)
                return qobject_cast<QTreeView *>(widget);
        }
        return nullptr;
    }
    /// Of the list.
    [[nodiscard]] QMenu *openMenu() const
    {
        const QList<QMenu *> menus = m_panel->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        for (QMenu *menu : menus) {
            if (menu->isVisible())
                return menu;
        }
        return nullptr;
    }
    void enter() { QTest::keyClick(m_edit, Qt::Key_Return); }

    [[nodiscard]] int shown() const { return m_list->model()->rowCount(); }
    [[nodiscard]] QColor base() const { return m_edit->palette().color(QPalette::Base); }
    [[nodiscard]] QString verdict() const { return child<QLabel>(*m_panel, u"filterVerdict"_s).text(); }
    [[nodiscard]] QList<QAction *> buttons() const { return child<QToolBar>(*m_panel, u"filterButtons"_s).actions(); }
    [[nodiscard]] QMenu *menuOf(const QString &button) const { return child<QToolButton>(*m_panel, button).menu(); }
    /// Fills the menu as when it is opened.
    QAction *keepEntry() const
    {
        Q_EMIT menuOf(u"keepFilter"_s)->aboutToShow();
        return &child<QAction>(*m_panel, u"keepThisFilter"_s);
    }

    StillClock m_clock;
    std::unique_ptr<FilterBook> m_book;
    std::unique_ptr<TraceStore> m_store;
    std::unique_ptr<TraceModel> m_trace;
    std::unique_ptr<TracePanel> m_panel;
    QTableView *m_list = nullptr;
    QLineEdit *m_edit = nullptr;
    ChannelId m_channel = 0;
};

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
