// SPDX-License-Identifier: GPL-3.0-or-later
//
// The way online, what keeps a session from it, and stopping, on the simulated platform.
#include "platformcase.h"

#include <QTest>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSessionOnline : public PlatformCase
{
    Q_OBJECT

private Q_SLOTS:
    void comesOnline_data();
    void comesOnline();
    void saysWhenTheSecretIsWrong();
    void saysWhenTheSecretIsMissing();
    void saysWhenTheDeviceIsDisabled();
    void saysWhenTheAuthorityIsAnother();
    void keepsTheConnectBudget();
    void startTriesAtOnce();
    void stopsInEveryState_data();
    void stopsInEveryState();
    void keepsTheSecretOutOfTheTrace();
};

void TestSessionOnline::comesOnline_data()
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

void TestSessionOnline::comesOnline()
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
    SessionBench bench(surroundings(), chosen);
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
    QCOMPARE(surroundings().tracedSteps(), QStringList({u"Idle>Resolving"_s, u"Resolving>Bootstrapping"_s,
                                                        u"Bootstrapping>Connecting"_s, u"Connecting>Online"_s}));
}

void TestSessionOnline::saysWhenTheSecretIsWrong()
{
    surroundings().storeSecret(benchDevice(), "ffffffffffffffffffffffffffffffff");
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    // Bootstrap had only just named the instance: asking again changes nothing.
    QCOMPARE(bench.errorCodes(), QList({ErrorCode::ConnackBadCredentials}));
    QCOMPARE(bench.errors[0].stage, Stage::MqttConnack);
    QCOMPARE(bench.rung(Stage::MqttConnack).verdict, Verdict::Failed);
    QCOMPARE(bench.rounds, 1);
}

void TestSessionOnline::saysWhenTheSecretIsMissing()
{
    surroundings().secrets.remove(benchDevice(), this, [](const auto &) {});
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QCOMPARE(bench.state(), SessionState::Resolving);
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(bench.errorCodes(), QList({ErrorCode::SecretMissing}));
    QCOMPARE(bench.errors[0].stage, Stage::Keychain);
    QCOMPARE(bench.rung(Stage::Keychain).verdict, Verdict::Failed);
    // Entered meanwhile: Start is enough.
    surroundings().storeSecret(benchDevice());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(!bench.session->status().error.has_value());
}

void TestSessionOnline::saysWhenTheDeviceIsDisabled()
{
    QVERIFY(platform().disable(benchDevice()).has_value());
    SessionTimings timings = SessionBench::quickTimings();
    timings.retry.maximumAttempts = 2;
    SessionBench bench(surroundings(), profile(), timings);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(bench.errorCodes(), QList({ErrorCode::AnswerCodeNotOk, ErrorCode::AnswerCodeNotOk}));
    QCOMPARE(bench.session->status().attempt, 2);
    QVERIFY2(bench.session->status().cause.contains(u"6204"), qPrintable(bench.session->status().cause));
}

void TestSessionOnline::saysWhenTheAuthorityIsAnother()
{
    Profile trusting = profile();
    trusting.mqttTrust = {TrustSource::System, {}};
    SessionBench bench(surroundings(), trusting);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(bench.errorCodes(), QList({ErrorCode::TlsUntrusted}));
    QCOMPARE(bench.errors[0].stage, Stage::MqttTls);
}

void TestSessionOnline::keepsTheConnectBudget()
{
    // Sessions of one device share the budget: a new one does not get round it.
    for (int i = 0; i < ConnectBudget::connectsPerWindow; ++i) {
        SessionBench bench(surroundings(), profile());
        bench.session->start();
        QTRY_COMPARE(bench.state(), SessionState::Online);
        bench.session->stop();
        QCOMPARE(bench.state(), SessionState::Stopped);
    }
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Waiting);
    const SessionStatus waiting = bench.session->status();
    QVERIFY(waiting.retryAt > surroundings().clock.wallMicroseconds() + 50'000'000);
    QVERIFY(waiting.retryAt <= surroundings().clock.wallMicroseconds() + 60'000'000);
    QVERIFY(!waiting.error.has_value());
    QVERIFY2(waiting.cause.contains(u"minute"), qPrintable(waiting.cause));
    QCOMPARE(waiting.endpoint, instance(0));
    // Pressing Start does not, either.
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Waiting);
    QCOMPARE(bench.rung(Stage::BootstrapAnswer).verdict, Verdict::Pending);
    surroundings().clock.advance(60s);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QCOMPARE(bench.session->status().attempt, 1);
    QCOMPARE(bench.rung(Stage::BootstrapAnswer).verdict, Verdict::Skipped);
    QVERIFY(bench.errors.isEmpty());
}

void TestSessionOnline::startTriesAtOnce()
{
    SessionTimings timings = SessionBench::quickTimings();
    timings.retry.first = timings.retry.ceiling = 1h;
    const Profile whileUp = profile();
    platform().stop();
    SessionBench bench(surroundings(), whileUp, timings);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Waiting);
    QVERIFY(bench.session->status().retryAt > surroundings().clock.wallMicroseconds() + 3'500'000'000);
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

void TestSessionOnline::stopsInEveryState_data()
{
    QTest::addColumn<SessionState>("state");
    for (const SessionState state : {SessionState::Resolving, SessionState::Bootstrapping, SessionState::Connecting,
                                     SessionState::Online, SessionState::Redistributing, SessionState::Kicked})
        QTest::newRow(stateName(state).data()) << state;
}

void TestSessionOnline::stopsInEveryState()
{
    QFETCH(const SessionState, state);
    SessionBench bench(surroundings(), profile());
    // From within the very signal that tells of the state.
    connect(bench.session.get(), &DeviceSession::statusChanged, this, [&](const SessionStatus &status) {
        if (status.state == state)
            bench.session->stop();
    });
    connect(bench.session.get(), &DeviceSession::online, this,
            [&] { (void)platform().distribute(benchDevice(), u"iot-b"_s); });
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

void TestSessionOnline::keepsTheSecretOutOfTheTrace()
{
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    const TraceSnapshot snapshot = surroundings().trace.snapshot();
    QVERIFY(snapshot.size() > 10);
    for (quint64 sequence = 1; sequence <= snapshot.size(); ++sequence)
        QVERIFY(!snapshot.record(sequence).bytes.contains(deviceSecret()));
    const Redactor &redactor = surroundings().trace.redactor();
    QVERIFY(!redactor.redacted(QByteArrayView("a line with " + deviceSecret())).contains(deviceSecret()));
}

QTEST_GUILESS_MAIN(TestSessionOnline)
#include "tst_session_online.moc"
