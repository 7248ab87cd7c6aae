// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/consolepanel.h>

#include <prefixtranslator.h>
#include <uitest.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

ConsoleEndpoint endpoint()
{
    return {{u"localhost"_s, 8443}, {}, u"LTAIexample"_s};
}

SessionStatus online()
{
    SessionStatus status;
    status.state = SessionState::Online;
    status.instanceId = u"iot-a"_s;
    return status;
}

DistributeJob job(JobStatus status)
{
    return {.id = u"J1"_s,
            .productKey = u"g7h0g5wry4Q"_s,
            .sourceInstanceId = u"iot-a"_s,
            .targetInstanceIds = {u"iot-b"_s},
            .strategy = DistributeStrategy::SpecifiedRegion,
            .status = status,
            .total = 2,
            .createdMilliseconds = 1'000};
}

OperationLogEntry entry(quint64 number, const QString &name, const QString &operation, int code = 200)
{
    OperationLogEntry made;
    made.number = number;
    made.milliseconds = 1'000;
    made.deviceName = name;
    made.productKey = u"g7h0g5wry4Q"_s;
    made.businessType = u"device"_s;
    made.operation = operation;
    made.content = operation == "offline"_L1 ? u"Keepalive timeout"_s : QString();
    made.traceId = u"0123456789abcdef"_s;
    made.code = code;
    return made;
}

} // namespace

class TestConsolePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_devices = std::make_unique<ConsoleDeviceModel>();
        m_jobs = std::make_unique<DistributeJobModel>();
        m_log = std::make_unique<OperationLogModel>();
        m_panel = std::make_unique<ConsolePanel>(*m_devices, *m_jobs, *m_log);
        m_panel->resize(900, 300);
        m_panel->show();
    }
    void cleanup() { m_panel.reset(); }

    void saysWhatToDoWithoutAConsole()
    {
        QSignalSpy start(m_panel.get(), &ConsolePanel::platformRequested);
        QSignalSpy settings(m_panel.get(), &ConsolePanel::settingsRequested);
        auto &startButton = child<QPushButton>(*m_panel, u"startPlatform"_s);
        QVERIFY(startButton.isVisible());
        startButton.click();
        child<QPushButton>(*m_panel, u"openConsoleSettings"_s).click();
        QCOMPARE(start.size(), 1);
        QCOMPARE(settings.size(), 1);
        QVERIFY(!child<QAction>(*m_panel, u"newJob"_s).isEnabled());
        // Another platform's console is not started from here.
        m_panel->showEndpoint({}, false);
        QVERIFY(!startButton.isVisible());
    }

    void showsWhereItCalls()
    {
        m_panel->showEndpoint(endpoint(), true);
        const QString address = child<QLabel>(*m_panel, u"consoleAddress"_s).toolTip();
        QVERIFY2(address.contains("https://localhost:8443"_L1) && address.contains("LTAIexample"_L1),
                 qPrintable(address));
        QVERIFY(child<QAction>(*m_panel, u"newJob"_s).isEnabled());
        QSignalSpy refresh(m_panel.get(), &ConsolePanel::refreshRequested);
        child<QAction>(*m_panel, u"refreshConsole"_s).trigger();
        QCOMPARE(refresh.size(), 1);
        m_panel->showWaiting(u"locked"_s);
        QVERIFY(!child<QAction>(*m_panel, u"newJob"_s).isEnabled());
    }

    void showsStatesSideBySide()
    {
        m_panel->showEndpoint(endpoint(), true);
        m_devices->setOwn(device(u"LightSwitch"_s), online(), 1'000'000);
        const auto cell = [this](int column) {
            return child<QTableView>(*m_panel, u"consoleDevices"_s).model()->index(0, column).data().toString();
        };
        QCOMPARE(cell(ConsoleDeviceModel::OwnColumn), stateTitle(SessionState::Online));
        QCOMPARE(cell(ConsoleDeviceModel::StateColumn), u"not asked yet"_s);
        QCOMPARE(cell(ConsoleDeviceModel::LagColumn), u"not there yet"_s);
        m_devices->setState(device(u"LightSwitch"_s), u"UNACTIVE"_s, 2'000'000);
        QCOMPARE(cell(ConsoleDeviceModel::StateColumn), u"Inactive"_s);
        m_devices->setState(device(u"LightSwitch"_s), u"ONLINE"_s, 3'500'000);
        m_devices->setInstance(device(u"LightSwitch"_s), u"iot-a"_s);
        QCOMPARE(cell(ConsoleDeviceModel::StateColumn), u"Online"_s);
        QCOMPARE(cell(ConsoleDeviceModel::LagColumn), u"2.50 s"_s);
        QCOMPARE(cell(ConsoleDeviceModel::InstanceColumn), u"iot-a"_s);
        m_devices->setState(device(u"LightSwitch"_s), {}, 4'000'000);
        QCOMPARE(cell(ConsoleDeviceModel::StateColumn), u"unknown there"_s);
    }

    void followsJobs()
    {
        m_panel->showEndpoint(endpoint(), true);
        child<QTabWidget>(*m_panel, u"consoleTabs"_s).setCurrentIndex(1);
        QSignalSpy wanted(m_panel.get(), &ConsolePanel::resultsRequested);
        m_jobs->put(job(JobStatus::Running));
        QVERIFY(child<QProgressBar>(*m_panel, u"jobProgress"_s).isVisible());
        const auto cell = [this](const QString &table, int row, int column) {
            return child<QTableView>(*m_panel, table).model()->index(row, column).data().toString();
        };
        QCOMPARE(cell(u"consoleJobs"_s, 0, DistributeJobModel::StatusColumn), u"Running"_s);
        QCOMPARE(cell(u"consoleJobs"_s, 0, DistributeJobModel::DevicesColumn), u"2"_s);
        QCOMPARE(cell(u"consoleJobs"_s, 0, DistributeJobModel::RouteColumn), u"iot-a → iot-b"_s);
        QCOMPARE(wanted.size(), 0);
        m_jobs->put(job(JobStatus::Done));
        QVERIFY(!child<QProgressBar>(*m_panel, u"jobProgress"_s).isVisible());
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(wanted.constFirst().constFirst().toString(), u"J1"_s);
        m_jobs->setResults(u"J1"_s, {{u"g7h0g5wry4Q"_s, u"dev1"_s, u"200"_s, {}, u"iot-b"_s},
                                     {u"g7h0g5wry4Q"_s, u"dev2"_s, u"iot.x"_s, u"why"_s, {}}});
        QCOMPARE(cell(u"consoleJobs"_s, 0, DistributeJobModel::DevicesColumn), u"1 of 2"_s);
        QCOMPARE(cell(u"consoleResults"_s, 0, DistributeResultModel::CodeColumn), u"Distributed"_s);
        QCOMPARE(cell(u"consoleResults"_s, 1, DistributeResultModel::CodeColumn), u"iot.x"_s);
        QCOMPARE(cell(u"consoleResults"_s, 1, DistributeResultModel::MessageColumn), u"why"_s);
    }

    void filtersTheLog_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("operation");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("time");
        QTest::addColumn<int>("rows");
        QTest::newRow("all") << QString() << 0 << 0 << 0 << 4;
        QTest::newRow("device") << u"SENSOR"_s << 0 << 0 << 0 << 1;
        QTest::newRow("product") << u"wry4"_s << 0 << 0 << 0 << 4;
        QTest::newRow("online") << QString() << 1 << 0 << 0 << 2;
        QTest::newRow("offline") << QString() << 2 << 0 << 0 << 2;
        QTest::newRow("success") << QString() << 0 << 1 << 0 << 3;
        QTest::newRow("failure") << QString() << 0 << 2 << 0 << 1;
        QTest::newRow("offline failures of a device") << u"light"_s << 2 << 2 << 0 << 1;
        QTest::newRow("last minute") << QString() << 0 << 0 << 1 << 0;
    }

    void filtersTheLog()
    {
        QFETCH(const QString, name);
        QFETCH(const int, operation);
        QFETCH(const int, outcome);
        QFETCH(const int, time);
        m_panel->showEndpoint(endpoint(), true);
        m_log->append({entry(1, u"LightSwitch"_s, u"online"_s), entry(2, u"Sensor-02"_s, u"online"_s),
                       entry(3, u"LightSwitch"_s, u"offline"_s), entry(4, u"LightSwitch"_s, u"offline"_s, 400)});
        child<QLineEdit>(*m_panel, u"logDevice"_s).setText(name);
        child<QComboBox>(*m_panel, u"logOperations"_s).setCurrentIndex(operation);
        child<QComboBox>(*m_panel, u"logOutcome"_s).setCurrentIndex(outcome);
        child<QComboBox>(*m_panel, u"logTime"_s).setCurrentIndex(time);
        QTEST(child<QTableView>(*m_panel, u"operationLog"_s).model()->rowCount(), "rows");
    }

    void givesReasonsInWords()
    {
        m_log->append({entry(1, u"LightSwitch"_s, u"offline"_s)});
        const auto *const model = child<QTableView>(*m_panel, u"operationLog"_s).model();
        const QString content = model->index(0, OperationLogModel::ContentColumn).data().toString();
        QVERIFY2(content.startsWith("Keepalive timeout: "_L1) && content.contains("1.5"_L1), qPrintable(content));
    }

    void showsErrorsUntilACallSucceeds()
    {
        ConsoleError error;
        error.code = u"SignatureDoesNotMatch"_s;
        error.message = u"the platform's words"_s;
        error.requestId = u"R-7"_s;
        auto &label = child<QLabel>(*m_panel, u"consoleError"_s);
        QVERIFY(!label.isVisible());
        m_panel->showError(error);
        QVERIFY(label.isVisible());
        for (const QString &part : {error.title(), error.message, error.requestId, error.advice()})
            QVERIFY2(label.text().contains(part), qPrintable(part));
        m_panel->clearError();
        QVERIFY(!label.isVisible());
    }

    void opensTheDialogWithWhatIsSelected()
    {
        m_panel->showEndpoint(endpoint(), true);
        m_panel->setInstances({u"iot-a"_s, u"iot-b"_s});
        m_devices->setOwn(device(u"LightSwitch"_s), online(), 0);
        QSignalSpy wanted(m_panel.get(), &ConsolePanel::jobRequested);
        child<QAction>(*m_panel, u"newJob"_s).trigger();
        auto &dialog = child<QDialog>(*m_panel, u"distributeDialog"_s);
        QVERIFY(dialog.isVisible());
        dialog.reject();
        QCOMPARE(wanted.size(), 0);
    }

    void speaksAnotherLanguage()
    {
        m_panel->showEndpoint(endpoint(), true);
        PrefixTranslator translator;
        QApplication::installTranslator(&translator);
        QCoreApplication::processEvents();
        const QString title = m_panel->windowTitle();
        const QString action = child<QAction>(*m_panel, u"newJob"_s).text();
        QApplication::removeTranslator(&translator);
        QCoreApplication::processEvents();
        QVERIFY(title != m_panel->windowTitle());
        QVERIFY(action != child<QAction>(*m_panel, u"newJob"_s).text());
    }

private:
    std::unique_ptr<ConsoleDeviceModel> m_devices;
    std::unique_ptr<DistributeJobModel> m_jobs;
    std::unique_ptr<OperationLogModel> m_log;
    std::unique_ptr<ConsolePanel> m_panel;
};

QTEST_MAIN(TestConsolePanel)
#include "tst_consolepanel.moc"
