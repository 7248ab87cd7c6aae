// SPDX-License-Identifier: GPL-3.0-or-later
#include <shell/mainwindow.h>

#include <prefixtranslator.h>
#include <uitest.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QToolBar>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_window = makeWindow();
    }

    void cleanup() { m_window.reset(); }

    void showsAllPanelsInTheirPlaces_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("small") << QSize(1280, 800);
        QTest::newRow("large") << QSize(1920, 1080);
    }

    void showsAllPanelsInTheirPlaces()
    {
        QFETCH(QSize, size);
        m_window->resize(size);
        m_window->show();
        m_window->resetLayout();
        QCoreApplication::processEvents();
        const QRect devices = dock(u"devicesDock"_s).geometry();
        const QRect status = dock(u"statusDock"_s).geometry();
        const QRect events = dock(u"eventsDock"_s).geometry();
        const QRect trace = dock(u"traceDock"_s).geometry();
        QVERIFY(devices.right() < status.left());
        QVERIFY(status.right() < events.left());
        QVERIFY(trace.top() > devices.bottom() && trace.top() > events.bottom());
        QCOMPARE(trace.left(), devices.left());
        QCOMPARE(trace.right(), events.right());
        QVERIFY(status.width() > devices.width());
        QVERIFY(m_window->tabifiedDockWidgets(&dock(u"eventsDock"_s)).contains(&dock(u"platformDock"_s)));
        QVERIFY(m_window->tabifiedDockWidgets(&dock(u"statusDock"_s)).contains(&dock(u"mapDock"_s)));
        QVERIFY(m_window->tabifiedDockWidgets(&dock(u"traceDock"_s)).contains(&dock(u"sequenceDock"_s)));
        QVERIFY(m_window->tabifiedDockWidgets(&dock(u"traceDock"_s)).contains(&dock(u"consoleDock"_s)));
    }

    void eachActionIsAnIntent_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("intent");
        QTest::newRow("start") << u"start"_s << QByteArray(SIGNAL(startRequested()));
        QTest::newRow("stop") << u"stop"_s << QByteArray(SIGNAL(stopRequested()));
        QTest::newRow("demo") << u"demo"_s << QByteArray(SIGNAL(demoRequested()));
        QTest::newRow("follow") << u"follow"_s << QByteArray(SIGNAL(followRequested()));
        QTest::newRow("pause") << u"pause"_s << QByteArray(SIGNAL(viewPauseRequested(bool)));
        QTest::newRow("new profile") << u"newProfile"_s << QByteArray(SIGNAL(profileNewRequested()));
        QTest::newRow("edit profile") << u"editProfile"_s << QByteArray(SIGNAL(profileEditRequested()));
        QTest::newRow("delete profile") << u"deleteProfile"_s << QByteArray(SIGNAL(profileDeleteRequested()));
        QTest::newRow("quit") << u"quit"_s << QByteArray(SIGNAL(quitRequested()));
    }

    void eachActionIsAnIntent()
    {
        QFETCH(QString, action);
        QFETCH(QByteArray, intent);
        m_window->setDeviceAvailable(true);
        m_window->setFollowOffered(true);
        SessionStatus status; // in Waiting both Start and Stop make sense
        status.state = SessionState::Waiting;
        m_window->showSession(status);
        QSignalSpy spy(m_window.get(), intent.constData());
        child<QAction>(*m_window, action).trigger();
        QCOMPARE(spy.count(), 1);
    }

    void startAndStopFollowTheSession_data()
    {
        QTest::addColumn<SessionState>("state");
        QTest::addColumn<bool>("start");
        QTest::addColumn<bool>("stop");
        QTest::newRow("idle") << SessionState::Idle << true << false;
        QTest::newRow("connecting") << SessionState::Connecting << false << true;
        QTest::newRow("online") << SessionState::Online << false << true;
        QTest::newRow("waiting") << SessionState::Waiting << true << true;
        QTest::newRow("failed") << SessionState::Failed << true << false;
    }

    void startAndStopFollowTheSession()
    {
        QFETCH(SessionState, state);
        SessionStatus status;
        status.state = state;
        status.instanceId = u"iot-b"_s;
        m_window->setDeviceAvailable(true);
        m_window->showSession(status);
        QTEST(child<QAction>(*m_window, u"start"_s).isEnabled(), "start");
        QTEST(child<QAction>(*m_window, u"stop"_s).isEnabled(), "stop");
        QCOMPARE(child<QLabel>(*m_window, u"sessionWord"_s).text(), stateTitle(state));
        QCOMPARE(child<QLabel>(*m_window, u"sessionInstance"_s).text(), u"iot-b"_s);
        m_window->setDeviceAvailable(false);
        QVERIFY(!child<QAction>(*m_window, u"start"_s).isEnabled());
    }

    void profilesAreChosenByPosition()
    {
        auto &choice = child<QComboBox>(*m_window, u"profileChoice"_s);
        QSignalSpy chosen(m_window.get(), &MainWindow::profileChosen);
        m_window->setProfiles({u"Built-in"_s, u"Public"_s, u"Bench 3"_s}, 1);
        QCOMPARE(choice.currentText(), u"Public"_s);
        QCOMPARE(chosen.count(), 0); // only the user's choice is one
        QTest::keyClick(&choice, Qt::Key_Down);
        QCOMPARE(chosen.first().first().toInt(), 2);

        m_window->setProfileEditable(false);
        QVERIFY(!child<QAction>(*m_window, u"editProfile"_s).isEnabled());
        QVERIFY(!child<QAction>(*m_window, u"deleteProfile"_s).isEnabled());
    }

    void themeAndLanguageAreIntents()
    {
        QSignalSpy scheme(m_window.get(), &MainWindow::schemeChosen);
        QSignalSpy language(m_window.get(), &MainWindow::languageChosen);
        trigger(u"Dark"_s);
        QCOMPARE(scheme.first().first().value<theme::Scheme>(), theme::Scheme::Dark);
        trigger(u"繁體中文"_s);
        QCOMPARE(language.first().first().toString(), u"zh_TW"_s);
        m_window->setScheme(theme::Scheme::Light);
        m_window->setLanguage(u"zh_CN"_s);
        QCOMPARE(scheme.count(), 1);
        QCOMPARE(language.count(), 1);
        QVERIFY(find(u"Light"_s)->isChecked());
        QVERIFY(find(u"简体中文"_s)->isChecked());
    }

    void panelsActionsAreInTheMenus() { QVERIFY(find(u"do something with the trace"_s)); }

    void theStatusBarTellsNumbers()
    {
        m_window->setRecordCount(1204, 312);
        m_window->setTraceMemory(3'250'000, qint64(512) << 20);
        m_window->setKeychain(u"GNOME Keyring"_s, {});
        m_window->setQtMqtt(u"Qt MQTT 6.4.2"_s);
        const QString records = text(u"recordsFact"_s);
        QVERIFY2(records.contains(QLocale().toString(1204)) && records.contains(u"312"), qPrintable(records));
        QVERIFY2(text(u"memoryFact"_s).contains(u"3.1") && text(u"memoryFact"_s).contains(u"512"),
                 qPrintable(text(u"memoryFact"_s)));
        QVERIFY(text(u"keychainFact"_s).contains(u"GNOME Keyring"));
        QCOMPARE(text(u"qtMqttFact"_s), u"Qt MQTT 6.4.2"_s);
        m_window->setKeychain(u"keychain"_s, u"No service answers."_s);
        QVERIFY(!text(u"keychainFact"_s).contains(u"GNOME Keyring"));
        QCOMPARE(child<QLabel>(*m_window, u"keychainFact"_s).toolTip(), u"No service answers."_s);
    }

    void layoutIsKeptAndRestored()
    {
        m_window->show();
        dock(u"eventsDock"_s).close();
        m_window->addDockWidget(Qt::BottomDockWidgetArea, &dock(u"devicesDock"_s));
        const WindowState state = m_window->windowState();
        QVERIFY(!state.geometry.isEmpty() && !state.docks.isEmpty());

        const std::unique_ptr<MainWindow> other = makeWindow();
        other->show();
        QVERIFY(other->restoreWindowState(state));
        QVERIFY(!child<QDockWidget>(*other, u"eventsDock"_s).isVisible());
        QCOMPARE(other->dockWidgetArea(&child<QDockWidget>(*other, u"devicesDock"_s)), Qt::BottomDockWidgetArea);

        other->resetLayout();
        QVERIFY(child<QDockWidget>(*other, u"eventsDock"_s).isVisible());
        QCOMPARE(other->dockWidgetArea(&child<QDockWidget>(*other, u"devicesDock"_s)), Qt::TopDockWidgetArea);
    }

    void onePanelGetsTheRoomOfTheOthers()
    {
        m_window->show();
        QAction &only = child<QAction>(*m_window, u"onlyPanel"_s);
        const QDockWidget &trace = dock(u"traceDock"_s);
        const int usual = trace.height();
        only.trigger();
        QVERIFY(only.isChecked());
        for (const QString &name :
             {u"devicesDock"_s, u"statusDock"_s, u"eventsDock"_s, u"mapDock"_s, u"platformDock"_s})
            QVERIFY(dock(name).isHidden());
        QVERIFY(!dock(u"consoleDock"_s).isHidden());
        QTRY_VERIFY(trace.height() > usual * 3 / 2);
        QVERIFY(m_window->statusBar()->currentMessage().contains(only.shortcut().toString()));

        // A program that is closed so begins with all panels.
        const std::unique_ptr<MainWindow> next = makeWindow();
        next->show();
        QVERIFY(next->restoreWindowState(m_window->windowState()));
        QVERIFY(child<QDockWidget>(*next, u"statusDock"_s).isVisible());

        only.trigger();
        QVERIFY(!only.isChecked());
        QVERIFY(dock(u"statusDock"_s).isVisible());
        QTRY_COMPARE(trace.height(), usual);

        only.trigger();
        m_window->resetLayout();
        QVERIFY(!only.isChecked());
        QVERIFY(dock(u"statusDock"_s).isVisible());
    }

    void thePanelInUseIsTheOneThatStays()
    {
        m_window->show();
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
        QWidget *events = dock(u"eventsDock"_s).widget();
        events->setFocusPolicy(Qt::StrongFocus);
        events->setFocus();
        QTRY_VERIFY(events->hasFocus());
        child<QAction>(*m_window, u"onlyPanel"_s).trigger();
        QVERIFY(dock(u"traceDock"_s).isHidden());
        QVERIFY(dock(u"eventsDock"_s).isVisible());
        QVERIFY(!dock(u"platformDock"_s).isHidden());
    }

    void aDamagedLayoutIsTheDefaultOne_data()
    {
        QTest::addColumn<QByteArray>("geometry");
        QTest::addColumn<QByteArray>("docks");
        const WindowState good = makeWindow()->windowState();
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("noise") << QByteArray("noise") << QByteArray("\x00\xff\x00\xff noise", 10);
        QTest::newRow("cut docks") << good.geometry << good.docks.left(5);
    }

    void aDamagedLayoutIsTheDefaultOne()
    {
        QFETCH(QByteArray, geometry);
        QFETCH(QByteArray, docks);
        m_window->show();
        QVERIFY(!m_window->restoreWindowState({geometry, docks}));
        for (const QString &name : {u"devicesDock"_s, u"statusDock"_s, u"traceDock"_s})
            QVERIFY(dock(name).isVisible());
        QVERIFY(!child<QToolBar>(*m_window, u"messageBar"_s).isVisible());
    }

    void aCommandRaisesADockBeforeItClosesIt()
    {
        m_window->show();
        QAction &shown = child<QAction>(*m_window, u"consoleDockShown"_s);
        const QDockWidget &console = dock(u"consoleDock"_s);
        QTRY_VERIFY(!dock(u"traceDock"_s).visibleRegion().isEmpty());
        QVERIFY(console.visibleRegion().isEmpty());
        QVERIFY(shown.isChecked());
        QCOMPARE(shown.text(), console.windowTitle());
        shown.trigger();
        QTRY_VERIFY(!console.visibleRegion().isEmpty());
        QVERIFY(shown.isChecked());
        shown.trigger();
        QVERIFY(console.isHidden());
        QVERIFY(!shown.isChecked());
        shown.trigger();
        QTRY_VERIFY(!console.visibleRegion().isEmpty());
        QVERIFY(shown.isChecked());
    }

    void theTourVisitsEveryDock()
    {
        m_window->show();
        m_window->showTour();
        auto &text = child<QLabel>(*m_window, u"tourText"_s);
        auto &next = child<QPushButton>(*m_window, u"tourNext"_s);
        QStringList seen;
        while (next.isVisible()) {
            seen += text.text();
            next.click();
        }
        QCOMPARE(seen.size(), 8);
        QCOMPARE(seen.removeDuplicates(), 0);
    }

    void aboutTellsVersionsAndLicence()
    {
        m_window->show();
        m_window->showAbout();
        const auto *box = m_window->findChild<QMessageBox *>(u"aboutDialog"_s);
        QVERIFY(box);
        for (const QString &part : {u"0.1.0"_s, u"Qt MQTT"_s, u"bundled"_s, u"General Public License"_s})
            QVERIFY2(box->text().contains(part), qPrintable(part));
    }

    void speaksTheNewLanguage()
    {
        PrefixTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QTRY_VERIFY(dock(u"devicesDock"_s).windowTitle().startsWith(PrefixTranslator::mark));
        const QList<QAction *> menus = m_window->menuBar()->actions();
        QCOMPARE(menus.size(), 7);
        for (const QAction *menu : menus)
            QVERIFY2(menu->text().startsWith(PrefixTranslator::mark), qPrintable(menu->text()));
        QVERIFY(child<QAction>(*m_window, u"start"_s).text().startsWith(PrefixTranslator::mark));
        QVERIFY(child<QLabel>(*m_window, u"sessionWord"_s).text().startsWith(PrefixTranslator::mark));
        QVERIFY(text(u"recordsFact"_s).startsWith(PrefixTranslator::mark));
        QVERIFY(find(u"简体中文"_s)); // names of languages are not translated
        QCoreApplication::removeTranslator(&translator);
        QTRY_VERIFY(!dock(u"devicesDock"_s).windowTitle().startsWith(PrefixTranslator::mark));
    }

private:
    static std::unique_ptr<MainWindow> makeWindow()
    {
        auto *trace = new QWidget;
        trace->addAction(new QAction(u"do something with the trace"_s, trace));
        return std::make_unique<MainWindow>(
            MainWindowPanels{new QWidget, new QWidget, new QWidget, trace, new QWidget, new QWidget, new QWidget,
                             new QWidget},
            AboutInfo{u"0.1.0"_s, {{u"Qt"_s, u"6.4.2"_s}, {u"Qt MQTT"_s, u"bundled stand-in"_s}}});
    }

    [[nodiscard]] QDockWidget &dock(const QString &name) const { return child<QDockWidget>(*m_window, name); }
    [[nodiscard]] QString text(const QString &name) const { return child<QLabel>(*m_window, name).text(); }

    // By its text without the mnemonic, wherever it is in the menus.
    [[nodiscard]] QAction *find(const QString &text) const
    {
        const QList<QMenu *> menus = m_window->findChildren<QMenu *>();
        for (const QMenu *menu : menus) {
            for (QAction *action : menu->actions()) {
                if (action->text().remove(u'&') == text)
                    return action;
            }
        }
        return nullptr;
    }

    void trigger(const QString &text) const
    {
        QAction *action = find(text);
        QVERIFY(action);
        action->trigger();
    }

    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
