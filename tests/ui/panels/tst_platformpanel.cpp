// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/platformpanel.h>

#include <prefixtranslator.h>
#include <uitest.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestPlatformPanel : public QObject
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
    }

    void cleanup()
    {
        m_panel.reset();
        m_devices.reset();
    }

    void stoppedItOffersToStart()
    {
        QSignalSpy start(m_panel.get(), &PlatformPanel::startRequested);
        QVERIFY(visible(u"startPlatform"_s));
        QVERIFY(!visible(u"stopPlatform"_s));
        click<QPushButton>(*m_panel, u"startPlatform"_s);
        QCOMPARE(start.count(), 1);

        m_panel->showStarting();
        QVERIFY(!child<QPushButton>(*m_panel, u"startPlatform"_s).isEnabled());
        m_panel->showProblem(u"Port 443 cannot be opened. Choose another one."_s);
        m_panel->showStopped();
        QVERIFY(child<QPushButton>(*m_panel, u"startPlatform"_s).isEnabled());
        QVERIFY(visible(u"platformProblem"_s));
        m_panel->showStarting();
        QVERIFY(!visible(u"platformProblem"_s));
    }

    void runningItSaysWhereAndOffersToStop()
    {
        run();
        QSignalSpy stop(m_panel.get(), &PlatformPanel::stopRequested);
        QVERIFY(visible(u"stopPlatform"_s));
        QVERIFY(child<QLabel>(*m_panel, u"instances"_s).text().contains(u"iot-b at localhost:1884"));
        QVERIFY(child<QLabel>(*m_panel, u"instances"_s).text().contains(u"without TLS"));
        click<QPushButton>(*m_panel, u"stopPlatform"_s);
        QCOMPARE(stop.count(), 1);
        m_panel->showStopped();
        QVERIFY(visible(u"startPlatform"_s));
    }

    void addressesCanBeCopied()
    {
        run();
        QStringList copied;
        const QList<QToolButton *> buttons = m_panel->findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (!button->objectName().isEmpty() || !button->isVisible())
                continue;
            button->click();
            copied += QApplication::clipboard()->text();
        }
        QCOMPARE(copied, QStringList({u"https://localhost:40443"_s, u"/pki/ca.pem"_s}));
    }

    void distributesToAnotherInstance()
    {
        run();
        QSignalSpy distributed(m_panel.get(), &PlatformPanel::distributeRequested);
        const QComboBox &target = child<QComboBox>(*m_panel, u"distributeTarget"_s);
        QCOMPARE(target.count(), 1);
        QCOMPARE(target.currentText(), u"iot-b"_s);
        click<QToolButton>(*m_panel, u"distributeButton"_s);
        QCOMPARE(distributed.takeFirst(), (QVariantList{QVariant::fromValue(m_lamp), u"iot-b"_s}));

        m_devices->put({m_lamp, u"iot-b"_s, u"ONLINE"_s});
        QCOMPARE(target.currentText(), u"iot-a"_s);
    }

    void commandsNeedTheirState_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("online");
        QTest::newRow("inactive") << u"UNACTIVE"_s << false;
        QTest::newRow("online") << u"ONLINE"_s << true;
        QTest::newRow("offline") << u"OFFLINE"_s << false;
        QTest::newRow("disabled") << u"DISABLE"_s << false;
    }

    void commandsNeedTheirState()
    {
        QFETCH(QString, state);
        run(state);
        QTEST(child<QToolButton>(*m_panel, u"notifyButton"_s).isEnabled(), "online");
        QTEST(child<QToolButton>(*m_panel, u"kickButton"_s).isEnabled(), "online");
        QVERIFY(child<QToolButton>(*m_panel, u"distributeButton"_s).isEnabled());

        QSignalSpy disabled(m_panel.get(), &PlatformPanel::disableRequested);
        QSignalSpy enabled(m_panel.get(), &PlatformPanel::enableRequested);
        click<QToolButton>(*m_panel, u"toggleButton"_s);
        QCOMPARE(enabled.count(), state == u"DISABLE"_s ? 1 : 0);
        QCOMPARE(disabled.count(), state == u"DISABLE"_s ? 0 : 1);
    }

    void withoutADeviceThereIsNothingToDo()
    {
        m_panel->showRunning(address());
        for (const QString &name : {u"distributeButton"_s, u"notifyButton"_s, u"kickButton"_s, u"toggleButton"_s})
            QVERIFY(!child<QToolButton>(*m_panel, name).isEnabled());
        QVERIFY(child<QToolButton>(*m_panel, u"addPlatformDevice"_s).isEnabled());
    }

    void notifies()
    {
        run();
        QSignalSpy notified(m_panel.get(), &PlatformPanel::notifyRequested);
        click<QToolButton>(*m_panel, u"notifyButton"_s);
        QCOMPARE(notified.first().first().value<DeviceIdentity>(), m_lamp);
    }

    void kicksWithWords()
    {
        run();
        QSignalSpy kicked(m_panel.get(), &PlatformPanel::kickRequested);
        click<QToolButton>(*m_panel, u"kickButton"_s);
        auto *dialog = m_panel->findChild<QInputDialog *>(u"kickDialog"_s);
        QVERIFY(dialog);
        QVERIFY(dialog->comboBoxItems().contains(u"Kicked due to device deleted"_s));
        dialog->setTextValue(u"go away"_s);
        dialog->accept();
        QCOMPARE(kicked.takeFirst(), (QVariantList{QVariant::fromValue(m_lamp), u"go away"_s}));
    }

    void addsADevice()
    {
        run();
        QSignalSpy submitted(m_panel.get(), &PlatformPanel::deviceSubmitted);
        click<QToolButton>(*m_panel, u"addPlatformDevice"_s);
        auto *dialog = m_panel->findChild<QDialog *>();
        QVERIFY(dialog);
        QPushButton *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        child<QLineEdit>(*dialog, u"productKey"_s).setText(m_lamp.productKey());
        child<QLineEdit>(*dialog, u"deviceName"_s).setText(m_lamp.deviceName());
        click<QPushButton>(*dialog, u"generateSecret"_s);
        QVERIFY(!ok->isEnabled()); // the platform has it already
        child<QLineEdit>(*dialog, u"deviceName"_s).setText(u"plug"_s);
        QVERIFY(ok->isEnabled());
        ok->click();
        const auto draft = submitted.first().first().value<PlatformDeviceDraft>();
        QCOMPARE(draft.identity, device(u"plug"_s));
        QCOMPARE(draft.instanceId, u"iot-a"_s);
        QCOMPARE(draft.secret->view().size(), 32);
        QVERIFY(draft.listIt);
    }

    void tableSpeaksOfStates()
    {
        run(u"DISABLE"_s);
        auto *model = child<QTableView>(*m_panel, u"platformTable"_s).model();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->index(0, PlatformDeviceModel::DeviceColumn).data().toString(), u"lamp"_s);
        QCOMPARE(model->index(0, PlatformDeviceModel::InstanceColumn).data().toString(), u"iot-a"_s);
        QCOMPARE(model->index(0, PlatformDeviceModel::StateColumn).data().toString(), u"Disabled"_s);
        m_devices->put({m_lamp, u"iot-a"_s, u"UNKNOWN_WORD"_s});
        QCOMPARE(model->index(0, PlatformDeviceModel::StateColumn).data().toString(), u"UNKNOWN_WORD"_s);
        QVERIFY(!m_panel->grab().isNull());
    }

    void speaksTheNewLanguage()
    {
        run();
        PrefixTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QTRY_VERIFY(m_panel->windowTitle().startsWith(PrefixTranslator::mark));
        for (const QAction *action : m_panel->actions())
            QVERIFY2(action->text().startsWith(PrefixTranslator::mark), qPrintable(action->text()));
        QVERIFY(child<QLabel>(*m_panel, u"platformWord"_s).text().startsWith(PrefixTranslator::mark));
        QCoreApplication::removeTranslator(&translator);
    }

private:
    static PlatformAddress address()
    {
        return {{u"localhost"_s, 40443},
                u"/pki/ca.pem"_s,
                {{u"iot-a"_s, {u"localhost"_s, 1883}, true}, {u"iot-b"_s, {u"localhost"_s, 1884}, false}}};
    }

    void run(const QString &state = u"ONLINE"_s)
    {
        m_devices->put({m_lamp, u"iot-a"_s, state});
        m_panel->showRunning(address());
        QCOMPARE(m_panel->currentDevice(), m_lamp);
    }

    [[nodiscard]] bool visible(const QString &name) const { return child<QWidget>(*m_panel, name).isVisible(); }

    const DeviceIdentity m_lamp = device(u"lamp"_s);
    std::unique_ptr<PlatformDeviceModel> m_devices;
    std::unique_ptr<PlatformPanel> m_panel;
};

QTEST_MAIN(TestPlatformPanel)
#include "tst_platformpanel.moc"
