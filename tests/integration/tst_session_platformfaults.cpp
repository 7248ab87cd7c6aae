// SPDX-License-Identifier: GPL-3.0-or-later
//
// Each fault of the built-in platform: what the session calls it, that nothing is lost, and how it recovers.
#include "platformcase.h"

#include <protocol/alink.h>

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Which time is to run out soon.
enum class Short { Nothing, Tcp, Tls, Answer, Connack, Ping };

SessionTimings patient(Short what)
{
    SessionTimings timings = SessionBench::patientTimings();
    switch (what) {
    case Short::Nothing:
        break;
    case Short::Tcp:
        timings.bootstrap.link.tcp = timings.mqtt.link.tcp = 300ms;
        break;
    case Short::Tls:
        timings.bootstrap.link.tls = timings.mqtt.link.tls = 300ms;
        break;
    case Short::Answer:
        timings.bootstrap.receive = 300ms;
        break;
    case Short::Connack:
        timings.mqtt.connackTimeout = 300ms;
        break;
    case Short::Ping:
        timings.mqtt.pingInterval = 50ms;
        timings.mqtt.pingTimeout = 200ms;
        break;
    }
    return timings;
}

} // namespace

Q_DECLARE_METATYPE(Short)

class TestSessionPlatformFaults : public PlatformCase
{
    Q_OBJECT

private Q_SLOTS:
    void coversEveryKind();
    void namesTheCauseAndRecovers_data();
    void namesTheCauseAndRecovers();
    void bearsIt_data();
    void bearsIt();
    void losesTheConnectionAndRecovers_data();
    void losesTheConnectionAndRecovers();
    void stopsAtATakeover();
    void tellsOfRefusedSubscriptions();
    void takesOddNotices_data();
    void takesOddNotices();
    void followsADistribution_data();
    void followsADistribution();
    void actsOnceOrUntilCleared();
    void actsOnOneDeviceOnly();

private:
    void set(const QString &text)
    {
        const auto fault = Fault::parse(text);
        QVERIFY2(fault, qPrintable(fault ? QString() : fault.error()));
        const auto added = platform().addFault(*fault);
        QVERIFY2(added, qPrintable(added ? QString() : added.error()));
    }
    /// A notice reaches the device and its answer reaches the platform.
    void proveHealthy(SessionBench &bench);
    void watchPlatform();

    QList<PlatformEvent> m_events;
};

void TestSessionPlatformFaults::watchPlatform()
{
    m_events.clear();
    connect(&platform(), &Platform::eventHappened, this, [this](const PlatformEvent &event) { m_events << event; });
}

void TestSessionPlatformFaults::proveHealthy(SessionBench &bench)
{
    watchPlatform();
    const qsizetype notices = bench.notifies.size();
    QVERIFY(platform().notify(benchDevice()));
    QTRY_COMPARE(bench.notifies.size(), notices + 1);
    QTRY_VERIFY(std::ranges::any_of(m_events, [](const PlatformEvent &event) {
        const auto reply = alink::readNotifyReply(event.payload);
        return event.up && reply && reply->code == alink::replyOk;
    }));
}

void TestSessionPlatformFaults::namesTheCauseAndRecovers_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<ErrorCode>("expected");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<SessionState>("state");
    QTest::addColumn<Short>("soon");
    const auto row = [](const char *fault, ErrorCode expected, Stage stage, SessionState state,
                        Short soon = Short::Nothing) {
        QTest::newRow(fault) << QString::fromLatin1(fault) << expected << stage << state << soon;
    };
    using enum Stage;
    constexpr auto waiting = SessionState::Waiting;
    constexpr auto failed = SessionState::Failed;

    row("refused at=bootstrap", ErrorCode::ConnectionRefused, BootstrapTcp, waiting);
    row("refused at=iot-a", ErrorCode::ConnectionRefused, MqttTcp, waiting);
    row("silent-accept at=bootstrap", ErrorCode::TcpTimeout, BootstrapTcp, waiting, Short::Tcp);
    row("silent-accept at=iot-a", ErrorCode::TcpTimeout, MqttTcp, waiting, Short::Tcp);
    row("reset at=bootstrap", ErrorCode::TlsClosed, BootstrapTls, waiting);
    row("reset at=iot-a", ErrorCode::TlsClosed, MqttTls, waiting);
    for (const bool atInstance : {false, true}) {
        const auto tls = [&](const char *kind, ErrorCode expected, SessionState state, Short soon = Short::Nothing) {
            const QByteArray text = QByteArray(kind) + (atInstance ? " at=iot-a" : " at=bootstrap");
            row(text.constData(), expected, atInstance ? MqttTls : BootstrapTls, state, soon);
        };
        tls("silent-tls", ErrorCode::TlsTimeout, waiting, Short::Tls);
        tls("untrusted", ErrorCode::TlsUntrusted, failed);
        tls("expired", ErrorCode::TlsExpired, failed);
        tls("not-yet-valid", ErrorCode::TlsNotYetValid, failed);
        tls("wrong-name", ErrorCode::TlsHostNameMismatch, failed);
        tls("plain-text", ErrorCode::TlsPlainTextPort, failed);
        tls("clock-skew 172800", ErrorCode::TlsNotYetValid, failed);
        tls("clock-skew -94608000", ErrorCode::TlsExpired, failed);
    }
    row("silent-answer", ErrorCode::AnswerTimeout, BootstrapAnswer, waiting, Short::Answer);
    row("slow-answer 2000", ErrorCode::AnswerTimeout, BootstrapAnswer, waiting, Short::Answer);
    row("http-status 404", ErrorCode::HttpStatus, BootstrapAnswer, waiting);
    row("http-status 503", ErrorCode::HttpStatus, BootstrapAnswer, waiting);
    row("answer-code 429", ErrorCode::AnswerCodeNotOk, BootstrapAnswer, waiting);
    row("malformed-json", ErrorCode::AnswerNotJson, BootstrapAnswer, failed);
    row("huge-json 1048576", ErrorCode::AnswerTooLarge, BootstrapAnswer, failed);
    row("empty-json", ErrorCode::AnswerNotJson, BootstrapAnswer, failed);
    row("missing-host", ErrorCode::AnswerHostMissing, BootstrapAnswer, waiting);
    row("missing-port", ErrorCode::AnswerPortMissing, BootstrapAnswer, waiting);
    row("bad-port", ErrorCode::AnswerPortInvalid, BootstrapAnswer, failed);
    row("half-answer", ErrorCode::ConnectionClosed, BootstrapAnswer, waiting);
    row("garbage-answer", ErrorCode::AnswerMalformed, BootstrapAnswer, failed);
    row("wrong-host", ErrorCode::DnsFailed, MqttDns, waiting);
    row("wrong-ip", ErrorCode::ConnectionRefused, MqttTcp, waiting);

    row("no-connack", ErrorCode::ConnackTimeout, MqttConnack, waiting, Short::Connack);
    row("slow-connack 2000", ErrorCode::ConnackTimeout, MqttConnack, waiting, Short::Connack);
    row("connack 1", ErrorCode::ConnackProtocolVersion, MqttConnack, failed);
    row("connack 2", ErrorCode::ConnackIdentifierRejected, MqttConnack, failed);
    row("connack 3", ErrorCode::ConnackServerUnavailable, MqttConnack, waiting);
    row("connack 4", ErrorCode::ConnackBadCredentials, MqttConnack, failed);
    row("connack 5", ErrorCode::ConnackNotAuthorized, MqttConnack, failed);
    row("half-connack", ErrorCode::ConnectionClosed, MqttConnack, waiting);
    row("garbage-connack", ErrorCode::ConnackMalformed, MqttConnack, failed);
}

void TestSessionPlatformFaults::namesTheCauseAndRecovers()
{
    QFETCH(const QString, fault);
    QFETCH(const ErrorCode, expected);
    QFETCH(const Stage, stage);
    QFETCH(const SessionState, state);
    QFETCH(const Short, soon);
    set(fault);
    SessionBench bench(surroundings(), profile(), patient(soon));
    bench.session->start();
    QTRY_COMPARE_WITH_TIMEOUT(bench.state(), state, 8000);
    QCOMPARE(bench.errorCodes(), QList({expected}));
    QCOMPARE(bench.errors[0].stage, stage);
    QCOMPARE(bench.rung(stage).verdict, Verdict::Failed);
    QVERIFY(bench.onlines.isEmpty());
    QVERIFY(!bench.errors[0].error.advice().isEmpty());

    QVERIFY(platform().clearFaults());
    QVERIFY(platform().faults().isEmpty());
    bench.session->setTimings(SessionBench::patientTimings());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    proveHealthy(bench);
}

void TestSessionPlatformFaults::bearsIt_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Stage>("slowStage"); ///< None: no rung takes longer
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("slow-accept") << u"slow-accept 500 at=bootstrap"_s << Stage::BootstrapTcp << 500;
    QTest::newRow("slow-tls") << u"slow-tls 200 at=iot-a"_s << Stage::MqttTls << 200;
    QTest::newRow("slow-answer") << u"slow-answer 200"_s << Stage::BootstrapAnswer << 200;
    QTest::newRow("split-answer") << u"split-answer 200"_s << Stage::BootstrapAnswer << 200;
    QTest::newRow("content-type") << u"content-type"_s << Stage::None << 0;
    QTest::newRow("slow-connack") << u"slow-connack 200"_s << Stage::MqttConnack << 200;
    QTest::newRow("split-connack") << u"split-connack 200"_s << Stage::MqttConnack << 200;
    QTest::newRow("small skew") << u"clock-skew 3600"_s << Stage::None << 0;
}

void TestSessionPlatformFaults::bearsIt()
{
    QFETCH(const QString, fault);
    QFETCH(const Stage, slowStage);
    QFETCH(const int, milliseconds);
    set(fault);
    SessionBench bench(surroundings(), profile(), SessionBench::patientTimings());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(bench.errors.isEmpty());
    if (slowStage != Stage::None)
        QVERIFY(bench.rung(slowStage).microseconds > milliseconds * 900);
    QVERIFY(platform().clearFaults());
    proveHealthy(bench);
}

void TestSessionPlatformFaults::losesTheConnectionAndRecovers_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<ErrorCode>("expected");
    QTest::addColumn<Short>("soon");
    QTest::newRow("silent-ping") << u"silent-ping"_s << ErrorCode::KeepAliveTimeout << Short::Ping;
    QTest::newRow("keepalive-cut") << u"keepalive-cut"_s << ErrorCode::ConnectionLost << Short::Nothing;
    QTest::newRow("keepalive-cut, later") << u"keepalive-cut 100"_s << ErrorCode::ConnectionLost << Short::Nothing;
    QTest::newRow("vanish") << u"vanish"_s << ErrorCode::ConnectionLost << Short::Nothing;
    QTest::newRow("garbage") << u"garbage"_s << ErrorCode::MqttProtocolViolation << Short::Nothing;
    QTest::newRow("oversize") << u"oversize"_s << ErrorCode::KeepAliveTimeout << Short::Ping;
}

void TestSessionPlatformFaults::losesTheConnectionAndRecovers()
{
    QFETCH(const QString, fault);
    QFETCH(const ErrorCode, expected);
    QFETCH(const Short, soon);
    SessionTimings timings = patient(soon);
    timings.retry = SessionBench::quickTimings().retry;
    SessionBench bench(surroundings(), profile(), timings);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    set(fault + " once"_L1);
    QTRY_COMPARE(bench.onlines.size(), 2);
    QCOMPARE(bench.errorCodes(), QList({expected}));
    QVERIFY(platform().faults().isEmpty());
    // The same host first, without a question to bootstrap.
    QCOMPARE(bench.rung(Stage::BootstrapAnswer).verdict, Verdict::Skipped);
    QTRY_COMPARE(bench.state(), SessionState::Online);
    proveHealthy(bench);
}

void TestSessionPlatformFaults::stopsAtATakeover()
{
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    set(u"takeover device=a1ABCDEFGHI.dev001 once"_s);
    QTRY_COMPARE(bench.state(), SessionState::Failed);
    QCOMPARE(bench.session->status().error->code, ErrorCode::KickedBySameDevice);
    QCOMPARE(bench.kicks.size(), 1);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    proveHealthy(bench);
}

void TestSessionPlatformFaults::tellsOfRefusedSubscriptions()
{
    set(u"suback-refused once"_s);
    Profile chosen = profile();
    chosen.subscribeSystemTopics = true;
    SessionBench bench(surroundings(), chosen);
    bench.session->start();
    QTRY_COMPARE(bench.rung(Stage::Subscriptions).verdict, Verdict::Failed);
    QVERIFY(bench.rung(Stage::Subscriptions).detail.contains(u"bootstrap/notify"_s));
    QCOMPARE(bench.state(), SessionState::Online);
    proveHealthy(bench); // _ss=1 still brings the notices
}

void TestSessionPlatformFaults::takesOddNotices_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("received");
    QTest::addColumn<NotifyVerdict>("verdict");
    QTest::addColumn<int>("reply");
    QTest::newRow("malformed") << u"notify-malformed once"_s << 1 << NotifyVerdict::Malformed
                               << alink::replyParameterError;
    QTest::newRow("duplicated") << u"notify-duplicated once"_s << 2 << NotifyVerdict::Distributed << alink::replyOk;
    QTest::newRow("storm") << u"notify-storm 200 once"_s << 200 << NotifyVerdict::Distributed << alink::replyOk;
    QTest::newRow("other device") << u"notify-other-device once"_s << 0 << NotifyVerdict::Distributed << alink::replyOk;
}

void TestSessionPlatformFaults::takesOddNotices()
{
    QFETCH(const QString, fault);
    QFETCH(const int, received);
    QFETCH(const NotifyVerdict, verdict);
    QFETCH(const int, reply);
    Profile chosen = profile();
    chosen.notifyPolicy = NotifyPolicy::ReportOnly; // so that the connection stays, and its bookkeeping can be checked
    SessionBench bench(surroundings(), chosen);
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    set(fault);
    watchPlatform();
    QVERIFY(platform().notify(benchDevice()));
    // One more, sound: what was sent before it has arrived when it arrives.
    QVERIFY(platform().notify(benchDevice()));
    QTRY_COMPARE(bench.notifies.size(), received + 1);
    for (int i = 0; i < received; ++i) {
        QCOMPARE(bench.notifies.at(i).verdict, verdict);
        QCOMPARE(bench.notifies.at(i).reply, reply);
    }
    const auto replies = [this] {
        return std::ranges::count_if(m_events, [](const PlatformEvent &event) { return event.up; });
    };
    QTRY_COMPARE(int(replies()), received + 1);
    QVERIFY(bench.errors.isEmpty());
    QCOMPARE(bench.state(), SessionState::Online);
}

void TestSessionPlatformFaults::followsADistribution_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("noticed");
    QTest::addColumn<bool>("kicked");
    QTest::newRow("kick-without-notify") << u"kick-without-notify once"_s << false << true;
    QTest::newRow("notify-without-kick") << u"notify-without-kick once"_s << true << false;
    QTest::newRow("notify-storm") << u"notify-storm 100 once"_s << true << true;
    QTest::newRow("notify-duplicated") << u"notify-duplicated once"_s << true << true;
    QTest::newRow("notify-while-connecting") << u"notify-while-connecting once"_s << true << true;
    QTest::newRow("refuses twice at the target") << u"connack 4 at=iot-b once"_s << true << true;
}

void TestSessionPlatformFaults::followsADistribution()
{
    QFETCH(const QString, fault);
    QFETCH(const bool, noticed);
    QFETCH(const bool, kicked);
    SessionTimings timings = SessionBench::quickTimings();
    timings.kickGrace = 300ms;
    SessionBench bench(surroundings(), profile(), timings);
    set(fault);
    bench.session->start();
    QTRY_VERIFY(!bench.onlines.isEmpty());
    QVERIFY(platform().distribute(benchDevice(), u"iot-b"_s));
    QTRY_VERIFY(!bench.onlines.isEmpty() && bench.onlines.last().instanceId == u"iot-b"_s);
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QCOMPARE(!bench.notifies.isEmpty(), noticed);
    QCOMPARE(!bench.kicks.isEmpty(), kicked);
    QVERIFY(platform().faults().isEmpty());
    proveHealthy(bench);
}

void TestSessionPlatformFaults::actsOnceOrUntilCleared()
{
    QStringList lists;
    connect(&platform(), &Platform::faultsChanged, this, [&lists](const QList<Fault> &faults) {
        QStringList texts;
        for (const Fault &fault : faults)
            texts << fault.toString();
        lists << texts.join(u" | "_s);
    });
    set(u"connack 3 once"_s);
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QCOMPARE(bench.errorCodes(), QList({ErrorCode::ConnackServerUnavailable}));
    QCOMPARE(lists, QStringList({u"connack 3 once"_s, QString()}));

    set(u"connack 3"_s);
    set(u"keepalive-cut once"_s);
    QTRY_VERIFY(bench.errors.size() >= 4); // the cut, and refusals that do not end
    QVERIFY(platform().clearFaults(faultKind(u"connack")));
    QVERIFY(platform().faults().isEmpty());
}

void TestSessionPlatformFaults::actsOnOneDeviceOnly()
{
    const auto other = DeviceIdentity::create(u"a1ABCDEFGHI"_s, u"dev002"_s);
    QVERIFY(platform().addDevice({*other, SecretBytes(deviceSecret()), {}}));
    set(u"http-status 500 device=a1ABCDEFGHI.dev002"_s);
    set(u"connack 5 device=a1ABCDEFGHI.dev002"_s);
    SessionBench bench(surroundings(), profile());
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
    QVERIFY(bench.errors.isEmpty());
    const auto nobody = Fault::parse(u"connack 5 device=a1ABCDEFGHI.dev009"_s);
    const auto refused = platform().addFault(*nobody);
    QVERIFY(!refused && refused.error().contains(u"dev009"_s));
    const auto nowhere = platform().addFault(*Fault::parse(u"connack 5 at=iot-z"_s));
    QVERIFY(!nowhere && nowhere.error().contains(u"iot-z"_s));
}

// Reads what the data functions name, so that no kind is added without a test.
void TestSessionPlatformFaults::coversEveryKind()
{
    QFile source(QStringLiteral(BOOTBENCH_TEST_DATA "/../integration/tst_session_platformfaults.cpp"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray text = source.readAll();
    for (const FaultKind &kind : faultKinds()) {
        const QByteArray name(kind.name.data(), kind.name.size());
        const bool found = text.contains('"' + name + '"') || text.contains('"' + name + ' ');
        QVERIFY2(found, name.constData());
    }
}

QTEST_GUILESS_MAIN(TestSessionPlatformFaults)
#include "tst_session_platformfaults.moc"
