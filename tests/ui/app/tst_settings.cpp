// SPDX-License-Identifier: GPL-3.0-or-later
#include <gui/profilebook.h>
#include <gui/settings.h>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersProfiles()
    {
        const QTemporaryDir directory;
        const QString file = directory.filePath(u"bootbench.ini"_s);
        Profile profile;
        profile.name = u"Bench, with “quotes” and = signs"_s;
        profile.bootstrap = {u"bootstrap.example"_s, 8443};
        profile.bootstrapTrust = {TrustSource::PemFile, u"/tmp/ca.pem"_s};
        profile.regionId = 3;
        profile.signMethod = SignMethod::HmacMd5;
        profile.mqttVersion = MqttVersion::V5_0;
        profile.security = TransportSecurity::Tcp;
        profile.notifyPolicy = NotifyPolicy::Ask;
        profile.keepAlive = 60;
        profile.subscribeSystemTopics = true;
        {
            Settings settings(file);
            settings.setProfiles({profile, Profile{}});
        }
        const Settings settings(file);
        QVERIFY(settings.problem().isEmpty());
        QCOMPARE(settings.profiles().size(), 2);
        QVERIFY(settings.profiles().at(0) == profile);
    }

    void remembersDevicesWithoutSecrets()
    {
        const QTemporaryDir directory;
        const QString file = directory.filePath(u"bootbench.ini"_s);
        const DeviceIdentity device = DeviceIdentity::create(u"a1Own"_s, u"my-device"_s).value();
        {
            Settings settings(file);
            settings.setDevices(
                {{device, u"On the bench"_s, SecretPlace::Keychain},
                 {DeviceIdentity::create(u"a1Own"_s, u"other"_s).value(), {}, SecretPlace::SessionMemory}});
        }
        const Settings settings(file);
        QCOMPARE(settings.devices().size(), 2);
        QCOMPARE(settings.devices().at(0).identity, device);
        QCOMPARE(settings.devices().at(0).label, u"On the bench"_s);
        QCOMPARE(settings.devices().at(0).place, SecretPlace::Keychain);
        // Memory does not outlive the program.
        QCOMPARE(settings.devices().at(1).place, SecretPlace::None);
    }

    void remembersKeys()
    {
        const QTemporaryDir directory;
        const QString file = directory.filePath(u"bootbench.ini"_s);
        const KeyBindings own{{u"find"_s, {Qt::CTRL | Qt::Key_Comma, Qt::CTRL | Qt::Key_Semicolon, Qt::Key_F3}},
                              {u"start"_s, {}}, // has none
                              {u"quit"_s, {Qt::Key_X}}};
        {
            Settings settings(file);
            settings.setKeyBindings({{u"was"_s, {Qt::Key_Y}}});
            settings.setKeyBindings(own);
        }
        const Settings settings(file);
        QCOMPARE(settings.keyBindings(), own);
    }

    void takesNoKeysThatAreNone()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"bootbench.ini"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[keys]\nfind=Ctrl+Elsewhere\nstart=Ctrl+J\n");
        file.close();
        const Settings settings(path);
        QCOMPARE(settings.keyBindings(), (KeyBindings{{u"start"_s, {Qt::CTRL | Qt::Key_J}}}));
    }

    void remembersTheMemoryForATrace_data()
    {
        QTest::addColumn<int>("wanted");
        QTest::addColumn<int>("kept");
        QTest::newRow("as it is") << 256 << 256;
        QTest::newRow("too little") << 1 << 64;
        QTest::newRow("too much") << 1'000'000 << 65'536;
        QTest::newRow("negative") << -5 << 64;
    }

    void remembersTheMemoryForATrace()
    {
        QFETCH(int, wanted);
        const QTemporaryDir directory;
        const QString file = directory.filePath(u"settings.ini"_s);
        QCOMPARE(Settings(file).traceBudget(), 512);
        Settings(file).setTraceBudget(wanted);
        QTEST(Settings(file).traceBudget(), "kept");
    }

    void setsABrokenFileAside()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"bootbench.ini"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[devices\nthis is no settings file\n\\x");
        file.close();

        Settings settings(path);
        QVERIFY(settings.problem().contains(u"bootbench.ini.broken-"_s));
        QCOMPARE(settings.devices().size(), 0);
        QCOMPARE(QDir(directory.path()).entryList({u"*.broken-*"_s}).size(), 1);
    }

    void bookOrdersProfiles()
    {
        const QTemporaryDir directory;
        Settings settings(directory.filePath(u"bootbench.ini"_s));
        ProfileBook book(settings);
        QSignalSpy currentChanged(&book, &ProfileBook::currentChanged);
        QCOMPARE(book.count(), int(ProfileBook::FixedCount));
        QCOMPARE(book.profile(ProfileBook::PublicPlatform).bootstrap.toString(), u"iot-auth-global.aliyuncs.com:443"_s);

        Profile own;
        own.name = u"Own"_s;
        book.add(own);
        QCOMPARE(book.current(), 2);
        QVERIFY(book.isOwn(2));
        QVERIFY(!book.isOwn(ProfileBook::BuiltInPlatform));
        book.remove(2);
        QCOMPARE(book.current(), int(ProfileBook::BuiltInPlatform));
        QCOMPARE(book.count(), int(ProfileBook::FixedCount));
        QCOMPARE(currentChanged.size(), 2);
        book.remove(ProfileBook::PublicPlatform);
        QCOMPARE(book.count(), int(ProfileBook::FixedCount));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
