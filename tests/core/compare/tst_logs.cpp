// SPDX-License-Identifier: GPL-3.0-or-later
#include "importedlog.h"
#include "writtenrun.h"

#include <QFile>
#include <QTest>

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

} // namespace

/// Traces that were read from the C SDK's log, beside each other and beside live ones.
class TestLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logsNeedNotSayWhoseTheyAre()
    {
        const ImportedLog unnamed("[1.000][LK-0309] pub: /a/b\r\n");
        Run b;
        b.publish(u"/a/b"_s, {}, Direction::Down).publish(u"/a/c"_s, {}, Direction::Down);
        const ComparisonReport report = compareTraces(unnamed.snapshot, b.snapshot(), named);
        QCOMPARE(report.pairedDevices.value(0).first, u"(not named)"_s);
        QCOMPARE(report.differences.value(0).device, QString());
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
        const ImportedLog once(sample(name));
        QVERIFY(compareTraces(once.snapshot, once.snapshot).equal());
        const ImportedLog again(sdkLogOf(once.snapshot));
        const ComparisonReport report = compareTraces(once.snapshot, again.snapshot);
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
        const ImportedLog log(sdkLogOf(run.snapshot()));
        const ComparisonReport report = compareTraces(run.snapshot(), log.snapshot, named);
        QCOMPARE(allText(report), QString());
    }

    void aLogMayBeginInTheMiddle()
    {
        // No dial, so the importer knows no connection for what was said first.
        Run run;
        run.request().answer().notify(u"123"_s).reply(u"123"_s);
        const ImportedLog log(sdkLogOf(run.snapshot()));
        const ComparisonReport report = compareTraces(run.snapshot(), log.snapshot, named);
        QCOMPARE(allText(report), QString());
    }

    void aRefusedBoardDiffersFromAGoldenRun()
    {
        const ImportedLog golden(sample(u"sdk-sample-success.log"_s));
        const ImportedLog refused(sample(u"sdk-mqtt-connack-4.log"_s));
        const ComparisonReport report = compareTraces(golden.snapshot, refused.snapshot, named);
        QVERIFY(outline(report).contains(u"field mqtt.code 19 19"_s));
        QVERIFY(allText(report).contains(u"board lacks what golden has as record 28"_s));
    }
};

QTEST_GUILESS_MAIN(TestLogs)
#include "tst_logs.moc"
