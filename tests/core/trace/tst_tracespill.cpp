// SPDX-License-Identifier: GPL-3.0-or-later
#include <trace/tracerecovery.h>
#include <trace/tracestore.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <thread>
#include <vector>

#include <sys/resource.h>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms: a sanitizer on a busy machine takes its time

constexpr qint64 mebibyte = 1024LL * 1024;

QByteArray payloadOf(quint64 sequence)
{
    return QByteArray::number(sequence) + QByteArray(qsizetype(sequence % 300), char('a' + sequence % 26));
}

quint64 firstDifference(const TraceSnapshot &snapshot)
{
    for (quint64 sequence = 1; sequence <= snapshot.size(); ++sequence) {
        if (snapshot.record(sequence).bytes != payloadOf(sequence))
            return sequence;
    }
    return 0;
}

QStringList filesBelow(const QString &directory)
{
    QStringList files;
    QDirIterator it(directory, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    return files;
}

QByteArray contentsBelow(const QString &directory)
{
    QByteArray contents;
    for (const QString &path : filesBelow(directory)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            contents += file.readAll();
    }
    return contents;
}

/// How large a file may become, of this process; as it was before when this goes.
class FileSizeLimit
{
public:
    FileSizeLimit()
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        // Else the signal ends the program.
        std::signal(SIGXFSZ, SIG_IGN);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

    void set(rlim_t bytes) const
    {
        rlimit limit = m_before;
        limit.rlim_cur = std::min(bytes, m_before.rlim_max);
        setrlimit(RLIMIT_FSIZE, &limit);
    }

private:
    rlimit m_before{};
};

} // namespace

class TestTraceSpill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryOnlyIsOff()
    {
        const TraceStore store(m_clock);
        QCOMPARE(store.spillStatus(), SpillStatus());
        QCOMPARE(store.spilledBytes(), 0);
    }

    void spilledRecordsReadBack_data()
    {
        QTest::addColumn<bool>("journal");
        QTest::newRow("with a journal") << true;
        QTest::newRow("without") << false;
    }

    void spilledRecordsReadBack()
    {
        QFETCH(bool, journal);
        const QTemporaryDir directory;
        {
            TraceStore store(m_clock, {.directory = directory.path(), .budget = 3 * mebibyte, .journal = journal});
            for (quint64 i = 1; i <= 2000; ++i)
                store.append({.channel = 7,
                              .kind = RecordKind::HttpRequestBody,
                              .direction = Direction::Up,
                              .stage = Stage::Notify,
                              .bytes = payloadOf(i),
                              .wallMicroseconds = qint64(i),
                              .inferred = i % 2 == 0});
            const TraceSnapshot early = store.snapshot();
            for (quint64 i = 2001; i <= 60'000; ++i)
                store.append({.bytes = payloadOf(i)});
            QTRY_VERIFY_WITH_TIMEOUT(store.spilledBytes() > 0 && store.memoryInUse() <= 3 * mebibyte, patience);
            QCOMPARE(store.spillStatus().state, SpillState::Active);
            const TraceSnapshot late = store.snapshot();
            QCOMPARE(firstDifference(early), 0U);
            QCOMPARE(firstDifference(late), 0U);
            QCOMPARE(late.size(), 60'000U);
            const TraceRecord record = late.record(1234);
            QCOMPARE(record.sequence, 1234U);
            QCOMPARE(record.wallMicroseconds, 1234);
            QCOMPARE(record.channel, 7U);
            QCOMPARE(record.kind, RecordKind::HttpRequestBody);
            QCOMPARE(record.direction, Direction::Up);
            QCOMPARE(record.stage, Stage::Notify);
            QVERIFY(record.inferred);
            QVERIFY(!late.record(1235).inferred);
            store.clear();
            // Snapshots outlive the files that they map.
            QCOMPARE(firstDifference(late), 0U);
            QTRY_COMPARE_WITH_TIMEOUT(store.spilledBytes(), 0, patience);
            store.append({.bytes = payloadOf(1)});
            QCOMPARE(firstDifference(store.snapshot()), 0U);
        }
        QCOMPARE(filesBelow(directory.path()), QStringList());
    }

    void filesAreMaskedAndPrivate()
    {
        const QTemporaryDir directory;
        TraceStore store(m_clock, {.directory = directory.path()});
        store.protect("0123456789abcdef");
        ChannelInfo info;
        info.instanceId = u"iot-a"_s;
        const ChannelId channel = store.openChannel(info);
        store.append({.channel = channel, .kind = RecordKind::Note, .bytes = "key 0123456789abcdef end"});
        store.append({.channel = channel,
                      .kind = RecordKind::LoginPrepared,
                      .bytes = R"({"password":"UNKNOWN-TO-ALL","userName":"u"})"});
        QTRY_VERIFY_WITH_TIMEOUT(contentsBelow(directory.path()).contains("userName"), patience);
        const QByteArray contents = contentsBelow(directory.path());
        QVERIFY(contents.contains("key **************** end"));
        QVERIFY(contents.contains("iot-a"));
        QVERIFY(!contents.contains("0123456789abcdef"));
        QVERIFY(!contents.contains("UNKNOWN"));
        // In memory the bytes are those of the wire.
        QCOMPARE(store.snapshot().record(1).bytes, QByteArrayView("key 0123456789abcdef end"));
        for (const QString &path : filesBelow(directory.path())) {
            if (path.endsWith(u".lock"_s))
                continue;
            const QFile::Permissions others =
                QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QCOMPARE(QFile(path).permissions() & others, QFile::Permissions());
        }
    }

    void refusesAtTheHardLimitAndSaysSo()
    {
        const QTemporaryDir directory;
        // A file where the folder should be: nothing can be written, by root neither.
        const QString blocked = directory.filePath(u"file"_s);
        QFile file(blocked);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        TraceStore store(m_clock,
                         {.directory = blocked, .budget = mebibyte, .hardLimit = 4 * mebibyte, .journal = true});
        quint64 accepted = 0;
        while (store.append({.bytes = payloadOf(accepted + 1)}) != 0)
            ++accepted;
        QVERIFY(accepted > 4096);
        QCOMPARE(store.append({.bytes = "refused too"}), 0U);
        QCOMPARE(store.refusedRecords(), 2U);
        QVERIFY(store.memoryInUse() <= 4 * mebibyte);
        QCOMPARE(firstDifference(store.snapshot()), 0U);
        QTRY_COMPARE_WITH_TIMEOUT(store.spillStatus().state, SpillState::Paused, patience);
        QVERIFY(store.spillStatus().reason.contains(blocked));

        // Room again: the next record comes after a note of the gap.
        QVERIFY(file.remove());
        QTRY_COMPARE_WITH_TIMEOUT(store.spillStatus().state, SpillState::Active, patience);
        QTRY_VERIFY_WITH_TIMEOUT(store.memoryInUse() <= 2 * mebibyte, patience);
        QCOMPARE(store.append({.bytes = "after"}), accepted + 2);
        const TraceSnapshot snapshot = store.snapshot();
        const TraceRecord note = snapshot.record(accepted + 1);
        QCOMPARE(note.kind, RecordKind::Note);
        QVERIFY(QJsonDocument::fromJson(note.bytes.toByteArray()).object()[u"text"_s].toString().contains(u'2'));
        QCOMPARE(snapshot.record(accepted + 2).bytes, QByteArrayView("after"));
    }

    void aDiskThatFillsInTheMiddleOfAWriteLosesNothing()
    {
        // A limit on the size of files refuses the rest of a write just as a full disk does.
        const FileSizeLimit limit;
        const QTemporaryDir directory;
        const QTemporaryDir dead;
        TraceStore store(m_clock, {.directory = directory.path(), .budget = 3 * mebibyte});
        limit.set(300'000);
        quint64 count = 0;
        const auto append = [&](quint64 records) {
            for (quint64 i = 0; i < records; ++i)
                store.append({.bytes = payloadOf(++count)});
        };
        append(10'000);
        QTRY_COMPARE(store.spillStatus().state, SpillState::Paused);
        QVERIFY(!store.spillStatus().reason.isEmpty());
        append(30'000);
        QCOMPARE(firstDifference(store.snapshot()), 0U);
        QCOMPARE(store.refusedRecords(), 0U);
        QVERIFY(store.memoryInUse() > 3 * mebibyte);
        // What was written in part was taken back.
        for (const QString &path : filesBelow(directory.path()))
            QVERIFY2(QFileInfo(path).size() <= 300'000, qPrintable(path));

        limit.set(RLIM_INFINITY);
        QTRY_COMPARE(store.spillStatus().state, SpillState::Active);
        QTRY_VERIFY(store.memoryInUse() <= 3 * mebibyte);
        QCOMPARE(firstDifference(store.snapshot()), 0U);
        QCOMPARE(store.snapshot().size(), count);
        // And what is on disk is whole.
        const QString folder = QDir(directory.path()).entryList({u"trace-*"_s}, QDir::Dirs).value(0);
        QVERIFY(QDir().mkpath(dead.filePath(folder)));
        QTRY_COMPARE(copiedRecords(directory.filePath(folder), dead), count);
    }

    void readersRunBesideTheSpiller()
    {
        const QTemporaryDir directory;
        TraceStore store(m_clock, {.directory = directory.path(), .budget = 2 * mebibyte});
        std::atomic<bool> writing = true;
        std::atomic<quint64> failures = 0;
        std::vector<std::thread> readers;
        for (int reader = 0; reader < 2; ++reader) {
            readers.emplace_back([&] {
                while (writing) {
                    const TraceSnapshot snapshot = store.snapshot();
                    for (quint64 i = 1; i <= snapshot.size(); i += 997) {
                        if (snapshot.record(i).bytes != payloadOf(i))
                            ++failures;
                    }
                }
            });
        }
        for (quint64 i = 1; i <= 60'000; ++i)
            store.append({.bytes = payloadOf(i)});
        writing = false;
        for (std::thread &reader : readers)
            reader.join();
        QCOMPARE(failures.load(), 0U);
    }

private:
    /// How many records a copy of the journal gives back; 0 when any of it is damaged.
    quint64 copiedRecords(const QString &folder, const QTemporaryDir &dead) const
    {
        const QString to = dead.filePath(QFileInfo(folder).fileName());
        for (const QString &name : QDir(folder).entryList({u"*.segment"_s, u"channels"_s}, QDir::Files)) {
            QFile::remove(to + u'/' + name);
            QFile::copy(folder + u'/' + name, to + u'/' + name);
        }
        const QList<RecoverableTrace> found = findRecoverable(dead.path());
        if (found.isEmpty())
            return 0;
        TraceStore into(m_clock);
        const auto report = recover(found[0], into);
        return report && report->damaged.isEmpty() && firstDifference(into.snapshot()) == 0 ? report->records : 0;
    }

    const SystemClock m_clock;
};

QTEST_GUILESS_MAIN(TestTraceSpill)
#include "tst_tracespill.moc"
