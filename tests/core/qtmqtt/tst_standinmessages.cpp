// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlineclient.h"

#include <QtMqtt/QtMqtt>

#include <QRegularExpression>
#include <QSet>

using namespace bootbench::test;
using namespace Qt::StringLiterals;

/// Where the stand-in does what the standard asks for and Qt's own module, as of 6.4, does otherwise: messages, also
/// those of an earlier connection.
class TestStandInMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

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
};

void TestStandInMessages::sendsAgainInARestoredSession()
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

void TestStandInMessages::forgetsWithTheSession()
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

void TestStandInMessages::runsOutOfIdentifiers()
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

void TestStandInMessages::obeysTheServersLimits()
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

void TestStandInMessages::reportsRefusedMessages()
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

void TestStandInMessages::releasesUnknownMessages()
{
    Online online;
    QSignalSpy statuses(&online.client, &QMqttClient::messageStatusChanged);
    online.device.receiveHex("50 02 00 09");
    QCOMPARE(online.device.sentHex(), "62 02 00 09"_ba);
    online.device.receiveHex("70 02 00 09");
    QVERIFY(statuses.isEmpty());
}

void TestStandInMessages::deliversQos2Once()
{
    Online online;
    QSignalSpy messages(&online.client, &QMqttClient::messageReceived);
    online.device.receiveHex("34 06 00 01 61 00 0a 78 3c 06 00 01 61 00 0a 78");
    QCOMPARE(messages.size(), 1);
    QCOMPARE(online.device.sentHex(), "50 02 00 0a 50 02 00 0a"_ba);
    online.device.receiveHex("62 02 00 0a 34 06 00 01 61 00 0a 79");
    QCOMPARE(messages.size(), 2);
}

void TestStandInMessages::resolvesTopicAliases()
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

void TestStandInMessages::rejectsTopicAliases_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("above the maximum") << "30 08 00 01 61 03 23 00 01 78"_ba;
    QTest::newRow("unknown") << "30 07 00 00 03 23 00 01 79"_ba;
    QTest::newRow("neither topic nor alias") << "30 04 00 00 00 79"_ba;
}

void TestStandInMessages::rejectsTopicAliases()
{
    QFETCH(const QByteArray, hex);
    Online online(QMqttClient::MQTT_5_0);
    online.device.receiveHex(hex);
    QCOMPARE(online.client.error(), QMqttClient::ProtocolViolation);
}

QTEST_GUILESS_MAIN(TestStandInMessages)
#include "tst_standinmessages.moc"
