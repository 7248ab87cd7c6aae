// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttlinkbench.h"

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How a link that is online notices that it is not, and how it is closed.
class TestMqttLinkEndings : public QObject, private MqttLinkBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }

    void namesLosses_data();
    void namesLosses();
    void pings_data();
    void pings();
    void noticesDeadLink();
    void closesInOrder_data();
    void closesInOrder();
    void closesFromWithinMessage();
    void staysSilentWhenClosed_data();
    void staysSilentWhenClosed();
    void survivesItsOwnSlots_data();
    void survivesItsOwnSlots();
};

void TestMqttLinkEndings::namesLosses_data()
{
    QTest::addColumn<MqttVersion>("version");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("inCause");
    const MqttVersion v3 = MqttVersion::V3_1_1;
    using enum ErrorCode;
    QTest::newRow("close_notify") << v3 << QByteArray() << u"close"_s << ConnectionLost << u"closed"_s;
    QTest::newRow("FIN only") << v3 << QByteArray() << u"drop"_s << ConnectionLost << u"closed"_s;
    QTest::newRow("half a packet") << v3 << QByteArrayLiteral("\x30\x0a\x00") << u"close"_s << ConnectionLost
                                   << u"closed"_s;
    QTest::newRow("no MQTT") << v3 << QByteArrayLiteral("\x00\x01\x02") << QString() << MqttProtocolViolation
                             << u"reserved"_s;
    QTest::newRow("malformed topic") << v3 << QByteArrayLiteral("\x30\x03\x00\x01\xff") << QString()
                                     << MqttProtocolViolation << u"At byte"_s;
    QTest::newRow("second CONNACK") << v3 << QByteArrayLiteral("\x20\x02\x00\x00") << QString() << MqttProtocolViolation
                                    << QString();
    QTest::newRow("5.0: DISCONNECT") << MqttVersion::V5_0 << QByteArrayLiteral("\xe0\x02\x8e\x00") << u"close"_s
                                     << ConnectionLost << u"0x8e"_s;
}

void TestMqttLinkEndings::namesLosses()
{
    QFETCH(const MqttVersion, version);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, ending);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, inCause);
    FakeBroker broker(m_identity, version == MqttVersion::V5_0 ? 5 : 4);
    RecordingSink sink;
    MqttLink link(sink, 1);
    const Spies spies(link);
    MqttLinkOptions options;
    options.version = version;
    goOnline(link, broker, options);
    broker.sendBytes(bytes);
    if (ending == "close"_L1)
        broker.server.closePeer();
    else if (ending == "drop"_L1)
        broker.server.dropPeer();
    QTRY_VERIFY(spies.ended());
    QCOMPARE(spies.failed.size(), 0);
    QCOMPARE(spies.lost.size(), 1);
    QVERIFY2(spies.loss().code == code, qUtf8Printable(spies.loss().message()));
    QVERIFY2(spies.loss().cause.contains(inCause), qUtf8Printable(spies.loss().cause));
    QCOMPARE(sink.wire(Direction::Down), broker.sent);
    QCOMPARE(sink.of(RecordKind::TcpClosed).size(), 1);
    QVERIFY(!link.publish(replyTopic, "x"_ba));
    QTRY_COMPARE(broker.server.disconnections, 1);
    // A dead connection is not told DISCONNECT any more.
    QVERIFY(broker.received<mqtt::Disconnect>().isEmpty());
}

void TestMqttLinkEndings::pings_data()
{
    QTest::addColumn<quint16>("keepAlive");
    QTest::addColumn<std::optional<quint16>>("serverKeepAlive");
    QTest::addColumn<std::chrono::milliseconds>("interval");
    QTest::newRow("our interval") << quint16(1200) << std::optional<quint16>() << 20ms;
    QTest::newRow("no keep-alive") << quint16(0) << std::optional<quint16>() << 20ms;
    QTest::newRow("keep-alive is shorter") << quint16(1) << std::optional<quint16>() << 25'000ms;
    QTest::newRow("the server wants it shorter") << quint16(1200) << std::optional<quint16>(quint16(1)) << 25'000ms;
}

void TestMqttLinkEndings::pings()
{
    QFETCH(const quint16, keepAlive);
    QFETCH(const std::optional<quint16>, serverKeepAlive);
    QFETCH(const std::chrono::milliseconds, interval);
    FakeBroker broker(m_identity, 5);
    broker.onPacket = [&](const mqtt::Packet &packet) {
        if (!serverKeepAlive || !std::holds_alternative<mqtt::Connect>(packet))
            return false;
        const mqtt::Property wanted{mqtt::PropertyId::ServerKeepAlive, quint32(*serverKeepAlive)};
        broker.send(mqtt::Connack{.properties = {wanted}});
        return true;
    };
    RecordingSink sink;
    MqttLink link(sink, 1);
    const Spies spies(link);
    MqttLinkOptions options;
    options.version = MqttVersion::V5_0;
    options.keepAlive = keepAlive;
    options.pingInterval = interval;
    goOnline(link, broker, options);
    QTRY_VERIFY(broker.received<mqtt::Pingreq>().size() >= (interval == 20ms ? 3 : 1));
    QVERIFY(!spies.ended());
    QTRY_COMPARE(sink.wire(Direction::Down), broker.sent);
    QCOMPARE(sink.wire(Direction::Up), broker.server.received);
}

void TestMqttLinkEndings::noticesDeadLink()
{
    FakeBroker broker(m_identity);
    broker.onPacket = [](const mqtt::Packet &packet) { return std::holds_alternative<mqtt::Pingreq>(packet); };
    RecordingSink sink;
    MqttLink link(sink, 1);
    const Spies spies(link);
    MqttLinkOptions options;
    options.pingInterval = 20ms;
    options.pingTimeout = 60ms; // longer than the interval: still one PINGREQ at a time
    goOnline(link, broker, options);
    QTRY_VERIFY(spies.ended());
    QCOMPARE(spies.loss().code, ErrorCode::KeepAliveTimeout);
    QTRY_COMPARE(broker.received<mqtt::Pingreq>().size(), 1);
    QCOMPARE(sink.of(RecordKind::TcpClosed).constFirst().members().value(u"by"_s), u"us"_s);
}

void TestMqttLinkEndings::closesInOrder_data()
{
    QTest::addColumn<bool>("thenDestroyed");
    QTest::newRow("and stays") << false;
    QTest::newRow("and is destroyed at once") << true;
}

void TestMqttLinkEndings::closesInOrder()
{
    QFETCH(const bool, thenDestroyed);
    FakeBroker const broker(m_identity);
    RecordingSink sink;
    auto link = std::make_unique<MqttLink>(sink, 1);
    const Spies spies(*link);
    goOnline(*link, broker);
    QVERIFY(link->publish(replyTopic, "{}"_ba));
    link->close();
    QVERIFY(!link->publish(replyTopic, "{}"_ba));
    if (thenDestroyed)
        link.reset();
    QTRY_COMPARE(broker.server.disconnections, 1);
    QCOMPARE(broker.received<mqtt::Publish>().size(), 1);
    QCOMPARE(broker.received<mqtt::Disconnect>().size(), 1);
    QVERIFY(!spies.ended());
    QCOMPARE(sink.wire(Direction::Up), broker.server.received);
    QCOMPARE(sink.of(RecordKind::DisconnectCalled).size(), 1);
    QTRY_COMPARE(sink.of(RecordKind::TcpClosed).size(), 1);
    QCOMPARE(sink.of(RecordKind::TcpClosed).constFirst().members().value(u"by"_s), u"us"_s);
}

void TestMqttLinkEndings::closesFromWithinMessage()
{
    FakeBroker broker(m_identity);
    RecordingSink sink;
    MqttLink link(sink, 1);
    const Spies spies(link);
    connect(&link, &MqttLink::messageReceived, this, [&] { link.close(); });
    goOnline(link, broker);
    broker.sendBytes(mqtt::encode(publishOf(u"/a"_s, "1"_ba, 1, 5), 4) + mqtt::encode(publishOf(u"/a"_s, "2"_ba), 4));
    QTRY_COMPARE(broker.server.disconnections, 1);
    QCOMPARE(spies.messages.size(), 1);
    QVERIFY(!spies.ended());
    QCOMPARE(broker.received<mqtt::Disconnect>().size(), 1);
    QCOMPARE(sink.wire(Direction::Down), broker.sent);
    QCOMPARE(sink.wire(Direction::Up), broker.server.received);
}

void TestMqttLinkEndings::staysSilentWhenClosed_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<Verdict>("verdict");
    for (const Stage stage : {Stage::MqttDns, Stage::MqttTcp, Stage::MqttTls, Stage::MqttConnect, Stage::MqttConnack}) {
        for (const Verdict verdict : {Verdict::Running, Verdict::Passed})
            QTest::addRow("%s %d", stageName(stage).data(), int(verdict)) << stage << verdict;
    }
}

void TestMqttLinkEndings::staysSilentWhenClosed()
{
    QFETCH(const Stage, stage);
    QFETCH(const Verdict, verdict);
    FakeBroker const broker(m_identity);
    RecordingSink sink;
    MqttLink link(sink, 1);
    const Spies spies(link);
    bool closed = false;
    connect(&link, &MqttLink::stageChanged, this, [&](const StageTiming &timing) {
        QVERIFY(!closed);
        if (timing.stage == stage && timing.verdict == verdict) {
            closed = true;
            link.close();
        }
    });
    link.open(target(broker), login());
    QTRY_VERIFY(closed);
    QTRY_COMPARE(broker.server.disconnections, broker.server.connections);
    QVERIFY(!spies.ended());
    QVERIFY(spies.online.isEmpty());
}

void TestMqttLinkEndings::survivesItsOwnSlots_data()
{
    QTest::addColumn<QString>("when");
    for (const char *when : {"CONNECT running", "CONNECT passed", "CONNACK running", "CONNACK passed", "online",
                             "message", "subscribed", "lost", "failed", "CONNACK time-out", "dead link"})
        QTest::newRow(when) << QString::fromLatin1(when);
}

void TestMqttLinkEndings::survivesItsOwnSlots()
{
    QFETCH(const QString, when);
    FakeBroker broker(m_identity);
    MqttLinkOptions options;
    if (when == "CONNACK time-out"_L1) {
        options.connackTimeout = 30ms;
        broker.onPacket = [](const mqtt::Packet &) { return true; };
    } else if (when == "dead link"_L1) {
        options.pingInterval = 10ms;
        options.pingTimeout = 10ms;
        broker.onPacket = [](const mqtt::Packet &packet) { return !std::holds_alternative<mqtt::Connect>(packet); };
    } else if (when == "failed"_L1) {
        broker.onPacket = [&](const mqtt::Packet &) {
            broker.send(mqtt::Connack{.reasonCode = 4, .properties = {}});
            return true;
        };
    }
    RecordingSink sink;
    QPointer<MqttLink> link(new MqttLink(sink, 1));
    const auto deleteWhen = [&](const QString &now) {
        if (now == when)
            delete link;
    };
    connect(link, &MqttLink::stageChanged, this, [&](const StageTiming &timing) {
        const QString verdict = timing.verdict == Verdict::Running ? u" running"_s : u" passed"_s;
        if (timing.stage == Stage::MqttConnect)
            deleteWhen("CONNECT"_L1 + verdict);
        else if (timing.stage == Stage::MqttConnack)
            deleteWhen("CONNACK"_L1 + verdict);
    });
    connect(link, &MqttLink::online, this, [&] {
        link->subscribe(notifyTopic);
        deleteWhen(u"online"_s);
    });
    connect(link, &MqttLink::subscribed, this, [&] {
        broker.send(publishOf(notifyTopic, "{}"_ba, 1, 3));
        broker.server.closePeer();
        deleteWhen(u"subscribed"_s);
    });
    connect(link, &MqttLink::messageReceived, this, [&] { deleteWhen(u"message"_s); });
    connect(link, &MqttLink::lost, this, [&](const SessionError &error) {
        deleteWhen(error.code == ErrorCode::KeepAliveTimeout ? u"dead link"_s : u"lost"_s);
    });
    connect(link, &MqttLink::failed, this, [&](Stage, const SessionError &error) {
        deleteWhen(error.code == ErrorCode::ConnackTimeout ? u"CONNACK time-out"_s : u"failed"_s);
    });
    link->open(target(broker), login(), options);
    QTRY_VERIFY(link.isNull());
    QTRY_COMPARE(broker.server.disconnections, 1);
    QCOMPARE(sink.of(RecordKind::TcpClosed).size(), 1);
}

QTEST_GUILESS_MAIN(TestMqttLinkEndings)
#include "tst_mqttlinkendings.moc"
