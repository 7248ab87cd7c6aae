// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceio/jsonlines.h>

#include <protocol/mqttcodec.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

ChannelInfo someChannel()
{
    ChannelInfo info;
    info.role = ChannelRole::Mqtt;
    info.device = DeviceIdentity::create(u"pk"_s, u"device"_s).value();
    info.remote = {.host = u"h"_s, .port = 1883};
    return info;
}

TraceRecord recordOf(RecordKind kind, Direction direction, QByteArrayView bytes)
{
    return {.sequence = 12,
            .wallMicroseconds = 1'626'074'474'466'789,
            .channel = 1,
            .kind = kind,
            .direction = direction,
            .stage = Stage::Notify,
            .bytes = bytes};
}

QByteArray publish(const QByteArray &payload)
{
    mqtt::Publish packet;
    packet.topic = u"a/é"_s;
    packet.payload = payload;
    return mqtt::encode(packet, 4);
}

} // namespace

class TestJsonLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aLineHasItsMembersInOrder()
    {
        const QByteArray bytes = publish("hi");
        QCOMPARE(jsonLine(recordOf(RecordKind::MqttPacket, Direction::Down, bytes), someChannel(), nullptr),
                 QByteArray(R"({"no":12,"time_us":1626074474466789,"device":"pk.device","dir":"down","proto":"mqtt",)"
                            R"("type":"PUBLISH","stage":"notify","topic":"a/é","code":"LK-030A","len":10,)"
                            R"("hex":"30080004612fc3a96869","info":"QoS 0, 2 bytes: hi","inferred":false})"
                            "\n"));
    }

    void whatThereIsNotIsEmpty()
    {
        QCOMPARE(jsonLine(recordOf(RecordKind::Note, Direction::None, R"({"text":"a"})"), {}, nullptr),
                 QByteArray(R"({"no":12,"time_us":1626074474466789,"device":"","dir":"","proto":"text","type":"Note",)"
                            R"("stage":"notify","topic":"","code":"","len":12,"hex":"7b2274657874223a2261227d",)"
                            R"("info":"a","inferred":false})"
                            "\n"));
    }

    void everyLineIsJson_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("quotes") << QByteArray("say \"hi\" \\ back");
        QTest::newRow("control characters") << QByteArray("\0\x01\x1f\x7f\r\n\t", 7);
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\xc3");
        QTest::newRow("UTF-8") << QByteArray("密碼 😀");
        QTest::newRow("large") << QByteArray(100'000, 'x');
    }

    void everyLineIsJson()
    {
        QFETCH(QByteArray, payload);
        const QByteArray bytes = publish(payload);
        const QByteArray line =
            jsonLine(recordOf(RecordKind::MqttPacket, Direction::Up, bytes), someChannel(), nullptr);
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith("}\n"));
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(object.value("len"_L1).toInteger(), bytes.size());
        QCOMPARE(QByteArray::fromHex(object.value("hex"_L1).toString().toLatin1()), bytes);
        QCOMPARE(object.value("dir"_L1).toString(), u"up"_s);
    }

    void everyKindAndDirectionIsJson()
    {
        for (int kind = 0; kind <= int(RecordKind::TextLine); ++kind) {
            for (const QByteArrayView bytes :
                 {QByteArrayView(), QByteArrayView("{}"), QByteArrayView("\x10\x02\xff\"")}) {
                const QByteArray line = jsonLine(recordOf(RecordKind(kind), Direction::Down, bytes), {}, nullptr);
                QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
            }
        }
    }

    void aRedactorMasksAll()
    {
        Redactor redactor;
        redactor.protect("topsecret");
        const QByteArray bytes = publish("a topsecret b");
        const QByteArray line =
            jsonLine(recordOf(RecordKind::MqttPacket, Direction::Up, bytes), someChannel(), &redactor);
        QVERIFY(!line.contains("topsecret"));
        QVERIFY(!line.contains(QByteArray("topsecret").toHex()));
        QVERIFY(line.contains("13 bytes: a ********* b"));
        QVERIFY(line.contains(QByteArray("a ********* b").toHex()));
        QCOMPARE(line.size(),
                 jsonLine(recordOf(RecordKind::MqttPacket, Direction::Up, bytes), someChannel(), nullptr).size());
    }
};

QTEST_APPLESS_MAIN(TestJsonLines)
#include "tst_jsonlines.moc"
