// SPDX-License-Identifier: GPL-3.0-or-later
#include <trace/tracestore.h>

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

class FixedClock final : public Clock
{
public:
    qint64 monotonicMicroseconds() const override { return now; }
    qint64 wallMicroseconds() const override { return now; }
    qint64 now = 1'000'000;
};

QByteArray payloadOf(quint64 sequence)
{
    return QByteArray::number(sequence) + QByteArray(qsizetype(sequence % 300), char('a' + sequence % 26));
}

ChannelInfo channelOf(const QString &productKey, const QString &deviceName)
{
    ChannelInfo info;
    info.role = ChannelRole::Mqtt;
    info.device = DeviceIdentity::create(productKey, deviceName).value();
    info.remote = {.host = u"localhost"_s, .port = 1883};
    info.instanceId = u"iot-a"_s;
    info.mqttLevel = 5;
    return info;
}

} // namespace

class TestTraceStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void emptyStoreAndEmptySnapshot()
    {
        const FixedClock clock;
        const TraceStore store(clock);
        QCOMPARE(store.snapshot().size(), 0U);
        QCOMPARE(store.memoryInUse(), 0);
        QCOMPARE(TraceSnapshot().size(), 0U);
        QVERIFY(TraceSnapshot().channel(1).device.isNull());
    }

    void givesBackWhatWasAppended()
    {
        FixedClock clock;
        TraceStore store(clock);
        QCOMPARE(store.append({.channel = 3,
                               .kind = RecordKind::MqttPacket,
                               .direction = Direction::Up,
                               .stage = Stage::MqttConnect,
                               .bytes = QByteArrayView("\x10\0\xff", 3)}),
                 1U);
        clock.now = 2'000'000;
        QCOMPARE(store.append({.kind = RecordKind::TlsClosed, .bytes = {}}), 2U);
        QCOMPARE(store.append({.kind = RecordKind::Note, .bytes = "{}", .wallMicroseconds = 5}), 3U);

        const TraceSnapshot snapshot = store.snapshot();
        QCOMPARE(snapshot.size(), 3U);
        const TraceRecord first = snapshot.record(1);
        QCOMPARE(first.sequence, 1U);
        QCOMPARE(first.wallMicroseconds, 1'000'000);
        QCOMPARE(first.channel, 3U);
        QCOMPARE(first.kind, RecordKind::MqttPacket);
        QCOMPARE(first.direction, Direction::Up);
        QCOMPARE(first.stage, Stage::MqttConnect);
        QCOMPARE(first.bytes, QByteArrayView("\x10\0\xff", 3));
        QCOMPARE(snapshot.record(2).wallMicroseconds, 2'000'000);
        QVERIFY(snapshot.record(2).bytes.isEmpty());
        QCOMPARE(snapshot.record(3).wallMicroseconds, 5);
    }

    void snapshotsNeverChange()
    {
        const FixedClock clock;
        TraceStore store(clock);
        store.append({.bytes = "one"});
        const TraceSnapshot early = store.snapshot();
        for (int i = 0; i < 20'000; ++i)
            store.append({.bytes = "more"});
        const TraceSnapshot late = store.snapshot();
        QCOMPARE(early.size(), 1U);
        QCOMPARE(early.record(1).bytes, QByteArrayView("one"));
        QCOMPARE(late.size(), 20'001U);
        QCOMPARE(late.record(20'001).bytes, QByteArrayView("more"));
        // Nothing is copied: both see the same memory.
        QCOMPARE(static_cast<const void *>(early.record(1).bytes.data()),
                 static_cast<const void *>(late.record(1).bytes.data()));
    }

    void recordsOfEverySizeSurviveSegmentBorders()
    {
        const FixedClock clock;
        TraceStore store(clock);
        // Full indexes (small records), full arenas (records of 60 KiB) and records with arenas of their own.
        std::vector<QByteArray> expected;
        const auto add = [&](const QByteArray &bytes) {
            expected.push_back(bytes);
            QCOMPARE(store.append({.bytes = bytes}), quint64(expected.size()));
        };
        for (quint64 i = 0; i < 10'000; ++i)
            add(payloadOf(i));
        for (int i = 0; i < 40; ++i)
            add(QByteArray(60 * 1024 + i, char('A' + i % 26)));
        for (const qsizetype size : {64 * 1024, 64 * 1024 + 1, 300 * 1024, 5'000'000}) {
            add(QByteArray(size, 'L'));
            add("small after large");
        }
        const TraceSnapshot snapshot = store.snapshot();
        QCOMPARE(snapshot.size(), quint64(expected.size()));
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const TraceRecord record = snapshot.record(i + 1);
            QCOMPARE(record.sequence, i + 1);
            QVERIFY2(record.bytes == expected[i], qPrintable(u"record %1"_s.arg(i + 1)));
        }
    }

    void memoryInUseCountsAllOfIt()
    {
        const FixedClock clock;
        TraceStore store(clock);
        store.append({.bytes = "x"});
        const qint64 small = store.memoryInUse();
        QVERIFY(small > 0);
        QVERIFY(small < 2 * 1024 * 1024);
        const QByteArray large(3'000'000, 'x');
        store.append({.bytes = large});
        QVERIFY(store.memoryInUse() >= small + 3'000'000);
        (void)store.openChannel({});
        const qint64 withChannel = store.memoryInUse();
        QVERIFY(withChannel > small + 3'000'000);
        store.clear();
        QVERIFY(store.memoryInUse() < small);

        // The overhead of small records: index entry and what a closed segment leaves unused.
        const QByteArray typical(120, 'x');
        constexpr int count = 100'000;
        for (int i = 0; i < count; ++i)
            store.append({.bytes = typical});
        const qint64 overhead = store.memoryInUse() / count - typical.size();
        QVERIFY2(overhead <= 48, qPrintable(u"%1 bytes a record"_s.arg(overhead)));
    }

    void channelsAreKept()
    {
        const FixedClock clock;
        TraceStore store(clock);
        const TraceSnapshot before = store.snapshot();
        for (ChannelId i = 1; i <= 200; ++i)
            QCOMPARE(store.openChannel(channelOf(u"pk"_s, u"device-%1"_s.arg(i))), i);
        const TraceSnapshot after = store.snapshot();
        QVERIFY(before.channel(1).device.isNull());
        QVERIFY(after.channel(0).device.isNull());
        QVERIFY(after.channel(201).device.isNull());
        for (ChannelId i = 1; i <= 200; ++i)
            QCOMPARE(after.channel(i).device.deviceName(), u"device-%1"_s.arg(i));
        QCOMPARE(after.channel(7).role, ChannelRole::Mqtt);
        QCOMPARE(after.channel(7).remote.toString(), u"localhost:1883"_s);
        QCOMPARE(after.channel(7).instanceId, u"iot-a"_s);
        QCOMPARE(after.channel(7).mqttLevel, quint8(5));
    }

    void announcesOnceUntilTheNextSnapshot()
    {
        const FixedClock clock;
        TraceStore store(clock);
        QSignalSpy appended(&store, &TraceStore::recordsAppended);
        for (int i = 0; i < 1000; ++i)
            store.append({.bytes = "x"});
        QCOMPARE(appended.size(), 1);
        (void)store.snapshot();
        QCOMPARE(appended.size(), 1);
        store.append({.bytes = "x"});
        store.append({.bytes = "x"});
        QCOMPARE(appended.size(), 2);
    }

    void aDirectSlotMayAppendAndLook()
    {
        const FixedClock clock;
        TraceStore store(clock);
        quint64 seen = 0;
        connect(&store, &TraceStore::recordsAppended, this, [&] {
            seen = store.snapshot().size();
            if (seen == 1)
                store.append({.bytes = "from the slot"});
        });
        store.append({.bytes = "x"});
        QCOMPARE(store.snapshot().size(), 2U);
        QCOMPARE(seen, 2U);
    }

    void clearForgetsRecordsAndKeepsChannels()
    {
        const FixedClock clock;
        TraceStore store(clock);
        const ChannelId channel = store.openChannel(channelOf(u"pk"_s, u"device"_s));
        store.append({.channel = channel, .bytes = "old"});
        const TraceSnapshot old = store.snapshot();
        store.append({.channel = channel, .bytes = "not seen"});
        QSignalSpy cleared(&store, &TraceStore::cleared);
        QSignalSpy appended(&store, &TraceStore::recordsAppended);

        store.clear();
        QCOMPARE(cleared.size(), 1);
        QCOMPARE(store.snapshot().size(), 0U);
        QCOMPARE(old.size(), 1U);
        QCOMPARE(old.record(1).bytes, QByteArrayView("old"));

        QCOMPARE(store.append({.channel = channel, .bytes = "new"}), 1U);
        QCOMPARE(appended.size(), 1);
        QCOMPARE(store.snapshot().record(1).bytes, QByteArrayView("new"));
        QCOMPARE(store.snapshot().channel(channel).device.deviceName(), u"device"_s);
        QCOMPARE(store.openChannel({}), channel + 1);
    }

    void clearAnnouncesAgain()
    {
        const FixedClock clock;
        TraceStore store(clock);
        QSignalSpy appended(&store, &TraceStore::recordsAppended);
        store.append({.bytes = "announced, never looked at"});
        store.clear();
        store.append({.bytes = "x"});
        QCOMPARE(appended.size(), 2);
    }

    void protectReachesTheRedactor()
    {
        const FixedClock clock;
        TraceStore store(clock);
        store.protect("topsecret");
        QCOMPARE(store.redactor().redacted(QByteArrayView("a topsecret b")), QByteArray("a ********* b"));
    }

    void readersRunBesideTheWriter()
    {
        const FixedClock clock;
        TraceStore store(clock);
        constexpr quint64 total = 60'000;
        std::atomic<bool> writing = true;
        std::atomic<int> failures = 0;

        const auto check = [&](const TraceSnapshot &snapshot, quint64 sequence) {
            const TraceRecord record = snapshot.record(sequence);
            const ChannelInfo channel = snapshot.channel(record.channel);
            if (record.bytes != payloadOf(sequence) || channel.device.isNull() ||
                channel.device.deviceName() != u"device-%1"_s.arg(record.channel))
                ++failures;
        };
        std::vector<std::thread> readers;
        for (int reader = 0; reader < 3; ++reader) {
            readers.emplace_back([&] {
                quint64 last = 0;
                bool again = true;
                while (again) {
                    again = writing;
                    const TraceSnapshot snapshot = store.snapshot();
                    if (snapshot.size() < last)
                        ++failures;
                    if (snapshot.size() == 0)
                        continue;
                    check(snapshot, 1);
                    check(snapshot, snapshot.size());
                    check(snapshot, last / 2 + 1);
                    last = snapshot.size();
                }
                if (last != total)
                    ++failures;
            });
        }
        ChannelId channel = 0;
        for (quint64 i = 1; i <= total; ++i) {
            if (i % 500 == 1) {
                channel = store.openChannel(channelOf(u"pk"_s, u"device-%1"_s.arg(channel + 1)));
                store.protect("secret-" + QByteArray::number(i));
            }
            store.append({.channel = channel, .bytes = payloadOf(i)});
        }
        writing = false;
        for (std::thread &reader : readers)
            reader.join();
        QCOMPARE(failures.load(), 0);
    }

    void clearRunsBesideReaders()
    {
        const FixedClock clock;
        TraceStore store(clock);
        std::atomic<bool> writing = true;
        std::atomic<int> failures = 0;
        std::thread reader([&] {
            while (writing) {
                const TraceSnapshot snapshot = store.snapshot();
                for (quint64 i = 1; i <= snapshot.size(); i += 97) {
                    if (snapshot.record(i).bytes != payloadOf(i))
                        ++failures;
                }
            }
        });
        for (int round = 0; round < 20; ++round) {
            for (quint64 i = 1; i <= 3000; ++i)
                store.append({.bytes = payloadOf(i)});
            store.clear();
        }
        writing = false;
        reader.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(store.snapshot().size(), 0U);
    }
};

QTEST_GUILESS_MAIN(TestTraceStore)
#include "tst_tracestore.moc"
