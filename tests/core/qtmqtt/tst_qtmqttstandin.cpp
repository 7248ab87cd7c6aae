// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipedevice.h"

#include <QtMqtt/QtMqtt>

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using bootbench::test::PipeDevice;

namespace {

QByteArray idHex(qint32 id)
{
    return QByteArray::number(id, 16).rightJustified(4, '0').insert(2, ' ');
}

/// The identifier in the packet that was written last.
QByteArray sentIdHex(PipeDevice &device)
{
    return device.sentHex().mid(6, 5);
}

struct Online {
    explicit Online(QMqttClient::ProtocolVersion version = QMqttClient::MQTT_3_1_1, const QByteArray &connackHex = {},
                    bool cleanSession = true)
    {
        client.setProtocolVersion(version);
        client.setAutoKeepAlive(false);
        client.setCleanSession(cleanSession);
        client.setTransport(&device, QMqttClient::IODevice);
        client.connectToHost();
        if (!connackHex.isEmpty())
            device.receiveHex(connackHex);
        else
            device.receiveHex(version == QMqttClient::MQTT_5_0 ? "20 03 00 00 00" : "20 02 00 00");
        device.takeSent();
    }

    PipeDevice device;
    QMqttClient client;
};

} // namespace

/// Where the stand-in does what the standard asks for and Qt's own module, as of 6.4, does otherwise.
class TestQtMqttStandIn : public QObject
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

    void sendsAgainInARestoredSession();
    void forgetsWithTheSession();
    void runsOutOfIdentifiers();
    void obeysTheServersLimits();
    void reportsRefusedMessages();
    void releasesUnknownMessages();
    void deliversQos2Once();
    void resolvesTopicAliases();
    void rejectsTopicAliases_data();
    void rejectsTopicAliases();

    void subscribesInAMessageSlot();
    void subscribesAgainAfterARefusal();
    void unsubscribesWhenDeleted();
    void sharesSubscriptions();
    void ignoresAnswersToNothing();
    void readsReasons();

    void rejectsMore_data();
    void rejectsMore();
    void tellsTheBrokerWhy();
    void takesDisconnect_data();
    void takesDisconnect();
};

void TestQtMqttStandIn::doesNotPingWithoutKeepAlive()
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

void TestQtMqttStandIn::takesTheServersKeepAlive()
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

void TestQtMqttStandIn::refusesWhatConnectCannotHold_data()
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

void TestQtMqttStandIn::refusesWhatConnectCannotHold()
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

void TestQtMqttStandIn::keepsThePasswordWithoutUserName()
{
    PipeDevice device;
    QMqttClient client;
    client.setClientId({});
    client.setPassword(u"p"_s);
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost(); // 3.1.1 forbids a password alone
    QCOMPARE(device.sentHex(), "10 0c 00 04 4d 51 54 54 04 02 00 3c 00 00"_ba);
}

void TestQtMqttStandIn::reportsATransportThatTakesNothing()
{
    PipeDevice device;
    device.refuseWrites();
    QMqttClient client;
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    QCOMPARE(client.state(), QMqttClient::Disconnected);
    QCOMPARE(client.error(), QMqttClient::TransportInvalid);
}

void TestQtMqttStandIn::survivesItsTransport()
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

void TestQtMqttStandIn::noticesTheEndOfReading()
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

void TestQtMqttStandIn::leavesOthersConnectionsAlone()
{
    Online online;
    QSignalSpy closing(&online.device, &QIODevice::aboutToClose);
    online.device.receiveHex("20 02 00 00");
    QCOMPARE(online.client.error(), QMqttClient::ProtocolViolation);
    QCOMPARE(closing.size(), 1);
}

void TestQtMqttStandIn::endsFromASlot_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("message, then more") << "32 06 00 01 61 00 01 78 30 04 00 01 61 79"_ba;
    QTest::newRow("QoS 2") << "34 06 00 01 61 00 01 78"_ba;
}

void TestQtMqttStandIn::endsFromASlot()
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

void TestQtMqttStandIn::abortsWithoutError()
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

void TestQtMqttStandIn::sendsAgainInARestoredSession()
{
    PipeDevice next;
    Online online(QMqttClient::MQTT_3_1_1, {}, false);
    const qint32 once = online.client.publish(u"a"_s, "1"_ba, 1);
    const qint32 exact = online.client.publish(u"a"_s, "2"_ba, 2);
    const qint32 received = online.client.publish(u"a"_s, "3"_ba, 2);
    const qint32 done = online.client.publish(u"a"_s, "4"_ba, 1);
    online.device.receiveHex("50 02 " + idHex(received) + "40 02 " + idHex(done));
    online.device.close();

    online.client.setTransport(&next, QMqttClient::IODevice);
    online.client.connectToHost();
    next.takeSent();
    QSignalSpy sent(&online.client, &QMqttClient::messageSent);
    next.receiveHex("20 02 01 00");
    QCOMPARE(next.sentHex(),
             "3a 06 00 01 61 " + idHex(once) + " 31 3c 06 00 01 61 " + idHex(exact) + " 32 62 02 " + idHex(received));
    next.receiveHex("70 02 " + idHex(received) + "40 02 " + idHex(once));
    QCOMPARE(sent.size(), 2);
}

void TestQtMqttStandIn::forgetsWithTheSession()
{
    PipeDevice next;
    Online online(QMqttClient::MQTT_3_1_1, {}, false);
    const qint32 id = online.client.publish(u"a"_s, "1"_ba, 1);
    online.device.close();
    online.client.setTransport(&next, QMqttClient::IODevice);
    online.client.connectToHost();
    next.takeSent();
    next.receiveHex("20 02 00 00");
    QVERIFY(next.takeSent().isEmpty());
    QSignalSpy sent(&online.client, &QMqttClient::messageSent);
    next.receiveHex("40 02 " + idHex(id));
    QVERIFY(sent.isEmpty());
}

void TestQtMqttStandIn::runsOutOfIdentifiers()
{
    Online online;
    QSet<qint32> ids;
    for (int i = 0; i < 65'535; ++i)
        ids.insert(online.client.publish(u"a"_s, {}, 1));
    QCOMPARE(ids.size(), 65'535);
    QVERIFY(!ids.contains(0) && !ids.contains(-1));
    QCOMPARE(online.client.publish(u"a"_s, {}, 1), -1);
    QCOMPARE(online.client.subscribe(u"a"_s), nullptr);
    QCOMPARE(online.client.publish(u"a"_s, {}, 0), 0);
    online.device.receiveHex("40 02 12 34");
    QCOMPARE(online.client.publish(u"a"_s, {}, 1), 0x1234);
}

void TestQtMqttStandIn::obeysTheServersLimits()
{
    // Receive Maximum 1, Maximum QoS 1, Retain Available 0, Maximum Packet Size 16, Topic Alias Maximum 2
    Online online(QMqttClient::MQTT_5_0, "20 12 00 00 0f 21 00 01 24 01 25 00 27 00 00 00 10 22 00 02");
    QCOMPARE(online.client.state(), QMqttClient::Connected);
    QCOMPARE(online.client.publish(u"a"_s, "x"_ba, 2), -1);
    QCOMPARE(online.client.publish(u"a"_s, "x"_ba, 0, true), -1);
    QCOMPARE(online.client.publish(u"a"_s, QByteArray(11, 'x')), -1);
    QCOMPARE(online.client.publish(u"a"_s, QByteArray(10, 'x')), 0);
    QMqttPublishProperties alias;
    alias.setTopicAlias(3);
    QCOMPARE(online.client.publish(u"a"_s, alias, "x"_ba), -1);
    alias.setTopicAlias(2);
    online.device.takeSent();
    QCOMPARE(online.client.publish(u"a"_s, alias, "x"_ba), 0);
    QCOMPARE(online.device.sentHex(), "30 08 00 01 61 03 23 00 02 78"_ba);

    const qint32 id = online.client.publish(u"a"_s, "x"_ba, 1);
    QVERIFY(id > 0);
    QCOMPARE(online.client.publish(u"a"_s, "x"_ba, 1), -1);
    online.device.receiveHex("40 02 " + idHex(id));
    QVERIFY(online.client.publish(u"a"_s, "x"_ba, 1) > 0);
}

void TestQtMqttStandIn::reportsRefusedMessages()
{
    Online online(QMqttClient::MQTT_5_0);
    QSignalSpy sent(&online.client, &QMqttClient::messageSent);
    QSignalSpy statuses(&online.client, &QMqttClient::messageStatusChanged);
    const qint32 once = online.client.publish(u"a"_s, "x"_ba, 1);
    const qint32 exact = online.client.publish(u"a"_s, "x"_ba, 2);
    online.device.takeSent();
    online.device.receiveHex("40 09 " + idHex(once) + " 87 05 1f 00 02 6e 6f");
    online.device.receiveHex("50 03 " + idHex(exact) + " 97");
    QVERIFY(sent.isEmpty());
    QVERIFY(online.device.takeSent().isEmpty());
    QCOMPARE(statuses.size(), 2);
    const auto first = statuses.at(0).at(2).value<QMqttMessageStatusProperties>();
    QCOMPARE(first.reasonCode(), QMqtt::ReasonCode::NotAuthorized);
    QCOMPARE(first.reason(), u"no"_s);
    QCOMPARE(statuses.at(1).at(2).value<QMqttMessageStatusProperties>().reasonCode(), QMqtt::ReasonCode::QuotaExceeded);
}

void TestQtMqttStandIn::releasesUnknownMessages()
{
    Online online;
    QSignalSpy statuses(&online.client, &QMqttClient::messageStatusChanged);
    online.device.receiveHex("50 02 00 09");
    QCOMPARE(online.device.sentHex(), "62 02 00 09"_ba);
    online.device.receiveHex("70 02 00 09");
    QVERIFY(statuses.isEmpty());
}

void TestQtMqttStandIn::deliversQos2Once()
{
    Online online;
    QSignalSpy messages(&online.client, &QMqttClient::messageReceived);
    online.device.receiveHex("34 06 00 01 61 00 0a 78 3c 06 00 01 61 00 0a 78");
    QCOMPARE(messages.size(), 1);
    QCOMPARE(online.device.sentHex(), "50 02 00 0a 50 02 00 0a"_ba);
    online.device.receiveHex("62 02 00 0a 34 06 00 01 61 00 0a 79");
    QCOMPARE(messages.size(), 2);
}

void TestQtMqttStandIn::resolvesTopicAliases()
{
    PipeDevice device;
    QMqttClient client;
    client.setProtocolVersion(QMqttClient::MQTT_5_0);
    QMqttConnectionProperties properties;
    properties.setMaximumTopicAlias(2);
    client.setConnectionProperties(properties);
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    device.receiveHex("20 03 00 00 00");
    QSignalSpy messages(&client, &QMqttClient::messageReceived);
    device.receiveHex("30 08 00 01 61 03 23 00 02 78"); // a is 2
    device.receiveHex("30 07 00 00 03 23 00 02 79");
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.at(1).at(1).value<QMqttTopicName>().name(), u"a"_s);
}

void TestQtMqttStandIn::rejectsTopicAliases_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("above the maximum") << "30 08 00 01 61 03 23 00 01 78"_ba;
    QTest::newRow("unknown") << "30 07 00 00 03 23 00 01 79"_ba;
    QTest::newRow("neither topic nor alias") << "30 04 00 00 00 79"_ba;
}

void TestQtMqttStandIn::rejectsTopicAliases()
{
    QFETCH(const QByteArray, hex);
    Online online(QMqttClient::MQTT_5_0);
    online.device.receiveHex(hex);
    QCOMPARE(online.client.error(), QMqttClient::ProtocolViolation);
}

void TestQtMqttStandIn::subscribesInAMessageSlot()
{
    Online online;
    QMqttSubscription *subscription = online.client.subscribe(u"a"_s);
    int calls = 0;
    connect(subscription, &QMqttSubscription::messageReceived, this, [&](const QMqttMessage &) {
        ++calls;
        for (int i = 0; i < 50; ++i)
            online.client.subscribe(u"a/"_s + QString::number(i));
    });
    online.device.receiveHex("30 04 00 01 61 78");
    QCOMPARE(calls, 1);
}

void TestQtMqttStandIn::subscribesAgainAfterARefusal()
{
    Online online;
    QMqttSubscription *refused = online.client.subscribe(u"a"_s);
    online.device.receiveHex("90 03 " + sentIdHex(online.device) + " 80");
    QCOMPARE(refused->state(), QMqttSubscription::Error);
    QMqttSubscription *again = online.client.subscribe(u"a"_s);
    QVERIFY(again && again != refused);
    online.device.receiveHex("90 03 " + sentIdHex(online.device) + " 00");
    QCOMPARE(again->state(), QMqttSubscription::Subscribed);
}

void TestQtMqttStandIn::unsubscribesWhenDeleted()
{
    Online online;
    QMqttSubscription *subscription = online.client.subscribe(u"a"_s);
    online.device.receiveHex("90 03 " + sentIdHex(online.device) + " 00");
    delete subscription;
    QVERIFY(online.device.sent().startsWith("\xa2"));
    online.device.receiveHex("b0 02 " + sentIdHex(online.device));
    online.device.receiveHex("30 04 00 01 61 78");
    QCOMPARE(online.client.state(), QMqttClient::Connected);
    QVERIFY(online.client.subscribe(u"a"_s));
}

void TestQtMqttStandIn::sharesSubscriptions()
{
    Online online(QMqttClient::MQTT_5_0);
    QMqttSubscription *subscription = online.client.subscribe(u"$share/g/a/+"_s);
    QVERIFY(subscription->isSharedSubscription());
    QCOMPARE(subscription->sharedSubscriptionName(), u"g"_s);
    QCOMPARE(subscription->topic().filter(), u"a/+"_s);
    QSignalSpy messages(subscription, &QMqttSubscription::messageReceived);
    online.device.receiveHex("30 07 00 03 61 2f 62 00 78");
    QCOMPARE(messages.size(), 1);
}

void TestQtMqttStandIn::ignoresAnswersToNothing()
{
    Online online;
    QMqttSubscription *subscription = online.client.subscribe(u"a"_s);
    const QByteArray id = sentIdHex(online.device);
    online.device.receiveHex("90 03 ff ff 00 b0 02 ff fe");
    QCOMPARE(subscription->state(), QMqttSubscription::SubscriptionPending);
    online.device.receiveHex("90 03 " + id + " 00");
    QCOMPARE(subscription->state(), QMqttSubscription::Subscribed);
}

void TestQtMqttStandIn::readsReasons()
{
    Online online(QMqttClient::MQTT_5_0);
    QMqttSubscriptionProperties properties;
    properties.setNoLocal(true);
    properties.setSubscriptionIdentifier(300);
    QMqttSubscription *subscription = online.client.subscribe(u"a"_s, properties, 1);
    const QByteArray sent = online.device.sentHex();
    const QByteArray id = sent.mid(6, 5);
    QCOMPARE(sent, "82 0a " + id + " 03 0b ac 02 00 01 61 05");
    online.device.receiveHex("90 10 " + id + " 0c 1f 00 02 6e 6f 26 00 01 6b 00 01 76 87");
    QCOMPARE(subscription->state(), QMqttSubscription::Error);
    QCOMPARE(subscription->reasonCode(), QMqtt::ReasonCode::NotAuthorized);
    QCOMPARE(subscription->reason(), u"no"_s);
    QCOMPARE(subscription->userProperties().first().value(), u"v"_s);
}

void TestQtMqttStandIn::rejectsMore_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("online");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("PUBLISH ahead of CONNACK") << 4 << false << "30 04 00 01 61 78"_ba;
    QTest::newRow("PINGRESP ahead of CONNACK") << 4 << false << "d0 00"_ba;
    QTest::newRow("unknown return code") << 4 << false << "20 02 00 06"_ba;
    QTest::newRow("unknown reason code") << 5 << false << "20 03 00 01 00"_ba;
    QTest::newRow("topic longer than the packet") << 4 << true << "30 04 00 09 61 78"_ba;
    QTest::newRow("topic with wildcard") << 4 << true << "30 04 00 01 23 78"_ba;
    QTest::newRow("no topic") << 4 << true << "30 02 00 00"_ba;
    QTest::newRow("topic that is no UTF-8") << 4 << true << "30 04 00 02 c3 28"_ba;
    QTest::newRow("identifier 0") << 4 << true << "32 06 00 01 61 00 00 78"_ba;
    QTest::newRow("PINGRESP with payload") << 4 << true << "d0 01 00"_ba;
    QTest::newRow("SUBACK without code") << 4 << true << "90 02 00 01"_ba;
    QTest::newRow("unknown property") << 5 << true << "30 06 00 01 61 02 7f 00"_ba;
    QTest::newRow("AUTH with a client's reason") << 5 << true << "f0 02 19 00"_ba;
}

void TestQtMqttStandIn::rejectsMore()
{
    QFETCH(const int, version);
    QFETCH(const bool, online);
    QFETCH(const QByteArray, hex);
    PipeDevice device;
    QMqttClient client;
    client.setProtocolVersion(QMqttClient::ProtocolVersion(version));
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    if (online) {
        device.receiveHex(version == 5 ? "20 03 00 00 00" : "20 02 00 00");
        QCOMPARE(client.state(), QMqttClient::Connected);
    }
    device.receiveHex(hex);
    QCOMPARE(client.error(), QMqttClient::ProtocolViolation);
    QCOMPARE(client.state(), QMqttClient::Disconnected);
    QVERIFY(!device.isOpen());
}

void TestQtMqttStandIn::tellsTheBrokerWhy()
{
    Online online(QMqttClient::MQTT_5_0);
    online.device.receiveHex("30 04 00 02 c3 28");
    QCOMPARE(online.device.sentHex(), "e0 01 81"_ba);
    QCOMPARE(online.client.error(), QMqttClient::ProtocolViolation);
}

void TestQtMqttStandIn::takesDisconnect_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<int>("error");
    QTest::newRow("normal") << "e0 00"_ba << int(QMqttClient::NoError);
    QTest::newRow("taken over") << "e0 01 8e"_ba << int(QMqttClient::Mqtt5SpecificError);
    QTest::newRow("busy") << "e0 02 89 00"_ba << int(QMqttClient::ServerUnavailable);
}

void TestQtMqttStandIn::takesDisconnect()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const int, error);
    Online online(QMqttClient::MQTT_5_0);
    online.device.receiveHex(hex);
    QCOMPARE(online.client.state(), QMqttClient::Disconnected);
    QCOMPARE(int(online.client.error()), error);
    QVERIFY(!online.device.isOpen());
}

QTEST_GUILESS_MAIN(TestQtMqttStandIn)
#include "tst_qtmqttstandin.moc"
