// SPDX-License-Identifier: GPL-3.0-or-later
#include "importedlog.h"

#include <dissect/summary.h>

#include <QFile>
#include <QTest>

using namespace bootbench;
using bootbench::test::ImportedLog;
using bootbench::test::sdkLogOf;
using namespace Qt::StringLiterals;

namespace {

/// `stage kind` of all records but texts.
QStringList stepsOf(const ImportedLog &log)
{
    QStringList result;
    for (quint64 i = 1; i <= log.snapshot.size(); ++i) {
        const TraceRecord record = log.snapshot.record(i);
        const RecordSummary summary = summarize(record, log.snapshot.channel(record.channel));
        if (record.kind != RecordKind::TextLine && record.kind != RecordKind::StateChanged)
            result += QString(stageName(record.stage)) + u' ' + summary.type;
    }
    return result;
}

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(BOOTBENCH_TEST_DATA) + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray topicLine = "[1626074474.466][LK-0309] pub: /a/b\r\n";

/// Of the log's hex, with its bar where the SDK puts it.
QByteArray dumpOf(const QByteArray &start, const QByteArray &text)
{
    constexpr qsizetype barColumn = 61;
    constexpr qsizetype textWidth = 16;
    return start.leftJustified(barColumn) + "| " + text.leftJustified(textWidth) + "\r\n";
}

const QByteArray dumpLine = dumpOf("[LK-030A] < 7B 22 61 22 3A 31 7D", "{\"a\":1}");

} // namespace

class TestSdkLogReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesSurviveARoundTrip_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"sdk-redistribute.log"_s, u"sdk-sample-success.log"_s, u"sdk-mqtt-connack-4.log"_s,
                                    u"sdk-session-hexdump-edges.log"_s})
            QTest::newRow(qUtf8Printable(name)) << name;
    }

    void samplesSurviveARoundTrip()
    {
        QFETCH(const QString, name);
        const QByteArray log = sample(name);
        QVERIFY(!log.isEmpty());
        const ImportedLog imported(log);
        QVERIFY(stepsOf(imported).contains(u"bootstrap.request POST"_s));
        QVERIFY(stepsOf(imported).contains(u"mqtt.connect CONNECT"_s));
        // Exported and imported again: the same exchanges, payloads and texts.
        const ImportedLog again(sdkLogOf(imported.snapshot));
        QCOMPARE(stepsOf(again), stepsOf(imported));
        QCOMPARE(again.publishes(), imported.publishes());
        QCOMPARE(again.of(RecordKind::HttpRequestBody), imported.of(RecordKind::HttpRequestBody));
        QCOMPARE(again.of(RecordKind::HttpResponseBody), imported.of(RecordKind::HttpResponseBody));
        QCOMPARE(again.texts(), imported.texts());
    }

    void theDistributionIsReadInOrder()
    {
        const ImportedLog log(sample(u"sdk-redistribute.log"_s));
        const QStringList kinds = stepsOf(log);
        qsizetype at = -1;
        for (const QString &next : {u"bootstrap.request POST"_s, u"bootstrap.answer 200"_s, u"mqtt.connect CONNECT"_s,
                                    u"mqtt.connack CONNACK"_s, u"notify PUBLISH"_s, u"reply PUBLISH"_s,
                                    u"bootstrap.request POST"_s, u"mqtt.connack CONNACK"_s}) {
            at = kinds.indexOf(next, at + 1);
            QVERIFY2(at >= 0, qUtf8Printable(next + u" in "_s + kinds.join(u", "_s)));
        }
        const TraceRecord first = log.snapshot.record(2);
        QCOMPARE(log.snapshot.channel(first.channel).device.id(), u"g7h0g5wry4Q.LightSwitchBootstrap"_s);
        QVERIFY(first.inferred);
        QVERIFY(first.wallMicroseconds > 1'700'000'000'000'000);
    }

    void theSeedsLeakIsPointedOut()
    {
        const ImportedLog seed(sample(u"device-distribution-logs.txt"_s));
        QCOMPARE(seed.findings.size(), 1);
        QVERIFY2(seed.findings.first().startsWith(u"Line 25:"_s), qUtf8Printable(seed.findings.first()));
        QVERIFY(!seed.findings.first().contains(u"g7h0"_s));
        QCOMPARE(seed.publishes().size(), 3);
        QVERIFY(stepsOf(seed).contains(u"kick PUBLISH"_s));
    }

    void passwordsAreMaskedFromThenOn()
    {
        const ImportedLog log(sample(u"sdk-sample-success.log"_s));
        const QByteArray password = "378179A05B4312A44F23ABC201AC7575F66560FB683E84A492C5AD96C30F20EE";
        QVERIFY(sample(u"sdk-sample-success.log"_s).contains(password));
        QVERIFY(!log.store.redactor().redacted(QByteArrayView(password)).contains("378179"));
        QCOMPARE(log.findings.size(), 1);
    }

    void manyPasswordsAreToldOnce()
    {
        QByteArray log;
        for (int i = 0; i < 300; ++i) {
            log += "[1626074474." + QByteArray::number(100 + i) + "][LK-0313] MQTT user calls aiot_mqtt_connect api\n";
            log += "[1626074474." + QByteArray::number(100 + i) + "][LK-0318] PASSWORD" + QByteArray::number(1000 + i) +
                   '\n';
            log += "[1626074474." + QByteArray::number(100 + i) + "][LK-031A] PRESHARED" +
                   QByteArray::number(1000 + i) + '\n';
        }
        const ImportedLog imported(log);
        QCOMPARE(imported.findings.size(), 4);
        QVERIFY2(imported.findings[0].startsWith(u"Line 2:"_s), qUtf8Printable(imported.findings[0]));
        QVERIFY2(imported.findings[1].startsWith(u"Line 3:"_s), qUtf8Printable(imported.findings[1]));
        QVERIFY2(imported.findings[2].startsWith(u"299 more"_s), qUtf8Printable(imported.findings[2]));
        QVERIFY2(imported.findings[3].startsWith(u"299 more"_s), qUtf8Printable(imported.findings[3]));
        QCOMPARE(imported.store.redactor().redacted(QByteArrayView("PASSWORD1299")), QByteArray(12, '*'));
        QCOMPARE(imported.store.redactor().redacted(QByteArrayView("PRESHARED1299")), QByteArray(13, '*'));
    }

    void whateverComesBetween_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QByteArrayList>("payloads");
        QTest::addColumn<QByteArrayList>("texts");
        QTest::addColumn<int>("findings");
        const QByteArrayList one{"{\"a\":1}"};
        QTest::newRow("as it should be") << topicLine + "\r\n" + dumpLine + "\r\n" << one << QByteArrayList() << 0;
        QTest::newRow("LF only") << QByteArray(topicLine + dumpLine).replace("\r\n", "\n") << one << QByteArrayList()
                                 << 0;
        QTest::newRow("indented") << "    " + topicLine + "    " + dumpLine << one << QByteArrayList() << 0;
        QTest::newRow("dates in front") << "Jul 12 07:21:14 board app: " + topicLine + "[2021-07-12 15:21:14.466] " +
                                               dumpLine
                                        << one << QByteArrayList() << 0;
        QTest::newRow("another program's start in front")
            << "boot: ok" + topicLine + dumpLine << one << QByteArrayList{"boot: ok"} << 0;
        QTest::newRow("another program's line between") << topicLine + dumpLine + "tick\n"
                                                        << one << QByteArrayList{"tick"} << 0;
        QTest::newRow("another program's line before the payload")
            << topicLine + "tick\ntock\n" + dumpLine << one << QByteArrayList{"tick", "tock"} << 0;
        QTest::newRow("many lines and no payload")
            << topicLine + QByteArray("tick\n").repeated(40) << QByteArrayList{""} << QByteArrayList(40, "tick") << 0;
        QTest::newRow("cut in the hex") << topicLine + "[LK-030A] < 7B 2" << QByteArrayList{"{"}
                                        << QByteArrayList{"[LK-030A] < 7B 2"} << 1;
        QTest::newRow("a byte lost in the middle")
            << topicLine + dumpOf("[LK-030A] < 7B ?? 61", "{?a") << QByteArrayList{"{"}
            << QByteArrayList{dumpOf("[LK-030A] < 7B ?? 61", "{?a").trimmed()} << 1;
        QTest::newRow("no payload") << topicLine << QByteArrayList{""} << QByteArrayList() << 0;
        QTest::newRow("unknown code") << "[1.000][LK-7777] what\r\n"_ba << QByteArrayList()
                                      << QByteArrayList{"[1.000][LK-7777] what"} << 0;
        QTest::newRow("half a stamp") << "[16260[LK-0309] pub: /a\r\n"_ba << QByteArrayList()
                                      << QByteArrayList{"[16260[LK-0309] pub: /a"} << 0;
        QTest::newRow("a stamp of the year 33658") << "[999999999999.000][LK-0309] pub: /a\r\n"_ba << QByteArrayList()
                                                   << QByteArrayList{"[999999999999.000][LK-0309] pub: /a"} << 0;
        QTest::newRow("only text") << "hello\n\nworld"_ba << QByteArrayList() << QByteArrayList{"hello", "world"} << 0;
        QTest::newRow("bytes of no text")
            << QByteArray("\xff\xfe\0x", 4) << QByteArrayList() << QByteArrayList{QByteArray("\xff\xfe\0x", 4)} << 0;
        QTest::newRow("a dump without a topic")
            << dumpLine << QByteArrayList() << QByteArrayList{"(payload without a topic: 7b 22 61 22 3a 31 7d)"} << 0;
        QTest::newRow("a printed payload of two lines") << topicLine + dumpOf("[LK-030A] < 61 0A 62", "a.b") +
                                                               "pub, qos: 1, topic: /a/b\npub, payload: a\nb\nnext\n"
                                                        << QByteArrayList{"a\nb"} << QByteArrayList{"next"} << 0;
    }

    void whateverComesBetween()
    {
        QFETCH(const QByteArray, log);
        QFETCH(const QByteArrayList, payloads);
        QFETCH(const QByteArrayList, texts);
        QFETCH(const int, findings);
        const ImportedLog imported(log);
        QByteArrayList found;
        for (const mqtt::Publish &publish : imported.publishes())
            found += publish.payload;
        QCOMPARE(found, payloads);
        QCOMPARE(imported.texts(), texts);
        QCOMPARE(imported.findings.size(), findings);
    }

    void whatNobodyCanReadComesBack()
    {
        const QByteArray log = topicLine + dumpLine +
                               "unreadable MQTT packet < 48 54 54 50\nunreadable MQTT packet > 30 05 00\n"
                               "unreadable MQTT packet > 30 02 00 05\nunreadable MQTT packet < zz\n";
        const ImportedLog imported(log);
        QCOMPARE(imported.of(RecordKind::MqttGarbage), (QByteArrayList{"HTTP", QByteArray("\x30\x05\0", 3)}));
        QCOMPARE(imported.of(RecordKind::MqttPacket).size(), 2);
        QCOMPARE(imported.texts(), QByteArrayList{"unreadable MQTT packet < zz"});
        const ImportedLog again(sdkLogOf(imported.snapshot));
        QCOMPARE(again.of(RecordKind::MqttGarbage), imported.of(RecordKind::MqttGarbage));
        QCOMPARE(again.of(RecordKind::MqttPacket), imported.of(RecordKind::MqttPacket));
    }

    void headsWithoutTheirEndAreKept_data()
    {
        QTest::addColumn<QByteArray>("log");
        const QByteArray request = "[1.000][LK-040B] > POST /auth/bootstrap HTTP/1.1\r\n[1.000][LK-040B] > Host: h\r\n";
        QTest::newRow("the log ends") << request;
        QTest::newRow("the body follows") << request + dumpOf("[LK-040C] > 61 3D 62", "a=b");
        QTest::newRow("the answer follows")
            << request + "[1.000][LK-040D] < HTTP/1.1 200 OK\r\n[1.000][LK-040D] < \r\n";
        QTest::newRow("a dial follows") << request + "core_sysdep_network_establish host h port 1, type 0\r\n";
        QTest::newRow("a login follows") << request +
                                                "[1.000][LK-0313] MQTT user calls aiot_mqtt_connect api, connect\r\n";
    }

    void headsWithoutTheirEndAreKept()
    {
        QFETCH(const QByteArray, log);
        QCOMPARE(ImportedLog(log).of(RecordKind::HttpRequestHead),
                 QByteArrayList{"POST /auth/bootstrap HTTP/1.1\r\nHost: h\r\n"});
    }

    void aLoginWithoutItsDialIsKept()
    {
        const ImportedLog log("[1.000][LK-0313] MQTT user calls aiot_mqtt_connect api, connect\r\n"
                              "[1.000][LK-0317] dev1&pk\r\n[1.000][LK-0318] ABCDEF0123456789\r\n");
        QCOMPARE(stepsOf(log), QStringList{u"mqtt.connect LoginPrepared"_s});
    }

    void aConnectionWithoutTlsEndsByThePeer()
    {
        const ImportedLog log("core_sysdep_network_establish host h port 1883, type 0\r\nlocal port: 4\n"
                              "_core_sysdep_network_recv, nwk connection closed\n"
                              "[1.000][LK-1000] adapter_network_deinit\r\n");
        QCOMPARE(log.of(RecordKind::TcpClosed), QByteArrayList{R"({"by":"peer"})"});
        QCOMPARE(log.texts(), QByteArrayList());
    }

    void aBadLineDoesNotFloodTheFindings()
    {
        QByteArray log = topicLine;
        for (int i = 0; i < 100; ++i)
            log += dumpOf("[LK-030A] < 7B ?? 61", "{?a");
        QCOMPARE(ImportedLog(log).findings.size(), 11);
    }

    void anyCutIsRead()
    {
        // No prefix of a genuine log crashes the reader or makes it forget what came before.
        const QByteArray log = sample(u"sdk-redistribute.log"_s);
        qsizetype before = 0;
        for (qsizetype size = 0; size < log.size(); size += 97) {
            const ImportedLog imported(log.first(size));
            QVERIFY(imported.of(RecordKind::HttpRequestHead).size() >= before);
            before = imported.of(RecordKind::HttpRequestHead).size();
        }
        QCOMPARE(before, 2);
    }
};

QTEST_GUILESS_MAIN(TestSdkLogReader)
#include "tst_sdklogreader.moc"
