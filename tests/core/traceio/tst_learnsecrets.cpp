// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file names a secret once and shows it bare elsewhere. What is long and called secret is masked wherever it stands.
#include <base/clock.h>
#include <protocol/mqttcodec.h>
#include <trace/tracestore.h>
#include <traceio/sdklogreader.h>
#include <traceio/tracefile.h>

#include <QTemporaryDir>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secret = "Q7nq2fXw9LzR4kTb";
const QByteArray password = "378179A05B4312A44F23ABC201AC7575F66560FB683E84A492C5AD96C30F20EE";

QByteArray dumpOf(const QByteArray &code, const QByteArray &bytes)
{
    QByteArray lines;
    for (qsizetype at = 0; at < bytes.size(); at += 16) {
        const QByteArray part = bytes.mid(at, 16);
        QByteArray digits = part.first(std::min<qsizetype>(part.size(), 8)).toHex(' ').toUpper();
        if (part.size() > 8)
            digits += "  " + part.sliced(8).toHex(' ').toUpper();
        lines += "[LK-" + code + "] < " + digits.leftJustified(49) + "| " + part + "\r\n";
    }
    return lines;
}

} // namespace

class TestLearnSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logs_data()
    {
        QTest::addColumn<QByteArray>("log");
        const QByteArray payload = "{\"deviceSecret\":\"" + secret + "\"}";
        QTest::newRow("payload") << "[1.000][LK-0309] pub: /ext/x\r\n\r\n" + dumpOf("030A", payload);
        QTest::newRow("payload without a topic") << dumpOf("030A", payload);
        QTest::newRow("key of a line") << "[1.000][LK-031A] identity, " + secret + "\r\n";
        QTest::newRow("key of the next line") << "[1.000][LK-031A] dn&pk|securemode=2|\r\n" + secret + "\r\n";
        QTest::newRow("key of the next line of its kind")
            << "[1.000][LK-031A] dn&pk\r\n[1.000][LK-031A] " + secret + "\r\n";
        QTest::newRow("another program's line") << "named: {\"deviceSecret\":\"" + secret + "\"}\r\n";
        QTest::newRow("escapes") << dumpOf("030A", "{\"deviceSecret\":\"\\u0051" + secret.sliced(1) + "\"}");
    }

    void logs()
    {
        QFETCH(const QByteArray, log);
        TraceStore store(m_clock);
        SdkLogReader reader(store);
        reader.read("the board says " + secret + "\r\n" + log + "and again " + secret.toHex(' ') + "\r\n");
        reader.finish();
        QVERIFY(isLearned(store));
        const TraceSnapshot snapshot = store.snapshot();
        for (quint64 i = 1; i <= snapshot.size(); ++i) {
            const QByteArray shown = store.redactor().redactedIn(snapshot, snapshot.record(i));
            QVERIFY2(!shown.contains(secret) && !shown.contains(secret.toHex(' ')), shown.constData());
        }
    }

    void passwords_data()
    {
        QTest::addColumn<QByteArray>("line");
        const QByteArray start = "[1.000][LK-0318] ";
        QTest::newRow("as it is") << start + password;
        QTest::newRow("padded") << start + password + "   ";
        QTest::newRow("run into") << start + password + "%s next";
        QTest::newRow("a zero behind") << start + password + QByteArray(1, '\0');
        QTest::newRow("broken") << start + password.first(30) + "\r\n" + password.sliced(30);
        QTest::newRow("broken twice") << start + password.first(20) + "\n" + password.mid(20, 20) + "\n" +
                                             password.sliced(40) + " more";
    }

    void passwords()
    {
        QFETCH(const QByteArray, line);
        TraceStore store(m_clock);
        SdkLogReader reader(store);
        reader.read(line + "\r\nit was " + password + "\r\n");
        reader.finish();
        const TraceSnapshot snapshot = store.snapshot();
        for (quint64 i = 1; i <= snapshot.size(); ++i) {
            const QByteArray shown = store.redactor().redactedIn(snapshot, snapshot.record(i));
            for (qsizetype at = 0; at + 8 <= password.size(); ++at)
                QVERIFY2(!shown.contains(password.mid(at, 8)), shown.constData());
        }
    }

    /// One damaged row is kept as text beside the message, which lacks the row's right bytes.
    void damagedRowsShowNoPart()
    {
        QByteArray dump = dumpOf("030A", "xx" + secret + "yy");
        dump.replace("w9Lz", "w~Lz");
        TraceStore store(m_clock);
        store.protect(secret);
        SdkLogReader reader(store);
        reader.read("[1.000][LK-0309] pub: /ext/x\r\n\r\n" + dump);
        reader.finish();
        const TraceSnapshot snapshot = store.snapshot();
        for (quint64 i = 1; i <= snapshot.size(); ++i) {
            const QByteArray shown = store.redactor().redactedIn(snapshot, snapshot.record(i));
            QVERIFY2(!shown.contains("Q7nq2fXw") && !shown.contains("51 37 6E 71"), shown.constData());
        }
    }

    void files_data()
    {
        QTest::addColumn<TraceFormat>("format");
        QTest::newRow("log") << TraceFormat::SdkLog;
        QTest::newRow("pcapng") << TraceFormat::Pcapng;
        QTest::newRow("csv") << TraceFormat::Csv;
        QTest::newRow("json lines") << TraceFormat::JsonLines;
    }

    void files()
    {
        QFETCH(const TraceFormat, format);
        TraceStore store(m_clock);
        ChannelInfo channel;
        channel.role = ChannelRole::Mqtt;
        channel.device = DeviceIdentity::create(u"a1Key"_s, u"Lamp"_s).value();
        const QByteArray packet = mqtt::encode(
            mqtt::Publish{.topic = u"/ext/x"_s, .payload = R"({"productSecret" : ")" + secret + R"(","x":1})"}, 4);
        store.append({.channel = store.openChannel(channel),
                      .kind = RecordKind::MqttPacket,
                      .direction = Direction::Down,
                      .bytes = packet});
        TraceStore again(m_clock);
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"trace"_s);
        QVERIFY(exportTrace(ExportRequest{.snapshot = store.snapshot(), .records = {}, .notes = {}, .format = format},
                            path));
        QVERIFY(!importTrace(path, again).error);
        QVERIFY(isLearned(again));
    }

    /// Short values are words as often as keys, and masked ones are none.
    void othersAreNot_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("short") << QByteArray("temperature");
        QTest::newRow("masked") << QByteArray("Q7nq****9LzR4kTb");
    }

    void identitiesAreNoKeys()
    {
        TraceStore store(m_clock);
        SdkLogReader reader(store);
        reader.read("[1.000][LK-031A] LightSwitchBootstrap&g7h0g5wry4Q, " + secret + "\r\n[1.000][LK-0318] (null)\r\n");
        reader.finish();
        const QByteArray text = "LightSwitchBootstrap&g7h0g5wry4Q (null)";
        QCOMPARE(store.redactor().redacted(QByteArrayView(text)), text);
        QVERIFY(isLearned(store));
    }

    void othersAreNot()
    {
        QFETCH(const QByteArray, value);
        TraceStore store(m_clock);
        SdkLogReader reader(store);
        reader.read("[1.000][LK-0309] pub: /ext/x\r\n\r\n" + dumpOf("030A", "{\"secret\":\"" + value + "\"}"));
        reader.finish();
        QCOMPARE(store.redactor().redacted(QByteArrayView("it is " + value)), "it is " + value);
    }

private:
    static bool isLearned(const TraceStore &store)
    {
        return store.redactor().redacted(QByteArrayView(secret)) == QByteArray(secret.size(), '*');
    }

    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(TestLearnSecrets)
#include "tst_learnsecrets.moc"
