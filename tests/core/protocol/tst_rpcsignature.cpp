// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/rpcsignature.h>

#include <QTest>

using namespace bootbench;

namespace {

rpc::Parameters parametersOf(std::initializer_list<std::pair<const char *, const char *>> own)
{
    rpc::Parameters parameters{{"AccessKeyId", "LTAI5tExampleKey"},
                               {"Format", "JSON"},
                               {"SignatureMethod", "HMAC-SHA1"},
                               {"SignatureNonce", "n-1"},
                               {"SignatureVersion", "1.0"},
                               {"Timestamp", "2026-01-02T03:04:05Z"},
                               {"Version", "2018-01-20"}};
    for (const auto &[name, value] : own)
        parameters[name] = value;
    return parameters;
}

} // namespace

class TestRpcSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signs_data();
    void signs();
    void signsEverythingButTheSignature();
    void encodes_data();
    void encodes();
    void readsWhatItWrites();
    void readsForms_data();
    void readsForms();
    void refusesDoubledNames();
    void writesAndReadsTimes();
    void readsOneFormOfTimeOnly_data();
    void readsOneFormOfTimeOnly();
};

void TestRpcSignature::signs_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<rpc::Parameters>("parameters");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("expected");

    // Published: help.aliyun.com 30563.
    QTest::newRow("vendor's example")
        << QByteArray("GET")
        << rpc::Parameters{{"AccessKeyId", "testid"},
                           {"Action", "DescribeRegions"},
                           {"Format", "XML"},
                           {"SignatureMethod", "HMAC-SHA1"},
                           {"SignatureNonce", "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"},
                           {"SignatureVersion", "1.0"},
                           {"Timestamp", "2016-02-23T12:46:24Z"},
                           {"Version", "2014-05-26"}}
        << QByteArray("testsecret")
        << QByteArray("GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod%3DHMAC-"
                      "SHA1%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0%"
                      "26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26")
        << QByteArray("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");

    // Computed with Python: base64(hmac.new(secret + "&", content, sha1)), urllib.parse.quote(…, safe="-_.~").
    const QByteArray secret("exampleSecret0123456789abcdefgh");
    QTest::newRow("characters of base64 in a value")
        << QByteArray("POST")
        << parametersOf({{"Action", "QueryDeviceDistributeJob"}, {"JobId", "UbmsMHmkqv0PiAG/+=010001"}}) << secret
        << QByteArray("POST&%2F&AccessKeyId%3DLTAI5tExampleKey%26Action%3DQueryDeviceDistributeJob%26Format%3DJSON%"
                      "26JobId%3DUbmsMHmkqv0PiAG%252F%252B%253D010001%26SignatureMethod%3DHMAC-SHA1%"
                      "26SignatureNonce%3Dn-1%26SignatureVersion%3D1.0%26Timestamp%3D2026-01-02T03%253A04%253A05Z%"
                      "26Version%3D2018-01-20")
        << QByteArray("OQaIUxKmxsVHgVpOg6k1w7n/krI=");
    QTest::newRow("a distribution")
        << QByteArray("POST")
        << parametersOf({{"Action", "CreateDeviceDistributeJob"},
                         {"ProductKey", "a1ABCDEFGHI"},
                         {"SourceInstanceId", "iot-a"},
                         {"Strategy", "0"},
                         {"TargetUid", "198426864326****"},
                         {"DeviceName.1", "dev:001@x"},
                         {"DeviceName.2", "dev.002"},
                         {"DeviceName.3", "dev_3-3"},
                         {"TargetInstanceConfig.1.TargetInstanceId", "iot-b"}})
        << secret
        << QByteArray("POST&%2F&AccessKeyId%3DLTAI5tExampleKey%26Action%3DCreateDeviceDistributeJob%26DeviceName.1%"
                      "3Ddev%253A001%2540x%26DeviceName.2%3Ddev.002%26DeviceName.3%3Ddev_3-3%26Format%3DJSON%"
                      "26ProductKey%3Da1ABCDEFGHI%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3Dn-1%"
                      "26SignatureVersion%3D1.0%26SourceInstanceId%3Diot-a%26Strategy%3D0%26TargetInstanceConfig.1."
                      "TargetInstanceId%3Diot-b%26TargetUid%3D198426864326%252A%252A%252A%252A%26Timestamp%3D2026-01-"
                      "02T03%253A04%253A05Z%26Version%3D2018-01-20")
        << QByteArray("+tfZVYJdgwMpRksNNgWpUFHPDEI=");
    QTest::newRow("UTF-8, tilde and asterisk")
        << QByteArray("GET")
        << parametersOf({{"Action", "GetDeviceStatus"},
                         {"ProductKey", "a1ABCDEFGHI"},
                         {"DeviceName", "\xe5\xaf\x86\xe9\x91\xb0 \xc3\xbc ~*"}})
        << secret
        << QByteArray(
               "GET&%2F&AccessKeyId%3DLTAI5tExampleKey%26Action%3DGetDeviceStatus%26DeviceName%3D%25E5%25AF%2586%"
               "25E9%2591%25B0%2520%25C3%25BC%2520~%252A%26Format%3DJSON%26ProductKey%3Da1ABCDEFGHI%"
               "26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3Dn-1%26SignatureVersion%3D1.0%"
               "26Timestamp%3D2026-01-02T03%253A04%253A05Z%26Version%3D2018-01-20")
        << QByteArray("iD26gbwYEbPwiK658Z9ekzpNrGc=");
    QTest::newRow("order by bytes, empty value, empty secret")
        << QByteArray("POST")
        << parametersOf(
               {{"Action", "X"}, {"A", ""}, {"a", "1"}, {"B", "2"}, {"N.1", "1"}, {"N.2", "2"}, {"N.10", "10"}})
        << QByteArray()
        << QByteArray("POST&%2F&A%3D%26AccessKeyId%3DLTAI5tExampleKey%26Action%3DX%26B%3D2%26Format%3DJSON%26N.1%3D1%"
                      "26N.10%3D10%26N.2%3D2%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3Dn-1%"
                      "26SignatureVersion%3D1.0%26Timestamp%3D2026-01-02T03%253A04%253A05Z%26Version%3D2018-01-20%"
                      "26a%3D1")
        << QByteArray("FCT9bqtlFG4CX7T19uuMTGjeL1o=");
}

void TestRpcSignature::signs()
{
    QFETCH(const QByteArray, method);
    QFETCH(const rpc::Parameters, parameters);
    QFETCH(const QByteArray, secret);
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, expected);
    QCOMPARE(rpc::stringToSign(method, parameters), content);
    QCOMPARE(rpc::signature(method, parameters, SecretBytes(secret)), expected);
}

void TestRpcSignature::signsEverythingButTheSignature()
{
    const SecretBytes secret("s");
    rpc::Parameters parameters = parametersOf({{"Action", "X"}});
    const QByteArray before = rpc::signature("POST", parameters, secret);
    rpc::sign(parameters, "POST", secret);
    QCOMPARE(parameters.value("Signature"), before);
    QCOMPARE(rpc::signature("POST", parameters, secret), before);
    parameters["Action"] = "Y";
    QVERIFY(rpc::signature("POST", parameters, secret) != before);
    QVERIFY(rpc::signature("GET", parameters, secret) != rpc::signature("POST", parameters, secret));
}

void TestRpcSignature::encodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("unreserved") << QByteArray("AZaz09-_.~") << QByteArray("AZaz09-_.~");
    QTest::newRow("space, not plus") << QByteArray("a b") << QByteArray("a%20b");
    QTest::newRow("upper-case digits") << QByteArray("\xab\xcd/+*") << QByteArray("%AB%CD%2F%2B%2A");
    QTest::newRow("zero byte") << QByteArray("\0", 1) << QByteArray("%00");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestRpcSignature::encodes()
{
    QFETCH(const QByteArray, text);
    QTEST(rpc::percentEncoded(text), "encoded");
}

void TestRpcSignature::readsWhatItWrites()
{
    const rpc::Parameters parameters{{"a", "x&y=z"}, {"b", ""}, {"c d", "ü +"}, {"DeviceName.1", "dev:001@x"}};
    QCOMPARE(rpc::readParameters(rpc::canonicalQuery(parameters)), parameters);
}

void TestRpcSignature::readsForms_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<rpc::Parameters>("parameters");
    QTest::newRow("empty") << QByteArray() << rpc::Parameters();
    QTest::newRow("plus is a space") << QByteArray("a=b+c") << rpc::Parameters{{"a", "b c"}};
    QTest::newRow("no value") << QByteArray("a&b=") << rpc::Parameters{{"a", ""}, {"b", ""}};
    QTest::newRow("empty pairs") << QByteArray("&&a=1&") << rpc::Parameters{{"a", "1"}};
    QTest::newRow("equals in the value") << QByteArray("a=b=c") << rpc::Parameters{{"a", "b=c"}};
    QTest::newRow("lower-case escapes") << QByteArray("a=%2f%3A") << rpc::Parameters{{"a", "/:"}};
}

void TestRpcSignature::readsForms()
{
    QFETCH(const QByteArray, form);
    QFETCH(const rpc::Parameters, parameters);
    QCOMPARE(rpc::readParameters(form), parameters);
}

void TestRpcSignature::refusesDoubledNames()
{
    QVERIFY(!rpc::readParameters("a=1&b=2&a=3"));
    QVERIFY(!rpc::readParameters("a=1&%61=3"));
    QVERIFY(!rpc::readParameters("=1"));
}

void TestRpcSignature::writesAndReadsTimes()
{
    QCOMPARE(rpc::timestamp(1'767'323'045'678), QByteArray("2026-01-02T03:04:05Z"));
    QCOMPARE(rpc::readTimestamp("2026-01-02T03:04:05Z"), std::optional<qint64>(1'767'323'045'000));
}

void TestRpcSignature::readsOneFormOfTimeOnly_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "2026-01-02T03:04:05", "2026-01-02 03:04:05Z", "2026-01-02T03:04:05+00:00",
                             "2026-13-02T03:04:05Z", "1767323045", "2026-01-02T03:04:05.000Z"}) {
        QTest::addRow("\"%s\"", text) << QByteArray(text);
    }
}

void TestRpcSignature::readsOneFormOfTimeOnly()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!rpc::readTimestamp(text));
}

QTEST_GUILESS_MAIN(TestRpcSignature)
#include "tst_rpcsignature.moc"
