// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlineclient.h"

using namespace bootbench::test;
using namespace Qt::StringLiterals;

/// What the project relies on, over a transport whose far end is the test: connections. Passes with Qt's own module as
/// well.
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
    void takesConnack_data();
    void takesConnack();
    void takesConnackByteByByte();
    void readsServerProperties();
    void takesTheAssignedClientId();
    void endsWithDisconnect();
    void endsWhenDestroyed();
    void reportsAClosedTransport_data();
    void reportsAClosedTransport();
    void reconnectsOverANewTransport();
    void pings();
    void givesUpWithoutPingResponse();
    void pingsByItself();
    void rejectsMalformedInput_data();
    void rejectsMalformedInput();
    void authenticates();
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

void TestQtMqttClient::takesConnack_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<int>("error");

    const auto row = [](const char *name, int version, const QByteArray &hex, QMqttClient::ClientError error) {
        QTest::newRow(name) << version << hex << int(error);
    };
    row("3.1 accepted", 3, "20 02 00 00", QMqttClient::NoError);
    row("3.1.1 accepted", 4, "20 02 00 00", QMqttClient::NoError);
    row("5.0 accepted", 5, "20 03 00 00 00", QMqttClient::NoError);
    row("3.1.1 version", 4, "20 02 00 01", QMqttClient::InvalidProtocolVersion);
    row("3.1.1 clientId", 4, "20 02 00 02", QMqttClient::IdRejected);
    row("3.1.1 unavailable", 4, "20 02 00 03", QMqttClient::ServerUnavailable);
    row("3.1.1 password", 4, "20 02 00 04", QMqttClient::BadUsernameOrPassword);
    row("3.1.1 not authorized", 4, "20 02 00 05", QMqttClient::NotAuthorized);
    row("5.0 malformed", 5, "20 03 00 81 00", QMqttClient::ProtocolViolation);
    row("5.0 version", 5, "20 03 00 84 00", QMqttClient::InvalidProtocolVersion);
    row("5.0 clientId", 5, "20 03 00 85 00", QMqttClient::IdRejected);
    row("5.0 password", 5, "20 03 00 86 00", QMqttClient::BadUsernameOrPassword);
    row("5.0 not authorized", 5, "20 03 00 87 00", QMqttClient::NotAuthorized);
    row("5.0 busy", 5, "20 03 00 89 00", QMqttClient::ServerUnavailable);
    row("5.0 banned", 5, "20 03 00 8a 00", QMqttClient::Mqtt5SpecificError);
    row("5.0 unspecified", 5, "20 03 00 80 00", QMqttClient::UnknownError);
    row("3.1.1 unknown flags", 4, "20 02 02 00", QMqttClient::ProtocolViolation);
    row("3.1.1 too long", 4, "20 03 00 00 00", QMqttClient::ProtocolViolation);
}

void TestQtMqttClient::takesConnack()
{
    QFETCH(const int, version);
    QFETCH(const QByteArray, hex);
    QFETCH(const int, error);

    PipeDevice device;
    QMqttClient client;
    client.setProtocolVersion(QMqttClient::ProtocolVersion(version));
    client.setTransport(&device, QMqttClient::IODevice);
    QSignalSpy connections(&client, &QMqttClient::connected);
    QSignalSpy disconnections(&client, &QMqttClient::disconnected);
    QSignalSpy errors(&client, &QMqttClient::errorChanged);
    client.connectToHost();
    device.receiveHex(hex);

    const bool good = error == QMqttClient::NoError;
    QCOMPARE(client.state(), good ? QMqttClient::Connected : QMqttClient::Disconnected);
    QCOMPARE(int(client.error()), error);
    QCOMPARE(connections.size(), good ? 1 : 0);
    QCOMPARE(disconnections.size(), good ? 0 : 1);
    QCOMPARE(errors.size(), good ? 0 : 1);
    QCOMPARE(device.isOpen(), good);
}

void TestQtMqttClient::takesConnackByteByByte()
{
    PipeDevice device;
    QMqttClient client;
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    const QByteArray bytes = QByteArray::fromHex(acceptedHex);
    for (const char byte : bytes) {
        QCOMPARE(client.state(), QMqttClient::Connecting);
        device.receive(QByteArray(1, byte));
    }
    QCOMPARE(client.state(), QMqttClient::Connected);
}

void TestQtMqttClient::readsServerProperties()
{
    PipeDevice device;
    QMqttClient client;
    client.setProtocolVersion(QMqttClient::MQTT_5_0);
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    QVERIFY(!client.serverConnectionProperties().isValid());
    device.receiveHex("20 1b 00 00 18 21 00 0a 24 01 25 00 22 00 07 28 00 1f 00 02 6f 6b 26 00 01 61 00 01 62");

    QCOMPARE(client.state(), QMqttClient::Connected);
    const QMqttServerConnectionProperties server = client.serverConnectionProperties();
    QVERIFY(server.isValid());
    using Server = QMqttServerConnectionProperties;
    QCOMPARE(server.availableProperties(), Server::MaximumReceive | Server::MaximumQoS | Server::RetainAvailable |
                                               Server::MaximumTopicAlias | Server::WildCardSupported |
                                               Server::ReasonString | Server::UserProperty);
    QCOMPARE(server.maximumReceive(), quint16(10));
    QCOMPARE(server.maximumQoS(), quint8(1));
    QVERIFY(!server.retainAvailable());
    QCOMPARE(server.maximumTopicAlias(), quint16(7));
    QVERIFY(!server.wildcardSupported());
    QVERIFY(server.sharedSubscriptionSupported());
    QCOMPARE(server.reason(), u"ok"_s);
    QCOMPARE(server.reasonCode(), QMqtt::ReasonCode::Success);
    QCOMPARE(server.userProperties().size(), 1);
    QCOMPARE(server.userProperties().first().value(), u"b"_s);
}

void TestQtMqttClient::takesTheAssignedClientId()
{
    PipeDevice device;
    QMqttClient client;
    client.setProtocolVersion(QMqttClient::MQTT_5_0);
    client.setClientId({});
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    QSignalSpy ids(&client, &QMqttClient::clientIdChanged);
    device.receiveHex("20 09 00 00 06 12 00 03 6e 65 77");
    QCOMPARE(client.clientId(), u"new"_s);
    QCOMPARE(ids.size(), 1);
    QVERIFY(client.serverConnectionProperties().clientIdAssigned());
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

void TestQtMqttClient::pings()
{
    Online online;
    QSignalSpy responses(&online.client, &QMqttClient::pingResponseReceived);
    QVERIFY(online.client.requestPing());
    QCOMPARE(online.device.sentHex(), "c0 00"_ba);
    online.device.receiveHex("d0 00");
    QCOMPARE(responses.size(), 1);
    online.client.disconnectFromHost();
    QVERIFY(!online.client.requestPing());
    online.client.setAutoKeepAlive(true);
    QVERIFY(!online.client.requestPing());
}

void TestQtMqttClient::givesUpWithoutPingResponse()
{
    Online online;
    QVERIFY(online.client.requestPing());
    QVERIFY(online.client.requestPing());
    QVERIFY(!online.client.requestPing());
    QCOMPARE(online.client.state(), QMqttClient::Disconnected);
    QCOMPARE(online.client.error(), QMqttClient::ServerUnavailable);
    QVERIFY(!online.device.isOpen());
}

void TestQtMqttClient::pingsByItself()
{
    PipeDevice device;
    QMqttClient client;
    client.setKeepAlive(1);
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    device.receiveHex(acceptedHex);
    device.takeSent();
    QVERIFY(!client.requestPing());
    QTRY_COMPARE(device.sent().toHex(), "c000"_ba);
}

void TestQtMqttClient::rejectsMalformedInput_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("second CONNACK") << 4 << "20 02 00 00"_ba;
    QTest::newRow("reserved type 0") << 4 << "00 00"_ba;
    QTest::newRow("AUTH before MQTT 5") << 4 << "f0 00"_ba;
    QTest::newRow("remaining length of five bytes") << 4 << "30 80 80 80 80 01 00"_ba;
    QTest::newRow("PUBLISH with QoS 3") << 4 << "36 07 00 03 61 2f 62 00 01"_ba;
    QTest::newRow("duplicate with QoS 0") << 4 << "38 05 00 03 61 2f 62"_ba;
    QTest::newRow("CONNECT from the broker") << 4 << "10 0f 00 04 4d 51 54 54 04 02 00 3c 00 03 61 62 63"_ba;
    QTest::newRow("SUBSCRIBE from the broker") << 4 << "82 06 00 01 00 01 61 00"_ba;
    QTest::newRow("PINGREQ from the broker") << 4 << "c0 00"_ba;
    QTest::newRow("DISCONNECT before MQTT 5") << 4 << "e0 00"_ba;
    QTest::newRow("PUBREL with wrong flags") << 4 << "60 02 00 01"_ba;
    QTest::newRow("PUBACK too long") << 4 << "40 03 00 01 00"_ba;
    QTest::newRow("HTTP") << 4 << "48 54 54 50 2f 31 2e 31 20 34 30 30 0d 0a"_ba;
}

void TestQtMqttClient::rejectsMalformedInput()
{
    QFETCH(const int, version);
    QFETCH(const QByteArray, hex);
    Online online{QMqttClient::ProtocolVersion(version)};
    QSignalSpy messages(&online.client, &QMqttClient::messageReceived);
    online.device.receiveHex(hex);
    QCOMPARE(online.client.error(), QMqttClient::ProtocolViolation);
    QCOMPARE(online.client.state(), QMqttClient::Disconnected);
    QVERIFY(!online.device.isOpen());
    QVERIFY(messages.isEmpty());
}

void TestQtMqttClient::authenticates()
{
    PipeDevice device;
    QMqttClient client;
    client.setProtocolVersion(QMqttClient::MQTT_5_0);
    QMqttConnectionProperties properties;
    properties.setAuthenticationMethod(u"m"_s);
    client.setConnectionProperties(properties);
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    device.takeSent();
    QSignalSpy requests(&client, &QMqttClient::authenticationRequested);
    device.receiveHex("f0 0a 18 08 15 00 01 6d 16 00 01 71");
    QCOMPARE(requests.size(), 1);
    const auto request = requests.first().first().value<QMqttAuthenticationProperties>();
    QCOMPARE(request.authenticationMethod(), u"m"_s);
    QCOMPARE(request.authenticationData(), "q"_ba);

    QMqttAuthenticationProperties answer;
    answer.setAuthenticationMethod(u"m"_s);
    answer.setAuthenticationData("a"_ba);
    client.authenticate(answer);
    QCOMPARE(device.sentHex(), "f0 0a 18 08 15 00 01 6d 16 00 01 61"_ba);
    device.receiveHex(accepted5Hex);
    QCOMPARE(client.state(), QMqttClient::Connected);

    QSignalSpy finished(&client, &QMqttClient::authenticationFinished);
    client.authenticate(answer);
    QCOMPARE(device.sentHex(), "f0 0a 19 08 15 00 01 6d 16 00 01 61"_ba);
    device.receiveHex("f0 06 00 04 15 00 01 6d");
    QCOMPARE(finished.size(), 1);
}

QTEST_GUILESS_MAIN(TestQtMqttClient)
#include "tst_qtmqttclient.moc"
