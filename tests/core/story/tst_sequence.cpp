// SPDX-License-Identifier: GPL-3.0-or-later
#include <distributiontrace.h>
#include <story/sequence.h>

#include <QRegularExpression>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

SequenceChange takeAll(SequenceBuilder &builder, const TraceStore &store, quint64 first = 1)
{
    const TraceSnapshot snapshot = store.snapshot();
    for (quint64 number = first; number <= snapshot.size(); ++number) {
        const TraceRecord record = snapshot.record(number);
        builder.take(record, record.channel, snapshot.channel(record.channel));
    }
    return builder.takeChange();
}

QList<SequenceArrow> ofShape(const QList<SequenceArrow> &arrows, ArrowShape shape)
{
    QList<SequenceArrow> found;
    std::ranges::copy_if(arrows, std::back_inserter(found),
                         [shape](const SequenceArrow &arrow) { return arrow.shape == shape; });
    return found;
}

} // namespace

class TestSequence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_store = std::make_unique<TraceStore>(m_clock);
        m_trace = std::make_unique<DistributionTrace>(*m_store);
    }

    void showsWhoCallsTheConsole()
    {
        const Endpoint console{u"localhost"_s, 8443};
        const ChannelId channel =
            m_store->openChannel({.role = ChannelRole::Console, .device = {}, .remote = console, .instanceId = {}});
        m_store->append({.channel = channel,
                         .kind = RecordKind::HttpRequestHead,
                         .direction = Direction::Up,
                         .bytes = "POST / HTTP/1.1\r\n\r\n"});
        SequenceBuilder builder;
        const SequenceChange change = takeAll(builder, *m_store);
        QCOMPARE(change.lifelines.size(), 2);
        QCOMPARE(change.lifelines.at(0).kind, LifelineKind::Operator);
        QCOMPARE(change.lifelines.at(1).kind, LifelineKind::Console);
        QCOMPARE(change.lifelines.at(1).remote, console);
        QCOMPARE(change.arrows.size(), 1);
        QCOMPARE(change.arrows.first().to, quint16(1));
    }

    void showsADistribution()
    {
        m_trace->distribution();
        SequenceBuilder builder;
        const SequenceChange change = takeAll(builder, *m_store);
        QVERIFY(change.changed.isEmpty());

        QList<LifelineKind> kinds;
        for (const Lifeline &lifeline : change.lifelines)
            kinds.append(lifeline.kind);
        QCOMPARE(kinds, (QList{LifelineKind::Device, LifelineKind::Bootstrap, LifelineKind::Instance,
                               LifelineKind::Console, LifelineKind::Instance}));
        QCOMPARE(change.lifelines.at(2).instanceId, u"iot-a"_s);
        QCOMPARE(change.lifelines.at(4).instanceId, u"iot-b"_s);

        // One a connection, whatever it took.
        QCOMPARE(ofShape(change.arrows, ArrowShape::Connect).size(), 4);
        QCOMPARE(ofShape(change.arrows, ArrowShape::Connect).first().records, 5U);
        QCOMPARE(ofShape(change.arrows, ArrowShape::Close).size(), 3);
        const auto concluded = ofShape(change.arrows, ArrowShape::Concluded);
        QCOMPARE(concluded.size(), 1);
        QCOMPARE(concluded.first().from, quint16(3));
        QCOMPARE(concluded.first().to, quint16(2));

        // Head and body are one; the answer goes the other way.
        const auto messages = ofShape(change.arrows, ArrowShape::Message);
        QCOMPARE(messages.size(), 2 * 4 + 3);
        QCOMPARE(messages.at(0).records, 2U);
        QCOMPARE(messages.at(0).direction, Direction::Up);
        QCOMPARE(messages.at(0).from, quint16(0));
        QCOMPARE(messages.at(0).to, quint16(1));
        QCOMPARE(messages.at(1).from, quint16(1));
        QCOMPARE(messages.at(1).to, quint16(0));
        for (const SequenceArrow &arrow : change.arrows)
            QVERIFY(!arrow.failed);
    }

    void marksWhatFailed()
    {
        m_trace->connect(u"iot-a"_s, 5);
        m_trace->state("Connecting", "Failed", "Not authorised");
        SequenceBuilder builder;
        const SequenceChange change = takeAll(builder, *m_store);
        QList<ArrowShape> failed;
        for (const SequenceArrow &arrow : change.arrows) {
            if (arrow.failed)
                failed.append(arrow.shape);
        }
        QCOMPARE(failed, (QList{ArrowShape::Message, ArrowShape::State}));
    }

    void marksATakeoverButNotADistribution()
    {
        m_trace->connect(u"iot-a"_s, 0);
        m_trace->kick(alink::deviceDeletedText);
        m_trace->connect(u"iot-a"_s, 0);
        m_trace->kick(alink::sameDeviceText);
        SequenceBuilder builder;
        QList<bool> kicks;
        for (const SequenceArrow &arrow : takeAll(builder, *m_store).arrows) {
            if (arrow.stage == Stage::Kick)
                kicks.append(arrow.failed);
        }
        QCOMPARE(kicks, (QList{false, true}));
    }

    void anotherAddressThatAnswersIsNoFailure()
    {
        const ChannelId channel =
            m_store->openChannel({ChannelRole::Mqtt, m_trace->device(), {u"localhost"_s, 1883}, {}, 4});
        m_trace->milestone(channel, RecordKind::TcpConnecting, Stage::MqttTcp, {});
        m_trace->milestone(channel, RecordKind::TcpFailed, Stage::MqttTcp, {});
        m_trace->milestone(channel, RecordKind::TcpConnecting, Stage::MqttTcp, {});
        m_trace->milestone(channel, RecordKind::TcpConnected, Stage::MqttTcp, {});
        SequenceBuilder builder;
        const SequenceChange change = takeAll(builder, *m_store);
        QCOMPARE(change.arrows.size(), 1);
        QCOMPARE(change.arrows.first().records, 4U);
        QVERIFY(!change.arrows.first().failed);
    }

    void coalescesPingsOfAConnection()
    {
        m_trace->connect(u"iot-a"_s, 0);
        SequenceBuilder builder;
        const qsizetype before = takeAll(builder, *m_store).arrows.size();
        const quint64 first = m_store->snapshot().size() + 1;
        constexpr int pings = 500;
        for (int i = 0; i < pings; ++i)
            m_trace->ping();
        const SequenceChange change = takeAll(builder, *m_store, first);
        QCOMPARE(change.arrows.size(), 1);
        QCOMPARE(change.arrows.first().records, quint32(2 * pings));
        QCOMPARE(change.arrows.first().firstRecord, first);
        QCOMPARE(change.arrows.first().lastRecord, m_store->snapshot().size());

        // Later ones change the arrow that is there.
        m_trace->ping();
        const SequenceChange later = takeAll(builder, *m_store, m_store->snapshot().size() - 1);
        QVERIFY(later.arrows.isEmpty());
        QCOMPARE(later.changed.size(), 1);
        QCOMPARE(later.changed.first().first, before);
        QCOMPARE(later.changed.first().second.records, quint32(2 * pings + 2));

        // A message between them begins another.
        m_trace->publish(Direction::Up, Stage::None, u"/t"_s, "x");
        m_trace->ping();
        QCOMPARE(takeAll(builder, *m_store, m_store->snapshot().size() - 2).arrows.size(), 2);
    }

    void recordsOfNoConnectionAreNoArrows()
    {
        m_store->append({.kind = RecordKind::TextLine, .bytes = "printf"});
        m_store->append({.kind = RecordKind::Note, .bytes = R"({"text":"x"})"});
        SequenceBuilder builder;
        QVERIFY(takeAll(builder, *m_store).isEmpty());
    }

    void survivesBrokenBytes()
    {
        const ChannelId channel =
            m_store->openChannel({ChannelRole::Mqtt, m_trace->device(), {u"localhost"_s, 1883}, {}, 4});
        m_store->append(
            {.channel = channel, .kind = RecordKind::MqttPacket, .direction = Direction::Down, .bytes = {}});
        m_store->append(
            {.channel = channel, .kind = RecordKind::MqttPacket, .direction = Direction::Down, .bytes = "\x20\x7f"});
        m_store->append(
            {.channel = channel, .kind = RecordKind::MqttGarbage, .direction = Direction::Down, .bytes = "\xff"});
        m_store->append({.channel = channel, .kind = RecordKind::StateChanged, .bytes = "no JSON"});
        SequenceBuilder builder;
        const SequenceChange change = takeAll(builder, *m_store);
        QCOMPARE(change.arrows.size(), 4);
        QVERIFY(change.arrows.at(1).failed);
        QVERIFY(change.arrows.at(2).failed);
    }

private:
    SettableClock m_clock;
    std::unique_ptr<TraceStore> m_store;
    std::unique_ptr<DistributionTrace> m_trace;
};

QTEST_APPLESS_MAIN(TestSequence)
#include "tst_sequence.moc"
