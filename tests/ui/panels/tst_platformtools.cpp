// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands beside the platform's devices: faults, scenarios, real boards.
#include <panels/boardsview.h>
#include <panels/faultsview.h>
#include <panels/platformpanel.h>
#include <panels/scenariosview.h>

#include <prefixtranslator.h>
#include <uitest.h>

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

QList<FaultChoice> someKinds()
{
    FaultChoice closed;
    closed.name = u"refused"_s;
    closed.help = u"The port is closed."_s;
    FaultChoice slow;
    slow.name = u"slow-answer"_s;
    slow.help = u"Bootstrap is late."_s;
    slow.unit = u" ms"_s;
    slow.takesAmount = slow.takesDevice = slow.canBeOnce = true;
    slow.maximum = 60'000;
    slow.standard = 3000;
    slow.atInstances = false;
    slow.group = 1;
    FaultChoice code;
    code.name = u"connack"_s;
    code.takesAmount = code.takesDevice = code.canBeOnce = true;
    code.minimum = 1;
    code.maximum = 255;
    code.standard = 3;
    code.atBootstrap = false;
    code.group = 2;
    return {closed, slow, code};
}

} // namespace

class TestPlatformTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_devices = std::make_unique<PlatformDeviceModel>();
        m_panel = std::make_unique<PlatformPanel>(*m_devices);
        m_panel->resize(420, 400);
        m_panel->show();
        m_tabs = &child<QTabWidget>(*m_panel, u"platformTabs"_s);
    }

    void cleanup()
    {
        m_panel.reset();
        m_devices.reset();
    }

    void faultsNeedThePlatform()
    {
        bringUp(m_panel->faults());
        QSignalSpy start(&m_panel->faults(), &FaultsView::startRequested);
        click<QPushButton>(*m_panel, u"startForFaults"_s);
        QCOMPARE(start.size(), 1);
        showFaultsTab();
        QVERIFY(!child<QPushButton>(*m_panel, u"startForFaults"_s).isVisible());
        QVERIFY(child<QLabel>(*m_panel, u"noFaults"_s).isVisible());
        m_panel->faults().setInstances({});
        QVERIFY(child<QPushButton>(*m_panel, u"startForFaults"_s).isVisible());
    }

    void faultsAreSetAsText_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("device");
        QTest::addColumn<int>("amount"); ///< -1: as offered
        QTest::addColumn<bool>("once");
        QTest::addColumn<QString>("text");
        QTest::newRow("no amount, no device, never once")
            << u"refused"_s << QString() << u"pk1.dev1"_s << -1 << true << u"refused"_s;
        QTest::newRow("at one place") << u"refused"_s << u"iot-b"_s << QString() << -1 << true << u"refused at=iot-b"_s;
        QTest::newRow("standard amount") << u"slow-answer"_s << u"bootstrap"_s << QString() << -1 << false
                                         << u"slow-answer 3000 at=bootstrap"_s;
        QTest::newRow("everything") << u"connack"_s << u"iot-a"_s << u"pk1.dev1"_s << 5 << true
                                    << u"connack 5 at=iot-a device=pk1.dev1 once"_s;
    }

    void faultsAreSetAsText()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, place);
        QFETCH(const QString, device);
        QFETCH(const int, amount);
        QFETCH(const bool, once);
        QFETCH(const QString, text);
        m_devices->put({bootbench::device(u"dev1"_s, u"pk1"_s), u"iot-a"_s, u"ONLINE"_s});
        showFaultsTab();
        choose(u"faultKind"_s, kind);
        choose(u"faultPlace"_s, place);
        choose(u"faultDevice"_s, device);
        if (amount >= 0)
            child<QSpinBox>(*m_panel, u"faultAmount"_s).setValue(amount);
        child<QCheckBox>(*m_panel, u"faultOnce"_s).setChecked(once);
        QSignalSpy set(&m_panel->faults(), &FaultsView::setRequested);
        click<QPushButton>(*m_panel, u"setFault"_s);
        QCOMPARE(set.size(), 1);
        QCOMPARE(set.first().first().toString(), text);
    }

    void kindsOfferOnlyWhatTheyTake()
    {
        showFaultsTab();
        choose(u"faultKind"_s, u"refused"_s);
        QVERIFY(!child<QSpinBox>(*m_panel, u"faultAmount"_s).isEnabled());
        QVERIFY(!child<QComboBox>(*m_panel, u"faultDevice"_s).isEnabled());
        QVERIFY(!child<QCheckBox>(*m_panel, u"faultOnce"_s).isEnabled());
        QCOMPARE(child<QLabel>(*m_panel, u"faultHelp"_s).text(), u"The port is closed."_s);
        QCOMPARE(child<QComboBox>(*m_panel, u"faultPlace"_s).count(), 4);
        choose(u"faultKind"_s, u"connack"_s);
        QCOMPARE(child<QComboBox>(*m_panel, u"faultPlace"_s).findData(u"bootstrap"_s), -1);
    }

    void faultsAreListedAndCleared()
    {
        showFaultsTab();
        auto &list = child<QListWidget>(*m_panel, u"activeFaults"_s);
        QVERIFY(!child<QPushButton>(*m_panel, u"clearFault"_s).isEnabled());
        m_panel->faults().showFaults({u"refused"_s, u"connack 3 once"_s});
        QCOMPARE(list.count(), 2);
        QVERIFY(!child<QLabel>(*m_panel, u"noFaults"_s).isVisible());
        list.setCurrentRow(1);
        QSignalSpy cleared(&m_panel->faults(), &FaultsView::clearRequested);
        click<QPushButton>(*m_panel, u"clearFault"_s);
        m_panel->activateWindow();
        list.setFocus();
        QTRY_VERIFY(list.hasFocus());
        QTest::keyClick(&list, Qt::Key_Delete);
        QCOMPARE(cleared.size(), 2);
        QCOMPARE(cleared.last().first().toString(), u"connack 3 once"_s);
        QSignalSpy all(&m_panel->faults(), &FaultsView::clearAllRequested);
        click<QPushButton>(*m_panel, u"clearAllFaults"_s);
        QCOMPARE(all.size(), 1);
        m_panel->faults().showFaults({});
        QVERIFY(!child<QPushButton>(*m_panel, u"clearAllFaults"_s).isEnabled());
    }

    void scenariosRunStepByStep()
    {
        ScenariosView &view = showScenariosTab();
        auto &steps = child<QTreeWidget>(*m_panel, u"scenarioSteps"_s);
        QCOMPARE(steps.topLevelItemCount(), 3);
        QVERIFY(!child<QPushButton>(*m_panel, u"stopScenario"_s).isEnabled());
        QVERIFY(!child<QPushButton>(*m_panel, u"saveJunit"_s).isEnabled());
        QSignalSpy run(&view, &ScenariosView::runRequested);
        click<QPushButton>(*m_panel, u"runScenario"_s);
        QCOMPARE(run.first().first().toString(), u"/s/first.json"_s);

        view.showStarted();
        QVERIFY(!child<QComboBox>(*m_panel, u"scenarioChoice"_s).isEnabled());
        QVERIFY(!child<QPushButton>(*m_panel, u"runScenario"_s).isEnabled());
        for (int step = 0; step < 3; ++step) {
            view.showStepStarted(step);
            view.showStepFinished(step, true, 1'500'000, {});
        }
        QVERIFY(!steps.topLevelItem(2)->text(1).isEmpty());
        view.showFinished(true, 4'500'000);
        QVERIFY(child<QLabel>(*m_panel, u"scenarioResult"_s).text().startsWith(u"Passed in 4"));
        QVERIFY(child<QPushButton>(*m_panel, u"saveJunit"_s).isEnabled());
        QVERIFY(child<QPushButton>(*m_panel, u"runScenario"_s).isEnabled());
    }

    void failuresStayReadable()
    {
        ScenariosView &view = showScenariosTab();
        view.showStarted();
        view.showStepStarted(0);
        view.showStepFinished(0, false, 5'000'000, u"board: it is Waiting"_s);
        view.showFinished(false, 5'000'000);
        QCOMPARE(child<QLabel>(*m_panel, u"scenarioResult"_s).text(), u"board: it is Waiting"_s);
        QCOMPARE(child<QTreeWidget>(*m_panel, u"scenarioSteps"_s).currentItem()->toolTip(0), u"board: it is Waiting"_s);
        QVERIFY(child<QPushButton>(*m_panel, u"saveJunit"_s).isEnabled());
        // Another choice forgets it.
        view.choose(u"/s/second.json"_s);
        QVERIFY(!child<QLabel>(*m_panel, u"scenarioResult"_s).text().contains(u"Waiting"));
        QVERIFY(!child<QPushButton>(*m_panel, u"saveJunit"_s).isEnabled());
        QCOMPARE(child<QLabel>(*m_panel, u"scenarioDescription"_s).text(), QString());
    }

    void scenariosAskForFiles()
    {
        ScenariosView &view = showScenariosTab();
        QSignalSpy opened(&view, &ScenariosView::openRequested);
        click<QPushButton>(*m_panel, u"openScenario"_s);
        Q_EMIT child<QFileDialog>(*m_panel, u"openScenarioDialog"_s).fileSelected(u"/s/own.json"_s);
        QCOMPARE(opened.first().first().toString(), u"/s/own.json"_s);
        view.showStarted();
        view.showFinished(true, 1);
        QSignalSpy saved(&view, &ScenariosView::saveRequested);
        click<QPushButton>(*m_panel, u"saveJunit"_s);
        Q_EMIT child<QFileDialog>(*m_panel, u"saveJunitDialog"_s).fileSelected(u"/s/out.xml"_s);
        QCOMPARE(saved.first().first().toString(), u"/s/out.xml"_s);
    }

    void boardsChooseWhereToListen()
    {
        BoardsView &view = showBoardsTab();
        choose(u"listenAddress"_s, u"192.0.2.7"_s);
        QCOMPARE(child<QLineEdit>(*m_panel, u"listenHostName"_s).placeholderText(), u"192.0.2.7"_s);
        child<QLineEdit>(*m_panel, u"listenHostName"_s).setText(u"bench.local"_s);
        child<QSpinBox>(*m_panel, u"listenPort"_s).setValue(8443);
        QSignalSpy listen(&view, &BoardsView::listenRequested);
        click<QPushButton>(*m_panel, u"listenButton"_s);
        QCOMPARE(listen.first(), QVariantList({u"192.0.2.7"_s, u"bench.local"_s, quint16(8443)}));
    }

    void boardsAreToldWhatToSet()
    {
        BoardsView &view = showBoardsTab();
        QVERIFY(!child<QPushButton>(*m_panel, u"exportKit"_s).isEnabled());
        view.showKit(u"Set this"_s, u"#define X"_s, u"static const char ca[]"_s);
        QCOMPARE(child<QPlainTextEdit>(*m_panel, u"boardInstructions"_s).toPlainText(), u"Set this"_s);
        click<QPushButton>(*m_panel, u"copySettings"_s);
        QCOMPARE(QApplication::clipboard()->text(), u"#define X"_s);
        click<QPushButton>(*m_panel, u"copyAuthority"_s);
        QCOMPARE(QApplication::clipboard()->text(), u"static const char ca[]"_s);
        QSignalSpy exported(&view, &BoardsView::exportRequested);
        click<QPushButton>(*m_panel, u"exportKit"_s);
        Q_EMIT child<QFileDialog>(*m_panel, u"exportKitDialog"_s).fileSelected(u"/kit"_s);
        QCOMPARE(exported.first().first().toString(), u"/kit"_s);
    }

    void exposureIsLoudInEveryTab()
    {
        const auto &banner = child<QLabel>(*m_panel, u"exposureBanner"_s);
        QVERIFY(!banner.isVisible());
        m_panel->showExposure(u"192.0.2.7"_s);
        for (int tab = 0; tab < m_tabs->count(); ++tab) {
            m_tabs->setCurrentIndex(tab);
            QVERIFY(banner.isVisible());
        }
        QVERIFY(banner.text().contains(u"192.0.2.7"));
        m_panel->showExposure({});
        QVERIFY(!banner.isVisible());
    }

    void speaksTheLanguage()
    {
        showFaultsTab();
        showScenariosTab();
        PrefixTranslator translator;
        QApplication::installTranslator(&translator);
        QTRY_VERIFY(m_tabs->tabText(1).startsWith(PrefixTranslator::mark));
        for (const QString &name :
             {u"setFault"_s, u"clearFault"_s, u"runScenario"_s, u"saveJunit"_s, u"listenButton"_s}) {
            QVERIFY2(child<QPushButton>(*m_panel, name).text().startsWith(PrefixTranslator::mark), qPrintable(name));
        }
        QApplication::removeTranslator(&translator);
    }

private:
    void bringUp(const QWidget &page)
    {
        for (int tab = 0; tab < m_tabs->count(); ++tab) {
            if (m_tabs->widget(tab)->isAncestorOf(&page))
                m_tabs->setCurrentIndex(tab);
        }
    }

    void choose(const QString &combo, const QString &data)
    {
        auto &box = child<QComboBox>(*m_panel, combo);
        const int index = box.findData(data);
        QVERIFY2(index >= 0, qPrintable(data));
        box.setCurrentIndex(index);
    }
    void showFaultsTab()
    {
        bringUp(m_panel->faults());
        m_panel->faults().setKinds(someKinds());
        m_panel->faults().setInstances({u"iot-a"_s, u"iot-b"_s});
    }
    ScenariosView &showScenariosTab()
    {
        bringUp(m_panel->scenarios());
        m_panel->scenarios().setScenarios({{u"/s/first.json"_s, u"First"_s, u"What it is"_s, {u"a"_s, u"b"_s, u"c"_s}},
                                           {u"/s/second.json"_s, u"Second"_s, {}, {u"d"_s}}});
        return m_panel->scenarios();
    }
    BoardsView &showBoardsTab()
    {
        bringUp(m_panel->boards());
        m_panel->boards().setInterfaces(
            {{u"127.0.0.1"_s, u"This computer"_s, true}, {u"192.0.2.7"_s, u"192.0.2.7 (eth0)"_s, false}});
        return m_panel->boards();
    }

    std::unique_ptr<PlatformDeviceModel> m_devices;
    std::unique_ptr<PlatformPanel> m_panel;
    QTabWidget *m_tabs = nullptr;
};

QTEST_MAIN(TestPlatformTools)
#include "tst_platformtools.moc"
