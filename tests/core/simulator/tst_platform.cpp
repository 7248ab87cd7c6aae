// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttpeer.h"
#include "platformfixture.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// The platform as a whole: start, stop, commands and what they do to devices.
class TestPlatform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_pki.isValid()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void disableKicksAndRefuses();
    void commandsNeedADevice();
    void replacedAndRemovedDevicesAreKicked();
    void startsAllOrNothing();
    void stopsFromWithinItsSignals();
    void restartsWithoutDevices();

private:
    QTemporaryDir m_pki;
    const DeviceIdentity m_device = testDevice(u"dev1"_s);
};

void TestPlatform::disableKicksAndRefuses()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer peer;
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(0));
    QVERIFY(fixture.platform().disable(m_device));
    QVERIFY(peer.take<mqtt::Publish>());
    QVERIFY(peer.waitForClosed());
    QCOMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Disabled);
    MqttPeer refused;
    QCOMPARE(refused.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(4));
    QVERIFY(fixture.platform().enable(m_device));
    QCOMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Offline);
    MqttPeer again;
    QCOMPARE(again.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(0));
}

void TestPlatform::commandsNeedADevice()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    Platform &platform = fixture.platform();
    const DeviceIdentity unknown = testDevice(u"dev9"_s);
    for (const auto &result : {platform.notify(unknown), platform.kick(unknown, u"x"_s), platform.disable(unknown),
                               platform.enable(unknown), platform.distribute(unknown, u"iot-b"_s)}) {
        QVERIFY(!result);
        QVERIFY2(result.error().contains(u"pk1.dev9"_s), qPrintable(result.error()));
    }
    for (const auto &result : {platform.notify(m_device), platform.kick(m_device, u"x"_s)}) {
        QVERIFY(!result);
        QVERIFY2(result.error().contains(u"not online"_s), qPrintable(result.error()));
    }
}

void TestPlatform::replacedAndRemovedDevicesAreKicked()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer first;
    QCOMPARE(first.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(0));
    QVERIFY(fixture.platform().addDevice({m_device, SecretBytes(QByteArray("new secret")), u"iot-b"_s}));
    QVERIFY(first.waitForClosed());
    QCOMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Inactive);

    MqttPeer second;
    QCOMPARE(second.login(fixture.instance(1), fixture.ca(), sdkConnect(m_device, "new secret")),
             std::optional<quint8>(0));
    QSignalSpy removed(&fixture.platform(), &Platform::deviceRemoved);
    fixture.platform().removeDevice(m_device);
    fixture.platform().removeDevice(m_device);
    QCOMPARE(removed.size(), 1);
    QVERIFY(second.waitForClosed());
    QCOMPARE(fixture.platform().devices().size(), 1);
    QCOMPARE(fixture.disconnectReasons(), QStringList(2, u"Kicked due to device deleted"_s));
}

void TestPlatform::startsAllOrNothing()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    SystemClock clock;
    Platform platform(clock);
    PlatformConfig config;
    config.pkiDirectory = m_pki.path();
    config.mqttPorts = {0, taken.serverPort()};
    const auto busy = platform.start(config);
    QVERIFY(!busy);
    QVERIFY2(busy.error().contains(QString::number(taken.serverPort())), qPrintable(busy.error()));
    QVERIFY(!platform.isRunning());
    QVERIFY(platform.instances().isEmpty());
    QVERIFY(platform.bootstrapEndpoint().isNull());

    config.mqttPorts = {0, 0, 0};
    QVERIFY(!platform.start(config));
    config.mqttPorts.clear();
    for (const QStringList &ids : {QStringList{}, QStringList{u"a"_s, u"a"_s}, QStringList{u"host"_s},
                                   QStringList{u"a b"_s}, QStringList{u"a\""_s}, QStringList{QString()}}) {
        config.instanceIds = ids;
        QVERIFY2(!platform.start(config), qPrintable(ids.join(u',')));
    }
    config.instanceIds = {u"one"_s};
    QVERIFY(platform.start(config));
    QVERIFY(!platform.start(config));
    QCOMPARE(platform.instances().size(), 1);
}

void TestPlatform::stopsFromWithinItsSignals()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    QSignalSpy stopped(&fixture.platform(), &Platform::stopped);
    connect(&fixture.platform(), &Platform::eventHappened, this, [&fixture] { fixture.platform().stop(); });
    MqttPeer peer;
    QVERIFY(peer.connectTo(fixture.instance(0), fixture.ca()));
    peer.send(sdkConnect(m_device, testSecret()));
    QVERIFY(peer.waitForClosed());
    QCOMPARE(stopped.size(), 1);
    QVERIFY(!fixture.platform().isRunning());
}

void TestPlatform::restartsWithoutDevices()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer peer;
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(0));
    QSignalSpy removed(&fixture.platform(), &Platform::deviceRemoved);
    fixture.platform().stop();
    fixture.platform().stop();
    QCOMPARE(removed.size(), 2);
    QVERIFY(peer.waitForClosed());
    QVERIFY(!fixture.platform().addDevice({m_device, SecretBytes(testSecret()), {}}));
    QVERIFY(fixture.start());
    QCOMPARE(fixture.platform().devices().size(), 2);
}

QTEST_GUILESS_MAIN(TestPlatform)
#include "tst_platform.moc"
