// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/devicedialog.h>
#include <panels/devicespanel.h>
#include <panels/secretdialog.h>

#include <prefixtranslator.h>
#include <uitest.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestDevicesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_devices = std::make_unique<DeviceListModel>();
        m_panel = std::make_unique<DevicesPanel>(*m_devices);
        m_panel->resize(300, 400);
        m_panel->show();
    }

    void cleanup()
    {
        m_panel.reset();
        m_devices.reset();
    }

    void emptyItOffersTheDemoFirstAndAnEntrySecond()
    {
        QSignalSpy demo(m_panel.get(), &DevicesPanel::demoRequested);
        QVERIFY(child<QPushButton>(*m_panel, u"demoButton"_s).isVisible());
        QVERIFY(child<QPushButton>(*m_panel, u"demoButton"_s).isDefault());
        click<QPushButton>(*m_panel, u"demoButton"_s);
        QCOMPARE(demo.count(), 1);
        click<QPushButton>(*m_panel, u"firstDeviceButton"_s);
        QVERIFY(m_panel->findChild<DeviceDialog *>());

        m_devices->put({device(u"lamp"_s), {}, {}, {}});
        QVERIFY(!child<QPushButton>(*m_panel, u"demoButton"_s).isVisible());
        QVERIFY(child<QListView>(*m_panel, u"deviceList"_s).isVisible());
        m_devices->remove(device(u"lamp"_s));
        QVERIFY(child<QPushButton>(*m_panel, u"demoButton"_s).isVisible());
    }

    void theFirstDeviceIsSelectedAndSelectionIsKept()
    {
        QSignalSpy current(m_panel.get(), &DevicesPanel::currentDeviceChanged);
        m_devices->put({device(u"lamp"_s), {}, {}, {}});
        QCOMPARE(m_panel->currentDevice(), device(u"lamp"_s));
        QCOMPARE(current.last().first().value<DeviceIdentity>(), device(u"lamp"_s));
        m_devices->put({device(u"plug"_s), {}, {}, {}});
        QCOMPARE(m_panel->currentDevice(), device(u"lamp"_s));

        m_panel->setCurrentDevice(device(u"plug"_s));
        QCOMPARE(current.last().first().value<DeviceIdentity>(), device(u"plug"_s));
        m_devices->remove(device(u"plug"_s));
        QCOMPARE(m_panel->currentDevice(), device(u"lamp"_s));
        m_devices->remove(device(u"lamp"_s));
        QVERIFY(m_panel->currentDevice().isNull());
    }

    void aRenamedDeviceIsAnnounced()
    {
        m_devices->put({device(u"lamp"_s), {}, {}, {}});
        QSignalSpy current(m_panel.get(), &DevicesPanel::currentDeviceChanged);
        m_devices->replace(device(u"lamp"_s), {device(u"lamp2"_s), {}, {}, {}});
        QCOMPARE(current.count(), 1);
        QCOMPARE(current.last().first().value<DeviceIdentity>(), device(u"lamp2"_s));
        m_devices->setStatus(device(u"lamp2"_s), online());
        QCOMPARE(current.count(), 1);
    }

    void rowsSayWhatTheyShow()
    {
        SessionStatus status = online();
        m_devices->put({device(u"lamp"_s), u"bench 3"_s, status, SecretPlace::None});
        auto *model = child<QListView>(*m_panel, u"deviceList"_s).model();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QModelIndex index = model->index(0, 0);
        QCOMPARE(index.data().toString(), u"bench 3"_s);
        const QString spoken = index.data(Qt::AccessibleTextRole).toString();
        for (const QString &part :
             {u"bench 3"_s, u"lamp"_s, u"g7h0g5wry4Q"_s, u"iot-b"_s, stateTitle(SessionState::Online)})
            QVERIFY2(spoken.contains(part), qPrintable(spoken));
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"No secret"));
        QVERIFY(!m_panel->grab().isNull());
    }

    void doubleClickStartsAndStops()
    {
        m_devices->put({device(u"lamp"_s), {}, {}, {}});
        QSignalSpy start(m_panel.get(), &DevicesPanel::startRequested);
        QSignalSpy stop(m_panel.get(), &DevicesPanel::stopRequested);
        auto &view = child<QListView>(*m_panel, u"deviceList"_s);
        const QPoint spot = view.visualRect(view.model()->index(0, 0)).center();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, spot);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, spot);
        QCOMPARE(start.count(), 1);
        m_devices->setStatus(device(u"lamp"_s), online());
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, spot);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, spot);
        QCOMPARE(stop.count(), 1);
        QCOMPARE(stop.first().first().value<DeviceIdentity>(), device(u"lamp"_s));
    }

    void actionsNeedADevice()
    {
        const auto enabled = [&] {
            int count = 0;
            for (const QAction *action : m_panel->actions())
                count += action->isEnabled() ? 1 : 0;
            return count;
        };
        QCOMPARE(m_panel->actions().size(), 5);
        QCOMPARE(enabled(), 2); // add and import
        m_devices->put({device(u"lamp"_s), {}, {}, SecretPlace::None});
        QCOMPARE(enabled(), 4); // there is no secret to reveal
        m_devices->setSecretPlace(device(u"lamp"_s), SecretPlace::Keychain);
        QCOMPARE(enabled(), 5);
    }

    void deletesOnlyWhenConfirmed()
    {
        m_devices->put({device(u"lamp"_s), {}, {}, {}});
        QSignalSpy deleted(m_panel.get(), &DevicesPanel::deleteRequested);
        m_panel->deleteDevice();
        auto *box = m_panel->findChild<QMessageBox *>(u"deleteConfirmation"_s);
        QVERIFY(box);
        box->button(QMessageBox::Cancel)->click();
        QCOMPARE(deleted.count(), 0);
        QTRY_VERIFY(!m_panel->findChild<QMessageBox *>());

        m_panel->deleteDevice();
        accept(u"deleteConfirmation"_s);
        QCOMPARE(deleted.count(), 1);
        QCOMPARE(deleted.first().first().value<DeviceIdentity>(), device(u"lamp"_s));
    }

    void revealsOnlyWhenConfirmed()
    {
        m_devices->put({device(u"lamp"_s), {}, {}, SecretPlace::Keychain});
        QSignalSpy revealed(m_panel.get(), &DevicesPanel::secretRevealRequested);
        m_panel->revealSecret();
        QCOMPARE(revealed.count(), 0);
        accept(u"revealConfirmation"_s);
        QCOMPARE(revealed.count(), 1);
        QVERIFY(!m_panel->findChild<SecretDialog *>());

        m_panel->showSecret(device(u"lamp"_s), SecretBytes(QByteArrayView("0123456789abcdef")));
        auto *dialog = m_panel->findChild<SecretDialog *>();
        QVERIFY(dialog && dialog->isVisible() && dialog->isSecretShown());
    }

    void aDialogBecomesADraft()
    {
        m_devices->put({device(u"lamp"_s), {}, {}, SecretPlace::SessionMemory});
        QSignalSpy submitted(m_panel.get(), &DevicesPanel::deviceSubmitted);
        m_panel->editDevice();
        auto *dialog = m_panel->findChild<DeviceDialog *>();
        QVERIFY(dialog);
        QCOMPARE(child<QLineEdit>(*dialog, u"deviceName"_s).text(), u"lamp"_s);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(submitted.first().first().value<DeviceDraft>().replaces, std::optional(device(u"lamp"_s)));
    }

    void importAsksForAFile()
    {
        QSignalSpy imported(m_panel.get(), &DevicesPanel::importRequested);
        m_panel->importDevices();
        auto *dialog = m_panel->findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(u"/tmp/devices.csv"_s);
        QCOMPARE(imported.first().first().toString(), u"/tmp/devices.csv"_s);
    }

    void tellsAboutTheKeychain()
    {
        const QLabel &text = child<QLabel>(*m_panel, u"keychainText"_s);
        const QPushButton &memory = child<QPushButton>(*m_panel, u"keepInMemoryButton"_s);
        const QPushButton &again = child<QPushButton>(*m_panel, u"checkKeychainButton"_s);
        QSignalSpy kept(m_panel.get(), &DevicesPanel::keepInMemoryRequested);
        QSignalSpy checked(m_panel.get(), &DevicesPanel::keychainCheckRequested);

        m_panel->setKeychain(u"GNOME Keyring"_s, {});
        QVERIFY(text.text().contains(u"GNOME Keyring"));
        QVERIFY(!memory.isVisible() && !again.isVisible());

        m_panel->setKeychain(u"keychain"_s, u"No service answers. Start one."_s);
        QVERIFY(text.text().contains(u"No service answers. Start one."));
        QVERIFY(memory.isVisible() && again.isVisible());
        click<QPushButton>(*m_panel, u"keepInMemoryButton"_s);
        click<QPushButton>(*m_panel, u"checkKeychainButton"_s);
        QCOMPARE(kept.count(), 1);
        QCOMPARE(checked.count(), 1);

        m_panel->setSecretsKeptInMemory(true);
        QVERIFY(text.text().contains(u"memory"));
        QVERIFY(!memory.isVisible());
    }

    void speaksTheNewLanguage()
    {
        m_devices->put({device(u"lamp"_s), {}, {}, {}});
        PrefixTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QTRY_VERIFY(m_panel->windowTitle().startsWith(PrefixTranslator::mark));
        for (const QAction *action : m_panel->actions())
            QVERIFY(action->text().startsWith(PrefixTranslator::mark));
        QVERIFY(child<QPushButton>(*m_panel, u"demoButton"_s).text().startsWith(PrefixTranslator::mark));
        QVERIFY(child<QLabel>(*m_panel, u"keychainText"_s).text().startsWith(PrefixTranslator::mark));
        QCoreApplication::removeTranslator(&translator);
    }

private:
    static SessionStatus online()
    {
        SessionStatus status;
        status.state = SessionState::Online;
        status.instanceId = u"iot-b"_s;
        return status;
    }

    void accept(const QString &name)
    {
        const auto *box = m_panel->findChild<QMessageBox *>(name);
        QVERIFY(box);
        const QList<QAbstractButton *> buttons = box->buttons();
        for (QAbstractButton *button : buttons) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole) {
                button->click();
                return;
            }
        }
        QFAIL("the question has no yes");
    }

    std::unique_ptr<DeviceListModel> m_devices;
    std::unique_ptr<DevicesPanel> m_panel;
};

QTEST_MAIN(TestDevicesPanel)
#include "tst_devicespanel.moc"
