// SPDX-License-Identifier: GPL-3.0-or-later
#include <gui/bench.h>
#include <gui/platformdesk.h>
#include <gui/profilebook.h>
#include <gui/settings.h>
#include <gui/starter.h>

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// What the window does without its widgets: the demo, and a device of one's own on the built-in platform, over real
/// sockets and TLS.
class TestStarter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        qputenv("XDG_CACHE_HOME", m_home.path().toUtf8());
    }

    void init()
    {
        m_settings = std::make_unique<Settings>(m_home.filePath(QString::number(++m_round) + ".ini"_L1));
        m_bench = std::make_unique<Bench>(*m_settings, m_clock);
        m_platform = std::make_unique<PlatformDesk>(m_clock);
        m_profiles = std::make_unique<ProfileBook>(*m_settings);
        m_starter = std::make_unique<Starter>(*m_bench, *m_platform, *m_profiles);
    }

    void cleanup()
    {
        m_starter.reset();
        m_profiles.reset();
        m_bench.reset();
        m_platform.reset();
        m_settings.reset();
    }

    void demoEndsInTheOtherInstance()
    {
        QSignalSpy online(m_bench.get(), &Bench::online);
        m_profiles->setCurrent(ProfileBook::PublicPlatform);
        m_starter->runDemo();
        QTRY_COMPARE_WITH_TIMEOUT(online.size(), 2, 20'000);
        QCOMPARE(m_profiles->current(), int(ProfileBook::BuiltInPlatform));
        const auto first = online.at(0).at(1).value<OnlineEvent>();
        const auto second = online.at(1).at(1).value<OnlineEvent>();
        QCOMPARE(first.instanceId, u"iot-a"_s);
        QCOMPARE(second.instanceId, u"iot-b"_s);
        QVERIFY(!first.followed);
        QVERIFY(second.followed);

        const auto device = online.at(1).at(0).value<DeviceIdentity>();
        QTRY_COMPARE(m_platform->devices().entry(device)->state, u"ONLINE"_s);
        QCOMPARE(m_platform->devices().entry(device)->instanceId, u"iot-b"_s);
        QCOMPARE(m_bench->devices().entry(device)->status.state, SessionState::Online);
        QCOMPARE(m_bench->devices().entry(device)->secret, SecretPlace::SessionMemory);
        QVERIFY(m_bench->trace().snapshot().size() > 40);

        // Every event of the story is listed.
        QSet<EventKind> kinds;
        for (const DeviceEvent &event : m_bench->events().events())
            kinds.insert(event.kind());
        QVERIFY(kinds.contains(EventKind::Notify));
        QVERIFY(kinds.contains(EventKind::Kick));
        QVERIFY(kinds.contains(EventKind::Online));
        QVERIFY(!kinds.contains(EventKind::Error));
    }

    void stepwiseTheDemoWaits()
    {
        QSignalSpy online(m_bench.get(), &Bench::online);
        QSignalSpy begun(m_starter.get(), &Starter::demoBegun);
        QSignalSpy ended(m_starter.get(), &Starter::demoEnded);
        m_starter->setStepwise(true);
        m_starter->goOn(); // runs it
        m_starter->goOn(); // while it starts: nothing
        QTRY_COMPARE_WITH_TIMEOUT(online.size(), 1, 20'000);
        QCOMPARE(begun.size(), 1);
        const auto device = online.at(0).at(0).value<DeviceIdentity>();
        QCOMPARE(m_platform->devices().entry(device)->instanceId, u"iot-a"_s);
        m_starter->goOn(); // distributes
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
        QCOMPARE(begun.size(), 1);
        QCOMPARE(online.at(1).at(1).value<OnlineEvent>().instanceId, u"iot-b"_s);
    }

    void leavingTheStepsLetsTheDemoGoOn()
    {
        QSignalSpy online(m_bench.get(), &Bench::online);
        QSignalSpy ended(m_starter.get(), &Starter::demoEnded);
        m_starter->setStepwise(true);
        m_starter->runDemo();
        QTRY_COMPARE_WITH_TIMEOUT(online.size(), 1, 20'000);
        m_starter->setStepwise(false);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
    }

    void demoStartsAnew()
    {
        QSignalSpy online(m_bench.get(), &Bench::online);
        m_starter->runDemo();
        QTRY_COMPARE_WITH_TIMEOUT(online.size(), 2, 20'000);
        m_starter->runDemo();
        QTRY_COMPARE_WITH_TIMEOUT(online.size(), 4, 20'000);
        QCOMPARE(online.at(2).at(1).value<OnlineEvent>().instanceId, u"iot-a"_s);
        QCOMPARE(online.at(3).at(1).value<OnlineEvent>().instanceId, u"iot-b"_s);
    }

    void builtInPlatformLearnsTheDevice()
    {
        QSignalSpy online(m_bench.get(), &Bench::online);
        const DeviceIdentity device = DeviceIdentity::create(u"a1Own"_s, u"my-device"_s).value();
        m_bench->putDevice(device, {}, SecretPlace::SessionMemory,
                           std::make_shared<const SecretBytes>(QByteArrayView("0123456789abcdef")));
        m_starter->start(device);
        QTRY_COMPARE_WITH_TIMEOUT(online.size(), 1, 20'000);
        QVERIFY(m_platform->knows(device));

        m_bench->stop(device);
        QTRY_COMPARE(m_bench->devices().entry(device)->status.state, SessionState::Stopped);
        QTRY_COMPARE(m_platform->devices().entry(device)->state, u"OFFLINE"_s);
        m_bench->removeDevice(device);
        QVERIFY(!m_bench->devices().entry(device));
    }

    void deviceWithoutSecretSaysSo()
    {
        QSignalSpy online(m_bench.get(), &Bench::online);
        const DeviceIdentity device = DeviceIdentity::create(u"a1Own"_s, u"no-secret"_s).value();
        m_bench->devices().put({device, {}, {}, SecretPlace::None});
        m_starter->start(device);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->devices().entry(device)->status.state, SessionState::Failed, 20'000);
        QCOMPARE(m_bench->devices().entry(device)->status.error->code, ErrorCode::SecretMissing);
        QCOMPARE(online.size(), 0);
    }

private:
    QTemporaryDir m_home;
    int m_round = 0;
    SystemClock m_clock;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<PlatformDesk> m_platform;
    std::unique_ptr<ProfileBook> m_profiles;
    std::unique_ptr<Starter> m_starter;
};

QTEST_GUILESS_MAIN(TestStarter)
#include "tst_starter.moc"
