// SPDX-License-Identifier: GPL-3.0-or-later
#include <trace/redactor.h>
#include <trace/tracestore.h>

#include <base/clock.h>

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "publish.h"

#include <cctype>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

/// The shape of a name: a letter of either case, a digit, all else as it is.
QByteArray shapeOf(const QByteArray &name)
{
    QByteArray shape;
    for (const char c : name)
        shape += std::isdigit(c) != 0 ? '0' : std::isupper(c) != 0 ? 'A' : std::islower(c) != 0 ? 'a' : c;
    return shape;
}

} // namespace

/// Names that stand for others.
class TestPseudonyms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_store = std::make_unique<TraceStore>(m_clock);
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
        QCOMPARE(redactor.redacted(QByteArrayView("0x" + real.in("{PK}").toHex(',').replace(",", ", 0x"))),
                 "0x" + other.in("{PK}").toHex(',').replace(",", ", 0x"));
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
        Redactor redactor(m_store->redactor(), RedactionPolicy{.pseudonyms = true});
        ChannelInfo channel;
        channel.device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitch"_s).value();
        redactor.learn(channel);
        const QByteArray packet = test::publish("x/g7h0g5wry4Q/LightSwitch", "open");
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
        row("topic of an update", "pub: /ota/device/inform/a1ABCDEFGHI/lamp", "lamp");
        row("topic of a shadow", "/shadow/update/a1ABCDEFGHI/lamp", "a1ABCDEFGHI");
        row("extended topic", "/ext/ntp/a1ABCDEFGHI/lamp/request", "lamp");
        row("own topic", "pub: /a1ABCDEFGHI/lamp/user/get", "lamp");
        row("clientId", "[1.000][LK-0319] a1ABCDEFGHI.lamp|timestamp=1|", "lamp");
        row("clientId behind its length",
            QByteArray("\x10\0\x30"
                       "a1ABCDEFGHI.lamp|ext=1|",
                       26),
            "a1ABCDEFGHI");
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
        m_store->append({.kind = RecordKind::TextLine, .bytes = bytes});
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
        m_store->append({.kind = RecordKind::TextLine, .bytes = bytes});
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

    SystemClock m_clock;
    std::unique_ptr<TraceStore> m_store;
};

QTEST_GUILESS_MAIN(TestPseudonyms)
#include "tst_pseudonyms.moc"
