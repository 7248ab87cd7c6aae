// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracefilebench.h"

#include <protocol/mqttcodec.h>

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <variant>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

/// All that a record is but its bytes, for comparing.
QString factsOf(const TraceSnapshot &snapshot, quint64 sequence)
{
    const TraceRecord record = snapshot.record(sequence);
    const ChannelInfo channel = snapshot.channel(record.channel);
    return u"%1 %2 %3 %4 %5 %6 %7 %8 %9"_s.arg(record.wallMicroseconds)
        .arg(int(record.kind))
        .arg(int(record.direction))
        .arg(int(record.stage))
        .arg(record.inferred)
        .arg(int(channel.role))
        .arg(channel.device.isNull() ? QString() : channel.device.id(), channel.remote.toString(), channel.instanceId);
}

void compare(const TraceSnapshot &a, const TraceSnapshot &b)
{
    QCOMPARE(b.size(), a.size());
    for (quint64 i = 1; i <= a.size(); ++i) {
        QCOMPARE(factsOf(b, i), factsOf(a, i));
        QCOMPARE(b.record(i).bytes.toByteArray(), a.record(i).bytes.toByteArray());
    }
}

} // namespace

/// What is written comes back; Wireshark and people see what they may.
class TestTraceFile : public QObject, private TraceFileBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        renew();
        QVERIFY(m_directory->isValid());
    }

    void suffixes()
    {
        QCOMPARE(formatOfSuffix(u"a.LOG"_s), TraceFormat::SdkLog);
        QCOMPARE(formatOfSuffix(u"a.txt"_s), TraceFormat::SdkLog);
        QCOMPARE(formatOfSuffix(u"a.pcapng"_s), TraceFormat::Pcapng);
        QCOMPARE(formatOfSuffix(u"a.csv"_s), TraceFormat::Csv);
        QCOMPARE(formatOfSuffix(u"a.jsonl"_s), TraceFormat::JsonLines);
        QVERIFY(!formatOfSuffix(u"a.pcap"_s));
        QVERIFY(!formatOfSuffix(u"log"_s));
    }

    void aCaptureComesBackAsItWas()
    {
        fillWithEverything();
        TraceNotes notes;
        notes.marked = {2, 5};
        notes.comments = {{3, u"why, \"twice\"?\n重要"_s}};
        notes.timeReferences = {4};
        const QString path = save(TraceFormat::Pcapng, notes);
        TraceStore again(m_clock);
        const ImportReport report = importTrace(path, again);
        QVERIFY2(!report.error, report.error ? qUtf8Printable(report.error->toString()) : "");
        QCOMPARE(report.format, TraceFormat::Pcapng);
        QCOMPARE(report.notes, notes);
        compare(m_store->snapshot(), again.snapshot());
    }

    void wiresharkReadsIt()
    {
        QVERIFY2(!importTrace(QStringLiteral(BOOTBENCH_TEST_DATA) + u"/sdk-redistribute.log"_s, *m_store).error,
                 "sample");
        const QString path = save(TraceFormat::Pcapng, {});
        QCOMPARE(tshark(path, {u"-T"_s, u"fields"_s, u"-e"_s, u"frame.number"_s}).size(),
                 qsizetype(m_store->snapshot().size()));
        QByteArrayList expected;
        const TraceSnapshot snapshot = m_store->snapshot();
        for (quint64 i = 1; i <= snapshot.size(); ++i) {
            const TraceRecord record = snapshot.record(i);
            if (record.kind != RecordKind::MqttPacket)
                continue;
            const auto packet = mqtt::decode(record.bytes, 4);
            QVERIFY(packet.has_value());
            QByteArray line = QByteArray::number(quint8(record.bytes.front()) >> 4U);
            const auto *publish = std::get_if<mqtt::Publish>(&*packet);
            line += '\t' + (publish != nullptr ? publish->topic.toUtf8() + '\t' + publish->payload.toHex() : "\t");
            expected += line;
        }
        QCOMPARE(tshark(path, {u"-Y"_s, u"mqtt"_s, u"-T"_s, u"fields"_s, u"-e"_s, u"mqtt.msgtype"_s, u"-e"_s,
                               u"mqtt.topic"_s, u"-e"_s, u"mqtt.msg"_s}),
                 expected);
        QCOMPARE(tshark(path, {u"-Y"_s, u"http"_s, u"-T"_s, u"fields"_s, u"-e"_s, u"http.request.method"_s, u"-e"_s,
                               u"http.response.code"_s}),
                 QByteArrayList({"POST\t", "\t200", "POST\t", "\t200"}));
        QCOMPARE(tshark(path, {u"-Y"_s, u"frame.comment contains \"Stage: notify\""_s, u"-T"_s, u"fields"_s, u"-e"_s,
                               u"mqtt.msgtype"_s}),
                 QByteArrayList({"3"}));
    }

    void whatWiresharkCouldNotRead()
    {
        // A payload of the largest size that the platform allows, and both versions of MQTT on one host.
        const ChannelId old = openMqtt();
        const ChannelId current = openMqtt(5);
        const mqtt::Publish large{.topic = u"large"_s, .payload = QByteArray(256 * 1024, 'x')};
        const mqtt::Publish small{.topic = u"small"_s, .payload = "hello"};
        m_store->append({.channel = current,
                         .kind = RecordKind::MqttPacket,
                         .direction = Direction::Up,
                         .bytes = mqtt::encode(mqtt::Connect{.level = 5, .clientId = u"c"_s}, 5)});
        m_store->append({.channel = old,
                         .kind = RecordKind::MqttPacket,
                         .direction = Direction::Up,
                         .bytes = mqtt::encode(large, 4)});
        m_store->append({.channel = old,
                         .kind = RecordKind::MqttPacket,
                         .direction = Direction::Up,
                         .bytes = mqtt::encode(small, 4)});
        m_store->append({.channel = current,
                         .kind = RecordKind::MqttPacket,
                         .direction = Direction::Up,
                         .bytes = mqtt::encode(small, 5)});
        const QString path = save(TraceFormat::Pcapng, {});
        QCOMPARE(tshark(path, {u"-T"_s, u"fields"_s, u"-e"_s, u"mqtt.topic"_s}),
                 QByteArrayList({"", "", "small", "small"}));
        QCOMPARE(tshark(path, {u"-Y"_s, u"_ws.malformed"_s, u"-T"_s, u"fields"_s, u"-e"_s, u"frame.number"_s}),
                 QByteArrayList{""});
        TraceStore again(m_clock);
        QVERIFY(!importTrace(path, again).error);
        compare(m_store->snapshot(), again.snapshot());
    }

    void aPasswordInACaptureIsMaskedEverywhere()
    {
        const ChannelId channel = openMqtt();
        const QByteArray password = "0123456789ABCDEF0123456789ABCDEF";
        m_store->append(
            {.channel = channel,
             .kind = RecordKind::MqttPacket,
             .direction = Direction::Up,
             .bytes = mqtt::encode(mqtt::Connect{.clientId = u"c"_s, .userName = u"u"_s, .password = password}, 4)});
        m_store->append({.channel = channel,
                         .kind = RecordKind::MqttPacket,
                         .direction = Direction::Up,
                         .bytes = mqtt::encode(mqtt::Publish{.topic = u"t"_s, .payload = password}, 4)});
        const QString path = save(TraceFormat::Pcapng, {});
        TraceStore again(m_clock);
        QVERIFY(!importTrace(path, again).error);
        QVERIFY(!again.redactor().redacted(QByteArrayView(password)).contains("0123"));
    }

    void nothingSecretIsWritten_data()
    {
        QTest::addColumn<TraceFormat>("format");
        QTest::newRow("log") << TraceFormat::SdkLog;
        QTest::newRow("pcapng") << TraceFormat::Pcapng;
        QTest::newRow("csv") << TraceFormat::Csv;
        QTest::newRow("jsonl") << TraceFormat::JsonLines;
    }

    void nothingSecretIsWritten()
    {
        QFETCH(const TraceFormat, format);
        QByteArray secret(16, Qt::Uninitialized);
        for (char &c : secret)
            c = char('a' + QRandomGenerator::global()->bounded(26));
        m_store->protect(secret);
        const ChannelId channel = openMqtt();
        for (const QByteArray &form : {secret, secret.toHex(), secret.toHex().toUpper(), secret.toBase64()}) {
            m_store->append({.channel = channel,
                             .kind = RecordKind::MqttPacket,
                             .direction = Direction::Up,
                             .bytes = mqtt::encode(mqtt::Publish{.topic = u"t"_s, .payload = form}, 4)});
            m_store->append({.kind = RecordKind::TextLine, .bytes = "x " + form});
        }
        TraceNotes notes;
        notes.comments = {{1, u"it is "_s + QString::fromLatin1(secret)}};
        QFile file(save(format, notes, &m_store->redactor()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY(!written.isEmpty());
        for (const QByteArray &form : {secret, secret.toHex(), secret.toHex().toUpper(), secret.toBase64().chopped(4),
                                       secret.toHex(' '), secret.toHex().toHex(), secret.toBase64().chopped(4).toHex()})
            QVERIFY2(!written.contains(form), form.constData());
    }

    void csvIsRfc4180()
    {
        m_store->append({.kind = RecordKind::TextLine, .bytes = "a,\"b\"", .wallMicroseconds = 1'626'074'474'466'789});
        QFile file(save(TraceFormat::Csv, {}));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(),
                 QByteArray("no,time_iso,delta_us,device,stage,direction,protocol,summary,length,hex\r\n"
                            "1,2021-07-12T07:21:14.466789Z,0,,,,text,\"a,\"\"b\"\"\",5,612c226222\r\n"));
    }

    void longCommentsComeBack_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {2, 0xFEFF, 0xFF00, 0xFF01, 65'400, 65'535, 65'536, 200'000})
            QTest::addRow("%d", size) << size;
    }

    void longCommentsComeBack()
    {
        QFETCH(const int, size);
        fillWithEverything();
        TraceNotes notes;
        notes.comments = {{2, QString(size, u'c')}, {3, QString(size / 2, u'é')}};
        notes.marked = {2};
        const QString path = save(TraceFormat::Pcapng, notes);
        TraceStore again(m_clock);
        const ImportReport report = importTrace(path, again);
        QVERIFY2(!report.error, report.error ? qUtf8Printable(report.error->toString()) : "");
        compare(m_store->snapshot(), again.snapshot());
        QCOMPARE(report.notes.comments, notes.comments);
        QCOMPARE(report.notes.marked, notes.marked);
    }

    void channelsWithoutRecordsAreSaved()
    {
        const ChannelId used = openMqtt();
        (void)openMqtt(5);
        m_store->append({.channel = used, .kind = RecordKind::MqttPacket, .bytes = QByteArray("\xC0\0", 2)});
        TraceStore whole(m_clock);
        QVERIFY(!importTrace(save(TraceFormat::Pcapng, {}), whole).error);
        QCOMPARE(whole.snapshot().channelCount(), ChannelId(2));
        QCOMPARE(whole.snapshot().channel(2).mqttLevel, quint8(5));
        // Of a selection only what it needs.
        ExportRequest selection = request(TraceFormat::Pcapng, {});
        selection.records = QList<quint64>{1};
        const QString path = m_directory->filePath(u"selection"_s);
        QVERIFY(exportTrace(selection, path).value_or(false));
        TraceStore part(m_clock);
        QVERIFY(!importTrace(path, part).error);
        QCOMPARE(part.snapshot().channelCount(), ChannelId(1));
    }

    void pseudonymsFillACapture()
    {
        const ChannelId channel = openMqtt();
        m_store->append({.channel = channel,
                         .kind = RecordKind::MqttPacket,
                         .direction = Direction::Up,
                         .bytes = mqtt::encode(mqtt::Connect{.clientId = u"g7h0g5wry4Q.LightSwitch|ext=3|"_s,
                                                             .userName = u"LightSwitch&g7h0g5wry4Q"_s,
                                                             .password = "AB12"},
                                               4)});
        m_store->append({.kind = RecordKind::TextLine, .bytes = "g7h0g5wry4Q asks iot-a.mqtt.iothub.aliyuncs.com"});
        TraceNotes notes;
        notes.comments = {{1, u"LightSwitch again"_s}};
        const Redactor redactor(m_store->redactor(), RedactionPolicy{.pseudonyms = true});
        for (const TraceFormat format :
             {TraceFormat::Pcapng, TraceFormat::Csv, TraceFormat::JsonLines, TraceFormat::SdkLog}) {
            QFile file(save(format, notes, &redactor));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray written = file.readAll();
            QVERIFY(!written.isEmpty());
            for (const QByteArray &name : {"LightSwitch"_ba, "g7h0g5wry4Q"_ba})
                QVERIFY2(!written.contains(name) && !written.contains(name.toHex()), written.constData());
        }
        // It is still one device, whose login is still in order.
        TraceStore again(m_clock);
        QVERIFY(!importTrace(save(TraceFormat::Pcapng, notes, &redactor), again).error);
        const TraceRecord record = again.snapshot().record(1);
        const auto packet = mqtt::decode(record.bytes, 4);
        QVERIFY(packet.has_value());
        const DeviceIdentity device = again.snapshot().channel(record.channel).device;
        const auto *connect = std::get_if<mqtt::Connect>(&*packet);
        QVERIFY(connect != nullptr);
        QCOMPARE(connect->userName, device.deviceName() + u'&' + device.productKey());
        QCOMPARE(connect->clientId, device.id() + u"|ext=3|"_s);
        QCOMPARE(*connect->password, "****");
    }

private:
    [[nodiscard]] static QByteArrayList tshark(const QString &path, const QStringList &more)
    {
        QProcess process;
        process.start(u"tshark"_s, QStringList{u"-n"_s, u"-r"_s, path} + more);
        constexpr int patience = 60'000;
        if (!process.waitForFinished(patience) || process.exitCode() != 0) {
            qWarning("%s", process.readAllStandardError().constData());
            return {};
        }
        QByteArray output = process.readAllStandardOutput();
        output.chop(1);
        return output.split('\n');
    }
};

QTEST_GUILESS_MAIN(TestTraceFile)
#include "tst_tracefile.moc"
