// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlineclient.h"

#include <QtMqtt/QtMqtt>

#include <QRegularExpression>

using namespace bootbench::test;
using namespace Qt::StringLiterals;

namespace {

/// The identifier in the packet that was written last.
QByteArray sentIdHex(PipeDevice &device)
{
    return device.sentHex().mid(6, 5);
}

} // namespace

/// Where the stand-in does what the standard asks for and Qt's own module, as of 6.4, does otherwise: subscriptions.
class TestStandInSubscriptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void subscribesInAMessageSlot();
    void subscribesAgainAfterARefusal();
    void unsubscribesWhenDeleted();
    void sharesSubscriptions();
    void ignoresAnswersToNothing();
    void readsReasons();
};

void TestStandInSubscriptions::subscribesInAMessageSlot()
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

void TestStandInSubscriptions::subscribesAgainAfterARefusal()
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

void TestStandInSubscriptions::unsubscribesWhenDeleted()
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

void TestStandInSubscriptions::sharesSubscriptions()
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

void TestStandInSubscriptions::ignoresAnswersToNothing()
{
    Online online;
    QMqttSubscription *subscription = online.client.subscribe(u"a"_s);
    const QByteArray id = sentIdHex(online.device);
    online.device.receiveHex("90 03 ff ff 00 b0 02 ff fe");
    QCOMPARE(subscription->state(), QMqttSubscription::SubscriptionPending);
    online.device.receiveHex("90 03 " + id + " 00");
    QCOMPARE(subscription->state(), QMqttSubscription::Subscribed);
}

void TestStandInSubscriptions::readsReasons()
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

QTEST_GUILESS_MAIN(TestStandInSubscriptions)
#include "tst_standinsubscriptions.moc"
