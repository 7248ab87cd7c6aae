// SPDX-License-Identifier: GPL-3.0-or-later
#include <filter/filter.h>

#include <base/clock.h>
#include <protocol/mqttcodec.h>

#include <QRandomGenerator>
#include <QTest>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'626'091'203'500'000; // 2021-07-12T12:00:03.5Z

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        m_store = std::make_unique<TraceStore>(m_clock);
        m_store->protect("hiddenSecret");
        ChannelInfo channel;
        channel.role = ChannelRole::Mqtt;
        channel.device = DeviceIdentity::create(u"a1Key"_s, u"LightSwitch"_s).value();
        channel.remote = {.host = u"iot.example"_s, .port = 1883};
        channel.instanceId = u"iot-a"_s;
        const ChannelId mqttChannel = m_store->openChannel(channel);
        channel.role = ChannelRole::Bootstrap;
        channel.device = DeviceIdentity::create(u"a1Key"_s, u"Lamp"_s).value();
        const ChannelId httpChannel = m_store->openChannel(channel);
        using enum RecordKind;
        using enum Direction;
        // 1
        add(httpChannel, HttpRequestHead, Up, "POST /auth/bootstrap HTTP/1.1\r\nHost: h\r\n\r\n", 0);
        add(httpChannel, HttpResponseBody, Down, R"({"code":200,"data":{"host":"h","port":1883}})", 1'000'000);
        // 3
        add(mqttChannel, MqttPacket, Up,
            mqtt::encode(mqtt::Connect{.keepAlive = 1200, .clientId = u"a1Key.LightSwitch|ext=3|"_s}, 4), 2'000'000);
        add(mqttChannel, MqttPacket, Down, mqtt::encode(mqtt::Connack{}, 4), 2'500'000);
        // 5
        add(mqttChannel, MqttPacket, Down,
            mqtt::encode(mqtt::Publish{.topic = u"/sys/a1Key/LightSwitch/thing/bootstrap/notify"_s,
                                       .payload = R"({"id":"7","params":{"cmd":0}})",
                                       .qos = 1,
                                       .packetId = 9},
                         4),
            3'000'000, Stage::Notify);
        add(mqttChannel, MqttPacket, Down,
            mqtt::encode(mqtt::Publish{.topic = u"/ext/notify"_s, .payload = R"({"title":"kick"})"}, 4), 3'500'000,
            Stage::Kick);
        // 7
        add(mqttChannel, MqttPacket, Up, QByteArrayView("\xc0\x00", 2), 4'000'000);
        add(mqttChannel, MqttPacket, Down, QByteArrayView("\x30\x7f\x00", 3), 4'000'000);
        // 9
        add(0, Note, None, R"({"text":"hiddenSecret is here"})", 5'000'000);
        m_notes.marked = {3, 7};
        m_notes.comments.insert(5, u"Why twice?"_s);
        m_notes.timeReferences = {4};
    }

    void selects_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QList<int>>("records");
        const auto row = [](const char *filter, const QList<int> &records) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << records;
        };
        row("", {1, 2, 3, 4, 5, 6, 7, 8, 9});
        row("proto == mqtt", {3, 4, 5, 6, 7, 8});
        row("proto=MQTT", {3, 4, 5, 6, 7, 8});
        row("proto != mqtt", {1, 2, 9});
        row("proto in (http, text)", {1, 2, 9});
        row("mqtt.type == PUBLISH", {5, 6, 8});
        row("mqtt.type == publish and not malformed", {5, 6});
        row("topic contains \"BOOTSTRAP\"", {5});
        row("topic == /ext/notify", {6});
        row("topic == \"/ext/Notify\"", {});
        row("topic", {5, 6});
        row("device == LightSwitch", {3, 4, 5, 6, 7, 8});
        row("device == lightswitch", {});
        row("device == a1Key.LightSwitch", {3, 4, 5, 6, 7, 8});
        row("device in (other, a1Key.LightSwitch)", {3, 4, 5, 6, 7, 8});
        row("device != a1Key.LightSwitch", {1, 2});
        row("device == a1Ke.LightSwitch", {});
        row("device == .", {});
        row("productkey == a1Key and proto == http", {1, 2});
        row("instance == iot-a and dir == up", {1, 3, 7});
        row("host contains EXAMPLE", {1, 2, 3, 4, 5, 6, 7, 8});
        row("dir == up", {1, 3, 7});
        row("dir == none", {9});
        row("dir != up", {2, 4, 5, 6, 7 + 1, 9});
        row("code == LK-030A", {5, 6});
        row("code == lk-030a", {5, 6});
        row("len > 40 && proto == http", {1, 2});
        row("len>40&&proto==http&&dir==up||dir==none", {1, 9});
        row("len<=2", {7});
        row("len == 0x2", {7});
        row("no in (1, 3,5)", {1, 3, 5});
        row("no >= 8", {8, 9});
        row("time > 12:00:07", {8 - 1, 8, 9});
        row("time >= 12:00:06.5 and time < 12:00:07", {5});
        row("time < 2021-07-12T12:00:04Z", {1});
        row("time <= 1s", {1, 2});
        row("bytes contains 7b 22", {2, 5, 6, 9});
        row("bytes contains 7B22", {2, 5, 6, 9});
        row("bytes contains 7b:22", {2, 5, 6, 9});
        row("bytes contains \"kick\"", {6});
        row("bytes == c0 00", {7});
        row("bytes != c0 00 and no > 6", {8, 9});
        row("payload matches /KICK/i", {6});
        row("payload matches /^\\{\"id\"/", {5});
        row("payload matches KICK", {});
        row("payload", {2, 5, 6});
        row("mqtt.connectflags", {3});
        row("mqtt.password contains 7b", {});
        row("payload contains 7b", {2, 5, 6});
        row("mqtt.payload contains \"cmd\"", {5});
        row("json.params.cmd == 0", {5});
        row("json.params.cmd == 1", {});
        row("json.params.cmd != 1", {5});
        row("json.id == 7", {5});
        row("json.id == \"7\"", {5});
        row("json.code == 200", {2});
        row("json.code >= 200.5", {});
        row("json.data.port in (1, 1883)", {2});
        row("json.data", {2});
        row("stage == notify", {5});
        row("stage in (notify, kick)", {5, 6});
        row("marked", {3, 7});
        row("not marked and no < 4", {1, 2});
        row("marked == false and no < 4", {1, 2});
        row("comment contains \"why\"", {5});
        row("comment", {5});
        row("timereference", {4});
        row("malformed", {8});
        row("inferred", {});
        row("type == PINGREQ", {7});
        row("info contains kick", {6});
        row("http.method == POST", {1});
        row("http.header.host == h", {1});
        row("mqtt.keepalive == 1200", {3});
        row("mqtt.clientid.ext == 3", {3});
        row("mqtt.qos == 1", {5});
        row("mqtt.retain", {});
        row("mqtt.cleansession", {3});
        row("mqtt.id", {5});
        row("mqtt.returncode == 0", {4});
        row("(proto == http or proto == mqtt) and dir == up", {1, 3, 7});
        row("proto == http or proto == mqtt and dir == up", {1, 2, 3, 7});
        row("not not marked", {3, 7});
        row("!(marked)", {1, 2, 4, 5, 6, 8, 9});
        row("text contains HTTP", {1});
        // A filter is no way to try what a secret is.
        row("text contains hiddenSecret", {});
        row("bytes contains \"hiddenSecret\"", {});
        row("not bytes contains \"hiddenSecret\" and no == 9", {9});
        row("text contains \"************ is here\"", {9});
    }

    void selects()
    {
        QFETCH(QString, filter);
        QFETCH(QList<int>, records);
        const auto parsed = Filter::parse(filter);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
        const TraceSnapshot snapshot = m_store->snapshot();
        const FilterContext context{
            .notes = &m_notes, .redactor = &m_store->redactor(), .firstWallMicroseconds = start};
        FilterEvaluator evaluator(*parsed, snapshot, context);
        QList<int> found;
        for (quint64 sequence = 1; sequence <= snapshot.size(); ++sequence) {
            const TraceRecord record = snapshot.record(sequence);
            QCOMPARE(parsed->matches(snapshot, record, snapshot.channel(record.channel), context),
                     evaluator.matches(sequence));
            if (evaluator.matches(sequence))
                found += int(sequence);
        }
        QCOMPARE(found, records);
        QCOMPARE(parsed->text(), filter.trimmed());
        QCOMPARE(parsed->usesNotes(),
                 filter.contains(u"marked"_s) || filter.contains(u"comment"_s) || filter.contains(u"timereference"_s));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *filter, int offset, int length, const char *words) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << offset << length << QString::fromUtf8(words);
        };
        row("topik == x", 0, 5, "Is “topic” meant?");
        row("json. == 1", 0, 5, "The name of a member is missing behind “json.”.");
        row("zzzzzz == x", 0, 6, "There is no field “zzzzzz”.");
        row("topic ==", 8, 1, "A value is expected");
        row("len == many", 7, 4, "a number is expected");
        row("len contains", 12, 1, "A value is expected");
        row("dir == sideways", 7, 8, "one of: up, down, none");
        row("mqtt.type == PUBLISHED", 13, 9, "one of: CONNECT");
        row("dir > up", 4, 1, "neither less nor greater");
        row("time > noon", 7, 4, "A time is expected");
        row("time contains 3", 5, 8, "A time is compared with");
        row("bytes contains xy", 15, 2, "Pairs of hexadecimal digits");
        row("payload matches /(/", 18, 1, "Not a regular expression");
        row("payload matches /a", 16, 2, "“/” that ends");
        row("topic == \"open", 9, 5, "quote that ends");
        row("(marked", 0, 1, "has no “)”");
        row("marked marked", 7, 6, "“and”, “or” or the end");
        row("marked and", 10, 1, "name of a field");
        row("marked)", 6, 1, "“and”, “or” or the end");
        row("marked == maybe", 10, 5, "true or false");
        row("no in 3", 6, 1, "“(” is expected");
        row("no in (3 4)", 9, 1, "“,” or “)”");
        row("&& marked", 0, 2, "name of a field");
    }

    void refuses()
    {
        QFETCH(QString, filter);
        const auto parsed = Filter::parse(filter);
        QVERIFY(!parsed);
        QTEST(int(parsed.error().offset), "offset");
        QTEST(int(parsed.error().length), "length");
        QFETCH(QString, words);
        QVERIFY2(parsed.error().message.contains(words), qPrintable(parsed.error().message));
    }

    /// Of what is shorter than the part that is looked for nothing may be touched, least of all of no bytes.
    void shortRecordsHoldNothingLong()
    {
        TraceStore store(m_clock);
        for (const QByteArrayView bytes : {QByteArrayView(), QByteArrayView("k"), QByteArrayView("kick")})
            store.append({.kind = RecordKind::TextLine, .bytes = bytes});
        const TraceSnapshot snapshot = store.snapshot();
        const auto parsed = Filter::parse(u"bytes contains \"kick\""_s);
        QVERIFY(parsed);
        FilterEvaluator evaluator(*parsed, snapshot, {});
        QVERIFY(!evaluator.matches(1));
        QVERIFY(!evaluator.matches(2));
        QVERIFY(evaluator.matches(3));
    }

    /// What is masked because it goes on in the next record is not found either, nor what a comment quotes.
    void nothingMaskedIsFound()
    {
        TraceStore store(m_clock);
        store.protect("hiddenSecret");
        store.append({.kind = RecordKind::HttpResponseBody, .direction = Direction::Down, .bytes = "it is hiddenS"});
        store.append({.kind = RecordKind::HttpResponseBody, .direction = Direction::Down, .bytes = "ecret, she said"});
        const TraceNotes notes{
            .marked = {}, .comments = {{1, u"hiddenSecret or secret=other"_s}}, .timeReferences = {}};
        const TraceSnapshot snapshot = store.snapshot();
        const FilterContext context{.notes = &notes, .redactor = &store.redactor(), .firstWallMicroseconds = start};
        for (const QString &filter :
             {u"bytes contains \"hiddenS\""_s, u"bytes contains \"ecret\""_s, u"text matches /hid|ecr/"_s,
              u"payload contains \"cret\""_s, u"comment contains hidden"_s, u"comment contains other"_s}) {
            FilterEvaluator evaluator(*Filter::parse(filter), snapshot, context);
            QVERIFY2(!evaluator.matches(1) && !evaluator.matches(2), qPrintable(filter));
        }
        FilterEvaluator around(*Filter::parse(u"bytes contains \"it is\" or bytes contains \"said\""_s), snapshot,
                               context);
        QVERIFY(around.matches(1) && around.matches(2));
    }

    void depthIsLimited()
    {
        QVERIFY(!Filter::parse(QString(100'000, u'(')));
        QVERIFY(!Filter::parse(u"not "_s.repeated(100'000) + u"marked"_s));
        QVERIFY(!Filter::parse(u"marked and "_s.repeated(100'000) + u"marked"_s));
    }

    /// Anything that can be put together from the language's parts is either a filter or an error within the text.
    void standsAnything()
    {
        const QStringList parts{u"topic"_s,   u"len"_s, u"json.a"_s, u"=="_s,    u"!="_s,     u"<"_s,     u"contains"_s,
                                u"matches"_s, u"in"_s,  u"("_s,      u")"_s,     u","_s,      u"and"_s,   u"or"_s,
                                u"not"_s,     u"!"_s,   u"\""_s,     u"/a(/i"_s, u"7b"_s,     u"12"_s,    u"12:00"_s,
                                u"x"_s,       u"\\"_s,  u"time"_s,   u"bytes"_s, u"marked"_s, u"\u00e9"_s};
        QRandomGenerator random(20210712);
        const TraceSnapshot snapshot = m_store->snapshot();
        const FilterContext context{.notes = &m_notes, .redactor = nullptr, .firstWallMicroseconds = start};
        int filters = 0;
        for (int round = 0; round < 5'000; ++round) {
            QString text;
            for (int part = random.bounded(1, 9); part > 0; --part)
                text += parts.at(random.bounded(int(parts.size()))) + (random.bounded(4) == 0 ? QString() : u" "_s);
            const auto parsed = Filter::parse(text);
            if (!parsed) {
                const FilterError &error = parsed.error();
                QVERIFY2(error.offset >= 0 && error.offset <= text.size() && error.length >= 1 &&
                             !error.message.isEmpty(),
                         qPrintable(text));
                continue;
            }
            ++filters;
            QVERIFY2(Filter::parse(parsed->text()), qPrintable(text));
            FilterEvaluator evaluator(*parsed, snapshot, context);
            for (quint64 sequence = 1; sequence <= snapshot.size(); ++sequence)
                std::ignore = evaluator.matches(sequence);
        }
        QVERIFY(filters > 50);
    }

private:
    void add(ChannelId channel, RecordKind kind, Direction direction, QByteArrayView bytes, qint64 after,
             Stage stage = Stage::None)
    {
        m_store->append({.channel = channel,
                         .kind = kind,
                         .direction = direction,
                         .stage = stage,
                         .bytes = bytes,
                         .wallMicroseconds = start + after});
    }

    SystemClock m_clock;
    std::unique_ptr<TraceStore> m_store;
    TraceNotes m_notes;
};

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
