// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttlinkbench.h"

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How a link comes online, or why it does not.
class TestMqttLink : public QObject, private MqttLinkBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }

    void comesOnline_data();
    void comesOnline();
    void namesRefusals_data();
    void namesRefusals();
    void namesBadAnswers_data();
    void namesBadAnswers();
    void namesLinkFailures();
    void dialsBackupAddress_data();
    void dialsBackupAddress();
};

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

QTEST_GUILESS_MAIN(TestMqttLink)
#include "tst_mqttlink.moc"
