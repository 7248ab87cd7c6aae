// SPDX-License-Identifier: GPL-3.0-or-later
#include <gui/workbench.h>

#include <shell/commands.h>
#include <shell/mainwindow.h>
#include <traceview/comparisondialog.h>
#include <traceview/tracepanel.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeWidget>

#include <uitest.h>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

void collect(const QWidget &menu, QList<QAction *> &all)
{
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        if (action->menu() != nullptr)
            collect(*action->menu(), all);
        else if (!action->isSeparator() && !all.contains(action))
            all.append(action);
    }
}

} // namespace

/// Keys and commands of the whole window, with an opened log, and with a comparison beside it.
class TestWindowKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_home = std::make_unique<QTemporaryDir>();
        for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            qputenv(variable, m_home->path().toUtf8());
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        open();
    }

    void cleanup() { m_workbench.reset(); }

    void eachCommandHasANameOfItsOwn_data() { addPlaces(); }

    /// By it the settings keep its keys.
    void eachCommandHasANameOfItsOwn()
    {
        QFETCH(const QString, place);
        go(place);
        QList<QAction *> inMenus;
        collect(*m_window->menuBar(), inMenus);
        QVERIFY(inMenus.size() > 60);
        QStringList names;
        for (const QAction *action : std::as_const(inMenus)) {
            QVERIFY2(!action->objectName().isEmpty(), qPrintable(u"no name: "_s + action->text()));
            QVERIFY2(!names.contains(action->objectName()), qPrintable(u"twice: "_s + action->objectName()));
            names += action->objectName();
        }
        const QList<QAction *> all = m_window->findChildren<QAction *>();
        for (const QAction *action : all) {
            const bool hasKey = !action->shortcut().isEmpty();
            QVERIFY2(!hasKey || (!action->objectName().isEmpty() && !action->text().isEmpty()),
                     qPrintable(u"no name or text: "_s + action->objectName() + action->text()));
        }
    }

    void noKeyMeansTwoThings_data() { addPlaces(); }

    void noKeyMeansTwoThings()
    {
        QFETCH(const QString, place);
        go(place);
        QList<QAction *> withKeys = m_window->findChildren<QAction *>();
        withKeys.removeIf([](const QAction *action) { return action->shortcuts().isEmpty(); });
        QVERIFY(withKeys.size() > 40);
        for (qsizetype i = 0; i < withKeys.size(); ++i) {
            const QAction *one = withKeys.at(i);
            for (qsizetype j = i + 1; j < withKeys.size(); ++j) {
                const QAction *other = withKeys.at(j);
                for (const QKeySequence &key : one->shortcuts())
                    QVERIFY2(
                        !other->shortcuts().contains(key) || !canMeet(*one, *other),
                        qPrintable(u"%1: %2 and %3"_s.arg(key.toString(), one->objectName(), other->objectName())));
            }
        }
    }

    void theKeysOfTheFieldAreHere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QKeySequence>("key");
        QTest::newRow("find") << u"find"_s << QKeySequence(Qt::CTRL | Qt::Key_F);
        QTest::newRow("next match") << u"findNext"_s << QKeySequence(Qt::CTRL | Qt::Key_N);
        QTest::newRow("previous match") << u"findPrevious"_s << QKeySequence(Qt::CTRL | Qt::Key_B);
        QTest::newRow("mark") << u"mark"_s << QKeySequence(Qt::CTRL | Qt::Key_M);
        QTest::newRow("next mark") << u"nextMark"_s << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
        QTest::newRow("previous mark") << u"previousMark"_s << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
        QTest::newRow("time reference") << u"timeReference"_s << QKeySequence(Qt::CTRL | Qt::Key_T);
        QTest::newRow("comment") << u"comment"_s << QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C);
        QTest::newRow("previous record") << u"previousRecord"_s << QKeySequence(Qt::Key_F7);
        QTest::newRow("next record") << u"nextRecord"_s << QKeySequence(Qt::Key_F8);
        QTest::newRow("palette") << u"commandPaletteAction"_s << QKeySequence(Qt::CTRL | Qt::Key_K);
        QTest::newRow("follow the tail") << u"followTail"_s << QKeySequence(Qt::Key_F);
    }

    /// In the menus, and wherever the focus is; but for F, which is a letter elsewhere.
    void theKeysOfTheFieldAreHere()
    {
        QFETCH(const QString, name);
        QFETCH(const QKeySequence, key);
        go(u"log"_s);
        QList<QAction *> inMenus;
        collect(*m_window->menuBar(), inMenus);
        const auto at = std::ranges::find(inMenus, name, &QAction::objectName);
        QVERIFY(at != inMenus.end());
        QCOMPARE((*at)->shortcut(), key);

        auto &list = child<QTableView>(*panel(), u"traceList"_s);
        select(list, 3);
        if (key == QKeySequence(Qt::Key_F))
            list.setFocus();
        else
            child<QDockWidget>(*m_window, u"devicesDock"_s).widget()->setFocus();
        QSignalSpy triggered(*at, &QAction::triggered);
        QTest::keyClick(QApplication::focusWidget(), key[0].key(), key[0].keyboardModifiers());
        QCOMPARE(triggered.count(), 1);
    }

    void keysActOnTheTraceInFront()
    {
        go(u"log"_s);
        auto &first = child<QTableView>(*panel(), u"traceList"_s);
        select(first, 3);
        m_workbench->openFiles({sample()});
        auto &second = child<QTableView>(*panel(), u"traceList"_s);
        QTRY_VERIFY(second.model()->rowCount() > 20);
        select(second, 5);
        QTest::keyClick(m_window, Qt::Key_F8);
        QCOMPARE(second.currentIndex().row(), 6);
        QCOMPARE(first.currentIndex().row(), 3);
        child<QTabWidget>(*m_window, u"traceTabs"_s).setCurrentIndex(1);
        QTest::keyClick(m_window, Qt::Key_F8);
        QCOMPARE(first.currentIndex().row(), 4);
        QCOMPARE(second.currentIndex().row(), 6);
    }

    void thePaletteOpensWhileAFilterIsTyped()
    {
        go(u"log"_s);
        child<QAction>(*panel(), u"filter"_s).trigger();
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line != nullptr);
        QTest::keyClicks(line, u"len > 3"_s);
        line->setCursorPosition(0);
        QTest::keyClick(line, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(m_window->findChild<QDialog *>(u"commandPalette"_s) != nullptr);
        QCOMPARE(line->text(), u"len > 3"_s);
    }

    void changedKeysOutliveTheWindowAndTheLanguage()
    {
        child<QAction>(*m_window, u"shortcuts"_s).trigger();
        auto *dialog = m_window->findChild<QDialog *>(u"shortcutsDialog"_s);
        QVERIFY(dialog != nullptr);
        auto &table = child<QTreeWidget>(*dialog, u"shortcutTable"_s);
        table.setCurrentItem(table.findItems(u"Find…"_s, Qt::MatchExactly, 1).constFirst());
        const QKeySequence key(Qt::CTRL | Qt::Key_J);
        QTest::keyClick(&child<QKeySequenceEdit>(*dialog, u"shortcutEdit"_s), Qt::Key_J, Qt::ControlModifier);
        click<QPushButton>(*dialog, u"takeShortcut"_s);
        click<QPushButton>(*dialog, u"acceptShortcuts"_s);
        QCOMPARE(child<QAction>(*panel(), u"find"_s).shortcut(), key);

        m_workbench.reset();
        open();
        QCOMPARE(child<QAction>(*panel(), u"find"_s).shortcut(), key);
        m_workbench->overrideLanguage(u"zh_TW"_s);
        QTRY_VERIFY(!child<QAction>(*panel(), u"find"_s).text().contains(u"Find"_s));
        QCOMPARE(child<QAction>(*panel(), u"find"_s).shortcut(), key);
        // A trace that comes later has them, too.
        go(u"log"_s);
        QCOMPARE(child<QAction>(*panel(), u"find"_s).shortcut(), key);
    }

private:
    static QString sample() { return QStringLiteral(BOOTBENCH_TEST_DATA) + "/sdk-redistribute.log"_L1; }

    static void addPlaces()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("running trace") << u"running"_s;
        QTest::newRow("opened log") << u"log"_s;
        QTest::newRow("comparison") << u"comparison"_s;
    }

    void open()
    {
        m_workbench = std::make_unique<Workbench>(*qApp);
        m_workbench->overrideLanguage(u"en"_s);
        m_workbench->show();
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *window = qobject_cast<MainWindow *>(widget))
                m_window = window;
        }
        QVERIFY(QTest::qWaitForWindowActive(m_window));
    }

    void go(const QString &place)
    {
        if (place == u"running"_s)
            return;
        m_workbench->openFiles({sample()});
        QTRY_VERIFY(panel()->trace().rowCount() > 20);
        if (place == u"log"_s)
            return;
        m_workbench->openFiles({sample()});
        child<QAction>(*panel(), u"compareTraces"_s).trigger();
        auto *dialog = m_window->findChild<ComparisonDialog *>();
        QVERIFY(dialog != nullptr);
        child<QComboBox>(*dialog, u"leftTrace"_s).setCurrentIndex(1);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QTRY_VERIFY(panel() == nullptr);
    }

    /// Whatever modifiers the last simulated key left behind.
    static void select(const QTableView &list, int row)
    {
        list.selectionModel()->setCurrentIndex(list.model()->index(row, 0),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }

    /// The trace in front.
    [[nodiscard]] TracePanel *panel() const
    {
        return qobject_cast<TracePanel *>(child<QTabWidget>(*m_window, u"traceTabs"_s).currentWidget());
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Workbench> m_workbench;
    MainWindow *m_window = nullptr;
};

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"
