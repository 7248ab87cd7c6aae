// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceio/tracefile.h>

#include <base/clock.h>
#include <protocol/mqttcodec.h>

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <thread>
#include <utility>
#include <variant>

#include <sys/stat.h>

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

    void aFileThatIsCutMeanwhileIsReadToItsNewEnd_data()
    {
        QTest::addColumn<TraceFormat>("format");
        QTest::newRow("log") << TraceFormat::SdkLog;
        QTest::newRow("capture") << TraceFormat::Pcapng;
        QTest::newRow("table") << TraceFormat::Csv;
        QTest::newRow("lines") << TraceFormat::JsonLines;
    }

    void aFileThatIsCutMeanwhileIsReadToItsNewEnd()
    {
        QFETCH(const TraceFormat, format);
        // Some pieces have been read before the first word of progress; the cut is behind them.
        constexpr qint64 left = 4'000'000;
        QString path;
        do {
            for (int i = 0; i < 20; ++i)
                fillWithEverything();
            path = save(format, {});
        } while (QFileInfo(path).size() < left + left / 2);
        TraceStore again(m_clock);
        bool told = false;
        const ImportReport report = importTrace(path, again, [&](qint64, qint64) {
            if (!std::exchange(told, true))
                QFile::resize(path, left);
            return true;
        });
        QVERIFY(told);
        QVERIFY(again.snapshot().size() > 100);
        QVERIFY(again.snapshot().size() < m_store->snapshot().size());
        QVERIFY2(!report.error || report.error->offset <= left,
                 report.error ? qPrintable(report.error->toString()) : "");
    }

    void aPipeIsReadAPieceAtATime()
    {
        for (int i = 0; i < 8; ++i)
            fillWithEverything();
        for (const TraceFormat format : {TraceFormat::Pcapng, TraceFormat::Csv, TraceFormat::JsonLines}) {
            QFile file(save(format, {}));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            const QString pipe = m_directory->filePath(u"pipe%1"_s.arg(int(format)));
            QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
            std::thread writer([&] {
                QFile end(pipe);
                if (end.open(QIODevice::WriteOnly))
                    end.write(bytes);
            });
            TraceStore again(m_clock);
            const ImportReport report = importTrace(pipe, again);
            writer.join();
            QVERIFY2(!report.error, report.error ? qUtf8Printable(report.error->toString()) : "");
            QCOMPARE(report.format, format);
            QCOMPARE(again.snapshot().size(), m_store->snapshot().size());
        }
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

    void othersCaptures_data()
    {
        QTest::addColumn<QByteArray>("blocks");
        QTest::addColumn<QStringList>("records"); ///< `kind direction device port level`
        QTest::addColumn<int>("findings");
        const QByteArray connect5 =
            mqtt::encode(mqtt::Connect{.level = 5, .clientId = u"c"_s, .userName = u"LightSwitch&g7h0g5wry4Q"_s}, 5);
        const QByteArray publish5 = mqtt::encode(mqtt::Publish{.topic = u"t"_s, .payload = "p"}, 5);
        const QByteArray publish4 = mqtt::encode(mqtt::Publish{.topic = u"t"_s, .payload = "p"}, 4);
        const QString device = u"g7h0g5wry4Q.LightSwitch"_s;
        QTest::newRow("MQTT 5 with ports")
            << pdu("mqtt", 50000, 1883, connect5) + pdu("mqtt", 1883, 50000, publish5)
            << QStringList{u"MqttPacket up %1 1883 5"_s.arg(device), u"MqttPacket down %1 1883 5"_s.arg(device)} << 0;
        QTest::newRow("two connections") << pdu("mqtt", 50000, 1883, connect5) + pdu("mqtt", 50001, 1883, publish4)
                                         << QStringList{u"MqttPacket up %1 1883 5"_s.arg(device),
                                                        u"MqttPacket up  1883 4"_s}
                                         << 0;
        QTest::newRow("without a CONNECT")
            << pdu("mqtt", 1883, 50001, publish4) << QStringList{u"MqttPacket down  1883 4"_s} << 0;
        QTest::newRow("ports that nobody knows")
            << pdu("mqtt", 40001, 40000, publish4) << QStringList{u"MqttPacket up  40000 4"_s} << 0;
        QTest::newRow("flags say more") << pdu("mqtt", 1883, 50001, publish4, 2)
                                        << QStringList{u"MqttPacket up  50001 4"_s} << 0;
        QTest::newRow("connected again") << pdu("mqtt", 50000, 1883, connect5) +
                                                pdu("mqtt", 50000, 1883,
                                                    mqtt::encode(mqtt::Connect{.clientId = u"c"_s}, 4)) +
                                                pdu("mqtt", 50000, 1883, publish4)
                                         << QStringList{u"MqttPacket up %1 1883 5"_s.arg(device),
                                                        u"MqttPacket up  1883 4"_s, u"MqttPacket up  1883 4"_s}
                                         << 0;
        QTest::newRow("HTTP") << pdu("http", 50000, 443, "POST / HTTP/1.1\r\n\r\nbody") +
                                     pdu("http", 443, 50000, "HTTP/1.1 200 OK\r\n\r\n")
                              << QStringList{u"HttpRequestHead up  443 4"_s, u"HttpRequestBody up  443 4"_s,
                                             u"HttpResponseHead down  443 4"_s}
                              << 0;
        // What follows the hole is read again; what was cut there is kept as it is.
        QTest::newRow("a packet whose rest is missing")
            << pdu("mqtt", 50000, 1883, connect5) + pdu("mqtt", 50000, 1883, publish5.first(4)) +
                   pdu("mqtt", 50000, 1883, publish5) + pdu("mqtt", 50000, 1883, publish5.first(3))
            << QStringList{u"MqttPacket up %1 1883 5"_s.arg(device), u"MqttPacket up %1 1883 5"_s.arg(device),
                           u"MqttGarbage up %1 1883 5"_s.arg(device)}
            << 0;
        QTest::newRow("a packet in pieces of a byte")
            << pdu("data", 50000, 40000, connect5) + pdu("data", 50000, 40000, publish5.first(1)) +
                   pdu("data", 50000, 40000, publish5.sliced(1, 1)) + pdu("data", 50000, 40000, publish5.sliced(2))
            << QStringList{u"MqttPacket up %1 40000 5"_s.arg(device), u"MqttPacket up %1 40000 5"_s.arg(device)} << 0;
        QTest::newRow("an answer until the end")
            << pdu("http", 50000, 80, "GET / HTTP/1.1\r\n\r\n") + pdu("http", 80, 50000, "HTTP/1.1 200 OK\r\n\r\na") +
                   pdu("http", 80, 50000, "b") + pdu("http", 50000, 80, "GET /cut HTTP/1.1\r\n")
            << QStringList{u"HttpRequestHead up  80 4"_s, u"HttpResponseHead down  80 4"_s,
                           u"HttpResponseBody down  80 4"_s, u"HttpRequestHead up  80 4"_s}
            << 0;
        QTest::newRow("nothing that we know")
            << pdu("data", 50000, 40000, "hello") << QStringList{u"TextLine   0 4"_s} << 0;
        QTest::newRow("blocks of old kinds")
            << block(3, QByteArray(8, '\0')) + block(2, QByteArray(24, '\0')) + pdu("mqtt", 1, 2, publish4)
            << QStringList{u"MqttPacket down  1 4"_s} << 1;
        QTest::newRow("other blocks") << block(5, QByteArray(12, '\0')) << QStringList{} << 0;
        QTest::newRow("a port of one byte") << pdu("mqtt", 1, 2, publish4, 1, QByteArray("\0\x19\0\1x", 5))
                                            << QStringList{u"MqttPacket down  0 4"_s} << 0;
        QTest::newRow("a tag that is too long") << pdu("mqtt", 1, 2, publish4, 1, QByteArray("\0\x19\xFF\xFF", 4))
                                                << QStringList{u"MqttGarbage down  1 4"_s} << 0;
    }

    void othersCaptures()
    {
        QFETCH(const QByteArray, blocks);
        QFETCH(const QStringList, records);
        QFETCH(const int, findings);
        const QString path = m_directory->filePath(u"foreign"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray section =
            block(0x0A0D0D0A, little32(0x1A2B3C4D) + QByteArray("\1\0\0\0", 4) + QByteArray(8, '\xFF'));
        file.write(section + block(1, QByteArray("\xFC\0\0\0\0\0\0\0", 8)) + blocks);
        file.close();
        const ImportReport report = importTrace(path, *m_store);
        QVERIFY2(!report.error, report.error ? qUtf8Printable(report.error->toString()) : "");
        QCOMPARE(report.findings.size(), findings);
        QStringList read;
        const TraceSnapshot snapshot = m_store->snapshot();
        for (quint64 i = 1; i <= snapshot.size(); ++i) {
            const TraceRecord record = snapshot.record(i);
            const ChannelInfo channel = snapshot.channel(record.channel);
            read += u"%1 %2 %3 %4 %5"_s
                        .arg(recordKindName(record.kind), directionName(record.direction),
                             channel.device.isNull() ? QString() : channel.device.id())
                        .arg(channel.remote.port)
                        .arg(channel.mqttLevel);
        }
        QCOMPARE(read, records);
    }

    /// Nanoseconds are rounded in the same way in either format.
    void nanoseconds_data()
    {
        QTest::addColumn<quint32>("nanoseconds");
        QTest::addColumn<qint64>("microseconds");
        QTest::newRow("below half") << quint32(123'456'499) << qint64(123'456);
        QTest::newRow("half") << quint32(123'456'500) << qint64(123'457);
        QTest::newRow("above") << quint32(123'456'999) << qint64(123'457);
        QTest::newRow("into the next second") << quint32(999'999'999) << qint64(1'000'000);
    }

    void nanoseconds()
    {
        QFETCH(const quint32, nanoseconds);
        QFETCH(const qint64, microseconds);
        constexpr quint32 second = 1'600'000'000;
        const QByteArray packet("\0\0\0\0hello", 9);
        const QByteArray size = little32(quint32(packet.size()));
        const QByteArray classic = little32(0xA1B23C4D) + QByteArray("\2\0\4\0", 4) + QByteArray(8, '\0') +
                                   little32(65535) + little32(252) + little32(second) + little32(nanoseconds) + size +
                                   size + packet;
        const quint64 stamp = quint64(second) * 1'000'000'000 + nanoseconds;
        const QByteArray next =
            block(0x0A0D0D0A, little32(0x1A2B3C4D) + QByteArray("\1\0\0\0", 4) + QByteArray(8, '\xFF')) +
            block(1, QByteArray("\xFC\0\0\0\0\0\0\0\x09\0\1\0\x09\0\0\0\0\0\0\0", 20)) +
            block(6, little32(0) + little32(quint32(stamp >> 32U)) + little32(quint32(stamp)) + size + size + packet);
        for (const QByteArray &capture : {classic, next}) {
            const QString path = m_directory->filePath(u"nanoseconds"_s);
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(capture);
            file.close();
            TraceStore store(m_clock);
            QVERIFY(!importTrace(path, store).error);
            QCOMPARE(store.snapshot().size(), quint64(1));
            QCOMPARE(store.snapshot().record(1).wallMicroseconds, qint64(second) * 1'000'000 + microseconds);
        }
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
        // A capture that is only of another kind is not damaged.
        QCOMPARE(report.error->advice.contains(u"damaged"_s), report.error->offset != 56);
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

    void aDeviceIsWrittenToAndNotReplaced()
    {
        fillWithEverything();
        const QString link = m_directory->filePath(u"full.csv"_s);
        QVERIFY(QFile::link(u"/dev/full"_s, link));
        const auto written = exportTrace(request(TraceFormat::Csv, {}), link);
        QVERIFY(!written.has_value());
        QVERIFY2(written.error().problem.contains(u"No space left"_s), qPrintable(written.error().problem));
        QCOMPARE(QFileInfo(link).symLinkTarget(), u"/dev/full"_s);
    }

    void aLinkToAFileStaysOne()
    {
        fillWithEverything();
        const QString target = m_directory->filePath(u"target.csv"_s);
        const QString link = m_directory->filePath(u"link.csv"_s);
        QFile before(target);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.close();
        QVERIFY(QFile::link(target, link));
        QVERIFY(exportTrace(request(TraceFormat::Csv, {}), link).value_or(false));
        QCOMPARE(QFileInfo(link).symLinkTarget(), target);
        QVERIFY(QFileInfo(target).size() > 0);
    }

    void aPipeGetsTheBytesOfAFile()
    {
        fillWithEverything();
        const QString pipe = m_directory->filePath(u"pipe.csv"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QByteArray read;
        std::thread reader([&] {
            QFile source(pipe);
            if (source.open(QIODevice::ReadOnly))
                read = source.readAll();
        });
        const auto written = exportTrace(request(TraceFormat::Csv, {}), pipe);
        reader.join();
        QVERIFY(written.value_or(false));
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(exportTrace(request(TraceFormat::Csv, {}), static_cast<QIODevice &>(buffer)).value_or(false));
        QCOMPARE(read, buffer.data());
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
    [[nodiscard]] static QByteArray little32(quint32 value)
    {
        const quint32 little = qToLittleEndian(value);
        return {reinterpret_cast<const char *>(&little), sizeof little};
    }

    [[nodiscard]] static QByteArray big16(qsizetype value)
    {
        const quint16 big = qToBigEndian(quint16(value));
        return {reinterpret_cast<const char *>(&big), sizeof big};
    }

    [[nodiscard]] static QByteArray block(quint32 type, QByteArray body)
    {
        body += QByteArray((4 - body.size() % 4) % 4, '\0');
        const QByteArray size = little32(quint32(body.size()) + 12);
        return little32(type) + size + body + size;
    }

    /// As Wireshark exports it, from 10.0.0.1 to 10.0.0.2; from the lower port's end to the other.
    [[nodiscard]] static QByteArray pdu(const QByteArray &dissector, quint32 from, quint32 to,
                                        const QByteArray &payload, quint32 flags = 0, const QByteArray &more = {})
    {
        const auto tag = [](qsizetype type, const QByteArray &value) {
            return big16(type) + big16(value.size()) + value;
        };
        const auto address = [](quint32 port, quint32 other) {
            return QByteArray("\x0A\0\0", 3) + char(port < other ? 1 : 2);
        };
        const auto port = [](quint32 value) {
            const quint32 big = qToBigEndian(value);
            return QByteArray(reinterpret_cast<const char *>(&big), sizeof big);
        };
        const QByteArray packet = tag(12, dissector) + tag(20, address(from, to)) + tag(21, address(to, from)) +
                                  tag(24, port(2)) + tag(25, port(from)) + tag(26, port(to)) + more + tag(0, {}) +
                                  payload;
        QByteArray body = little32(0) + little32(0) + little32(1'000'000) + little32(quint32(packet.size())) +
                          little32(quint32(packet.size())) + packet;
        body += QByteArray((4 - body.size() % 4) % 4, '\0');
        if (flags != 0)
            body += QByteArray("\2\0\4\0", 4) + little32(flags) + little32(0);
        return block(6, body);
    }

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
