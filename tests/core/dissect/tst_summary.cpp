// SPDX-License-Identifier: GPL-3.0-or-later
#include <dissect/summary.h>

#include <protocol/alink.h>
#include <protocol/mqttcodec.h>

#include <QRegularExpression>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

ChannelInfo channelOf(quint8 level)
{
    ChannelInfo channel;
    channel.role = ChannelRole::Mqtt;
    channel.device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitch"_s).value();
    channel.remote = {.host = u"iot-a.example"_s, .port = 1883};
    channel.mqttLevel = level;
    return channel;
}

const QString notifyTopic = u"/sys/g7h0g5wry4Q/LightSwitch/thing/bootstrap/notify"_s;

mqtt::Publish publishOf(const QString &topic, const QByteArray &payload)
{
    mqtt::Publish packet;
    packet.topic = topic;
    packet.payload = payload;
    return packet;
}

} // namespace

class TestSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void packets_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("info");
        QTest::addColumn<QString>("topic");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const mqtt::Packet &packet, quint8 level, const char *type,
                            const char *info, const char *topic = "", const char *code = "") {
            QTest::newRow(name) << mqtt::encode(packet, level) << int(level) << QString::fromUtf8(type)
                                << QString::fromUtf8(info) << QString::fromUtf8(topic) << QString::fromUtf8(code);
        };
        mqtt::Connect connect;
        connect.keepAlive = 1200;
        connect.clientId = u"pk.dn|securemode=2|"_s;
        connect.userName = u"dn&pk"_s;
        connect.password = "secret";
        row("CONNECT", connect, 4, "CONNECT",
            "MQTT 3.1.1, clientId pk.dn|securemode=2|, user name dn&pk, keep-alive 1200 s", "", "LK-0319");
        mqtt::Connect bare;
        bare.level = 5;
        bare.cleanSession = false;
        row("CONNECT 5", bare, 5, "CONNECT", "MQTT 5.0, clientId , keep-alive 0 s, session kept", "", "LK-0319");

        const auto connack = [](quint8 code, bool present = false) {
            return mqtt::Connack{.sessionPresent = present, .reasonCode = code, .properties = {}};
        };
        row("accepted", connack(0), 4, "CONNACK", "accepted");
        row("accepted, present", connack(0, true), 4, "CONNACK", "accepted, session present");
        row("refused 1", connack(1), 4, "CONNACK",
            "refused: code 1, protocol version not accepted (C SDK: LK-0302 protocol version)", "", "LK-0316");
        row("refused 2", connack(2), 4, "CONNACK",
            "refused: code 2, clientId refused (C SDK: LK-0303 server unavailable)", "", "LK-0316");
        row("refused 3", connack(3), 4, "CONNACK",
            "refused: code 3, server unavailable (C SDK: LK-0304 bad user name or password)", "", "LK-0316");
        row("refused 4", connack(4), 4, "CONNACK",
            "refused: code 4, bad user name or password (C SDK: LK-0305 not authorized)", "", "LK-0316");
        row("refused 5", connack(5), 4, "CONNACK", "refused: code 5, not authorized (C SDK: LK-0306 unknown)");
        row("refused 0x87", connack(0x87), 5, "CONNACK", "refused: 0x87 not authorized", "", "LK-0316");
        row("refused 0x97", connack(0x97), 5, "CONNACK", "refused: 0x97 quota exceeded");

        row("notify", publishOf(notifyTopic, alink::notify(u"123"_s, 0)), 4, "PUBLISH",
            "QoS 0, distribution notice, id 123, cmd 0", notifyTopic.toUtf8().constData(), "LK-030A");
        row("unknown cmd", publishOf(notifyTopic, alink::notify(u"7"_s, 3)), 4, "PUBLISH",
            "QoS 0, notice of unknown cmd 3, id 7", notifyTopic.toUtf8().constData(), "LK-030A");
        row("reply", publishOf(notifyTopic + u"_reply"_s, alink::notifyReply(u"123"_s, 200)), 4, "PUBLISH",
            "QoS 0, reply 200 to notice 123", (notifyTopic + u"_reply"_s).toUtf8().constData(), "LK-030A");
        row("kick", publishOf(u"/ext/notify"_s, alink::kick(alink::sameDeviceText)), 4, "PUBLISH",
            "QoS 0, kick: Kicked by the same device", "/ext/notify", "LK-030A");
        row("no kick", publishOf(u"/ext/notify"_s, "A\n"), 4, "PUBLISH", "QoS 0, 2 bytes: A.", "/ext/notify",
            "LK-030A");
        row("empty payload", publishOf(u"a/b"_s, {}), 4, "PUBLISH", "QoS 0, empty", "a/b", "LK-0309");
        mqtt::Publish full = publishOf(u"温度"_s, "21.5 °C");
        full.qos = 1;
        full.packetId = 9;
        full.duplicate = true;
        full.retain = true;
        row("QoS 1", full, 5, "PUBLISH", "QoS 1, id 9, duplicate, retained, 8 bytes: 21.5 °C", "温度", "LK-030A");

        row("PUBACK", mqtt::Acknowledgement{.packetId = 9, .properties = {}}, 4, "PUBACK", "id 9");
        row("PUBACK refused", mqtt::Acknowledgement{.packetId = 9, .reasonCode = 0x10, .properties = {}}, 5, "PUBACK",
            "id 9, 0x10 no matching subscribers");
        row("SUBSCRIBE",
            mqtt::Subscribe{.packetId = 2,
                            .filters = {{.filter = u"a/+"_s, .options = 1}, {.filter = u"b/#"_s, .options = 0}},
                            .properties = {}},
            4, "SUBSCRIBE", "id 2: a/+ (QoS 1), b/# (QoS 0)", "a/+", "LK-0309");
        row("SUBACK", mqtt::Suback{.packetId = 2, .reasonCodes = {1, 0x80}, .properties = {}}, 4, "SUBACK",
            "id 2: QoS 1, refused 0x80 unspecified error");
        row("UNSUBSCRIBE", mqtt::Unsubscribe{.packetId = 3, .filters = {u"a/+"_s, u"b/#"_s}, .properties = {}}, 4,
            "UNSUBSCRIBE", "id 3: a/+, b/#", "a/+", "LK-0309");
        row("UNSUBACK", mqtt::Unsuback{.packetId = 3, .reasonCodes = {}, .properties = {}}, 4, "UNSUBACK", "id 3");
        row("UNSUBACK 5", mqtt::Unsuback{.packetId = 3, .reasonCodes = {0, 0x11}, .properties = {}}, 5, "UNSUBACK",
            "id 3, 0x11 no subscription existed");
        row("PINGREQ", mqtt::Pingreq{}, 4, "PINGREQ", "");
        row("PINGRESP", mqtt::Pingresp{}, 4, "PINGRESP", "");
        row("DISCONNECT", mqtt::Disconnect{}, 4, "DISCONNECT", "normal");
        row("DISCONNECT 5", mqtt::Disconnect{.reasonCode = 0x8E, .properties = {}}, 5, "DISCONNECT",
            "0x8e session taken over");
        row("DISCONNECT unknown", mqtt::Disconnect{.reasonCode = 0xF0, .properties = {}}, 5, "DISCONNECT", "0xf0");
    }

    void packets()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, level);
        QFETCH(QString, type);
        QFETCH(QString, info);
        QFETCH(QString, topic);
        QFETCH(QString, code);
        const RecordSummary summary =
            summarize({.sequence = 1, .kind = RecordKind::MqttPacket, .bytes = bytes}, channelOf(quint8(level)));
        QCOMPARE(summary.type, type);
        QCOMPARE(summary.info, info);
        QCOMPARE(summary.topic, topic);
        QCOMPARE(summary.lkCode, code);
        QVERIFY(!summary.malformed);
    }

    void otherKinds_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("info");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, RecordKind kind, const char *bytes, const char *type, const char *info,
                            const char *code = "") {
            QTest::newRow(name) << int(kind) << QByteArray(bytes) << QString::fromUtf8(type) << QString::fromUtf8(info)
                                << QString::fromUtf8(code);
        };
        row("note", RecordKind::Note, "{\"text\":\"a\\nb\"}", "Note", "a.b");
        row("state", RecordKind::StateChanged, "{\"cause\":\"started\",\"from\":\"Idle\",\"to\":\"Resolving\"}",
            "StateChanged", "Idle → Resolving: started");
        row("state without cause", RecordKind::StateChanged, "{\"cause\":\"\",\"from\":\"Idle\",\"to\":\"Stopped\"}",
            "StateChanged", "Idle → Stopped");
        row("login", RecordKind::LoginPrepared, "{\"clientId\":\"c\",\"password\":\"P\",\"userName\":\"u\"}",
            "LoginPrepared", "u, c", "LK-0313");
        row("online", RecordKind::Online, "{\"us\":46200}", "Online", "online in 46 ms", "LK-0313");
        row("disconnect", RecordKind::DisconnectCalled, "{}", "DisconnectCalled", "we disconnect", "LK-0316");
        row("endpoint", RecordKind::EndpointKnown, "{\"host\":\"h\",\"port\":1883,\"status\":200}", "EndpointKnown",
            "HTTP 200, instance at h:1883");
        row("dns", RecordKind::DnsResolved, "{\"addresses\":[\"127.0.0.1\",\"::1\"],\"host\":\"h\",\"us\":1200}",
            "DnsResolved", "h → 127.0.0.1, ::1 in 1.2 ms");
        row("no dns", RecordKind::DnsFailed, "{\"error\":\"not found\",\"host\":\"h\"}", "DnsFailed", "h: not found");
        row("connecting", RecordKind::TcpConnecting, "{\"host\":\"::1\",\"port\":443}", "TcpConnecting", "[::1]:443");
        row("connected", RecordKind::TcpConnected,
            "{\"host\":\"h\",\"localPort\":50000,\"peer\":\"10.0.0.1\",\"port\":443,\"us\":2500000}", "TcpConnected",
            "h:443 at 10.0.0.1 from port 50000 in 2.5 s");
        row("refused", RecordKind::TcpFailed, "{\"error\":\"ConnectionRefused\",\"host\":\"h\",\"port\":443}",
            "TcpFailed", "h:443: ConnectionRefused");
        row("closed by peer", RecordKind::TcpClosed, "{\"by\":\"peer\",\"error\":\"reset\"}", "TcpClosed",
            "closed by the peer: reset");
        row("closed by us", RecordKind::TcpClosed, "{\"by\":\"us\"}", "TcpClosed", "closed by us");
        row("tls", RecordKind::TlsStarted, "{\"host\":\"h\",\"port\":443}", "TlsStarted", "h:443", "LK-1000");
        row("tls up", RecordKind::TlsEstablished,
            "{\"cipher\":\"AES\",\"issuer\":\"CA\",\"subject\":\"h\",\"us\":3000,\"version\":\"TLSv1.3\"}",
            "TlsEstablished", "TLSv1.3, AES, certificate of h, 3.0 ms", "LK-1000");
        row("tls down", RecordKind::TlsFailed, "{\"alert\":\"bad certificate\",\"error\":\"TlsUntrusted\"}",
            "TlsFailed", "TlsUntrusted, bad certificate", "LK-1000");
        row("close_notify", RecordKind::TlsClosed, "{}", "TlsClosed", "close_notify of the peer", "LK-1000");
        row("request", RecordKind::HttpRequestHead, "POST /auth/bootstrap HTTP/1.1\r\nHost: h\r\n\r\n", "POST",
            "POST /auth/bootstrap HTTP/1.1", "LK-040B");
        row("request body", RecordKind::HttpRequestBody, "productKey=pk", "body", "13 bytes: productKey=pk", "LK-040C");
        row("response", RecordKind::HttpResponseHead, "HTTP/1.1 404 Not Found\r\n\r\n", "404", "HTTP/1.1 404 Not Found",
            "LK-040D");
        row("response body", RecordKind::HttpResponseBody, "{", "body", "1 byte: {", "LK-040E");
    }

    void otherKinds()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, type);
        QFETCH(QString, info);
        QFETCH(QString, code);
        const RecordSummary summary = summarize({.kind = RecordKind(kind), .bytes = bytes}, channelOf(4));
        QCOMPARE(summary.type, type);
        QCOMPARE(summary.info, info);
        QCOMPARE(summary.lkCode, code);
        QVERIFY(summary.topic.isEmpty());
        QVERIFY(!summary.malformed);
    }

    void malformed_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type");
        const auto row = [](const char *name, RecordKind kind, const QByteArray &bytes, const char *type) {
            QTest::newRow(name) << int(kind) << bytes << QString::fromUtf8(type);
        };
        row("empty packet", RecordKind::MqttPacket, {}, "no MQTT");
        row("reserved type", RecordKind::MqttPacket, QByteArray::fromHex("0000"), "no MQTT");
        row("cut PUBLISH", RecordKind::MqttPacket, QByteArray::fromHex("30050006"), "PUBLISH");
        row("bad topic", RecordKind::MqttPacket, QByteArray::fromHex("30040002fffe"), "PUBLISH");
        row("garbage", RecordKind::MqttGarbage, "HTTP/1.1 400 Bad Request\r\n", "no MQTT");
        row("empty garbage", RecordKind::MqttGarbage, {}, "no MQTT");
        row("cut garbage", RecordKind::MqttGarbage, QByteArray::fromHex("3010"), "no MQTT");
        row("no JSON", RecordKind::DnsResolved, "{\"host\":", "DnsResolved");
        row("no object", RecordKind::Online, "[1]", "Online");
        row("empty milestone", RecordKind::Note, {}, "Note");
        row("no request", RecordKind::HttpRequestHead, "\x16\x03\x01 nothing", "request");
        row("no request line", RecordKind::HttpRequestHead, "HELLO\r\n\r\n", "request");
        row("no status line", RecordKind::HttpResponseHead, "ICY 200 OK\r\n\r\n", "response");
    }

    void malformed()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, type);
        const RecordSummary summary = summarize({.kind = RecordKind(kind), .bytes = bytes}, channelOf(4));
        QCOMPARE(summary.type, type);
        QVERIFY(summary.malformed);
        QVERIFY(!summary.info.isEmpty());
        QVERIFY(!summary.info.contains(u'\n'));
    }

    void longPayloadsAreCut()
    {
        const QByteArray payload(5000, 'x');
        const QByteArray bytes = mqtt::encode(publishOf(u"t"_s, payload), 4);
        const RecordSummary summary = summarize({.kind = RecordKind::MqttPacket, .bytes = bytes}, channelOf(4));
        QVERIFY(summary.info.startsWith(u"QoS 0, 5000 bytes: xxx"_s));
        QVERIFY(summary.info.endsWith(u'…'));
        QVERIFY(summary.info.size() < 300);
    }

    void whatLkCodesMean()
    {
        QCOMPARE(lkMeaning(u"LK-030A"_s), u"Log: hex dump of an MQTT message payload, '<' received, '>' sent."_s);
        for (const QString &unknown : {u""_s, u"030A"_s, u"LK-"_s, u"LK-FFFF"_s, u"LK-030A0"_s, u"LK-xyz"_s})
            QCOMPARE(lkMeaning(unknown), QString());
    }

    void sourceAndDestination()
    {
        const ChannelInfo channel = channelOf(4);
        const TraceRecord up{.direction = Direction::Up, .bytes = {}};
        const TraceRecord down{.direction = Direction::Down, .bytes = {}};
        const TraceRecord none{.direction = Direction::None, .bytes = {}};
        QCOMPARE(sourceOf(up, channel), u"LightSwitch"_s);
        QCOMPARE(destinationOf(up, channel), u"iot-a.example:1883"_s);
        QCOMPARE(sourceOf(down, channel), u"iot-a.example:1883"_s);
        QCOMPARE(destinationOf(down, channel), u"LightSwitch"_s);
        QCOMPARE(sourceOf(none, channel), u"LightSwitch"_s);
        QCOMPARE(destinationOf(none, channel), QString());
        QCOMPARE(destinationOf(up, {}), QString());
    }
};

QTEST_APPLESS_MAIN(TestSummary)
#include "tst_summary.moc"
