// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/bootstrapdocument.h>

#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestBootstrapDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void requestOfTheSeed()
    {
        const auto device = *DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitchBootstrap"_s);
        const auto request = bootstrap::deviceRequest(device, {u"iot-auth-global.aliyuncs.com"_s, 443});
        QCOMPARE(request.head, "POST /auth/bootstrap HTTP/1.1\r\n"
                               "Host: iot-auth-global.aliyuncs.com\r\n"
                               "Accept: text/xml,text/javascript,text/html,application/json\r\n"
                               "Content-Type: application/x-www-form-urlencoded;charset=utf-8\r\n"
                               "Content-Length: 111\r\n"
                               "\r\n");
        QCOMPARE(request.body, "productKey=g7h0g5wry4Q&deviceName=LightSwitchBootstrap&"
                               "clientId=g7h0g5wry4Q.LightSwitchBootstrap&resources=mqtt");
        QCOMPARE(request.body.size(), 111);
    }

    void hostHeader_data()
    {
        QTest::addColumn<Endpoint>("service");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("default port") << Endpoint{u"a.example"_s, 443} << "\r\nHost: a.example\r\n"_ba;
        QTest::newRow("other port") << Endpoint{u"localhost"_s, 8443} << "\r\nHost: localhost:8443\r\n"_ba;
        QTest::newRow("port that ends like it") << Endpoint{u"localhost"_s, 1443} << "\r\nHost: localhost:1443\r\n"_ba;
        QTest::newRow("IPv6") << Endpoint{u"::1"_s, 443} << "\r\nHost: [::1]\r\n"_ba;
        QTest::newRow("IPv6 with a port") << Endpoint{u"::1"_s, 8443} << "\r\nHost: [::1]:8443\r\n"_ba;
    }
    void hostHeader()
    {
        QFETCH(const Endpoint, service);
        QFETCH(const QByteArray, line);
        const auto device = *DeviceIdentity::create(u"pk"_s, u"dev001"_s);
        QVERIFY(bootstrap::deviceRequest(device, service).head.contains(line));
        QVERIFY(bootstrap::regionRequest(3, service).head.contains(line));
    }

    void regionRequestNamesNoDevice()
    {
        const auto request = bootstrap::regionRequest(20, {u"a.example"_s, 443});
        QCOMPARE(request.head, "GET /auth/bootstrap/regionId/20 HTTP/1.1\r\n"
                               "Host: a.example\r\n"
                               "Accept: text/xml,text/javascript,text/html,application/json\r\n"
                               "\r\n");
        QVERIFY(request.body.isEmpty());
    }

    void requestsAreReadBack_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("readable");
        QTest::addColumn<QString>("productKey");
        QTest::addColumn<QString>("deviceName");
        const auto good = [](const char *name, const QByteArray &body, const QString &productKey,
                             const QString &deviceName) {
            QTest::newRow(name) << body << true << productKey << deviceName;
        };
        const auto bad = [](const char *name, const QByteArray &body) {
            QTest::newRow(name) << body << false << QString() << QString();
        };
        const auto device = *DeviceIdentity::create(u"pk"_s, u"a-b_c@d.e:f"_s);
        good("ours", bootstrap::deviceRequest(device, {u"h"_s, 1}).body, u"pk"_s, u"a-b_c@d.e:f"_s);
        good("the minimum", "productKey=pk&deviceName=dev001", u"pk"_s, u"dev001"_s);
        good("another SDK", "deviceName=dev001&timestamp=2524608000000&productKey=pk&x", u"pk"_s, u"dev001"_s);
        good("escaped", "productKey=%70k&deviceName=a%40b%3Ac", u"pk"_s, u"a@b:c"_s);
        good("plus is a space", "productKey=pk&deviceName=a+b", u"pk"_s, u"a b"_s);
        good("the first counts", "productKey=pk&deviceName=one1&deviceName=two2", u"pk"_s, u"one1"_s);
        good("equals in a value", "productKey=pk&deviceName=a=b", u"pk"_s, u"a=b"_s);
        bad("empty", "");
        bad("no device", "productKey=pk");
        bad("no product", "deviceName=dev001");
        bad("empty device", "productKey=pk&deviceName=");
        bad("other case", "productkey=pk&devicename=dev001");
        bad("JSON", R"({"productKey":"pk","deviceName":"dev001"})");
        bad("separators only", "&&&===&&&");
    }
    void requestsAreReadBack()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const bool, readable);
        QFETCH(const QString, productKey);
        QFETCH(const QString, deviceName);
        const auto fields = bootstrap::readRequest(body);
        QCOMPARE(fields.has_value(), readable);
        if (readable) {
            QCOMPARE(fields->productKey, productKey);
            QCOMPARE(fields->deviceName, deviceName);
        }
    }

    void answerOfTheSeed()
    {
        const BootstrapAnswer answer{
            {u"iot-060a05fc.mqtt.iothub.aliyuncs.com"_s, 1883}, u"iot-060a05fc"_s, u"101.133.166.172"_s};
        const QByteArray body =
            "{\"code\":200,\"data\":{\"instanceId\":\"iot-060a05fc\",\"resources\":{\"mqtt\":{"
            "\"host\":\"iot-060a05fc.mqtt.iothub.aliyuncs.com\",\"ip\":\"101.133.166.172\",\"port\":1883}}},"
            "\"message\":\"success\"}";
        QCOMPARE(body.size(), 174); // Content-Length in the seed
        QCOMPARE(bootstrap::successBody(answer), body);
        QCOMPARE(*bootstrap::readAnswer(body), answer);
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<BootstrapAnswer>("answer");
        const auto row = [](const char *name, const QByteArray &body, const BootstrapAnswer &answer) {
            QTest::newRow(name) << body << answer;
        };
        const BootstrapAnswer plain{{u"h"_s, 1}, {}, {}};
        row("the least", R"({"code":200,"data":{"resources":{"mqtt":{"host":"h","port":1}}}})", plain);
        row("spaces and line feeds",
            "{ \"code\" : 200 ,\n\"data\":{\"resources\":{\"mqtt\":{\"port\": 1,\"host\": \"h\"}}}}\n", plain);
        row("escapes", R"({"code":200,"data":{"resources":{"mqtt":{"host":"\u0068","port":1}}}})", plain);
        row("null optionals",
            R"({"code":200,"data":{"instanceId":null,"resources":{"mqtt":{"host":"h","ip":null,"port":1}}}})", plain);
        row("empty optionals",
            R"({"code":200,"data":{"instanceId":"","resources":{"mqtt":{"host":"h","ip":"","port":1}}}})", plain);
        row("ip that is none", R"({"code":200,"data":{"resources":{"mqtt":{"host":"h","ip":"256.1.1.1","port":1}}}})",
            plain);
        row("highest port", R"({"code":200,"data":{"resources":{"mqtt":{"host":"h","port":65535}}}})",
            {{u"h"_s, 65535}, {}, {}});
        row("host an IPv4 address", R"({"code":200,"data":{"resources":{"mqtt":{"host":"127.0.0.1","port":1}}}})",
            {{u"127.0.0.1"_s, 1}, {}, {}});
        row("host and ip IPv6 addresses",
            R"({"code":200,"data":{"resources":{"mqtt":{"host":"::1","ip":"fe80::1","port":1}}}})",
            {{u"::1"_s, 1}, {}, u"fe80::1"_s});
        const QString longest =
            QString(63, u'a') + u'.' + QString(63, u'b') + u'.' + QString(63, u'c') + u'.' + QString(61, u'd');
        row("longest host", bootstrap::successBody({{longest, 1}, {}, {}}), {{longest, 1}, {}, {}});
    }
    void answers()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const BootstrapAnswer, answer);
        const auto read = bootstrap::readAnswer(body);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message()));
        QCOMPARE(*read, answer);
        QCOMPARE(*bootstrap::readAnswer(bootstrap::successBody(answer)), answer);
    }

    void badAnswers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("quoted"); // what the cause must name
        const auto row = [](const char *name, const QByteArray &body, ErrorCode code, const QString &quoted = {}) {
            QTest::newRow(name) << body << code << quoted;
        };
        row("too large", QByteArray(bootstrap::maximumAnswerSize + 1, ' '), ErrorCode::AnswerTooLarge, u"65537"_s);
        row("empty", "", ErrorCode::AnswerNotJson);
        row("HTML", "<html></html>", ErrorCode::AnswerNotJson);
        row("cut", R"({"code":200,"data":{)", ErrorCode::AnswerNotJson);
        row("array", "[200]", ErrorCode::AnswerNotJson);
        row("no UTF-8", "{\"code\":200,\"x\":\"\xFF\"}", ErrorCode::AnswerNotJson);
        row("too deep", QByteArray(5000, '['), ErrorCode::AnswerNotJson);

        row("device not found", bootstrap::failureBody(6100, "device not found"), ErrorCode::AnswerCodeNotOk,
            u"code 6100: device not found"_s);
        row("code with a host", R"({"code":500,"data":{"resources":{"mqtt":{"host":"h","port":1}}}})",
            ErrorCode::AnswerCodeNotOk, u"500"_s);
        row("code missing", R"({"data":{"resources":{"mqtt":{"host":"h","port":1}}}})", ErrorCode::AnswerCodeNotOk);
        row("code a text", R"({"code":"200","data":{"resources":{"mqtt":{"host":"h","port":1}}}})",
            ErrorCode::AnswerCodeNotOk, u"\"200\""_s);
        row("code a fraction", R"({"code":200.5})", ErrorCode::AnswerCodeNotOk, u"200.5"_s);

        const auto mqtt = [](const QByteArray &members) {
            return R"({"code":200,"data":{"resources":{"mqtt":{)" + members + "}}}}";
        };
        const auto withHost = [&mqtt](const QByteArray &host) { return mqtt("\"host\":\"" + host + "\",\"port\":1"); };
        row("data missing", R"({"code":200})", ErrorCode::AnswerHostMissing);
        row("data a text", R"({"code":200,"data":"h"})", ErrorCode::AnswerHostMissing);
        row("resources missing", R"({"code":200,"data":{}})", ErrorCode::AnswerHostMissing);
        row("mqtt an array", R"({"code":200,"data":{"resources":{"mqtt":[]}}})", ErrorCode::AnswerHostMissing);
        row("host missing", mqtt(R"("port":1)"), ErrorCode::AnswerHostMissing);
        row("host empty", mqtt(R"("host":"","port":1)"), ErrorCode::AnswerHostMissing);
        row("host null", mqtt(R"("host":null,"port":1)"), ErrorCode::AnswerHostMissing);
        row("port missing", mqtt(R"("host":"h")"), ErrorCode::AnswerPortMissing);
        row("port null", mqtt(R"("host":"h","port":null)"), ErrorCode::AnswerPortMissing);

        row("host a number", mqtt(R"("host":1,"port":1)"), ErrorCode::AnswerHostInvalid, u"1"_s);
        for (const char *host : {"a b", "a/b", "http://a", "a:1883", "a..b", ".a", "a.", "-a", "a-", "ä", "a\\u0000b",
                                 "a\\nb", "*", "user@host", "[::1]", "1:2", "::g"}) {
            row(QByteArray("host ").append(host).constData(), withHost(host), ErrorCode::AnswerHostInvalid);
        }
        row("host too long", withHost(QByteArray("a.").repeated(126) + "aa"), ErrorCode::AnswerHostInvalid);
        row("label too long", withHost(QByteArray(64, 'a')), ErrorCode::AnswerHostInvalid);
        for (const char *port : {"0", "-1", "65536", "1883.5", "\"1883\"", "true", "[1883]", "1e300", "{}"}) {
            row(QByteArray("port ").append(port).constData(), mqtt(QByteArray(R"("host":"h","port":)") + port),
                ErrorCode::AnswerPortInvalid);
        }
    }
    void badAnswers()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, quoted);
        const auto read = bootstrap::readAnswer(body);
        QVERIFY(!read);
        QCOMPARE(errorName(read.error().code), errorName(code));
        QVERIFY(!read.error().cause.isEmpty());
        QVERIFY2(read.error().cause.contains(quoted), qPrintable(read.error().cause));
        QVERIFY(read.error().cause.size() < 200);
    }

    void everyCutOfAnAnswerIsAnError()
    {
        const QByteArray body = bootstrap::successBody({{u"host.example"_s, 1883}, u"iot-a"_s, {}});
        for (qsizetype length = 0; length < body.size(); ++length)
            QCOMPARE(bootstrap::readAnswer(body.first(length)).error().code, ErrorCode::AnswerNotJson);
    }

    void failureNamesNoHost()
    {
        QCOMPARE(bootstrap::failureBody(6204, "device disabled"), R"({"code":6204,"message":"device disabled"})");
    }
};

QTEST_APPLESS_MAIN(TestBootstrapDocument)
#include "tst_bootstrapdocument.moc"
