// SPDX-License-Identifier: GPL-3.0-or-later
#include "writtenrun.h"

#include <traceio/sdklogreader.h>
#include <traceio/sdklogwriter.h>

#include <QFile>
#include <QTest>

#include <memory>
#include <vector>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;

namespace {

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

} // namespace

/// Traces that were read from the C SDK's log, beside each other and beside live ones.
class TestLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestLogs)
#include "tst_logs.moc"
