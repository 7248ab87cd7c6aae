// SPDX-License-Identifier: GPL-3.0-or-later
#include <dissect/fieldtree.h>

#include <protocol/mqttcodec.h>

#include <QTest>

#include <utility>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

FieldTree treeOf(RecordKind kind, QByteArrayView bytes, quint8 level = 4)
{
    ChannelInfo channel;
    channel.mqttLevel = level;
    return dissect({.sequence = 1, .kind = kind, .bytes = bytes}, channel);
}

/// `name=value@offset+length` of every field that a filter can name, in order.
QStringList listed(const FieldTree &tree)
{
    QStringList fields;
    for (const DissectedField &field : tree.fields) {
        if (!field.name.isEmpty())
            fields += u"%1=%2@%3+%4"_s
                          .arg(field.name, field.raw.typeId() == QMetaType::QByteArray
                                               ? QString::fromLatin1(field.raw.toByteArray())
                                               : field.raw.toString())
                          .arg(field.range.offset)
                          .arg(field.range.length);
    }
    return fields;
}

QString firstProblem(const FieldTree &tree)
{
    for (const DissectedField &field : tree.fields) {
        if (field.malformed)
            return field.value;
    }
    return {};
}

QList<std::pair<QByteArray, quint8>> packets()
{
    using namespace mqtt;
    const Properties properties{{PropertyId::SessionExpiryInterval, 5U},
                                {PropertyId::UserProperty, mqtt::TextPair{u"a"_s, u"b"_s}}};
    QList<std::pair<QByteArray, quint8>> all;
    for (const quint8 level : {quint8(3), quint8(4), quint8(5)}) {
        const auto add = [&](const Packet &packet) { all.append({encode(packet, level), level}); };
        const bool is5 = level == 5;
        add(Connect{.level = level,
                    .keepAlive = 1200,
                    .clientId = u"pk.device|timestamp=1,securemode=2,signmethod=hmacsha1,ext=3|"_s,
                    .userName = u"device&pk"_s,
                    .password = "0123ABCD",
                    .will = Will{.topic = u"w"_s, .payload = "gone"},
                    .properties = is5 ? properties : Properties()});
        add(Connack{.reasonCode = 0});
        add(Publish{
            .topic = u"/ext/notify"_s, .payload = R"({"title":"kick","n":[1,{"x":true}]})", .qos = 1, .packetId = 9});
        add(Acknowledgement{.type = PacketType::Puback, .packetId = 9});
        add(Acknowledgement{.type = PacketType::Pubrel, .packetId = 9});
        add(Subscribe{.packetId = 2, .filters = {{u"a/+"_s, 1}, {u"#"_s, 0}}});
        add(Suback{.packetId = 2, .reasonCodes = {1, 0x80}});
        add(Unsubscribe{.packetId = 3, .filters = {u"a/+"_s}});
        add(Unsuback{.packetId = 3, .reasonCodes = is5 ? QList<quint8>{0} : QList<quint8>{}});
        add(Pingreq{});
        add(Pingresp{});
        add(Disconnect{});
    }
    all.append({encode(Auth{.reasonCode = 0x18, .properties = {{PropertyId::AuthenticationMethod, u"m"_s}}}, 5), 5});
    return all;
}

} // namespace

class TestFieldTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fields_data()
    {
        QTest::addColumn<RecordKind>("kind");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("request head") << RecordKind::HttpRequestHead
                                      << QByteArray("POST /auth/bootstrap HTTP/1.1\r\nHost: h\r\n\r\n")
                                      << QStringList{u"http.method=POST@0+4"_s, u"http.uri=/auth/bootstrap@5+15"_s,
                                                     u"http.version=HTTP/1.1@21+8"_s, u"http.header.host=h@31+7"_s};
        QTest::newRow("response head") << RecordKind::HttpResponseHead
                                       << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n")
                                       << QStringList{u"http.version=HTTP/1.1@0+8"_s, u"http.status=200@9+3"_s,
                                                      u"http.reason=OK@13+2"_s,
                                                      u"http.header.content-type=text/xml@17+22"_s};
        QTest::newRow("form") << RecordKind::HttpRequestBody << QByteArray("productKey=a%31&deviceName=x+y")
                              << QStringList{u"http.form.productKey=a1@0+15"_s, u"http.form.deviceName=x y@16+14"_s};
        QTest::newRow("JSON answer") << RecordKind::HttpResponseBody
                                     << QByteArray(R"({"code":200, "data":{"h":"\u00e9"}})")
                                     << QStringList{u"json.code=200@1+10"_s, u"json.data=@13+21"_s,
                                                    u"json.data.h=é@21+12"_s};
        QTest::newRow("chunks") << RecordKind::HttpResponseBody << QByteArray("7\r\n{\"a\":1}\r\n0\r\n\r\n")
                                << QStringList{u"json.a=1@4+5"_s};
        QTest::newRow("milestone") << RecordKind::TlsEstablished << QByteArray(R"({"version":"TLSv1.3","us":12})")
                                   << QStringList{u"tls.version=TLSv1.3@1+19"_s, u"tls.us=12@21+7"_s};
        QTest::newRow("line") << RecordKind::TextLine << QByteArray("boot") << QStringList{u"text.line=boot@0+4"_s};
    }

    void fields()
    {
        QFETCH(RecordKind, kind);
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, fields);
        const FieldTree tree = treeOf(kind, bytes);
        QCOMPARE(listed(tree), fields);
        QVERIFY2(!tree.isMalformed(), qPrintable(firstProblem(tree)));
    }

    void publish()
    {
        const QByteArray packet = mqtt::encode(
            mqtt::Publish{.topic = u"a/b"_s, .payload = R"({"id":"1","params":{"cmd":0}})", .qos = 1, .packetId = 7},
            4);
        const FieldTree tree = treeOf(RecordKind::MqttPacket, packet);
        const QStringList expected{u"mqtt.type=PUBLISH@0+1"_s,
                                   u"mqtt.flags=2@0+1"_s,
                                   u"mqtt.dup=false@0+1"_s,
                                   u"mqtt.qos=1@0+1"_s,
                                   u"mqtt.retain=false@0+1"_s,
                                   u"mqtt.length=36@1+1"_s,
                                   u"mqtt.topic=a/b@4+3"_s,
                                   u"mqtt.id=7@7+2"_s,
                                   u"mqtt.payload={\"id\":\"1\",\"params\":{\"cmd\":0}}@9+29"_s,
                                   u"json.id=1@10+8"_s,
                                   u"json.params=@19+18"_s,
                                   u"json.params.cmd=0@29+7"_s};
        QCOMPARE(listed(tree), expected);
        QVERIFY(!tree.isMalformed());
        // The innermost field of a byte, and back.
        const int cmd = tree.fieldAt(31);
        QCOMPARE(tree.fields[cmd].name, u"json.params.cmd"_s);
        QCOMPARE(tree.indexOf(u"json.params.cmd"), cmd);
        QCOMPARE(tree.fields[tree.fieldAt(5)].name, u"mqtt.topic"_s);
        QCOMPARE(tree.fieldAt(1000), -1);
    }

    void connectTellsOfTheLogin()
    {
        const QByteArray packet = packets().constFirst().first;
        const FieldTree tree = treeOf(RecordKind::MqttPacket, packet);
        const auto text = [&](QStringView name) {
            const int field = tree.indexOf(name);
            return field < 0 ? u"missing"_s : tree.fields[field].raw.toString();
        };
        QCOMPARE(text(u"mqtt.keepalive"), u"1200"_s);
        QCOMPARE(text(u"mqtt.clientid.id"), u"pk.device"_s);
        QCOMPARE(text(u"mqtt.clientid.signmethod"), u"hmacsha1"_s);
        QCOMPARE(text(u"mqtt.clientid.ext"), u"3"_s);
        QCOMPARE(text(u"mqtt.devicename"), u"device"_s);
        QCOMPARE(text(u"mqtt.productkey"), u"pk"_s);
        QCOMPARE(text(u"mqtt.signmethod"), u"hmacsha1"_s);
        QCOMPARE(text(u"mqtt.signedcontent"), u"clientIdpk.devicedeviceNamedeviceproductKeypktimestamp1"_s);
        QCOMPARE(text(u"mqtt.willtopic"), u"w"_s);
        const ByteRange parameter = tree.fields[tree.indexOf(u"mqtt.clientid.securemode")].range;
        QCOMPARE(packet.sliced(parameter.offset, parameter.length), QByteArray("securemode=2"));
    }

    void properties()
    {
        using namespace mqtt;
        const QByteArray packet =
            encode(Publish{.topic = u"t"_s,
                           .payload = "x",
                           .properties = {{PropertyId::TopicAlias, 3U},
                                          {PropertyId::ContentType, u"text"_s},
                                          {PropertyId::CorrelationData, QByteArray("cd")},
                                          {PropertyId::UserProperty, mqtt::TextPair{u"k"_s, u"v"_s}}}},
                   5);
        const FieldTree tree = treeOf(RecordKind::MqttPacket, packet, 5);
        QVERIFY2(!tree.isMalformed(), qPrintable(firstProblem(tree)));
        const QStringList fields = listed(tree);
        for (const QString &wanted :
             {u"mqtt.property.topicAlias=3@"_s, u"mqtt.property.contentType=text@"_s,
              u"mqtt.property.correlationData=cd@"_s, u"mqtt.property.userProperty=k = v@"_s, u"mqtt.payload=x@"_s})
            QVERIFY2(!fields.filter(wanted).isEmpty(), qPrintable(wanted + u" in "_s + fields.join(u'\n')));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<RecordKind>("kind");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("problem");
        const auto packet = [](const char *name, const QByteArray &bytes, const QString &problem, int level = 4) {
            QTest::newRow(name) << RecordKind::MqttPacket << bytes << level << problem;
        };
        packet("empty", {}, u"no bytes"_s);
        packet("type 0", QByteArray("\x00\x00", 2), u"RESERVED (0)"_s);
        packet("AUTH before 5", QByteArray("\xf0\x00", 2), u"AUTH (15)"_s);
        packet("flags", QByteArray("\xc1\x00", 2), u"the flags of this packet must be 0"_s);
        packet("flags of SUBSCRIBE", QByteArray("\x80\x06\x00\x01\x00\x01t\x00", 8),
               u"the flags of this packet must be 2"_s);
        packet("QoS 3", QByteArray("\x36\x05\x00\x01t\x00\x01", 7), u"QoS 3 does not exist"_s);
        packet("length of five bytes", QByteArray("\x30\xff\xff\xff\xff\x01", 6),
               u"Remaining length: a number of more than four bytes at byte 1"_s);
        packet("no length", QByteArray("\x30", 1), u"Remaining length: needs 1 byte, 0 left at byte 1"_s);
        packet("cut short", QByteArray("\x30\x20\x00\x02/t", 6),
               u"Packet: cut short, needs 32 bytes, 4 left at byte 2"_s);
        packet("topic cut", QByteArray("\x30\x03\x00\x05t", 5), u"Topic name: needs 5 bytes, 1 left at byte 4"_s);
        packet("no UTF-8", QByteArray("\x30\x03\x00\x01\xff", 5), u"\uFFFD (no UTF-8)"_s);
        packet("NUL", QByteArray("\x30\x03\x00\x01\x00", 5), u". (a NUL, which no text may hold)"_s);
        packet("wildcard", QByteArray("\x30\x03\x00\x01+", 5), u"a wildcard in a topic name"_s);
        packet("id 0", QByteArray("\x40\x02\x00\x00", 4), u"0 (must not be)"_s);
        packet("bytes behind", QByteArray("\xc0\x01x", 3), u"1 byte after the packet's end"_s);
        packet("no filters", QByteArray("\x82\x02\x00\x01", 4), u"Topic filters: there is none at byte 4"_s);
        packet("unknown level", QByteArray("\x10\x0c\x00\x04MQTT\x09\x02\x00\x3c\x00\x00", 14), u"9 (unknown)"_s);
        packet("reserved flag", QByteArray("\x10\x0c\x00\x04MQTT\x04\x03\x00\x3c\x00\x00", 14),
               u"the lowest bit is reserved"_s);
        packet("property number", QByteArray("\x30\x05\x00\x01t\x01\x7f", 7),
               u"Properties: no property has the number 127 at byte 7"_s, 5);
        packet("property twice", QByteArray("\x30\x0a\x00\x01t\x06\x23\x00\x01\x23\x00\x01", 12),
               u"0x23 (a second time)"_s, 5);
        packet("properties cut", QByteArray("\x30\x04\x00\x01t\x09", 6),
               u"Properties: needs 9 bytes, 0 left at byte 6"_s, 5);
        const auto json = [](const char *name, const QByteArray &bytes, const QString &problem) {
            QTest::newRow(name) << RecordKind::HttpResponseBody << bytes << 4 << problem;
        };
        json("breaks off", "{\"a\":1", u"the text breaks off at byte 6"_s);
        json("no colon", "{\"a\" 1}", u"a colon is missing at byte 5"_s);
        json("no comma", "[1 2]", u"a comma is missing at byte 3"_s);
        json("open text", "{\"a\":\"x", u"a text without its end at byte 7"_s);
        json("bad escape", "[\"\\x\"]", u"an escape that is none before at byte 5"_s);
        json("bad number", "[1x]", u"neither a number nor a text at byte 1"_s);
        json("deep", QByteArray(100, '['), u"nested too deep at byte 65"_s);
        json("more behind", "{} x", u"more text after the end at byte 3"_s);
        QTest::newRow("header") << RecordKind::HttpRequestHead << QByteArray("GET / HTTP/1.1\r\nbroken\r\n\r\n") << 4
                                << u"a header without a colon: broken"_s;
        QTest::newRow("request line") << RecordKind::HttpRequestHead << QByteArray("hello\r\n\r\n") << 4
                                      << u"no request line"_s;
        QTest::newRow("head breaks off") << RecordKind::HttpResponseHead << QByteArray("HTTP/1.1 200 OK\r\nA: b") << 4
                                         << u"the head breaks off"_s;
        QTest::newRow("chunk breaks off")
            << RecordKind::HttpResponseBody << QByteArray("9\r\nabc") << 4 << u"the chunk breaks off"_s;
    }

    void saysWhatIsWrong()
    {
        QFETCH(RecordKind, kind);
        QFETCH(QByteArray, bytes);
        QFETCH(int, level);
        QFETCH(QString, problem);
        const FieldTree tree = treeOf(kind, bytes, quint8(level));
        QVERIFY(tree.isMalformed());
        QCOMPARE(firstProblem(tree), problem);
    }

    /// The decoder that the program works with is the judge of what is well-formed.
    void agreesWithTheDecoder()
    {
        for (const auto &[packet, level] : packets()) {
            QVERIFY(mqtt::decode(packet, level));
            const FieldTree tree = treeOf(RecordKind::MqttPacket, packet, level);
            QVERIFY2(!tree.isMalformed(),
                     qPrintable(u"%1: %2"_s.arg(QString::fromLatin1(packet.toHex(' ')), firstProblem(tree))));
        }
    }

    /// Every beginning of every packet, and every byte of it changed.
    void standsAnything()
    {
        const auto check = [](QByteArrayView bytes, quint8 level) {
            const FieldTree tree = treeOf(RecordKind::MqttPacket, bytes, level);
            for (int i = 0; i < tree.fields.size(); ++i) {
                const DissectedField &field = tree.fields[i];
                QVERIFY(field.parent < i && field.parent >= -1);
                QVERIFY(field.range.offset >= 0 && field.range.length >= 0 && field.range.end() <= bytes.size());
            }
            // What the decoder refuses is pointed out.
            if (!mqtt::decode(bytes, level))
                QVERIFY2(tree.isMalformed(), bytes.toByteArray().toHex(' ').constData());
        };
        for (const auto &[packet, level] : packets()) {
            for (qsizetype length = 0; length <= packet.size(); ++length)
                check(QByteArrayView(packet).first(length), level);
            for (qsizetype at = 0; at < packet.size(); ++at) {
                for (const char value : {'\0', '\x01', '\x7f', '\x80', '\xff'}) {
                    QByteArray changed = packet;
                    changed[at] = value;
                    check(changed, level);
                }
            }
        }
    }

    void hostileSizesStayInProportion()
    {
        const QByteArray many = '[' + QByteArray("1,").repeated(200'000) + "1]";
        const FieldTree tree = treeOf(RecordKind::HttpResponseBody, many);
        QVERIFY(tree.fields.size() < 30'000);
        QVERIFY(firstProblem(tree).startsWith(u"more fields than are shown"_s));
    }
};

QTEST_GUILESS_MAIN(TestFieldTree)
#include "tst_fieldtree.moc"
