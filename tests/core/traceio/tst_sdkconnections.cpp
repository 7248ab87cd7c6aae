// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdklogfeeder.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace bootbench;
using namespace sdklog;
using namespace Qt::StringLiterals;

class TestSdkConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

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

    /// TLS ended, and these records do not say that TCP did.
    void endsOfTlsAloneAreWritten()
    {
        const QByteArray received = stampedLine("1000", "mbedtls_ssl_recv error, res: -0x7880") + deinit;
        Log atTheEnd;
        atTheEnd.dial(ChannelRole::Mqtt);
        atTheEnd.encrypt(ChannelRole::Mqtt);
        QCOMPARE(atTheEnd.milestone(RecordKind::TlsClosed), QByteArray());
        QCOMPARE(atTheEnd.finish(), received);
        QCOMPARE(atTheEnd.finish(), QByteArray());

        Log atTheNextDial;
        atTheNextDial.dial(ChannelRole::Mqtt);
        atTheNextDial.encrypt(ChannelRole::Mqtt);
        (void)atTheNextDial.milestone(RecordKind::TlsClosed);
        atTheNextDial.dial(ChannelRole::Bootstrap);
        QVERIFY2(atTheNextDial.dialled().startsWith(received), atTheNextDial.dialled().constData());
        QCOMPARE(atTheNextDial.milestone(RecordKind::TcpClosed, byPeer), QByteArray());
        QCOMPARE(atTheNextDial.finish(), QByteArray());

        Log withTcp;
        withTcp.dial(ChannelRole::Mqtt);
        withTcp.encrypt(ChannelRole::Mqtt);
        (void)withTcp.milestone(RecordKind::TlsClosed);
        QCOMPARE(withTcp.milestone(RecordKind::TcpClosed, byPeer), received);
        QCOMPARE(withTcp.finish(), QByteArray());
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
};

QTEST_APPLESS_MAIN(TestSdkConnections)
#include "tst_sdkconnections.moc"
