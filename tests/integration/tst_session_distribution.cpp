// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notices, kicks and following them, on the simulated platform over real TLS and MQTT.
#include "platformcase.h"

#include <protocol/alink.h>

#include <QTest>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSessionDistribution : public PlatformCase
{
    Q_OBJECT

private Q_SLOTS:
    void followsADistribution();
    void followsBackAgain();
    void followsWithoutAKick();
    void asksTheOperator();
    void followsAfterAKickWhenTheOperatorSaysSo();
    void reportsOnly();
    void findsItselfDistributedWhileItWasOffline();
    void leavesTheOtherClientAlone();
    void stopsOnAnUnexpectedKick();
    void repeatsNoSecretOfTheFarEnd();
    void stopsOnAKickWithoutADistribution();
    void subscribesItself();
};

void TestSessionDistribution::followsADistribution()
{
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(platform().distribute(benchDevice(), u"iot-b"_s).has_value());
    QTRY_COMPARE(bench.onlines.size(), 2);

    QCOMPARE(bench.states(),
             QList({SessionState::Resolving, SessionState::Bootstrapping, SessionState::Connecting,
                    SessionState::Online, SessionState::Redistributing, SessionState::Kicked, SessionState::Resolving,
                    SessionState::Bootstrapping, SessionState::Connecting, SessionState::Online}));
    QCOMPARE(bench.session->status().instanceId, u"iot-b"_s);
    QCOMPARE(bench.session->status().endpoint, instance(1));
    QVERIFY(bench.onlines[1].followed);
    QCOMPARE(bench.onlines[1].instanceId, u"iot-b"_s);

    QCOMPARE(bench.notifies.size(), 1);
    QCOMPARE(bench.notifies[0].verdict, NotifyVerdict::Distributed);
    QCOMPARE(bench.notifies[0].command, 0);
    QCOMPARE(bench.notifies[0].reply, alink::replyOk);
    QVERIFY(bench.notifies[0].wallMicroseconds > 0);
    QCOMPARE(bench.kicks.size(), 1);
    QCOMPARE(bench.kicks[0].reason, KickReason::DeviceDeleted);
    QCOMPARE(bench.kicks[0].action, KickAction::Follow);
    QCOMPARE(bench.kicks[0].content, u"Kicked due to device deleted"_s);
    QVERIFY(bench.kicks[0].afterNotify);

    // The end of the connection belongs to the kick, and one ladder tells the whole story.
    QVERIFY(bench.errors.isEmpty());
    QCOMPARE(bench.rounds, 1);
    for (const Stage stage :
         {Stage::Notify, Stage::NotifyReply, Stage::Kick, Stage::Rebootstrap, Stage::NewHost, Stage::MqttConnack})
        QVERIFY2(bench.rung(stage).verdict == Verdict::Passed, stageName(stage).data());
    for (const Stage stage : {Stage::Notify, Stage::Kick, Stage::Rebootstrap, Stage::NewHost})
        QVERIFY2(bench.rung(stage).firstRecord.has_value(), stageName(stage).data());
    QCOMPARE(bench.rung(Stage::NewHost).detail, instance(1).toString());
}

void TestSessionDistribution::followsBackAgain()
{
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.onlines.size(), 1);
    QVERIFY(platform().distribute(benchDevice(), u"iot-b"_s).has_value());
    QTRY_COMPARE(bench.onlines.size(), 2);
    QVERIFY(platform().distribute(benchDevice(), u"iot-a"_s).has_value());
    // The ladder tells the second story now.
    QTRY_COMPARE(bench.notifies.size(), 2);
    QTRY_COMPARE(bench.onlines.size(), 3);
    QCOMPARE(bench.onlines[2].instanceId, u"iot-a"_s);
    QVERIFY(bench.onlines[2].followed);
    QVERIFY(bench.errors.isEmpty());
}

void TestSessionDistribution::followsWithoutAKick()
{
    SessionTimings timings = SessionBench::quickTimings();
    timings.kickGrace = 50ms;
    SessionBench bench(surroundings(), profile(), timings);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    // A notice only: nothing else happens at the platform.
    QVERIFY(platform().notify(benchDevice()).has_value());
    QTRY_COMPARE(bench.onlines.size(), 2);
    QVERIFY(bench.states().contains(SessionState::Redistributing));
    QVERIFY(bench.kicks.isEmpty());
    QVERIFY(!bench.onlines[1].followed);
    QCOMPARE(bench.rung(Stage::Rebootstrap).verdict, Verdict::Passed);
    QCOMPARE(bench.rung(Stage::NewHost).verdict, Verdict::Skipped);
    QCOMPARE(bench.rung(Stage::Kick).verdict, Verdict::Pending);
    QVERIFY(bench.errors.isEmpty());
}

void TestSessionDistribution::asksTheOperator()
{
    Profile asking = profile();
    asking.notifyPolicy = NotifyPolicy::Ask;
    SessionTimings timings = SessionBench::quickTimings();
    timings.kickGrace = 10ms;
    SessionBench bench(surroundings(), asking, timings);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(platform().notify(benchDevice()).has_value());
    QTRY_COMPARE(bench.state(), SessionState::Redistributing);
    QVERIFY(bench.session->status().onlineSince > 0);
    QVERIFY(!bench.session->status().tlsVersion.isEmpty());
    // The grace time is the other policy's.
    QVERIFY(!QTest::qWaitFor([&] { return bench.state() != SessionState::Redistributing; }, 100));
    bench.session->follow();
    QCOMPARE(bench.state(), SessionState::Resolving);
    QTRY_COMPARE(bench.onlines.size(), 2);
}

void TestSessionDistribution::followsAfterAKickWhenTheOperatorSaysSo()
{
    Profile asking = profile();
    asking.notifyPolicy = NotifyPolicy::Ask;
    SessionBench bench(surroundings(), asking);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(platform().distribute(benchDevice(), u"iot-b"_s).has_value());
    QTRY_COMPARE(bench.state(), SessionState::Kicked);
    QCOMPARE(bench.kicks.size(), 1);
    QCOMPARE(bench.kicks[0].action, KickAction::AskOperator);
    QVERIFY(!QTest::qWaitFor([&] { return bench.state() != SessionState::Kicked; }, 200));
    bench.session->follow();
    QTRY_COMPARE(bench.onlines.size(), 2);
    QCOMPARE(bench.onlines[1].instanceId, u"iot-b"_s);
    QVERIFY(bench.onlines[1].followed);
    // At other times there is nothing to follow.
    bench.session->follow();
    QCOMPARE(bench.state(), SessionState::Online);
}

void TestSessionDistribution::reportsOnly()
{
    Profile reporting = profile();
    reporting.notifyPolicy = NotifyPolicy::ReportOnly;
    SessionBench bench(surroundings(), reporting);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(platform().notify(benchDevice()).has_value());
    QTRY_COMPARE(bench.notifies.size(), 1);
    QCOMPARE(bench.notifies[0].reply, alink::replyOk);
    QCOMPARE(bench.state(), SessionState::Online);
    QVERIFY(platform().distribute(benchDevice(), u"iot-b"_s).has_value());
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(bench.kicks.size(), 1);
    QCOMPARE(bench.kicks[0].action, KickAction::Stop);
    QCOMPARE(bench.errorCodes(), QList({ErrorCode::KickedUnexpectedly}));
}

void TestSessionDistribution::findsItselfDistributedWhileItWasOffline()
{
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    // No notice reaches the device: its connection is gone before, as by a broken network.
    QVERIFY(platform().disable(benchDevice()).has_value());
    QTRY_VERIFY(bench.state() != SessionState::Online);
    QVERIFY(platform().enable(benchDevice()).has_value());
    QVERIFY(platform().distribute(benchDevice(), u"iot-b"_s).has_value());
    bench.session->start();
    QTRY_COMPARE(bench.onlines.size(), 2);
    QCOMPARE(bench.onlines[1].instanceId, u"iot-b"_s);
}

void TestSessionDistribution::leavesTheOtherClientAlone()
{
    SessionBench first(surroundings(), profile());
    first.session->start();
    QTRY_COMPARE(first.state(), SessionState::Online);
    SessionBench second(surroundings(), profile());
    second.session->start();
    QTRY_COMPARE(second.state(), SessionState::Online);
    QTRY_COMPARE(first.state(), SessionState::Failed);
    QCOMPARE(first.session->status().error->code, ErrorCode::KickedBySameDevice);
    QCOMPARE(first.errorCodes(), QList({ErrorCode::KickedBySameDevice}));
    QCOMPARE(first.kicks.size(), 1);
    QCOMPARE(first.kicks[0].reason, KickReason::SameDevice);
    QCOMPARE(first.kicks[0].action, KickAction::Stop);
    QCOMPARE(first.rung(Stage::Kick).verdict, Verdict::Failed);
    // Neither comes back to kick the other.
    QVERIFY(!QTest::qWaitFor([&] { return second.state() != SessionState::Online; }, 300));
    QCOMPARE(first.state(), SessionState::Failed);
    // The operator may, though.
    second.session->stop();
    QTRY_COMPARE(platform().devices().at(0).state, DeviceState::Offline);
    first.session->start();
    QTRY_COMPARE(first.state(), SessionState::Online);
}

void TestSessionDistribution::stopsOnAnUnexpectedKick()
{
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(platform().kick(benchDevice(), u"Kicked by the operator of the platform"_s).has_value());
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(bench.session->status().error->code, ErrorCode::KickedUnexpectedly);
    QVERIFY(bench.session->status().cause.contains(u"operator of the platform"));
    QCOMPARE(bench.kicks[0].reason, KickReason::Other);
    QVERIFY(!QTest::qWaitFor([&] { return bench.state() != SessionState::Failed; }, 200));
}

void TestSessionDistribution::repeatsNoSecretOfTheFarEnd()
{
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    const QString text = u"not "_s + QString::fromLatin1(deviceSecret()) + u" and not "_s +
                         QString::fromLatin1(deviceSecret().toBase64());
    QVERIFY(platform().kick(benchDevice(), text).has_value());
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    for (const QString &told : {bench.kicks[0].content, bench.session->status().cause, bench.rung(Stage::Kick).detail,
                                bench.errors.last().error.cause}) {
        QVERIFY2(told.contains(u"not ****"_s), qPrintable(told));
        QVERIFY(!told.contains(QString::fromLatin1(deviceSecret())));
        QVERIFY(!told.contains(QString::fromLatin1(deviceSecret().toBase64().first(40))));
    }
}

void TestSessionDistribution::stopsOnAKickWithoutADistribution()
{
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(platform().kick(benchDevice(), QString::fromLatin1(alink::deviceDeletedText)).has_value());
    // Bootstrap is asked once, and names the same place.
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(bench.kicks.size(), 1);
    QVERIFY(!bench.kicks[0].afterNotify);
    QCOMPARE(bench.kicks[0].action, KickAction::Follow);
    QCOMPARE(bench.session->status().error->code, ErrorCode::KickedUnexpectedly);
    QCOMPARE(bench.states().mid(4),
             QList({SessionState::Kicked, SessionState::Resolving, SessionState::Bootstrapping, SessionState::Failed}));
    QCOMPARE(bench.rung(Stage::Rebootstrap).verdict, Verdict::Failed);
    QCOMPARE(bench.onlines.size(), 1);
}

void TestSessionDistribution::subscribesItself()
{
    Profile subscribing = profile();
    subscribing.subscribeSystemTopics = true;
    SessionBench bench(surroundings(), subscribing);
    bench.session->start();
    QTRY_COMPARE(bench.rung(Stage::Subscriptions).verdict, Verdict::Passed);
    QVERIFY(platform().distribute(benchDevice(), u"iot-b"_s).has_value());
    QTRY_COMPARE(bench.onlines.size(), 2);
    QCOMPARE(bench.notifies.size(), 1);
    QCOMPARE(bench.kicks.size(), 1);
}

QTEST_GUILESS_MAIN(TestSessionDistribution)
#include "tst_session_distribution.moc"
