// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakebroker.h"
#include "recordingsink.h"
#include "stagespy.h"
#include "testpki.h"

#include <net/mqttlink.h>

#include <QLoggingCategory>
#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString notifyTopic = u"/sys/g7h0g5wry4Q/LightSwitchBootstrap/thing/bootstrap/notify"_s;
const QString replyTopic = u"/sys/g7h0g5wry4Q/LightSwitchBootstrap/thing/bootstrap/notify_reply"_s;
const QString kickTopic = u"/ext/notify"_s;

mqtt::Publish publishOf(const QString &topic, const QByteArray &payload, quint8 qos = 0, quint16 id = 0)
{
    return {.topic = topic, .payload = payload, .qos = qos, .packetId = id, .properties = {}};
}

struct Spies {
    explicit Spies(MqttLink &link)
        : stages(&link, &MqttLink::stageChanged)
        , online(&link, &MqttLink::online)
        , failed(&link, &MqttLink::failed)
        , lost(&link, &MqttLink::lost)
        , messages(&link, &MqttLink::messageReceived)
        , subscribed(&link, &MqttLink::subscribed)
    {
    }
    [[nodiscard]] bool ended() const { return !failed.isEmpty() || !lost.isEmpty(); }
    [[nodiscard]] SessionError failure() const { return failed.constFirst().at(1).value<SessionError>(); }
    [[nodiscard]] Stage failureStage() const { return failed.constFirst().constFirst().value<Stage>(); }
    [[nodiscard]] SessionError loss() const { return lost.constFirst().constFirst().value<SessionError>(); }
    [[nodiscard]] StageTiming last(Stage stage) const { return lastTiming(stages, stage); }

    QSignalSpy stages;
    QSignalSpy online;
    QSignalSpy failed;
    QSignalSpy lost;
    QSignalSpy messages;
    QSignalSpy subscribed;
};

} // namespace

class TestMqttLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void comesOnline_data();
    void comesOnline();
    void namesRefusals_data();
    void namesRefusals();
    void namesBadAnswers_data();
    void namesBadAnswers();
    void namesLinkFailures();
    void namesLosses_data();
    void namesLosses();
    void pings_data();
    void pings();
    void noticesDeadLink();
    void deliversMessages_data();
    void deliversMessages();
    void publishes_data();
    void publishes();
    void refusesToPublish();
    void subscribes_data();
    void subscribes();
    void repliesBeforeTheKick();
    void dialsBackupAddress_data();
    void dialsBackupAddress();
    void closesInOrder_data();
    void closesInOrder();
    void closesFromWithinMessage();
    void staysSilentWhenClosed_data();
    void staysSilentWhenClosed();
    void survivesItsOwnSlots_data();
    void survivesItsOwnSlots();

private:
    [[nodiscard]] LinkTarget target(const FakeBroker &broker, TransportSecurity security = TransportSecurity::Tls) const
    {
        LinkTarget result;
        result.endpoint = broker.server.endpoint();
        result.security = security;
        result.trust = {TrustSource::PemFile, m_pki.caFile()};
        return result;
    }
    [[nodiscard]] Login login(TransportSecurity security = TransportSecurity::Tls) const
    {
        LoginOptions options;
        options.security = security;
        return makeLogin(m_device, m_secret, options);
    }
    void goOnline(MqttLink &link, const FakeBroker &broker, const MqttLinkOptions &options = {}) const
    {
        const QSignalSpy online(&link, &MqttLink::online);
        link.open(target(broker), login(), options);
        QTRY_COMPARE(online.size(), 1);
    }

    const TestPki m_pki{u"Test CA"_s};
    const ServerIdentity m_identity = m_pki.issue({u"localhost"_s});
    const DeviceIdentity m_device = *DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitchBootstrap"_s);
    const SecretBytes m_secret{QByteArrayView("0123456789abcdef0123456789abcdef")};
};

void TestMqttLink::init()
{
    QLoggingCategory::setFilterRules(u"qt.mqtt.connection.warning=false"_s); // Qt's own module warns of refusals
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

// --- online -------------------------------------------------------------------------------------

void TestMqttLink::comesOnline_data()
{
    QTest::addColumn<TransportSecurity>("security");
    QTest::addColumn<MqttVersion>("version");
    QTest::newRow("3.1.1 over TLS") << TransportSecurity::Tls << MqttVersion::V3_1_1;
    QTest::newRow("3.1.1 over TCP") << TransportSecurity::Tcp << MqttVersion::V3_1_1;
    QTest::newRow("5.0 over TLS") << TransportSecurity::Tls << MqttVersion::V5_0;
    QTest::newRow("5.0 over TCP") << TransportSecurity::Tcp << MqttVersion::V5_0;
}

void TestMqttLink::comesOnline()
{
    QFETCH(const TransportSecurity, security);
    QFETCH(const MqttVersion, version);
    const bool tls = security == TransportSecurity::Tls;
    const quint8 level = version == MqttVersion::V5_0 ? 5 : 4;
    FakeBroker const broker(tls ? std::optional(m_identity) : std::nullopt, level);
    RecordingSink sink;
    MqttLink link(sink, 9);
    const Spies spies(link);
    MqttLinkOptions options;
    options.version = version;
    options.keepAlive = 300;
    const Login expected = login(security);
    link.open(target(broker, security), login(security), options);
    QTRY_VERIFY(!spies.online.isEmpty() || spies.ended());
    QCOMPARE(spies.online.size(), 1);
    QCOMPARE(spies.failed.size(), 0);

    const auto connects = broker.received<mqtt::Connect>();
    QCOMPARE(connects.size(), 1);
    QCOMPARE(connects.constFirst().level, level);
    QCOMPARE(connects.constFirst().keepAlive, 300);
    QCOMPARE(connects.constFirst().cleanSession, true);
    QCOMPARE(connects.constFirst().userName, expected.userName);
    QCOMPARE(connects.constFirst().password, expected.password.view().toByteArray());
    QCOMPARE(connects.constFirst().clientId, expected.clientId(link.info().setupMicroseconds / 1000));
    QVERIFY(connects.constFirst().clientId.contains(
        QRegularExpression(tls ? u"_conn=tls_[0-9a-f]+"_s : u"_conn=tcp_[0-9a-f]+"_s)));
    QVERIFY(!connects.constFirst().will);

    // The trace holds exactly what the broker got and sent, each packet one record.
    QCOMPARE(sink.wire(Direction::Up), broker.server.received);
    QCOMPARE(sink.wire(Direction::Down), broker.sent);
    const auto packets = sink.of(RecordKind::MqttPacket);
    QCOMPARE(packets.size(), 2);
    QCOMPARE(packets.at(0).stage, Stage::MqttConnect);
    QCOMPARE(packets.at(1).stage, Stage::MqttConnack);

    // The password was made known before anything was recorded.
    QCOMPARE(sink.recordsBeforeFirstSecret, 0);
    QCOMPARE(sink.secrets.constFirst(), expected.password.view().toByteArray());
    const QJsonObject prepared = sink.records.constFirst().members();
    QCOMPARE(sink.records.constFirst().kind, RecordKind::LoginPrepared);
    QCOMPARE(prepared.value(u"userName"_s).toString(), expected.userName);
    QCOMPARE(prepared.value(u"password"_s).toString(), QString::fromUtf8(expected.password.view()));
    QVERIFY(!prepared.contains(u"backupIp"_s));
    QCOMPARE(sink.records.constLast().kind, RecordKind::Online);
    QVERIFY(sink.records.constLast().members().value(u"us"_s).toInteger() > 0);

    const QList<Stage> stages{Stage::MqttDns, Stage::MqttTcp, Stage::MqttTls, Stage::MqttConnect, Stage::MqttConnack};
    for (const Stage stage : stages) {
        const bool skipped = stage == Stage::MqttTls && !tls;
        QCOMPARE(spies.last(stage).verdict, skipped ? Verdict::Skipped : Verdict::Passed);
    }
    const StageTiming connack = spies.last(Stage::MqttConnack);
    QCOMPARE(sink.record(connack.firstRecord).bytes, broker.sent);
    QCOMPARE(sink.record(connack.lastRecord).kind, RecordKind::Online);
}

void TestMqttLink::namesRefusals_data()
{
    QTest::addColumn<MqttVersion>("version");
    QTest::addColumn<QByteArray>("connack");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("inCause");
    const auto shortConnack = [](char code) { return QByteArrayLiteral("\x20\x02\x00") + code; };
    const auto longConnack = [](char code) { return QByteArrayLiteral("\x20\x03\x00") + code + '\0'; };
    using enum ErrorCode;
    const MqttVersion v3 = MqttVersion::V3_1_1;
    const MqttVersion v5 = MqttVersion::V5_0;
    QTest::newRow("1") << v3 << shortConnack(1) << ConnackProtocolVersion << u"0x01"_s;
    QTest::newRow("2") << v3 << shortConnack(2) << ConnackIdentifierRejected << u"0x02"_s;
    QTest::newRow("3") << v3 << shortConnack(3) << ConnackServerUnavailable << u"0x03"_s;
    QTest::newRow("4") << v3 << shortConnack(4) << ConnackBadCredentials << u"0x04"_s;
    QTest::newRow("5") << v3 << shortConnack(5) << ConnackNotAuthorized << u"0x05"_s;
    QTest::newRow("5.0: 0x84") << v5 << longConnack('\x84') << ConnackProtocolVersion << u"0x84"_s;
    QTest::newRow("5.0: 0x85") << v5 << longConnack('\x85') << ConnackIdentifierRejected << u"0x85"_s;
    QTest::newRow("5.0: 0x86") << v5 << longConnack('\x86') << ConnackBadCredentials << u"0x86"_s;
    QTest::newRow("5.0: 0x87") << v5 << longConnack('\x87') << ConnackNotAuthorized << u"0x87"_s;
    QTest::newRow("5.0: 0x88") << v5 << longConnack('\x88') << ConnackServerUnavailable << u"0x88"_s;
    QTest::newRow("5.0: 0x8a") << v5 << longConnack('\x8a') << ConnackRefused << u"0x8a"_s;
    QTest::newRow("5.0 with a reason") << v5
                                       << mqtt::encode(mqtt::Connack{.reasonCode = 0x97,
                                                                     .properties = {{mqtt::PropertyId::ReasonString,
                                                                                     u"quota used up"_s}}},
                                                       5)
                                       << ConnackRefused << u"0x97: quota used up"_s;
    QTest::newRow("5.0 at a server of 3.1.1") << v5 << shortConnack(1) << ConnackProtocolVersion << u"0x01"_s;
}

void TestMqttLink::namesRefusals()
{
    QFETCH(const MqttVersion, version);
    QFETCH(const QByteArray, connack);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, inCause);
    FakeBroker broker(m_identity, version == MqttVersion::V5_0 ? 5 : 4);
    broker.onPacket = [&](const mqtt::Packet &) {
        broker.sendBytes(connack);
        broker.server.closePeer();
        return true;
    };
    RecordingSink sink;
    MqttLink link(sink, 1);
    const Spies spies(link);
    MqttLinkOptions options;
    options.version = version;
    link.open(target(broker), login(), options);
    QTRY_VERIFY(spies.ended());
    QCOMPARE(spies.online.size(), 0);
    QCOMPARE(spies.failed.size(), 1);
    QCOMPARE(spies.failure().code, code);
    QCOMPARE(spies.failureStage(), Stage::MqttConnack);
    QVERIFY2(spies.failure().cause.contains(inCause), qUtf8Printable(spies.failure().cause));
    QCOMPARE(spies.last(Stage::MqttConnect).verdict, Verdict::Passed);
    QCOMPARE(spies.last(Stage::MqttConnack).verdict, Verdict::Failed);
    QCOMPARE(sink.wire(Direction::Down), connack);
    QCOMPARE(sink.of(RecordKind::MqttPacket).constLast().stage, Stage::MqttConnack);
    QVERIFY(sink.of(RecordKind::Online).isEmpty());
}

void TestMqttLink::namesBadAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("thenCloses");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("garbage");
    using enum ErrorCode;
    QTest::newRow("silent") << QByteArray() << false << ConnackTimeout << false;
    QTest::newRow("closes") << QByteArray() << true << ConnectionClosed << false;
    QTest::newRow("half, then silent") << QByteArrayLiteral("\x20\x02\x00") << false << ConnackTimeout << true;
    QTest::newRow("half, then closes") << QByteArrayLiteral("\x20\x02\x00") << true << ConnectionClosed << true;
    QTest::newRow("HTTP") << "HTTP/1.1 400 Bad Request\r\n\r\n"_ba << false << ConnackMalformed << true;
    QTest::newRow("HTTP, then closes") << "HTTP/1.1 400 Bad Request\r\n\r\n"_ba << true << ConnackMalformed << true;
    QTest::newRow("reserved type") << QByteArrayLiteral("\x00\x00") << false << ConnackMalformed << true;
    QTest::newRow("endless length") << QByteArrayLiteral("\x20\xff\xff\xff\xff\x01") << false << ConnackMalformed
                                    << true;
    QTest::newRow("reserved flags") << QByteArrayLiteral("\x2f\x02\x00\x00") << false << ConnackMalformed << false;
    QTest::newRow("too long") << QByteArrayLiteral("\x20\x04\x00\x00\x00\x00") << false << ConnackMalformed << false;
    QTest::newRow("too short") << QByteArrayLiteral("\x20\x01\x00") << false << ConnackMalformed << false;
    QTest::newRow("PUBLISH first") << mqtt::encode(publishOf(u"a"_s, "b"_ba), 4) << false << ConnackMalformed << false;
    QTest::newRow("PINGRESP first") << QByteArrayLiteral("\xd0\x00") << false << ConnackMalformed << false;
}

void TestMqttLink::namesBadAnswers()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const bool, thenCloses);
    QFETCH(const ErrorCode, code);
    QFETCH(const bool, garbage);
    FakeBroker broker(m_identity);
    broker.onPacket = [&](const mqtt::Packet &) {
        broker.sendBytes(answer);
        if (thenCloses)
            broker.server.closePeer();
        return true;
    };
    RecordingSink sink;
    MqttLink link(sink, 1);
    const Spies spies(link);
    MqttLinkOptions options;
    if (code == ErrorCode::ConnackTimeout)
        options.connackTimeout = 300ms; // the answer has to arrive before, also on a busy machine
    link.open(target(broker), login(), options);
    QTRY_VERIFY(spies.ended());
    QCOMPARE(spies.failed.size(), 1);
    QVERIFY2(spies.failure().code == code, qUtf8Printable(spies.failure().message()));
    QCOMPARE(spies.failureStage(), Stage::MqttConnack);
    // Not one byte is missing in the trace, whatever it was.
    QCOMPARE(sink.wire(Direction::Down), answer);
    QCOMPARE(!sink.of(RecordKind::MqttGarbage).isEmpty(), garbage);
    QCOMPARE(sink.wire(Direction::Up), broker.server.received);
}

void TestMqttLink::namesLinkFailures()
{
    FakeBroker const broker(TestPki::selfSigned({u"localhost"_s}));
    RecordingSink sink;
    MqttLink link(sink, 1);
    const Spies spies(link);
    link.open(target(broker), login());
    QTRY_VERIFY(spies.ended());
    QCOMPARE(spies.failed.size(), 1);
    QCOMPARE(spies.failure().code, ErrorCode::TlsUntrusted);
    QCOMPARE(spies.failureStage(), Stage::MqttTls);
    QVERIFY(broker.server.received.isEmpty());
    QVERIFY(sink.wire(Direction::Up).isEmpty());
}

void TestMqttLink::namesLosses_data()
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

void TestMqttLink::namesLosses()
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

// --- keep-alive ---------------------------------------------------------------------------------

void TestMqttLink::pings_data()
{
    QTest::addColumn<quint16>("keepAlive");
    QTest::addColumn<std::optional<quint16>>("serverKeepAlive");
    QTest::addColumn<std::chrono::milliseconds>("interval");
    QTest::newRow("our interval") << quint16(1200) << std::optional<quint16>() << 20ms;
    QTest::newRow("no keep-alive") << quint16(0) << std::optional<quint16>() << 20ms;
    QTest::newRow("keep-alive is shorter") << quint16(1) << std::optional<quint16>() << 25'000ms;
    QTest::newRow("the server wants it shorter") << quint16(1200) << std::optional<quint16>(quint16(1)) << 25'000ms;
}

void TestMqttLink::pings()
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

void TestMqttLink::noticesDeadLink()
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

// --- messages -----------------------------------------------------------------------------------

void TestMqttLink::deliversMessages_data()
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

void TestMqttLink::deliversMessages()
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

void TestMqttLink::publishes_data()
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

void TestMqttLink::publishes()
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

void TestMqttLink::refusesToPublish()
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

void TestMqttLink::subscribes_data()
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

void TestMqttLink::subscribes()
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

void TestMqttLink::repliesBeforeTheKick()
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

// --- endings ------------------------------------------------------------------------------------

void TestMqttLink::dialsBackupAddress_data()
{
    QTest::addColumn<bool>("rightName");
    QTest::newRow("certificate for the host") << true;
    QTest::newRow("certificate for the address only") << false;
}

void TestMqttLink::dialsBackupAddress()
{
    QFETCH(const bool, rightName);
    const QString host = u"iot-y.does-not-exist.invalid"_s;
    FakeBroker const broker(m_pki.issue({rightName ? host : u"127.0.0.1"_s}));
    RecordingSink sink;
    MqttLink link(sink, 1);
    const Spies spies(link);
    LinkTarget backed = target(broker);
    backed.endpoint.host = host;
    backed.backupIp = u"127.0.0.1"_s;
    MqttLinkOptions options;
    options.link.dns = 0ms;
    link.open(backed, login(), options);
    QTRY_VERIFY(!spies.online.isEmpty() || spies.ended());
    QCOMPARE(spies.online.size(), rightName ? 1 : 0);
    if (!rightName)
        QCOMPARE(spies.failure().code, ErrorCode::TlsHostNameMismatch);
    QCOMPARE(sink.records.constFirst().members().value(u"backupIp"_s), u"127.0.0.1"_s);
    QCOMPARE(spies.last(Stage::MqttDns).verdict, Verdict::Failed);
}

void TestMqttLink::closesInOrder_data()
{
    QTest::addColumn<bool>("thenDestroyed");
    QTest::newRow("and stays") << false;
    QTest::newRow("and is destroyed at once") << true;
}

void TestMqttLink::closesInOrder()
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

void TestMqttLink::closesFromWithinMessage()
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

void TestMqttLink::staysSilentWhenClosed_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<Verdict>("verdict");
    for (const Stage stage : {Stage::MqttDns, Stage::MqttTcp, Stage::MqttTls, Stage::MqttConnect, Stage::MqttConnack}) {
        for (const Verdict verdict : {Verdict::Running, Verdict::Passed})
            QTest::addRow("%s %d", stageName(stage).data(), int(verdict)) << stage << verdict;
    }
}

void TestMqttLink::staysSilentWhenClosed()
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

void TestMqttLink::survivesItsOwnSlots_data()
{
    QTest::addColumn<QString>("when");
    for (const char *when : {"CONNECT running", "CONNECT passed", "CONNACK running", "CONNACK passed", "online",
                             "message", "subscribed", "lost", "failed", "CONNACK time-out", "dead link"})
        QTest::newRow(when) << QString::fromLatin1(when);
}

void TestMqttLink::survivesItsOwnSlots()
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

QTEST_GUILESS_MAIN(TestMqttLink)
#include "tst_mqttlink.moc"
