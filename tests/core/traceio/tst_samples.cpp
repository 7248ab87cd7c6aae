// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdklogreader.h"

#include <traceio/sdklogwriter.h>

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const QString &name)
{
    QFile file(QStringLiteral(BOOTBENCH_TEST_DATA) + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

QByteArray written(const TraceStore &store, const Redactor *redactor = nullptr)
{
    SdkLogWriter writer(redactor);
    QByteArray out;
    const TraceSnapshot snapshot = store.snapshot();
    for (quint64 i = 1; i <= snapshot.size(); ++i) {
        const TraceRecord record = snapshot.record(i);
        out += writer.write(record, snapshot.channel(record.channel));
    }
    return out;
}

/// The log without what the demonstration application prints about its own events: the published logs lack these
/// lines, so they are no part of the SDK's format.
QByteArray withoutApplicationLines(const QByteArray &log)
{
    QByteArray result;
    for (const QByteArray &line : log.split('\n')) {
        if (!line.startsWith("AIOT_") && line != "heartbeat response" && !line.startsWith("aiot_mqtt_connect failed"))
            result += line + '\n';
    }
    result.chop(1);
    return result;
}

/// A character that the published log masked stands for any.
bool equalWhereNotMasked(const QByteArray &masked, const QByteArray &plain)
{
    if (masked.size() != plain.size())
        return false;
    for (qsizetype i = 0; i < masked.size(); ++i) {
        if (masked[i] != '*' && masked[i] != plain[i])
            return false;
    }
    return true;
}

QByteArray difference(qsizetype index, const QByteArray &actual, const QByteArray &expected)
{
    return "line " + QByteArray::number(index + 1) + ":\n" + actual + "\nexpected\n" + expected;
}

QByteArray trimmedEnd(QByteArray line)
{
    while (line.endsWith(' ') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

QList<QByteArray> linesWithText(const QByteArray &log)
{
    QList<QByteArray> lines;
    for (const QByteArray &line : log.split('\n')) {
        const QByteArray text = trimmedEnd(line);
        if (!text.isEmpty())
            lines.append(text);
    }
    return lines;
}

/// The log lines of the published page, without its prose.
QList<QByteArray> seedLines(const QByteArray &page)
{
    QList<QByteArray> lines;
    for (const QByteArray &line : linesWithText(page)) {
        const bool prose = !line.startsWith("    ") || quint8(line.at(4)) >= 0x80;
        if (!prose)
            lines.append(line.mid(4));
    }
    return lines;
}

} // namespace

class TestSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void samplesAreRebuiltByteForByte_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("success") << u"sdk-sample-success.log"_s;
        QTest::newRow("redistribute") << u"sdk-redistribute.log"_s;
        QTest::newRow("refused") << u"sdk-mqtt-connack-4.log"_s;
        QTest::newRow("hex dump edges") << u"sdk-session-hexdump-edges.log"_s;
    }

    void samplesAreRebuiltByteForByte()
    {
        QFETCH(QString, file);
        const QByteArray sample = contentsOf(file);
        const SystemClock clock;
        TraceStore store(clock);
        SdkLogReader(store, DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitchBootstrap"_s).value()).read(sample);

        const QList<QByteArray> expected = withoutApplicationLines(sample).split('\n');
        const QList<QByteArray> actual = written(store).split('\n');
        for (qsizetype i = 0; i < std::min(expected.size(), actual.size()); ++i)
            QVERIFY2(actual[i] == expected[i], difference(i, actual[i], expected[i]).constData());
        QCOMPARE(actual.size(), expected.size());
    }

    void publishedLogIsRebuilt()
    {
        QByteArray page = contentsOf(u"device-distribution-logs.txt"_s);
        const SystemClock clock;
        TraceStore store(clock);
        // The topics are masked; any key of that length will do.
        const DeviceIdentity device = DeviceIdentity::create(u"a1wPabcdef"_s, u"LightSwitch"_s).value();
        QByteArray log = page;
        log.replace("/a1wP******/", "/a1wPabcdef/");
        SdkLogReader(store, device).read(seedLines(log).join('\n') + '\n');

        const QList<QByteArray> expected = seedLines(page);
        // The SDK of the published log wrote an ASCII comma where later ones write a full-width one.
        const QList<QByteArray> actual = linesWithText(written(store).replace("，", ","));
        constexpr qsizetype hexColumns = 62;
        for (qsizetype i = 0; i < std::min(expected.size(), actual.size()); ++i) {
            // In the request's dump the text column was rewritten, not only masked: there the bytes count.
            const bool equal = expected[i].startsWith("[LK-040C]") ? actual[i].startsWith(expected[i].first(hexColumns))
                                                                   : equalWhereNotMasked(expected[i], actual[i]);
            QVERIFY2(equal, difference(i, actual[i], expected[i]).constData());
        }
        QCOMPARE(actual.size(), expected.size());
        QCOMPARE(expected.size(), 70);
    }

    void redactionMasksThePasswordOfASample()
    {
        const QByteArray sample = contentsOf(u"sdk-sample-success.log"_s);
        const SystemClock clock;
        TraceStore store(clock);
        SdkLogReader(store, DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitchBootstrap"_s).value()).read(sample);
        const QByteArray plain = written(store);
        // Also when nobody told what the secret is: 0318 is a password by its place.
        const QByteArray masked = written(store, &store.redactor());
        QVERIFY(plain.contains("[LK-0318] 378179A05B4312A44F23ABC201AC7575F66560FB683E84A492C5AD96C30F20EE\r\n"));
        QVERIFY(masked.contains("[LK-0318] " + QByteArray(64, '*') + "\r\n"));
        QCOMPARE(masked.size(), plain.size());
    }
};

QTEST_APPLESS_MAIN(TestSamples)
#include "tst_samples.moc"
