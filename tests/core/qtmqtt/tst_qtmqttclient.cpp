// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlineclient.h"

using namespace bootbench::test;
using namespace Qt::StringLiterals;

/// How a client gets online and goes offline, over a transport whose far end is the test. Passes with Qt's own module
/// as well.
class TestQtMqttClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsDisconnected();
    void changesPropertiesOnlyWhileDisconnected();
    void needsATransport();
    void opensAClosedTransport();
    void writesConnect_data();
    void writesConnect();
    void writesConnectProperties();
    void endsWithDisconnect();
    void endsWhenDestroyed();
    void reportsAClosedTransport_data();
    void reportsAClosedTransport();
    void reconnectsOverANewTransport();
};

void TestQtMqttClient::startsDisconnected()
{
    const QMqttClient client;
    QCOMPARE(client.state(), QMqttClient::Disconnected);
    QCOMPARE(client.error(), QMqttClient::NoError);
    QCOMPARE(client.protocolVersion(), QMqttClient::MQTT_3_1_1);
    QCOMPARE(client.keepAlive(), quint16(60));
    QVERIFY(client.autoKeepAlive());
    QVERIFY(client.cleanSession());
    QCOMPARE(client.clientId().size(), 23);
    QVERIFY(client.clientId() != QMqttClient().clientId());
    QCOMPARE(client.transport(), nullptr);
}

void TestQtMqttClient::changesPropertiesOnlyWhileDisconnected()
{
    PipeDevice device;
    PipeDevice other;
    QMqttClient client;
    QSignalSpy ids(&client, &QMqttClient::clientIdChanged);
    QSignalSpy keepAlives(&client, &QMqttClient::keepAliveChanged);
    client.setClientId(u"one"_s);
    client.setClientId(u"one"_s);
    client.setKeepAlive(30);
    QCOMPARE(ids.size(), 1);
    QCOMPARE(ids.first().first().toString(), u"one"_s);
    QCOMPARE(keepAlives.size(), 1);

    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    client.setClientId(u"two"_s);
    client.setKeepAlive(31);
    client.setUsername(u"name"_s);
    client.setPassword(u"word"_s);
    client.setCleanSession(false);
    client.setProtocolVersion(QMqttClient::MQTT_5_0);
    client.setTransport(&other, QMqttClient::IODevice);
    QCOMPARE(client.clientId(), u"one"_s);
    QCOMPARE(client.keepAlive(), quint16(30));
    QVERIFY(client.username().isEmpty());
    QVERIFY(client.password().isEmpty());
    QVERIFY(client.cleanSession());
    QCOMPARE(client.protocolVersion(), QMqttClient::MQTT_3_1_1);
    QCOMPARE(client.transport(), &device);
    QCOMPARE(ids.size(), 1);
}

void TestQtMqttClient::needsATransport()
{
    QMqttClient client;
    QSignalSpy errors(&client, &QMqttClient::errorChanged);
    client.connectToHost();
    QCOMPARE(client.state(), QMqttClient::Disconnected);
    QCOMPARE(client.error(), QMqttClient::TransportInvalid);
    QCOMPARE(errors.size(), 1);
}

void TestQtMqttClient::opensAClosedTransport()
{
    PipeDevice device;
    device.close();
    QMqttClient client;
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    QVERIFY(device.isOpen());
    QCOMPARE(client.state(), QMqttClient::Connecting);
    QVERIFY(device.takeSent().startsWith("\x10"));
}

void TestQtMqttClient::writesConnect_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("cleanSession");
    QTest::addColumn<QString>("username");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("willTopic");
    QTest::addColumn<QByteArray>("hex");

    QTest::newRow("3.1") << 3 << true << u""_s << u""_s << u""_s
                         << "10 11 00 06 4d 51 49 73 64 70 03 02 00 3c 00 03 61 62 63"_ba;
    QTest::newRow("3.1.1") << 4 << true << u""_s << u""_s << u""_s
                           << "10 0f 00 04 4d 51 54 54 04 02 00 3c 00 03 61 62 63"_ba;
    QTest::newRow("5.0") << 5 << true << u""_s << u""_s << u""_s
                         << "10 10 00 04 4d 51 54 54 05 02 00 3c 00 00 03 61 62 63"_ba;
    QTest::newRow("session kept") << 4 << false << u""_s << u""_s << u""_s
                                  << "10 0f 00 04 4d 51 54 54 04 00 00 3c 00 03 61 62 63"_ba;
    QTest::newRow("login") << 4 << true << u"d&p"_s << u"äz"_s << u""_s
                           << "10 19 00 04 4d 51 54 54 04 c2 00 3c 00 03 61 62 63 00 03 64 26 70 00 03 c3 a4 7a"_ba;
    QTest::newRow("will") << 4 << true << u""_s << u""_s << u"w/t"_s
                          << "10 18 00 04 4d 51 54 54 04 2e 00 3c 00 03 61 62 63 00 03 77 2f 74 00 02 6f 66"_ba;
    QTest::newRow("will of 5.0")
        << 5 << true << u""_s << u""_s << u"w/t"_s
        << "10 1a 00 04 4d 51 54 54 05 2e 00 3c 00 00 03 61 62 63 00 00 03 77 2f 74 00 02 6f 66"_ba;
}

void TestQtMqttClient::writesConnect()
{
    QFETCH(const int, version);
    QFETCH(const bool, cleanSession);
    QFETCH(const QString, username);
    QFETCH(const QString, password);
    QFETCH(const QString, willTopic);
    QFETCH(const QByteArray, hex);

    PipeDevice device;
    QMqttClient client;
    client.setProtocolVersion(QMqttClient::ProtocolVersion(version));
    client.setClientId(u"abc"_s);
    client.setCleanSession(cleanSession);
    client.setUsername(username);
    client.setPassword(password);
    client.setWillTopic(willTopic);
    client.setWillMessage("of"_ba);
    client.setWillQoS(1);
    client.setWillRetain(true);
    client.setTransport(&device, QMqttClient::IODevice);
    QSignalSpy states(&client, &QMqttClient::stateChanged);
    client.connectToHost();
    QCOMPARE(device.sentHex(), hex);
    QCOMPARE(client.state(), QMqttClient::Connecting);
    QCOMPARE(states.size(), 1);
    client.connectToHost(); // one at a time
    QVERIFY(device.takeSent().isEmpty());
}

void TestQtMqttClient::writesConnectProperties()
{
    PipeDevice device;
    QMqttClient client;
    client.setProtocolVersion(QMqttClient::MQTT_5_0);
    client.setClientId(u"abc"_s);
    QMqttConnectionProperties properties;
    properties.setSessionExpiryInterval(60);
    properties.setMaximumReceive(20);
    properties.setMaximumPacketSize(4096);
    properties.setMaximumTopicAlias(5);
    properties.setRequestProblemInformation(false);
    QMqttUserProperties user;
    user.append(QMqttStringPair(u"k"_s, u"v"_s));
    properties.setUserProperties(user);
    client.setConnectionProperties(properties);
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    QCOMPARE(device.sentHex(), "10 29 00 04 4d 51 54 54 05 02 00 3c "
                               "19 11 00 00 00 3c 21 00 14 27 00 00 10 00 22 00 05 17 00 26 00 01 6b 00 01 76 "
                               "00 03 61 62 63"_ba);
}

void TestQtMqttClient::endsWithDisconnect()
{
    Online online;
    QSignalSpy disconnections(&online.client, &QMqttClient::disconnected);
    online.client.disconnectFromHost();
    QCOMPARE(online.device.takeSent().first(2).toHex(), "e000"_ba);
    QVERIFY(!online.device.isOpen());
    QCOMPARE(online.client.state(), QMqttClient::Disconnected);
    QCOMPARE(online.client.error(), QMqttClient::NoError);
    QCOMPARE(disconnections.size(), 1);
    online.client.disconnectFromHost();
    QCOMPARE(disconnections.size(), 1);
}

void TestQtMqttClient::endsWhenDestroyed()
{
    PipeDevice device;
    {
        QMqttClient client;
        client.setTransport(&device, QMqttClient::IODevice);
        client.connectToHost();
        device.receiveHex(acceptedHex);
        device.takeSent();
    }
    QCOMPARE(device.sentHex(), "e0 00"_ba);
    QVERIFY(!device.isOpen());
}

void TestQtMqttClient::reportsAClosedTransport_data()
{
    QTest::addColumn<bool>("online");
    QTest::newRow("while connecting") << false;
    QTest::newRow("while connected") << true;
}

void TestQtMqttClient::reportsAClosedTransport()
{
    QFETCH(const bool, online);
    PipeDevice device;
    QMqttClient client;
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    if (online)
        device.receiveHex(acceptedHex);
    QList<int> order; // the error is known when the state tells of it
    connect(&client, &QMqttClient::errorChanged, this, [&order] { order << 1; });
    connect(&client, &QMqttClient::stateChanged, this, [&order] { order << 2; });
    connect(&client, &QMqttClient::disconnected, this, [&order] { order << 3; });
    device.close();
    QCOMPARE(client.state(), QMqttClient::Disconnected);
    QCOMPARE(client.error(), QMqttClient::TransportInvalid);
    QCOMPARE(order, (QList<int>{1, 2, 3}));
}

void TestQtMqttClient::reconnectsOverANewTransport()
{
    PipeDevice next; // outlives the client: Qt's own writes to its transport even when it is destroyed
    Online online;
    online.device.close();
    QCOMPARE(online.client.error(), QMqttClient::TransportInvalid);

    online.client.setTransport(&next, QMqttClient::IODevice);
    online.client.connectToHost();
    QCOMPARE(online.client.error(), QMqttClient::NoError);
    next.receiveHex(acceptedHex);
    QCOMPARE(online.client.state(), QMqttClient::Connected);
    QVERIFY(online.device.takeSent().isEmpty());
}

QTEST_GUILESS_MAIN(TestQtMqttClient)
#include "tst_qtmqttclient.moc"
