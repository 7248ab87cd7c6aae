// SPDX-License-Identifier: GPL-3.0-or-later
//
// A session against far ends that misbehave: every way to fail, and what the session does then.
#include "fakeserver.h"
#include "sessionbench.h"

#include <protocol/alink.h>
#include <protocol/topics.h>

#include <QTemporaryDir>
#include <QTest>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSessionFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

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

    void repliesToABadNotice_data();
    void repliesToABadNotice();
    void copesWithPushesBeforeItsSubscriptions();
    void goesOnWithoutSubscriptions();
    void followsWhenTheConnectionEndsAfterTheNotice();
    void asksWhenTheConnectionEndsAfterTheNotice();
    void keepsTryingOnTheWayToTheNewInstance();
    void endsWhenKickedBackAndForth();
    void ignoresWhatIsNotForIt();
    void saysGoodbye();

private:
    [[nodiscard]] FakeServer::Certificate certificate(const QStringList &names = {u"localhost"_s}, int fromDay = -1,
                                                      int toDay = 30) const;
    [[nodiscard]] Profile profile() const;
    [[nodiscard]] QString notifyTopic() const { return topics::bootstrapNotify(benchDevice()); }
    void comeOnline(SessionBench &bench);

    QTemporaryDir m_pki;
    QTemporaryDir m_otherPki;
    std::optional<CertificateAuthority> m_authority;
    std::optional<FakeServer::Certificate> m_certificate;
    std::unique_ptr<Surroundings> m_surroundings;
    std::unique_ptr<FakeBootstrap> m_bootstrap;
    std::unique_ptr<FakeInstance> m_instance;
};

void TestSessionFaults::initTestCase()
{
    auto authority = CertificateAuthority::open(m_pki.path());
    QVERIFY2(authority.has_value(), qPrintable(authority ? QString() : authority.error()));
    m_authority.emplace(std::move(*authority));
    m_certificate = certificate();
}

void TestSessionFaults::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_surroundings = std::make_unique<Surroundings>();
    m_surroundings->storeSecret(benchDevice());
    m_bootstrap = std::make_unique<FakeBootstrap>(m_certificate);
    m_instance = std::make_unique<FakeInstance>(m_certificate);
    m_bootstrap->answer = {.mqtt = m_instance->endpoint(), .instanceId = u"iot-fake"_s, .backupIp = {}};
}

void TestSessionFaults::cleanup()
{
    m_bootstrap.reset();
    m_instance.reset();
    m_surroundings.reset();
}

FakeServer::Certificate TestSessionFaults::certificate(const QStringList &names, int fromDay, int toDay) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return m_authority->serverCertificate(names, now.addDays(fromDay), now.addDays(toDay)).value();
}

Profile TestSessionFaults::profile() const
{
    Profile profile;
    profile.bootstrap = m_bootstrap->endpoint();
    profile.bootstrapTrust = {TrustSource::PemFile, m_authority->pemFile()};
    profile.mqttTrust = profile.bootstrapTrust;
    return profile;
}

void TestSessionFaults::comeOnline(SessionBench &bench)
{
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
}

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
    std::optional<FakeServer::Certificate> faulty;
    if (fault == u"another authority")
        faulty = CertificateAuthority::open(m_otherPki.path()).value().serverCertificate({u"localhost"_s}).value();
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
    SessionBench bench(*m_surroundings, profile());
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
    SessionBench bench(*m_surroundings, chosen, timings);
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
    SessionBench bench(*m_surroundings, profile(), SessionBench::patientTimings());
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
    else if (when == u"instance connect")
        m_instance->dropOnConnect = true;
    m_bootstrap->dropAfterwards = m_bootstrap->bytes.has_value();

    SessionBench bench(*m_surroundings, chosen, SessionBench::patientTimings());
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
    SessionBench bench(*m_surroundings, profile());
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
    SessionBench bench(*m_surroundings, profile());
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
    SessionBench bench(*m_surroundings, profile(), SessionBench::patientTimings());
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
    SessionBench bench(*m_surroundings, profile(), timings);
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
    SessionBench bench(*m_surroundings, profile(), SessionBench::patientTimings());
    const auto hoursToWait = [&] {
        const qint64 left = bench.session->status().retryAt - m_surroundings->clock.wallMicroseconds();
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

void TestSessionFaults::repliesToABadNotice_data()
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

void TestSessionFaults::repliesToABadNotice()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const NotifyVerdict, verdict);
    SessionBench bench(*m_surroundings, profile());
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

void TestSessionFaults::copesWithPushesBeforeItsSubscriptions()
{
    // Notice and kick come in one piece with the CONNACK, before any SUBACK.
    FakeInstance target(m_certificate);
    m_instance->afterConnack = FakeInstance::publishPacket(notifyTopic(), alink::notify(u"1"_s, 0)) +
                               FakeInstance::publishPacket(topics::extNotify(), alink::kick(alink::deviceDeletedText));
    Profile subscribing = profile();
    subscribing.subscribeSystemTopics = true;
    SessionBench bench(*m_surroundings, subscribing);
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

void TestSessionFaults::goesOnWithoutSubscriptions()
{
    m_instance->subackCode = 0x80;
    Profile subscribing = profile();
    subscribing.subscribeSystemTopics = true;
    SessionBench bench(*m_surroundings, subscribing);
    comeOnline(bench);
    QTRY_COMPARE(bench.rung(Stage::Subscriptions).verdict, Verdict::Failed);
    QVERIFY(bench.rung(Stage::Subscriptions).detail.contains(u"/ext/notify"));
    QCOMPARE(m_instance->subscribedFilters, QStringList({notifyTopic(), topics::extNotify()}));
    QCOMPARE(bench.state(), SessionState::Online);
    QVERIFY(bench.errors.isEmpty());
}

void TestSessionFaults::followsWhenTheConnectionEndsAfterTheNotice()
{
    SessionBench bench(*m_surroundings, profile());
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

void TestSessionFaults::asksWhenTheConnectionEndsAfterTheNotice()
{
    Profile asking = profile();
    asking.notifyPolicy = NotifyPolicy::Ask;
    SessionBench bench(*m_surroundings, asking);
    comeOnline(bench);
    m_instance->push(notifyTopic(), alink::notify(u"1"_s, 0));
    QTRY_COMPARE(bench.state(), SessionState::Redistributing);
    m_instance->drop();
    QTRY_COMPARE(bench.state(), SessionState::Kicked);
    bench.session->start();
    QTRY_COMPARE(bench.onlines.size(), 2);
}

void TestSessionFaults::keepsTryingOnTheWayToTheNewInstance()
{
    SessionBench bench(*m_surroundings, profile(), SessionBench::patientTimings());
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

void TestSessionFaults::endsWhenKickedBackAndForth()
{
    // Both instances claim the device and kick it at once.
    FakeInstance other(m_certificate);
    const auto kicking = FakeInstance::publishPacket(notifyTopic(), alink::notify(u"1"_s, 0)) +
                         FakeInstance::publishPacket(topics::extNotify(), alink::kick(alink::deviceDeletedText));
    m_instance->afterConnack = other.afterConnack = kicking;
    SessionTimings timings = SessionBench::quickTimings();
    timings.kickLimit = 3;
    SessionBench bench(*m_surroundings, profile(), timings);
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

void TestSessionFaults::ignoresWhatIsNotForIt()
{
    SessionBench bench(*m_surroundings, profile());
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

void TestSessionFaults::saysGoodbye()
{
    SessionBench bench(*m_surroundings, profile());
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
