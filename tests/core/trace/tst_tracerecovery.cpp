// SPDX-License-Identifier: GPL-3.0-or-later
#include <trace/tracerecovery.h>
#include <trace/tracestore.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestTraceRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recoversWhatAKillLeaves_data()
    {
        QTest::addColumn<qint64>("flipAt");
        QTest::addColumn<qint64>("chop");
        QTest::addColumn<quint64>("records");
        QTest::addColumn<qsizetype>("damaged");
        QTest::newRow("whole") << qint64(-1) << qint64(0) << quint64(2) << qsizetype(0);
        QTest::newRow("cut in the last frame") << qint64(-1) << qint64(1) << quint64(0) << qsizetype(0);
        QTest::newRow("damaged header") << qint64(0) << qint64(0) << quint64(0) << qsizetype(1);
        QTest::newRow("damaged record") << qint64(90) << qint64(0) << quint64(0) << qsizetype(1);
    }

    void recoversWhatAKillLeaves()
    {
        QFETCH(qint64, flipAt);
        QFETCH(qint64, chop);
        const QTemporaryDir live;
        const QTemporaryDir dead;
        const SystemClock clock;
        TraceStore store(clock, {.directory = live.path()});
        ChannelInfo info;
        info.instanceId = u"iot-a"_s;
        (void)store.openChannel({});
        const ChannelId channel = store.openChannel(info);
        store.append({.channel = channel, .kind = RecordKind::MqttPacket, .bytes = "one", .wallMicroseconds = 11});
        store.append({.channel = channel, .bytes = "two", .wallMicroseconds = 22, .inferred = true});
        const auto folder = [&] { return QDir(live.path()).entryList({u"trace-*"_s}, QDir::Dirs).value(0); };
        const auto segment = [&] { return live.filePath(folder()) + u"/000000000001.segment"_s; };
        QTRY_VERIFY(QFileInfo(segment()).size() > 24 + 40 + 2 * 24);
        QVERIFY(findRecoverable(live.path()).isEmpty());

        // What a killed program leaves is the same files without a living owner.
        const QString left = dead.filePath(folder());
        QVERIFY(QDir().mkpath(left));
        QVERIFY(QFile::copy(live.filePath(folder()) + u"/channels"_s, left + u"/channels"_s));
        QFile file(segment());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        bytes.chop(chop);
        if (flipAt >= 0)
            bytes[flipAt] = char(~bytes[flipAt]);
        QFile copy(left + u"/000000000001.segment"_s);
        QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(bytes) == bytes.size());
        copy.close();

        const QList<RecoverableTrace> found = findRecoverable(dead.path());
        QCOMPARE(found.size(), 1);
        TraceStore into(clock);
        const auto report = recover(found[0], into);
        QVERIFY(report.has_value());
        QTEST(report->records, "records");
        QTEST(report->damaged.size(), "damaged");
        if (report->records == 2) {
            const TraceSnapshot snapshot = into.snapshot();
            QCOMPARE(found[0].firstWall, 11);
            QCOMPARE(found[0].lastWall, 22);
            QCOMPARE(snapshot.record(1).bytes, QByteArrayView("one"));
            QCOMPARE(snapshot.record(2).wallMicroseconds, 22);
            QVERIFY(snapshot.record(2).inferred);
            QCOMPARE(snapshot.channel(snapshot.record(2).channel).instanceId, u"iot-a"_s);
        }
        discard(found[0]);
        QVERIFY(findRecoverable(dead.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTraceRecovery)
#include "tst_tracerecovery.moc"
