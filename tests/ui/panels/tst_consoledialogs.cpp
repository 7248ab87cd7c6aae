// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/consolesettingsdialog.h>
#include <panels/distributedialog.h>

#include <uitest.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

DistributeChoices choices()
{
    DistributeChoices choices;
    choices.devices = {{device(u"LightSwitch"_s), u"iot-a"_s},
                       {device(u"Sensor-02"_s), u"iot-a"_s},
                       {device(u"Other-01"_s, u"a1OTHER"_s), u"iot-b"_s}};
    choices.selected = {device(u"LightSwitch"_s)};
    choices.instanceIds = {u"iot-a"_s, u"iot-b"_s, u"iot-c"_s};
    choices.endpoint = u"localhost:8443"_s;
    return choices;
}

} // namespace

/// The dialogs of the console: a distribution, and whom to call.
class TestConsoleDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void beginsWithTheSelection()
    {
        const DistributeDialog dialog(choices());
        const DistributeRequest request = dialog.request();
        QCOMPARE(request.productKey, u"g7h0g5wry4Q"_s);
        QCOMPARE(request.deviceNames, QStringList{u"LightSwitch"_s});
        QCOMPARE(request.sourceInstanceId, u"iot-a"_s);
        QCOMPARE(request.targetInstanceIds, QStringList{u"iot-b"_s});
        QCOMPARE(request.strategy, DistributeStrategy::SpecifiedRegion);
        QVERIFY(request.check());
    }

    void listsDevicesOfOneProduct()
    {
        DistributeDialog dialog(choices());
        QCOMPARE(child<QListWidget>(dialog, u"deviceChoice"_s).count(), 2);
        child<QPushButton>(dialog, u"chooseAll"_s).click();
        QCOMPARE(dialog.request().deviceNames.size(), 2);
        child<QComboBox>(dialog, u"product"_s).setCurrentText(u"a1OTHER"_s);
        QCOMPARE(child<QListWidget>(dialog, u"deviceChoice"_s).count(), 1);
        QCOMPARE(dialog.request().deviceNames, QStringList());
        QCOMPARE(dialog.request().sourceInstanceId, u"iot-b"_s);
    }

    void saysWhatIsMissing()
    {
        DistributeDialog dialog(choices());
        dialog.show();
        auto &next = child<QPushButton>(dialog, u"dryRunButton"_s);
        QVERIFY(next.isEnabled());
        child<QPushButton>(dialog, u"chooseNone"_s).click();
        QVERIFY(!next.isEnabled());
        QVERIFY(!child<QLabel>(dialog, u"problem"_s).text().isEmpty());
        child<QPushButton>(dialog, u"chooseAll"_s).click();
        child<QComboBox>(dialog, u"target"_s).setEditText(u"iot-a"_s);
        QVERIFY(!next.isEnabled());
    }

    void takesSeveralTargetsForNearestAccess()
    {
        DistributeDialog dialog(choices());
        child<QRadioButton>(dialog, u"nearestAccess"_s).setChecked(true);
        QVERIFY(!dialog.request().check());
        auto &targets = child<QListWidget>(dialog, u"targets"_s);
        targets.item(1)->setCheckState(Qt::Checked);
        targets.item(2)->setCheckState(Qt::Checked);
        QCOMPARE(dialog.request().strategy, DistributeStrategy::NearestAccess);
        QCOMPARE(dialog.request().targetInstanceIds, QStringList({u"iot-b"_s, u"iot-c"_s}));
        QVERIFY(dialog.request().check());
    }

    void showsTheDryRunFirst()
    {
        DistributeDialog dialog(choices());
        QSignalSpy submitted(&dialog, &DistributeDialog::submitted);
        dialog.show();
        QVERIFY(!child<QPushButton>(dialog, u"submit"_s).isVisible());
        child<QPushButton>(dialog, u"dryRunButton"_s).click();
        const QString text = child<QPlainTextEdit>(dialog, u"dryRun"_s).toPlainText();
        for (const char *line : {"POST https://localhost:8443/", "ProductKey = g7h0g5wry4Q", "SourceInstanceId = iot-a",
                                 "TargetInstanceConfig.1.TargetInstanceId = iot-b", "DeviceName.1 = LightSwitch"}) {
            QVERIFY2(text.contains(QLatin1StringView(line)), line);
        }
        QVERIFY(!text.contains("DeviceName.2"_L1));
        QVERIFY(child<QLabel>(dialog, u"summary"_s).text().contains("iot-a"_L1));
        // Enter goes back rather than on.
        QVERIFY(child<QPushButton>(dialog, u"back"_s).isDefault());
        child<QPushButton>(dialog, u"back"_s).click();
        QVERIFY(!child<QPushButton>(dialog, u"submit"_s).isVisible());
        QCOMPARE(submitted.size(), 0);
    }

    void asksOnceMoreByCountSourceAndTarget()
    {
        DistributeDialog dialog(choices());
        QSignalSpy submitted(&dialog, &DistributeDialog::submitted);
        dialog.show();
        dialog.showDryRun();
        child<QPushButton>(dialog, u"submit"_s).click();
        auto *question = dialog.findChild<QMessageBox *>(u"confirmation"_s);
        QVERIFY(question);
        for (const QString &word : {u"1"_s, u"iot-a"_s, u"iot-b"_s})
            QVERIFY2(question->text().contains(word), qPrintable(question->text()));
        QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
        question->button(QMessageBox::Cancel)->click();
        QCOMPARE(submitted.size(), 0);
        QVERIFY(dialog.isVisible());
        QTRY_VERIFY(!dialog.findChild<QMessageBox *>(u"confirmation"_s));

        dialog.confirm();
        question = dialog.findChild<QMessageBox *>(u"confirmation"_s);
        QVERIFY(question);
        for (QAbstractButton *const button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QCOMPARE(submitted.size(), 1);
        QCOMPARE(submitted.constFirst().constFirst().value<DistributeRequest>(), dialog.request());
    }

    void theBuiltInConsoleNeedsNothing()
    {
        ConsoleSettingsDialog dialog;
        QVERIFY(dialog.problem().isEmpty());
        QVERIFY(!child<QLineEdit>(dialog, u"consoleHost"_s).isEnabled());
        QSignalSpy submitted(&dialog, &ConsoleSettingsDialog::submitted);
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        QCOMPARE(submitted.size(), 1);
        QVERIFY(submitted.constFirst().constFirst().value<ConsoleDraft>().builtIn);
    }

    void anotherConsoleNeedsAKey()
    {
        ConsoleSettingsDialog dialog;
        child<QRadioButton>(dialog, u"otherConsole"_s).setChecked(true);
        QCOMPARE(child<QLineEdit>(dialog, u"consoleHost"_s).text(), u"iot.cn-shanghai.aliyuncs.com"_s);
        QVERIFY(!dialog.problem().isEmpty());
        child<QLineEdit>(dialog, u"accessKeyId"_s).setText(u"LTAIexample"_s);
        QVERIFY(!dialog.problem().isEmpty());
        child<QLineEdit>(dialog, u"accessKeySecret"_s).setText(u" secret "_s);
        QCOMPARE(dialog.problem(), QString());
        child<QLineEdit>(dialog, u"consoleHost"_s).setText(u"not a host"_s);
        QVERIFY(!dialog.problem().isEmpty());
        child<QLineEdit>(dialog, u"consoleHost"_s).setText(u"localhost"_s);

        QSignalSpy submitted(&dialog, &ConsoleSettingsDialog::submitted);
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        QCOMPARE(submitted.size(), 1);
        const auto draft = submitted.constFirst().constFirst().value<ConsoleDraft>();
        QVERIFY(!draft.builtIn);
        QCOMPARE(draft.endpoint.endpoint, (Endpoint{u"localhost"_s, 443}));
        QCOMPARE(draft.endpoint.accessKeyId, u"LTAIexample"_s);
        QCOMPARE(draft.place, SecretPlace::Keychain);
        QCOMPARE(draft.secret->view(), QByteArrayView("secret"));
        // The field is empty again.
        QCOMPARE(child<QLineEdit>(dialog, u"accessKeySecret"_s).text(), QString());
    }

    void aStoredSecretStays()
    {
        ConsoleSettingsDialog dialog;
        ConsoleDraft draft;
        draft.builtIn = false;
        draft.endpoint = {{u"localhost"_s, 443}, {}, u"LTAIexample"_s};
        dialog.setDraft(draft, true);
        QCOMPARE(dialog.problem(), QString());
        // But not for another key.
        child<QLineEdit>(dialog, u"accessKeyId"_s).setText(u"LTAIanother"_s);
        QVERIFY(!dialog.problem().isEmpty());
    }
};

QTEST_MAIN(TestConsoleDialogs)
#include "tst_consoledialogs.moc"
