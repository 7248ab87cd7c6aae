// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttlinkbench.h"

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a link that is online carries.
class TestMqttLinkMessages : public QObject, private MqttLinkBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }

    void deliversMessages_data();
    void deliversMessages();
    void publishes_data();
    void publishes();
    void refusesToPublish();
    void subscribes_data();
    void subscribes();
    void repliesBeforeTheKick();
};

void TestMqttLinkMessages::deliversMessages_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<int>("qos");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("notify") << notifyTopic << 0 << Stage::Notify;
    QTest::newRow("notify, QoS 1") << notifyTopic << 1 << Stage::Notify;
    QTest::newRow("notify, QoS 2") << notifyTopic << 2 << Stage::Notify;
    QTest::newRow("kick") << kickTopic << 0 << Stage::Kick;
    QTest::newRow("another device's notify")
        << u"/sys/g7h0g5wry4Q/SomeoneElse/thing/bootstrap/notify"_s << 0 << Stage::None;
    QTest::newRow("anything") << u"/a/b"_s << 2 << Stage::None;
}

void TestMqttLinkMessages::deliversMessages()
{
    QFETCH(const QString, topic);
    QFETCH(const int, qos);
    QFETCH(const Stage, stage);
    FakeBroker broker(m_identity);
    RecordingSink sink;
    MqttLink link(sink, 1);
    const Spies spies(link);
    goOnline(link, broker);
    const QByteArray payload = R"({"id":"1","params":{"cmd":0}})"_ba;
    // Without any SUBSCRIBE of ours, as the platform does.
    broker.send(publishOf(topic, payload, quint8(qos), qos == 0 ? 0 : 17));
    QTRY_COMPARE(spies.messages.size(), 1);
    QCOMPARE(spies.messages.constFirst().at(0).toString(), topic);
    QCOMPARE(spies.messages.constFirst().at(1).toByteArray(), payload);
    if (qos == 1)
        QTRY_VERIFY(broker.sawAcknowledgement(mqtt::PacketType::Puback, 17));
    if (qos == 2)
        QTRY_VERIFY(broker.sawAcknowledgement(mqtt::PacketType::Pubcomp, 17));
    QCOMPARE(spies.messages.size(), 1);
    QVERIFY(!spies.ended());
    QCOMPARE(sink.wire(Direction::Down), broker.sent);
    QCOMPARE(sink.wire(Direction::Up), broker.server.received);
    QCOMPARE(sink.of(RecordKind::MqttPacket).at(2).stage, stage);
}

void TestMqttLinkMessages::publishes_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("qos");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("reply") << replyTopic << R"({"id":"1","code":200,"data":{}})"_ba << 0 << Stage::NotifyReply;
    QTest::newRow("QoS 1") << u"/a/b"_s << "x"_ba << 1 << Stage::None;
    QTest::newRow("QoS 2") << u"/a/b"_s << "x"_ba << 2 << Stage::None;
    QTest::newRow("empty") << u"/a/b"_s << QByteArray() << 0 << Stage::None;
    QTest::newRow("Chinese") << u"/設備/狀態"_s << u"在線"_s.toUtf8() << 0 << Stage::None;
    QTest::newRow("all the platform takes") << u"/a/b"_s << QByteArray(256 * 1024, '\xa5') << 0 << Stage::None;
}

void TestMqttLinkMessages::publishes()
{
    QFETCH(const QString, topic);
    QFETCH(const QByteArray, payload);
    QFETCH(const int, qos);
    QFETCH(const Stage, stage);
    FakeBroker const broker(m_identity);
    RecordingSink sink;
    MqttLink link(sink, 1);
    const Spies spies(link);
    goOnline(link, broker);
    QVERIFY(link.publish(topic, payload, quint8(qos)));
    QTRY_COMPARE(broker.received<mqtt::Publish>().size(), 1);
    const mqtt::Publish got = broker.received<mqtt::Publish>().constFirst();
    QCOMPARE(got.topic, topic);
    QCOMPARE(got.payload, payload);
    QCOMPARE(int(got.qos), qos);
    QCOMPARE(got.retain, false);
    if (qos == 2)
        QTRY_VERIFY(broker.sawAcknowledgement(mqtt::PacketType::Pubrel, got.packetId));
    QTRY_COMPARE(sink.wire(Direction::Down), broker.sent);
    QCOMPARE(sink.wire(Direction::Up), broker.server.received);
    QCOMPARE(sink.of(RecordKind::MqttPacket).at(2).stage, stage);
    QVERIFY(!spies.ended());
}

void TestMqttLinkMessages::refusesToPublish()
{
    FakeBroker const broker(m_identity);
    RecordingSink sink;
    MqttLink link(sink, 1);
    QVERIFY(!link.publish(replyTopic, "x"_ba)); // not online
    goOnline(link, broker);
    QVERIFY(!link.publish(QString(), "x"_ba));
    QVERIFY(!link.publish(u"/a/+"_s, "x"_ba));
    QVERIFY(!link.publish(u"/a/#"_s, "x"_ba));
    QVERIFY(!link.publish(u"/a"_s, "x"_ba, 3));
    QVERIFY(!link.publish(QString(65'536, u'a'), "x"_ba));
    QVERIFY(!link.publish(QString(40'000, u'機'), "x"_ba));
    QVERIFY(link.publish(u"/a"_s, "x"_ba));
    QTRY_COMPARE(broker.received<mqtt::Publish>().size(), 1);
}

void TestMqttLinkMessages::subscribes_data()
{
    QTest::addColumn<MqttVersion>("version");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<quint8>("reasonCode");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("accepted") << MqttVersion::V3_1_1 << notifyTopic << quint8(0) << true;
    QTest::newRow("wildcard") << MqttVersion::V3_1_1 << u"/sys/+/+/thing/#"_s << quint8(0) << true;
    QTest::newRow("refused") << MqttVersion::V3_1_1 << kickTopic << quint8(0x80) << false;
    QTest::newRow("5.0, accepted") << MqttVersion::V5_0 << notifyTopic << quint8(0) << true;
    QTest::newRow("5.0, not authorised") << MqttVersion::V5_0 << kickTopic << quint8(0x87) << false;
    QTest::newRow("no filter") << MqttVersion::V3_1_1 << QString() << quint8(0) << false;
    QTest::newRow("bad filter") << MqttVersion::V3_1_1 << u"/a/#/b"_s << quint8(0) << false;
}

void TestMqttLinkMessages::subscribes()
{
    QFETCH(const MqttVersion, version);
    QFETCH(const QString, filter);
    QFETCH(const quint8, reasonCode);
    QFETCH(const bool, accepted);
    FakeBroker broker(m_identity, version == MqttVersion::V5_0 ? 5 : 4);
    broker.onPacket = [&](const mqtt::Packet &packet) {
        const auto *subscribe = std::get_if<mqtt::Subscribe>(&packet);
        if (subscribe == nullptr)
            return false;
        broker.send(mqtt::Suback{.packetId = subscribe->packetId, .reasonCodes = {reasonCode}, .properties = {}});
        return true;
    };
    RecordingSink sink;
    MqttLink link(sink, 1);
    const Spies spies(link);
    MqttLinkOptions options;
    options.version = version;
    goOnline(link, broker, options);
    link.subscribe(filter);
    QVERIFY(spies.subscribed.isEmpty());
    QTRY_COMPARE(spies.subscribed.size(), 1);
    QCOMPARE(spies.subscribed.constFirst().at(0).toString(), filter);
    QCOMPARE(spies.subscribed.constFirst().at(1).toBool(), accepted);
    QVERIFY(!spies.ended()); // also a refusal is tolerated
    for (const mqtt::Subscribe &subscribe : broker.received<mqtt::Subscribe>())
        QCOMPARE(subscribe.filters.constFirst().filter, filter);
    if (accepted)
        QCOMPARE(sink.of(RecordKind::MqttPacket).constLast().stage, Stage::Subscriptions);
}

void TestMqttLinkMessages::repliesBeforeTheKick()
{
    FakeBroker broker(m_identity);
    RecordingSink sink;
    MqttLink link(sink, 1);
    const Spies spies(link);
    QStringList order;
    connect(&link, &MqttLink::messageReceived, this, [&](const QString &topic) {
        order.append(topic);
        if (topic == notifyTopic)
            link.publish(replyTopic, "{}"_ba);
    });
    connect(&link, &MqttLink::lost, this, [&] { order.append(u"lost"_s); });
    goOnline(link, broker);
    // Notice, kick and the end in one go: nothing of it may get lost, and the order stays.
    broker.sendBytes(mqtt::encode(publishOf(notifyTopic, "{}"_ba), 4) + mqtt::encode(publishOf(kickTopic, "{}"_ba), 4));
    broker.server.closePeer();
    QTRY_VERIFY(spies.ended());
    QCOMPARE(order, QStringList({notifyTopic, kickTopic, u"lost"_s}));
    QCOMPARE(spies.loss().code, ErrorCode::ConnectionLost);
    QCOMPARE(sink.wire(Direction::Down), broker.sent);
    QCOMPARE(sink.of(RecordKind::TlsClosed).size(), 1);
}

QTEST_GUILESS_MAIN(TestMqttLinkMessages)
#include "tst_mqttlinkmessages.moc"
