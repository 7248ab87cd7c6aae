// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/tracemodel.h>

#include <base/clock.h>
#include <domain/stages.h>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

class StillClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMicroseconds() const override { return 0; }
    [[nodiscard]] qint64 wallMicroseconds() const override { return 1'626'074'474'466'000; }
};

} // namespace

class TestTraceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_store = std::make_unique<TraceStore>(m_clock);
    }

    void cleanup() { m_store.reset(); }

    void beginsWithWhatIsThere()
    {
        appendNotes(3);
        const TraceModel model(*m_store);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), int(TraceModel::ColumnCount));
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    }

    void appendsInBatches()
    {
        TraceModel model(*m_store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        appendNotes(1000);
        QCOMPARE(model.rowCount(), 0);
        QTRY_COMPARE(model.rowCount(), 1000);
        QCOMPARE(inserted.size(), 1);
        appendNotes(1);
        QTRY_COMPARE(model.rowCount(), 1001);
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(inserted.constLast().at(1).toInt(), 1000);
        QCOMPARE(inserted.constLast().at(2).toInt(), 1000);
    }

    void rolesOfARecord()
    {
        const auto identity = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitch"_s);
        QVERIFY(identity.has_value());
        const ChannelId channel = m_store->openChannel({.role = ChannelRole::Mqtt,
                                                        .device = *identity,
                                                        .remote = {u"localhost"_s, 1883},
                                                        .instanceId = u"iot-a"_s});
        append({.channel = channel, .kind = RecordKind::TcpConnecting, .bytes = "{}", .wallMicroseconds = 1'000'000});
        append({.channel = channel,
                .kind = RecordKind::MqttPacket,
                .direction = Direction::Up,
                .stage = Stage::Notify,
                .bytes = QByteArrayView("\xc0\x00", 2),
                .wallMicroseconds = 1'000'250});
        const TraceModel model(*m_store);
        const QModelIndex index = model.index(1, TraceModel::InfoColumn);
        QCOMPARE(index.data(TraceModel::SequenceRole).toULongLong(), 2U);
        QCOMPARE(index.data(TraceModel::WallMicrosecondsRole).toLongLong(), 1'000'250);
        QCOMPARE(index.data(TraceModel::RelativeMicrosecondsRole).toLongLong(), 250);
        QCOMPARE(index.data(TraceModel::DeltaMicrosecondsRole).toLongLong(), 250);
        QCOMPARE(index.data(TraceModel::DirectionRole).value<Direction>(), Direction::Up);
        QCOMPARE(index.data(TraceModel::KindRole).value<RecordKind>(), RecordKind::MqttPacket);
        QCOMPARE(index.data(TraceModel::ProtocolRole).value<TraceProtocol>(), TraceProtocol::Mqtt);
        QCOMPARE(index.data(TraceModel::StageRole).value<Stage>(), Stage::Notify);
        QCOMPARE(index.data(TraceModel::LengthRole).toLongLong(), 2);
        QCOMPARE(index.data(TraceModel::DeviceRole).value<DeviceIdentity>(), *identity);
        QCOMPARE(index.data(TraceModel::InstanceRole).toString(), u"iot-a"_s);
        QCOMPARE(index.data(TraceModel::RemoteRole).value<Endpoint>(), (Endpoint{u"localhost"_s, 1883}));
        QCOMPARE(index.data(TraceModel::SourceRole).toString(), u"LightSwitch"_s);
        QCOMPARE(index.data(TraceModel::DestinationRole).toString(), u"localhost:1883"_s);
        QCOMPARE(index.data(TraceModel::TypeRole).toString(), u"PINGREQ"_s);
        QVERIFY(!index.data(TraceModel::MalformedRole).toBool());
        QCOMPARE(index.data(TraceModel::BytesRole).toByteArray(), QByteArray("\xc0\x00", 2));
        // text and colour are the window's business
        QVERIFY(!index.data(Qt::DisplayRole).isValid());
        QVERIFY(!index.data(Qt::DecorationRole).isValid());
        // the first record is its own reference
        const QModelIndex first = model.index(0, 0);
        QCOMPARE(first.data(TraceModel::RelativeMicrosecondsRole).toLongLong(), 0);
        QCOMPARE(first.data(TraceModel::DeltaMicrosecondsRole).toLongLong(), 0);
    }

    void everyRoleHasAName()
    {
        appendNotes(1);
        const TraceModel model(*m_store);
        const QHash<int, QByteArray> names = model.roleNames();
        for (int role = TraceModel::SequenceRole; role <= TraceModel::BytesRole; ++role) {
            QVERIFY(names.contains(role));
            QVERIFY(model.index(0, 0).data(role).isValid());
        }
    }

    void secretsAreMaskedEverywhere()
    {
        const QByteArray secret("canary0123456789");
        m_store->protect(secret);
        append({.kind = RecordKind::Note, .bytes = R"({"text":"it is canary0123456789, she said"})"});
        const TraceModel model(*m_store);
        const QModelIndex index = model.index(0, 0);
        for (int role = TraceModel::SequenceRole; role <= TraceModel::BytesRole; ++role)
            QVERIFY2(!index.data(role).toByteArray().contains(secret), qPrintable(QString::number(role)));
        QCOMPARE(index.data(TraceModel::BytesRole).toByteArray().size(), index.data(TraceModel::LengthRole).toInt());
    }

    void halvesOfSecretsAreMasked()
    {
        m_store->protect("canary0123456789");
        append({.kind = RecordKind::HttpResponseBody, .direction = Direction::Down, .bytes = "it is canary01"});
        append({.kind = RecordKind::HttpResponseBody, .direction = Direction::Down, .bytes = "23456789, she said"});
        const TraceModel model(*m_store);
        QCOMPARE(model.index(0, 0).data(TraceModel::BytesRole).toByteArray(), "it is ********");
        QCOMPARE(model.index(1, 0).data(TraceModel::BytesRole).toByteArray(), "********, she said");
    }

    void notesBelongToRecords()
    {
        appendNotes(10);
        TraceModel model(*m_store);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy changed(&model, &TraceModel::notesChanged);
        model.setMarked({2, 5, 99}, true);
        model.setComment(3, u"why?"_s);
        model.setTimeReference(4, true);
        QCOMPARE(changed.count(), 3);
        const auto of = [&](int row, TraceModel::Role role) { return model.index(row, 0).data(role); };
        QVERIFY(of(1, TraceModel::MarkedRole).toBool());
        QVERIFY(!of(2, TraceModel::MarkedRole).toBool());
        QCOMPARE(of(2, TraceModel::CommentRole).toString(), u"why?"_s);
        QVERIFY(of(3, TraceModel::TimeReferenceRole).toBool());
        QCOMPARE(of(3, TraceModel::RelativeMicrosecondsRole).toLongLong(), 0);
        const auto expected = TraceNotes{{2, 5}, {{3, u"why?"_s}}, {4}};
        QCOMPARE(model.notes(), expected);
        model.setMarked({2}, false);
        model.setComment(3, {});
        model.setTimeReference(4, false);
        QCOMPARE(model.notes(), (TraceNotes{{5}, {}, {}}));
        model.setNotes(expected);
        QVERIFY(of(1, TraceModel::MarkedRole).toBool());
        m_store->clear();
        QVERIFY(model.notes().isEmpty());
    }

    void filterShowsWhatPasses()
    {
        appendNotes(10);
        TraceModel model(*m_store);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy changed(&model, &TraceModel::filterChanged);
        model.setFilter(*Filter::parse(u"no in (2, 5, 12, 1000)"));
        QCOMPARE(changed.count(), 1);
        QTRY_COMPARE(model.rowCount(), 2);
        QTRY_VERIFY(!model.isFiltering());
        QCOMPARE(model.sequenceAt(1), 5ULL);
        QCOMPARE(model.rowOf(5), 1);
        QCOMPARE(model.rowOf(4), -1);
        QCOMPARE(model.sequenceAt(2), 0ULL);
        QCOMPARE(model.index(1, 0).data(TraceModel::SequenceRole).toULongLong(), 5ULL);
        // It stays live.
        appendNotes(5);
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.sequenceAt(2), 12ULL);
        // Paused, it waits.
        model.setPaused(true);
        appendNotes(985);
        QTRY_COMPARE(model.pendingCount(), 985ULL);
        QCOMPARE(model.rowCount(), 3);
        model.setPaused(false);
        QTRY_COMPARE(model.rowCount(), 4);
        m_store->clear();
        QCOMPARE(model.rowCount(), 0);
        appendNotes(2);
        QTRY_COMPARE(model.rowCount(), 1);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowOf(1), 0);
    }

    void filterFollowsTheNotes()
    {
        appendNotes(10);
        TraceModel model(*m_store);
        model.setFilter(*Filter::parse(u"marked"));
        QTRY_VERIFY(!model.isFiltering());
        QCOMPARE(model.rowCount(), 0);
        model.setMarked({3, 4}, true);
        QTRY_COMPARE(model.rowCount(), 2);
        model.setMarked({3}, false);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.sequenceAt(0), 4ULL);
    }

    void pauseHoldsTheRowsOnly()
    {
        TraceModel model(*m_store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy pending(&model, &TraceModel::pendingCountChanged);
        QSignalSpy paused(&model, &TraceModel::pausedChanged);
        appendNotes(2);
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(pending.size(), 0);
        model.setPaused(true);
        model.setPaused(true);
        QCOMPARE(paused.size(), 1);
        appendNotes(5);
        QTRY_COMPARE(model.pendingCount(), 5U);
        QCOMPARE(pending.constLast().at(0).toULongLong(), 5U);
        QCOMPARE(model.rowCount(), 2);
        // also what has not been flushed yet
        appendNotes(1);
        model.setPaused(false);
        QCOMPARE(model.rowCount(), 8);
        QCOMPARE(model.pendingCount(), 0U);
        QCOMPARE(pending.constLast().at(0).toULongLong(), 0U);
        QCOMPARE(paused.size(), 2);
    }

    void clearStartsAnew_data()
    {
        QTest::addColumn<bool>("paused");
        QTest::newRow("running") << false;
        QTest::newRow("paused") << true;
    }

    void clearStartsAnew()
    {
        QFETCH(const bool, paused);
        appendNotes(10);
        TraceModel model(*m_store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.index(9, 0).data(TraceModel::BytesRole).toByteArray(), R"({"text":"10"})"_ba);
        model.setPaused(paused);
        m_store->clear();
        QCOMPARE(model.rowCount(), 0);
        append({.kind = RecordKind::Note, .bytes = R"({"text":"new"})"});
        model.setPaused(false);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, 0).data(TraceModel::BytesRole).toByteArray(), R"({"text":"new"})"_ba);
    }

    void writtenFromAnotherThread()
    {
        TraceModel model(*m_store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const std::unique_ptr<QThread> writer(QThread::create([this] {
            appendNotes(20'000);
            m_store->clear();
            appendNotes(30'000);
        }));
        writer->start();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 30'000, 20'000);
        QVERIFY(writer->wait());
        QCOMPARE(model.index(29'999, 0).data(TraceModel::BytesRole).toByteArray(), R"({"text":"30000"})"_ba);
    }

    void millionsCostNothing()
    {
        for (int i = 0; i < 1'000'000; ++i)
            append(
                {.kind = RecordKind::MqttPacket, .direction = Direction::Up, .bytes = QByteArrayView("\xc0\x00", 2)});
        QElapsedTimer timer;
        timer.start();
        const TraceModel model(*m_store);
        QCOMPARE(model.rowCount(), 1'000'000);
        QCOMPARE(model.index(999'999, 0).data(TraceModel::TypeRole).toString(), u"PINGREQ"_s);
        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    }

private:
    void append(const TraceEntry &entry) { QVERIFY(m_store->append(entry) != 0); }

    // {"text":"1"}, {"text":"2"}…
    void appendNotes(int count)
    {
        for (int i = 1; i <= count; ++i)
            m_store->appendMilestone(0, RecordKind::Note, Stage::None, {{u"text"_s, QString::number(i)}});
    }

    StillClock m_clock;
    std::unique_ptr<TraceStore> m_store;
};

QTEST_GUILESS_MAIN(TestTraceModel)
#include "tst_tracemodel.moc"
