// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordingsink.h"
#include "scriptedserver.h"
#include "stagespy.h"
#include "testpki.h"

#include <net/bootstrapclient.h>

#include <protocol/bootstrapdocument.h>

#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray goodBody =
    R"({"code":200,"data":{"instanceId":"iot-a","resources":{"mqtt":{"host":"iot-a.example.com",)"
    R"("ip":"192.0.2.7","port":1883}}},"message":"success"})"_ba;

QByteArray answerOf(const QByteArray &body, const QByteArray &status = "200 OK"_ba)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/xml\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

struct Outcome {
    explicit Outcome(BootstrapClient &client)
        : stages(&client, &BootstrapClient::stageChanged)
        , answered(&client, &BootstrapClient::answered)
        , failed(&client, &BootstrapClient::failed)
    {
    }
    [[nodiscard]] bool ended() const { return !answered.isEmpty() || !failed.isEmpty(); }
    [[nodiscard]] BootstrapAnswer answer() const { return answered.constFirst().constFirst().value<BootstrapAnswer>(); }
    [[nodiscard]] SessionError error() const { return failed.constFirst().at(1).value<SessionError>(); }
    [[nodiscard]] Stage errorStage() const { return failed.constFirst().constFirst().value<Stage>(); }
    [[nodiscard]] StageTiming last(Stage stage) const { return lastTiming(stages, stage); }

    QSignalSpy stages;
    QSignalSpy answered;
    QSignalSpy failed;
};

} // namespace

class TestBootstrapClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tracesWhatTheServerGets_data();
    void tracesWhatTheServerGets();
    void tracesWhatTheServerSends();
    void readsAnswers_data();
    void readsAnswers();
    void namesBadAnswers_data();
    void namesBadAnswers();
    void namesLinkFailures();
    void givesUpSilentServer_data();
    void givesUpSilentServer();
    void staysSilentWhenAbandoned_data();
    void staysSilentWhenAbandoned();
    void survivesItsOwnSlots_data();
    void survivesItsOwnSlots();

private:
    [[nodiscard]] Profile profile(const ScriptedServer &server) const
    {
        Profile result;
        result.bootstrap = server.endpoint();
        result.bootstrapTrust = {TrustSource::PemFile, m_pki.caFile()};
        return result;
    }

    const TestPki m_pki{u"Test CA"_s};
    const ServerIdentity m_identity = m_pki.issue({u"localhost"_s});
    const DeviceIdentity m_device = *DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitchBootstrap"_s);
};

void TestBootstrapClient::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestBootstrapClient::tracesWhatTheServerGets_data()
{
    QTest::addColumn<int>("regionId");
    QTest::addColumn<QByteArray>("expected"); // %1 is the port
    QTest::newRow("device") << -1
                            << "POST /auth/bootstrap HTTP/1.1\r\n"
                               "Host: localhost:%1\r\n"
                               "Accept: text/xml,text/javascript,text/html,application/json\r\n"
                               "Content-Type: application/x-www-form-urlencoded;charset=utf-8\r\n"
                               "Content-Length: 111\r\n"
                               "\r\n"
                               "productKey=g7h0g5wry4Q&deviceName=LightSwitchBootstrap"
                               "&clientId=g7h0g5wry4Q.LightSwitchBootstrap&resources=mqtt"_ba;
    QTest::newRow("region") << 3
                            << "GET /auth/bootstrap/regionId/3 HTTP/1.1\r\n"
                               "Host: localhost:%1\r\n"
                               "Accept: text/xml,text/javascript,text/html,application/json\r\n"_ba;
}

void TestBootstrapClient::tracesWhatTheServerGets()
{
    QFETCH(const int, regionId);
    QFETCH(QByteArray, expected);
    ScriptedServer server(m_identity);
    server.onBytes = [&] {
        if (server.received.contains("resources=mqtt") || server.received.endsWith("\r\n\r\n"))
            server.send(answerOf(goodBody));
    };
    Profile ofServer = profile(server);
    ofServer.regionId = regionId;
    RecordingSink sink;
    BootstrapClient client(ofServer, m_device, sink);
    const Outcome outcome(client);
    client.start();
    QTRY_VERIFY(outcome.ended());
    QCOMPARE(outcome.answered.size(), 1);

    // Headers exactly ours and in that order.
    expected.replace("%1", QByteArray::number(server.serverPort()));
    if (regionId < 0)
        QCOMPARE(server.received, expected);
    else
        QCOMPARE(server.received.first(expected.size()), expected);
    QCOMPARE(sink.wire(Direction::Up), server.received);
    QCOMPARE(sink.of(RecordKind::HttpRequestBody).size(), regionId < 0 ? 1 : 0);
    const QByteArray head = sink.of(RecordKind::HttpRequestHead).constFirst().bytes;
    QVERIFY(head.endsWith("\r\n\r\n"));
    QCOMPARE(head.count("\r\n\r\n"), 1);

    QCOMPARE(sink.channels.size(), 1);
    QCOMPARE(sink.channels.constFirst().role, ChannelRole::Bootstrap);
    QCOMPARE(sink.channels.constFirst().device, m_device);
    QCOMPARE(sink.channels.constFirst().remote, server.endpoint());
    const StageTiming request = outcome.last(Stage::BootstrapRequest);
    QCOMPARE(request.verdict, Verdict::Passed);
    QCOMPARE(sink.record(request.firstRecord).kind, RecordKind::HttpRequestHead);
}

void TestBootstrapClient::tracesWhatTheServerSends()
{
    const QByteArray answer = answerOf(goodBody);
    ScriptedServer server(m_identity);
    server.onBytes = [&] { server.send(answer); };
    RecordingSink sink;
    BootstrapClient client(profile(server), m_device, sink);
    const Outcome outcome(client);
    client.start();
    QTRY_VERIFY(outcome.ended());
    QCOMPARE(sink.wire(Direction::Down), answer);
    QCOMPARE(sink.of(RecordKind::HttpResponseBody).constFirst().bytes, goodBody);
    QCOMPARE(sink.of(RecordKind::HttpResponseBody).constFirst().stage, Stage::BootstrapAnswer);
    const QJsonObject known = sink.of(RecordKind::EndpointKnown).constFirst().members();
    QCOMPARE(known, QJsonObject({{u"status"_s, 200}, {u"host"_s, u"iot-a.example.com"_s}, {u"port"_s, 1883}}));
    const StageTiming last = outcome.last(Stage::BootstrapAnswer);
    QCOMPARE(last.verdict, Verdict::Passed);
    QCOMPARE(last.detail, u"iot-a.example.com:1883"_s);
    QCOMPARE(sink.record(last.firstRecord).kind, RecordKind::HttpResponseHead);
    QCOMPARE(sink.record(last.lastRecord).kind, RecordKind::EndpointKnown);
    // We close, in order.
    QTRY_COMPARE(server.disconnections, 1);
    QCOMPARE(sink.of(RecordKind::TcpClosed).size(), 1);
    QCOMPARE(sink.of(RecordKind::TcpClosed).constFirst().members().value(u"by"_s), u"us"_s);
}

void TestBootstrapClient::readsAnswers_data()
{
    QTest::addColumn<QList<QByteArray>>("pieces");
    QTest::addColumn<bool>("thenCloses");
    const QByteArray whole = answerOf(goodBody);
    const QByteArray half = QByteArray::number(goodBody.size() / 2, 16);
    const QByteArray rest = QByteArray::number(goodBody.size() - goodBody.size() / 2, 16);
    QList<QByteArray> bytes;
    for (const char byte : whole)
        bytes.append(QByteArray(1, byte));
    QTest::newRow("at once") << QList<QByteArray>{whole} << false;
    QTest::newRow("at once and closes") << QList<QByteArray>{whole} << true;
    QTest::newRow("byte by byte") << bytes << false;
    QTest::newRow("chunked") << QList<QByteArray>{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                                                  half + "\r\n" + goodBody.first(goodBody.size() / 2) + "\r\n",
                                                  rest + "\r\n" + goodBody.sliced(goodBody.size() / 2) +
                                                      "\r\n0\r\n\r\n"}
                             << false;
    QTest::newRow("until the connection closes")
        << QList<QByteArray>{"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n" + goodBody} << true;
    QTest::newRow("more than the answer") << QList<QByteArray>{whole + "surplus"} << false;
}

void TestBootstrapClient::readsAnswers()
{
    QFETCH(const QList<QByteArray>, pieces);
    QFETCH(const bool, thenCloses);
    ScriptedServer server(m_identity);
    server.onBytes = [&] {
        for (const QByteArray &piece : pieces)
            server.send(piece);
        if (thenCloses)
            server.closePeer();
    };
    RecordingSink sink;
    BootstrapClient client(profile(server), m_device, sink);
    const Outcome outcome(client);
    client.start();
    QTRY_VERIFY(outcome.ended());
    QCOMPARE(outcome.failed.size(), 0);
    QCOMPARE(outcome.answered.size(), 1);
    QCOMPARE(outcome.answer(), BootstrapAnswer({{u"iot-a.example.com"_s, 1883}, u"iot-a"_s, u"192.0.2.7"_s}));
    QCOMPARE(sink.wire(Direction::Down), pieces.join());
}

void TestBootstrapClient::namesBadAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("thenCloses");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("inCause");
    const auto json = [](const char *body) { return answerOf(QByteArray(body)); };
    const QByteArray whole = answerOf(goodBody);
    QTest::newRow("closes without a word") << QByteArray() << true << ErrorCode::ConnectionClosed << u"Not one byte"_s;
    QTest::newRow("closes in the head") << whole.first(30) << true << ErrorCode::ConnectionClosed << u"30 byte"_s;
    QTest::newRow("closes in the body") << whole.chopped(1) << true << ErrorCode::ConnectionClosed << u"byte"_s;
    QTest::newRow("500") << answerOf("oops"_ba, "500 Internal Server Error"_ba) << false << ErrorCode::HttpStatus
                         << u"HTTP 500 Internal Server Error"_s;
    QTest::newRow("404, a good body") << answerOf(goodBody, "404 Not Found"_ba) << false << ErrorCode::HttpStatus
                                      << u"404"_s;
    QTest::newRow("302") << answerOf({}, "302 Found"_ba) << false << ErrorCode::HttpStatus << u"302"_s;
    QTest::newRow("no reason") << answerOf({}, "503"_ba) << false << ErrorCode::HttpStatus << u"HTTP 503"_s;
    QTest::newRow("another protocol") << "SSH-2.0-OpenSSH_9.2p1\r\n\r\n"_ba << false << ErrorCode::AnswerMalformed
                                      << QString();
    QTest::newRow("bad length") << "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"_ba << false
                                << ErrorCode::AnswerMalformed << QString();
    QTest::newRow("bad chunk") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"_ba << false
                               << ErrorCode::AnswerMalformed << QString();
    QTest::newRow("announces too much") << "HTTP/1.1 200 OK\r\nContent-Length: 65537\r\n\r\n"_ba << false
                                        << ErrorCode::AnswerTooLarge << QString();
    QTest::newRow("sends too much") << "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(200'000, 'x') << false
                                    << ErrorCode::AnswerTooLarge << QString();
    QTest::newRow("endless head") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(200'000, 'x') << false
                                  << ErrorCode::AnswerTooLarge << QString();
    QTest::newRow("no body") << answerOf({}) << false << ErrorCode::AnswerNotJson << QString();
    QTest::newRow("HTML") << json("<html>Log in</html>") << false << ErrorCode::AnswerNotJson << QString();
    QTest::newRow("cut JSON") << json(R"({"code":200,"data":{)") << false << ErrorCode::AnswerNotJson << QString();
    QTest::newRow("code 6100") << json(R"({"code":6100,"message":"device not found"})") << false
                               << ErrorCode::AnswerCodeNotOk << u"6100"_s;
    QTest::newRow("no host") << json(R"({"code":200,"data":{"resources":{"mqtt":{"port":1883}}}})") << false
                             << ErrorCode::AnswerHostMissing << QString();
    QTest::newRow("no port") << json(R"({"code":200,"data":{"resources":{"mqtt":{"host":"a.example.com"}}}})") << false
                             << ErrorCode::AnswerPortMissing << QString();
    QTest::newRow("absurd host") << json(R"({"code":200,"data":{"resources":{"mqtt":{"host":"a b","port":1883}}}})")
                                 << false << ErrorCode::AnswerHostInvalid << u"a b"_s;
    QTest::newRow("absurd port")
        << json(R"({"code":200,"data":{"resources":{"mqtt":{"host":"a.example.com","port":65536}}}})") << false
        << ErrorCode::AnswerPortInvalid << u"65536"_s;
}

void TestBootstrapClient::namesBadAnswers()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const bool, thenCloses);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, inCause);
    ScriptedServer server(m_identity);
    server.onBytes = [&] {
        server.send(answer);
        if (thenCloses)
            server.closePeer();
    };
    RecordingSink sink;
    BootstrapClient client(profile(server), m_device, sink);
    const Outcome outcome(client);
    client.start();
    QTRY_VERIFY(outcome.ended());
    QCOMPARE(outcome.answered.size(), 0);
    QCOMPARE(outcome.failed.size(), 1);
    QVERIFY2(outcome.error().code == code, qUtf8Printable(outcome.error().message()));
    QCOMPARE(outcome.errorStage(), Stage::BootstrapAnswer);
    QVERIFY2(outcome.error().cause.contains(inCause), qUtf8Printable(outcome.error().cause));
    QCOMPARE(outcome.last(Stage::BootstrapAnswer).verdict, Verdict::Failed);
    QCOMPARE(outcome.last(Stage::BootstrapAnswer).error, outcome.error());
    // What was read is in the trace; only of a flood not all is read.
    const QByteArray seen = sink.wire(Direction::Down);
    QVERIFY(answer.startsWith(seen));
    if (code == ErrorCode::AnswerTooLarge)
        QVERIFY(seen.size() < 150'000);
    else
        QCOMPARE(seen, answer);
    if (code == ErrorCode::HttpStatus) {
        const QJsonObject known = sink.of(RecordKind::EndpointKnown).constFirst().members();
        QCOMPARE(known.keys(), QStringList{u"status"_s});
    }
}

void TestBootstrapClient::namesLinkFailures()
{
    ScriptedServer const server(TestPki::selfSigned({u"localhost"_s}));
    RecordingSink sink;
    BootstrapClient client(profile(server), m_device, sink);
    const Outcome outcome(client);
    client.start();
    QTRY_VERIFY(outcome.ended());
    QCOMPARE(outcome.failed.size(), 1);
    QCOMPARE(outcome.error().code, ErrorCode::TlsUntrusted);
    QCOMPARE(outcome.errorStage(), Stage::BootstrapTls);
    QVERIFY(server.received.isEmpty());
    QVERIFY(sink.wire(Direction::Up).isEmpty());
}

void TestBootstrapClient::givesUpSilentServer_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("in the handshake") << false << QByteArray() << ErrorCode::TlsTimeout << Stage::BootstrapTls;
    QTest::newRow("after the request") << true << QByteArray() << ErrorCode::AnswerTimeout << Stage::BootstrapAnswer;
    QTest::newRow("in the head") << true << "HTTP/1.1 200 OK\r\n"_ba << ErrorCode::AnswerTimeout
                                 << Stage::BootstrapAnswer;
    QTest::newRow("in the body") << true << answerOf(goodBody).chopped(1) << ErrorCode::AnswerTimeout
                                 << Stage::BootstrapAnswer;
}

void TestBootstrapClient::givesUpSilentServer()
{
    QFETCH(const bool, tls);
    QFETCH(const QByteArray, answer);
    QFETCH(const ErrorCode, code);
    QFETCH(const Stage, stage);
    ScriptedServer server(tls ? std::optional(m_identity) : std::nullopt);
    server.onBytes = [&] { server.send(answer); };
    RecordingSink sink;
    BootstrapClient client(profile(server), m_device, sink);
    BootstrapTimeouts timeouts;
    timeouts.receive = 300ms; // the answer has to arrive before, also on a busy machine
    if (!tls)
        timeouts.link.tls = 60ms;
    client.setTimeouts(timeouts);
    const Outcome outcome(client);
    client.start();
    QTRY_VERIFY(outcome.ended());
    QCOMPARE(outcome.failed.size(), 1);
    QCOMPARE(outcome.error().code, code);
    QCOMPARE(outcome.errorStage(), stage);
    QCOMPARE(sink.wire(Direction::Down), answer);
}

void TestBootstrapClient::staysSilentWhenAbandoned_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<Verdict>("verdict");
    for (const Stage stage : {Stage::BootstrapDns, Stage::BootstrapTcp, Stage::BootstrapTls, Stage::BootstrapRequest,
                              Stage::BootstrapAnswer}) {
        for (const Verdict verdict : {Verdict::Running, Verdict::Passed})
            QTest::addRow("%s %d", stageName(stage).data(), int(verdict)) << stage << verdict;
    }
}

void TestBootstrapClient::staysSilentWhenAbandoned()
{
    QFETCH(const Stage, stage);
    QFETCH(const Verdict, verdict);
    ScriptedServer server(m_identity);
    server.onBytes = [&] { server.send(answerOf(goodBody)); };
    RecordingSink sink;
    BootstrapClient client(profile(server), m_device, sink);
    const Outcome outcome(client);
    bool abandoned = false;
    connect(&client, &BootstrapClient::stageChanged, this, [&](const StageTiming &timing) {
        QVERIFY(!abandoned);
        if (timing.stage == stage && timing.verdict == verdict) {
            abandoned = true;
            client.abandon();
        }
    });
    client.start();
    QTRY_VERIFY(abandoned);
    QTRY_COMPARE(server.disconnections, server.connections);
    QVERIFY(!outcome.ended());
}

void TestBootstrapClient::survivesItsOwnSlots_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("atLastStage");
    QTest::newRow("answered") << answerOf(goodBody) << false;
    QTest::newRow("failed") << answerOf("oops"_ba) << false;
    QTest::newRow("last stage passed") << answerOf(goodBody) << true;
    QTest::newRow("last stage failed") << answerOf("oops"_ba) << true;
}

void TestBootstrapClient::survivesItsOwnSlots()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const bool, atLastStage);
    ScriptedServer server(m_identity);
    server.onBytes = [&] { server.send(answer); };
    RecordingSink sink;
    QPointer<BootstrapClient> client(new BootstrapClient(profile(server), m_device, sink));
    connect(client, &BootstrapClient::stageChanged, this, [&](const StageTiming &timing) {
        if (atLastStage && timing.stage == Stage::BootstrapAnswer && timing.verdict != Verdict::Running)
            delete client;
    });
    connect(client, &BootstrapClient::answered, this, [&] { delete client; });
    connect(client, &BootstrapClient::failed, this, [&] { delete client; });
    client->start();
    QTRY_VERIFY(client.isNull());
    QTRY_COMPARE(server.disconnections, 1);
    QCOMPARE(sink.of(RecordKind::TcpClosed).size(), 1);
}

QTEST_GUILESS_MAIN(TestBootstrapClient)
#include "tst_bootstrapclient.moc"
