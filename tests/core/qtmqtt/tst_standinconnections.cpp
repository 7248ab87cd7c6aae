// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlineclient.h"

#include <QtMqtt/QtMqtt>

#include <QRegularExpression>

#include <memory>

using namespace bootbench::test;
using namespace Qt::StringLiterals;

/// Where the stand-in does what the standard asks for and Qt's own module, as of 6.4, does otherwise: connections and
/// their ends.
class TestStandInConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void doesNotPingWithoutKeepAlive();
    void takesTheServersKeepAlive();
    void refusesWhatConnectCannotHold_data();
    void refusesWhatConnectCannotHold();
    void keepsThePasswordWithoutUserName();
    void reportsATransportThatTakesNothing();
    void survivesItsTransport();
    void noticesTheEndOfReading();
    void leavesOthersConnectionsAlone();
    void endsFromASlot_data();
    void endsFromASlot();
    void abortsWithoutError();
};

void TestStandInConnections::doesNotPingWithoutKeepAlive()
{
    PipeDevice device;
    QMqttClient client;
    client.setKeepAlive(0);
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    device.receiveHex("20 02 00 00");
    device.takeSent();
    QCoreApplication::processEvents();
    QVERIFY(device.takeSent().isEmpty());
    QCOMPARE(client.state(), QMqttClient::Connected);
}

void TestStandInConnections::takesTheServersKeepAlive()
{
    PipeDevice device;
    QMqttClient client;
    client.setProtocolVersion(QMqttClient::MQTT_5_0);
    client.setKeepAlive(600);
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    device.receiveHex("20 06 00 00 03 13 00 01");
    device.takeSent();
    QCOMPARE(client.serverConnectionProperties().serverKeepAlive(), quint16(1));
    QTRY_COMPARE(device.sent().toHex(), "c000"_ba);
}

void TestStandInConnections::refusesWhatConnectCannotHold_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<QVariant>("value");
    const QVariant tooLong = QString(65'536, u'x');
    QTest::newRow("clientId") << "clientId"_ba << tooLong;
    QTest::newRow("username") << "username"_ba << tooLong;
    QTest::newRow("password") << "password"_ba << tooLong;
    QTest::newRow("will topic") << "willTopic"_ba << tooLong;
    QTest::newRow("will topic with wildcard") << "willTopic"_ba << QVariant(u"a/#"_s);
    QTest::newRow("will message") << "willMessage"_ba << QVariant(QByteArray(65'536, 'x'));
    QTest::newRow("will QoS") << "willQoS"_ba << QVariant(3);
}

void TestStandInConnections::refusesWhatConnectCannotHold()
{
    QFETCH(const QByteArray, property);
    QFETCH(const QVariant, value);
    PipeDevice device;
    QMqttClient client;
    client.setUsername(u"u"_s);
    client.setWillTopic(u"w"_s);
    QVERIFY(client.setProperty(property.constData(), value));
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    QCOMPARE(client.state(), QMqttClient::Disconnected);
    QCOMPARE(client.error(), QMqttClient::ProtocolViolation);
    QVERIFY(device.takeSent().isEmpty());
}

void TestStandInConnections::keepsThePasswordWithoutUserName()
{
    PipeDevice device;
    QMqttClient client;
    client.setClientId({});
    client.setPassword(u"p"_s);
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost(); // 3.1.1 forbids a password alone
    QCOMPARE(device.sentHex(), "10 0c 00 04 4d 51 54 54 04 02 00 3c 00 00"_ba);
}

void TestStandInConnections::reportsATransportThatTakesNothing()
{
    PipeDevice device;
    device.refuseWrites();
    QMqttClient client;
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    QCOMPARE(client.state(), QMqttClient::Disconnected);
    QCOMPARE(client.error(), QMqttClient::TransportInvalid);
}

void TestStandInConnections::survivesItsTransport()
{
    auto device = std::make_unique<PipeDevice>();
    QMqttClient client;
    client.setTransport(device.get(), QMqttClient::IODevice);
    client.connectToHost();
    device->receiveHex("20 02 00 00");
    device.reset();
    QCOMPARE(client.state(), QMqttClient::Disconnected);
    QCOMPARE(client.error(), QMqttClient::TransportInvalid);
    QCOMPARE(client.transport(), nullptr);
    QCOMPARE(client.publish(u"a"_s), -1);
}

void TestStandInConnections::noticesTheEndOfReading()
{
    Online online;
    QSignalSpy messages(&online.client, &QMqttClient::messageReceived);
    online.device.receiveInSilence("30 04 00 01 61 78");
    online.device.finishReading();
    QCOMPARE(messages.size(), 1);
    QCOMPARE(online.client.state(), QMqttClient::Disconnected);
    QCOMPARE(online.client.error(), QMqttClient::TransportInvalid);
    QVERIFY(!online.device.isOpen());
}

void TestStandInConnections::leavesOthersConnectionsAlone()
{
    Online online;
    QSignalSpy closing(&online.device, &QIODevice::aboutToClose);
    online.device.receiveHex("20 02 00 00");
    QCOMPARE(online.client.error(), QMqttClient::ProtocolViolation);
    QCOMPARE(closing.size(), 1);
}

void TestStandInConnections::endsFromASlot_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("message, then more") << "32 06 00 01 61 00 01 78 30 04 00 01 61 79"_ba;
    QTest::newRow("QoS 2") << "34 06 00 01 61 00 01 78"_ba;
}

void TestStandInConnections::endsFromASlot()
{
    QFETCH(const QByteArray, hex);
    Online online;
    QSignalSpy messages(&online.client, &QMqttClient::messageReceived);
    connect(&online.client, &QMqttClient::messageReceived, &online.client, &QMqttClient::disconnectFromHost);
    online.device.receiveHex(hex);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(online.client.state(), QMqttClient::Disconnected);
    QCOMPARE(online.client.error(), QMqttClient::NoError);
    QCOMPARE(online.device.sentHex(), "e0 00"_ba); // nothing after it
}

void TestStandInConnections::abortsWithoutError()
{
    PipeDevice device;
    QMqttClient client;
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    device.takeSent();
    client.disconnectFromHost();
    QCOMPARE(client.state(), QMqttClient::Disconnected);
    QCOMPARE(client.error(), QMqttClient::NoError);
    QVERIFY(!device.isOpen());
    QVERIFY(device.takeSent().isEmpty());
}

QTEST_GUILESS_MAIN(TestStandInConnections)
#include "tst_standinconnections.moc"
