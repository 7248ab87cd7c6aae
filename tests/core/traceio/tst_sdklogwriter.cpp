// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdklogfeeder.h"

#include <protocol/alink.h>

#include <QRegularExpression>
#include <QTest>

using namespace bootbench;
using namespace sdklog;
using namespace Qt::StringLiterals;

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
        QCOMPARE(log.add(2, channel, RecordKind::Note, Direction::None, "no JSON"), QByteArray());
    }

    void whatNobodyCanReadIsWritten()
    {
        Log log;
        const ChannelInfo channel = channelOf(ChannelRole::Mqtt);
        QCOMPARE(log.add(2, channel, RecordKind::MqttGarbage, Direction::Down, "HTTP"),
                 QByteArray("unreadable MQTT packet < 48 54 54 50\n"));
        QCOMPARE(log.add(2, channel, RecordKind::MqttPacket, Direction::Up, "\x30\x05"),
                 QByteArray("unreadable MQTT packet > 30 05\n"));
        QCOMPARE(log.add(2, channel, RecordKind::MqttPacket, Direction::Down, ""),
                 QByteArray("unreadable MQTT packet < \n"));
    }

    void aTextLineStandsAsItWas()
    {
        Log log;
        QCOMPARE(log.add(1, {}, RecordKind::TextLine, Direction::None, "boot: v1.2 \xff"), "boot: v1.2 \xff\n");
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
