// SPDX-License-Identifier: GPL-3.0-or-later
#include "brokerclient.h"
#include "mosquittobroker.h"
#include "recordingsink.h"
#include "scriptedserver.h"
#include "testpki.h"

#include <protocol/connectsignature.h>
#include <protocol/topics.h>
#include <secrets/sessionmemorystore.h>
#include <session/connectbudget.h>
#include <session/devicesession.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;
using namespace bootbench;
using bootbench::test::BrokerClient;
using bootbench::test::MosquittoBroker;
using bootbench::test::MosquittoOptions;
using bootbench::test::RecordingSink;
using bootbench::test::ScriptedServer;
using bootbench::test::TestPki;

namespace {

const QString productKey = u"a18wPzZJzNG"_s;
const QString deviceName = u"dev-001"_s;
constexpr QByteArrayView deviceSecret("0123456789abcdef0123456789abcdef");

/// The newest timing of each rung.
class Ladder
{
public:
    explicit Ladder(const DeviceSession &session)
    {
        QObject::connect(&session, &DeviceSession::stageChanged, &session,
                         [this](const StageTiming &timing) { m_timings.at(std::size_t(timing.stage)) = timing; });
    }
    [[nodiscard]] const StageTiming &at(Stage stage) const { return m_timings.at(std::size_t(stage)); }
    [[nodiscard]] Verdict verdict(Stage stage) const { return at(stage).verdict; }

private:
    std::array<StageTiming, stageCount> m_timings;
};

} // namespace

/// A session whose instances are plain brokers: nobody subscribes for the device, and another client says what the
/// platform would say.
class TestSessionMosquitto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void goesOnline_data();
    void goesOnline();
    void repliesToANotice_data();
    void repliesToANotice();
    void staysOnlineWhenRefusedASubscription_data();
    void staysOnlineWhenRefusedASubscription();
    void followsToAnotherBroker_data();
    void followsToAnotherBroker();
    void followsWithoutAKick();
    void stopsWhenKickedByTheSameDevice();
    void failsWithAnotherSecret_data();
    void failsWithAnotherSecret();
    void refusesABrokerOfAnotherAuthority();
    void noticesThatTheBrokerWentAway();
    void saysGoodbye();

private:
    /// A broker that knows the device, named by bootstrap from now on.
    [[nodiscard]] std::unique_ptr<MosquittoBroker> startBroker(const QStringList &refusedFilters = {});
    void name(const MosquittoBroker &broker, const QString &instanceId);
    void startSession(MqttVersion version, NotifyPolicy policy);
    /// A second client of the broker that watches what the device says.
    [[nodiscard]] bool watch(BrokerClient &watcher, const MosquittoBroker &broker, const QString &filter) const;
    [[nodiscard]] bool isOnline() const { return m_session->status().state == SessionState::Online; }
    [[nodiscard]] static QByteArray notice(const QByteArray &id);
    [[nodiscard]] bool writeFile(const QString &fileName, const QByteArray &content) const;

    static void addVersions();

    const SystemClock m_clock;
    const DeviceIdentity m_device = *DeviceIdentity::create(productKey, deviceName);
    QTemporaryDir m_directory;
    std::unique_ptr<TestPki> m_pki;
    MosquittoOptions::Tls m_tls;
    QString m_password;

    QByteArray m_answer;
    std::unique_ptr<ScriptedServer> m_bootstrap;
    std::unique_ptr<RecordingSink> m_sink;
    std::unique_ptr<SessionMemoryStore> m_secrets;
    std::unique_ptr<ConnectBudget> m_budget;
    std::unique_ptr<DeviceSession> m_session;
    std::unique_ptr<Ladder> m_ladder;
    QString m_trustedByMqtt;
};

void TestSessionMosquitto::initTestCase()
{
    if (!MosquittoBroker::isInstalled())
        QSKIP("mosquitto and mosquitto_pub are not installed");
    m_pki = std::make_unique<TestPki>(u"Test of sessions"_s);
    const test::ServerIdentity server = m_pki->issue({u"127.0.0.1"_s, u"localhost"_s});
    m_tls = {m_directory.filePath(u"server.pem"_s), m_directory.filePath(u"server.key"_s), m_pki->caFile()};
    QVERIFY(writeFile(m_tls.certificateFile, server.certificate.toPem()));
    QVERIFY(writeFile(m_tls.keyFile, server.key.toPem()));
    m_password = QString::fromUtf8(makeLogin(m_device, SecretBytes(deviceSecret)).password.view());
}

void TestSessionMosquitto::init()
{
    QLoggingCategory::setFilterRules(u"qt.mqtt.connection.warning=false"_s); // Qt's own module warns of refusals
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_trustedByMqtt = m_pki->caFile();
    m_bootstrap = std::make_unique<ScriptedServer>(m_pki->issue({u"localhost"_s}));
    m_bootstrap->onBytes = [this] {
        if (m_bootstrap->received.endsWith("resources=mqtt")) {
            m_bootstrap->received.clear();
            m_bootstrap->send("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: " +
                              QByteArray::number(m_answer.size()) + "\r\n\r\n" + m_answer);
        }
    };
    m_sink = std::make_unique<RecordingSink>();
    m_secrets = std::make_unique<SessionMemoryStore>();
    m_secrets->write(m_device, SecretBytes(deviceSecret), this, [](const auto &) {});
    m_budget = std::make_unique<ConnectBudget>(m_clock);
}

void TestSessionMosquitto::cleanup()
{
    m_ladder.reset();
    m_session.reset();
    m_bootstrap.reset();
}

bool TestSessionMosquitto::writeFile(const QString &fileName, const QByteArray &content) const
{
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

std::unique_ptr<MosquittoBroker> TestSessionMosquitto::startBroker(const QStringList &refusedFilters)
{
    MosquittoOptions options;
    options.tls = m_tls;
    options.users = {{u"platform"_s, u"word"_s}, {deviceName + u'&' + productKey, m_password}};
    options.refusedFilters = refusedFilters;
    auto broker = std::make_unique<MosquittoBroker>();
    if (!broker->start(options))
        QTest::qFail(qPrintable(broker->problem()), __FILE__, __LINE__);
    return broker;
}

void TestSessionMosquitto::name(const MosquittoBroker &broker, const QString &instanceId)
{
    m_answer = R"({"code":200,"data":{"instanceId":")" + instanceId.toUtf8() +
               R"(","resources":{"mqtt":{"host":"127.0.0.1","port":)" + QByteArray::number(broker.port()) +
               R"(}}},"message":"success"})";
}

void TestSessionMosquitto::startSession(MqttVersion version, NotifyPolicy policy)
{
    Profile profile;
    profile.bootstrap = m_bootstrap->endpoint();
    profile.bootstrapTrust = {TrustSource::PemFile, m_pki->caFile()};
    profile.mqttTrust = {TrustSource::PemFile, m_trustedByMqtt};
    profile.mqttVersion = version;
    profile.notifyPolicy = policy;
    profile.subscribeSystemTopics = true;
    m_session = std::make_unique<DeviceSession>(m_device, profile, *m_secrets, *m_sink, m_clock, *m_budget);
    SessionTimings timings;
    timings.kickGrace = std::chrono::milliseconds(200);
    m_session->setTimings(timings);
    m_ladder = std::make_unique<Ladder>(*m_session);
    m_session->start();
}

bool TestSessionMosquitto::watch(BrokerClient &watcher, const MosquittoBroker &broker, const QString &filter) const
{
    watcher.client.setUsername(u"platform"_s);
    watcher.client.setPassword(u"word"_s);
    return watcher.open(broker, m_pki->caFile()) && watcher.subscribe(filter);
}

QByteArray TestSessionMosquitto::notice(const QByteArray &id)
{
    return R"({"id":")" + id + R"(","version":"1.0","method":"thing.bootstrap.notify","params":{"cmd":0}})";
}

void TestSessionMosquitto::addVersions()
{
    QTest::addColumn<MqttVersion>("version");
    QTest::newRow("3.1.1") << MqttVersion::V3_1_1;
    QTest::newRow("5.0") << MqttVersion::V5_0;
}

void TestSessionMosquitto::goesOnline_data()
{
    addVersions();
}

void TestSessionMosquitto::goesOnline()
{
    QFETCH(const MqttVersion, version);
    const auto broker = startBroker();
    name(*broker, u"iot-one"_s);
    startSession(version, NotifyPolicy::Follow);
    QSignalSpy online(m_session.get(), &DeviceSession::online);
    QTRY_COMPARE(m_ladder->verdict(Stage::Subscriptions), Verdict::Passed);
    QVERIFY(isOnline());
    QCOMPARE(online.size(), 1);
    QCOMPARE(m_session->status().endpoint, (Endpoint{broker->host(), broker->port()}));
    QCOMPARE(m_session->status().instanceId, u"iot-one"_s);
    QVERIFY(m_session->status().tlsVersion.startsWith(u"TLSv1."_s));
    for (const Stage stage : {Stage::Keychain, Stage::BootstrapTls, Stage::BootstrapAnswer, Stage::MqttTcp,
                              Stage::MqttTls, Stage::MqttConnect, Stage::MqttConnack}) {
        QCOMPARE(m_ladder->verdict(stage), Verdict::Passed);
    }
}

void TestSessionMosquitto::repliesToANotice_data()
{
    addVersions();
}

void TestSessionMosquitto::repliesToANotice()
{
    QFETCH(const MqttVersion, version);
    const auto broker = startBroker();
    name(*broker, u"iot-one"_s);
    startSession(version, NotifyPolicy::ReportOnly);
    QTRY_COMPARE(m_ladder->verdict(Stage::Subscriptions), Verdict::Passed);
    BrokerClient watcher;
    QVERIFY(watch(watcher, *broker, topics::bootstrapNotifyReply(m_device)));
    QSignalSpy replies(&watcher.client, &QMqttClient::messageReceived);
    QSignalSpy notices(m_session.get(), &DeviceSession::notifyReceived);

    QVERIFY2(broker->publish(topics::bootstrapNotify(m_device), notice("4294967295"), 1),
             qPrintable(broker->problem()));
    QTRY_COMPARE(replies.size(), 1);
    const QJsonObject expected{{u"id"_s, u"4294967295"_s}, {u"code"_s, 200}, {u"data"_s, QJsonObject()}};
    QCOMPARE(QJsonDocument::fromJson(replies.first().first().toByteArray()).object(), expected);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.first().first().value<NotifyEvent>().verdict, NotifyVerdict::Distributed);

    QVERIFY2(broker->publish(topics::bootstrapNotify(m_device), "{}", 1), qPrintable(broker->problem()));
    QTRY_COMPARE(notices.size(), 2);
    QCOMPARE(notices.last().first().value<NotifyEvent>().verdict, NotifyVerdict::Malformed);
    QVERIFY(isOnline());
}

void TestSessionMosquitto::staysOnlineWhenRefusedASubscription_data()
{
    addVersions();
}

void TestSessionMosquitto::staysOnlineWhenRefusedASubscription()
{
    QFETCH(const MqttVersion, version);
    if (!MosquittoBroker::canRefuseSubscriptions())
        QSKIP("mosquitto has no plugin for dynamic security here");
    const auto broker = startBroker({topics::extNotify()});
    name(*broker, u"iot-one"_s);
    startSession(version, NotifyPolicy::ReportOnly);
    QTRY_COMPARE(m_ladder->verdict(Stage::Subscriptions), Verdict::Failed);
    QVERIFY(m_ladder->at(Stage::Subscriptions).detail.contains(topics::extNotify()));
    QVERIFY(!m_ladder->at(Stage::Subscriptions).detail.contains(topics::bootstrapNotify(m_device)));
    QVERIFY(isOnline());

    QSignalSpy notices(m_session.get(), &DeviceSession::notifyReceived);
    QVERIFY2(broker->publish(topics::bootstrapNotify(m_device), notice("1"), 1), qPrintable(broker->problem()));
    QTRY_COMPARE(notices.size(), 1);
    QCOMPARE(m_ladder->verdict(Stage::NotifyReply), Verdict::Passed);
    QVERIFY(isOnline());
}

void TestSessionMosquitto::followsToAnotherBroker_data()
{
    addVersions();
}

void TestSessionMosquitto::followsToAnotherBroker()
{
    QFETCH(const MqttVersion, version);
    const auto source = startBroker();
    const auto target = startBroker();
    name(*source, u"iot-source"_s);
    startSession(version, NotifyPolicy::Follow);
    SessionTimings patient;
    m_session->setTimings(patient); // here the kick comes
    QSignalSpy online(m_session.get(), &DeviceSession::online);
    QSignalSpy kicks(m_session.get(), &DeviceSession::kicked);
    QTRY_COMPARE(m_ladder->verdict(Stage::Subscriptions), Verdict::Passed);

    name(*target, u"iot-target"_s);
    QVERIFY2(source->publish(topics::bootstrapNotify(m_device), notice("7"), 1), qPrintable(source->problem()));
    QTRY_COMPARE(m_session->status().state, SessionState::Redistributing);
    QVERIFY2(source->publish(topics::extNotify(), R"({"title":"kick","content":"Kicked due to device deleted"})"),
             qPrintable(source->problem()));
    QTRY_COMPARE(online.size(), 2);
    QCOMPARE(kicks.size(), 1);
    QVERIFY(kicks.first().first().value<KickEvent>().afterNotify);
    QVERIFY(online.last().first().value<OnlineEvent>().followed);
    QCOMPARE(m_session->status().instanceId, u"iot-target"_s);
    QCOMPARE(m_session->status().endpoint.port, target->port());
    QTRY_COMPARE(m_ladder->verdict(Stage::Subscriptions), Verdict::Passed);
    for (const Stage stage : {Stage::Notify, Stage::NotifyReply, Stage::Kick, Stage::Rebootstrap, Stage::NewHost})
        QCOMPARE(m_ladder->verdict(stage), Verdict::Passed);
}

void TestSessionMosquitto::followsWithoutAKick()
{
    const auto source = startBroker();
    const auto target = startBroker();
    name(*source, u"iot-source"_s);
    startSession(MqttVersion::V3_1_1, NotifyPolicy::Follow);
    QSignalSpy online(m_session.get(), &DeviceSession::online);
    QTRY_COMPARE(m_ladder->verdict(Stage::Subscriptions), Verdict::Passed);
    name(*target, u"iot-target"_s);
    QVERIFY2(source->publish(topics::bootstrapNotify(m_device), notice("7"), 1), qPrintable(source->problem()));
    QTRY_COMPARE(online.size(), 2);
    QCOMPARE(m_session->status().instanceId, u"iot-target"_s);
}

void TestSessionMosquitto::stopsWhenKickedByTheSameDevice()
{
    const auto broker = startBroker();
    name(*broker, u"iot-one"_s);
    startSession(MqttVersion::V3_1_1, NotifyPolicy::Follow);
    QTRY_COMPARE(m_ladder->verdict(Stage::Subscriptions), Verdict::Passed);
    QVERIFY2(broker->publish(topics::extNotify(), R"({"title":"kick","content":"Kicked by the same device"})"),
             qPrintable(broker->problem()));
    QTRY_COMPARE(m_session->status().state, SessionState::Failed);
    QVERIFY(m_session->status().error);
    QCOMPARE(m_session->status().error->code, ErrorCode::KickedBySameDevice);
}

void TestSessionMosquitto::failsWithAnotherSecret_data()
{
    addVersions();
}

void TestSessionMosquitto::failsWithAnotherSecret()
{
    QFETCH(const MqttVersion, version);
    const auto broker = startBroker();
    name(*broker, u"iot-one"_s);
    m_secrets->write(m_device, SecretBytes(QByteArrayView("another")), this, [](const auto &) {});
    startSession(version, NotifyPolicy::Follow);
    QTRY_COMPARE(m_ladder->verdict(Stage::MqttConnack), Verdict::Failed);
    QVERIFY(m_ladder->at(Stage::MqttConnack).error);
    QCOMPARE(m_ladder->at(Stage::MqttConnack).error->code, ErrorCode::ConnackNotAuthorized);
}

void TestSessionMosquitto::refusesABrokerOfAnotherAuthority()
{
    const auto broker = startBroker();
    name(*broker, u"iot-one"_s);
    const TestPki other(u"Another authority"_s);
    m_trustedByMqtt = other.caFile();
    startSession(MqttVersion::V3_1_1, NotifyPolicy::Follow);
    QTRY_COMPARE(m_ladder->verdict(Stage::MqttTls), Verdict::Failed);
    QCOMPARE(m_ladder->at(Stage::MqttTls).error->code, ErrorCode::TlsUntrusted);
    QCOMPARE(m_ladder->verdict(Stage::MqttConnect), Verdict::Pending);
}

void TestSessionMosquitto::noticesThatTheBrokerWentAway()
{
    const auto broker = startBroker();
    name(*broker, u"iot-one"_s);
    startSession(MqttVersion::V3_1_1, NotifyPolicy::Follow);
    QSignalSpy errors(m_session.get(), &DeviceSession::errorOccurred);
    QTRY_COMPARE(m_ladder->verdict(Stage::Subscriptions), Verdict::Passed);
    broker->stop();
    QTRY_COMPARE(m_session->status().state, SessionState::Waiting);
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.first().at(1).value<SessionError>().code, ErrorCode::ConnectionLost);
    QVERIFY(m_session->status().retryAt > 0);
}

void TestSessionMosquitto::saysGoodbye()
{
    const auto broker = startBroker();
    name(*broker, u"iot-one"_s);
    startSession(MqttVersion::V3_1_1, NotifyPolicy::Follow);
    QTRY_COMPARE(m_ladder->verdict(Stage::Subscriptions), Verdict::Passed);
    m_session->stop();
    QCOMPARE(m_session->status().state, SessionState::Stopped);
    QVERIFY(m_sink->wire(Direction::Up).endsWith(QByteArray::fromHex("e000")));
    QTRY_VERIFY(broker->log().contains("disconnected."));
}

QTEST_GUILESS_MAIN(TestSessionMosquitto)
#include "tst_session_mosquitto.moc"
