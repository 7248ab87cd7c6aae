// SPDX-License-Identifier: GPL-3.0-or-later
#include <trace/tracerecovery.h>
#include <trace/tracestore.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <ctime>
#include <functional>

#include <fcntl.h>
#include <sys/stat.h>

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
        QTest::newRow("cut in the only frame") << qint64(-1) << qint64(1) << quint64(0) << qsizetype(1);
        QTest::newRow("damaged header") << qint64(0) << qint64(0) << quint64(0) << qsizetype(1);
        QTest::newRow("damaged channels") << qint64(90) << qint64(0) << quint64(2) << qsizetype(1);
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
        QVERIFY(findRecoverable(live.path()).isEmpty());
        const QString left = leftBehind(live, dead, 2);
        change(left, [&](QByteArray &bytes) {
            bytes.chop(chop);
            if (flipAt >= 0)
                bytes[flipAt] = char(~bytes[flipAt]);
        });

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

    void aDamagedFileOfChannelsTakesNoDevice()
    {
        const QTemporaryDir live;
        const QTemporaryDir dead;
        const SystemClock clock;
        TraceStore store(clock, {.directory = live.path()});
        ChannelInfo info;
        info.device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitch"_s).value();
        info.instanceId = u"iot-a"_s;
        const ChannelId channel = store.openChannel(info);
        store.append({.channel = channel, .kind = RecordKind::MqttPacket, .bytes = "one"});
        const QString left = leftBehind(live, dead, 1);
        QFile channels(left + u"/channels"_s);
        QVERIFY(channels.open(QIODevice::ReadWrite));
        channels.seek(70);
        channels.write("damage");
        channels.close();

        const QList<RecoverableTrace> found = findRecoverable(dead.path());
        QCOMPARE(found.size(), 1);
        TraceStore into(clock);
        const auto report = recover(found[0], into);
        QVERIFY(report.has_value());
        QCOMPARE(report->damaged.size(), 1);
        QCOMPARE(report->records, 1U);
        const TraceSnapshot snapshot = into.snapshot();
        QCOMPARE(snapshot.channel(snapshot.record(1).channel).device, info.device);
        QCOMPARE(snapshot.channel(snapshot.record(1).channel).instanceId, u"iot-a"_s);
        QCOMPARE(snapshot.channelCount(), 1U);
    }

    void whatIsBehindDamageIsRecovered_data()
    {
        QTest::addColumn<qint64>("at"); // from the start of the first frame of records
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("kind") << qint64(0) << QByteArray("\xff", 1);
        QTest::newRow("size, far beyond the end") << qint64(14) << QByteArray("\x7f", 1);
        QTest::newRow("size, too little") << qint64(8) << QByteArray("\x01", 1);
        QTest::newRow("count") << qint64(32) << QByteArray("\x77", 1);
        QTest::newRow("payload") << qint64(45) << QByteArray("\x55\x55", 2);
        QTest::newRow("zeros") << qint64(0) << QByteArray(40, '\0');
    }

    /// The promise is what is given, whatever was flipped.
    void whatIsBehindDamageIsRecovered()
    {
        QFETCH(qint64, at);
        QFETCH(QByteArray, damage);
        const QTemporaryDir live;
        const QTemporaryDir dead;
        const SystemClock clock;
        TraceStore store(clock, {.directory = live.path()});
        const ChannelId channel = store.openChannel({});
        store.append({.channel = channel, .bytes = "lost", .wallMicroseconds = 11});
        (void)leftBehind(live, dead, 1);
        store.append({.channel = channel, .bytes = "kept", .wallMicroseconds = 22});
        const QString left = leftBehind(live, dead, 2);
        qsizetype frame = 0;
        change(left, [&](QByteArray &bytes) {
            frame = firstRecords(bytes);
            QVERIFY(bytes.mid(frame + at, damage.size()) != damage);
            bytes.replace(frame + at, damage.size(), damage);
        });

        const QList<RecoverableTrace> found = findRecoverable(dead.path());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].records, 1U);
        QCOMPARE(found[0].lastWall, 22);
        TraceStore into(clock);
        const auto report = recover(found[0], into);
        QVERIFY(report.has_value());
        QCOMPARE(report->records, found[0].records);
        QCOMPARE(into.snapshot().record(1).bytes, QByteArrayView("kept"));
        QCOMPARE(report->damaged.size(), 1);
        QVERIFY2(report->damaged[0].contains(u"at byte %1,"_s.arg(frame)), qPrintable(report->damaged[0]));
    }

    void damageInSeveralPlacesIsToldOnce()
    {
        const QTemporaryDir live;
        const QTemporaryDir dead;
        const SystemClock clock;
        TraceStore store(clock, {.directory = live.path()});
        const ChannelId channel = store.openChannel({});
        QString left;
        for (quint64 i = 1; i <= 4; ++i) {
            store.append({.channel = channel, .bytes = "x", .wallMicroseconds = qint64(i)});
            left = leftBehind(live, dead, i); // so that each has a frame of its own
        }
        constexpr qsizetype frameSize = 40 + 24 + 1;
        change(left, [&](QByteArray &bytes) {
            const qsizetype first = firstRecords(bytes);
            QCOMPARE(bytes.size(), first + 4 * frameSize);
            bytes[first + 50] = '\x7f';
            bytes[first + 2 * frameSize + 50] = '\x7f';
        });
        const QList<RecoverableTrace> found = findRecoverable(dead.path());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].firstWall, 2);
        QCOMPARE(found[0].lastWall, 4);
        TraceStore into(clock);
        const auto report = recover(found[0], into);
        QVERIFY(report.has_value());
        QCOMPARE(report->records, 2U);
        QCOMPARE(report->damaged.size(), 1);
        QVERIFY2(report->damaged[0].contains(u"%1 bytes"_s.arg(2 * frameSize)), qPrintable(report->damaged[0]));
    }

    void whatCannotBeReadAtAllIsSetAsideAndNotRemoved_data()
    {
        QTest::addColumn<std::function<void(QByteArray &)>>("change");
        const auto row = [](const char *name, const std::function<void(QByteArray &)> &change) {
            QTest::newRow(name) << change;
        };
        row("the only frame's size is huge", [](QByteArray &bytes) { bytes[firstRecords(bytes) + 14] = '\x7f'; });
        row("zeros", [](QByteArray &bytes) { bytes.fill('\0'); });
        row("half a header", [](QByteArray &bytes) { bytes.truncate(10); });
    }

    void whatCannotBeReadAtAllIsSetAsideAndNotRemoved()
    {
        QFETCH(std::function<void(QByteArray &)>, change);
        const QTemporaryDir live;
        const QTemporaryDir dead;
        const SystemClock clock;
        TraceStore store(clock, {.directory = live.path()});
        store.append({.channel = store.openChannel({}), .bytes = "one"});
        const QString left = leftBehind(live, dead, 1);
        QByteArray changed;
        TestTraceRecovery::change(left, [&](QByteArray &bytes) {
            change(bytes);
            changed = bytes;
        });
        age(left);

        const QList<RecoverableTrace> found = findRecoverable(dead.path());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].records, 0U);
        TraceStore into(clock);
        const auto report = recover(found[0], into);
        QVERIFY(report.has_value());
        QCOMPARE(report->records, 0U);
        QCOMPARE(report->damaged.size(), 1);
        QVERIFY(!report->keepFolder);
        discard(found[0]);
        QFile aside(left + u"-000000000001.segment.damaged"_s);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), changed);
    }

    void whatCannotBeSetAsideStays()
    {
        const QTemporaryDir live;
        const QTemporaryDir dead;
        const SystemClock clock;
        TraceStore store(clock, {.directory = live.path()});
        store.append({.channel = store.openChannel({}), .bytes = "one"});
        const QString left = leftBehind(live, dead, 1);
        change(left, [](QByteArray &bytes) { bytes.fill('\0'); });
        // There is one of that name already.
        QVERIFY(QDir().mkpath(left + u"-000000000001.segment.damaged"_s));
        TraceStore into(clock);
        const auto report = recover(findRecoverable(dead.path()).value(0), into);
        QVERIFY(report.has_value());
        QVERIFY(report->keepFolder);
        QVERIFY2(report->damaged.value(0).contains(u"could not be set aside"_s), qPrintable(report->damaged.value(0)));
        QVERIFY(QFile::exists(left + u"/000000000001.segment"_s));
    }

    /// That a file can't be read now says nothing of what it holds.
    void whatTheSystemDoesNotGiveStays()
    {
        const QTemporaryDir live;
        const QTemporaryDir dead;
        const SystemClock clock;
        TraceStore store(clock, {.directory = live.path()});
        store.append({.channel = store.openChannel({}), .bytes = "one"});
        const QString left = leftBehind(live, dead, 1);
        // Has a size, and can't be mapped.
        const QString unmappable = u"/sys/kernel/mm/transparent_hugepage/enabled"_s;
        QVERIFY(QFileInfo(unmappable).size() > 0);
        QVERIFY(QFile::link(unmappable, left + u"/000000000002.segment"_s));
        const QList<RecoverableTrace> found = findRecoverable(dead.path());
        QCOMPARE(found.size(), 1);
        TraceStore into(clock);
        const auto report = recover(found[0], into);
        QVERIFY(report.has_value());
        QCOMPARE(report->records, 1U);
        QVERIFY(report->keepFolder);
        QVERIFY2(report->damaged.value(0).contains(u"can't be read"_s), qPrintable(report->damaged.value(0)));

        // And by itself it is neither removed nor taken for read.
        QVERIFY(QFile::remove(left + u"/000000000001.segment"_s));
        age(left);
        const QList<RecoverableTrace> rest = findRecoverable(dead.path());
        QCOMPARE(rest.size(), 1);
        QVERIFY(!recover(rest[0], into).has_value());
        QVERIFY(QFile::exists(left + u"/000000000002.segment"_s));
    }

    void whatRecordedNothingIsRemoved()
    {
        const QTemporaryDir dead;
        const QString old = dead.filePath(u"trace-old"_s);
        const QString fresh = dead.filePath(u"trace-fresh"_s);
        QVERIFY(QDir().mkpath(old) && QDir().mkpath(fresh));
        age(old);
        QVERIFY(findRecoverable(dead.path()).isEmpty());
        QVERIFY(!QDir(old).exists());
        // Its program may be about to lock it.
        QVERIFY(QDir(fresh).exists());
    }

private:
    /// The folder was last touched an hour ago.
    static void age(const QString &folder)
    {
        std::array<timespec, 2> longAgo{};
        for (timespec &time : longAgo)
            time.tv_sec = ::time(nullptr) - 3600;
        QCOMPARE(utimensat(AT_FDCWD, QFile::encodeName(folder).constData(), longAgo.data(), 0), 0);
    }

    /// Where the first frame of records begins: behind the file's header, and the channels in lines.
    static qsizetype firstRecords(const QByteArray &segment) { return segment.indexOf('\n', 24 + 40) + 1; }

    static void change(const QString &left, const std::function<void(QByteArray &)> &change)
    {
        QFile file(left + u"/000000000001.segment"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        file.close();
        change(bytes);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// What a killed program leaves: the same files without a living owner. Waits for so many records.
    static QString leftBehind(const QTemporaryDir &live, const QTemporaryDir &dead, quint64 records)
    {
        const QString left = dead.filePath(u"trace-left"_s);
        const auto written = [&] {
            QDir(left).removeRecursively();
            QDir().mkpath(left);
            const QString from = live.filePath(QDir(live.path()).entryList({u"trace-*"_s}, QDir::Dirs).value(0));
            for (const QString &name : QDir(from).entryList(QDir::Files)) {
                if (!name.endsWith(u".lock"_s))
                    QFile::copy(from + u'/' + name, left + u'/' + name);
            }
            const QList<RecoverableTrace> found = findRecoverable(dead.path());
            return !found.isEmpty() && found[0].records == records && QFile::exists(left + u"/channels"_s);
        };
        if (!QTest::qWaitFor(written))
            qWarning("the journal was not written in time");
        return left;
    }
};

QTEST_GUILESS_MAIN(TestTraceRecovery)
#include "tst_tracerecovery.moc"
