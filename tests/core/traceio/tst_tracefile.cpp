// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceio/tracefile.h>

#include <base/clock.h>
#include <protocol/mqttcodec.h>

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

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

class TestTraceFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TraceStore>(m_clock);
        m_directory = std::make_unique<QTemporaryDir>();
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

    void damagedCaptures_data()
    {
        QTest::addColumn<int>("keep");
        QTest::addColumn<int>("at");
        QTest::addColumn<QByteArray>("with");
        QTest::addColumn<qint64>("offset");
        // The section's header is 48 bytes; after it comes the first interface.
        QTest::newRow("a block's beginning") << 56 << -1 << QByteArray() << qint64(48);
        QTest::newRow("a block's middle") << 66 << -1 << QByteArray() << qint64(52);
        QTest::newRow("a block of no size") << -1 << 52 << QByteArray(4, '\0') << qint64(52);
        QTest::newRow("a block of gigabytes") << -1 << 52 << QByteArray("\xfc\xff\xff\xff") << qint64(52);
        QTest::newRow("another link type") << -1 << 56 << QByteArray("\x01\0", 2) << qint64(56);
        QTest::newRow("no byte order") << -1 << 8 << QByteArray("abcd") << qint64(8);
    }

    void damagedCaptures()
    {
        QFETCH(const int, keep);
        QFETCH(const int, at);
        QFETCH(const QByteArray, with);
        QFETCH(const qint64, offset);
        fillWithEverything();
        const QString path = save(TraceFormat::Pcapng, {});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QCOMPARE(bytes.mid(48, 4), QByteArray("\1\0\0\0", 4));
        if (at >= 0)
            bytes.replace(at, with.size(), with);
        if (keep >= 0)
            bytes.truncate(keep);
        QVERIFY(file.resize(0) && file.seek(0));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        TraceStore again(m_clock);
        const ImportReport report = importTrace(path, again);
        QVERIFY(report.error.has_value());
        QCOMPARE(report.error->offset, offset);
        QVERIFY(!report.error->problem.isEmpty());
        QVERIFY(!report.error->advice.isEmpty());
    }

    void everyCutKeepsWhatCameBefore()
    {
        fillWithEverything();
        QFile file(save(TraceFormat::Pcapng, {}));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const QString path = m_directory->filePath(u"cut.pcapng"_s);
        quint64 before = 0;
        for (qsizetype size = 4; size < bytes.size(); size += 61) {
            QFile cut(path);
            QVERIFY(cut.open(QIODevice::WriteOnly));
            QCOMPARE(cut.write(bytes.first(size)), size);
            cut.close();
            TraceStore again(m_clock);
            (void)importTrace(path, again);
            QVERIFY(again.snapshot().size() >= before);
            before = again.snapshot().size();
        }
        QVERIFY(before > 0);
    }

    void filesThatCannotBeRead()
    {
        const ImportReport missing = importTrace(m_directory->filePath(u"none"_s), *m_store);
        QVERIFY(missing.error && missing.error->problem.contains(u"none"_s));
        QFile empty(m_directory->filePath(u"empty"_s));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        QVERIFY(importTrace(empty.fileName(), *m_store).error.has_value());
    }

    void aFullDiskIsToldAndNothingIsHalfWritten()
    {
        fillWithEverything();
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const auto written = exportTrace(request(TraceFormat::Pcapng, {}), static_cast<QIODevice &>(full));
        QVERIFY(!written.has_value());
        QVERIFY(!written.error().advice.isEmpty());
    }

    void anExportCanBeCancelled()
    {
        fillWithEverything();
        const QString path = m_directory->filePath(u"cancelled.csv"_s);
        const auto many = QByteArray(512LL * 1024, 'x');
        for (int i = 0; i < 8; ++i)
            m_store->append({.kind = RecordKind::TextLine, .bytes = many});
        const auto written = exportTrace(request(TraceFormat::Csv, {}), path, [](qint64, qint64) { return false; });
        QVERIFY(written.has_value() && !*written);
        QVERIFY(!QFile::exists(path));
    }

private:
    [[nodiscard]] ChannelId openMqtt(quint8 level = 4)
    {
        return m_store->openChannel({.role = ChannelRole::Mqtt,
                                     .device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitch"_s).value(),
                                     .remote = {u"h.example"_s, 1883},
                                     .instanceId = u"iot-a"_s,
                                     .mqttLevel = level});
    }

    /// A record of every kind and direction, some on two channels, some without; one above what an option holds.
    void fillWithEverything()
    {
        const ChannelId mqtt = openMqtt();
        const ChannelId bootstrap =
            m_store->openChannel({.role = ChannelRole::Bootstrap,
                                  .device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitch"_s).value(),
                                  .remote = {u"b.example"_s, 443},
                                  .instanceId = {}});
        qint64 time = 1'626'074'474'466'001;
        for (int kind = 0; kind <= int(RecordKind::TextLine); ++kind) {
            const bool http = protocolOf(RecordKind(kind)) == TraceProtocol::Http;
            const QByteArray bytes = RecordKind(kind) == RecordKind::HttpRequestHead
                                         ? "POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n"_ba
                                     : RecordKind(kind) == RecordKind::HttpResponseHead ? "HTTP/1.1 204 No\r\n\r\n"_ba
                                                                                        : "{\"a\":1}"_ba;
            m_store->append({.channel = http            ? bootstrap
                                        : kind % 3 == 0 ? ChannelId(0)
                                                        : mqtt,
                             .kind = RecordKind(kind),
                             .direction = Direction(kind % 3),
                             .stage = Stage(kind % stageCount),
                             .bytes = bytes,
                             .wallMicroseconds = time += 17,
                             .inferred = kind % 2 == 1});
        }
        const QByteArray large(100'000, 'L');
        m_store->append({.kind = RecordKind::TextLine, .bytes = large, .wallMicroseconds = time});
        m_store->append({.channel = mqtt, .kind = RecordKind::MqttPacket, .bytes = large, .wallMicroseconds = time});
        m_store->append({.channel = mqtt, .kind = RecordKind::MqttPacket, .bytes = {}, .wallMicroseconds = time});
    }

    [[nodiscard]] ExportRequest request(TraceFormat format, const TraceNotes &notes, const Redactor *redactor = nullptr)
    {
        return {.snapshot = m_store->snapshot(),
                .records = std::nullopt,
                .notes = notes,
                .format = format,
                .redactor = redactor};
    }

    [[nodiscard]] QString save(TraceFormat format, const TraceNotes &notes, const Redactor *redactor = nullptr)
    {
        QString path = m_directory->filePath(u"trace"_s);
        const auto written = exportTrace(request(format, notes, redactor), path);
        return written && *written ? path : QString();
    }

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

    SystemClock m_clock;
    std::unique_ptr<TraceStore> m_store;
    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestTraceFile)
#include "tst_tracefile.moc"
