// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a log lost is told with its place, a few of each kind, and nothing is told of a log that is whole.
#include "importedlog.h"

#include <traceio/sdklogreader.h>

#include <base/clock.h>
#include <trace/tracestore.h>

#include <QFile>
#include <QTest>

using namespace bootbench;
using test::ImportedLog;
using namespace Qt::StringLiterals;

namespace {

const QByteArray topic = "[1795378849.000][LK-0309] pub: /sys/pk/dev1/thing/x\r\n";
const QByteArray row1 = "[LK-030A] < 7B 22 74 69 74 6C 65 22  3A 22 6B 69 63 6B 22 2C | {\"title\":\"kick\",\r\n";
const QByteArray row2 = "[LK-030A] < 22 63 6F 6E 74 65 6E 74  22 3A 22 4B 69 63 6B 65 | \"content\":\"Kicke\r\n";
const QByteArray row3 = "[LK-030A] < 64 22 7D                                         | d\"}             \r\n";
const QByteArray head =
    "[1.000][LK-040D] < HTTP/1.1 200 OK\r\n[1.000][LK-040D] < Content-Length: 17\r\n[1.000][LK-040D] < \r\n";
const QByteArray body1 = "[LK-040E] < 7B 22 74 69 74 6C 65 22  3A 22 6B 69 63 6B 22 2C | {\"title\":\"kick\",\r\n";
const QByteArray body2 = "[LK-040E] < 7D                                               | }               \r\n";
const QByteArray requestHead = "[1.000][LK-040B] > POST /auth/bootstrap HTTP/1.1\r\n[1.000][LK-040B] > Content-Length: "
                               "3\r\n[1.000][LK-040B] > \r\n";

} // namespace

class TestSdkLogFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAreTold_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QStringList>("findings");
        const auto row = [](const char *name, const QByteArray &log, const QStringList &findings) {
            QTest::newRow(name) << log << findings;
        };
        row("whole", topic + row1 + row2 + row3, {});
        row("no JSON", topic + "[LK-030A] < 68 69                                            | hi              \r\n",
            {});
        const QString lost = u"Line 2: the message in this dump is no whole JSON; lines of it may be missing."_s;
        row("the last line lost", topic + row1 + row2 + "\r\n", {lost});
        row("a line lost in the middle", topic + row1 + row3, {lost});
        row("two lines lost", topic + row1, {lost});
        const QString other =
            u"Line 3: the characters beside this dump are not those of its bytes; one of them is damaged."_s;
        row("another digit", topic + row1 + QByteArray(row2).replace("63 6F", "63 6E") + row3, {other});
        row("another digit of a byte without a character",
            topic + row1 + QByteArray(row2).replace("63 6F", "63 01") + row3, {other});
        row("another character", topic + row1 + QByteArray(row2).replace("Kicke", "Kkcke") + row3, {other});
        row("trailing spaces lost", topic + "[LK-030A] < 68 20                                            | h\r\n", {});
        const QString nearly = u"Line 3 is nearly a line of a dump. It is shown as text; its bytes are missing."_s;
        row("the arrow lost", topic + row1 + QByteArray(row2).replace("< ", "") + row3, {nearly, lost});
        row("the code damaged", topic + row1 + QByteArray(row2).replace("030A", "03OA") + row3, {nearly, lost});
        row("the bracket lost", topic + row1 + row2.sliced(1) + row3, {nearly, lost});
        const QByteArray stamp = "[1795378849.000][LK-0309] pub: /";
        const QString cut = u"Line 1: this topic fills the 160 bytes of the SDK's line; its end may be missing."_s;
        row("a topic that fills its line", stamp + QByteArray(160 - stamp.size(), 't') + "\r\n", {cut});
        row("a topic that fills its line behind a clock",
            "  Jul 12 07:21:14 " + stamp + QByteArray(160 - stamp.size(), 't') + "\r\n", {cut});
        row("a topic that nearly fills its line", stamp + QByteArray(159 - stamp.size(), 't') + "\r\n", {});
        row("a topic of another SDK that cuts none", stamp + QByteArray(161 - stamp.size(), 't') + "\r\n", {});
        const QString length = u"Line 3: the head promises a body of another length than the log holds; lines of its "
                               "dump are missing or damaged, or it never came."_s;
        row("a whole answer", head + body1 + body2, {});
        row("an answer in two dumps", head + body1 + "\r\n" + body2, {});
        row("a line of an answer lost", head + body2, {length});
        row("all lines of an answer lost", head + "status code: 200\n", {length});
        row("an answer without a length", "[1.000][LK-040D] < HTTP/1.1 200 OK\r\n[1.000][LK-040D] < \r\n" + body1, {});
        row("a request of another length",
            requestHead + "[LK-040C] > 61 3D                                            | a=              \r\n",
            {length});
        row("a request",
            requestHead + "[LK-040C] > 61 3D 62                                         | a=b             \r\n", {});
    }

    void placesAreTold()
    {
        QFETCH(const QByteArray, log);
        QFETCH(const QStringList, findings);
        QCOMPARE(ImportedLog(log).findings, findings);
    }

    /// The characters beside a dump are not kept where they repeat its bytes.
    void whatContradictsIsKept()
    {
        const QByteArray damaged = QByteArray(row2).replace("63 6F", "63 6E");
        QCOMPARE(ImportedLog(topic + row1 + damaged + row3).texts(), QByteArrayList{damaged.trimmed()});
        QCOMPARE(ImportedLog(topic + row1 + row2 + row3).texts(), QByteArrayList());
    }

    void logsOfWholeSessionsHaveNone_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"sdk-redistribute.log"_s, u"sdk-sample-success.log"_s, u"sdk-mqtt-connack-4.log"_s,
                                    u"sdk-session-hexdump-edges.log"_s, u"device-distribution-logs.txt"_s})
            QTest::newRow(qUtf8Printable(name)) << name;
    }

    void logsOfWholeSessionsHaveNone()
    {
        QFETCH(const QString, name);
        QFile file(QStringLiteral(BOOTBENCH_TEST_DATA) + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &finding : ImportedLog(file.readAll()).findings)
            QVERIFY2(finding.contains(u"password"_s) || finding.contains(u"is masked"_s), qUtf8Printable(finding));
    }

    void theyDoNotFlood_data()
    {
        QTest::addColumn<QByteArray>("damaged");
        QTest::newRow("another digit") << topic + QByteArray(row3).replace("64 22", "65 22");
        QTest::newRow("no arrow") << QByteArray(row3).replace("< ", "");
        QTest::newRow("lost lines") << topic + row1;
        QTest::newRow("other lengths") << head;
    }

    void theyDoNotFlood()
    {
        QFETCH(const QByteArray, damaged);
        QCOMPARE(ImportedLog(damaged.repeated(100)).findings.size(), 11);
    }

    /// Strings that never end, and ends that never begin.
    void hostileMessagesAreRead()
    {
        constexpr int count = 200'000;
        for (const QByteArray &sixteen : {QByteArray(16, '\\'), QByteArray(16, '{'), QByteArray("{\"").repeated(8)}) {
            const QByteArray line = "[LK-030A] < " + sixteen.first(8).toHex(' ').toUpper() + "  " +
                                    sixteen.sliced(8).toHex(' ').toUpper() + " | " + sixteen + "\r\n";
            QCOMPARE(ImportedLog(topic + row1 + line.repeated(count)).findings.size(), 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestSdkLogFindings)
#include "tst_sdklogfindings.moc"
