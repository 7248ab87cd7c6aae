// SPDX-License-Identifier: GPL-3.0-or-later
#include <trace/redactor.h>

#include <QRegularExpression>
#include <QTest>

#include "publish.h"

using namespace bootbench;
using namespace Qt::StringLiterals;
using test::publish;

/// What is hidden in a record alone: by the policy's kinds, and by place.
class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void policyChoosesByKind_data()
    {
        QTest::addColumn<RedactionPolicy>("policy");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("all") << RedactionPolicy{} << QByteArray("k=******* p=******** s=*********");
        QTest::newRow("nothing") << RedactionPolicy{.secrets = false} << QByteArray("k=the-key p=the-pass s=the-sign*");
        QTest::newRow("no keys") << RedactionPolicy{.keys = false} << QByteArray("k=the-key p=******** s=*********");
        QTest::newRow("no passwords") << RedactionPolicy{.passwords = false}
                                      << QByteArray("k=******* p=the-pass s=*********");
        QTest::newRow("no signatures") << RedactionPolicy{.signatures = false}
                                       << QByteArray("k=******* p=******** s=the-sign*");
    }

    void policyChoosesByKind()
    {
        QFETCH(const RedactionPolicy, policy);
        QFETCH(const QByteArray, shown);
        Redactor knowing;
        knowing.protect("the-key", SecretKind::Key);
        const Redactor redactor(knowing, policy);
        // Told after the other one was made: they share what they know.
        knowing.protect("the-pass", SecretKind::Password);
        knowing.protect("the-sign*", SecretKind::Signature);
        QCOMPARE(redactor.policy(), policy);
        QCOMPARE(redactor.redacted(QByteArrayView("k=the-key p=the-pass s=the-sign*")), shown);
        QCOMPARE(redactor.redacted(u"k=the-key p=the-pass s=the-sign*"_s), QString::fromLatin1(shown));
    }

    void unknownSecretsAreMaskedByTheirPlace_data()
    {
        QTest::addColumn<RecordKind>("kind");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char *name, RecordKind kind, const QByteArray &bytes, const QByteArray &shown) {
            QTest::newRow(name) << kind << bytes << shown;
        };
        row("form", RecordKind::HttpRequestBody, "productKey=pk&sign=ABCDEF&signMethod=hmacsha256",
            "productKey=pk&sign=******&signMethod=hmacsha256");
        row("last of a form", RecordKind::HttpRequestBody, "a=1&Signature=abc%3D", "a=1&Signature=******");
        row("query", RecordKind::HttpRequestHead, "GET /?Signature=abc%3D HTTP/1.1\r\n\r\n",
            "GET /?Signature=****** HTTP/1.1\r\n\r\n");
        row("json", RecordKind::HttpResponseBody, "{\"deviceSecret\":\"a\\\"b\",\"x\":\"y\"}",
            "{\"deviceSecret\":\"****\",\"x\":\"y\"}");
        row("json with spaces", RecordKind::HttpResponseBody, "{ \"productSecret\" : \"ab\", \"x\" : \"y\" }",
            "{ \"productSecret\" : \"**\", \"x\" : \"y\" }");
        row("json in lines", RecordKind::HttpResponseBody, "{\"deviceSecret\"\t:\r\n\t\"ab\",\r\n\"x\":\"y\"}",
            "{\"deviceSecret\"\t:\r\n\t\"**\",\r\n\"x\":\"y\"}");
        row("json after a space", RecordKind::HttpResponseBody, "{\"productSecret\": \"ab\"}",
            "{\"productSecret\": \"**\"}");
        row("json in json", RecordKind::HttpResponseBody, "{\"s\":\"{\\\"deviceSecret\\\":\\\"abcd\\\"}\"}",
            "{\"s\":\"{\\\"deviceSecret\\\":\\\"****\\\"}\"}");
        row("cut json", RecordKind::HttpResponseBody, "{\"password\":\"abc", "{\"password\":\"***");
        row("signature of digits", RecordKind::HttpResponseBody, "{\"sign\":123456}", "{\"sign\":123456}");
        row("payload", RecordKind::MqttPacket, publish("t", "{\"deviceSecret\":\"abcd\"}"),
            publish("t", "{\"deviceSecret\":\"****\"}"));
        row("text", RecordKind::TextLine, "DeviceSecret: abcd, next", "DeviceSecret: ****, next");
        row("constant", RecordKind::TextLine, "#define DEVICE_SECRET \"abcd\" // x",
            "#define DEVICE_SECRET \"****\" // x");
        row("variable", RecordKind::TextLine, "char *device_secret = \"abcd\";", "char *device_secret = \"****\";");
        row("environment", RecordKind::TextLine, "ALIBABA_CLOUD_ACCESS_KEY_SECRET=abcd x",
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET=**** x");
        row("script", RecordKind::TextLine, "{'deviceSecret': 'ab\"cd', 'x': 'y'}",
            "{'deviceSecret': '*****', 'x': 'y'}");
        row("keys", RecordKind::TextLine, "psk=abcd PSK: abcd passwd: abcd PASSWORD=abcd",
            "psk=**** PSK: **** passwd: **** PASSWORD=****");
        row("the end of a line", RecordKind::TextLine, "the secret:\r\nnext", "the secret:\r\nnext");
        row("a name that is only said", RecordKind::TextLine, "no secret \nor psk here, task: 1",
            "no secret \nor psk here, task: 1");
        row("more capitals", RecordKind::TextLine, "PASSWD=abcd SIGN=abcd", "PASSWD=**** SIGN=****");
        row("token", RecordKind::HttpResponseBody, "{\"deviceToken\":\"abcd\",\"NextToken\":\"abcd\"}",
            "{\"deviceToken\":\"****\",\"NextToken\":\"abcd\"}");
        row("escapes within escapes", RecordKind::HttpResponseBody, R"({"s":"{\"secret\":\"a\\\"b\",\"x\":1}"})",
            R"({"s":"{\"secret\":\"******\",\"x\":1}"})");
        row("escapes that are cut", RecordKind::HttpResponseBody, R"({"s":"{\"secret\":\"ab"}")",
            R"({"s":"{\"secret\":\"**"}")");
        row("password line without its stamp", RecordKind::TextLine, "474.466][LK-0318] abcd\r\nnext",
            "474.466][LK-0318] ****\r\nnext");
        row("key line within another", RecordKind::TextLine, "x[LK-031A]a b", "x[LK-031A]***");
        row("other words", RecordKind::TextLine, "design=1 assign: 2 secretary=3 passwords=4",
            "design=1 assign: 2 secretary=3 passwords=4");
        row("milestone", RecordKind::TcpConnecting, "{\"sign\":\"abc\"}", "{\"sign\":\"***\"}");
        row("xml", RecordKind::HttpResponseBody, "<DeviceSecret>abcd</DeviceSecret><X>abcd</X>",
            "<DeviceSecret>****</DeviceSecret><X>abcd</X>");
        row("json that is URL-encoded", RecordKind::HttpRequestBody, "a=%7B%22deviceSecret%22%3A+%22ab%2Ad%22%7D&b=c",
            "a=%7B%22deviceSecret%22%3A+%22******%22%7D&b=c");
        row("form that is URL-encoded", RecordKind::HttpRequestBody, "a=password%3Dabcd%26b%3Dc",
            "a=password%3D****%26b%3Dc");
        row("user property", RecordKind::MqttPacket,
            QByteArray("\x26\0\x0C"
                       "deviceSecret\0\x04"
                       "abcd\0",
                       21),
            QByteArray("\x26\0\x0C"
                       "deviceSecret\0\x04"
                       "****\0",
                       21));
        row("behind a topic", RecordKind::MqttPacket, publish("t", "psk=abcd&sign=abcd"),
            publish("t", "psk=****&sign=****"));
        row("temporary keys", RecordKind::HttpRequestHead, "GET /?SecurityToken=abcd&x HTTP/1.1\r\n",
            "GET /?SecurityToken=****&x HTTP/1.1\r\n");
        row("header", RecordKind::HttpRequestHead, "A: b\r\nAuthorization: Bearer ab\r\nB: c\r\n",
            "A: b\r\nAuthorization: *********\r\nB: c\r\n");
        row("number", RecordKind::HttpResponseBody, R"({"password":123456,"secret": 12})",
            R"({"password":******,"secret": 12})");
        const QByteArray fields = "1||2||3||4||5||6||7||8||9||10||11||12||13||14||15||%||17||18||19||20||21||22||23";
        row("run log", RecordKind::TextLine, QByteArray(fields).replace("%", "abcd"),
            QByteArray(fields).replace("%", "****"));
        row("fewer fields", RecordKind::TextLine, "0||" + fields, "0||" + fields);
        row("nothing behind", RecordKind::HttpRequestBody, "sign", "sign");
        row("empty", RecordKind::HttpRequestBody, "sign=", "sign=");
    }

    void unknownSecretsAreMaskedByTheirPlace()
    {
        QFETCH(const RecordKind, kind);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, shown);
        const TraceRecord record{.sequence = 1, .kind = kind, .bytes = bytes};
        QCOMPARE(Redactor().redacted(record), shown);
        QCOMPARE(Redactor(RedactionPolicy{.secrets = false}).redacted(record), bytes);
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
