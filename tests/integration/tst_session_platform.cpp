// SPDX-License-Identifier: GPL-3.0-or-later
//
// A session against the simulated platform: the whole way over real TLS and MQTT.
#include "sessionbench.h"

#include <protocol/alink.h>
#include <simulator/platform.h>

#include <QTemporaryDir>
#include <QTest>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSessionPlatform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void comesOnline_data();
    void comesOnline();
    void followsADistribution();
    void followsBackAgain();
    void followsWithoutAKick();
    void asksTheOperator();
    void followsAfterAKickWhenTheOperatorSaysSo();
    void reportsOnly();
    void findsItselfDistributedWhileItWasOffline();
    void leavesTheOtherClientAlone();
    void stopsOnAnUnexpectedKick();
    void stopsOnAKickWithoutADistribution();
    void saysWhenTheSecretIsWrong();
    void saysWhenTheSecretIsMissing();
    void saysWhenTheDeviceIsDisabled();
    void saysWhenTheAuthorityIsAnother();
    void subscribesItself();
    void keepsTheConnectBudget();
    void startTriesAtOnce();
    void stopsInEveryState_data();
    void stopsInEveryState();
    void keepsTheSecretOutOfTheTrace();

private:
    [[nodiscard]] Profile profile() const;
    [[nodiscard]] Endpoint instance(qsizetype index) const { return m_platform->instances().at(index).endpoint; }
    void startPlatform(bool plainMqtt = false);

    QTemporaryDir m_pki;
    std::unique_ptr<Surroundings> m_surroundings;
    std::unique_ptr<Platform> m_platform;
};

void TestSessionPlatform::initTestCase()
{
    QVERIFY(m_pki.isValid());
}

void TestSessionPlatform::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_surroundings = std::make_unique<Surroundings>();
    m_surroundings->storeSecret(benchDevice());
    startPlatform();
}

void TestSessionPlatform::cleanup()
{
    m_platform.reset();
    m_surroundings.reset();
}

void TestSessionPlatform::startPlatform(bool plainMqtt)
{
    m_platform = std::make_unique<Platform>(m_surroundings->clock);
    PlatformConfig config;
    config.pkiDirectory = m_pki.path();
    config.plainMqtt = plainMqtt;
    config.limits.notifyReply = 500ms;
    const auto started = m_platform->start(config);
    QVERIFY2(started.has_value(), qPrintable(started ? QString() : started.error()));
    QVERIFY(m_platform->addDevice({benchDevice(), SecretBytes(deviceSecret()), {}}).has_value());
}

Profile TestSessionPlatform::profile() const
{
    Profile profile;
    profile.bootstrap = m_platform->bootstrapEndpoint();
    profile.bootstrapTrust = {TrustSource::PemFile, m_platform->caFile()};
    profile.mqttTrust = profile.bootstrapTrust;
    return profile;
}

void TestSessionPlatform::comesOnline_data()
{
    QTest::addColumn<MqttVersion>("version");
    QTest::addColumn<TransportSecurity>("security");
    QTest::addColumn<SignMethod>("method");
    QTest::newRow("3.1.1 over TLS") << MqttVersion::V3_1_1 << TransportSecurity::Tls << SignMethod::HmacSha256;
    QTest::newRow("5.0 over TLS") << MqttVersion::V5_0 << TransportSecurity::Tls << SignMethod::HmacSha256;
    QTest::newRow("3.1.1 over TCP") << MqttVersion::V3_1_1 << TransportSecurity::Tcp << SignMethod::HmacSha256;
    QTest::newRow("5.0 over TCP") << MqttVersion::V5_0 << TransportSecurity::Tcp << SignMethod::HmacSha256;
    QTest::newRow("hmacsha1") << MqttVersion::V3_1_1 << TransportSecurity::Tls << SignMethod::HmacSha1;
    QTest::newRow("hmacmd5") << MqttVersion::V3_1_1 << TransportSecurity::Tls << SignMethod::HmacMd5;
}

void TestSessionPlatform::comesOnline()
{
    QFETCH(const MqttVersion, version);
    QFETCH(const TransportSecurity, security);
    QFETCH(const SignMethod, method);
    if (security == TransportSecurity::Tcp)
        startPlatform(true);
    Profile chosen = profile();
    chosen.mqttVersion = version;
    chosen.security = security;
    chosen.signMethod = method;
    SessionBench bench(*m_surroundings, chosen);
    QCOMPARE(bench.state(), SessionState::Idle);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);

    QCOMPARE(bench.states(), QList({SessionState::Resolving, SessionState::Bootstrapping, SessionState::Connecting,
                                    SessionState::Online}));
    const SessionStatus status = bench.session->status();
    QCOMPARE(status.endpoint, instance(0));
    QCOMPARE(status.instanceId, u"iot-a"_s);
    QCOMPARE(status.tlsVersion.isEmpty(), security == TransportSecurity::Tcp);
    QCOMPARE(status.tlsCipher.isEmpty(), security == TransportSecurity::Tcp);
    QVERIFY(status.onlineSince > 0);
    QCOMPARE(status.attempt, 1);
    QVERIFY(!status.error.has_value());

    QCOMPARE(bench.rounds, 1);
    QCOMPARE(bench.onlines.size(), 1);
    QCOMPARE(bench.onlines[0].endpoint, instance(0));
    QCOMPARE(bench.onlines[0].instanceId, u"iot-a"_s);
    QVERIFY(bench.onlines[0].roundMicroseconds > 0);
    QVERIFY(!bench.onlines[0].followed);
    for (const Stage stage : {Stage::Keychain, Stage::BootstrapTcp, Stage::BootstrapTls, Stage::BootstrapRequest,
                              Stage::BootstrapAnswer, Stage::MqttTcp, Stage::MqttConnect, Stage::MqttConnack})
        QVERIFY2(bench.rung(stage).verdict == Verdict::Passed, stageName(stage).data());
    QCOMPARE(bench.rung(Stage::Subscriptions).verdict, Verdict::Skipped);
    QVERIFY(bench.errors.isEmpty());
    QCOMPARE(m_surroundings->tracedSteps(), QStringList({u"Idle>Resolving"_s, u"Resolving>Bootstrapping"_s,
                                                         u"Bootstrapping>Connecting"_s, u"Connecting>Online"_s}));
}

void TestSessionPlatform::followsADistribution()
{
    SessionBench bench(*m_surroundings, profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(m_platform->distribute(benchDevice(), u"iot-b"_s).has_value());
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

void TestSessionPlatform::followsBackAgain()
{
    SessionBench bench(*m_surroundings, profile());
    bench.session->start();
    QTRY_COMPARE(bench.onlines.size(), 1);
    QVERIFY(m_platform->distribute(benchDevice(), u"iot-b"_s).has_value());
    QTRY_COMPARE(bench.onlines.size(), 2);
    QVERIFY(m_platform->distribute(benchDevice(), u"iot-a"_s).has_value());
    // The ladder tells the second story now.
    QTRY_COMPARE(bench.notifies.size(), 2);
    QTRY_COMPARE(bench.onlines.size(), 3);
    QCOMPARE(bench.onlines[2].instanceId, u"iot-a"_s);
    QVERIFY(bench.onlines[2].followed);
    QVERIFY(bench.errors.isEmpty());
}

void TestSessionPlatform::followsWithoutAKick()
{
    SessionTimings timings = SessionBench::quickTimings();
    timings.kickGrace = 50ms;
    SessionBench bench(*m_surroundings, profile(), timings);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    // A notice only: nothing else happens at the platform.
    QVERIFY(m_platform->notify(benchDevice()).has_value());
    QTRY_COMPARE(bench.onlines.size(), 2);
    QVERIFY(bench.states().contains(SessionState::Redistributing));
    QVERIFY(bench.kicks.isEmpty());
    QVERIFY(!bench.onlines[1].followed);
    QCOMPARE(bench.rung(Stage::Rebootstrap).verdict, Verdict::Passed);
    QCOMPARE(bench.rung(Stage::NewHost).verdict, Verdict::Skipped);
    QCOMPARE(bench.rung(Stage::Kick).verdict, Verdict::Pending);
    QVERIFY(bench.errors.isEmpty());
}

void TestSessionPlatform::asksTheOperator()
{
    Profile asking = profile();
    asking.notifyPolicy = NotifyPolicy::Ask;
    SessionTimings timings = SessionBench::quickTimings();
    timings.kickGrace = 10ms;
    SessionBench bench(*m_surroundings, asking, timings);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(m_platform->notify(benchDevice()).has_value());
    QTRY_COMPARE(bench.state(), SessionState::Redistributing);
    QVERIFY(bench.session->status().onlineSince > 0);
    QVERIFY(!bench.session->status().tlsVersion.isEmpty());
    // The grace time is the other policy's.
    QVERIFY(!QTest::qWaitFor([&] { return bench.state() != SessionState::Redistributing; }, 100));
    bench.session->follow();
    QCOMPARE(bench.state(), SessionState::Resolving);
    QTRY_COMPARE(bench.onlines.size(), 2);
}

void TestSessionPlatform::followsAfterAKickWhenTheOperatorSaysSo()
{
    Profile asking = profile();
    asking.notifyPolicy = NotifyPolicy::Ask;
    SessionBench bench(*m_surroundings, asking);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(m_platform->distribute(benchDevice(), u"iot-b"_s).has_value());
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

void TestSessionPlatform::reportsOnly()
{
    Profile reporting = profile();
    reporting.notifyPolicy = NotifyPolicy::ReportOnly;
    SessionBench bench(*m_surroundings, reporting);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(m_platform->notify(benchDevice()).has_value());
    QTRY_COMPARE(bench.notifies.size(), 1);
    QCOMPARE(bench.notifies[0].reply, alink::replyOk);
    QCOMPARE(bench.state(), SessionState::Online);
    QVERIFY(m_platform->distribute(benchDevice(), u"iot-b"_s).has_value());
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(bench.kicks.size(), 1);
    QCOMPARE(bench.kicks[0].action, KickAction::Stop);
    QCOMPARE(bench.errorCodes(), QList({ErrorCode::KickedUnexpectedly}));
}

void TestSessionPlatform::findsItselfDistributedWhileItWasOffline()
{
    SessionBench bench(*m_surroundings, profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    // No notice reaches the device: its connection is gone before, as by a broken network.
    QVERIFY(m_platform->disable(benchDevice()).has_value());
    QTRY_VERIFY(bench.state() != SessionState::Online);
    QVERIFY(m_platform->enable(benchDevice()).has_value());
    QVERIFY(m_platform->distribute(benchDevice(), u"iot-b"_s).has_value());
    bench.session->start();
    QTRY_COMPARE(bench.onlines.size(), 2);
    QCOMPARE(bench.onlines[1].instanceId, u"iot-b"_s);
}

void TestSessionPlatform::leavesTheOtherClientAlone()
{
    SessionBench first(*m_surroundings, profile());
    first.session->start();
    QTRY_COMPARE(first.state(), SessionState::Online);
    SessionBench second(*m_surroundings, profile());
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
    QTRY_COMPARE(m_platform->devices().at(0).state, DeviceState::Offline);
    first.session->start();
    QTRY_COMPARE(first.state(), SessionState::Online);
}

void TestSessionPlatform::stopsOnAnUnexpectedKick()
{
    SessionBench bench(*m_surroundings, profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(m_platform->kick(benchDevice(), u"Kicked by the operator of the platform"_s).has_value());
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(bench.session->status().error->code, ErrorCode::KickedUnexpectedly);
    QVERIFY(bench.session->status().cause.contains(u"operator of the platform"));
    QCOMPARE(bench.kicks[0].reason, KickReason::Other);
    QVERIFY(!QTest::qWaitFor([&] { return bench.state() != SessionState::Failed; }, 200));
}

void TestSessionPlatform::stopsOnAKickWithoutADistribution()
{
    SessionBench bench(*m_surroundings, profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(m_platform->kick(benchDevice(), QString::fromLatin1(alink::deviceDeletedText)).has_value());
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

void TestSessionPlatform::saysWhenTheSecretIsWrong()
{
    m_surroundings->storeSecret(benchDevice(), "ffffffffffffffffffffffffffffffff");
    SessionBench bench(*m_surroundings, profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    // Bootstrap had only just named the instance: asking again changes nothing.
    QCOMPARE(bench.errorCodes(), QList({ErrorCode::ConnackBadCredentials}));
    QCOMPARE(bench.errors[0].stage, Stage::MqttConnack);
    QCOMPARE(bench.rung(Stage::MqttConnack).verdict, Verdict::Failed);
    QCOMPARE(bench.rounds, 1);
}

void TestSessionPlatform::saysWhenTheSecretIsMissing()
{
    m_surroundings->secrets.remove(benchDevice(), this, [](const auto &) {});
    SessionBench bench(*m_surroundings, profile());
    bench.session->start();
    QCOMPARE(bench.state(), SessionState::Resolving);
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(bench.errorCodes(), QList({ErrorCode::SecretMissing}));
    QCOMPARE(bench.errors[0].stage, Stage::Keychain);
    QCOMPARE(bench.rung(Stage::Keychain).verdict, Verdict::Failed);
    // Entered meanwhile: Start is enough.
    m_surroundings->storeSecret(benchDevice());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(!bench.session->status().error.has_value());
}

void TestSessionPlatform::saysWhenTheDeviceIsDisabled()
{
    QVERIFY(m_platform->disable(benchDevice()).has_value());
    SessionTimings timings = SessionBench::quickTimings();
    timings.retry.maximumAttempts = 2;
    SessionBench bench(*m_surroundings, profile(), timings);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(bench.errorCodes(), QList({ErrorCode::AnswerCodeNotOk, ErrorCode::AnswerCodeNotOk}));
    QCOMPARE(bench.session->status().attempt, 2);
    QVERIFY2(bench.session->status().cause.contains(u"6204"), qPrintable(bench.session->status().cause));
}

void TestSessionPlatform::saysWhenTheAuthorityIsAnother()
{
    Profile trusting = profile();
    trusting.mqttTrust = {TrustSource::System, {}};
    SessionBench bench(*m_surroundings, trusting);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(bench.errorCodes(), QList({ErrorCode::TlsUntrusted}));
    QCOMPARE(bench.errors[0].stage, Stage::MqttTls);
}

void TestSessionPlatform::subscribesItself()
{
    Profile subscribing = profile();
    subscribing.subscribeSystemTopics = true;
    SessionBench bench(*m_surroundings, subscribing);
    bench.session->start();
    QTRY_COMPARE(bench.rung(Stage::Subscriptions).verdict, Verdict::Passed);
    QVERIFY(m_platform->distribute(benchDevice(), u"iot-b"_s).has_value());
    QTRY_COMPARE(bench.onlines.size(), 2);
    QCOMPARE(bench.notifies.size(), 1);
    QCOMPARE(bench.kicks.size(), 1);
}

void TestSessionPlatform::keepsTheConnectBudget()
{
    // Sessions of one device share the budget: a new one does not get round it.
    for (int i = 0; i < ConnectBudget::connectsPerWindow; ++i) {
        SessionBench bench(*m_surroundings, profile());
        bench.session->start();
        QTRY_COMPARE(bench.state(), SessionState::Online);
        bench.session->stop();
        QCOMPARE(bench.state(), SessionState::Stopped);
    }
    SessionBench bench(*m_surroundings, profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Waiting);
    const SessionStatus waiting = bench.session->status();
    QVERIFY(waiting.retryAt > m_surroundings->clock.wallMicroseconds() + 50'000'000);
    QVERIFY(waiting.retryAt <= m_surroundings->clock.wallMicroseconds() + 60'000'000);
    QVERIFY(!waiting.error.has_value());
    QVERIFY2(waiting.cause.contains(u"minute"), qPrintable(waiting.cause));
    QCOMPARE(waiting.endpoint, instance(0));
    // Pressing Start does not, either.
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Waiting);
    QCOMPARE(bench.rung(Stage::BootstrapAnswer).verdict, Verdict::Pending);
    m_surroundings->clock.advance(60s);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QCOMPARE(bench.session->status().attempt, 1);
    QCOMPARE(bench.rung(Stage::BootstrapAnswer).verdict, Verdict::Skipped);
    QVERIFY(bench.errors.isEmpty());
}

void TestSessionPlatform::startTriesAtOnce()
{
    SessionTimings timings = SessionBench::quickTimings();
    timings.retry.first = timings.retry.ceiling = 1h;
    const Profile whileUp = profile();
    m_platform->stop();
    SessionBench bench(*m_surroundings, whileUp, timings);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Waiting);
    QVERIFY(bench.session->status().retryAt > m_surroundings->clock.wallMicroseconds() + 3'500'000'000);
    QCOMPARE(bench.session->status().error->code, ErrorCode::ConnectionRefused);
    QCOMPARE(bench.session->status().attempt, 1);
    bench.session->start();
    QCOMPARE(bench.state(), SessionState::Resolving);
    QCOMPARE(bench.session->status().retryAt, 0);
    QCOMPARE(bench.session->status().attempt, 2);
    QTRY_COMPARE(bench.state(), SessionState::Waiting);
    bench.session->stop();
    QCOMPARE(bench.state(), SessionState::Stopped);
    QCOMPARE(bench.session->status().retryAt, 0);
}

void TestSessionPlatform::stopsInEveryState_data()
{
    QTest::addColumn<SessionState>("state");
    for (const SessionState state : {SessionState::Resolving, SessionState::Bootstrapping, SessionState::Connecting,
                                     SessionState::Online, SessionState::Redistributing, SessionState::Kicked})
        QTest::newRow(stateName(state).data()) << state;
}

void TestSessionPlatform::stopsInEveryState()
{
    QFETCH(const SessionState, state);
    SessionBench bench(*m_surroundings, profile());
    // From within the very signal that tells of the state.
    connect(bench.session.get(), &DeviceSession::statusChanged, this, [&](const SessionStatus &status) {
        if (status.state == state)
            bench.session->stop();
    });
    connect(bench.session.get(), &DeviceSession::online, this,
            [&] { (void)m_platform->distribute(benchDevice(), u"iot-b"_s); });
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Stopped);
    QVERIFY(bench.states().contains(state));
    QCOMPARE(bench.session->status().onlineSince, 0);
    QVERIFY(bench.session->status().tlsVersion.isEmpty());
    QVERIFY(!QTest::qWaitFor([&] { return bench.state() != SessionState::Stopped; }, 100));
    // Nothing was left behind that keeps it from starting again.
    bench.session->disconnect(this);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(bench.errors.isEmpty());
}

void TestSessionPlatform::keepsTheSecretOutOfTheTrace()
{
    SessionBench bench(*m_surroundings, profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    const TraceSnapshot snapshot = m_surroundings->trace.snapshot();
    QVERIFY(snapshot.size() > 10);
    for (quint64 sequence = 1; sequence <= snapshot.size(); ++sequence)
        QVERIFY(!snapshot.record(sequence).bytes.contains(deviceSecret()));
    const Redactor &redactor = m_surroundings->trace.redactor();
    QVERIFY(!redactor.redacted(QByteArrayView("a line with " + deviceSecret())).contains(deviceSecret()));
}

QTEST_GUILESS_MAIN(TestSessionPlatform)
#include "tst_session_platform.moc"
