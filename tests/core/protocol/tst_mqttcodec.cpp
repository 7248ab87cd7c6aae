// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/mqttcodec.h>

#include <QTest>

using namespace bootbench;
using namespace bootbench::mqtt;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

/// `prefix` and `body` with the remaining length between, so that a row shows only what it is about.
QByteArray framed(const char *firstByte, const QByteArray &body)
{
    return hex(firstByte) + char(body.size()) + body;
}

QString describe(const Result<Packet, DecodeError> &result)
{
    return result ? u"decoded"_s : u"at %1: %2"_s.arg(result.error().offset).arg(result.error().problem);
}

Properties everyConnackProperty()
{
    return {{PropertyId::SessionExpiryInterval, 3600U},
            {PropertyId::AssignedClientIdentifier, u"assigned"_s},
            {PropertyId::ServerKeepAlive, 1200U},
            {PropertyId::AuthenticationMethod, u"SCRAM"_s},
            {PropertyId::AuthenticationData, QByteArray("\x00\x01\xFF", 3)},
            {PropertyId::ResponseInformation, u"response"_s},
            {PropertyId::ServerReference, u"other.example"_s},
            {PropertyId::ReasonString, u"grün"_s},
            {PropertyId::ReceiveMaximum, 65535U},
            {PropertyId::TopicAliasMaximum, 0U},
            {PropertyId::MaximumQos, 1U},
            {PropertyId::RetainAvailable, 0U},
            {PropertyId::UserProperty, TextPair{u"name"_s, u"value"_s}},
            {PropertyId::UserProperty, TextPair{u"name"_s, u""_s}},
            {PropertyId::MaximumPacketSize, 0xFFFFFFFFU},
            {PropertyId::WildcardSubscriptionAvailable, 0U},
            {PropertyId::SubscriptionIdentifierAvailable, 1U},
            {PropertyId::SharedSubscriptionAvailable, 0U}};
}

Properties everyConnectProperty()
{
    return {{PropertyId::SessionExpiryInterval, 0xFFFFFFFFU},
            {PropertyId::AuthenticationMethod, u"method"_s},
            {PropertyId::AuthenticationData, QByteArray("data")},
            {PropertyId::RequestProblemInformation, 0U},
            {PropertyId::RequestResponseInformation, 1U},
            {PropertyId::ReceiveMaximum, 1U},
            {PropertyId::TopicAliasMaximum, 10U},
            {PropertyId::UserProperty, TextPair{u"a"_s, u"b"_s}},
            {PropertyId::MaximumPacketSize, 262144U}};
}

Properties everyWillProperty()
{
    return {{PropertyId::PayloadFormatIndicator, 1U},
            {PropertyId::MessageExpiryInterval, 60U},
            {PropertyId::ContentType, u"text/plain"_s},
            {PropertyId::ResponseTopic, u"answer"_s},
            {PropertyId::CorrelationData, QByteArray("c")},
            {PropertyId::WillDelayInterval, 5U},
            {PropertyId::UserProperty, TextPair{u"k"_s, u"v"_s}}};
}

Properties everyPublishProperty()
{
    return {{PropertyId::PayloadFormatIndicator, 0U},
            {PropertyId::MessageExpiryInterval, 1U},
            {PropertyId::ContentType, u"application/json"_s},
            {PropertyId::ResponseTopic, u"r"_s},
            {PropertyId::CorrelationData, QByteArray("\x00", 1)},
            {PropertyId::SubscriptionIdentifier, 1U},
            {PropertyId::SubscriptionIdentifier, 268435455U},
            {PropertyId::TopicAlias, 7U},
            {PropertyId::UserProperty, TextPair{u"u"_s, u"p"_s}}};
}

Properties reasonProperties()
{
    return {{PropertyId::ReasonString, u"because"_s}, {PropertyId::UserProperty, TextPair{u"u"_s, u"p"_s}}};
}

Will sampleWill(quint8 level)
{
    return {u"will/topic"_s, QByteArray("gone\0!", 6), 2, true, level == 5 ? everyWillProperty() : Properties{}};
}

/// Every packet type with every field in use, as far as the level has it.
QList<std::pair<QByteArray, Packet>> packetsOf(quint8 level)
{
    const bool v5 = level == 5;
    const auto properties = [v5](Properties all) { return v5 ? all : Properties{}; };
    const quint8 code = v5 ? 0x80 : 0;
    QList<std::pair<QByteArray, Packet>> packets{
        {"CONNECT bare", Connect{.level = level, .clientId = u"c"_s}},
        {"CONNECT full", Connect{.level = level,
                                 .cleanSession = false,
                                 .keepAlive = 1200,
                                 .clientId = u"pk.dn|securemode=2|"_s,
                                 .userName = u"dn&pk"_s,
                                 .password = QByteArray("\xFF\x00secret", 8),
                                 .will = sampleWill(level),
                                 .properties = properties(everyConnectProperty())}},
        {"CONNECT user", Connect{.level = level, .clientId = QString(), .userName = u""_s}},
        {"CONNACK", Connack{.sessionPresent = false, .reasonCode = 0}},
        {"CONNACK refused", Connack{.sessionPresent = false, .reasonCode = 4}},
        {"CONNACK full",
         Connack{.sessionPresent = level > 3, .reasonCode = 0, .properties = properties(everyConnackProperty())}},
        {"PUBLISH QoS 0", Publish{.topic = u"/a/b"_s, .payload = QByteArray("\0\xFF", 2)}},
        {"PUBLISH empty", Publish{.topic = u"/a"_s, .payload = QByteArray()}},
        {"PUBLISH QoS 1", Publish{.topic = u"/ä/漢/😀"_s,
                                  .payload = "x",
                                  .qos = 1,
                                  .retain = true,
                                  .duplicate = true,
                                  .packetId = 65535,
                                  .properties = properties(everyPublishProperty())}},
        {"PUBLISH QoS 2", Publish{.topic = u"t"_s, .payload = QByteArray(70000, 'p'), .qos = 2, .packetId = 1}},
        {"SUBSCRIBE", Subscribe{.packetId = 9,
                                .filters = {{u"a/+"_s, 1}, {u"#"_s, quint8(v5 ? 0x2E : 2)}},
                                .properties = properties({{PropertyId::SubscriptionIdentifier, 128U},
                                                          {PropertyId::UserProperty, TextPair{u"u"_s, u"p"_s}}})}},
        {"SUBACK", Suback{.packetId = 9, .reasonCodes = {0, 1, 2, 0x80}, .properties = properties(reasonProperties())}},
        {"UNSUBSCRIBE", Unsubscribe{.packetId = 10,
                                    .filters = {u"a"_s, u"b/#"_s},
                                    .properties = properties({{PropertyId::UserProperty, TextPair{u"u"_s, u"p"_s}}})}},
        {"UNSUBACK", Unsuback{.packetId = 10,
                              .reasonCodes = v5 ? QList<quint8>{0, 0x11} : QList<quint8>{},
                              .properties = properties(reasonProperties())}},
        {"PINGREQ", Pingreq{}},
        {"PINGRESP", Pingresp{}},
        {"DISCONNECT", Disconnect{}},
    };
    for (const PacketType type : {PacketType::Puback, PacketType::Pubrec, PacketType::Pubrel, PacketType::Pubcomp}) {
        const QByteArray name = packetTypeName(type).data();
        packets.append({name, Acknowledgement{.type = type, .packetId = 1}});
        packets.append({name + " code", Acknowledgement{.type = type, .packetId = 2, .reasonCode = code}});
        packets.append({name + " full", Acknowledgement{.type = type,
                                                        .packetId = 3,
                                                        .reasonCode = code,
                                                        .properties = properties(reasonProperties())}});
    }
    if (v5) {
        packets.append({"DISCONNECT code", Disconnect{.reasonCode = 0x8E}});
        packets.append(
            {"DISCONNECT full", Disconnect{.reasonCode = 0x9C,
                                           .properties = {{PropertyId::SessionExpiryInterval, 0U},
                                                          {PropertyId::ServerReference, u"there"_s},
                                                          {PropertyId::ReasonString, u"moved"_s},
                                                          {PropertyId::UserProperty, TextPair{u"u"_s, u"p"_s}}}}});
        packets.append({"AUTH", Auth{}});
        packets.append({"AUTH full", Auth{.reasonCode = 0x18,
                                          .properties = {{PropertyId::AuthenticationMethod, u"m"_s},
                                                         {PropertyId::AuthenticationData, QByteArray("d")},
                                                         {PropertyId::ReasonString, u"r"_s},
                                                         {PropertyId::UserProperty, TextPair{u"u"_s, u"p"_s}}}}});
        packets.append({"PUBLISH alias", Publish{.payload = "x", .properties = {{PropertyId::TopicAlias, 7U}}}});
        packets.append({"CONNECT password only", Connect{.level = 5, .password = QByteArray("token")}});
    }
    return packets;
}

} // namespace

class TestMqttCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void roundTrip_data();
    void roundTrip();
    void cutPacketsAreErrors_data() { roundTrip_data(); }
    void cutPacketsAreErrors();
    void changedBytesNeverCrash_data() { roundTrip_data(); }
    void changedBytesNeverCrash();
    void published_data();
    void published();
    void malformed_data();
    void malformed();
    void fixedHeader_data();
    void fixedHeader();
    void byteOrderMarkIsKept();
    void oldRefusalIsReadableByVersion5();
    void propertyTable();
    void packetNames();
};

void TestMqttCodec::roundTrip_data()
{
    QTest::addColumn<Packet>("packet");
    QTest::addColumn<quint8>("level");
    for (const quint8 level : {quint8(3), quint8(4), quint8(5)}) {
        for (const auto &[name, packet] : packetsOf(level))
            QTest::addRow("%s level %d", name.constData(), level) << packet << level;
    }
}

void TestMqttCodec::roundTrip()
{
    QFETCH(const Packet, packet);
    QFETCH(const quint8, level);
    const QByteArray bytes = encode(packet, level);
    const auto header = readFixedHeader(bytes);
    QVERIFY(header && *header);
    QCOMPARE((*header)->packetSize(), bytes.size());
    const auto decoded = decode(bytes, level);
    QVERIFY2(decoded.has_value(), qPrintable(describe(decoded)));
    QVERIFY(*decoded == packet);
    QCOMPARE(encode(*decoded, level), bytes);
}

void TestMqttCodec::cutPacketsAreErrors()
{
    QFETCH(const Packet, packet);
    QFETCH(const quint8, level);
    const QByteArray bytes = encode(packet, level).first(qMin<qsizetype>(encode(packet, level).size(), 400));
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const auto decoded = decode(bytes.first(length), level);
        QVERIFY2(!decoded, qPrintable(u"%1 bytes"_s.arg(length)));
        QCOMPARE(decoded.error().offset, length);
        QVERIFY(!decoded.error().problem.isEmpty());
    }
    QByteArray longer = encode(packet, level);
    const qsizetype end = longer.size();
    longer.append('x');
    QCOMPARE(decode(longer, level).error().offset, end);
}

void TestMqttCodec::changedBytesNeverCrash()
{
    QFETCH(const Packet, packet);
    QFETCH(const quint8, level);
    const QByteArray bytes = encode(packet, level);
    for (qsizetype i = 0; i < qMin<qsizetype>(bytes.size(), 300); ++i) {
        for (const char value : {'\x00', '\x01', '\x7F', '\x80', '\xFF', char(bytes[i] ^ 0x10)}) {
            QByteArray changed = bytes;
            changed[i] = value;
            for (const quint8 other : {quint8(3), quint8(4), quint8(5)}) {
                const auto decoded = decode(changed, other);
                if (!decoded)
                    QVERIFY(decoded.error().offset >= 0 && decoded.error().offset <= changed.size());
            }
        }
    }
}

// Bytes written by hand from the OASIS documents, 3.1.1 and 5.0, and from the platform's own log.
void TestMqttCodec::published_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint8>("level");
    QTest::addColumn<Packet>("packet");
    const auto row = [](const char *name, const char *digits, quint8 level, const Packet &packet) {
        QTest::newRow(name) << hex(digits) << level << packet;
    };
    // 3.1.1 figure 3.6: user name, password, no will retain, will QoS 1, will, clean session, keep alive 10
    row("3.1.1 CONNECT header", "1019 0004 4D515454 04 CE 000A 0001 63 0001 77 0001 6D 0001 75 0001 70", 4,
        Connect{.level = 4,
                .cleanSession = true,
                .keepAlive = 10,
                .clientId = u"c"_s,
                .userName = u"u"_s,
                .password = QByteArray("p"),
                .will = Will{.topic = u"w"_s, .payload = "m", .qos = 1}});
    row("3.1 CONNECT", "100F 0006 4D5149736470 03 02 04B0 0001 63", 3,
        Connect{.level = 3, .keepAlive = 1200, .clientId = u"c"_s});
    // 5.0 figure 3.6: the same with Session Expiry Interval 10
    row("5.0 CONNECT header", "1013 0004 4D515454 05 02 000A 05 11 0000000A 0001 63", 5,
        Connect{
            .level = 5, .keepAlive = 10, .clientId = u"c"_s, .properties = {{PropertyId::SessionExpiryInterval, 10U}}});
    row("3.1.1 CONNACK", "2002 01 00", 4, Connack{.sessionPresent = true});
    row("5.0 CONNACK", "2003 00 87 00", 5, Connack{.reasonCode = 0x87});
    // 3.1.1 figure 3.11: topic a/b, packet identifier 10
    row("3.1.1 PUBLISH", "3207 0003 612F62 000A", 4, Publish{.topic = u"a/b"_s, .qos = 1, .packetId = 10});
    row("5.0 PUBLISH", "3208 0003 612F62 000A 00", 5, Publish{.topic = u"a/b"_s, .qos = 1, .packetId = 10});
    row("3.1.1 PUBACK", "4002 000A", 4, Acknowledgement{.packetId = 10});
    row("5.0 PUBACK short", "4002 000A", 5, Acknowledgement{.packetId = 10});
    row("5.0 PUBACK code", "4003 000A 10", 5, Acknowledgement{.packetId = 10, .reasonCode = 0x10});
    row("3.1.1 PUBREL", "6202 000A", 4, Acknowledgement{.type = PacketType::Pubrel, .packetId = 10});
    // 3.1.1 figure 3.23: a/b QoS 1, c/d QoS 2
    row("3.1.1 SUBSCRIBE", "820E 000A 0003 612F62 01 0003 632F64 02", 4,
        Subscribe{.packetId = 10, .filters = {{u"a/b"_s, 1}, {u"c/d"_s, 2}}});
    row("5.0 SUBSCRIBE", "820F 000A 00 0003 612F62 01 0003 632F64 02", 5,
        Subscribe{.packetId = 10, .filters = {{u"a/b"_s, 1}, {u"c/d"_s, 2}}});
    // 3.1.1 figure 3.26: success QoS 0, success QoS 2, failure
    row("3.1.1 SUBACK", "9005 000A 00 02 80", 4, Suback{.packetId = 10, .reasonCodes = {0, 2, 0x80}});
    // 3.1.1 figure 3.30
    row("3.1.1 UNSUBSCRIBE", "A20C 000A 0003 612F62 0003 632F64", 4,
        Unsubscribe{.packetId = 10, .filters = {u"a/b"_s, u"c/d"_s}});
    row("3.1.1 UNSUBACK", "B002 000A", 4, Unsuback{.packetId = 10});
    row("5.0 UNSUBACK", "B004 000A 00 11", 5, Unsuback{.packetId = 10, .reasonCodes = {0x11}});
    row("PINGREQ", "C000", 4, Pingreq{});
    row("PINGRESP", "D000", 4, Pingresp{});
    row("DISCONNECT", "E000", 4, Disconnect{});
    row("5.0 DISCONNECT", "E002 8E 00", 5, Disconnect{.reasonCode = 0x8E});
    row("5.0 AUTH", "F000", 5, Auth{});
    // 1.5.3 of 3.1.1: "A" and U+2A6D4
    row("the specification's text", "3007 0005 41 F0AA9B94", 4, Publish{.topic = QString::fromUcs4(U"A\U0002A6D4")});
}

void TestMqttCodec::published()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const quint8, level);
    QFETCH(const Packet, packet);
    const auto decoded = decode(bytes, level);
    QVERIFY2(decoded.has_value(), qPrintable(describe(decoded)));
    QVERIFY(*decoded == packet);
    // A sender may write what the shortest form leaves out; all other packets have one form.
    if (bytes != hex("E0028E00"))
        QCOMPARE(encode(packet, level).toHex(), bytes.toHex());
}

void TestMqttCodec::malformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint8>("level");
    QTest::addColumn<int>("offset");
    const auto row = [](const QByteArray &name, const QByteArray &bytes, int offset, quint8 level = 4) {
        QTest::newRow(name.constData()) << bytes << level << offset;
    };
    row("packet type 0", hex("0000"), 0);
    row("remaining length of five bytes", hex("30FFFFFFFF01"), 4);
    row("remaining length of five zero bytes", hex("308080808000"), 4);
    row("AUTH before MQTT 5", hex("F000"), 0);

    for (const char *first :
         {"11", "21", "42", "52", "60", "63", "6A", "72", "80", "83", "8A", "91", "A0", "A6", "B1", "C1", "D8", "E4"}) {
        row(QByteArray("flags ") + first, framed(first, hex("0001")), 0);
    }
    row("AUTH flags", hex("F100"), 0, 5);

    const QByteArray head = hex("00044D51545404");
    row("CONNECT reserved flag", framed("10", head + hex("03 003C 0000")), 9);
    row("CONNECT will QoS 3", framed("10", head + hex("1E 003C 0000 0001 77 0000")), 9);
    row("CONNECT will QoS without a will", framed("10", head + hex("0A 003C 0000")), 9);
    row("CONNECT will retain without a will", framed("10", head + hex("22 003C 0000")), 9);
    row("CONNECT password without a user name", framed("10", head + hex("42 003C 0000 0000")), 9);
    row("CONNECT level 6", framed("10", hex("00044D51545406 02 003C 0000")), 2);
    row("CONNECT level 3 by the new name", framed("10", hex("00044D51545403 02 003C 0000")), 2);
    row("CONNECT level 4 by the old name", framed("10", hex("00064D514973647004 02 003C 0000")), 2);
    row("CONNECT lower-case name", framed("10", hex("00046D71747404 02 003C 0000")), 2);
    row("CONNECT of a bridge", framed("10", hex("00044D51545484 02 003C 0000")), 2);
    row("CONNECT trailing byte", framed("10", head + hex("02 003C 0000 00")), 14);
    row("CONNECT user name missing", framed("10", head + hex("82 003C 0000")), 14);

    row("CONNACK reserved flags", hex("20020200"), 2);
    row("CONNACK empty", hex("2000"), 2);
    row("CONNACK three bytes", hex("2003000000"), 4);
    row("PINGREQ with a body", hex("C00100"), 2);
    row("PINGRESP with a body", hex("D00100"), 2);
    row("DISCONNECT with a body", hex("E00100"), 2);

    row("PUBLISH QoS 3", hex("36070003612F62000A"), 0);
    row("PUBLISH DUP with QoS 0", hex("38050003612F62"), 0);
    row("PUBLISH packet id 0", hex("32070003612F620000"), 7);
    row("PUBLISH without a packet id", hex("32050003612F62"), 7);
    row("PUBLISH topic beyond the end", hex("30050004612F62"), 4);
    row("PUBLISH empty topic", hex("30020000"), 2);
    row("PUBLISH wildcard +", hex("30050003612F2B"), 2);
    row("PUBLISH wildcard #", hex("30050003612F23"), 2);
    row("PUBLISH empty", hex("3000"), 2);

    row("text with U+0000", hex("30050003610062"), 2);
    row("text with a high surrogate", hex("30050003EDA080"), 2);
    row("text with a low surrogate", hex("30050003EDBFBF"), 2);
    row("text with a surrogate pair", hex("30080006EDA081EDB080"), 2);
    row("text with an overlong U+0000", hex("30040002C080"), 2);
    row("text with an overlong solidus", hex("30050003E080AF"), 2);
    row("text cut inside a character", hex("30040002E6BC"), 2);
    row("text with a stray continuation", hex("3003000180"), 2);
    row("text above U+10FFFF", hex("30060004F4908080"), 2);
    row("text with FF", hex("30030001FF"), 2);

    for (const char *first : {"40", "50", "62", "70"}) {
        row(QByteArray("acknowledgement of packet id 0, ") + first, framed(first, hex("0000")), 2);
        row(QByteArray("acknowledgement too long, ") + first, framed(first, hex("000A00")), 4);
        row(QByteArray("acknowledgement too short, ") + first, framed(first, hex("00")), 2);
    }
    row("SUBSCRIBE without filters", hex("8202000A"), 4);
    row("SUBSCRIBE packet id 0", hex("82080000 0003612F6201"), 2);
    row("SUBSCRIBE QoS 3", hex("8208000A 0003612F6203"), 9);
    row("SUBSCRIBE reserved options", hex("8208000A 0003612F6205"), 9);
    row("SUBSCRIBE empty filter", hex("8205000A 000001"), 4);
    row("SUBSCRIBE options missing", hex("8207000A 0003612F62"), 9);
    row("SUBACK without codes", hex("9002000A"), 4);
    row("SUBACK reserved code", hex("9003000A03"), 4);
    row("SUBACK packet id 0", hex("9003000000"), 2);
    row("UNSUBSCRIBE without filters", hex("A202000A"), 4);
    row("UNSUBSCRIBE empty filter", hex("A204000A0000"), 4);
    row("UNSUBACK with codes before MQTT 5", hex("B003000A00"), 4);

    row("5.0 SUBSCRIBE retain handling 3", hex("8207000A 00 0001 61 30"), 8, 5);
    row("5.0 SUBSCRIBE reserved options", hex("8207000A 00 0001 61 40"), 8, 5);
    row("5.0 UNSUBACK without codes", hex("B003000A00"), 5, 5);
    row("5.0 PUBLISH without properties", hex("30030001 61"), 5, 5);
    row("5.0 PUBLISH empty topic without alias", hex("3003 0000 00"), 2, 5);
    row("5.0 property length beyond the end", hex("3004 0001 61 05"), 6, 5);
    row("5.0 property length too long by form", hex("3005 0001 61 8000"), 5, 5);
    row("5.0 property length of five bytes", hex("3008 0001 61 8080808001"), 5, 5);
    row("5.0 property value cut", hex("3006 0001 61 02 02 00"), 7, 5);
    row("5.0 property unknown", hex("3006 0001 61 02 7F 00"), 6, 5);
    row("5.0 property 0", hex("3006 0001 61 02 00 00"), 6, 5);
    row("5.0 property identifier of two bytes", hex("3007 0001 61 03 8101 00"), 6, 5);
    row("5.0 property misplaced", hex("3009 0001 61 05 11 00000001"), 6, 5);
    row("5.0 property twice", hex("3008 0001 61 04 0101 0101"), 8, 5);
    row("5.0 subscription identifier twice in SUBSCRIBE", hex("820B 000A 04 0B01 0B02 0001 61 00"), 7, 5);
    row("5.0 subscription identifier 0", hex("3006 0001 61 02 0B00"), 6, 5);
    row("5.0 payload format 2", hex("3006 0001 61 02 0102"), 6, 5);
    row("5.0 topic alias 0", hex("3007 0001 61 03 230000"), 6, 5);
    row("5.0 receive maximum 0", hex("2006 00 00 03 210000"), 5, 5);
    row("5.0 maximum packet size 0", hex("2008 00 00 05 2700000000"), 5, 5);
    row("5.0 user property name with U+0000", hex("300B 0001 61 07 26 0001 00 0001 61"), 7, 5);
    row("5.0 DISCONNECT trailing byte", hex("E003 00 00 00"), 4, 5);
    row("5.0 PUBACK trailing byte", hex("4005 000A 00 00 00"), 6, 5);
    row("5.0 will delay outside a will", framed("10", hex("00044D51545405 02 003C 05 18 00000001 0000")), 13, 5);
}

void TestMqttCodec::malformed()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const quint8, level);
    QFETCH(const int, offset);
    const auto decoded = decode(bytes, level);
    QVERIFY(!decoded);
    QVERIFY(!decoded.error().problem.isEmpty());
    QVERIFY2(decoded.error().offset == offset, qPrintable(describe(decoded)));
}

void TestMqttCodec::fixedHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("headerSize"); // 0: more is needed
    QTest::addColumn<qint64>("remaining");
    const auto row = [](const char *digits, qint64 headerSize, qint64 remaining) {
        QTest::newRow(digits) << hex(digits) << headerSize << remaining;
    };
    // 3.1.1 table 2.4: the borders of each size
    row("3000", 2, 0);
    row("307F", 2, 127);
    row("308001", 3, 128);
    row("30FF7F", 3, 16383);
    row("30808001", 4, 16384);
    row("30FFFF7F", 4, 2097151);
    row("3080808001", 5, 2097152);
    row("30FFFFFF7F", 5, 268435455);
    row("", 0, 0);
    row("30", 0, 0);
    row("3080", 0, 0);
    row("30FFFF", 0, 0);
    row("30FFFFFF", 0, 0);
}

void TestMqttCodec::fixedHeader()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const qint64, headerSize);
    QFETCH(const qint64, remaining);
    const auto header = readFixedHeader(bytes);
    QVERIFY(header.has_value());
    QCOMPARE(header->has_value(), headerSize > 0);
    if (headerSize > 0) {
        QCOMPARE((*header)->type, PacketType::Publish);
        QCOMPARE((*header)->headerSize, headerSize);
        QCOMPARE((*header)->remainingLength, remaining);
        QCOMPARE((*header)->packetSize(), headerSize + remaining);
    }
}

void TestMqttCodec::byteOrderMarkIsKept()
{
    for (const QString &topic : {u"\uFEFFa"_s, u"\uFEFF\uFEFFa"_s, u"a\uFEFF"_s}) {
        const Packet packet = Publish{.topic = topic};
        const auto decoded = decode(encode(packet, 4), 4);
        QVERIFY(decoded.has_value());
        QCOMPARE(std::get<Publish>(*decoded).topic, topic);
    }
}

void TestMqttCodec::oldRefusalIsReadableByVersion5()
{
    const auto decoded = decode(hex("20020001"), 5);
    QVERIFY(decoded.has_value());
    QCOMPARE(std::get<Connack>(*decoded).reasonCode, quint8(1));
}

void TestMqttCodec::propertyTable()
{
    int known = 0;
    for (int id = 0; id <= 0xFF; ++id) {
        const bool defined = propertyFormat(quint8(id)).has_value();
        known += defined ? 1 : 0;
        QCOMPARE(propertyName(PropertyId(id)) == "RESERVED"_L1, !defined);
    }
    QCOMPARE(known, 27); // OASIS MQTT 5.0, table 2-4
    QCOMPARE(propertyFormat(0x0B), PropertyFormat::VariableInteger);
    QCOMPARE(propertyFormat(0x26), PropertyFormat::TextPair);
    QCOMPARE(propertyFormat(0x27), PropertyFormat::FourByte);
    QCOMPARE(propertyName(PropertyId::ServerKeepAlive), "ServerKeepAlive"_L1);
}

void TestMqttCodec::packetNames()
{
    QCOMPARE(packetTypeName(PacketType::Connect), "CONNECT"_L1);
    QCOMPARE(packetTypeName(PacketType::Auth), "AUTH"_L1);
    QCOMPARE(packetTypeName(PacketType(0)), "RESERVED"_L1);
    QCOMPARE(packetTypeName(PacketType(16)), "RESERVED"_L1);
}

QTEST_APPLESS_MAIN(TestMqttCodec)
#include "tst_mqttcodec.moc"
