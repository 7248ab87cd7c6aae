// SPDX-License-Identifier: GPL-3.0-or-later
#include <shell/commands.h>
#include <shell/mainwindow.h>

#include <panels/actiontexts.h>

#include <prefixtranslator.h>
#include <uitest.h>

#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTreeWidget>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

QAction *addAction(QWidget &panel, const QString &objectName, const QString &text, const QKeySequence &key,
                   Qt::ShortcutContext context = Qt::WindowShortcut)
{
    auto *action = new QAction(&panel);
    action->setObjectName(objectName);
    action->setShortcut(key);
    action->setShortcutContext(context);
    nameAction(action, text, u"What it does"_s);
    panel.addAction(action);
    return action;
}

} // namespace

/// What can be done in a window, found by a few letters and by keys that can be changed.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_trace = new QWidget;
        m_mark = addAction(*m_trace, u"mark"_s, u"&Mark"_s, Qt::CTRL | Qt::Key_M);
        m_events = new QWidget;
        addAction(*m_events, u"copyEvents"_s, u"&Copy"_s, Qt::CTRL | Qt::Key_C, Qt::WidgetWithChildrenShortcut);
        m_window = std::make_unique<MainWindow>(MainWindowPanels{new QWidget, new QWidget, m_events, m_trace,
                                                                 new QWidget, new QWidget, new QWidget, new QWidget},
                                                AboutInfo{});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void mnemonicsAreNoText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("none") << u"Open…"_s << u"Open…"_s;
        QTest::newRow("inside") << u"Save &trace…"_s << u"Save trace…"_s;
        QTest::newRow("appended") << u"打开(&O)…"_s << u"打开…"_s;
        QTest::newRow("appended after a space") << u"打开 (&O)"_s << u"打开"_s;
        QTest::newRow("an ampersand") << u"&This && that"_s << u"This & that"_s;
        QTest::newRow("at the end") << u"This &"_s << u"This &"_s;
        QTest::newRow("parentheses") << u"&Normal size (100 %)"_s << u"Normal size (100 %)"_s;
    }

    void mnemonicsAreNoText()
    {
        QFETCH(const QString, text);
        QTEST(withoutMnemonic(text), "plain");
    }

    void commandsAreThoseOfMenusAndPanels()
    {
        const QStringList titles = titlesOf(commandsOf(*m_window, CommandScope::All));
        for (const QString &title : {u"File › Open…"_s, u"Trace › Mark"_s, u"View › Theme › Dark"_s, u"Events › Copy"_s,
                                     u"View › Language › 简体中文"_s})
            QVERIFY2(titles.contains(title), qPrintable(title));
        QCOMPARE(titles.count(u"Device › Demo"_s), 1);
        QVERIFY(!titles.contains(u"Present › Demo"_s)); // in two menus, but one command
    }

    void theTraceMenuFollowsTheTraceInFront()
    {
        m_mark->setShortcut({}); // by its key it would be found without the menu
        m_trace->removeAction(m_mark);
        QVERIFY(!titlesOf(commandsOf(*m_window, CommandScope::All)).contains(u"Trace › Mark"_s));
        QAction *other = addAction(*m_trace, u"other"_s, u"&Other"_s, {});
        QVERIFY(titlesOf(commandsOf(*m_window, CommandScope::All)).contains(u"Trace › Other"_s));
        m_trace->insertAction(other, m_mark);
        const QStringList titles = titlesOf(commandsOf(*m_window, CommandScope::All));
        QVERIFY(titles.indexOf(u"Trace › Mark"_s) < titles.indexOf(u"Trace › Other"_s));
    }

    void aKeyOfTheTraceBringsItToTheFront()
    {
        auto &dock = child<QDockWidget>(*m_window, u"traceDock"_s);
        dock.close();
        QSignalSpy marked(m_mark, &QAction::triggered);
        QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier);
        QCOMPARE(marked.count(), 1);
        QVERIFY(dock.isVisible());
    }

    void nearestFirst_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("distance");
        QTest::newRow("nothing typed") << u""_s << u"Trace"_s << u"Find next"_s << 0;
        QTest::newRow("beginning") << u"find"_s << u"Trace"_s << u"Find next"_s << 0;
        QTest::newRow("upper case") << u"FIND"_s << u"Trace"_s << u"Find next"_s << 0;
        QTest::newRow("a later word") << u"next"_s << u"Trace"_s << u"Find next"_s << 1;
        QTest::newRow("inside") << u"ext"_s << u"Trace"_s << u"Find next"_s << 2;
        QTest::newRow("in the path") << u"trace"_s << u"Trace"_s << u"Find next"_s << 3;
        QTest::newRow("initials") << u"fn"_s << u"Trace"_s << u"Find next"_s << 4;
        QTest::newRow("initials with the menu's") << u"trfn"_s << u"Trace"_s << u"Find next"_s << 4;
        QTest::newRow("words in any order") << u"next find"_s << u"Trace"_s << u"Find next"_s << 1;
        QTest::newRow("Chinese") << u"标记"_s << u"跟踪"_s << u"下一个标记"_s << 2;
        QTest::newRow("letters anywhere") << u"fdnt"_s << u"Trace"_s << u"Find next"_s << -1;
        QTest::newRow("one word is not there") << u"find kick"_s << u"Trace"_s << u"Find next"_s << -1;
    }

    void nearestFirst()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, path);
        QFETCH(const QString, text);
        QTEST(distanceOf({nullptr, path, text}, typed).value_or(-1), "distance");
    }

    void keysMeetWhereBothAreHeard_data()
    {
        QTest::addColumn<Qt::ShortcutContext>("one");
        QTest::addColumn<Qt::ShortcutContext>("other");
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("meet");
        const auto window = Qt::WindowShortcut;
        const auto panel = Qt::WidgetWithChildrenShortcut;
        QTest::newRow("window and window") << window << window << u"beside"_s << true;
        QTest::newRow("window and panel") << window << panel << u"beside"_s << true;
        QTest::newRow("panel and panel beside") << panel << panel << u"beside"_s << false;
        QTest::newRow("panel and panel inside") << panel << panel << u"inside"_s << true;
        QTest::newRow("pages of tabs") << window << window << u"page"_s << false;
        QTest::newRow("within a page") << window << window << u"within the page"_s << true;
    }

    void keysMeetWhereBothAreHeard()
    {
        QFETCH(const Qt::ShortcutContext, one);
        QFETCH(const Qt::ShortcutContext, other);
        QFETCH(const QString, place);
        QWidget top;
        auto *stack = new QStackedWidget(&top);
        auto *panel = new QWidget;
        auto *page = new QWidget;
        stack->addWidget(panel);
        stack->addWidget(page);
        auto *beside = new QWidget(&top);
        auto *inside = new QWidget(panel);
        QWidget *second = place == u"beside"_s ? beside : place == u"page"_s ? page : inside;
        QAction *first = addAction(*panel, u"one"_s, u"One"_s, {}, one);
        QTEST(canMeet(*first, *addAction(*second, u"two"_s, u"Two"_s, {}, other)), "meet");
    }

    void thePaletteDoesWhatIsTyped()
    {
        QSignalSpy marked(m_mark, &QAction::triggered);
        openPalette();
        auto &list = child<QTreeWidget>(*m_palette, u"commandList"_s);
        QVERIFY(list.topLevelItemCount() > 20);
        QTest::keyClicks(edit(), u"mark"_s);
        QCOMPARE(list.topLevelItem(0)->text(0), u"Trace › Mark"_s);
        QCOMPARE(list.topLevelItem(0)->text(1), m_mark->shortcut().toString(QKeySequence::NativeText));
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(marked.count(), 1);
        QTRY_VERIFY(m_palette.isNull());
    }

    void thePaletteIsWalkedByArrows()
    {
        openPalette();
        QTest::keyClicks(edit(), u"theme"_s);
        auto &list = child<QTreeWidget>(*m_palette, u"commandList"_s);
        QCOMPARE(list.topLevelItemCount(), 3);
        QVERIFY(list.topLevelItem(0)->text(0).endsWith(u'✓')); // what is in use
        QSignalSpy chosen(m_window.get(), &MainWindow::schemeChosen);
        QTest::keyClick(edit(), Qt::Key_Down);
        QTest::keyClick(edit(), Qt::Key_Down);
        QTest::keyClick(edit(), Qt::Key_Up);
        QTest::keyClick(edit(), Qt::Key_Enter);
        QCOMPARE(chosen.first().first().value<theme::Scheme>(), theme::Scheme::Light);
    }

    void thePaletteSaysWhenNothingMatches()
    {
        openPalette();
        QVERIFY(!child<QLabel>(*m_palette, u"noCommand"_s).isVisible());
        QTest::keyClicks(edit(), u"make coffee"_s);
        QVERIFY(child<QLabel>(*m_palette, u"noCommand"_s).isVisible());
        QTest::keyClick(edit(), Qt::Key_Return); // does nothing
        QVERIFY(m_palette->isVisible());
        QTest::keyClick(edit(), Qt::Key_Escape);
        QTRY_VERIFY(m_palette.isNull());
    }

    void thePaletteLeavesOutWhatCannotBeDone()
    {
        m_mark->setEnabled(false);
        openPalette();
        QTest::keyClicks(edit(), u"trace mark"_s);
        QVERIFY(child<QLabel>(*m_palette, u"noCommand"_s).isVisible());
    }

    void whatIsHiddenCannotBeDone_data()
    {
        QTest::addColumn<CommandScope>("scope");
        QTest::addColumn<bool>("found");
        QTest::newRow("all") << CommandScope::All << true;
        QTest::newRow("now") << CommandScope::Now << false;
    }

    void whatIsHiddenCannotBeDone()
    {
        QFETCH(const CommandScope, scope);
        child<QDockWidget>(*m_window, u"eventsDock"_s).close();
        QTEST(titlesOf(commandsOf(*m_window, scope)).contains(u"Events › Copy"_s), "found");
    }

    void thePaletteGoesWhenSomethingElseIsUsed()
    {
        openPalette();
        m_window->activateWindow();
        QTRY_VERIFY(m_palette.isNull());
    }

    void aKeyIsChangedAndKept()
    {
        QSignalSpy changed(m_window.get(), &MainWindow::keyBindingsChanged);
        openShortcuts();
        choose(u"Mark"_s);
        QTest::keyClick(&child<QKeySequenceEdit>(*m_dialog, u"shortcutEdit"_s), Qt::Key_J, Qt::ControlModifier);
        press(u"takeShortcut"_s);
        QCOMPARE(m_mark->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_M)); // not yet
        press(u"acceptShortcuts"_s);
        const KeyBindings own{{u"mark"_s, {QKeySequence(Qt::CTRL | Qt::Key_J)}}};
        QCOMPARE(changed.first().first().value<KeyBindings>(), own);
        QCOMPARE(m_mark->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_J));
        QVERIFY(m_mark->toolTip().contains(m_mark->shortcut().toString(QKeySequence::NativeText)));
        QSignalSpy marked(m_mark, &QAction::triggered);
        QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(marked.count(), 1);
    }

    void nothingIsChangedByCancelling()
    {
        QSignalSpy changed(m_window.get(), &MainWindow::keyBindingsChanged);
        openShortcuts();
        choose(u"Mark"_s);
        press(u"clearShortcut"_s);
        m_dialog->reject();
        QCOMPARE(changed.count(), 0);
        QCOMPARE(m_mark->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_M));
    }

    void whoHasTheKeyIsNamedBeforeItIsTaken()
    {
        openShortcuts();
        choose(u"Mark"_s);
        QTest::keyClick(&child<QKeySequenceEdit>(*m_dialog, u"shortcutEdit"_s), Qt::Key_O, Qt::ControlModifier);
        const QString says = child<QLabel>(*m_dialog, u"shortcutConflict"_s).text();
        QVERIFY2(says.contains(u"File › Open…"_s), qPrintable(says));
        press(u"takeShortcut"_s);
        QVERIFY(child<QLabel>(*m_dialog, u"shortcutConflict"_s).text().isEmpty());
        press(u"acceptShortcuts"_s);
        QCOMPARE(m_mark->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_O));
        QVERIFY(child<QAction>(*m_window, u"open"_s).shortcuts().isEmpty());

        // Getting the default back names the other one, too.
        openShortcuts();
        choose(u"Open…"_s);
        press(u"resetShortcut"_s);
        QVERIFY(child<QLabel>(*m_dialog, u"shortcutConflict"_s).text().contains(u"Trace › Mark"_s));
        press(u"takeShortcut"_s);
        press(u"acceptShortcuts"_s);
        QCOMPARE(child<QAction>(*m_window, u"open"_s).shortcut(), QKeySequence(Qt::CTRL | Qt::Key_O));
        QVERIFY(m_mark->shortcuts().isEmpty());
    }

    void aKeyOfAnotherPanelIsNoConflict()
    {
        addAction(*m_window->findChild<QDockWidget *>(u"devicesDock"_s)->widget(), u"copyDevices"_s, u"Copy devices"_s,
                  {}, Qt::WidgetWithChildrenShortcut);
        openShortcuts();
        choose(u"Copy devices"_s);
        QTest::keyClick(&child<QKeySequenceEdit>(*m_dialog, u"shortcutEdit"_s), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(child<QLabel>(*m_dialog, u"shortcutConflict"_s).text().isEmpty());
    }

    void keysAreReset_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("one") << u"resetShortcut"_s;
        QTest::newRow("all") << u"resetAllShortcuts"_s;
    }

    void keysAreReset()
    {
        QFETCH(const QString, button);
        const QKeySequence key(Qt::CTRL | Qt::Key_J);
        m_window->setKeyBindings({{u"mark"_s, {key}}, {u"gone"_s, {key}}});
        QCOMPARE(m_mark->shortcut(), key);
        QSignalSpy changed(m_window.get(), &MainWindow::keyBindingsChanged);
        openShortcuts();
        choose(u"Mark"_s);
        press(button);
        press(u"acceptShortcuts"_s);
        QCOMPARE(m_mark->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_M));
        // What belongs to a panel that is not there is kept.
        QCOMPARE(changed.first().first().value<KeyBindings>(), (KeyBindings{{u"gone"_s, {key}}}));
    }

    void theOtherKeysOfACommandStay()
    {
        m_mark->setShortcuts({Qt::CTRL | Qt::Key_M, Qt::Key_F3});
        openShortcuts();
        choose(u"Mark"_s);
        QTest::keyClick(&child<QKeySequenceEdit>(*m_dialog, u"shortcutEdit"_s), Qt::Key_J, Qt::ControlModifier);
        press(u"takeShortcut"_s);
        press(u"acceptShortcuts"_s);
        QCOMPARE(m_mark->shortcuts(), (QList<QKeySequence>{Qt::CTRL | Qt::Key_J, Qt::Key_F3}));
    }

    void theTableIsSearchedByWordsAndKeys_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << u"trace mark"_s << u"Mark"_s;
        QTest::newRow("key") << u"ctrl+m"_s << u"Mark"_s;
    }

    void theTableIsSearchedByWordsAndKeys()
    {
        QFETCH(const QString, typed);
        openShortcuts();
        child<QLineEdit>(*m_dialog, u"shortcutFilter"_s).setText(typed);
        const auto &table = child<QTreeWidget>(*m_dialog, u"shortcutTable"_s);
        QTEST(table.currentItem()->text(1), "text");
        int shown = 0;
        for (int i = 0; i < table.topLevelItemCount(); ++i)
            shown += table.topLevelItem(i)->isHidden() ? 0 : 1;
        QCOMPARE(shown, 1);
        child<QLineEdit>(*m_dialog, u"shortcutFilter"_s).setText(u"make coffee"_s);
        QVERIFY(!child<QPushButton>(*m_dialog, u"clearShortcut"_s).isEnabled());
    }

    void latePanelsGetTheirKeys()
    {
        const QKeySequence key(Qt::CTRL | Qt::Key_J);
        m_window->setKeyBindings({{u"late"_s, {key}}, {u"copyLate"_s, {key}}});
        QCOMPARE(addAction(*m_trace, u"late"_s, u"Late"_s, {})->shortcut(), key);
        QAction *copy = addAction(*m_events, u"copyLate"_s, u"Copy"_s, {}, Qt::WidgetWithChildrenShortcut);
        m_window->adoptKeys();
        QCOMPARE(copy->shortcut(), key);
    }

    void anotherLanguageKeepsTheKeys()
    {
        const QKeySequence key(Qt::CTRL | Qt::Key_J);
        QAction &start = child<QAction>(*m_window, u"start"_s);
        m_window->setKeyBindings({{u"start"_s, {key}}});
        PrefixTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QTRY_VERIFY(start.text().startsWith(PrefixTranslator::mark));
        QCOMPARE(start.shortcut(), key);
        QVERIFY(start.toolTip().contains(key.toString(QKeySequence::NativeText)));
        openPalette();
        QVERIFY(edit()->placeholderText().startsWith(PrefixTranslator::mark));
        QCoreApplication::removeTranslator(&translator);
        QTRY_VERIFY(!start.text().startsWith(PrefixTranslator::mark));
    }

private:
    static QStringList titlesOf(const QList<Command> &commands)
    {
        QStringList titles;
        for (const Command &command : commands)
            titles += command.title();
        return titles;
    }

    void openPalette()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        m_palette = m_window->findChild<QDialog *>(u"commandPalette"_s);
        QVERIFY(m_palette);
        QVERIFY(QTest::qWaitForWindowActive(m_palette.data()));
    }
    [[nodiscard]] QLineEdit *edit() const { return &child<QLineEdit>(*m_palette, u"commandEdit"_s); }

    void openShortcuts()
    {
        child<QAction>(*m_window, u"shortcuts"_s).trigger();
        m_dialog = m_window->findChild<QDialog *>(u"shortcutsDialog"_s);
        QVERIFY(m_dialog);
    }
    void choose(const QString &text) const
    {
        auto &table = child<QTreeWidget>(*m_dialog, u"shortcutTable"_s);
        const QList<QTreeWidgetItem *> found = table.findItems(text, Qt::MatchExactly, 1);
        QCOMPARE(found.size(), 1);
        table.setCurrentItem(found.first());
    }
    void press(const QString &button) const { click<QPushButton>(*m_dialog, button); }

    std::unique_ptr<MainWindow> m_window;
    QWidget *m_trace = nullptr;
    QWidget *m_events = nullptr;
    QAction *m_mark = nullptr;
    QPointer<QDialog> m_palette;
    QPointer<QDialog> m_dialog;
};

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
