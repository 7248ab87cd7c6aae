// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/devicedialog.h>

#include <prefixtranslator.h>
#include <uitest.h>

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestDeviceDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void checksWhileTyping_data()
    {
        QTest::addColumn<QString>("productKey");
        QTest::addColumn<QString>("deviceName");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QString>("reason");
        const QString none;
        QTest::newRow("untouched") << none << none << none << false << none;
        QTest::newRow("no name yet") << u"pk1"_s << none << none << false << none;
        QTest::newRow("no secret") << u"pk1"_s << u"lamp"_s << none << false << none;
        QTest::newRow("blank secret") << u"pk1"_s << u"lamp"_s << u"  "_s << false << none;
        QTest::newRow("whole") << u"pk1"_s << u"lamp"_s << u"0123"_s << true << none;
        QTest::newRow("pasted with spaces") << u" pk1 "_s << u"lamp\t"_s << u"0123"_s << true << none;
        QTest::newRow("short name") << u"pk1"_s << u"la"_s << u"0123"_s << false
                                    << describe(IdentityError::DeviceNameTooShort);
        QTest::newRow("bad name") << u"pk1"_s << u"la mp"_s << u"0123"_s << false
                                  << describe(IdentityError::DeviceNameCharacter);
        QTest::newRow("no key") << none << u"lamp"_s << u"0123"_s << false << describe(IdentityError::ProductKeyEmpty);
        QTest::newRow("bad key") << u"p-k"_s << none << none << false << describe(IdentityError::ProductKeyCharacter);
    }

    void checksWhileTyping()
    {
        QFETCH(QString, productKey);
        QFETCH(QString, deviceName);
        QFETCH(QString, secret);
        QFETCH(bool, valid);
        QFETCH(QString, reason);
        DeviceDialog dialog;
        fill(dialog, productKey, deviceName, secret);
        QCOMPARE(okButton(dialog).isEnabled(), valid);
        QCOMPARE(child<QLabel>(dialog, u"identityVerdict"_s).text(), reason);
    }

    void answersWithADraftAndKeepsNoSecret()
    {
        DeviceDialog dialog;
        dialog.show();
        QSignalSpy submitted(&dialog, &DeviceDialog::submitted);
        fill(dialog, u"pk1"_s, u"lamp"_s, u" 0123456789abcdef "_s);
        child<QLineEdit>(dialog, u"label"_s).setText(u" bench 3 "_s);
        QTest::mouseClick(&okButton(dialog), Qt::LeftButton);

        QCOMPARE(submitted.count(), 1);
        const auto draft = submitted.first().first().value<DeviceDraft>();
        QCOMPARE(draft.identity, device(u"lamp"_s, u"pk1"_s));
        QVERIFY(!draft.replaces);
        QCOMPARE(draft.label, u"bench 3"_s);
        QCOMPARE(draft.place, SecretPlace::Keychain);
        QCOMPARE(draft.secret->view(), QByteArrayView("0123456789abcdef"));
        QVERIFY(child<QLineEdit>(dialog, u"secret"_s).text().isEmpty());
        QVERIFY(!dialog.isVisible());
    }

    void refusesADeviceThatIsListed()
    {
        DeviceDialog dialog;
        dialog.setTaken({device(u"lamp"_s, u"pk1"_s)});
        fill(dialog, u"pk1"_s, u"lamp"_s, u"0123"_s);
        QVERIFY(!okButton(dialog).isEnabled());
        QVERIFY(!child<QLabel>(dialog, u"identityVerdict"_s).text().isEmpty());
        child<QLineEdit>(dialog, u"deviceName"_s).setText(u"lamp2"_s);
        QVERIFY(okButton(dialog).isEnabled());
    }

    void editingNeedsTheSecretOnlyWhenItMoves()
    {
        const DeviceIdentity lamp = device(u"lamp"_s, u"pk1"_s);
        DeviceDialog dialog;
        dialog.setTaken({lamp});
        dialog.setDevice({lamp, u"left"_s, {}, SecretPlace::SessionMemory});
        QVERIFY(okButton(dialog).isEnabled());
        QVERIFY(child<QRadioButton>(dialog, u"keepInMemory"_s).isChecked());

        child<QRadioButton>(dialog, u"keepInKeychain"_s).setChecked(true);
        QVERIFY(!okButton(dialog).isEnabled());
        child<QRadioButton>(dialog, u"keepInMemory"_s).setChecked(true);
        QVERIFY(okButton(dialog).isEnabled());
        child<QLineEdit>(dialog, u"deviceName"_s).setText(u"lamp2"_s);
        QVERIFY(!okButton(dialog).isEnabled());
        child<QLineEdit>(dialog, u"deviceName"_s).setText(u"lamp"_s);

        QSignalSpy submitted(&dialog, &DeviceDialog::submitted);
        okButton(dialog).click();
        const auto draft = submitted.first().first().value<DeviceDraft>();
        QCOMPARE(draft.replaces, std::optional(lamp));
        QVERIFY(!draft.secret);
    }

    void withoutAKeychainOnlyMemoryIsOffered()
    {
        DeviceDialog dialog;
        dialog.setKeychainProblem(u"No service answers."_s);
        dialog.setPreferredPlace(SecretPlace::Keychain);
        QVERIFY(!child<QRadioButton>(dialog, u"keepInKeychain"_s).isEnabled());
        QVERIFY(child<QRadioButton>(dialog, u"keepInMemory"_s).isChecked());
        QVERIFY(child<QLabel>(dialog, u"placeHint"_s).text().contains(u"No service answers."));
    }

    void hidesTheSecretWhileTyped()
    {
        DeviceDialog dialog;
        QCOMPARE(child<QLineEdit>(dialog, u"secret"_s).echoMode(), QLineEdit::Password);
    }

    void speaksTheNewLanguage()
    {
        DeviceDialog dialog;
        PrefixTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QTRY_VERIFY(dialog.windowTitle().startsWith(PrefixTranslator::mark));
        QVERIFY(okButton(dialog).text().startsWith(PrefixTranslator::mark));
        QVERIFY(child<QLabel>(dialog, u"secretHint"_s).text().startsWith(PrefixTranslator::mark));
        QCoreApplication::removeTranslator(&translator);
    }

private:
    static QPushButton &okButton(const DeviceDialog &dialog)
    {
        return *dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }

    static void fill(const DeviceDialog &dialog, const QString &productKey, const QString &deviceName,
                     const QString &secret)
    {
        child<QLineEdit>(dialog, u"productKey"_s).setText(productKey);
        child<QLineEdit>(dialog, u"deviceName"_s).setText(deviceName);
        child<QLineEdit>(dialog, u"secret"_s).setText(secret);
    }
};

QTEST_MAIN(TestDeviceDialog)
#include "tst_devicedialog.moc"
