// SPDX-License-Identifier: GPL-3.0-or-later
#include <trace/redactionrun.h>
#include <trace/redactor.h>
#include <trace/tracestore.h>

#include <base/clock.h>

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cctype>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secret = "0123456789abcdef0123456789abcdef";

QByteArray bigEndian(qsizetype size)
{
    return {QByteArray(1, char(size >> 8)) + char(size & 0xFF)};
}

/// A PUBLISH of less than 128 bytes.
QByteArray publish(const QByteArray &topic, const QByteArray &payload, bool level5 = false)
{
    const QByteArray body = bigEndian(topic.size()) + topic + (level5 ? QByteArray(1, '\0') : QByteArray()) + payload;
    return QByteArray(1, 0x30) + char(body.size()) + body;
}

QByteArray sdkRow(const QByteArray &code, const QByteArray &bytes)
{
    QByteArray row = "[LK-" + code + "] > ";
    for (qsizetype i = 0; i < 16; ++i)
        row += (i == 8 ? " " : "") + (i < bytes.size() ? bytes.mid(i, 1).toHex().toUpper() : QByteArray("  ")) + ' ';
    row += "| ";
    for (const char c : bytes)
        row += c >= 0x20 && c <= 0x7E ? c : '.';
    return row;
}

QByteArray xxdRow(const QByteArray &bytes)
{
    QByteArray row = "00000010:";
    for (qsizetype i = 0; i < bytes.size(); i += 2)
        row += ' ' + bytes.mid(i, 2).toHex();
    return row + "  " + bytes;
}

struct Fed {
    RecordKind kind = RecordKind::TextLine;
    QByteArray bytes;
    Direction direction = Direction::None;
    ChannelId channel = 0;
};

/// The shape of a name: a letter of either case, a digit, all else as it is.
QByteArray shapeOf(const QByteArray &name)
{
    QByteArray shape;
    for (const char c : name)
        shape += std::isdigit(c) != 0 ? '0' : std::isupper(c) != 0 ? 'A' : std::islower(c) != 0 ? 'a' : c;
    return shape;
}

} // namespace

Q_DECLARE_METATYPE(QList<Fed>)

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_store = std::make_unique<TraceStore>(m_clock);
    }

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
        row("number", RecordKind::HttpResponseBody, "{\"sign\":12}", "{\"sign\":12}");
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

    void splitSecretsAreMasked_data()
    {
        QTest::addColumn<QList<Fed>>("records");
        QTest::addColumn<int>("level");
        const QByteArray a = secret.first(13);
        const QByteArray b = secret.sliced(13);
        const auto publishes = [](const QByteArray &first, const QByteArray &second, bool level5) {
            return QList<Fed>{{RecordKind::MqttPacket, publish("t", "x" + first, level5), Direction::Down, 1},
                              {RecordKind::MqttPacket, QByteArray("\xD0\0", 2), Direction::Down, 1},
                              {RecordKind::MqttPacket, publish("u", "mine", level5), Direction::Up, 1},
                              {RecordKind::MqttPacket, publish("u", "mine", level5), Direction::Down, 2},
                              {RecordKind::MqttPacket, publish("t", second + "y", level5), Direction::Down, 1}};
        };
        QTest::newRow("payloads") << publishes(a, b, false) << 4;
        QTest::newRow("payloads, MQTT 5") << publishes(a, b, true) << 5;
        QTest::newRow("one byte in the first") << publishes(secret.first(1), secret.sliced(1), false) << 4;
        QTest::newRow("one byte in the last") << publishes(secret.first(31), secret.sliced(31), false) << 4;
        const QByteArray base64 = secret.toBase64();
        QTest::newRow("base64") << publishes(base64.first(20), base64.sliced(20), false) << 4;
        const QByteArray hex = secret.toHex(' ');
        QTest::newRow("hex") << publishes(hex.first(20), hex.sliced(20), false) << 4;
        QTest::newRow("bodies") << QList<Fed>{{RecordKind::HttpResponseBody, "s=" + a, Direction::Down, 1},
                                              {RecordKind::HttpResponseBody, b, Direction::Down, 1}}
                                << 4;
        QTest::newRow("three pieces") << QList<Fed>{{RecordKind::MqttGarbage, a, Direction::Down, 1},
                                                    {RecordKind::MqttGarbage, b.first(3), Direction::Down, 1},
                                                    {RecordKind::MqttGarbage, b.sliced(3), Direction::Down, 1}}
                                      << 4;
        QTest::newRow("lines") << QList<Fed>{{RecordKind::TextLine, "the secret is " + a}, {RecordKind::TextLine, b}}
                               << 4;
        QTest::newRow("rows of the SDK") << QList<Fed>{{RecordKind::TextLine, sdkRow("0309", "123" + a)},
                                                       {RecordKind::TextLine, sdkRow("0309", b.first(16))},
                                                       {RecordKind::TextLine, sdkRow("0309", b.sliced(16))}}
                                         << 4;
        QTest::newRow("rows behind a date")
            << QList<Fed>{{RecordKind::TextLine, "Jul 12 07:21:14 " + sdkRow("0309", "123" + a)},
                          {RecordKind::TextLine, "Jul 12 07:21:14 " + sdkRow("0309", b.first(16))},
                          {RecordKind::TextLine, "Jul 12 07:21:15 " + sdkRow("0309", b.sliced(16))}}
            << 4;
        QTest::newRow("rows of xxd") << QList<Fed>{{RecordKind::TextLine, xxdRow("xyz" + a)},
                                                   {RecordKind::TextLine, xxdRow(b.first(16))},
                                                   {RecordKind::TextLine, xxdRow(b.sliced(16) + "xyzxyz")}}
                                     << 4;
    }

    void splitSecretsAreMasked()
    {
        QFETCH(const QList<Fed>, records);
        QFETCH(const int, level);
        fill(records, level);
        m_store->protect(secret);
        const TraceSnapshot snapshot = m_store->snapshot();
        RedactionRun run(m_store->redactor(), snapshot);
        QByteArray shown;
        for (quint64 i = 1; i <= snapshot.size(); ++i) {
            const QByteArray masked = run.redacted(snapshot.record(i));
            QCOMPARE(masked.size(), snapshot.record(i).bytes.size());
            QCOMPARE(m_store->redactor().redactedIn(snapshot, i), masked);
            shown += masked + '\n';
        }
        // Neither a piece as text nor one as hex is left, and all around it is.
        for (qsizetype i = 0; i + 4 <= secret.size(); ++i) {
            const QByteArray part = secret.sliced(i, 4);
            QVERIFY2(!shown.contains(part), shown.constData());
            QVERIFY2(!shown.toLower().contains(part.toHex(' ')), shown.constData());
            QVERIFY2(!shown.contains(part.toHex().insert(4, ' ')), shown.constData());
        }
        if (shown.contains("mine"))
            QCOMPARE(shown.count("mine"), 2);
        // Another order gives the same.
        RedactionRun again(m_store->redactor(), snapshot);
        QByteArray backwards;
        for (quint64 i = snapshot.size(); i > 0; --i)
            backwards.prepend(again.redacted(snapshot.record(i)) + '\n');
        QCOMPARE(backwards, shown);
    }

    void whatIsNotSplitStays()
    {
        m_store->protect(secret);
        const QByteArray half = secret.first(16);
        const QByteArray rest = secret.sliced(16);
        fill({{RecordKind::MqttPacket, publish("t", half), Direction::Down, 1},
              {RecordKind::MqttPacket, publish("t", "between"), Direction::Down, 1},
              {RecordKind::MqttPacket, publish("t", rest), Direction::Down, 1},
              {RecordKind::MqttPacket, publish("t", half), Direction::Up, 1},
              {RecordKind::MqttPacket, publish("t", rest), Direction::Down, 2}},
             4);
        const TraceSnapshot snapshot = m_store->snapshot();
        for (quint64 i = 1; i <= snapshot.size(); ++i)
            QCOMPARE(m_store->redactor().redactedIn(snapshot, i), snapshot.record(i).bytes);
    }

    void rowsOfADumpInATextAreOneText()
    {
        Redactor redactor;
        redactor.protect(secret);
        const QByteArray text = "before\r\n" + sdkRow("030A", "{\"a\":\"" + secret.first(10)) + "\r\n" +
                                sdkRow("030A", secret.sliced(10, 16)) + "\r\n" +
                                sdkRow("030A", secret.sliced(26) + "\"}") + "\r\nafter " + secret.first(10);
        const QByteArray shown = redactor.redacted(QByteArrayView(text));
        QCOMPARE(shown.size(), text.size());
        QVERIFY2(shown.contains("** ** ** ** ** ** ** **  ** ** ** ** ** ** ** ** | ****************"),
                 shown.constData());
        QVERIFY2(shown.contains("7B 22 61 22 3A 22 ** **  **"), shown.constData());
        QVERIFY(shown.contains("** ** ** ** ** ** 22 7D"));
        QVERIFY(shown.endsWith("after " + secret.first(10)));
    }

    void pseudonymsKeepTheShape_data()
    {
        QTest::addColumn<QString>("productKey");
        QTest::addColumn<QString>("deviceName");
        QTest::newRow("seed") << u"g7h0g5wry4Q"_s << u"LightSwitch"_s;
        QTest::newRow("short") << u"a1ABCDEFGHI"_s << u"dev1"_s;
        QTest::newRow("punctuation") << u"a1ABCDEFGHI"_s << u"lamp:7@hall-2_b.c"_s;
        QTest::newRow("digits") << u"12345678901"_s << u"0042"_s;
        QTest::newRow("few letters") << u"a1ABCDEFGHI"_s << u"----"_s;
    }

    void pseudonymsKeepTheShape()
    {
        QFETCH(const QString, productKey);
        QFETCH(const QString, deviceName);
        Redactor redactor(RedactionPolicy{.pseudonyms = true});
        ChannelInfo channel;
        channel.role = ChannelRole::Mqtt;
        channel.device = DeviceIdentity::create(productKey, deviceName).value();
        channel.remote = {u"iot-060a0abc.mqtt.iothub.aliyuncs.com"_s, 1883};
        channel.instanceId = u"iot-060a0abc"_s;
        redactor.learn(channel);
        const ChannelInfo shown = redactor.redacted(channel);
        QVERIFY(shown.device.productKey() != productKey);
        QVERIFY(shown.device.deviceName() != deviceName);
        QCOMPARE(shown.device.deviceName().size(), deviceName.size());
        QCOMPARE(shapeOf(shown.device.productKey().toLatin1()), shapeOf(productKey.toLatin1()));
        QVERIFY(shown.instanceId.startsWith(u"iot-"_s) && shown.instanceId != channel.instanceId);
        QCOMPARE(shown.remote.host, shown.instanceId + u".mqtt.iothub.aliyuncs.com"_s);
        // Only the policy decides.
        QCOMPARE(Redactor(redactor, {}).redacted(channel).device, channel.device);
        QCOMPARE(Redactor(redactor, RedactionPolicy{.pseudonyms = true}).redacted(channel).device, shown.device);
        // Everywhere the same.
        const QByteArray real = (deviceName + u'&' + productKey).toLatin1();
        const QByteArray other = (shown.device.deviceName() + u'&' + shown.device.productKey()).toLatin1();
        QCOMPARE(redactor.redacted(QByteArrayView(real)), other);
    }

    void pseudonymsStandEverywhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("topic") << QByteArray("/sys/{PK}/{DN}/thing/bootstrap/notify");
        QTest::newRow("user name") << QByteArray("{DN}&{PK}");
        QTest::newRow("clientId") << QByteArray("{PK}.{DN}|timestamp=2524608000000,_ss=1|");
        QTest::newRow("form") << QByteArray("productKey={PK}&deviceName={DN}&clientId={PK}.{DN}&resources=mqtt");
        QTest::newRow("json") << QByteArray("{\"instanceId\":\"{ID}\",\"host\":\"{ID}.mqtt.iothub.aliyuncs.com\"}");
        QTest::newRow("own host") << QByteArray("host: {HOST}, port: 1883");
        QTest::newRow("host of a ProductKey") << QByteArray("{pk}.iot-as-mqtt.cn-shanghai.aliyuncs.com");
        QTest::newRow("escaped") << QByteArray("\"\\/sys\\/{PK}\\/{DN}\\/user\"");
        QTest::newRow("url") << QByteArray("%2Fsys%2F{PK}%2F{DN}");
    }

    void pseudonymsStandEverywhere()
    {
        QFETCH(const QByteArray, text);
        const Names real{.productKey = "g7h0g5wry4Q",
                         .device = "LightSwitch",
                         .instance = "iot-060a0abc",
                         .host = "mqtt.lamps.example"};
        Redactor redactor(RedactionPolicy{.pseudonyms = true});
        const Names other = namesIn(redactor, real);
        QCOMPARE(redactor.redacted(QByteArrayView(real.in(text))), other.in(text));
        // In hex and base64, at any alignment.
        for (const QByteArray &before : {QByteArray(), QByteArray("("), QByteArray("((")}) {
            QCOMPARE(redactor.redacted(QByteArrayView((before + real.in(text)).toBase64())),
                     (before + other.in(text)).toBase64());
        }
        QCOMPARE(redactor.redacted(QByteArrayView(real.in("{PK}").toHex())), other.in("{PK}").toHex());
        QCOMPARE(redactor.redacted(QByteArrayView(real.in("{DN}").toHex(' ').toUpper())),
                 other.in("{DN}").toHex(' ').toUpper());
    }

    void pseudonymsLeaveOtherWordsAlone_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("changed");
        QTest::newRow("longer word") << QByteArray("lamp") << QByteArray("a lamppost and headlamp") << false;
        QTest::newRow("the word") << QByteArray("lamp") << QByteArray("a lamp.") << true;
        QTest::newRow("vocabulary") << QByteArray("thing") << QByteArray("/thing/event/x") << false;
        QTest::newRow("vocabulary as a name") << QByteArray("thing") << QByteArray("{PK}.thing|x") << true;
        QTest::newRow("vocabulary behind its title") << QByteArray("thing") << QByteArray("deviceName=thing&x") << true;
        QTest::newRow("number") << QByteArray("1234") << QByteArray("Content-Length: 1234") << false;
        QTest::newRow("number as a name") << QByteArray("1234") << QByteArray("1234&{PK}") << true;
        QTest::newRow("behind a length") << QByteArray("lamp")
                                         << QByteArray("\0"
                                                       "0lamp&{PK}",
                                                       11)
                                         << true;
    }

    void pseudonymsLeaveOtherWordsAlone()
    {
        QFETCH(const QByteArray, name);
        QFETCH(QByteArray, text);
        QFETCH(const bool, changed);
        text.replace("{PK}", "g7h0g5wry4Q");
        Redactor redactor(RedactionPolicy{.pseudonyms = true});
        ChannelInfo channel;
        channel.device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, QString::fromLatin1(name)).value();
        redactor.learn(channel);
        const QByteArray shown = redactor.redacted(QByteArrayView(text));
        QCOMPARE(shown.size(), text.size());
        QCOMPARE(shown != text, changed);
        QCOMPARE(shown.contains(name), !changed);
    }

    void topicsEndWhereThePayloadBegins()
    {
        m_store->protect(secret);
        Redactor redactor(m_store->redactor(), RedactionPolicy{.pseudonyms = true});
        ChannelInfo channel;
        channel.device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitch"_s).value();
        redactor.learn(channel);
        const QByteArray packet = publish("x/g7h0g5wry4Q/LightSwitch", "open");
        const QByteArray shown = redactor.redacted(TraceRecord{.kind = RecordKind::MqttPacket, .bytes = packet});
        QVERIFY(!shown.contains("LightSwitch"));
        QVERIFY(shown.endsWith("open"));
    }

    void noTwoNamesShareAPseudonym()
    {
        Redactor redactor(RedactionPolicy{.pseudonyms = true});
        QSet<QString> given;
        constexpr int devices = 3000;
        for (int i = 0; i < devices; ++i) {
            ChannelInfo channel;
            channel.device =
                DeviceIdentity::create(u"g7h0g5wry4Q"_s, QString::number(i).rightJustified(4, u'0')).value();
            redactor.learn(channel);
            given.insert(redactor.redacted(channel).device.deviceName());
        }
        QCOMPARE(given.size(), devices);
        // Names that differ in case alone keep doing so.
        ChannelInfo upper;
        upper.device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LAMP"_s).value();
        ChannelInfo lower;
        lower.device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"lamp"_s).value();
        redactor.learn(upper);
        redactor.learn(lower);
        QCOMPARE(redactor.redacted(upper).device.deviceName().toLower(), redactor.redacted(lower).device.deviceName());
        QVERIFY(redactor.redacted(upper).device != redactor.redacted(lower).device);
    }

    void namesAreLearnedFromBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char *title, const QByteArray &bytes, const QByteArray &name) {
            QTest::newRow(title) << bytes << name;
        };
        row("form", "productKey=a1ABCDEFGHI&deviceName=lamp", "lamp");
        row("json", "{\"productKey\":\"a1ABCDEFGHI\",\"deviceName\":\"lamp\"}", "a1ABCDEFGHI");
        row("topic", "pub: /sys/a1ABCDEFGHI/lamp/thing/x", "lamp");
        row("user name", "[1.000][LK-0317] lamp&a1ABCDEFGHI", "lamp");
        row("user name with a masked ProductKey", "[1.000][LK-0317] lamp&a18********", "lamp");
        row("user name behind its length",
            QByteArray("|\0"
                       "0Light.Switch-that-has-a-long-name&a1ABCDEFGHI\0",
                       48),
            "Light.Switch-that-has-a-long-name");
        row("instance", "{\"instanceId\":\"iot-12345678\"}", "12345678");
        row("host in a log", "host: hub.lamps.example, port: 1883", "lamps");
        row("host of an instance", "\"host\":\"iot-12345678.mqtt.iothub.aliyuncs.com\"", "12345678");
        row("host and port", "Host: hub.lamps.example:8443", "lamps");
    }

    void namesAreLearnedFromBytes()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, name);
        fill({{RecordKind::TextLine, bytes}}, 4);
        Redactor redactor(m_store->redactor(), RedactionPolicy{.pseudonyms = true});
        redactor.learn(m_store->snapshot());
        const QByteArray shown = redactor.redacted(m_store->snapshot().record(1));
        QCOMPARE(shown.size(), bytes.size());
        QVERIFY2(!shown.contains(name), shown.constData());
        if (bytes.contains('\0'))
            QCOMPARE(shown.first(3), bytes.first(3));
    }

    void publicNamesStay_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("bootstrap") << QByteArray("Host: iot-auth-global.aliyuncs.com");
        QTest::newRow("loopback") << QByteArray("host: localhost, port: 1");
        QTest::newRow("address") << QByteArray("host: 192.168.1.20, port: 1");
        QTest::newRow("masked") << QByteArray("productKey=a18**&deviceName=Lig**");
        QTest::newRow("cut title") << QByteArray("host");
        QTest::newRow("cut topic") << QByteArray("/sys/");
        QTest::newRow("ampersand") << QByteArray("&");
    }

    void publicNamesStay()
    {
        QFETCH(const QByteArray, bytes);
        fill({{RecordKind::TextLine, bytes}}, 4);
        Redactor redactor(m_store->redactor(), RedactionPolicy{.pseudonyms = true});
        redactor.learn(m_store->snapshot());
        QCOMPARE(redactor.redacted(m_store->snapshot().record(1)), bytes);
    }

private:
    struct Names {
        QByteArray productKey;
        QByteArray device;
        QByteArray instance;
        QByteArray host;
        [[nodiscard]] QByteArray in(QByteArray text) const
        {
            return text.replace("{PK}", productKey)
                .replace("{pk}", productKey.toLower())
                .replace("{DN}", device)
                .replace("{ID}", instance)
                .replace("{HOST}", host);
        }
    };

    static Names namesIn(Redactor &redactor, const Names &real)
    {
        ChannelInfo channel;
        channel.device =
            DeviceIdentity::create(QString::fromLatin1(real.productKey), QString::fromLatin1(real.device)).value();
        channel.instanceId = QString::fromLatin1(real.instance);
        channel.remote = {QString::fromLatin1(real.host), 1883};
        redactor.learn(channel);
        const ChannelInfo shown = redactor.redacted(channel);
        return {.productKey = shown.device.productKey().toLatin1(),
                .device = shown.device.deviceName().toLatin1(),
                .instance = shown.instanceId.toLatin1(),
                .host = shown.remote.host.toLatin1()};
    }

    void fill(const QList<Fed> &records, int level)
    {
        ChannelInfo channel;
        channel.role = ChannelRole::Mqtt;
        channel.mqttLevel = quint8(level);
        QCOMPARE(m_store->openChannel(channel), ChannelId(1));
        QCOMPARE(m_store->openChannel(channel), ChannelId(2));
        for (const Fed &fed : records)
            m_store->append({.channel = fed.channel, .kind = fed.kind, .direction = fed.direction, .bytes = fed.bytes});
    }

    SystemClock m_clock;
    std::unique_ptr<TraceStore> m_store;
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
