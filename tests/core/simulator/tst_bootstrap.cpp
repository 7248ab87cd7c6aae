// SPDX-License-Identifier: GPL-3.0-or-later
#include "platformfixture.h"

#include <protocol/bootstrapdocument.h>

#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray form("productKey=pk1&deviceName=dev1");

QByteArray post(const QByteArray &body, const QByteArray &path = "/auth/bootstrap", const QByteArray &headers = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// The head without its Date, which changes.
QByteArray timeless(QByteArray answer)
{
    const qsizetype date = answer.indexOf("Date: ");
    return date < 0 ? answer : answer.remove(date, answer.indexOf("\r\n", date) + 2 - date);
}

QByteArray bodyOf(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end < 0 ? QByteArray() : answer.sliced(end + 4);
}

} // namespace

/// The bootstrap service as bytes over TLS.
class TestBootstrap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answersByteForByte();
    void takesAnySplit_data();
    void takesAnySplit();
    void answersCodes_data();
    void answersCodes();
    void answersRegions_data();
    void answersRegions();
    void answersHttpErrors_data();
    void answersHttpErrors();
    void keepsAliveAsAsked_data();
    void keepsAliveAsAsked();
    void answersPipelinedRequests();
    void endsIdleConnections_data();
    void endsIdleConnections();
    void answersAnIpOnlyWhenItHasOne();
    void curlGetsAnAnswer();
    void oldClientsCanConnect_data();
    void oldClientsCanConnect();
    void refusesOlderTls();

private:
    /// Sends the pieces one TLS record each, reads until `count` answers are whole or the connection ends.
    [[nodiscard]] QByteArray exchange(const QByteArrayList &pieces, int count = 1);
    [[nodiscard]] QByteArray successBody(qsizetype instance) const;

    QTemporaryDir m_pki;
    std::unique_ptr<PlatformFixture> m_fixture;
    bool m_closedByServer = false;
};

void TestBootstrap::initTestCase()
{
    QVERIFY(m_pki.isValid());
    m_fixture = std::make_unique<PlatformFixture>(m_pki.path());
    m_fixture->config.limits.firstMessage = std::chrono::milliseconds(600);
    QVERIFY(m_fixture->start());
    QVERIFY(m_fixture->platform().addDevice({testDevice(u"disabled"_s), SecretBytes(testSecret()), {}}));
    QVERIFY(m_fixture->platform().disable(testDevice(u"disabled"_s)));
}

QByteArray TestBootstrap::exchange(const QByteArrayList &pieces, int count)
{
    QSslSocket socket;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(m_fixture->ca()));
    socket.setSslConfiguration(tls);
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QByteArray received;
    connect(&socket, &QSslSocket::readyRead, this, [&] { received += socket.readAll(); });
    const Endpoint endpoint = m_fixture->platform().bootstrapEndpoint();
    socket.connectToHostEncrypted(endpoint.host, endpoint.port);
    if (!QTest::qWaitFor([&] { return socket.isEncrypted(); }))
        return "no TLS: " + socket.errorString().toUtf8();
    for (const QByteArray &piece : pieces) {
        socket.write(piece);
        socket.flush();
        QCoreApplication::processEvents();
    }
    const auto isWhole = [&] {
        static const QRegularExpression length(u"Content-Length: (\\d+)\r\n"_s);
        QByteArray rest = received;
        for (int i = 0; i < count; ++i) {
            const qsizetype end = rest.indexOf("\r\n\r\n");
            const auto match = length.match(QString::fromLatin1(rest.first(qMax<qsizetype>(end, 0))));
            if (!match.hasMatch() || rest.size() < end + 4 + match.captured(1).toInt())
                return false;
            rest = rest.sliced(end + 4 + match.captured(1).toInt());
        }
        return true;
    };
    const auto isOver = [&] { return socket.state() == QAbstractSocket::UnconnectedState; };
    (void)QTest::qWaitFor([&] { return isWhole() || isOver(); });
    m_closedByServer = isOver() || QTest::qWaitFor(isOver, 50);
    return received;
}

QByteArray TestBootstrap::successBody(qsizetype instance) const
{
    const PlatformInstance home = m_fixture->instance(instance);
    return R"({"code":200,"data":{"instanceId":")" + home.id.toLatin1() +
           R"(","resources":{"mqtt":{"host":"localhost","ip":"127.0.0.1","port":)" +
           QByteArray::number(home.endpoint.port) + R"(}}},"message":"success"})";
}

void TestBootstrap::answersByteForByte()
{
    m_fixture->clearEvents();
    const QByteArray answer = exchange({post(form)});
    const QByteArray body = successBody(0);
    QCOMPARE(timeless(answer), "HTTP/1.1 200 OK\r\nServer: bootbench\r\nContent-Type: text/xml\r\nContent-Length: " +
                                   QByteArray::number(body.size()) + "\r\nConnection: keep-alive\r\n\r\n" + body);
    static const QRegularExpression date(
        u"\r\nDate: (Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) "
        "\\d{4} \\d\\d:\\d\\d:\\d\\d GMT\r\n"_s);
    QVERIFY2(date.match(QString::fromLatin1(answer)).hasMatch(), answer.constData());
    const QByteArrayList lines = answer.first(answer.indexOf("\r\n\r\n")).split('\n');
    for (const QByteArray &line : lines)
        QVERIFY2(line.size() <= 128, line.constData());

    const auto read = bootstrap::readAnswer(body);
    QVERIFY(read);
    QCOMPARE(read->mqtt, m_fixture->instance(0).endpoint);
    QCOMPARE(read->instanceId, u"iot-a"_s);

    const auto events = m_fixture->events(PlatformEvent::Kind::Bootstrap);
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].productKey, u"pk1"_s);
    QCOMPARE(events[0].deviceName, u"dev1"_s);
    QCOMPARE(events[0].instanceId, u"iot-a"_s);
    QCOMPARE(events[0].code, 200);
}

void TestBootstrap::takesAnySplit_data()
{
    QTest::addColumn<qsizetype>("size");
    const QByteArray request = post(form);
    for (const qsizetype size : {qsizetype(1), qsizetype(2), qsizetype(13), request.size() - form.size(),
                                 request.size() - 1, request.size()}) {
        QTest::addRow("%d", int(size)) << size;
    }
}

void TestBootstrap::takesAnySplit()
{
    QFETCH(const qsizetype, size);
    const QByteArray request = post(form);
    QByteArrayList pieces;
    for (qsizetype at = 0; at < request.size(); at += size)
        pieces.append(request.mid(at, size));
    QCOMPARE(bodyOf(exchange(pieces)), successBody(0));
}

void TestBootstrap::answersCodes_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("code");
    QTest::newRow("minimum") << QByteArray("productKey=pk1&deviceName=dev1") << 200;
    QTest::newRow("C SDK") << QByteArray("productKey=pk1&deviceName=dev1&clientId=pk1.dev1&resources=mqtt") << 200;
    QTest::newRow("other order, unknown fields")
        << QByteArray("timestamp=2524608000000&deviceName=dev1&x=&productKey=pk1") << 200;
    QTest::newRow("escaped") << QByteArray("productKey=pk1&deviceName=%64ev1") << 200;
    QTest::newRow("unknown device") << QByteArray("productKey=pk1&deviceName=dev9") << 6100;
    QTest::newRow("unknown product") << QByteArray("productKey=pk9&deviceName=dev1") << 6250;
    QTest::newRow("disabled") << QByteArray("productKey=pk1&deviceName=disabled") << 6204;
    QTest::newRow("no device") << QByteArray("productKey=pk1") << 460;
    QTest::newRow("no product") << QByteArray("deviceName=dev1") << 460;
    QTest::newRow("bad name") << QByteArray("productKey=pk1&deviceName=d") << 460;
    QTest::newRow("empty") << QByteArray() << 460;
    QTest::newRow("JSON") << QByteArray(R"({"productKey":"pk1","deviceName":"dev1"})") << 460;
    QTest::newRow("binary") << QByteArray::fromHex("00ff80fe0d0a0d0a") << 460;
}

void TestBootstrap::answersCodes()
{
    QFETCH(const QByteArray, form);
    QFETCH(const int, code);
    m_fixture->clearEvents();
    const QByteArray answer = exchange({post(form)});
    QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer.constData());
    const QByteArray body = bodyOf(answer);
    QVERIFY2(body.startsWith("{\"code\":" + QByteArray::number(code) + ','), body.constData());
    QCOMPARE(body.contains("\"host\""), code == 200);
    QCOMPARE(body.contains("\"port\""), code == 200);
    const auto events = m_fixture->events(PlatformEvent::Kind::Bootstrap);
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].code, code);
}

void TestBootstrap::answersRegions_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<int>("instance"); ///< -1: none
    QTest::newRow("first") << QByteArray("0") << 0;
    QTest::newRow("second") << QByteArray("1") << 1;
    QTest::newRow("with query") << QByteArray("1?x=y") << 1;
    QTest::newRow("too many") << QByteArray("2") << -1;
    QTest::newRow("negative") << QByteArray("-1") << -1;
    QTest::newRow("no number") << QByteArray("one") << -1;
    QTest::newRow("nothing") << QByteArray() << -1;
    QTest::newRow("huge") << QByteArray("99999999999999999999") << -1;
}

void TestBootstrap::answersRegions()
{
    QFETCH(const QByteArray, number);
    QFETCH(const int, instance);
    const QByteArray answer =
        exchange({"GET /auth/bootstrap/regionId/" + number + " HTTP/1.1\r\nHost: localhost\r\n\r\n"});
    QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer.constData());
    if (instance >= 0)
        QCOMPARE(bodyOf(answer), successBody(instance));
    else
        QVERIFY2(bodyOf(answer).startsWith("{\"code\":460,"), answer.constData());
}

void TestBootstrap::answersHttpErrors_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("statusLine");
    QTest::newRow("other path") << post(form, "/auth/register/device") << QByteArray("HTTP/1.1 404 Not Found");
    QTest::newRow("longer path") << post(form, "/auth/bootstrapper") << QByteArray("HTTP/1.1 404 Not Found");
    QTest::newRow("root") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray("HTTP/1.1 404 Not Found");
    QTest::newRow("GET") << QByteArray("GET /auth/bootstrap HTTP/1.1\r\n\r\n")
                         << QByteArray("HTTP/1.1 405 Method Not Allowed");
    QTest::newRow("POST of a region") << post({}, "/auth/bootstrap/regionId/0")
                                      << QByteArray("HTTP/1.1 405 Method Not Allowed");
    QTest::newRow("no HTTP") << QByteArray("nonsense\r\n\r\n") << QByteArray("HTTP/1.1 400 Bad Request");
    QTest::newRow("bad header") << QByteArray("POST /auth/bootstrap HTTP/1.1\r\nno colon\r\n\r\n")
                                << QByteArray("HTTP/1.1 400 Bad Request");
    QTest::newRow("bad length") << QByteArray("POST /auth/bootstrap HTTP/1.1\r\nContent-Length: -5\r\n\r\n")
                                << QByteArray("HTTP/1.1 400 Bad Request");
    QTest::newRow("large head") << "POST /auth/bootstrap HTTP/1.1\r\nX: " + QByteArray(20'000, 'x') + "\r\n\r\n"
                                << QByteArray("HTTP/1.1 413 Content Too Large");
    QTest::newRow("large body") << post(QByteArray(20'000, 'x')) << QByteArray("HTTP/1.1 413 Content Too Large");
}

void TestBootstrap::answersHttpErrors()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, statusLine);
    const QByteArray answer = exchange({request});
    QCOMPARE(answer.first(qMax<qsizetype>(answer.indexOf("\r\n"), 0)), statusLine);
    QVERIFY2(answer.contains("\r\nContent-Length: 0\r\n"), answer.constData());
    QCOMPARE(answer.contains("\r\nAllow: "), statusLine.contains("405"));
    QVERIFY(m_fixture->platform().isRunning());
}

void TestBootstrap::keepsAliveAsAsked_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("1.1") << post(form) << true;
    QTest::newRow("1.1 close") << post(form, "/auth/bootstrap", "Connection: close\r\n") << false;
    QTest::newRow("1.1 Close") << post(form, "/auth/bootstrap", "connection: Close\r\n") << false;
    QTest::newRow("1.0") << QByteArray(post(form)).replace("HTTP/1.1", "HTTP/1.0") << false;
    QTest::newRow("1.0 keep-alive")
        << post(form, "/auth/bootstrap", "Connection: Keep-Alive\r\n").replace("HTTP/1.1", "HTTP/1.0") << true;
}

void TestBootstrap::keepsAliveAsAsked()
{
    QFETCH(const QByteArray, request);
    QFETCH(const bool, keeps);
    const QByteArray answer = exchange({request});
    QCOMPARE(bodyOf(answer), successBody(0));
    QVERIFY(answer.contains(keeps ? "\r\nConnection: keep-alive\r\n" : "\r\nConnection: close\r\n"));
    QCOMPARE(m_closedByServer, !keeps);
}

void TestBootstrap::answersPipelinedRequests()
{
    const QByteArray two = post(form) + post("productKey=pk1&deviceName=dev2");
    const QByteArray answers = exchange({two}, 2);
    const qsizetype second = answers.indexOf("HTTP/1.1", 1);
    QVERIFY2(second > 0, answers.constData());
    QCOMPARE(bodyOf(answers.first(second)), successBody(0));
    QCOMPARE(bodyOf(answers.sliced(second)), successBody(1));
}

void TestBootstrap::endsIdleConnections_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("silent") << QByteArray();
    QTest::newRow("half a request") << post(form).chopped(5);
    QTest::newRow("after an answer") << post(form);
}

void TestBootstrap::endsIdleConnections()
{
    QFETCH(const QByteArray, request);
    (void)exchange({request}, 2); // more answers than will come, so it waits for the end
    QVERIFY(m_closedByServer);
}

// 0.0.0.0 is nothing that a device could dial.
void TestBootstrap::answersAnIpOnlyWhenItHasOne()
{
    auto kept = std::exchange(m_fixture, std::make_unique<PlatformFixture>(m_pki.path()));
    m_fixture->config.listenAddress = QHostAddress(QHostAddress::AnyIPv4);
    const bool started = m_fixture->start();
    const QByteArray body = started ? bodyOf(exchange({post(form)})) : QByteArray();
    m_fixture = std::move(kept);
    QVERIFY(started);
    QVERIFY2(body.contains("\"host\":\"localhost\",\"port\""), body.constData());
}

void TestBootstrap::curlGetsAnAnswer()
{
    QProcess curl;
    const Endpoint endpoint = m_fixture->platform().bootstrapEndpoint();
    curl.start(u"curl"_s, {u"--silent"_s, u"--show-error"_s, u"--cacert"_s, m_fixture->ca(), u"--data"_s,
                           QString::fromLatin1(form), u"https://%1/auth/bootstrap"_s.arg(endpoint.toString())});
    QTRY_COMPARE(curl.state(), QProcess::NotRunning);
    QCOMPARE(curl.readAllStandardError(), QByteArray());
    QCOMPARE(curl.readAllStandardOutput(), successBody(0));
}

void TestBootstrap::oldClientsCanConnect_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("cipher");
    const QString tls12 = u"-tls1_2"_s;
    const QString cipher = u"-cipher"_s;
    for (const char *const name : {"AES128-SHA", "AES256-SHA", "AES128-SHA256", "AES256-SHA256", "AES128-GCM-SHA256",
                                   "ECDHE-RSA-AES128-SHA", "ECDHE-RSA-AES256-GCM-SHA384"}) {
        QTest::newRow(name) << QStringList{tls12, cipher, QString::fromLatin1(name)} << QByteArray(name);
    }
    QTest::newRow("TLS 1.3") << QStringList{u"-tls1_3"_s} << QByteArray("TLS_AES_256_GCM_SHA384");
}

void TestBootstrap::oldClientsCanConnect()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, cipher);
    QProcess client;
    client.setProcessChannelMode(QProcess::MergedChannels);
    const Endpoint endpoint = m_fixture->platform().bootstrapEndpoint();
    client.start(u"openssl"_s, QStringList{u"s_client"_s, u"-connect"_s, endpoint.toString(), u"-CAfile"_s,
                                           m_fixture->ca(), u"-verify_hostname"_s, u"localhost"_s,
                                           u"-verify_return_error"_s, u"-quiet"_s, u"-ign_eof"_s, u"-brief"_s} +
                                   options);
    client.write(post(form, "/auth/bootstrap", "Connection: close\r\n"));
    QTRY_COMPARE(client.state(), QProcess::NotRunning);
    const QByteArray output = client.readAll();
    QVERIFY2(output.contains("Ciphersuite: " + cipher + '\n'), output.constData());
    QVERIFY2(output.contains("Verification: OK"), output.constData());
    QVERIFY2(output.contains(successBody(0)), output.constData());
}

void TestBootstrap::refusesOlderTls()
{
    QProcess client;
    client.setProcessChannelMode(QProcess::MergedChannels);
    const Endpoint endpoint = m_fixture->platform().bootstrapEndpoint();
    client.start(u"openssl"_s, {u"s_client"_s, u"-connect"_s, endpoint.toString(), u"-brief"_s, u"-tls1_1"_s,
                                u"-cipher"_s, u"ALL:@SECLEVEL=0"_s});
    QTRY_COMPARE(client.state(), QProcess::NotRunning);
    const QByteArray output = client.readAll();
    QVERIFY2(!output.contains("CONNECTION ESTABLISHED"), output.constData());
}

QTEST_GUILESS_MAIN(TestBootstrap)
#include "tst_bootstrap.moc"
