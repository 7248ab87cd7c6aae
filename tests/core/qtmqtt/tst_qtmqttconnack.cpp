// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlineclient.h"

using namespace bootbench::test;
using namespace Qt::StringLiterals;

/// What a broker answers to CONNECT, over a transport whose far end is the test. Passes with Qt's own module as well.
class TestQtMqttConnack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesConnack_data();
    void takesConnack();
    void takesConnackByteByByte();
    void readsServerProperties();
    void takesTheAssignedClientId();
    void authenticates();
};

void TestQtMqttConnack::takesConnack_data()
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

void TestQtMqttConnack::takesConnack()
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

void TestQtMqttConnack::takesConnackByteByByte()
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

void TestQtMqttConnack::readsServerProperties()
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

void TestQtMqttConnack::takesTheAssignedClientId()
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

void TestQtMqttConnack::authenticates()
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

QTEST_GUILESS_MAIN(TestQtMqttConnack)
#include "tst_qtmqttconnack.moc"
