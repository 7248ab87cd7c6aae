// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceio/tracefile.h>

#include <base/clock.h>
#include <protocol/mqttcodec.h>

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'626'074'474'466'789;
const QByteArray header = "no,time_iso,delta_us,device,stage,direction,protocol,summary,length,hex\r\n";

QByteArray exported(const TraceStore &store, TraceFormat format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const ExportRequest request{.snapshot = store.snapshot(), .records = {}, .notes = {}, .format = format};
    const auto written = exportTrace(request, buffer);
    return written && *written ? buffer.data() : QByteArray();
}

} // namespace

/// The CSV and the JSON lines that we write, read again.
class TestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_store = std::make_unique<TraceStore>(m_clock);
    }

    void samplesComeBack_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<TraceFormat>("format");
        const QString folder = QStringLiteral(BOOTBENCH_TEST_DATA);
        for (const char *name : {"device-distribution-logs.txt", "sdk-sample-success.log", "sdk-redistribute.log",
                                 "sdk-mqtt-connack-4.log", "sdk-session-hexdump-edges.log"}) {
            const QString path = folder + u'/' + QString::fromLatin1(name);
            QTest::addRow("%s, CSV", name) << path << TraceFormat::Csv;
            QTest::addRow("%s, JSON lines", name) << path << TraceFormat::JsonLines;
        }
    }

    void samplesComeBack()
    {
        QFETCH(const QString, sample);
        QFETCH(const TraceFormat, format);
        QVERIFY(!importTrace(sample, *m_store).error);
        const QByteArray written = exported(*m_store, format);
        TraceStore again(m_clock);
        const ImportReport report = read(written, again);
        QVERIFY2(!report.error, report.error ? qUtf8Printable(report.error->toString()) : "");
        QCOMPARE(report.format, format);
        QCOMPARE(exported(again, format), written);
        for (quint64 i = 1; i <= again.snapshot().size(); ++i) {
            const TraceRecord before = m_store->snapshot().record(i);
            const TraceRecord after = again.snapshot().record(i);
            QCOMPARE(recordKindName(after.kind), recordKindName(before.kind));
            QCOMPARE(after.stage, before.stage);
        }
    }

    void whatOnlyLooksInferredIsNot()
    {
        for (const QByteArrayView text : {QByteArrayView("it said [inferred]"), QByteArrayView("[inferred]")}) {
            for (const bool inferred : {false, true})
                m_store->append({.kind = RecordKind::TextLine, .bytes = text, .inferred = inferred});
        }
        TraceStore again(m_clock);
        QVERIFY(!read(exported(*m_store, TraceFormat::Csv), again).error);
        QCOMPARE(again.snapshot().size(), quint64(4));
        for (quint64 i = 1; i <= 4; ++i)
            QCOMPARE(again.snapshot().record(i).inferred, m_store->snapshot().record(i).inferred);
    }

    void everyKindComesBack_data()
    {
        QTest::addColumn<TraceFormat>("format");
        QTest::newRow("CSV") << TraceFormat::Csv;
        QTest::newRow("JSON lines") << TraceFormat::JsonLines;
    }

    void everyKindComesBack()
    {
        QFETCH(const TraceFormat, format);
        fill();
        TraceStore again(m_clock);
        const ImportReport report = read(exported(*m_store, format), again);
        QVERIFY2(!report.error, report.error ? qUtf8Printable(report.error->toString()) : "");
        const TraceSnapshot before = m_store->snapshot();
        const TraceSnapshot after = again.snapshot();
        QCOMPARE(after.size(), before.size());
        for (quint64 i = 1; i <= after.size(); ++i) {
            QCOMPARE(recordKindName(after.record(i).kind), recordKindName(before.record(i).kind));
            QCOMPARE(after.record(i).direction, before.record(i).direction);
            QCOMPARE(after.record(i).stage, before.record(i).stage);
            QCOMPARE(after.record(i).wallMicroseconds, before.record(i).wallMicroseconds);
            QCOMPARE(after.record(i).bytes.toByteArray(), before.record(i).bytes.toByteArray());
            QCOMPARE(after.channel(after.record(i).channel).device, before.channel(before.record(i).channel).device);
            QCOMPARE(after.channel(after.record(i).channel).role, before.channel(before.record(i).channel).role);
            QCOMPARE(after.record(i).inferred, before.record(i).inferred);
        }
    }

    void anotherDialIsAnotherConnection()
    {
        const ChannelId first = open(ChannelRole::Mqtt);
        const ChannelId second = open(ChannelRole::Mqtt);
        for (const ChannelId channel : {first, second}) {
            append(channel, RecordKind::TcpConnecting, Direction::None, "{\"host\":\"h\",\"port\":1}", Stage::MqttTcp);
            append(channel, RecordKind::MqttPacket, Direction::Up, QByteArray("\xC0\0", 2));
        }
        TraceStore again(m_clock);
        QVERIFY(!read(exported(*m_store, TraceFormat::Csv), again).error);
        const TraceSnapshot after = again.snapshot();
        QCOMPARE(after.record(1).channel, after.record(2).channel);
        QCOMPARE(after.record(3).channel, after.record(4).channel);
        QVERIFY(after.record(1).channel != after.record(3).channel);
    }

    /// MQTT 5 cannot be read as 3.1.1; only the CONNECT says which it is.
    void theLevelIsThatOfTheConnect_data()
    {
        QTest::addColumn<TraceFormat>("format");
        QTest::addColumn<int>("between");
        QTest::addColumn<bool>("oneChannel");
        for (const TraceFormat format : {TraceFormat::Csv, TraceFormat::JsonLines}) {
            QTest::addRow("%d, at once", int(format)) << format << 0 << true;
            QTest::addRow("%d, among others' records", int(format)) << format << 500 << true;
            QTest::addRow("%d, too late", int(format)) << format << 5000 << false;
        }
    }

    void theLevelIsThatOfTheConnect()
    {
        QFETCH(const TraceFormat, format);
        QFETCH(const int, between);
        QFETCH(const bool, oneChannel);
        const ChannelId channel = open(ChannelRole::Mqtt);
        for (const quint8 level : {quint8(5), quint8(4)}) {
            append(channel, RecordKind::TcpConnecting, Direction::None, "{\"host\":\"h\",\"port\":1}", Stage::MqttTcp);
            for (int i = 0; i < between; ++i)
                append(0, RecordKind::TextLine, Direction::None, "tick");
            append(channel, RecordKind::MqttPacket, Direction::Up, mqtt::encode(mqtt::Connect{.level = level}, level));
            append(channel, RecordKind::MqttPacket, Direction::Down, mqtt::encode(mqtt::Connack{}, level));
        }
        TraceStore again(m_clock);
        QVERIFY(!read(exported(*m_store, format), again).error);
        const TraceSnapshot after = again.snapshot();
        QCOMPARE(after.size(), m_store->snapshot().size());
        QList<int> levels;
        for (quint64 i = 1; i <= after.size(); ++i) {
            const TraceRecord record = after.record(i);
            QCOMPARE(record.bytes.toByteArray(), m_store->snapshot().record(i).bytes.toByteArray());
            if (record.kind == RecordKind::MqttPacket)
                levels += after.channel(record.channel).mqttLevel;
        }
        QCOMPARE(levels, (QList<int>{5, 5, 4, 4}));
        const auto dialAt = quint64(1);
        QCOMPARE(after.record(dialAt).channel == after.record(dialAt + quint64(between) + 1).channel, oneChannel);
    }

    void whatWaitsIsNotLost()
    {
        const ChannelId channel = open(ChannelRole::Mqtt);
        append(channel, RecordKind::TcpConnecting, Direction::None, "{\"host\":\"h\",\"port\":1}", Stage::MqttTcp);
        append(0, RecordKind::TextLine, Direction::None, "tick");
        for (const QByteArray &damage : {QByteArray(), QByteArray("3,yesterday,")}) {
            TraceStore again(m_clock);
            QCOMPARE(read(exported(*m_store, TraceFormat::Csv) + damage, again).error.has_value(), !damage.isEmpty());
            QCOMPARE(again.snapshot().size(), quint64(2));
        }
    }

    void formulasAreHarmless_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("equals") << QByteArray("=cmd|'/c calc'!A1") << QByteArray("'=cmd|'/c calc'!A1");
        QTest::newRow("plus") << QByteArray("+1") << QByteArray("'+1");
        QTest::newRow("minus") << QByteArray("-1") << QByteArray("'-1");
        QTest::newRow("at") << QByteArray("@SUM(1,2)") << QByteArray("\"'@SUM(1,2)\"");
        QTest::newRow("text") << QByteArray("a=1") << QByteArray("a=1");
    }

    void formulasAreHarmless()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QByteArray, cell);
        m_store->append({.kind = RecordKind::TextLine, .bytes = line});
        const QByteArray written = exported(*m_store, TraceFormat::Csv);
        QVERIFY2(written.contains(",text," + cell + ','), written.constData());
        TraceStore again(m_clock);
        QVERIFY(!read(written, again).error);
        QCOMPARE(again.snapshot().record(1).bytes, line);
    }

    /// Found by fuzzing: a damaged year became a time that we could not read again. A board without a clock begins at
    /// 0.
    void unusualTimesComeBack_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("the epoch") << qint64(0) << QByteArray("1970-01-01T00:00:00.000000Z");
        QTest::newRow("the last moment") << qint64(253'402'300'799'999'999)
                                         << QByteArray("9999-12-31T23:59:59.999999Z");
        QTest::newRow("the first moment")
            << qint64(-62'135'596'800'000'000) << QByteArray("0001-01-01T00:00:00.000000Z");
        QTest::newRow("a moment") << qint64(-1) << QByteArray("1969-12-31T23:59:59.999999Z");
        QTest::newRow("whole seconds") << qint64(-2'000'000) << QByteArray("1969-12-31T23:59:58.000000Z");
        QTest::newRow("another age") << qint64(-61'315'702'516'134'000) << QByteArray("0026-12-25T12:24:43.866000Z");
    }

    void unusualTimesComeBack()
    {
        QFETCH(const qint64, time);
        QFETCH(const QByteArray, written);
        m_store->append({.kind = RecordKind::TextLine, .bytes = "text", .wallMicroseconds = time});
        const QByteArray csv = exported(*m_store, TraceFormat::Csv);
        QVERIFY2(csv.contains(written), csv.constData());
        for (const QByteArray &file :
             {csv, exported(*m_store, TraceFormat::JsonLines), exported(*m_store, TraceFormat::Pcapng)}) {
            TraceStore again(m_clock);
            QVERIFY(!read(file, again).error);
            QCOMPARE(again.snapshot().record(1).wallMicroseconds, time);
        }
    }

    void timesThatNoFileCanNameAreRefused_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::newRow("year 10000") << qint64(253'402'300'800'000'000);
        QTest::newRow("year 0") << qint64(-62'135'596'800'000'001);
        QTest::newRow("the largest number") << std::numeric_limits<qint64>::max();
        QTest::newRow("the smallest number") << std::numeric_limits<qint64>::min();
    }

    void timesThatNoFileCanNameAreRefused()
    {
        QFETCH(const qint64, time);
        m_store->append({.kind = RecordKind::TextLine, .bytes = "text", .wallMicroseconds = time});
        for (const TraceFormat format : {TraceFormat::JsonLines, TraceFormat::Csv, TraceFormat::Pcapng}) {
            TraceStore again(m_clock);
            QVERIFY(read(exported(*m_store, format), again).error);
            QCOMPARE(again.snapshot().size(), 0U);
        }
    }

    void formatsAreToldByContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<TraceFormat>("format");
        QTest::newRow("trace as CSV") << header << TraceFormat::Csv;
        QTest::newRow("with a byte order mark") << "\xEF\xBB\xBF" + header << TraceFormat::Csv;
        QTest::newRow("saved with LF") << header.chopped(2) + "\n" << TraceFormat::Csv;
        QTest::newRow("device list") << QByteArray("DeviceName,DeviceSecret,ProductKey\r\n") << TraceFormat::SdkLog;
        QTest::newRow("half a header") << header.first(20) << TraceFormat::SdkLog;
        QTest::newRow("JSON lines") << QByteArray("{\"no\":1,\"time_us\":1}") << TraceFormat::JsonLines;
        QTest::newRow("other JSON") << QByteArray("{\"a\":1}") << TraceFormat::SdkLog;
        QTest::newRow("pcapng") << QByteArray("\x0a\x0d\x0d\x0a") << TraceFormat::Pcapng;
        QTest::newRow("nothing") << QByteArray() << TraceFormat::SdkLog;
    }

    void formatsAreToldByContent()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const TraceFormat, format);
        TraceStore store(m_clock);
        QCOMPARE(read(bytes, store).format, format);
        QCOMPARE(isTraceCsv(m_directory.filePath(u"trace"_s)), format == TraceFormat::Csv);
    }

    void damagedRows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("offset");
        const QByteArray good = "1,2021-07-12T07:21:14.466789Z,0,,,,text,x,1,78\r\n";
        const qint64 second = header.size() + good.size();
        const auto row = [&](const char *name, const QByteArray &bad, qint64 in) {
            QTest::newRow(name) << header + good + bad << second + in;
        };
        row("cut", "2,2021-07-12T07", 15);
        row("cut in quotes", "2,2021-07-12T07:21:14.466789Z,0,,,,text,\"x", 40);
        row("no time", "2,yesterday,0,,,,text,x,1,78\r\n", 2);
        row("no such day", "2,2021-02-30T07:21:14.466789Z,0,,,,text,x,1,78\r\n", 2);
        row("letters in a time", "2,2021-07-12T07:21:14.46678xZ,0,,,,text,x,1,78\r\n", 2);
        row("half a byte", "2,2021-07-12T07:21:14.466789Z,0,,,,text,x,1,7\r\n", 44);
        row("no hex", "2,2021-07-12T07:21:14.466789Z,0,,,,text,x,1,zz\r\n", 44);
        row("another length", "2,2021-07-12T07:21:14.466789Z,0,,,,text,x,2,78\r\n", 0);
        row("no length", "2,2021-07-12T07:21:14.466789Z,0,,,,text,x,,78\r\n", 0);
        row("no protocol", "2,2021-07-12T07:21:14.466789Z,0,,,,smtp,x,1,78\r\n", 0);
        row("no direction", "2,2021-07-12T07:21:14.466789Z,0,,,left,text,x,1,78\r\n", 0);
        row("no stage", "2,2021-07-12T07:21:14.466789Z,0,,lunch,,text,x,1,78\r\n", 0);
        row("too many cells", "2,2021-07-12T07:21:14.466789Z,0,,,,text,x,1,78,\r\n", 47);
        row("text behind quotes", "2,2021-07-12T07:21:14.466789Z,0,,,,text,\"x\"y,1,78\r\n", 43);
        row("binary", QByteArray("\0\xFF\x80", 3), 3);
        const QByteArray line =
            "{\"no\":1,\"time_us\":1,\"dir\":\"\",\"proto\":\"text\",\"stage\":\"\",\"len\":1,\"hex\":\"78\"}"
            "\n";
        const auto json = [&](const char *name, const QByteArray &bad, qint64 in) {
            QTest::newRow(name) << line + bad << line.size() + in;
        };
        json("JSON: cut", "{\"no\":2,\"time_us\"", 17);
        json("JSON: an array", "[]", 0);
        json("JSON: no hex", "{\"no\":2,\"time_us\":1,\"proto\":\"text\"}", 0);
        json("JSON: hex of no digits", "{\"no\":2,\"time_us\":1,\"proto\":\"text\",\"hex\":\"xx\"}", 0);
        json("JSON: no time", "{\"no\":2,\"proto\":\"text\",\"hex\":\"78\"}", 0);
        json("JSON: time as text", "{\"no\":2,\"time_us\":\"1\",\"proto\":\"text\",\"hex\":\"78\"}", 0);
        json("JSON: no protocol", "{\"no\":2,\"time_us\":1,\"hex\":\"78\"}", 0);
        json("JSON: another length", "{\"no\":2,\"time_us\":1,\"proto\":\"text\",\"len\":7,\"hex\":\"78\"}", 0);
    }

    void damagedRows()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const qint64, offset);
        const ImportReport report = read(bytes, *m_store);
        QVERIFY(report.error.has_value());
        QCOMPARE(report.error->offset, offset);
        QVERIFY(!report.error->problem.isEmpty() && !report.error->advice.isEmpty());
        QCOMPARE(m_store->snapshot().size(), quint64(1));
        QCOMPARE(m_store->snapshot().record(1).bytes, "x");
    }

    void everyCutIsSurvived()
    {
        fill();
        for (const TraceFormat format : {TraceFormat::Csv, TraceFormat::JsonLines}) {
            const QByteArray whole = exported(*m_store, format);
            for (qsizetype size = 1; size < whole.size(); size += 7) {
                TraceStore again(m_clock);
                (void)read(whole.first(size), again);
            }
        }
    }

    void readingCanBeCancelled()
    {
        append(0, RecordKind::TextLine, Direction::None, QByteArray(700'000, 'x'));
        append(0, RecordKind::TextLine, Direction::None, QByteArray(700'000, 'x'));
        append(0, RecordKind::TextLine, Direction::None, "last");
        for (const TraceFormat format : {TraceFormat::Csv, TraceFormat::JsonLines}) {
            TraceStore again(m_clock);
            const ImportReport report = read(exported(*m_store, format), again, [](qint64, qint64) { return false; });
            QVERIFY(report.cancelled);
            QVERIFY(again.snapshot().size() < 3);
        }
    }

private:
    ChannelId open(ChannelRole role)
    {
        return m_store->openChannel({.role = role,
                                     .device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"Light.Switch"_s).value(),
                                     .remote = {},
                                     .instanceId = {}});
    }

    void append(ChannelId channel, RecordKind kind, Direction direction, const QByteArray &bytes,
                Stage stage = Stage::None)
    {
        const auto count = qint64(m_store->snapshot().size());
        m_store->append({.channel = channel,
                         .kind = kind,
                         .direction = direction,
                         .stage = stage,
                         .bytes = bytes,
                         .wallMicroseconds = start + count * 1001,
                         .inferred = count % 3 == 0});
    }

    void fill()
    {
        const ChannelId session = open(ChannelRole::Session);
        const ChannelId bootstrap = open(ChannelRole::Bootstrap);
        const ChannelId mqtt = open(ChannelRole::Mqtt);
        const Direction none = Direction::None;
        append(session, RecordKind::StateChanged, none, "{\"from\":\"Idle\",\"to\":\"Bootstrapping\"}");
        append(session, RecordKind::Note, none, "{\"text\":\"hello, \\\"you\\\"\"}");
        append(bootstrap, RecordKind::DnsResolved, none, "{\"host\":\"h\",\"addresses\":[\"::1\"],\"us\":5}",
               Stage::BootstrapDns);
        append(bootstrap, RecordKind::DnsFailed, none, "{\"host\":\"h\",\"error\":\"HostNotFound\"}",
               Stage::BootstrapDns);
        append(bootstrap, RecordKind::TcpConnecting, none, "{\"host\":\"h\",\"port\":1}", Stage::BootstrapTcp);
        append(bootstrap, RecordKind::TcpConnected, none, "{\"host\":\"h\",\"port\":1,\"localPort\":7,\"us\":5}",
               Stage::BootstrapTcp);
        append(bootstrap, RecordKind::TcpFailed, none, "{\"host\":\"h\",\"port\":1,\"error\":\"x\"}",
               Stage::BootstrapTcp);
        append(bootstrap, RecordKind::TlsStarted, none, "{\"host\":\"h\",\"port\":1}", Stage::BootstrapTls);
        append(bootstrap, RecordKind::TlsEstablished, none, "{\"version\":\"TLSv1.2\",\"us\":5}", Stage::BootstrapTls);
        append(bootstrap, RecordKind::TlsFailed, none, "{\"error\":\"x\"}", Stage::BootstrapTls);
        append(bootstrap, RecordKind::HttpRequestHead, Direction::Up, "POST /auth/bootstrap HTTP/1.1\r\n\r\n",
               Stage::BootstrapRequest);
        append(bootstrap, RecordKind::HttpRequestBody, Direction::Up, "productKey=g7h0g5wry4Q",
               Stage::BootstrapRequest);
        append(bootstrap, RecordKind::HttpResponseHead, Direction::Down, "HTTP/1.1 200 OK\r\nA: b\r\n\r\n",
               Stage::BootstrapAnswer);
        append(bootstrap, RecordKind::HttpResponseBody, Direction::Down, "{\"code\":200,\"data\":{}}",
               Stage::BootstrapAnswer);
        append(bootstrap, RecordKind::EndpointKnown, none, "{\"status\":200,\"host\":\"h\",\"port\":1}",
               Stage::BootstrapAnswer);
        append(mqtt, RecordKind::LoginPrepared, none, "{\"userName\":\"u\",\"password\":\"p\"}", Stage::MqttConnect);
        append(mqtt, RecordKind::MqttPacket, Direction::Up,
               mqtt::encode(mqtt::Publish{.topic = u"a,\"b\"\n"_s, .payload = "x\r\ny"}, 4), Stage::Notify);
        append(mqtt, RecordKind::MqttPacket, Direction::Down, QByteArray("\xD0\0", 2));
        append(mqtt, RecordKind::MqttGarbage, Direction::Down, QByteArray("\0\xFF\x80", 3));
        append(mqtt, RecordKind::Online, none, "{\"us\":5}", Stage::MqttConnack);
        append(mqtt, RecordKind::DisconnectCalled, none, "{}");
        append(mqtt, RecordKind::TlsClosed, none, "{}", Stage::MqttTls);
        append(mqtt, RecordKind::TcpClosed, none, "{\"by\":\"peer\"}", Stage::MqttTcp);
        append(0, RecordKind::TextLine, none, "a \"quoted\", line");
        append(0, RecordKind::TextLine, none, {});
    }

    ImportReport read(const QByteArray &bytes, TraceStore &store, const TraceFileProgress &progress = {})
    {
        QFile file(m_directory.filePath(u"trace"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test's file cannot be written.");
        file.close();
        return importTrace(file.fileName(), store, progress);
    }

    SystemClock m_clock;
    QTemporaryDir m_directory;
    std::unique_ptr<TraceStore> m_store;
};

QTEST_GUILESS_MAIN(TestRows)
#include "tst_rows.moc"
