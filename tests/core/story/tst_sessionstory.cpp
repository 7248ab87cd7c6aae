// SPDX-License-Identifier: GPL-3.0-or-later
#include <distributiontrace.h>
#include <story/sessionstory.h>
#include <story/storystep.h>
#include <traceio/tracefile.h>

#include <QRegularExpression>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

QList<StoryFact> factsOf(const TraceStore &store)
{
    SessionStory story;
    QList<StoryFact> facts;
    const TraceSnapshot snapshot = store.snapshot();
    for (quint64 number = 1; number <= snapshot.size(); ++number) {
        const TraceRecord record = snapshot.record(number);
        story.take(record, record.channel, snapshot.channel(record.channel), facts);
    }
    return facts;
}

QList<StoryStep> stepsOf(const QList<StoryFact> &facts)
{
    StepTeller teller;
    QList<StoryStep> steps;
    for (const StoryFact &fact : facts) {
        if (const auto step = teller.take(fact))
            steps.append(*step);
    }
    return steps;
}

QList<StepKind> kindsOf(const QList<StoryStep> &steps)
{
    QList<StepKind> kinds;
    for (const StoryStep &step : steps)
        kinds.append(step.kind);
    return kinds;
}

template <typename Detail>
QList<Detail> all(const QList<StoryFact> &facts)
{
    QList<Detail> found;
    for (const StoryFact &fact : facts) {
        if (const auto *detail = std::get_if<Detail>(&fact.detail))
            found.append(*detail);
    }
    return found;
}

/// What the last word on a rung was.
StageTiming rung(const QList<StoryFact> &facts, Stage stage)
{
    StageTiming last;
    for (const StageTiming &timing : all<StageTiming>(facts)) {
        if (timing.stage == stage)
            last = timing;
    }
    return last;
}

const QList<StepKind> distributionSteps{StepKind::Asked,    StepKind::Answered,   StepKind::SignedIn,
                                        StepKind::Online,   StepKind::Noticed,    StepKind::Replied,
                                        StepKind::Kicked,   StepKind::AskedAgain, StepKind::AnsweredAgain,
                                        StepKind::SignedIn, StepKind::Arrived};

} // namespace

class TestSessionStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsADistribution_data()
    {
        QTest::addColumn<bool>("tellsStates");
        QTest::newRow("own trace") << true;
        QTest::newRow("another program's capture, without states and stages") << false;
    }

    void tellsADistribution()
    {
        QFETCH(const bool, tellsStates);
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        trace.tellsStates = tellsStates;
        trace.distribution();
        const QList<StoryFact> facts = factsOf(store);

        const auto rounds = all<RoundBegan>(facts);
        QCOMPARE(rounds.size(), 2);
        QVERIFY(!rounds.first().following);
        QVERIFY(rounds.last().following);

        const auto online = all<OnlineEvent>(facts);
        QCOMPARE(online.size(), 2);
        QCOMPARE(online.first().instanceId, u"iot-a"_s);
        QVERIFY(!online.first().followed);
        QCOMPARE(online.last().instanceId, u"iot-b"_s);
        QCOMPARE(online.last().endpoint, (Endpoint{u"iot-b.example"_s, 1883}));
        QVERIFY(online.last().followed);

        const auto notices = all<NotifyEvent>(facts);
        QCOMPARE(notices.size(), 1);
        QCOMPARE(notices.first().id, u"123"_s);
        const auto kicks = all<KickEvent>(facts);
        QCOMPARE(kicks.size(), 1);
        QVERIFY(kicks.first().afterNotify);
        QCOMPARE(kicks.first().action, KickAction::Follow);

        for (const Stage stage :
             {Stage::BootstrapDns, Stage::BootstrapTcp, Stage::BootstrapTls, Stage::BootstrapRequest,
              Stage::BootstrapAnswer, Stage::MqttDns, Stage::MqttTcp, Stage::MqttTls, Stage::MqttConnect,
              Stage::MqttConnack, Stage::Notify, Stage::NotifyReply, Stage::Kick, Stage::Rebootstrap, Stage::NewHost}) {
            QVERIFY2(rung(facts, stage).verdict == Verdict::Passed, stageName(stage).data());
            QVERIFY2(rung(facts, stage).firstRecord.has_value(), stageName(stage).data());
        }
        QCOMPARE(rung(facts, Stage::MqttTls).microseconds, 3000);
        QCOMPARE(rung(facts, Stage::MqttTls).detail, u"TLSv1.3, TLS_AES_256_GCM_SHA384"_s);

        const SessionStatus status = all<SessionStatus>(facts).last();
        QCOMPARE(status.state, SessionState::Online);
        QCOMPARE(status.instanceId, u"iot-b"_s);
        QCOMPARE(status.tlsVersion, u"TLSv1.3"_s);
        QVERIFY(status.onlineSince > DistributionTrace::begin);

        const QList<StoryStep> steps = stepsOf(facts);
        QCOMPARE(kindsOf(steps), distributionSteps);
        QCOMPARE(steps.at(1).instanceId, u"iot-a"_s);
        QCOMPARE(steps.at(8).instanceId, u"iot-b"_s);
        QVERIFY(steps.last().microseconds > 0);
        QVERIFY(all<StageFailure>(facts).isEmpty());
    }

    void tellsARefusal()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        trace.tellsStates = false;
        trace.bootstrap(u"iot-a"_s);
        trace.connect(u"iot-a"_s, 4);
        const QList<StoryFact> facts = factsOf(store);
        const auto failures = all<StageFailure>(facts);
        QCOMPARE(failures.size(), 1);
        QCOMPARE(failures.first().stage, Stage::MqttConnack);
        QCOMPARE(failures.first().error.code, ErrorCode::ConnackBadCredentials);
        QCOMPARE(rung(facts, Stage::MqttConnack).verdict, Verdict::Failed);
        const SessionStatus status = all<SessionStatus>(facts).last();
        QCOMPARE(status.state, SessionState::Failed);
        QCOMPARE(status.error->code, ErrorCode::ConnackBadCredentials);
        QCOMPARE(stepsOf(facts).last().kind, StepKind::Failed);
    }

    void stopsAfterATakeover()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        trace.state("Idle", "Resolving", "Started");
        trace.climb("iot-a");
        trace.kick(alink::sameDeviceText);
        const QList<StoryFact> facts = factsOf(store);
        const auto kicks = all<KickEvent>(facts);
        QCOMPARE(kicks.size(), 1);
        QCOMPARE(kicks.first().action, KickAction::Stop);
        QVERIFY(!kicks.first().afterNotify);
        QCOMPARE(rung(facts, Stage::Kick).error->code, ErrorCode::KickedBySameDevice);
    }

    void namesWhatFailedByTheRecordsWord()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        trace.state("Idle", "Resolving", "Started");
        trace.state("Resolving", "Bootstrapping", "Asking");
        const ChannelId channel =
            store.openChannel({ChannelRole::Bootstrap, trace.device(), {u"localhost"_s, 443}, {}, 4});
        trace.milestone(channel, RecordKind::TlsStarted, Stage::BootstrapTls, {});
        trace.milestone(channel, RecordKind::TlsFailed, Stage::BootstrapTls, {{u"error"_s, u"TlsExpired"_s}});
        trace.state("Bootstrapping", "Waiting", "The certificate has expired");
        const QList<StoryFact> facts = factsOf(store);
        QCOMPARE(all<StageFailure>(facts).first().error.code, ErrorCode::TlsExpired);
        const SessionStatus status = all<SessionStatus>(facts).last();
        QCOMPARE(status.state, SessionState::Waiting);
        QCOMPARE(status.error->code, ErrorCode::TlsExpired);
        QCOMPARE(status.cause, u"The certificate has expired"_s);
        QCOMPARE(stepsOf(facts).last().kind, StepKind::Retrying);
    }

    void readsABoardsLog_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QList<StepKind>>("kinds");
        QTest::newRow("the connection just ends")
            << u"sdk-redistribute.log"_s
            << QList{StepKind::Online, StepKind::Noticed, StepKind::Replied, StepKind::Arrived, StepKind::Stopped};
        QTest::newRow("documentation, masked in places")
            << u"device-distribution-logs.txt"_s << QList{StepKind::Online, StepKind::Noticed, StepKind::Kicked};
    }

    void readsABoardsLog()
    {
        QFETCH(const QString, file);
        QFETCH(const QList<StepKind>, kinds);
        SettableClock clock;
        TraceStore store(clock);
        QVERIFY(!importTrace(QStringLiteral(BOOTBENCH_TEST_DATA) + u'/' + file, store).error);
        QList<StepKind> told = kindsOf(stepsOf(factsOf(store)));
        told.removeIf([&kinds](StepKind kind) { return !kinds.contains(kind); });
        QCOMPARE(told, kinds);
    }

    void ignoresRecordsOfNoDevice()
    {
        SettableClock clock;
        TraceStore store(clock);
        store.append({.kind = RecordKind::TextLine, .bytes = "hello"});
        QVERIFY(factsOf(store).isEmpty());
    }

    void keepsDevicesApart()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace first(store, u"first"_s);
        DistributionTrace second(store, u"second"_s);
        first.state("Idle", "Resolving", "Started");
        second.state("Idle", "Resolving", "Started");
        first.climb("iot-a");
        second.climb("iot-a");
        first.notice();
        QHash<DeviceIdentity, SessionState> states;
        for (const StoryFact &fact : factsOf(store)) {
            if (const auto *status = std::get_if<SessionStatus>(&fact.detail))
                states.insert(fact.device, status->state);
        }
        QCOMPARE(states.value(first.device()), SessionState::Redistributing);
        QCOMPARE(states.value(second.device()), SessionState::Online);
    }
};

QTEST_APPLESS_MAIN(TestSessionStory)
#include "tst_sessionstory.moc"
