// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlineclient.h"

using namespace bootbench::test;
using namespace Qt::StringLiterals;

/// Subscriptions, over a transport whose far end is the test. Passes with Qt's own module as well.
class TestQtMqttSubscriptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void subscribes_data();
    void subscribes();
    void subscribesOnce();
    void refusesToSubscribe();
    void routesToSubscriptions();
    void unsubscribes();
    void keepsSubscriptionsOfARestoredSession();
};

void TestQtMqttSubscriptions::subscribes_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<int>("qos");
    QTest::addColumn<QByteArray>("request"); // II for the identifier
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("granted");
    QTest::addColumn<int>("reason");
    const int good = QMqttSubscription::Subscribed;
    const int refused = QMqttSubscription::Error;
    QTest::newRow("QoS 0") << 4 << 0 << "82 08 II 00 03 61 2f 23 00"_ba << "90 03 II 00"_ba << good << 0 << 0;
    QTest::newRow("QoS 1") << 4 << 1 << "82 08 II 00 03 61 2f 23 01"_ba << "90 03 II 01"_ba << good << 1 << 1;
    QTest::newRow("less") << 4 << 2 << "82 08 II 00 03 61 2f 23 02"_ba << "90 03 II 01"_ba << good << 1 << 1;
    QTest::newRow("refused") << 4 << 0 << "82 08 II 00 03 61 2f 23 00"_ba << "90 03 II 80"_ba << refused << 0 << 0x80;
    QTest::newRow("5.0") << 5 << 1 << "82 09 II 00 00 03 61 2f 23 01"_ba << "90 04 II 00 01"_ba << good << 1 << 1;
    QTest::newRow("5.0 refused") << 5 << 1 << "82 09 II 00 00 03 61 2f 23 01"_ba << "90 04 II 00 87"_ba << refused << 1
                                 << 0x87;
}

void TestQtMqttSubscriptions::subscribes()
{
    QFETCH(const int, version);
    QFETCH(const int, qos);
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    QFETCH(const int, state);
    QFETCH(const int, granted);
    QFETCH(const int, reason);
    Online online{QMqttClient::ProtocolVersion(version)};
    QMqttSubscription *subscription = online.client.subscribe(u"a/#"_s, quint8(qos));
    QVERIFY(subscription);
    QCOMPARE(subscription->state(), QMqttSubscription::SubscriptionPending);
    QCOMPARE(subscription->topic().filter(), u"a/#"_s);
    QSignalSpy states(subscription, &QMqttSubscription::stateChanged);
    QSignalSpy grants(subscription, &QMqttSubscription::qosChanged);

    const QByteArray sent = online.device.sentHex();
    const quint16 id = idAt(sent, 2);
    QVERIFY(id != 0);
    QCOMPARE(sent, request.replace("II", idHex(id)));
    online.device.receiveHex(answer.replace("II", idHex(id)));
    QCOMPARE(int(subscription->state()), state);
    QCOMPARE(int(subscription->qos()), granted);
    QCOMPARE(int(subscription->reasonCode()), reason);
    QCOMPARE(states.size(), 1);
    QCOMPARE(grants.size(), granted == qos ? 0 : 1);
    QCOMPARE(online.client.state(), QMqttClient::Connected);
}

void TestQtMqttSubscriptions::subscribesOnce()
{
    Online online;
    QMqttSubscription *first = online.client.subscribe(u"a"_s);
    const quint16 id = idAt(online.device.sentHex(), 2);
    QCOMPARE(online.client.subscribe(u"a"_s), first);
    online.device.receiveHex("90 03 " + idHex(id) + " 00");
    QCOMPARE(online.client.subscribe(u"a"_s), first);
    QVERIFY(online.device.takeSent().isEmpty());
    QVERIFY(online.client.subscribe(u"b"_s) != first);
}

void TestQtMqttSubscriptions::refusesToSubscribe()
{
    Online online;
    QCOMPARE(online.client.subscribe(QMqttTopicFilter()), nullptr);
    QCOMPARE(online.client.subscribe(u"a#"_s), nullptr);
    QCOMPARE(online.client.subscribe(u"a"_s, 3), nullptr);
    QVERIFY(online.device.takeSent().isEmpty());
    online.device.close();
    QCOMPARE(online.client.subscribe(u"a"_s), nullptr);
}

void TestQtMqttSubscriptions::routesToSubscriptions()
{
    Online online;
    QSignalSpy all(&online.client, &QMqttClient::messageReceived);
    QSignalSpy exact(online.client.subscribe(u"a/b"_s), &QMqttSubscription::messageReceived);
    QSignalSpy wild(online.client.subscribe(u"a/+"_s), &QMqttSubscription::messageReceived);
    QSignalSpy other(online.client.subscribe(u"c/#"_s), &QMqttSubscription::messageReceived);
    online.device.receiveHex("33 09 00 03 61 2f 62 00 0a 68 69");
    online.device.receiveHex("30 07 00 03 61 2f 63 68 69");
    online.device.receiveHex("30 05 00 01 7a 68 69"); // subscribed by nobody, as with the platform's _ss=1
    QCOMPARE(all.size(), 3);
    QCOMPARE(exact.size(), 1);
    QCOMPARE(wild.size(), 2);
    QVERIFY(other.isEmpty());
    const auto message = exact.first().first().value<QMqttMessage>();
    QCOMPARE(message.topic().name(), u"a/b"_s);
    QCOMPARE(message.payload(), "hi"_ba);
    QCOMPARE(message.id(), quint16(10));
    QCOMPARE(message.qos(), quint8(1));
    QVERIFY(message.retain());
    QVERIFY(!message.duplicate());
}

void TestQtMqttSubscriptions::unsubscribes()
{
    Online online;
    QMqttSubscription *subscription = online.client.subscribe(u"a"_s);
    online.device.receiveHex("90 03 " + idHex(idAt(online.device.sentHex(), 2)) + " 00");
    QSignalSpy messages(subscription, &QMqttSubscription::messageReceived);
    subscription->unsubscribe();
    QCOMPARE(subscription->state(), QMqttSubscription::UnsubscriptionPending);
    const QByteArray sent = online.device.sentHex();
    const quint16 id = idAt(sent, 2);
    QCOMPARE(sent, "a2 05 " + idHex(id) + " 00 01 61");
    online.device.receiveHex("30 04 00 01 61 78"); // was under way
    QCOMPARE(messages.size(), 1);
    online.device.receiveHex("b0 02 " + idHex(id));
    QCOMPARE(subscription->state(), QMqttSubscription::Unsubscribed);
    online.device.receiveHex("30 04 00 01 61 78");
    QCOMPARE(messages.size(), 1);

    online.client.unsubscribe(u"never/subscribed"_s);
    QVERIFY(online.device.takeSent().isEmpty());
}

void TestQtMqttSubscriptions::keepsSubscriptionsOfARestoredSession()
{
    PipeDevice first;
    PipeDevice second;
    PipeDevice third;
    QMqttClient client;
    client.setCleanSession(false);
    client.setTransport(&first, QMqttClient::IODevice);
    client.connectToHost();
    first.receiveHex(acceptedHex);
    first.takeSent();
    QMqttSubscription *subscription = client.subscribe(u"a"_s, 1);
    first.receiveHex("90 03 " + idHex(idAt(first.sentHex(), 2)) + " 01");
    first.close();

    QSignalSpy restored(&client, &QMqttClient::brokerSessionRestored);
    QSignalSpy messages(subscription, &QMqttSubscription::messageReceived);
    client.setTransport(&second, QMqttClient::IODevice);
    client.connectToHost();
    second.receiveHex("20 02 01 00");
    QCOMPARE(restored.size(), 1);
    QCOMPARE(subscription->state(), QMqttSubscription::Subscribed);
    second.receiveHex("30 04 00 01 61 78");
    QCOMPARE(messages.size(), 1);
    second.close();

    client.setTransport(&third, QMqttClient::IODevice);
    client.connectToHost();
    third.receiveHex(acceptedHex); // the broker forgot
    QCOMPARE(restored.size(), 1);
    QCOMPARE(subscription->state(), QMqttSubscription::Unsubscribed);
}

QTEST_GUILESS_MAIN(TestQtMqttSubscriptions)
#include "tst_qtmqttsubscriptions.moc"
