// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notices and kicks of an instance that sends them at odd moments, and pushes that are none.
#include "faultcase.h"

#include <protocol/alink.h>
#include <protocol/topics.h>

#include <QTest>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSessionPushes : public FaultCase
{
    Q_OBJECT

private Q_SLOTS:
    void repliesToABadNotice_data();
    void repliesToABadNotice();
    void copesWithPushesBeforeItsSubscriptions();
    void goesOnWithoutSubscriptions();
    void followsWhenTheConnectionEndsAfterTheNotice();
    void asksWhenTheConnectionEndsAfterTheNotice();
    void keepsTryingOnTheWayToTheNewInstance();
    void endsWhenKickedBackAndForth();
    void ignoresWhatIsNotForIt();
};

void TestSessionPushes::repliesToABadNotice_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<NotifyVerdict>("verdict");
    QTest::newRow("no JSON") << QByteArray("hello") << NotifyVerdict::Malformed;
    QTest::newRow("empty") << QByteArray() << NotifyVerdict::Malformed;
    QTest::newRow("no id") << QByteArray(R"({"params":{"cmd":0}})") << NotifyVerdict::Malformed;
    QTest::newRow("no cmd") << QByteArray(R"({"id":"7","params":{}})") << NotifyVerdict::Malformed;
    QTest::newRow("unknown cmd") << QByteArray(R"({"id":"7","version":"1.0","params":{"cmd":9}})")
                                 << NotifyVerdict::UnknownCommand;
}

void TestSessionPushes::repliesToABadNotice()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const NotifyVerdict, verdict);
    SessionBench bench(surroundings(), profile());
    comeOnline(bench);
    m_instance->push(notifyTopic(), payload);
    QTRY_COMPARE(m_instance->published.size(), 1);
    QCOMPARE(m_instance->published[0].topic, topics::bootstrapNotifyReply(benchDevice()));
    QCOMPARE(m_instance->published[0].qos, quint8(0));
    const auto reply = alink::readNotifyReply(m_instance->published[0].payload);
    QVERIFY(reply.has_value());
    QCOMPARE(reply->code, alink::replyParameterError);
    QCOMPARE(bench.notifies.size(), 1);
    QCOMPARE(bench.notifies[0].verdict, verdict);
    QCOMPARE(bench.notifies[0].reply, alink::replyParameterError);
    QVERIFY(!bench.notifies[0].problem.isEmpty());
    QCOMPARE(bench.rung(Stage::Notify).verdict, Verdict::Failed);
    QCOMPARE(bench.rung(Stage::NotifyReply).verdict, Verdict::Passed);
    // It goes on, and a good one works.
    QCOMPARE(bench.state(), SessionState::Online);
    m_instance->push(notifyTopic(), alink::notify(u"8"_s, 0));
    QTRY_COMPARE(bench.state(), SessionState::Redistributing);
    QCOMPARE(bench.notifies.size(), 2);
    QTRY_COMPARE(m_instance->published.size(), 2);
    QCOMPARE(alink::readNotifyReply(m_instance->published.last().payload)->id, u"8"_s);
}

void TestSessionPushes::copesWithPushesBeforeItsSubscriptions()
{
    // Notice and kick come in one piece with the CONNACK, before any SUBACK.
    FakeInstance target(m_certificate);
    m_instance->afterConnack = FakeInstance::publishPacket(notifyTopic(), alink::notify(u"1"_s, 0)) +
                               FakeInstance::publishPacket(topics::extNotify(), alink::kick(alink::deviceDeletedText));
    Profile subscribing = profile();
    subscribing.subscribeSystemTopics = true;
    SessionBench bench(surroundings(), subscribing);
    connect(bench.session.get(), &DeviceSession::kicked, this, [&] { m_bootstrap->answer.mqtt = target.endpoint(); });
    bench.session->start();
    QTRY_COMPARE(bench.onlines.size(), 2);
    QCOMPARE(bench.notifies.size(), 1);
    QCOMPARE(bench.kicks.size(), 1);
    QVERIFY(bench.kicks[0].afterNotify);
    QVERIFY(bench.onlines[1].followed);
    QCOMPARE(bench.session->status().endpoint, target.endpoint());
    QVERIFY(bench.errors.isEmpty());
}

void TestSessionPushes::goesOnWithoutSubscriptions()
{
    m_instance->subackCode = 0x80;
    Profile subscribing = profile();
    subscribing.subscribeSystemTopics = true;
    SessionBench bench(surroundings(), subscribing);
    comeOnline(bench);
    QTRY_COMPARE(bench.rung(Stage::Subscriptions).verdict, Verdict::Failed);
    QVERIFY(bench.rung(Stage::Subscriptions).detail.contains(u"/ext/notify"));
    QCOMPARE(m_instance->subscribedFilters, QStringList({notifyTopic(), topics::extNotify()}));
    QCOMPARE(bench.state(), SessionState::Online);
    QVERIFY(bench.errors.isEmpty());
}

void TestSessionPushes::followsWhenTheConnectionEndsAfterTheNotice()
{
    SessionBench bench(surroundings(), profile());
    comeOnline(bench);
    FakeInstance target(m_certificate);
    m_bootstrap->answer.mqtt = target.endpoint();
    m_instance->push(notifyTopic(), alink::notify(u"1"_s, 0));
    QTRY_COMPARE(bench.state(), SessionState::Redistributing);
    m_instance->drop();
    QTRY_COMPARE(bench.onlines.size(), 2);
    QVERIFY(bench.onlines[1].followed);
    QVERIFY(bench.kicks.isEmpty());
    QVERIFY(bench.errors.isEmpty());
    QCOMPARE(bench.rung(Stage::Kick).verdict, Verdict::Skipped);
}

void TestSessionPushes::asksWhenTheConnectionEndsAfterTheNotice()
{
    Profile asking = profile();
    asking.notifyPolicy = NotifyPolicy::Ask;
    SessionBench bench(surroundings(), asking);
    comeOnline(bench);
    m_instance->push(notifyTopic(), alink::notify(u"1"_s, 0));
    QTRY_COMPARE(bench.state(), SessionState::Redistributing);
    m_instance->drop();
    QTRY_COMPARE(bench.state(), SessionState::Kicked);
    bench.session->start();
    QTRY_COMPARE(bench.onlines.size(), 2);
}

void TestSessionPushes::keepsTryingOnTheWayToTheNewInstance()
{
    SessionBench bench(surroundings(), profile(), SessionBench::patientTimings());
    comeOnline(bench);
    // The target learns of the device a little later than bootstrap does.
    FakeInstance target(m_certificate);
    target.connackCode = 5;
    m_bootstrap->answer.mqtt = target.endpoint();
    m_instance->push(notifyTopic(), alink::notify(u"1"_s, 0));
    m_instance->push(topics::extNotify(), alink::kick(alink::deviceDeletedText));
    for (int refusals = 1; refusals <= 2; ++refusals) {
        QTRY_COMPARE(bench.state(), SessionState::Waiting);
        QCOMPARE(bench.errors.size(), refusals);
        QCOMPARE(bench.errors.last().error.code, ErrorCode::ConnackNotAuthorized);
        QCOMPARE(bench.rung(Stage::NewHost).verdict, Verdict::Failed);
        target.connackCode = refusals == 2 ? 0 : 5;
        bench.session->start();
    }
    QTRY_COMPARE(bench.onlines.size(), 2);
    QVERIFY(bench.onlines[1].followed);
    // Bootstrap is asked before each of these tries, and it is still the same round.
    QCOMPARE(m_bootstrap->requests, 1 + target.connects);
    QCOMPARE(bench.rounds, 1);
    QCOMPARE(bench.rung(Stage::Kick).verdict, Verdict::Passed);
    QCOMPARE(bench.rung(Stage::NewHost).verdict, Verdict::Passed);
}

void TestSessionPushes::endsWhenKickedBackAndForth()
{
    // Both instances claim the device and kick it at once.
    FakeInstance other(m_certificate);
    const auto kicking = FakeInstance::publishPacket(notifyTopic(), alink::notify(u"1"_s, 0)) +
                         FakeInstance::publishPacket(topics::extNotify(), alink::kick(alink::deviceDeletedText));
    m_instance->afterConnack = other.afterConnack = kicking;
    SessionTimings timings = SessionBench::quickTimings();
    timings.kickLimit = 3;
    SessionBench bench(surroundings(), profile(), timings);
    connect(bench.session.get(), &DeviceSession::kicked, this, [&] {
        const bool here = m_bootstrap->answer.mqtt == m_instance->endpoint();
        m_bootstrap->answer.mqtt = here ? other.endpoint() : m_instance->endpoint();
    });
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(bench.errorCodes(), QList({ErrorCode::TooManyKicks}));
    QCOMPARE(bench.kicks.size(), 3);
    QCOMPARE(bench.kicks[0].action, KickAction::Follow);
    QCOMPARE(bench.kicks[2].action, KickAction::Stop);
    QCOMPARE(m_instance->connects + other.connects, 3);
}

void TestSessionPushes::ignoresWhatIsNotForIt()
{
    SessionBench bench(surroundings(), profile());
    comeOnline(bench);
    const qsizetype reports = bench.stages.size();
    m_instance->push(u"/sys/a1ABCDEFGHI/dev002/thing/bootstrap/notify"_s, alink::notify(u"1"_s, 0));
    m_instance->push(u"/a1ABCDEFGHI/dev001/user/get"_s, "hello");
    m_instance->push(topics::extNotify(), R"({"title":"weather","content":"rain"})");
    m_instance->push(topics::extNotify(), "no JSON");
    m_instance->push(notifyTopic(), "the end of the queue");
    QTRY_COMPARE(bench.notifies.size(), 1);
    QCOMPARE(bench.notifies[0].verdict, NotifyVerdict::Malformed);
    QVERIFY(bench.kicks.isEmpty());
    QCOMPARE(bench.state(), SessionState::Online);
    QCOMPARE(m_instance->published.size(), 1);
    // Notify and reply, each running and done.
    QCOMPARE(bench.stages.size(), reports + 4);
}

QTEST_GUILESS_MAIN(TestSessionPushes)
#include "tst_session_pushes.moc"
