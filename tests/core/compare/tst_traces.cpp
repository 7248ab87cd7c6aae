// SPDX-License-Identifier: GPL-3.0-or-later
#include <compare/comparison.h>

#include <base/clock.h>
#include <protocol/alink.h>
#include <protocol/bootstrapdocument.h>
#include <protocol/mqttcodec.h>
#include <protocol/topics.h>
#include <traceio/sdklogreader.h>
#include <traceio/sdklogwriter.h>

#include <QFile>
#include <QJsonObject>
#include <QTest>

#include <functional>
#include <memory>
#include <vector>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000;

/// A trace that is written step by step, as a live run would.
class Run
{
public:
    explicit Run(const QString &deviceName = u"LightSwitch"_s)
        : m_store(m_clock), m_device(DeviceIdentity::create(u"g7h0g5wry4Q"_s, deviceName).value())
    {
        m_bootstrap = open(ChannelRole::Bootstrap);
        m_mqtt = open(ChannelRole::Mqtt);
    }
    Run(const Run &) = delete;

    Run &after(qint64 microseconds)
    {
        m_time += microseconds;
        return *this;
    }
    Run &request()
    {
        const auto request = bootstrap::deviceRequest(m_device, {.host = u"h.example"_s, .port = 443});
        add(m_bootstrap, RecordKind::HttpRequestHead, Direction::Up, request.head);
        return add(m_bootstrap, RecordKind::HttpRequestBody, Direction::Up, request.body);
    }
    Run &answer(int status = 200, const QByteArray &body = R"({"code":200,"data":{"instanceId":"iot-a"}})")
    {
        add(m_bootstrap, RecordKind::HttpResponseHead, Direction::Down,
            "HTTP/1.1 " + QByteArray::number(status) + " X\r\nDate: " + QByteArray::number(m_time) +
                "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
        return add(m_bootstrap, RecordKind::HttpResponseBody, Direction::Down, body);
    }
    Run &connect(const QByteArray &password = "AB12", const QString &conn = u"tls_2c"_s)
    {
        mqtt::Connect packet;
        packet.clientId = m_device.id() + u"|securemode=2,_conn="_s + conn + u'|';
        packet.userName = m_device.deviceName() + u'&' + m_device.productKey();
        packet.password = password;
        return send(packet, Direction::Up);
    }
    Run &connack(quint8 code = 0) { return send(mqtt::Connack{.reasonCode = code, .properties = {}}, Direction::Down); }
    Run &login() { return connect().connack(); }
    Run &notify(const QString &id, qint64 command = 0)
    {
        return publish(topics::bootstrapNotify(m_device), alink::notify(id, command), Direction::Down);
    }
    Run &reply(const QString &id, int code = 200)
    {
        return publish(topics::bootstrapNotifyReply(m_device), alink::notifyReply(id, code), Direction::Up);
    }
    Run &kick() { return publish(topics::extNotify(), alink::kick(alink::deviceDeletedText), Direction::Down); }
    Run &publish(const QString &topic, const QByteArray &payload, Direction direction)
    {
        mqtt::Publish packet;
        packet.topic = topic;
        packet.payload = payload;
        return send(packet, direction);
    }
    Run &send(const mqtt::Packet &packet, Direction direction)
    {
        return add(m_mqtt, RecordKind::MqttPacket, direction, mqtt::encode(packet, 4));
    }
    Run &dial(ChannelRole role)
    {
        const ChannelId channel = role == ChannelRole::Mqtt ? m_mqtt : m_bootstrap;
        add(channel, RecordKind::TcpConnecting, Direction::None, R"({"host":"h.example","port":443})");
        add(channel, RecordKind::TcpConnected, Direction::None, R"({"host":"h.example","port":443,"localPort":50000})");
        return add(channel, RecordKind::TlsEstablished, Direction::None, "{}");
    }
    Run &milestone(RecordKind kind, const QByteArray &json) { return add(m_mqtt, kind, Direction::None, json); }
    [[nodiscard]] const DeviceIdentity &device() const { return m_device; }
    [[nodiscard]] TraceSnapshot snapshot() const { return m_store.snapshot(); }

private:
    ChannelId open(ChannelRole role)
    {
        ChannelInfo info;
        info.role = role;
        info.device = m_device;
        return m_store.openChannel(info);
    }
    Run &add(ChannelId channel, RecordKind kind, Direction direction, const QByteArray &bytes)
    {
        m_store.append({.channel = channel,
                        .kind = kind,
                        .direction = direction,
                        .bytes = bytes,
                        .wallMicroseconds = m_time += 1000});
        return *this;
    }

    SystemClock m_clock;
    TraceStore m_store;
    DeviceIdentity m_device;
    ChannelId m_bootstrap = 0;
    ChannelId m_mqtt = 0;
    qint64 m_time = 1'626'074'474 * second;
};

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(BOOTBENCH_TEST_DATA) + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

TraceSnapshot imported(const QByteArray &log, std::vector<std::unique_ptr<TraceStore>> &stores)
{
    static const SystemClock clock;
    stores.push_back(std::make_unique<TraceStore>(clock));
    SdkLogReader reader(*stores.back());
    reader.read(log);
    reader.finish();
    return stores.back()->snapshot();
}

QByteArray sdkLogOf(const TraceSnapshot &trace)
{
    SdkLogWriter writer(nullptr);
    QByteArray log;
    for (quint64 i = 1; i <= trace.size(); ++i)
        log += writer.write(trace.record(i), trace.channel(trace.record(i).channel));
    return log;
}

/// `kind path recordA recordB` of each.
QStringList outline(const ComparisonReport &report)
{
    QStringList result;
    for (const Difference &one : report.differences)
        result += u"%1 %2 %3 %4"_s.arg(differenceKindName(one.kind), one.path).arg(one.recordA).arg(one.recordB);
    return result;
}

/// `kind left right` of each row.
QStringList rowsOf(const ComparisonReport &report)
{
    static const QMap<RowKind, QString> names{{RowKind::Same, u"same"_s},       {RowKind::OnlyLeft, u"left"_s},
                                              {RowKind::OnlyRight, u"right"_s}, {RowKind::Changed, u"changed"_s},
                                              {RowKind::Order, u"order"_s},     {RowKind::Timing, u"timing"_s}};
    QStringList result;
    for (const ComparisonRow &row : report.rows)
        result += u"%1 %2 %3"_s.arg(names.value(row.kind)).arg(row.left).arg(row.right);
    return result;
}

QString allText(const ComparisonReport &report)
{
    QStringList texts;
    for (const Difference &one : report.differences)
        texts += one.text;
    return texts.join(u'\n');
}

const ComparisonOptions named{.nameA = u"golden"_s, .nameB = u"board"_s, .redactors = {}};

} // namespace

class TestTraces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyTracesAreEqual()
    {
        const Run a;
        QVERIFY(compareTraces(a.snapshot(), a.snapshot()).equal());
        QVERIFY(compareTraces({}, {}).equal());
    }

    void whatDiffersInEveryRunDoesNotCount()
    {
        Run a;
        a.request().answer().login().notify(u"123"_s).reply(u"123"_s).kick();
        Run b;
        b.after(3600 * second).request().answer().connect("AB12", u"tls_99"_s).connack();
        b.notify(u"77"_s).reply(u"77"_s).kick();
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QVERIFY2(report.equal(), qUtf8Printable(allText(report)));
    }

    void theBoardNeverReplied()
    {
        Run a;
        a.login().notify(u"1"_s).reply(u"1"_s).notify(u"2"_s).reply(u"2"_s);
        Run b;
        b.login().notify(u"122"_s).notify(u"123"_s).reply(u"123"_s);
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(outline(report), QStringList{u"missing  4 0"_s});
        QCOMPARE(report.differences.first().text, u"board: the device never replied to notify 122 (record 3)."_s);
        QCOMPARE(report.differences.first().device, u"g7h0g5wry4Q.LightSwitch"_s);
        // The other way round it is one too many.
        QCOMPARE(outline(compareTraces(b.snapshot(), a.snapshot(), named)), QStringList{u"extra  0 4"_s});
    }

    void othersNeverAnswered()
    {
        Run a;
        a.request().answer().login().publish(u"/sys/x"_s, R"({"id":"5","method":"m"})", Direction::Up);
        a.publish(u"/sys/x_reply"_s, R"({"id":"5","code":200})", Direction::Down);
        Run b;
        b.request().connect().publish(u"/sys/x"_s, R"({"id":6,"method":"m"})", Direction::Up);
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(allText(report), u"board: bootstrap never answered the request (record 1).\n"
                                  "board: the platform never answered CONNECT (record 3).\n"
                                  "board: the platform never replied to message 6 (record 4)."_s);
    }

    void differences_data()
    {
        using Change = std::function<void(Run &)>;
        QTest::addColumn<Change>("first");
        QTest::addColumn<Change>("second");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const Change &first, const Change &second, const QStringList &expected) {
            QTest::newRow(name) << first << second << expected;
        };
        row(
            "status and body", [](Run &run) { run.request().answer(); },
            [](Run &run) { run.request().answer(500, R"({"code":6204})"); },
            {u"field http.status 3 3"_s, u"field json.code 3 3"_s, u"field json.data.instanceId 3 3"_s});
        row(
            "refused", [](Run &run) { run.login(); }, [](Run &run) { run.connect().connack(4); },
            {u"field mqtt.code 2 2"_s});
        row(
            "command of a notice", [](Run &run) { run.notify(u"1"_s); }, [](Run &run) { run.notify(u"1"_s, 7); },
            {u"field json.params.cmd 1 1"_s});
        row(
            "code of a reply", [](Run &run) { run.notify(u"1"_s).reply(u"1"_s); },
            [](Run &run) { run.notify(u"1"_s).reply(u"1"_s, 460); }, {u"field json.code 2 2"_s});
        row(
            "payload that is no JSON", [](Run &run) { run.publish(u"t"_s, "on", Direction::Up); },
            [](Run &run) { run.publish(u"t"_s, "\xff", Direction::Up); }, {u"field payload 1 1"_s});
        row(
            "text and number", [](Run &run) { run.publish(u"t"_s, R"({"a":[1,{}]})", Direction::Up); },
            [](Run &run) { run.publish(u"t"_s, R"({"a":["1",{}]})", Direction::Up); }, {u"field json.a[0] 1 1"_s});
        row(
            "the other direction", [](Run &run) { run.publish(u"t"_s, "p", Direction::Up); },
            [](Run &run) { run.publish(u"t"_s, "p", Direction::Down); }, {u"missing  1 0"_s, u"extra  0 1"_s});
        row(
            "extra message", [](Run &run) { run.login(); },
            [](Run &run) { run.login().publish(u"t"_s, "p", Direction::Up); }, {u"extra  0 3"_s});
        row(
            "order", [](Run &run) { run.login().notify(u"1"_s).publish(u"t"_s, "p", Direction::Up); },
            [](Run &run) { run.login().publish(u"t"_s, "p", Direction::Up).notify(u"1"_s); }, {u"order  3 4"_s});
        row(
            "reply before its notice", [](Run &run) { run.notify(u"1"_s).reply(u"1"_s); },
            [](Run &run) { run.reply(u"1"_s).notify(u"1"_s); }, {u"extra  0 1"_s, u"missing  2 0"_s});
        row(
            "handshake", [](Run &run) { run.milestone(RecordKind::TlsFailed, R"({"error":"TlsUntrusted"})"); },
            [](Run &run) { run.milestone(RecordKind::TlsFailed, R"({"error":"TlsExpired"})"); },
            {u"field error 1 1"_s});
        row(
            "dropped by the platform", [](Run &run) { run.login(); },
            [](Run &run) { run.login().milestone(RecordKind::TcpClosed, R"({"by":"peer"})"); }, {u"extra  0 3"_s});
        row(
            "ended by us", [](Run &run) { run.login(); },
            [](Run &run) { run.login().milestone(RecordKind::TcpClosed, R"({"by":"us"})"); }, {});
        row(
            "pings", [](Run &run) { run.login(); },
            [](Run &run) { run.login().send(mqtt::Pingreq{}, Direction::Up).send(mqtt::Pingresp{}, Direction::Down); },
            {});
        row(
            "a masked topic of the same length", [](Run &run) { run.notify(u"1"_s); },
            [](Run &run) {
                run.publish(u"/sys/g7h********/LightSwitch/thing/bootstrap/notify"_s, alink::notify(u"1"_s, 0),
                            Direction::Down);
            },
            {});
        row(
            "garbage and a cut packet", [](Run &run) { run.login(); },
            [](Run &run) {
                run.login().milestone(RecordKind::MqttGarbage, "HTTP").milestone(RecordKind::MqttPacket, "\x30\x05");
            },
            {u"extra  0 3"_s, u"extra  0 4"_s});
    }

    void differences()
    {
        QFETCH(const std::function<void(Run &)>, first);
        QFETCH(const std::function<void(Run &)>, second);
        QFETCH(const QStringList, expected);
        Run a;
        first(a);
        Run b;
        second(b);
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(outline(report), expected);
        for (const Difference &one : report.differences)
            QVERIFY(!one.text.isEmpty());
    }

    void fieldsAreNamedWithTheirValues()
    {
        Run a;
        a.notify(u"1"_s);
        Run b;
        b.notify(u"1"_s, 7);
        const Difference one = compareTraces(a.snapshot(), b.snapshot(), named).differences.value(0);
        QCOMPARE(one.a, u"0"_s);
        QCOMPARE(one.b, u"7"_s);
        QCOMPARE(one.text, u"json.params.cmd in golden (record 1) and board (record 1): “0” ≠ “7”"_s);
    }

    void rowsStandSideBySide()
    {
        Run a;
        a.login().notify(u"1"_s).reply(u"1"_s).kick();
        Run b;
        b.login().publish(u"/extra"_s, "x", Direction::Down).notify(u"1"_s, 7).kick();
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(rowsOf(report), (QStringList{u"same 1 1"_s, u"same 2 2"_s, u"right 0 3"_s, u"changed 3 4"_s,
                                              u"left 4 0"_s, u"same 5 5"_s}));
        QStringList told;
        for (const ComparisonRow &row : report.rows) {
            QCOMPARE(row.device, u"g7h0g5wry4Q.LightSwitch"_s);
            QCOMPARE(row.text.isEmpty(), row.kind == RowKind::Same);
            if (!row.text.isEmpty())
                told += row.text;
        }
        QCOMPARE(told.join(u'\n'), allText(report));
    }

    void everyRecordHasItsRow()
    {
        Run a;
        a.request().answer().login().notify(u"1"_s).reply(u"1"_s);
        const ComparisonReport report = compareTraces(a.snapshot(), a.snapshot(), named);
        QVERIFY(!report.rows.isEmpty());
        for (const ComparisonRow &row : report.rows) {
            QCOMPARE(row.kind, RowKind::Same);
            QCOMPARE(row.left, row.right);
        }
    }

    void differencesKnowTheirRowsAndRowsTheirBodies()
    {
        Run a;
        a.request().answer().login().notify(u"1"_s).reply(u"1"_s);
        Run b;
        b.request().answer(500, R"({"code":6204})").login().notify(u"1"_s, 7);
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(report.rows.value(0).leftBody, 2U);
        QCOMPARE(report.rows.value(0).rightBody, 2U);
        QCOMPARE(report.rows.value(2).leftBody, 0U);
        QVERIFY(report.differences.size() > 2);
        for (const Difference &one : report.differences) {
            QCOMPARE(report.rows.at(one.row).left, one.recordA);
            QCOMPARE(report.rows.at(one.row).right, one.recordB);
        }
    }

    void theReportInWords()
    {
        Run a;
        a.login().notify(u"1"_s).reply(u"1"_s);
        Run b(u"Other"_s);
        b.login().notify(u"1"_s);
        QCOMPARE(comparisonText(compareTraces(a.snapshot(), b.snapshot(), named)),
                 u"board compared with golden\n"
                 "Device g7h0g5wry4Q.LightSwitch is compared with device g7h0g5wry4Q.Other.\n"
                 "1 difference(s):\n"
                 "- board: the device never replied to notify 1 (record 3).\n"_s);
        QCOMPARE(comparisonText(compareTraces(a.snapshot(), a.snapshot(), named)),
                 u"board compared with golden\nThe traces say the same.\n"_s);
    }

    void canBeCancelledAnywhere()
    {
        Run a;
        for (int i = 0; i < 5000; ++i)
            a.publish(u"t"_s, "p", Direction::Up);
        const TraceSnapshot trace = a.snapshot();
        QList<qint64> told;
        ComparisonOptions options = named;
        options.progress = [&](qint64 done, qint64 total) {
            told.append(done);
            return done <= total && total == 4 * qint64(trace.size());
        };
        QVERIFY(!compareTraces(trace, trace, options).cancelled);
        const QList<qint64> all = told;
        QVERIFY(all.size() > 3);
        for (const qint64 last : all) {
            options.progress = [last](qint64 done, qint64) { return done < last; };
            const ComparisonReport report = compareTraces(trace, trace, options);
            QVERIFY(report.cancelled);
            QVERIFY(report.rows.isEmpty());
        }
    }

    void secretsAreMaskedBeforeTextsAreCut()
    {
        // At the place where a value is cut, so that half of the secret would stay.
        const QByteArray secret = "0123456789abcdef0123456789abcdef";
        Run a;
        a.publish(u"/t"_s, QByteArray(104, 'x') + secret + QByteArray(90, 'y'), Direction::Up);
        Run b;
        b.publish(u"/t"_s, QByteArray(300, 'z'), Direction::Up)
            .publish(u"/"_s + QString::fromLatin1(secret), "q", Direction::Up);
        Redactor redactor;
        redactor.protect(secret);
        ComparisonOptions options = named;
        options.redactors = {&redactor};
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), options);
        QCOMPARE(report.differences.size(), 2);
        QVERIFY(!allText(report).contains(u"01234567"_s));
        QVERIFY(!report.differences.first().a->contains(u"01234567"_s));
        QVERIFY(allText(compareTraces(a.snapshot(), b.snapshot(), named)).contains(u"01234567"_s));
    }

    void secretFieldsAreNotQuoted()
    {
        Run a;
        a.publish(u"/ext/register"_s, R"({"deviceSecret":"aaaa1111"})", Direction::Down);
        Run b;
        b.publish(u"/ext/register"_s, R"({"deviceSecret":"bbbb2222"})", Direction::Down);
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(report.differences.size(), 1);
        QCOMPARE(report.differences.first().text,
                 u"golden (record 1) and board (record 1) differ in json.deviceSecret, which is secret."_s);
        QVERIFY(!report.differences.first().a);
    }

    void passwordsAreNotQuoted()
    {
        Run a;
        a.connect("0123ABCD");
        Run same;
        same.connect("0123abcd");
        QVERIFY(compareTraces(a.snapshot(), same.snapshot()).equal());
        Run b;
        b.connect("99998888");
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(outline(report), QStringList{u"field mqtt.password 1 1"_s});
        QVERIFY(!report.differences.first().a);
        QVERIFY(!report.differences.first().b);
        QVERIFY(!allText(report).contains(u"0123"_s) && !allText(report).contains(u"9999"_s));
    }

    void slowAnswersAreTold_data()
    {
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("other");
        QTest::addColumn<double>("factor");
        QTest::addColumn<int>("told");
        QTest::newRow("much slower") << second / 10 << 2 * second << 3.0 << 1;
        QTest::newRow("much faster") << 2 * second << second / 10 << 3.0 << 1;
        QTest::newRow("below the factor") << second << 2 * second << 3.0 << 0;
        QTest::newRow("below the floor") << qint64(1000) << qint64(60'000) << 3.0 << 0;
        QTest::newRow("not asked for") << second / 10 << 2 * second << 0.0 << 0;
    }

    void slowAnswersAreTold()
    {
        QFETCH(const qint64, first);
        QFETCH(const qint64, other);
        QFETCH(const double, factor);
        QFETCH(const int, told);
        Run a;
        a.notify(u"1"_s).after(first).reply(u"1"_s);
        Run b;
        b.notify(u"1"_s).after(other).reply(u"1"_s);
        ComparisonOptions options = named;
        options.timingFactor = factor;
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), options);
        QCOMPARE(report.differences.size(), told);
        if (told > 0)
            QCOMPARE(report.differences.first().kind, DifferenceKind::Timing);
    }

    void boardsOfOtherNamesAreCompared()
    {
        Run a(u"golden-board"_s);
        a.request().answer().connect("AAAA1111").connack().notify(u"1"_s).reply(u"1"_s);
        Run b(u"board-17"_s);
        b.request().answer().connect("BBBB2222").connack().notify(u"1"_s);
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(allText(report), u"board: the device never replied to notify 1 (record 7)."_s);
        QCOMPARE(report.pairedDevices.size(), 1);
        QCOMPARE(report.pairedDevices.first().second, u"g7h0g5wry4Q.board-17"_s);
    }

    void samplesEqualThemselvesAndWhatIsExportedOfThem_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"sdk-redistribute.log"_s, u"sdk-sample-success.log"_s, u"sdk-mqtt-connack-4.log"_s,
                                    u"sdk-session-hexdump-edges.log"_s, u"device-distribution-logs.txt"_s})
            QTest::newRow(qUtf8Printable(name)) << name;
    }

    void samplesEqualThemselvesAndWhatIsExportedOfThem()
    {
        QFETCH(const QString, name);
        std::vector<std::unique_ptr<TraceStore>> stores;
        const TraceSnapshot once = imported(sample(name), stores);
        QVERIFY(compareTraces(once, once).equal());
        const ComparisonReport report = compareTraces(once, imported(sdkLogOf(once), stores));
        QVERIFY2(report.equal(), qUtf8Printable(allText(report)));
    }

    void aLogEqualsTheRunThatItTellsOf()
    {
        const QByteArray login = R"({"userName":"LightSwitch&g7h0g5wry4Q","password":"AB12","clientId":"c"})";
        Run run;
        run.dial(ChannelRole::Bootstrap).request().answer();
        run.milestone(RecordKind::LoginPrepared, login).dial(ChannelRole::Mqtt).login();
        run.milestone(RecordKind::Online, R"({"us":46000})").send(mqtt::Pingreq{}, Direction::Up);
        run.notify(u"123"_s).reply(u"123"_s).kick().milestone(RecordKind::TcpClosed, R"({"by":"peer"})");
        std::vector<std::unique_ptr<TraceStore>> stores;
        const ComparisonReport report =
            compareTraces(run.snapshot(), imported(sdkLogOf(run.snapshot()), stores), named);
        QCOMPARE(allText(report), QString());
    }

    void aLogMayBeginInTheMiddle()
    {
        // No dial, so the importer knows no connection for what was said first.
        Run run;
        run.request().answer().notify(u"123"_s).reply(u"123"_s);
        std::vector<std::unique_ptr<TraceStore>> stores;
        const ComparisonReport report =
            compareTraces(run.snapshot(), imported(sdkLogOf(run.snapshot()), stores), named);
        QCOMPARE(allText(report), QString());
    }

    void aRefusedBoardDiffersFromAGoldenRun()
    {
        std::vector<std::unique_ptr<TraceStore>> stores;
        const ComparisonReport report = compareTraces(imported(sample(u"sdk-sample-success.log"_s), stores),
                                                      imported(sample(u"sdk-mqtt-connack-4.log"_s), stores), named);
        QVERIFY(outline(report).contains(u"field mqtt.code 19 19"_s));
        QVERIFY(allText(report).contains(u"board lacks what golden has as record 28"_s));
    }

    void longConversationsAreCompared()
    {
        Run a;
        Run b;
        for (int i = 0; i < 20'000; ++i) {
            a.publish(u"t%1"_s.arg(i % 7), "p", Direction::Up);
            b.publish(u"t%1"_s.arg((i + 3) % 7), "p", Direction::Up);
        }
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QVERIFY(!report.equal());
        QVERIFY(report.differences.size() < 40'000);
    }
};

QTEST_GUILESS_MAIN(TestTraces)
#include "tst_traces.moc"
