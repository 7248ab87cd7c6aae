// SPDX-License-Identifier: GPL-3.0-or-later
//
// Far ends that misbehave: every way to fail, and what the session does then.
#include "faultcase.h"

#include <QTest>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSessionFaults : public FaultCase
{
    Q_OBJECT

private Q_SLOTS:
    void namesEachTlsFault_data();
    void namesEachTlsFault();
    void gettingNoAnswer_data();
    void gettingNoAnswer();
    void connackCodes_data();
    void connackCodes();
    void dropAtEveryStage_data();
    void dropAtEveryStage();
    void asksBootstrapAgainWhenRefused();
    void triesTheSameHostFirst();
    void asksBootstrapAfterThreeFailures();
    void givesUpAfterTheLastAttempt();
    void countsDownToTheNextTry();
    void saysGoodbye();
};

void TestSessionFaults::namesEachTlsFault_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("atInstance");
    QTest::addColumn<ErrorCode>("expected");
    for (const bool atInstance : {false, true}) {
        const auto row = [atInstance](const char *fault, ErrorCode expected) {
            QTest::addRow("%s, %s", atInstance ? "instance" : "bootstrap", fault)
                << QString::fromLatin1(fault) << atInstance << expected;
        };
        row("another authority", ErrorCode::TlsUntrusted);
        row("another host name", ErrorCode::TlsHostNameMismatch);
        row("expired", ErrorCode::TlsExpired);
        row("not yet valid", ErrorCode::TlsNotYetValid);
    }
}

void TestSessionFaults::namesEachTlsFault()
{
    QFETCH(const QString, fault);
    QFETCH(const bool, atInstance);
    QFETCH(const ErrorCode, expected);
    const QTemporaryDir otherPki;
    std::optional<FakeServer::Certificate> faulty;
    if (fault == u"another authority")
        faulty = CertificateAuthority::open(otherPki.path()).value().serverCertificate({u"localhost"_s}).value();
    else if (fault == u"another host name")
        faulty = certificate({u"elsewhere.example"_s});
    else if (fault == u"expired")
        faulty = certificate({u"localhost"_s}, -30, -1);
    else
        faulty = certificate({u"localhost"_s}, 1, 30);
    if (atInstance) {
        m_instance = std::make_unique<FakeInstance>(faulty);
        m_bootstrap->answer.mqtt = m_instance->endpoint();
    } else {
        m_bootstrap = std::make_unique<FakeBootstrap>(faulty);
    }
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(bench.errorCodes(), QList({expected}));
    const Stage stage = atInstance ? Stage::MqttTls : Stage::BootstrapTls;
    QCOMPARE(bench.errors[0].stage, stage);
    QCOMPARE(bench.rung(stage).verdict, Verdict::Failed);
    QCOMPARE(bench.session->status().error->code, expected);
    // Neither the request nor the login went to a server that is not trusted.
    QCOMPARE(m_bootstrap->requests, atInstance ? 1 : 0);
    QCOMPARE(m_instance->connects, 0);
}

void TestSessionFaults::gettingNoAnswer_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<ErrorCode>("expected");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("bootstrap refuses") << u"bootstrap refuses"_s << ErrorCode::ConnectionRefused << Stage::BootstrapTcp;
    QTest::newRow("bootstrap silent") << u"bootstrap silent"_s << ErrorCode::AnswerTimeout << Stage::BootstrapAnswer;
    QTest::newRow("bootstrap silent in TLS")
        << u"bootstrap silent in TLS"_s << ErrorCode::TlsTimeout << Stage::BootstrapTls;
    QTest::newRow("instance refuses") << u"instance refuses"_s << ErrorCode::ConnectionRefused << Stage::MqttTcp;
    QTest::newRow("instance silent") << u"instance silent"_s << ErrorCode::ConnackTimeout << Stage::MqttConnack;
    QTest::newRow("instance silent in TLS") << u"instance silent in TLS"_s << ErrorCode::TlsTimeout << Stage::MqttTls;
}

void TestSessionFaults::gettingNoAnswer()
{
    QFETCH(const QString, fault);
    QFETCH(const ErrorCode, expected);
    QFETCH(const Stage, stage);
    Profile chosen = profile();
    // A server without TLS that never says a word.
    const FakeServer mute({});
    if (fault == u"bootstrap refuses")
        m_bootstrap->stopListening();
    else if (fault == u"bootstrap silent")
        m_bootstrap->silent = true;
    else if (fault == u"bootstrap silent in TLS")
        chosen.bootstrap = mute.endpoint();
    else if (fault == u"instance refuses")
        m_instance->stopListening();
    else if (fault == u"instance silent")
        m_instance->silent = true;
    else
        m_bootstrap->answer.mqtt = mute.endpoint();
    SessionTimings timings = SessionBench::patientTimings();
    // Only the time that is to run out is short.
    (expected == ErrorCode::AnswerTimeout    ? timings.bootstrap.receive
     : expected == ErrorCode::ConnackTimeout ? timings.mqtt.connackTimeout
     : stage == Stage::BootstrapTls          ? timings.bootstrap.link.tls
                                             : timings.mqtt.link.tls) = 200ms;
    SessionBench bench(surroundings(), chosen, timings);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Waiting);
    QCOMPARE(bench.errorCodes(), QList({expected}));
    QCOMPARE(bench.errors[0].stage, stage);
    QCOMPARE(bench.session->status().error->code, expected);
    QVERIFY(bench.session->status().retryAt > 0);
}

void TestSessionFaults::connackCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorCode>("expected");
    QTest::addColumn<SessionState>("state");
    QTest::newRow("1") << 1 << ErrorCode::ConnackProtocolVersion << SessionState::Failed;
    QTest::newRow("2") << 2 << ErrorCode::ConnackIdentifierRejected << SessionState::Failed;
    QTest::newRow("3") << 3 << ErrorCode::ConnackServerUnavailable << SessionState::Waiting;
    QTest::newRow("4") << 4 << ErrorCode::ConnackBadCredentials << SessionState::Failed;
    QTest::newRow("5") << 5 << ErrorCode::ConnackNotAuthorized << SessionState::Failed;
}

void TestSessionFaults::connackCodes()
{
    QFETCH(const int, code);
    QFETCH(const ErrorCode, expected);
    QFETCH(const SessionState, state);
    m_instance->connackCode = quint8(code);
    SessionBench bench(surroundings(), profile(), SessionBench::patientTimings());
    bench.session->start();
    QTRY_COMPARE(bench.state(), state);
    QCOMPARE(bench.errorCodes(), QList({expected}));
    QCOMPARE(bench.errors[0].stage, Stage::MqttConnack);
    QCOMPARE(bench.rung(Stage::MqttConnack).verdict, Verdict::Failed);
    // The same code over and over is retried or not, but never leads to a burst.
    QCOMPARE(m_instance->connects, 1);
}

void TestSessionFaults::dropAtEveryStage_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<ErrorCode>("expected");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("bootstrap, at accept") << u"bootstrap accept"_s << ErrorCode::TlsClosed << Stage::BootstrapTls;
    QTest::newRow("bootstrap, after TLS")
        << u"bootstrap tls"_s << ErrorCode::ConnectionClosed << Stage::BootstrapAnswer;
    QTest::newRow("bootstrap, after the request")
        << u"bootstrap request"_s << ErrorCode::ConnectionClosed << Stage::BootstrapAnswer;
    QTest::newRow("bootstrap, in the answer")
        << u"bootstrap answer"_s << ErrorCode::ConnectionClosed << Stage::BootstrapAnswer;
    QTest::newRow("instance, at accept") << u"instance accept"_s << ErrorCode::TlsClosed << Stage::MqttTls;
    QTest::newRow("instance, after TLS") << u"instance tls"_s << ErrorCode::ConnectionClosed << Stage::MqttConnack;
    QTest::newRow("instance, after CONNECT")
        << u"instance connect"_s << ErrorCode::ConnectionClosed << Stage::MqttConnack;
    QTest::newRow("instance, when online") << u"instance online"_s << ErrorCode::ConnectionLost << Stage::None;
}

void TestSessionFaults::dropAtEveryStage()
{
    QFETCH(const QString, when);
    QFETCH(const ErrorCode, expected);
    QFETCH(const Stage, stage);
    FakeServer dropping({});
    dropping.onConnected = [&dropping] { dropping.drop(); };
    Profile chosen = profile();
    if (when == u"bootstrap accept")
        chosen.bootstrap = dropping.endpoint();
    else if (when == u"instance accept")
        m_bootstrap->answer.mqtt = dropping.endpoint();
    else if (when == u"bootstrap tls")
        m_bootstrap->onConnected = [this] { m_bootstrap->drop(); };
    else if (when == u"bootstrap request")
        m_bootstrap->bytes = QByteArray();
    else if (when == u"bootstrap answer")
        m_bootstrap->bytes = FakeBootstrap::http("{\"code\":200,\"data\":{}}").chopped(5);
    else if (when == u"instance tls")
        m_instance->onConnected = [this] { m_instance->drop(); };
    else if (when == u"instance connect")
        m_instance->dropOnConnect = true;
    m_bootstrap->dropAfterwards = m_bootstrap->bytes.has_value();

    SessionBench bench(surroundings(), chosen, SessionBench::patientTimings());
    bench.session->start();
    if (when == u"instance online") {
        QTRY_COMPARE(bench.state(), SessionState::Online);
        m_instance->drop();
    }
    QTRY_COMPARE(bench.state(), SessionState::Waiting);
    QCOMPARE(bench.errorCodes(), QList({expected}));
    QCOMPARE(bench.errors[0].stage, stage);

    // What was broken is repaired, and the next try succeeds.
    m_bootstrap->onConnected = {};
    m_instance->onConnected = {};
    m_bootstrap->bytes.reset();
    m_bootstrap->dropAfterwards = false;
    m_bootstrap->answer.mqtt = m_instance->endpoint();
    m_instance->dropOnConnect = false;
    if (when == u"instance accept")
        bench.session->stop(); // the next try would still go to the old address
    if (chosen.bootstrap == m_bootstrap->endpoint())
        comeOnline(bench);
}

void TestSessionFaults::asksBootstrapAgainWhenRefused()
{
    SessionBench bench(surroundings(), profile());
    comeOnline(bench);
    // The device was moved without a word: the connection breaks, and the source refuses the device from now on.
    FakeInstance target(m_certificate);
    m_bootstrap->answer.mqtt = target.endpoint();
    m_instance->connackCode = 4;
    m_instance->drop();
    QTRY_COMPARE(bench.onlines.size(), 2);
    QCOMPARE(bench.errorCodes(), QList({ErrorCode::ConnectionLost, ErrorCode::ConnackBadCredentials}));
    QCOMPARE(bench.session->status().endpoint, target.endpoint());
    QCOMPARE(m_bootstrap->requests, 2);
    QCOMPARE(m_instance->connects, 2);
}

void TestSessionFaults::triesTheSameHostFirst()
{
    SessionBench bench(surroundings(), profile());
    comeOnline(bench);
    m_instance->drop();
    QTRY_COMPARE(bench.onlines.size(), 2);
    QCOMPARE(bench.states().mid(3), QList({SessionState::Online, SessionState::Waiting, SessionState::Resolving,
                                           SessionState::Connecting, SessionState::Online}));
    QCOMPARE(m_bootstrap->requests, 1);
    QCOMPARE(bench.rounds, 2);
    QCOMPARE(bench.rung(Stage::BootstrapAnswer).verdict, Verdict::Skipped);
    QVERIFY(!bench.onlines[1].followed);
}

void TestSessionFaults::asksBootstrapAfterThreeFailures()
{
    SessionBench bench(surroundings(), profile(), SessionBench::patientTimings());
    comeOnline(bench);
    m_instance->connackCode = 3;
    m_instance->drop();
    // The lost connection and two refusals are three failures at this host.
    for (int failures = 1; failures <= 3; ++failures) {
        QTRY_COMPARE(bench.state(), SessionState::Waiting);
        QCOMPARE(bench.errors.size(), failures);
        QCOMPARE(m_bootstrap->requests, 1);
        bench.session->start();
    }
    m_instance->connackCode = 0;
    QTRY_COMPARE(bench.onlines.size(), 2);
    QCOMPARE(m_bootstrap->requests, 2);
    QCOMPARE(bench.errorCodes(), QList({ErrorCode::ConnectionLost, ErrorCode::ConnackServerUnavailable,
                                        ErrorCode::ConnackServerUnavailable}));
}

void TestSessionFaults::givesUpAfterTheLastAttempt()
{
    m_instance->connackCode = 3;
    SessionTimings timings = SessionBench::quickTimings();
    timings.retry.maximumAttempts = 3;
    SessionBench bench(surroundings(), profile(), timings);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(m_instance->connects, 3);
    QCOMPARE(bench.errors.size(), 3);
    QCOMPARE(bench.session->status().attempt, 3);
    QCOMPARE(bench.session->status().error->code, ErrorCode::ConnackServerUnavailable);
    QVERIFY(!bench.session->status().error->cause.contains(QString::fromLatin1(deviceSecret())));
}

void TestSessionFaults::countsDownToTheNextTry()
{
    m_instance->connackCode = 3;
    SessionBench bench(surroundings(), profile(), SessionBench::patientTimings());
    const auto hoursToWait = [&] {
        const qint64 left = bench.session->status().retryAt - surroundings().clock.wallMicroseconds();
        return qRound(double(left) / 3.6e9);
    };
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Waiting);
    QCOMPARE(hoursToWait(), 1);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Waiting);
    QCOMPARE(hoursToWait(), 2);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Waiting);
    QCOMPARE(hoursToWait(), 2);
    QCOMPARE(bench.session->status().attempt, 3);
    QCOMPARE(bench.rounds, 3);
}

void TestSessionFaults::saysGoodbye()
{
    SessionBench bench(surroundings(), profile());
    comeOnline(bench);
    bench.session->stop();
    QCOMPARE(bench.state(), SessionState::Stopped);
    QTRY_VERIFY(m_instance->gotDisconnect);
    QVERIFY(bench.errors.isEmpty());
    const qsizetype told = bench.statuses.size();
    bench.session->stop();
    QCOMPARE(bench.statuses.size(), told);
}

QTEST_GUILESS_MAIN(TestSessionFaults)
#include "tst_session_faults.moc"
