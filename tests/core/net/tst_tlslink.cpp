// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlslinkbench.h"

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTlsLink : public QObject, private TlsLinkBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }

    void climbsEveryRung();
    void climbsWithoutTls();
    void acceptsNames_data();
    void acceptsNames();
    void namesWrongCertificates_data();
    void namesWrongCertificates();
    void namesBrokenHandshakes_data();
    void namesBrokenHandshakes();
    void givesUpSilentHandshake();
    void refusesBadSettings_data();
    void refusesBadSettings();
    void tellsHowPeerCloses_data();
    void tellsHowPeerCloses();
    void closesInOrder();
    void staysSilentAfterAbort();
    void survivesItsOwnSlots_data();
    void survivesItsOwnSlots();
};

void TestTlsLink::climbsEveryRung()
{
    ScriptedServer const server(m_localhost);
    RecordingSink sink;
    TlsLink link(TlsLink::bootstrapRungs, sink, 7);
    const Ladder ladder(link);
    link.open(target(server.endpoint()));
    QTRY_VERIFY(ladder.ended());
    QCOMPARE(ladder.opened.size(), 1);
    QCOMPARE(ladder.failed.size(), 0);
    QCOMPARE(ladder.verdicts(),
             QStringList({u"bootstrap.dns Running"_s, u"bootstrap.dns Passed"_s, u"bootstrap.tcp Running"_s,
                          u"bootstrap.tcp Passed"_s, u"bootstrap.tls Running"_s, u"bootstrap.tls Passed"_s}));
    QCOMPARE(sink.kinds(),
             QList<RecordKind>({RecordKind::DnsResolved, RecordKind::TcpConnecting, RecordKind::TcpConnected,
                                RecordKind::TlsStarted, RecordKind::TlsEstablished}));

    const LinkInfo &info = link.info();
    QCOMPARE(info.peerAddress, u"127.0.0.1"_s);
    QVERIFY(info.localPort > 0);
    QCOMPARE(info.tlsVersion, u"TLSv1.3"_s);
    QVERIFY(info.tlsCipher.startsWith("TLS_"_L1));
    QVERIFY(info.setupMicroseconds > 0);
    QCOMPARE(ladder.last().detail, QString(info.tlsVersion + ", "_L1 + info.tlsCipher));
    QCOMPARE(ladder.last().firstRecord, 4U);
    QCOMPARE(ladder.last().lastRecord, 5U);
    QVERIFY(ladder.last().microseconds > 0);

    const QJsonObject dns = sink.records.at(0).members();
    QCOMPARE(dns.value(u"host"_s), u"localhost"_s);
    QVERIFY(dns.value(u"us"_s).isDouble());
    const QJsonObject tcp = sink.records.at(2).members();
    QCOMPARE(tcp.value(u"peer"_s), u"127.0.0.1"_s);
    QCOMPARE(tcp.value(u"port"_s).toInt(), int(server.serverPort()));
    QCOMPARE(tcp.value(u"localPort"_s).toInt(), int(info.localPort));
    const QJsonObject tls = sink.records.at(4).members();
    QCOMPARE(tls.value(u"version"_s), info.tlsVersion);
    QCOMPARE(tls.value(u"subject"_s), u"localhost"_s);
    QCOMPARE(tls.value(u"issuer"_s), u"Test CA"_s);
    for (const RecordingSink::Record &record : std::as_const(sink.records))
        QCOMPARE(record.channel, 7U);
    QCOMPARE(sink.records.at(4).stage, Stage::BootstrapTls);
}

void TestTlsLink::climbsWithoutTls()
{
    ScriptedServer const server;
    RecordingSink sink;
    TlsLink link(TlsLink::mqttRungs, sink, 1);
    const Ladder ladder(link);
    LinkTarget plain = target({u"127.0.0.1"_s, server.serverPort()});
    plain.security = TransportSecurity::Tcp;
    plain.trust.pemFile = u"/nowhere.pem"_s; // not looked at
    link.open(plain);
    QTRY_COMPARE(ladder.opened.size(), 1);
    QCOMPARE(ladder.verdicts(), QStringList({u"mqtt.dns Running"_s, u"mqtt.dns Passed"_s, u"mqtt.tcp Running"_s,
                                             u"mqtt.tcp Passed"_s, u"mqtt.tls Skipped"_s}));
    QVERIFY(link.info().tlsVersion.isEmpty());
    link.socket().write("hello");
    QTRY_COMPARE(server.received, "hello"_ba);
}

void TestTlsLink::acceptsNames_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("name") << u"localhost"_s << QStringList{u"localhost"_s};
    QTest::newRow("upper case") << u"LOCALHOST"_s << QStringList{u"localhost"_s};
    QTest::newRow("trailing dot") << u"localhost."_s << QStringList{u"localhost"_s};
    QTest::newRow("second name") << u"localhost"_s << QStringList{u"example.com"_s, u"localhost"_s};
    QTest::newRow("wildcard") << u"iot-a.bench.localhost"_s << QStringList{u"*.bench.localhost"_s};
    QTest::newRow("address") << u"127.0.0.1"_s << QStringList{u"127.0.0.1"_s};
}

void TestTlsLink::acceptsNames()
{
    QFETCH(const QString, host);
    QFETCH(const QStringList, names);
    ScriptedServer const server(m_pki.issue(names));
    RecordingSink sink;
    TlsLink link(TlsLink::mqttRungs, sink, 1);
    const Ladder ladder(link);
    link.open(target({host, server.serverPort()}));
    QTRY_VERIFY(ladder.ended());
    QCOMPARE(ladder.opened.size(), 1);
}

void TestTlsLink::namesWrongCertificates_data()
{
    const TestPki stranger(u"Somebody Else's CA"_s);
    QTest::addColumn<ServerIdentity>("identity");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("inCause");
    const QStringList right{u"localhost"_s};
    const QStringList wrong{u"example.com"_s};
    QTest::newRow("other CA") << stranger.issue(right) << ErrorCode::TlsUntrusted << u"Somebody Else's CA"_s;
    QTest::newRow("self-signed") << TestPki::selfSigned(right) << ErrorCode::TlsUntrusted << u"self-signed"_s;
    QTest::newRow("wrong host") << m_pki.issue(wrong) << ErrorCode::TlsHostNameMismatch << u"Wanted: localhost."_s;
    QTest::newRow("wrong host, shown") << m_pki.issue(wrong) << ErrorCode::TlsHostNameMismatch << u"example.com"_s;
    QTest::newRow("expired") << m_pki.issue(right, -2, -1) << ErrorCode::TlsExpired << u"expired"_s;
    QTest::newRow("not yet valid") << m_pki.issue(right, 1, 2) << ErrorCode::TlsNotYetValid << u"not yet valid"_s;
    QTest::newRow("expired before untrusted") << stranger.issue(right, -2, -1) << ErrorCode::TlsExpired << u"issuer"_s;
    QTest::newRow("expired before wrong host") << m_pki.issue(wrong, -2, -1) << ErrorCode::TlsExpired << u"host name"_s;
    QTest::newRow("wrong host before untrusted")
        << stranger.issue(wrong) << ErrorCode::TlsHostNameMismatch << u"issuer"_s;
}

void TestTlsLink::namesWrongCertificates()
{
    QFETCH(const ServerIdentity, identity);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, inCause);
    ScriptedServer const server(identity);
    RecordingSink sink;
    TlsLink link(TlsLink::mqttRungs, sink, 1);
    const Ladder ladder(link);
    link.open(target(server.endpoint()));
    QTRY_VERIFY(ladder.ended());
    QCOMPARE(ladder.opened.size(), 0);
    QCOMPARE(ladder.error().code, code);
    QCOMPARE(ladder.errorStage(), Stage::MqttTls);
    QVERIFY2(ladder.error().cause.contains(inCause, Qt::CaseInsensitive), qUtf8Printable(ladder.error().cause));
    QVERIFY(ladder.error().cause.contains("valid from"_L1));
    QCOMPARE(ladder.last().verdict, Verdict::Failed);
    QCOMPARE(ladder.last().error, ladder.error());
    QCOMPARE(sink.kinds().mid(3),
             QList<RecordKind>({RecordKind::TlsStarted, RecordKind::TlsFailed, RecordKind::TcpClosed}));
    QCOMPARE(sink.records.at(4).members().value(u"error"_s).toString(), QString(errorName(code)));
    QVERIFY(server.received.isEmpty());
}

void TestTlsLink::namesBrokenHandshakes_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("thenCloses");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray nothing;
    const auto alert = [](char number) {
        const QByteArray record = QByteArrayLiteral("\x15\x03\x03\x00\x02\x02");
        return record + number;
    };
    QTest::newRow("HTTP") << nothing << "HTTP/1.1 400 Bad Request\r\n\r\n"_ba << true << ErrorCode::TlsPlainTextPort;
    QTest::newRow("greeting") << "220 mail.example.com ready\r\n"_ba << nothing << false << ErrorCode::TlsPlainTextPort;
    QTest::newRow("SSH") << "SSH-2.0-OpenSSH_9.2p1\r\n"_ba << nothing << false << ErrorCode::TlsPlainTextPort;
    QTest::newRow("MQTT") << nothing << QByteArrayLiteral("\x20\x02\x00\x01\x00\x00") << true
                          << ErrorCode::TlsPlainTextPort;
    QTest::newRow("closes") << nothing << nothing << true << ErrorCode::TlsClosed;
    QTest::newRow("closes after half a record")
        << nothing << QByteArrayLiteral("\x16\x03\x03") << true << ErrorCode::TlsClosed;
    QTest::newRow("alert: protocol version") << nothing << alert(70) << false << ErrorCode::TlsProtocolMismatch;
    QTest::newRow("alert: handshake failure") << nothing << alert(40) << false << ErrorCode::TlsProtocolMismatch;
    QTest::newRow("alert: insufficient security") << nothing << alert(71) << false << ErrorCode::TlsProtocolMismatch;
    QTest::newRow("alert: internal error") << nothing << alert(80) << false << ErrorCode::TlsFailed;
    QTest::newRow("alert: unrecognised name") << nothing << alert(112) << false << ErrorCode::TlsFailed;
    QTest::newRow("nonsense in a record")
        << nothing << QByteArrayLiteral("\x16\x03\x03\x00\x04\x63\x00\x00\x00") << false << ErrorCode::TlsFailed;
}

void TestTlsLink::namesBrokenHandshakes()
{
    QFETCH(const QByteArray, greeting);
    QFETCH(const QByteArray, answer);
    QFETCH(const bool, thenCloses);
    QFETCH(const ErrorCode, code);
    ScriptedServer server;
    server.onReady = [&] { server.send(greeting); };
    server.onBytes = [&] {
        server.send(answer);
        if (thenCloses)
            server.closePeer();
    };
    RecordingSink sink;
    TlsLink link(TlsLink::bootstrapRungs, sink, 1);
    const Ladder ladder(link);
    link.open(target(server.endpoint()));
    QTRY_VERIFY(ladder.ended());
    QVERIFY2(ladder.error().code == code,
             qUtf8Printable(errorName(ladder.error().code) + ": "_L1 + ladder.error().cause));
    QCOMPARE(ladder.errorStage(), Stage::BootstrapTls);
    QVERIFY(!ladder.error().cause.isEmpty());
    const QJsonObject recorded = sink.of(RecordKind::TlsFailed).constFirst().members();
    QCOMPARE(recorded.value(u"error"_s).toString(), QString(errorName(code)));
    QCOMPARE(recorded.contains(u"alert"_s), QByteArrayView(QTest::currentDataTag()).startsWith("alert"));
}

void TestTlsLink::givesUpSilentHandshake()
{
    ScriptedServer const server;
    RecordingSink sink;
    TlsLink link(TlsLink::bootstrapRungs, sink, 1);
    const Ladder ladder(link);
    LinkTimeouts timeouts;
    timeouts.tls = 50ms;
    link.open(target(server.endpoint()), timeouts);
    QTRY_VERIFY(ladder.ended());
    QCOMPARE(ladder.error().code, ErrorCode::TlsTimeout);
    QCOMPARE(ladder.errorStage(), Stage::BootstrapTls);
    QVERIFY(ladder.last().microseconds >= 45'000);
    QVERIFY(!server.received.isEmpty());
}

void TestTlsLink::refusesBadSettings_data()
{
    QTest::addColumn<Endpoint>("endpoint");
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<bool>("exists");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<Stage>("stage");
    const Endpoint good{u"localhost"_s, 443};
    QTest::newRow("no host") << Endpoint{QString(), 443} << QByteArray() << true << ErrorCode::EndpointInvalid
                             << Stage::BootstrapDns;
    QTest::newRow("no port") << Endpoint{u"localhost"_s, 0} << QByteArray() << true << ErrorCode::EndpointInvalid
                             << Stage::BootstrapDns;
    QTest::newRow("no CA file") << good << QByteArray() << false << ErrorCode::CaFileUnreadable << Stage::BootstrapTls;
    QTest::newRow("empty CA file") << good << QByteArray() << true << ErrorCode::CaFileUnreadable
                                   << Stage::BootstrapTls;
    QTest::newRow("no PEM in it") << good << "hello\n"_ba << true << ErrorCode::CaFileUnreadable << Stage::BootstrapTls;
    QTest::newRow("broken PEM") << good << "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"_ba << true
                                << ErrorCode::CaFileUnreadable << Stage::BootstrapTls;
}

void TestTlsLink::refusesBadSettings()
{
    QFETCH(const Endpoint, endpoint);
    QFETCH(const QByteArray, pem);
    QFETCH(const bool, exists);
    QFETCH(const ErrorCode, code);
    QFETCH(const Stage, stage);
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"given.pem"_s);
    if (exists) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pem);
    }
    RecordingSink sink;
    TlsLink link(TlsLink::bootstrapRungs, sink, 1);
    const Ladder ladder(link);
    LinkTarget bad = target(endpoint);
    if (code == ErrorCode::CaFileUnreadable)
        bad.trust.pemFile = path;
    link.open(bad);
    QVERIFY(ladder.failed.isEmpty()); // never from within open()
    QTRY_VERIFY(ladder.ended());
    QCOMPARE(ladder.error().code, code);
    QCOMPARE(ladder.errorStage(), stage);
    QVERIFY(sink.records.isEmpty()); // nothing was dialled
    if (code == ErrorCode::CaFileUnreadable)
        QVERIFY(ladder.error().cause.contains(path));
}

void TestTlsLink::tellsHowPeerCloses_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("orderly");
    QTest::addColumn<bool>("closeNotify");
    QTest::newRow("close_notify and FIN") << true << true << true;
    QTest::newRow("FIN without close_notify") << true << false << false;
    QTest::newRow("FIN of plain TCP") << false << true << false;
}

void TestTlsLink::tellsHowPeerCloses()
{
    QFETCH(const bool, tls);
    QFETCH(const bool, orderly);
    QFETCH(const bool, closeNotify);
    ScriptedServer server(tls ? std::optional(m_localhost) : std::nullopt);
    RecordingSink sink;
    TlsLink link(TlsLink::mqttRungs, sink, 1);
    const Ladder ladder(link);
    LinkTarget peer = target(server.endpoint());
    peer.security = tls ? TransportSecurity::Tls : TransportSecurity::Tcp;
    QByteArray seen;
    connect(&link, &TlsLink::closed, this, [&] { seen = link.socket().readAll(); });
    link.open(peer);
    QTRY_COMPARE(ladder.opened.size(), 1);
    link.socket().write("ready");
    QTRY_COMPARE(server.received, "ready"_ba);
    server.send("last words");
    if (orderly)
        server.closePeer();
    else
        server.dropPeer();
    QTRY_COMPARE(ladder.closed.size(), 1);
    QCOMPARE(ladder.closed.constFirst().at(0).toBool(), true);
    QCOMPARE(ladder.closed.constFirst().at(1).toString(), QString());
    QCOMPARE(seen, "last words"_ba);
    QCOMPARE(sink.of(RecordKind::TlsClosed).size(), closeNotify ? 1 : 0);
    QCOMPARE(sink.of(RecordKind::TcpClosed).size(), 1);
    QCOMPARE(sink.of(RecordKind::TcpClosed).constFirst().members().value(u"by"_s), u"peer"_s);
    QCOMPARE(sink.of(RecordKind::TcpClosed).constFirst().stage, noStage);
}

void TestTlsLink::closesInOrder()
{
    ScriptedServer const server(m_localhost);
    RecordingSink sink;
    TlsLink link(TlsLink::mqttRungs, sink, 1);
    const Ladder ladder(link);
    link.open(target(server.endpoint()));
    QTRY_COMPARE(ladder.opened.size(), 1);
    link.socket().write("bye");
    link.close();
    QTRY_COMPARE(ladder.closed.size(), 1);
    QCOMPARE(ladder.closed.constFirst().at(0).toBool(), false);
    QTRY_COMPARE(server.disconnections, 1);
    QCOMPARE(server.received, "bye"_ba);
    QCOMPARE(sink.of(RecordKind::TcpClosed).size(), 1);
    QCOMPARE(sink.of(RecordKind::TcpClosed).constFirst().members().value(u"by"_s), u"us"_s);
}

void TestTlsLink::staysSilentAfterAbort()
{
    ScriptedServer const server; // never answers, so that the handshake is still going on
    RecordingSink sink;
    TlsLink link(TlsLink::mqttRungs, sink, 1);
    const Ladder ladder(link);
    link.open(target(server.endpoint()));
    QTRY_COMPARE(server.connections, 1);
    link.abort();
    QTRY_COMPARE(server.disconnections, 1);
    QVERIFY(!ladder.ended());
    QVERIFY(ladder.closed.isEmpty());
}

void TestTlsLink::survivesItsOwnSlots_data()
{
    QTest::addColumn<int>("deleteAtStage"); // call number of stageChanged
    QTest::addColumn<bool>("good");
    for (int call = 1; call <= 6; ++call)
        QTest::addRow("stage change %d", call) << call << true;
    QTest::newRow("opened") << 0 << true;
    QTest::newRow("failed") << 0 << false;
}

void TestTlsLink::survivesItsOwnSlots()
{
    QFETCH(const int, deleteAtStage);
    QFETCH(const bool, good);
    ScriptedServer const server(good ? m_localhost : TestPki::selfSigned({u"localhost"_s}));
    RecordingSink sink;
    QPointer<TlsLink> link(new TlsLink(TlsLink::mqttRungs, sink, 1));
    int calls = 0;
    connect(link, &TlsLink::stageChanged, this, [&] {
        if (++calls == deleteAtStage)
            delete link;
    });
    connect(link, &TlsLink::opened, this, [&] { delete link; });
    connect(link, &TlsLink::failed, this, [&] { delete link; });
    link->open(target(server.endpoint()));
    QTRY_VERIFY(link.isNull());
    QTRY_COMPARE(server.disconnections, server.connections);
    QCOMPARE(sink.of(RecordKind::TcpClosed).size(), sink.of(RecordKind::TcpConnected).size());
}

QTEST_GUILESS_MAIN(TestTlsLink)
#include "tst_tlslink.moc"
