// SPDX-License-Identifier: GPL-3.0-or-later
#include "startedconsole.h"

#include <QDateTime>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Requests that were put together by others, repeated ones, and secrets.
class TestConsoleTrust : public QObject, private StartedConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { checkFolder(); }
    void init() { renew(); }
    void cleanup() { end(); }

    void takesSignaturesOfOthers_data();
    void takesSignaturesOfOthers();
    void neverRepeatsACreation();
    void repeatsQuestions();
    void keepsItsSecret();
    void answersNobodyWhoIsGone();
};

void TestConsoleTrust::takesSignaturesOfOthers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("GET") << QByteArray("GET");
    QTest::newRow("POST") << QByteArray("POST");
}

// The string to sign is put together by hand here and signed by openssl.
void TestConsoleTrust::takesSignaturesOfOthers()
{
    QFETCH(const QByteArray, method);
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty())
        QSKIP("there is no openssl");
    const AccessKeyPair key = bench().platform().accessKey();
    const QByteArray time = QDateTime::fromMSecsSinceEpoch(bench().platformClock().wallMicroseconds() / 1000, Qt::UTC)
                                .toString(u"yyyy-MM-dd'T'hh'%3A'mm'%3A'ss'Z'"_s)
                                .toLatin1();
    const QByteArray query = "AccessKeyId=" + key.id.toLatin1() +
                             "&Action=GetDeviceStatus&DeviceName=dev1&Format=JSON&ProductKey=pk1&SignatureMethod=HMAC-"
                             "SHA1&SignatureNonce=a%20b%2Bc&SignatureVersion=1.0&Timestamp=" +
                             time + "&Version=2018-01-20";
    QByteArray content = query;
    content.replace('%', "%25").replace('=', "%3D").replace('&', "%26");
    QProcess process;
    process.start(openssl, {u"dgst"_s, u"-sha1"_s, u"-hmac"_s,
                            QString::fromLatin1(key.secret.view().toByteArray()) + u'&', u"-binary"_s});
    process.write(method + "&%2F&" + content);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QByteArray signature = process.readAllStandardOutput().toBase64().toPercentEncoding();
    const auto answer = bench().post(query + "&Signature=" + signature, method);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QCOMPARE(answer.members["Success"_L1], QJsonValue(true));
    QCOMPARE(answer.members["Data"_L1]["Status"_L1].toString(), u"UNACTIVE"_s);
}

void TestConsoleTrust::neverRepeatsACreation()
{
    // A far end that takes the request and hangs up.
    QTcpServer server;
    int requests = 0;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&requests, socket] {
            if (socket->readAll().contains("\x16\x03")) // a ClientHello is all that it takes
                ++requests;
            socket->abort();
        });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    bench().timings.retryWaits = {1ms, 1ms};
    ConsoleEndpoint endpoint = bench().endpoint();
    endpoint.endpoint = {u"localhost"_s, server.serverPort()};
    const auto client = bench().newClient(endpoint, "secret");
    const auto created = answerOf<QString>([&](QObject *context, const auto &callback) {
        client->createJob(distribution({u"dev1"_s}), context, callback);
    });
    QVERIFY(!created);
    QVERIFY(created.error().isPassing());
    QCOMPARE(requests, 1);
    // A question is asked as often as there are waits.
    const auto asked = answerOf<DistributeJob>(
        [&](QObject *context, const auto &callback) { client->queryJob(u"x"_s, context, callback); });
    QVERIFY(!asked);
    QCOMPARE(requests, 4);
}

void TestConsoleTrust::repeatsQuestions()
{
    bench().config.console.enforceLimits = true;
    bench().timings.retryWaits = {1100ms};
    restart();
    // Uses up the turns of this second behind the client's back.
    const auto other = bench().newClient(bench().endpoint(), bench().platform().accessKey().secret.view());
    QObject context;
    int answers = 0;
    for (int i = 0; i < 2; ++i) {
        bench().client().createJob(distribution({u"dev1"_s}), &context, [&](const auto &) { ++answers; });
        other->createJob(distribution({u"dev2"_s}), &context, [&](const Result<QString, ConsoleError> &jobId) {
            QVERIFY(jobId);
            ++answers;
        });
    }
    // Throttled creations are repeated, since the platform did nothing: four jobs in the end.
    QTRY_COMPARE_WITH_TIMEOUT(answers, 4, 20'000);
    QCOMPARE(bench().platform().jobs().size(), 4);
}

void TestConsoleTrust::keepsItsSecret()
{
    QVERIFY(bench().createJob(distribution({u"dev1"_s})));
    const QByteArray secret = bench().platform().accessKey().secret.view().toByteArray();
    const QByteArray signature =
        rpc::readParameters(bench().requestForms().constFirst())->value("Signature").toPercentEncoding();
    const TraceSnapshot snapshot = bench().trace().snapshot();
    QVERIFY(snapshot.size() > 5);
    bool sawRequest = false;
    for (quint64 number = 1; number <= snapshot.size(); ++number) {
        const TraceRecord record = snapshot.record(number);
        QVERIFY(!record.bytes.contains(secret));
        sawRequest = sawRequest || record.bytes.contains(signature);
        QVERIFY(!bench().trace().redactor().redacted(record).contains(signature));
        QCOMPARE(snapshot.channel(record.channel).role, ChannelRole::Console);
    }
    QVERIFY(sawRequest);
    // Told to the trace, so that it is masked wherever it might turn up.
    QVERIFY(!bench().trace().redactor().redacted(QByteArrayView("x" + secret)).contains(secret));
}

void TestConsoleTrust::answersNobodyWhoIsGone()
{
    int answers = 0;
    {
        QObject context;
        bench().client().queryJob(u"x"_s, &context, [&](const auto &) { ++answers; });
    }
    QObject context;
    const auto client = bench().newClient(bench().endpoint(), bench().platform().accessKey().secret.view());
    auto gone = bench().newClient(bench().endpoint(), bench().platform().accessKey().secret.view());
    gone->queryJob(u"x"_s, &context, [&](const auto &) { ++answers; });
    gone.reset();
    // Calls made after them are over, so they would be, too.
    for (int i = 0; i < 3; ++i)
        QVERIFY(!bench().queryJob(u"x"_s));
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(TestConsoleTrust)
#include "tst_consoletrust.moc"
