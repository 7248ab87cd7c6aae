// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/profiledialog.h>

#include <prefixtranslator.h>
#include <uitest.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryFile>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

Profile bench()
{
    Profile profile;
    profile.name = u"Bench 3"_s;
    profile.bootstrap = {u"localhost"_s, 40443};
    return profile;
}

} // namespace

class TestProfileDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void givesBackWhatItGot_data()
    {
        QTest::addColumn<Profile>("profile");
        QTest::newRow("plain") << bench();
        Profile other = bench();
        other.bootstrapTrust = {TrustSource::PemFile, QStringLiteral(BOOTBENCH_TEST_DATA "/sdk-redistribute.log")};
        other.mqttTrust = other.bootstrapTrust;
        other.regionId = 7;
        other.signMethod = SignMethod::HmacMd5;
        other.mqttVersion = MqttVersion::V5_0;
        other.security = TransportSecurity::Tcp;
        other.notifyPolicy = NotifyPolicy::ReportOnly;
        other.keepAlive = 30;
        other.subscribeSystemTopics = true;
        QTest::newRow("all else") << other;
    }

    void givesBackWhatItGot()
    {
        QFETCH(Profile, profile);
        ProfileDialog dialog;
        dialog.setProfile(profile);
        QCOMPARE(dialog.profile(), profile);
        QCOMPARE(dialog.problem(), QString());

        dialog.show();
        QSignalSpy submitted(&dialog, &ProfileDialog::submitted);
        saveButton(dialog).click();
        QCOMPARE(submitted.first().first().value<Profile>(), profile);
        QVERIFY(!dialog.isVisible());
    }

    void refusesWhatCannotWork_data()
    {
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<bool>("fine");
        Profile profile = bench();
        QTest::newRow("fine") << profile << true;
        profile.name = u"  "_s;
        QTest::newRow("no name") << profile << false;
        profile.name = u"taken"_s;
        QTest::newRow("taken name") << profile << false;
        profile = bench();
        profile.bootstrap.host.clear();
        QTest::newRow("no host") << profile << false;
        profile.bootstrap.host = u"https://iot-auth-global.aliyuncs.com"_s;
        QTest::newRow("a URL") << profile << false;
        profile.bootstrap.host = u"iot auth"_s;
        QTest::newRow("a blank in the host") << profile << false;
        profile.bootstrap.host = u"::1"_s;
        QTest::newRow("an address literal") << profile << true;
        profile = bench();
        profile.bootstrapTrust = {TrustSource::PemFile, u"/no/such/file.pem"_s};
        QTest::newRow("CA file missing") << profile << false;
        profile = bench();
        profile.mqttTrust = {TrustSource::PemFile, {}};
        QTest::newRow("no CA file for MQTT") << profile << false;
        profile.security = TransportSecurity::Tcp;
        QTest::newRow("no CA file needed without TLS") << profile << true;
    }

    void refusesWhatCannotWork()
    {
        QFETCH(Profile, profile);
        QFETCH(bool, fine);
        ProfileDialog dialog;
        dialog.setTakenNames({u"taken"_s});
        dialog.setProfile(profile);
        QCOMPARE(saveButton(dialog).isEnabled(), fine);
        QCOMPARE(child<QLabel>(dialog, u"profileProblem"_s).text().isEmpty(), fine);
    }

    void trustOfMqttFollowsSecurity()
    {
        ProfileDialog dialog;
        dialog.setProfile(bench());
        QVERIFY(child<QWidget>(dialog, u"mqttTrust"_s).isEnabled());
        child<QComboBox>(dialog, u"security"_s).setCurrentIndex(int(TransportSecurity::Tcp));
        QVERIFY(!child<QWidget>(dialog, u"mqttTrust"_s).isEnabled());
    }

    void aFileThatIsNotChosenIsNotKept()
    {
        ProfileDialog dialog;
        Profile profile = bench();
        profile.bootstrapTrust = {TrustSource::PemFile, u"/tmp/ca.pem"_s};
        dialog.setProfile(profile);
        auto &trust = child<QWidget>(dialog, u"bootstrapTrust"_s);
        child<QComboBox>(trust, u"source"_s).setCurrentIndex(int(TrustSource::System));
        QCOMPARE(dialog.profile().bootstrapTrust, TrustSettings());
        QVERIFY(!child<QLineEdit>(trust, u"file"_s).isEnabled());
    }

    void speaksTheNewLanguage()
    {
        ProfileDialog dialog;
        dialog.setProfile(bench());
        PrefixTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QTRY_VERIFY(dialog.windowTitle().startsWith(PrefixTranslator::mark));
        QVERIFY(child<QComboBox>(dialog, u"policy"_s).currentText().startsWith(PrefixTranslator::mark));
        QCOMPARE(dialog.profile(), bench());
        QCoreApplication::removeTranslator(&translator);
    }

private:
    static QPushButton &saveButton(const ProfileDialog &dialog)
    {
        return *dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    }
};

QTEST_MAIN(TestProfileDialog)
#include "tst_profiledialog.moc"
