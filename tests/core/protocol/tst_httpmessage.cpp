// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/httpmessage.h>

#include <QTest>

using namespace bootbench;
using namespace bootbench::http;
using namespace Qt::StringLiterals;
using Kind = MessageReader::Kind;

namespace {

constexpr auto seedHead = "HTTP/1.1 200 OK\r\n"
                          "Server: Tengine\r\n"
                          "Content-Type: text/xml\r\n"
                          "Content-Length: 5\r\n"
                          "Connection: keep-alive\r\n"
                          "\r\n";

QByteArray response(const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
}

} // namespace

class TestHttpMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void statusLines_data();
    void statusLines();
    void requestLines_data();
    void requestLines();
    void headKeepsOrderAndSpelling();
    void badHeads_data();
    void badHeads();
    void everySplit_data();
    void everySplit();
    void endOfStream_data();
    void endOfStream();
    void remainderIsKept();
    void limits_data();
    void limits();
    void malformed_data();
    void malformed();
    void otherProtocolsAreKnownAtOnce_data();
    void otherProtocolsAreKnownAtOnce();
    void anyBytesAreSurvived();
};

void TestHttpMessage::statusLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status"); // 0: malformed
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("plain") << "HTTP/1.1 200 OK"_ba << 200 << "OK"_ba;
    QTest::newRow("1.0") << "HTTP/1.0 404 Not Found"_ba << 404 << "Not Found"_ba;
    QTest::newRow("empty reason") << "HTTP/1.1 503 "_ba << 503 << ""_ba;
    QTest::newRow("no reason") << "HTTP/1.1 503"_ba << 503 << ""_ba;
    QTest::newRow("highest") << "HTTP/1.1 999 x"_ba << 999 << "x"_ba;
    for (const char *line :
         {"", "HTTP/1.1", "HTTP/1.1 ", "HTTP/1.1 20", "HTTP/1.1 2000", "HTTP/1.1 099 x", "HTTP/1.1  200 OK",
          "HTTP/1.1 2x0 OK", "HTTP/1.1 +20 OK", "HTTP/2 200 OK", "HTTP/2.0 200 OK", "http/1.1 200 OK",
          "HTTP/1.x 200 OK", "HTTP/1.10 200 OK", " HTTP/1.1 200", "ICY 200 OK"})
        QTest::addRow("bad '%s'", line) << QByteArray(line) << 0 << QByteArray();
}

void TestHttpMessage::statusLines()
{
    QFETCH(const QByteArray, line);
    QFETCH(const int, status);
    QFETCH(const QByteArray, reason);
    const auto parsed = parseStatusLine(line);
    QCOMPARE(parsed.has_value(), status != 0);
    if (parsed) {
        QCOMPARE(parsed->status, status);
        QCOMPARE(parsed->reason, reason);
        QCOMPARE(parsed->minorVersion, line[7] - '0');
    }
}

void TestHttpMessage::requestLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("method"); // empty: malformed
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("post") << "POST /auth/bootstrap HTTP/1.1"_ba << "POST"_ba << "/auth/bootstrap"_ba;
    QTest::newRow("get") << "GET /auth/bootstrap/regionId/0 HTTP/1.0"_ba << "GET"_ba << "/auth/bootstrap/regionId/0"_ba;
    QTest::newRow("star") << "OPTIONS * HTTP/1.1"_ba << "OPTIONS"_ba << "*"_ba;
    for (const char *line : {"", "GET", "GET /", "GET  HTTP/1.1", " / HTTP/1.1", "GET / HTTP/2.0", "GET / HTTP/1.1 ",
                             "GET / / HTTP/1.1", "G(T / HTTP/1.1", "GET /\t HTTP/1.1", "GET /\x80 HTTP/1.1"})
        QTest::addRow("bad '%s'", line) << QByteArray(line) << QByteArray() << QByteArray();
}

void TestHttpMessage::requestLines()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    const auto parsed = parseRequestLine(line);
    QCOMPARE(parsed.has_value(), !method.isEmpty());
    if (parsed) {
        QCOMPARE(parsed->method, method);
        QCOMPARE(parsed->target, target);
    }
}

void TestHttpMessage::headKeepsOrderAndSpelling()
{
    const auto head = parseHead("POST / HTTP/1.1\r\nhOST: a\r\nX-Empty:\r\nX:  b \t\r\nx: c\nY:d:e\r\n\r\n");
    QVERIFY(head.has_value());
    QCOMPARE(head->startLine, "POST / HTTP/1.1");
    const QList<Header> expected{{"hOST", "a"}, {"X-Empty", ""}, {"X", "b"}, {"x", "c"}, {"Y", "d:e"}};
    QCOMPARE(head->headers, expected);
    QCOMPARE(head->header("Host"), "a"_ba);
    QCOMPARE(head->header("X"), "b"_ba); // the first
    QCOMPARE(head->header("x-empty"), ""_ba);
    QVERIFY(!head->header("Z"));
}

void TestHttpMessage::badHeads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("offset");
    QTest::newRow("nothing") << ""_ba << 0;
    QTest::newRow("empty line only") << "\r\n"_ba << 0;
    QTest::newRow("no empty line") << "GET / HTTP/1.1\r\nA: b\r\n"_ba << 22;
    QTest::newRow("no line end") << "GET / HTTP/1.1"_ba << 14;
    QTest::newRow("bytes behind") << "GET / HTTP/1.1\r\n\r\nx"_ba << 18;
    QTest::newRow("no colon") << "GET / HTTP/1.1\r\nHost\r\n\r\n"_ba << 16;
    QTest::newRow("no name") << "GET / HTTP/1.1\r\n: a\r\n\r\n"_ba << 16;
    QTest::newRow("space before the colon") << "GET / HTTP/1.1\r\nHost : a\r\n\r\n"_ba << 16;
    QTest::newRow("folded") << "GET / HTTP/1.1\r\nA: b\r\n c: d\r\n\r\n"_ba << 22;
    QTest::newRow("NUL in a value") << QByteArray("GET / HTTP/1.1\r\nA: b\0\r\n\r\n", 25) << 18;
    QTest::newRow("bare CR in a value") << "GET / HTTP/1.1\r\nA: b\rc\r\n\r\n"_ba << 18;
}

void TestHttpMessage::badHeads()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, offset);
    const auto head = parseHead(bytes);
    QVERIFY(!head);
    QVERIFY(!head.error().problem.isEmpty());
    QCOMPARE(head.error().offset, offset);
}

void TestHttpMessage::everySplit_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, Kind kind, const QByteArray &message, const QByteArray &body) {
        QTest::newRow(name) << kind << message << body;
    };
    row("content length", Kind::Response, seedHead + "hello"_ba, "hello");
    row("empty body", Kind::Response, response("Content-Length: 0\r\n", ""), "");
    row("equal lengths twice", Kind::Response, response("Content-Length: 1\r\ncontent-length: 1\r\n", "x"), "x");
    row("204", Kind::Response, "HTTP/1.1 204 No Content\r\n\r\n", "");
    row("304 with a length", Kind::Response, "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n", "");
    row("line feeds alone", Kind::Response, "HTTP/1.1 200 OK\nContent-Length: 2\n\nab", "ab");
    row("chunked", Kind::Response, response("Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"),
        "hello world");
    row("chunked with extensions and trailer", Kind::Response,
        response("transfer-encoding: Chunked\r\n", "00A;a=b\r\n0123456789\r\n1 \r\n\n\r\n0;x\r\nA: b\r\nC: d\r\n\r\n"),
        "0123456789\n");
    row("chunked, line feeds alone", Kind::Response, response("Transfer-Encoding: chunked\r\n", "2\nab\n0\n\n"), "ab");
    row("chunked and empty", Kind::Response, response("Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), "");
    row("request without a body", Kind::Request, "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "");
    row("request", Kind::Request, "POST /auth/bootstrap HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na=b", "a=b");
    row("chunked request", Kind::Request, "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n",
        "x");
}

void TestHttpMessage::everySplit()
{
    QFETCH(const Kind, kind);
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, body);
    const auto check = [&body, &message](const MessageReader &reader) {
        QCOMPARE(reader.body(), body);
        QCOMPARE(reader.rawHead() + reader.rawBody(), message);
        QVERIFY(reader.remainder().isEmpty());
        QVERIFY(reader.headComplete());
    };
    for (qsizetype cut = 0; cut <= message.size(); ++cut) {
        MessageReader reader(kind);
        const auto first = reader.feed(message.first(cut));
        QVERIFY2(first.has_value(), first ? "" : qPrintable(first.error().problem));
        QCOMPARE(*first, cut == message.size());
        QCOMPARE(*reader.feed(message.sliced(cut)), true);
        check(reader);
    }
    MessageReader reader(kind);
    for (qsizetype i = 0; i < message.size(); ++i)
        QCOMPARE(*reader.feed(message.sliced(i, 1)), i == message.size() - 1);
    check(reader);
    QVERIFY(reader.finish());
}

void TestHttpMessage::endOfStream_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing came") << ""_ba << false << ""_ba;
    QTest::newRow("inside the head") << "HTTP/1.1 200 OK\r\n"_ba << false << ""_ba;
    QTest::newRow("until close") << response("", "all of it") << true << "all of it"_ba;
    QTest::newRow("until close, empty") << response("", "") << true << ""_ba;
    QTest::newRow("length not reached") << response("Content-Length: 5\r\n", "hell") << false << "hell"_ba;
    QTest::newRow("length reached") << response("Content-Length: 5\r\n", "hello") << true << "hello"_ba;
    QTest::newRow("inside a chunk") << response("Transfer-Encoding: chunked\r\n", "5\r\nhel") << false << "hel"_ba;
    QTest::newRow("before the last chunk")
        << response("Transfer-Encoding: chunked\r\n", "1\r\nx\r\n") << false << "x"_ba;
    QTest::newRow("inside the trailer") << response("Transfer-Encoding: chunked\r\n", "0\r\nA: b\r\n") << false
                                        << ""_ba;
}

void TestHttpMessage::endOfStream()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, whole);
    QFETCH(const QByteArray, body);
    MessageReader reader(Kind::Response);
    QVERIFY(reader.feed(bytes).has_value());
    QCOMPARE(reader.finish(), whole);
    QCOMPARE(reader.body(), body);
}

void TestHttpMessage::remainderIsKept()
{
    MessageReader reader(Kind::Request);
    QCOMPARE(*reader.feed("POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\nxGET /"), true);
    QCOMPARE(reader.body(), "x");
    QCOMPARE(reader.remainder(), "GET /");
    QCOMPARE(*reader.feed(" more"), true);
    QCOMPARE(reader.body(), "x");
    QCOMPARE(reader.remainder(), "GET / more");
}

void TestHttpMessage::limits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("tooLarge");
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("head at the limit") << head + "A: " + QByteArray(76, 'x') + "\r\n\r\n" << false;
    QTest::newRow("head above the limit") << head + "A: " + QByteArray(77, 'x') + "\r\n\r\n" << true;
    QTest::newRow("head without an end") << head + QByteArray(200, 'x') << true;
    QTest::newRow("length at the limit") << response("Content-Length: 10\r\n", "") << false;
    QTest::newRow("length above the limit") << response("Content-Length: 11\r\n", "") << true;
    QTest::newRow("length beyond any number") << response("Content-Length: 99999999999999999999999\r\n", "") << true;
    QTest::newRow("until close at the limit") << response("", "0123456789") << false;
    QTest::newRow("until close above the limit") << response("", "0123456789a") << true;
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    QTest::newRow("chunks at the limit") << response(chunked, "8\r\n01234567\r\n2\r\nab\r\n") << false;
    QTest::newRow("chunks above the limit") << response(chunked, "8\r\n01234567\r\n3\r\n") << true;
    QTest::newRow("chunk beyond any number") << response(chunked, "FFFFFFFFFFFFFFFFFFFFFFFF\r\n") << true;
    QTest::newRow("chunk line too long") << response(chunked, "1;" + QByteArray(300, 'x')) << true;
    QTest::newRow("chunk line too long with its end")
        << response(chunked, "1;" + QByteArray(300, 'x') + "\r\n") << true;
    QTest::newRow("trailer too long") << response(chunked, "0\r\n" + QByteArray("A: b\r\n").repeated(20)) << true;
}

void TestHttpMessage::limits()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, tooLarge);
    MessageReader reader(Kind::Response, {.head = 100, .body = 10});
    const auto result = reader.feed(bytes);
    QCOMPARE(!result.has_value(), tooLarge);
    if (result)
        return;
    QVERIFY(result.error().tooLarge);
    // Wherever a network cuts the bytes, the same place is named.
    MessageReader byByte(Kind::Response, {.head = 100, .body = 10});
    qsizetype at = 0;
    auto last = byByte.feed({});
    while (last && at < bytes.size())
        last = byByte.feed(QByteArrayView(bytes).sliced(at++, 1));
    QVERIFY(!last);
    QCOMPARE(last.error().offset, result.error().offset);
}

void TestHttpMessage::malformed_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes, Kind kind = Kind::Response) {
        QTest::newRow(name) << kind << bytes;
    };
    row("status line", "HTTP/1.1 2oo OK\r\n\r\n");
    row("HTTP/1.1 without a status", "HTTP/1.1\r\n\r\n");
    row("header", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n");
    row("length no number", response("Content-Length: x\r\n", ""));
    row("length empty", response("Content-Length:\r\n", ""));
    row("length negative", response("Content-Length: -1\r\n", ""));
    row("length with a sign", response("Content-Length: +1\r\n", ""));
    row("length a list", response("Content-Length: 1, 1\r\n", ""));
    row("lengths that differ", response("Content-Length: 1\r\nContent-Length: 2\r\n", ""));
    row("length and chunked", response("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n", ""));
    row("other coding", response("Transfer-Encoding: gzip, chunked\r\n", ""));
    row("chunk size empty", response("Transfer-Encoding: chunked\r\n", "\r\n"));
    row("chunk size no number", response("Transfer-Encoding: chunked\r\n", "x\r\n"));
    row("chunk size with a prefix", response("Transfer-Encoding: chunked\r\n", "0x1\r\n"));
    row("chunk size negative", response("Transfer-Encoding: chunked\r\n", "-1\r\n"));
    row("chunk longer than its size", response("Transfer-Encoding: chunked\r\n", "1\r\nxy\r\n"));
    row("trailer", response("Transfer-Encoding: chunked\r\n", "0\r\nno colon\r\n"));
    row("request line", "GET / HTTP/3.0\r\n\r\n", Kind::Request);
    row("a response for a request", "HTTP/1.1 200 OK\r\n\r\n", Kind::Request);
}

void TestHttpMessage::malformed()
{
    QFETCH(const Kind, kind);
    QFETCH(const QByteArray, bytes);
    MessageReader reader(kind);
    const auto result = reader.feed(bytes);
    QVERIFY(!result);
    QVERIFY(!result.error().tooLarge);
    QVERIFY(!result.error().problem.isEmpty());
}

void TestHttpMessage::otherProtocolsAreKnownAtOnce_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("SSH") << Kind::Response << "SSH-2.0-OpenSSH"_ba;
    QTest::newRow("MQTT CONNACK") << Kind::Response << QByteArray("\x20\x02\x00\x00", 4);
    QTest::newRow("HTTP/2 frame") << Kind::Response << QByteArray("\x00\x00\x12\x04", 4);
    QTest::newRow("HTTP/2 by name") << Kind::Response << "HTTP/2 200"_ba;
    QTest::newRow("TLS ClientHello") << Kind::Request << QByteArray("\x16\x03\x01\x02\x00", 5);
    QTest::newRow("empty line first") << Kind::Request << "\r\n"_ba;
}

void TestHttpMessage::otherProtocolsAreKnownAtOnce()
{
    QFETCH(const Kind, kind);
    QFETCH(const QByteArray, bytes);
    MessageReader reader(kind);
    QVERIFY(!reader.feed(bytes));
}

void TestHttpMessage::anyBytesAreSurvived()
{
    const QByteArray message = response("Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\nA: b\r\n\r\n");
    for (qsizetype i = 0; i < message.size(); ++i) {
        for (int value = 0; value < 256; ++value) {
            QByteArray changed = message;
            changed[i] = char(value);
            MessageReader reader(Kind::Response);
            const auto result = reader.feed(changed);
            if (!result)
                QVERIFY(result.error().offset >= 0 && result.error().offset <= changed.size());
            else
                QCOMPARE(reader.rawHead() + reader.rawBody() + reader.remainder(), changed);
        }
    }
}

QTEST_APPLESS_MAIN(TestHttpMessage)
#include "tst_httpmessage.moc"
