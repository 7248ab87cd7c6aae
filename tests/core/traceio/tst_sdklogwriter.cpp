// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceio/sdklogwriter.h>

#include <protocol/alink.h>
#include <protocol/mqttcodec.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 someTime = 1'626'074'474'466'789;
const QByteArray stamp = "[1626074474.466]";

ChannelInfo channelOf(ChannelRole role, quint8 level = 4, const QString &deviceName = u"LightSwitch"_s)
{
    ChannelInfo info;
    info.role = role;
    info.device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, deviceName).value();
    info.remote = {.host = u"h.example"_s, .port = 1883};
    info.mqttLevel = level;
    return info;
}

/// Feeds a writer and gathers what it writes.
class Log
{
public:
    explicit Log(const Redactor *redactor = nullptr) : m_writer(redactor) {}

    QByteArray add(ChannelId number, const ChannelInfo &channel, RecordKind kind, Direction direction,
                   const QByteArray &bytes)
    {
        return m_writer.write({.sequence = ++m_sequence,
                               .wallMicroseconds = someTime,
                               .channel = number,
                               .kind = kind,
                               .direction = direction,
                               .bytes = bytes},
                              channel);
    }
    QByteArray milestone(RecordKind kind, const QJsonObject &members = {}, ChannelRole role = ChannelRole::Mqtt)
    {
        return add(role == ChannelRole::Mqtt ? 2 : 1, channelOf(role), kind, Direction::None,
                   QJsonDocument(members).toJson(QJsonDocument::Compact));
    }
    QByteArray packet(const mqtt::Packet &packet, Direction direction, quint8 level = 4)
    {
        return add(2, channelOf(ChannelRole::Mqtt, level), RecordKind::MqttPacket, direction,
                   mqtt::encode(packet, level));
    }
    QByteArray http(RecordKind kind, const QByteArray &bytes)
    {
        const bool up = kind == RecordKind::HttpRequestHead || kind == RecordKind::HttpRequestBody;
        return add(1, channelOf(ChannelRole::Bootstrap), kind, up ? Direction::Up : Direction::Down, bytes);
    }
    /// Dials, and returns only what the last record writes.
    QByteArray dial(ChannelRole role, int port = 50'000)
    {
        m_dialled = milestone(RecordKind::TcpConnecting, {{u"host"_s, u"h"_s}, {u"port"_s, 443}}, role);
        return milestone(RecordKind::TcpConnected, {{u"host"_s, u"h"_s}, {u"port"_s, 443}, {u"localPort"_s, port}},
                         role);
    }
    [[nodiscard]] const QByteArray &dialled() const { return m_dialled; }
    void encrypt(ChannelRole role) { (void)milestone(RecordKind::TlsEstablished, {}, role); }

private:
    SdkLogWriter m_writer;
    quint64 m_sequence = 0;
    QByteArray m_dialled;
};

mqtt::Publish publishOf(const QString &topic, const QByteArray &payload)
{
    mqtt::Publish packet;
    packet.topic = topic;
    packet.payload = payload;
    return packet;
}

QByteArray stampedLine(const QByteArray &code, const QByteArray &text)
{
    return stamp + "[LK-" + code + "] " + text + "\r\n";
}

const QByteArray deinit = stampedLine("1000", "adapter_network_deinit");
const QJsonObject byPeer{{u"by"_s, u"peer"_s}};
const QJsonObject byUs{{u"by"_s, u"us"_s}};

} // namespace

class TestSdkLogWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void linesKeepTheLimit_data()
    {
        QTest::addColumn<int>("length"); // of the line with its own CRLF
        QTest::addColumn<int>("shown");  // characters before the line end
        QTest::addColumn<QByteArray>("lineEnd");
        for (int length = 155; length <= 159; ++length)
            QTest::addRow("%d", length) << length << length - 2 << QByteArray("\r\n");
        QTest::addRow("160") << 160 << 158 << QByteArray("\r\n\r\n");
        QTest::addRow("161") << 161 << 159 << QByteArray("\r\r\n");
        for (int length = 162; length <= 170; ++length)
            QTest::addRow("%d", length) << length << 160 << QByteArray("\r\n");
        QTest::addRow("1000") << 1000 << 160 << QByteArray("\r\n");
    }

    void linesKeepTheLimit()
    {
        QFETCH(int, length);
        QFETCH(int, shown);
        QFETCH(QByteArray, lineEnd);
        constexpr int prefix = 26 + 5; // the stamp and `sub: `
        const QString topic(length - 2 - prefix, u't');
        Log log;
        const QByteArray line =
            log.packet(mqtt::Subscribe{.packetId = 1, .filters = {{.filter = topic, .options = 0}}, .properties = {}},
                       Direction::Up);
        const QByteArray full = stamp + "[LK-0309] sub: " + topic.toLatin1();
        QCOMPARE(line, QByteArray(full.left(shown) + lineEnd));
    }

    void longTopicShows129Bytes()
    {
        Log log;
        const QByteArray line = log.packet(publishOf(QString(200, u'x'), {}), Direction::Up);
        QCOMPARE(line, QByteArray(stamp + "[LK-0309] pub: " + QByteArray(129, 'x') + "\r\n"));
    }

    void nonAsciiGoesThroughUnchangedAndIsCutByBytes()
    {
        Log log;
        QCOMPARE(log.packet(publishOf(u"温度/é"_s, {}), Direction::Up), stampedLine("0309", "pub: 温度/é"));
        const QByteArray line = log.packet(publishOf(QString(100, u'é'), {}), Direction::Up);
        QCOMPARE(line.size(), 162);
        QVERIFY(line.endsWith("\xc3\r\n"));
    }

    void dumps_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("1") << QByteArray("A")
                           << QByteArray("\r\n[LK-030A] > 41                                               | A"
                                         "               \r\n\r\n");
        QTest::newRow("9") << QByteArray("123456789")
                           << QByteArray("\r\n[LK-030A] > 31 32 33 34 35 36 37 38  39                      | 1234"
                                         "56789       \r\n\r\n");
        QTest::newRow("edges of ASCII")
            << QByteArray::fromHex("1f20217c7e7f80ff0d0a0900")
            << QByteArray("\r\n[LK-030A] > 1F 20 21 7C 7E 7F 80 FF  0D 0A 09 00             | . !|~......."
                          "    \r\n\r\n");
        QTest::newRow("17") << QByteArray("0123456789abcdefg")
                            << QByteArray("\r\n[LK-030A] > 30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66 | 012"
                                          "3456789abcdef\r\n[LK-030A] > 67                                    "
                                          "           | g               \r\n\r\n");
    }

    void dumps()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, expected);
        Log log;
        const QByteArray text = log.packet(publishOf(u"t"_s, payload), Direction::Up);
        QCOMPARE(text, QByteArray(stampedLine("0309", "pub: t") + expected));
        for (const QByteArray &line : expected.split('\n')) {
            if (line.size() > 1)
                QCOMPARE(line.size(), 80); // and the line feed
        }
    }

    void answersAreDumpedInPiecesOf192()
    {
        Log log;
        const auto dumps = [&](qsizetype size) {
            return log.http(RecordKind::HttpResponseBody, QByteArray(size, 'x')).count("\r\n\r\n");
        };
        QCOMPARE(dumps(1), 1);
        QCOMPARE(dumps(192), 1);
        // Two blank lines, one of each dump, between the pieces.
        const QByteArray two = log.http(RecordKind::HttpResponseBody, QByteArray(193, 'x'));
        QCOMPARE(two.count("[LK-040E] < "), 13);
        QCOMPARE(two.count("\r\n\r\n\r\n[LK-040E] < 78 "), 1);
        QCOMPARE(log.http(RecordKind::HttpResponseBody, QByteArray(400, 'x')).count("\r\n\r\n\r\n"), 2);
        // What we send is one dump.
        QCOMPARE(log.http(RecordKind::HttpRequestBody, QByteArray(400, 'x')).count("\r\n\r\n"), 1);
    }

    void headsAreWrittenLineByLine()
    {
        Log log;
        QCOMPARE(log.http(RecordKind::HttpRequestHead, "GET / HTTP/1.1\r\nHost: h\r\n\r\n"),
                 QByteArray(stampedLine("040B", "> GET / HTTP/1.1") + stampedLine("040B", "> Host: h") +
                            stampedLine("040B", "> ")));
        QCOMPARE(log.http(RecordKind::HttpResponseHead, "HTTP/1.1 200 OK\nX: y\n\n"),
                 QByteArray(stampedLine("040D", "< HTTP/1.1 200 OK") + stampedLine("040D", "< X: y") +
                            stampedLine("040D", "< ")));
        QCOMPARE(log.http(RecordKind::HttpResponseHead, "cut"), stampedLine("040D", "< cut"));
        QCOMPARE(log.http(RecordKind::HttpResponseHead, ""), QByteArray());
    }

    void loginIsAnnounced()
    {
        Log log;
        const QJsonObject login{{u"userName"_s, u"dn&pk"_s}, {u"password"_s, u"AB12"_s}, {u"clientId"_s, u"c"_s}};
        const QByteArray expected = stampedLine("0313", "MQTT user calls aiot_mqtt_connect api, connect") +
                                    stampedLine("0317", "dn&pk") + stampedLine("0318", "AB12");
        QCOMPARE(log.milestone(RecordKind::LoginPrepared, login), expected);
        QJsonObject withBackup = login;
        withBackup.insert(u"backupIp"_s, u"10.0.0.1"_s);
        QCOMPARE(log.milestone(RecordKind::LoginPrepared, withBackup),
                 QByteArray(expected + stampedLine("031D", "10.0.0.1")));
    }

    void packetsOfALogin()
    {
        Log log;
        mqtt::Connect connect;
        connect.clientId = u"pk.dn|securemode=2|"_s;
        QCOMPARE(log.packet(connect, Direction::Up), stampedLine("0319", "pk.dn|securemode=2|"));
        QCOMPARE(log.packet(mqtt::Connack{}, Direction::Down), QByteArray());
        QCOMPARE(log.milestone(RecordKind::Online, {{u"us"_s, 46'999}}),
                 stampedLine("0313", "MQTT connect success in 46 ms"));
    }

    void refusals_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("level");
        QTest::addColumn<QByteArray>("text");
        const QByteArray version = "MQTT invalid protocol version, disconeect";
        const QByteArray server = "MQTT server unavailable, disconnect";
        const QByteArray password = "MQTT bad username or password, disconnect";
        const QByteArray authorize = "MQTT authorize fail, disconnect";
        QTest::newRow("1") << 1 << 4 << version;
        QTest::newRow("2") << 2 << 4 << server;
        QTest::newRow("3") << 3 << 4 << password;
        QTest::newRow("4") << 4 << 4 << authorize;
        QTest::newRow("5") << 5 << 4 << QByteArray();
        QTest::newRow("0x84") << 0x84 << 5 << version;
        QTest::newRow("0x88") << 0x88 << 5 << server;
        QTest::newRow("0x86") << 0x86 << 5 << password;
        QTest::newRow("0x87") << 0x87 << 5 << authorize;
        QTest::newRow("0x97") << 0x97 << 5 << QByteArray();
    }

    void refusals()
    {
        QFETCH(int, code);
        QFETCH(int, level);
        QFETCH(QByteArray, text);
        Log log;
        log.dial(ChannelRole::Mqtt);
        const QByteArray line = text.isEmpty() ? QByteArray() : stampedLine("0316", text);
        QCOMPARE(
            log.packet(mqtt::Connack{.reasonCode = quint8(code), .properties = {}}, Direction::Down, quint8(level)),
            QByteArray(line + deinit));
        // The SDK has let go: what the peer does then is not seen.
        QCOMPARE(log.milestone(RecordKind::TlsClosed), QByteArray());
        QCOMPARE(log.milestone(RecordKind::TcpClosed, byPeer), QByteArray());
    }

    void messages()
    {
        Log log;
        const QString notify = u"/sys/g7h0g5wry4Q/LightSwitch/thing/bootstrap/notify"_s;
        const QByteArray received = log.packet(publishOf(notify, alink::notify(u"1"_s, 0)), Direction::Down);
        QVERIFY(received.startsWith(stampedLine("0309", "pub: " + notify.toUtf8())));
        QVERIFY(received.contains("[LK-030A] < 7B 22 69 64"));
        // The SDK's own module takes it, so the default handler prints nothing.
        QVERIFY(!received.contains("pub, qos"));

        const QByteArray sent =
            log.packet(publishOf(notify + u"_reply"_s, alink::notifyReply(u"1"_s, 200)), Direction::Up);
        QVERIFY(sent.contains("[LK-030A] > 7B 22 69 64"));
        QVERIFY(!sent.contains("pub, qos"));

        mqtt::Publish other = publishOf(u"/ext/notify"_s, "a\r\nb");
        other.qos = 1;
        other.packetId = 7;
        QVERIFY(log.packet(other, Direction::Down)
                    .endsWith("\r\n\r\npub, qos: 1, topic: /ext/notify\npub, payload: a\r\nb\n"));
        QCOMPARE(log.packet(publishOf(u"x"_s, {}), Direction::Down),
                 QByteArray(stampedLine("0309", "pub: x") + "pub, qos: 0, topic: x\npub, payload: \n"));
        // Another device's notice is nothing that the module takes.
        QVERIFY(log.packet(publishOf(u"/sys/pk/other/thing/bootstrap/notify"_s, "{}"), Direction::Down)
                    .contains("pub, qos: 0, topic: /sys/pk/other"));

        QCOMPARE(log.packet(
                     mqtt::Subscribe{.packetId = 1,
                                     .filters = {{.filter = u"a/+"_s, .options = 0}, {.filter = u"b"_s, .options = 1}},
                                     .properties = {}},
                     Direction::Up),
                 QByteArray(stampedLine("0309", "sub: a/+") + stampedLine("0309", "sub: b")));
        QCOMPARE(log.packet(mqtt::Unsubscribe{.packetId = 2, .filters = {u"a/+"_s, u"b"_s}, .properties = {}},
                            Direction::Up),
                 QByteArray(stampedLine("0309", "unsub: a/+") + stampedLine("0309", "unsub: b")));
    }

    void mqtt5MessagesAreRead()
    {
        Log log;
        mqtt::Publish packet = publishOf(u"t"_s, "p");
        packet.properties = {{.id = mqtt::PropertyId::ContentType, .value = u"text"_s}};
        QVERIFY(log.packet(packet, Direction::Up, 5).startsWith(stampedLine("0309", "pub: t") + "\r\n[LK-030A] > 70 "));
    }

    void whatTheSdkNeverLogs()
    {
        Log log;
        QCOMPARE(log.packet(mqtt::Pingreq{}, Direction::Up), QByteArray());
        QCOMPARE(log.packet(mqtt::Pingresp{}, Direction::Down), QByteArray());
        QCOMPARE(log.packet(mqtt::Acknowledgement{.packetId = 1, .properties = {}}, Direction::Up), QByteArray());
        QCOMPARE(log.packet(mqtt::Suback{.packetId = 1, .reasonCodes = {0}, .properties = {}}, Direction::Down),
                 QByteArray());
        QCOMPARE(log.packet(mqtt::Disconnect{}, Direction::Up), QByteArray());
        QCOMPARE(log.milestone(RecordKind::Note, {{u"text"_s, u"x"_s}}), QByteArray());
        QCOMPARE(log.milestone(RecordKind::StateChanged), QByteArray());
        QCOMPARE(log.milestone(RecordKind::DnsResolved), QByteArray());
        const ChannelInfo channel = channelOf(ChannelRole::Mqtt);
        QCOMPARE(log.add(2, channel, RecordKind::MqttGarbage, Direction::Down, "HTTP/1.1 400"), QByteArray());
        QCOMPARE(log.add(2, channel, RecordKind::MqttPacket, Direction::Down, "\x30\x05"), QByteArray());
        QCOMPARE(log.add(2, channel, RecordKind::MqttPacket, Direction::Down, ""), QByteArray());
        QCOMPARE(log.add(2, channel, RecordKind::Note, Direction::None, "no JSON"), QByteArray());
    }

    void dialling()
    {
        Log log;
        QCOMPARE(log.dial(ChannelRole::Mqtt, 50'123),
                 QByteArray("success to establish tcp, fd=3\nlocal port: 50123\n"));
        QCOMPARE(log.dialled(), QByteArray("core_sysdep_network_establish host h port 443, type 0\r\n"
                                           "establish tcp connection with server(host='h', port=[443])\n"));
        QCOMPARE(log.milestone(RecordKind::TlsStarted, {{u"host"_s, u"h"_s}, {u"port"_s, 443}}),
                 stampedLine("1000", "establish mbedtls connection with server(host='h', port=[443])"));
        QCOMPARE(log.milestone(RecordKind::TlsEstablished, {{u"cost"_s, 39875}, {u"used"_s, 42627}}),
                 stampedLine("1000", "success to establish mbedtls connection， (cost 39875 bytes in total, max used "
                                     "42627 bytes)"));
        QCOMPARE(
            log.milestone(RecordKind::TlsEstablished),
            stampedLine("1000", "success to establish mbedtls connection， (cost 0 bytes in total, max used 0 bytes)"));
    }

    void failedDials()
    {
        const QByteArray opening = "core_sysdep_network_establish host h port 443, type 0\r\n"
                                   "establish tcp connection with server(host='h', port=[443])\n";
        const QJsonObject far{{u"host"_s, u"h"_s}, {u"port"_s, 443}};
        const QJsonObject refused{{u"host"_s, u"h"_s}, {u"port"_s, 443}, {u"error"_s, u"ConnectionRefused"_s}};
        Log one;
        QCOMPARE(one.milestone(RecordKind::TcpConnecting, far), opening);
        QCOMPARE(one.milestone(RecordKind::TcpFailed, refused),
                 QByteArray("connect error, errno: 111\nfail to establish tcp\n" + deinit));

        // Two addresses: one announcement, the second failure is the end.
        Log two;
        (void)two.milestone(RecordKind::DnsResolved, {{u"addresses"_s, QJsonArray{u"::1"_s, u"127.0.0.1"_s}}});
        QCOMPARE(two.milestone(RecordKind::TcpConnecting, far), opening);
        QCOMPARE(two.milestone(RecordKind::TcpFailed, refused), QByteArray("connect error, errno: 111\n"));
        QCOMPARE(two.milestone(RecordKind::TcpConnecting, far), QByteArray());
        QCOMPARE(two.milestone(RecordKind::TcpFailed, {{u"error"_s, u"TcpTimeout"_s}}),
                 QByteArray("connect error, errno: 115\nfail to establish tcp\n" + deinit));
        Log unreachable;
        (void)unreachable.milestone(RecordKind::TcpConnecting, far);
        QVERIFY(unreachable.milestone(RecordKind::TcpFailed, {{u"error"_s, u"NetworkUnreachable"_s}})
                    .startsWith("connect error, errno: 101\n"));
    }

    void failedNames()
    {
        const QByteArray opening = "core_sysdep_network_establish host h port 1883, type 0\r\n"
                                   "establish tcp connection with server(host='h', port=[1883])\n";
        Log without;
        QCOMPARE(without.milestone(RecordKind::DnsFailed, {{u"host"_s, u"h"_s}, {u"error"_s, u"DnsFailed"_s}}),
                 QByteArray(opening + "fail to establish tcp\n" + deinit));
        Log with;
        (void)with.milestone(RecordKind::LoginPrepared, {{u"backupIp"_s, u"10.0.0.1"_s}});
        QCOMPARE(with.milestone(RecordKind::DnsFailed, {{u"host"_s, u"h"_s}}),
                 QByteArray(opening + "fail to establish tcp\n"));
        QCOMPARE(with.milestone(RecordKind::TcpConnecting,
                                {{u"host"_s, u"h"_s}, {u"port"_s, 1883}, {u"peer"_s, u"10.0.0.1"_s}}),
                 QByteArray("using backup ip: 10.0.0.1\n"));
    }

    void failedHandshakes_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<QByteArray>("number");
        QTest::newRow("untrusted") << u"TlsUntrusted"_s << QByteArray("2700");
        QTest::newRow("wrong name") << u"TlsHostNameMismatch"_s << QByteArray("2700");
        QTest::newRow("expired") << u"TlsExpired"_s << QByteArray("2700");
        QTest::newRow("not yet valid") << u"TlsNotYetValid"_s << QByteArray("2700");
        QTest::newRow("plain-text port") << u"TlsPlainTextPort"_s << QByteArray("7200");
        QTest::newRow("time-out") << u"TlsTimeout"_s << QByteArray("6800");
        QTest::newRow("closed") << u"TlsClosed"_s << QByteArray("4c");
        QTest::newRow("protocol") << u"TlsProtocolMismatch"_s << QByteArray("7780");
        QTest::newRow("other") << u"TlsFailed"_s << QByteArray("7780");
    }

    void failedHandshakes()
    {
        QFETCH(QString, error);
        QFETCH(QByteArray, number);
        Log log;
        log.dial(ChannelRole::Mqtt);
        QCOMPARE(log.milestone(RecordKind::TlsFailed, {{u"error"_s, error}}),
                 QByteArray(stampedLine("1000", "mbedtls_ssl_handshake error, res: -0x" + number) + deinit));
        QCOMPARE(log.milestone(RecordKind::TcpClosed, byUs), QByteArray());
    }

    void endsOfAnMqttConnection()
    {
        const QByteArray received = stampedLine("1000", "mbedtls_ssl_recv error, res: -0x7880") + deinit;
        Log notified;
        notified.dial(ChannelRole::Mqtt);
        notified.encrypt(ChannelRole::Mqtt);
        QCOMPARE(notified.milestone(RecordKind::TlsClosed), QByteArray());
        QCOMPARE(notified.milestone(RecordKind::TcpClosed, byPeer), received);

        // We may be the first to close TCP after the peer's close_notify.
        Log notifiedThenUs;
        notifiedThenUs.dial(ChannelRole::Mqtt);
        notifiedThenUs.encrypt(ChannelRole::Mqtt);
        (void)notifiedThenUs.milestone(RecordKind::TlsClosed);
        QCOMPARE(notifiedThenUs.milestone(RecordKind::TcpClosed, byUs), received);

        Log cut;
        cut.dial(ChannelRole::Mqtt);
        cut.encrypt(ChannelRole::Mqtt);
        QCOMPARE(cut.milestone(RecordKind::TcpClosed, byPeer),
                 QByteArray("_core_sysdep_network_recv, nwk connection closed\n" +
                            stampedLine("1000", "mbedtls_ssl_recv error, res: -0x4c") + deinit));

        Log plain;
        plain.dial(ChannelRole::Mqtt);
        QCOMPARE(plain.milestone(RecordKind::TcpClosed, byPeer),
                 QByteArray("_core_sysdep_network_recv, nwk connection closed\n" + deinit));

        Log ours;
        ours.dial(ChannelRole::Mqtt);
        ours.encrypt(ChannelRole::Mqtt);
        QCOMPARE(ours.milestone(RecordKind::DisconnectCalled),
                 QByteArray(stampedLine("0316", "MQTT user calls aiot_mqtt_disconnect api, disconnect") + deinit));
        QCOMPARE(ours.milestone(RecordKind::TlsClosed), QByteArray());
        QCOMPARE(ours.milestone(RecordKind::TcpClosed, byPeer), QByteArray());
    }

    void lostAnswers()
    {
        const QByteArray lost = stampedLine("1000", "mbedtls_ssl_recv error, res: -0x7880") + deinit +
                                stampedLine("040F", "HTTP network error when receving data, disconnect");
        Log none;
        none.dial(ChannelRole::Bootstrap);
        none.encrypt(ChannelRole::Bootstrap);
        (void)none.http(RecordKind::HttpRequestHead, "POST / HTTP/1.1\r\n\r\n");
        (void)none.milestone(RecordKind::TlsClosed, {}, ChannelRole::Bootstrap);
        QCOMPARE(none.milestone(RecordKind::TcpClosed, byUs, ChannelRole::Bootstrap), lost);

        Log half;
        half.dial(ChannelRole::Bootstrap);
        half.encrypt(ChannelRole::Bootstrap);
        (void)half.http(RecordKind::HttpResponseHead, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
        (void)half.http(RecordKind::HttpResponseBody, "12345");
        (void)half.milestone(RecordKind::TlsClosed, {}, ChannelRole::Bootstrap);
        QCOMPARE(half.milestone(RecordKind::TcpClosed, byPeer, ChannelRole::Bootstrap), lost);

        Log whole;
        whole.dial(ChannelRole::Bootstrap);
        whole.encrypt(ChannelRole::Bootstrap);
        (void)whole.milestone(RecordKind::TlsClosed, {}, ChannelRole::Bootstrap);
        (void)whole.http(RecordKind::HttpResponseHead, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");
        (void)whole.http(RecordKind::HttpResponseBody, "12345");
        QCOMPARE(whole.milestone(RecordKind::TcpClosed, byPeer, ChannelRole::Bootstrap), QByteArray());
    }

    void endpointsAreReported()
    {
        Log log;
        QCOMPARE(log.milestone(RecordKind::EndpointKnown, {{u"status"_s, 200}, {u"host"_s, u"h"_s}, {u"port"_s, 1883}}),
                 QByteArray("status code: 200\nhost: h, port: 1883\n"));
        QCOMPARE(log.milestone(RecordKind::EndpointKnown, {{u"status"_s, 404}}), QByteArray("status code: 404\n"));
    }

    void fileNumbersAreTheSdks()
    {
        Log log;
        const auto opened = [&](ChannelRole role) { return log.dial(role).mid(26, 4); };
        const auto answer = [&] {
            (void)log.http(RecordKind::HttpResponseHead, "HTTP/1.1 200 OK\r\n\r\n");
            return log.milestone(RecordKind::TcpClosed, byUs, ChannelRole::Bootstrap);
        };
        QCOMPARE(opened(ChannelRole::Bootstrap), QByteArray("fd=3"));
        QCOMPARE(answer(), QByteArray());
        // The SDK still holds the HTTPS connection that we closed.
        QCOMPARE(opened(ChannelRole::Mqtt), QByteArray("fd=4"));
        (void)log.milestone(RecordKind::TcpClosed, byPeer);
        // Bootstrap again without a call to disconnect: now it is released.
        QCOMPARE(opened(ChannelRole::Bootstrap), QByteArray("fd=3"));
        QVERIFY(log.dialled().startsWith(deinit + "core_sysdep_network_establish"));
        QCOMPARE(answer(), QByteArray());
        QCOMPARE(opened(ChannelRole::Mqtt), QByteArray("fd=4"));
        // Disconnecting releases both.
        QCOMPARE(
            log.milestone(RecordKind::DisconnectCalled),
            QByteArray(stampedLine("0316", "MQTT user calls aiot_mqtt_disconnect api, disconnect") + deinit + deinit));
        (void)log.milestone(RecordKind::TcpClosed, byUs);
        QCOMPARE(opened(ChannelRole::Bootstrap), QByteArray("fd=3"));
        QVERIFY(!log.dialled().startsWith(deinit));
    }

    void devicesCountForThemselves()
    {
        Log log;
        const QByteArray local = R"({"host":"h","localPort":1,"port":2})";
        for (ChannelId number = 1; number <= 3; ++number) {
            const ChannelInfo channel = channelOf(ChannelRole::Mqtt, 4, u"device-%1"_s.arg(number));
            QVERIFY(log.add(number, channel, RecordKind::TcpConnected, Direction::None, local).contains("fd=3\n"));
        }
        QVERIFY(
            log.add(4, channelOf(ChannelRole::Mqtt, 4, u"device-1"_s), RecordKind::TcpConnected, Direction::None, local)
                .contains("fd=4\n"));
    }

    void millisecondsArePadded()
    {
        SdkLogWriter writer(nullptr);
        const QByteArray line = writer.write(
            {.wallMicroseconds = 1'000'000'007'999, .kind = RecordKind::Online, .bytes = R"({"us":0})"}, {});
        QCOMPARE(line, QByteArray("[1000000.007][LK-0313] MQTT connect success in 0 ms\r\n"));
    }
};

QTEST_APPLESS_MAIN(TestSdkLogWriter)
#include "tst_sdklogwriter.moc"
