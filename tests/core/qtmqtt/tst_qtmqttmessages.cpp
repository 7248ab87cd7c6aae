// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlineclient.h"

using namespace bootbench::test;
using namespace Qt::StringLiterals;

/// What goes out and comes in by PUBLISH, over a transport whose far end is the test. Passes with Qt's own module as
/// well.
class TestQtMqttMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishes_data();
    void publishes();
    void refusesToPublish();
    void writesPublishProperties();
    void finishesQos1();
    void finishesQos2();
    void receives_data();
    void receives();
    void receivesManyAtOnce();
    void releasesQos2();
    void readsPublishProperties();
};

void TestQtMqttMessages::publishes_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<int>("qos");
    QTest::addColumn<bool>("retain");
    QTest::addColumn<QByteArray>("hex"); // II for the identifier
    QTest::newRow("3.1.1 QoS 0") << 4 << 0 << false << "30 07 00 03 61 2f 62 68 69"_ba;
    QTest::newRow("3.1.1 QoS 0 retained") << 4 << 0 << true << "31 07 00 03 61 2f 62 68 69"_ba;
    QTest::newRow("3.1.1 QoS 1") << 4 << 1 << false << "32 09 00 03 61 2f 62 II 68 69"_ba;
    QTest::newRow("3.1.1 QoS 2") << 4 << 2 << false << "34 09 00 03 61 2f 62 II 68 69"_ba;
    QTest::newRow("5.0 QoS 0") << 5 << 0 << false << "30 08 00 03 61 2f 62 00 68 69"_ba;
    QTest::newRow("5.0 QoS 1") << 5 << 1 << false << "32 0a 00 03 61 2f 62 II 00 68 69"_ba;
}

void TestQtMqttMessages::publishes()
{
    QFETCH(const int, version);
    QFETCH(const int, qos);
    QFETCH(const bool, retain);
    QFETCH(QByteArray, hex);
    Online online{QMqttClient::ProtocolVersion(version)};
    const qint32 id = online.client.publish(u"a/b"_s, "hi"_ba, quint8(qos), retain);
    QCOMPARE(id > 0, qos > 0);
    QVERIFY(id >= 0);
    QCOMPARE(online.device.sentHex(), hex.replace("II", idHex(id)));
}

void TestQtMqttMessages::refusesToPublish()
{
    Online online;
    QCOMPARE(online.client.publish(u"a/b"_s, "x"_ba, 3), -1);
    QCOMPARE(online.client.publish(QMqttTopicName(), "x"_ba), -1);
    QCOMPARE(online.client.publish(u"a/+"_s, "x"_ba), -1);
    QCOMPARE(online.client.publish(u"a/#"_s, "x"_ba), -1);
    QVERIFY(online.device.takeSent().isEmpty());
    online.device.refuseWrites();
    QCOMPARE(online.client.publish(u"a/b"_s, "x"_ba, 1), -1);
    online.device.close();
    QCOMPARE(online.client.publish(u"a/b"_s, "x"_ba), -1);
}

void TestQtMqttMessages::writesPublishProperties()
{
    Online online{QMqttClient::MQTT_5_0};
    QMqttPublishProperties properties;
    properties.setPayloadFormatIndicator(QMqtt::PayloadFormatIndicator::UTF8Encoded);
    properties.setMessageExpiryInterval(60);
    properties.setResponseTopic(u"r"_s);
    properties.setCorrelationData("c"_ba);
    QCOMPARE(online.client.publish(u"a"_s, properties, "x"_ba), 0);
    QCOMPARE(online.device.sentHex(), "30 14 00 01 61 0f 01 01 02 00 00 00 3c 08 00 01 72 09 00 01 63 78"_ba);

    QMqttPublishProperties receivedOnly;
    receivedOnly.setSubscriptionIdentifiers({1});
    QCOMPARE(online.client.publish(u"a"_s, receivedOnly, "x"_ba), -1);
}

void TestQtMqttMessages::finishesQos1()
{
    Online online;
    QSignalSpy sent(&online.client, &QMqttClient::messageSent);
    QSignalSpy statuses(&online.client, &QMqttClient::messageStatusChanged);
    const qint32 first = online.client.publish(u"a"_s, "x"_ba, 1);
    const qint32 second = online.client.publish(u"a"_s, "y"_ba, 1);
    QVERIFY(first != second);
    online.device.receiveHex("40 02 " + idHex(second));
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().first().toInt(), second);
    QCOMPARE(statuses.first().at(1).value<QMqtt::MessageStatus>(), QMqtt::MessageStatus::Acknowledged);
    online.device.receiveHex("40 02 " + idHex(second)); // nobody waits for this one
    QCOMPARE(sent.size(), 1);
    online.device.receiveHex("40 02 " + idHex(first));
    QCOMPARE(sent.last().first().toInt(), first);
    QCOMPARE(online.client.state(), QMqttClient::Connected);
}

void TestQtMqttMessages::finishesQos2()
{
    Online online;
    QSignalSpy sent(&online.client, &QMqttClient::messageSent);
    QSignalSpy statuses(&online.client, &QMqttClient::messageStatusChanged);
    const qint32 id = online.client.publish(u"a"_s, "x"_ba, 2);
    online.device.takeSent();
    online.device.receiveHex("50 02 " + idHex(id));
    QCOMPARE(online.device.sentHex(), "62 02 " + idHex(id));
    QVERIFY(sent.isEmpty());
    online.device.receiveHex("70 02 " + idHex(id));
    QCOMPARE(sent.size(), 1);
    QCOMPARE(statuses.size(), 2);
    QCOMPARE(statuses.at(0).at(1).value<QMqtt::MessageStatus>(), QMqtt::MessageStatus::Received);
    QCOMPARE(statuses.at(1).at(1).value<QMqtt::MessageStatus>(), QMqtt::MessageStatus::Completed);
}

void TestQtMqttMessages::receives_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("QoS 0") << 4 << "30 07 00 03 61 2f 62 68 69"_ba << ""_ba << "hi"_ba;
    QTest::newRow("QoS 1") << 4 << "32 09 00 03 61 2f 62 00 0a 68 69"_ba << "40 02 00 0a"_ba << "hi"_ba;
    QTest::newRow("QoS 2") << 4 << "34 09 00 03 61 2f 62 00 0a 68 69"_ba << "50 02 00 0a"_ba << "hi"_ba;
    QTest::newRow("retained") << 4 << "31 07 00 03 61 2f 62 68 69"_ba << ""_ba << "hi"_ba;
    QTest::newRow("empty payload") << 4 << "30 05 00 03 61 2f 62"_ba << ""_ba << ""_ba;
    QTest::newRow("5.0") << 5 << "30 08 00 03 61 2f 62 00 68 69"_ba << ""_ba << "hi"_ba;
}

void TestQtMqttMessages::receives()
{
    QFETCH(const int, version);
    QFETCH(const QByteArray, hex);
    QFETCH(const QByteArray, answer);
    QFETCH(const QByteArray, payload);
    Online online{QMqttClient::ProtocolVersion(version)};
    QSignalSpy messages(&online.client, &QMqttClient::messageReceived);
    online.device.receiveHex(hex);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().at(0).toByteArray(), payload);
    QCOMPARE(messages.first().at(1).value<QMqttTopicName>().name(), u"a/b"_s);
    QCOMPARE(online.device.sentHex(), answer);
}

void TestQtMqttMessages::receivesManyAtOnce()
{
    Online online;
    QSignalSpy messages(&online.client, &QMqttClient::messageReceived);
    QByteArray bytes;
    for (int i = 0; i < 500; ++i)
        bytes += QByteArray::fromHex("30 04 00 01 61") + char('0' + i % 10);
    const QByteArray large(300'000, 'z'); // its length takes three bytes
    bytes += QByteArray::fromHex("30 e3 a7 12 00 01 61") + large;
    for (qsizetype at = 0; at < bytes.size(); at += 1'000)
        online.device.receive(bytes.mid(at, 1'000));
    QCOMPARE(messages.size(), 501);
    QCOMPARE(messages.at(499).first().toByteArray(), "9"_ba);
    QCOMPARE(messages.last().first().toByteArray(), large);
}

void TestQtMqttMessages::releasesQos2()
{
    Online online;
    QSignalSpy statuses(&online.client, &QMqttClient::messageStatusChanged);
    online.device.receiveHex("34 06 00 01 61 00 0a 78");
    online.device.takeSent();
    online.device.receiveHex("62 02 00 0a");
    QCOMPARE(online.device.sentHex(), "70 02 00 0a"_ba);
    QCOMPARE(statuses.size(), 2);
    QCOMPARE(statuses.at(0).at(1).value<QMqtt::MessageStatus>(), QMqtt::MessageStatus::Published);
    QCOMPARE(statuses.at(1).at(1).value<QMqtt::MessageStatus>(), QMqtt::MessageStatus::Released);
}

void TestQtMqttMessages::readsPublishProperties()
{
    Online online{QMqttClient::MQTT_5_0};
    QMqttSubscription *subscription = online.client.subscribe(u"a"_s);
    QMqttMessage message;
    connect(subscription, &QMqttSubscription::messageReceived, this,
            [&message](const QMqttMessage &received) { message = received; });
    online.device.receiveHex("30 18 00 01 61 12 01 01 02 00 00 00 3c 08 00 01 72 26 00 01 6b 00 01 76 78 79");
    const QMqttPublishProperties properties = message.publishProperties();
    using Publish = QMqttPublishProperties;
    QCOMPARE(properties.availableProperties(), Publish::PayloadFormatIndicator | Publish::MessageExpiryInterval |
                                                   Publish::ResponseTopic | Publish::UserProperty);
    QCOMPARE(properties.payloadFormatIndicator(), QMqtt::PayloadFormatIndicator::UTF8Encoded);
    QCOMPARE(properties.messageExpiryInterval(), 60U);
    QCOMPARE(properties.responseTopic(), u"r"_s);
    QCOMPARE(properties.userProperties().first().name(), u"k"_s);
    QCOMPARE(message.payload(), "xy"_ba);
}

QTEST_GUILESS_MAIN(TestQtMqttMessages)
#include "tst_qtmqttmessages.moc"
