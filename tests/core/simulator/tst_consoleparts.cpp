// SPDX-License-Identifier: GPL-3.0-or-later
#include "laggedstates.h"
#include "mqttpeer.h"
#include "nearestaccess.h"
#include "operationlog.h"
#include "platformfixture.h"

#include <protocol/alink.h>

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>

using namespace bootbench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class TestClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMicroseconds() const override { return now; }
    [[nodiscard]] qint64 wallMicroseconds() const override { return now; }
    void advance(std::chrono::microseconds by) { now += by.count(); }
    qint64 now = 1'000'000'000;
};

PlatformDevice seen(DeviceState state, const QString &instanceId = u"iot-a"_s)
{
    return {testDevice(u"dev1"_s), instanceId, state};
}

} // namespace

/// What the console is made of, and what it sees of real connections.
class TestConsoleParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_pki.isValid()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void statesLag();
    void aMoveIsSeenAtOnce();
    void choosesTheNearest_data();
    void choosesTheNearest();
    void logHasPages();
    void logKeepsTheNewest();
    void tellsWhyDevicesWentOffline();
    void logsTakeovers();
    void movesToTheNearestOfTheDevicesAddress();
    void jobsTakeTheirTime();
    void refusesBadConfigurations_data();
    void refusesBadConfigurations();

private:
    QTemporaryDir m_pki;
};

void TestConsoleParts::statesLag()
{
    TestClock clock;
    LaggedStates states(clock);
    QCOMPARE(states.seen(seen(DeviceState::Online), 2s).state, DeviceState::Inactive); // never heard of
    states.note(seen(DeviceState::Inactive));
    clock.advance(10s);
    states.note(seen(DeviceState::Online));
    clock.advance(1s);
    QCOMPARE(states.seen(seen(DeviceState::Online), 2s).state, DeviceState::Inactive);
    QCOMPARE(states.seen(seen(DeviceState::Online), 0s).state, DeviceState::Online);
    clock.advance(1s);
    const auto later = states.seen(seen(DeviceState::Online), 2s);
    QCOMPARE(later.state, DeviceState::Online);
    QCOMPARE(later.lastOnlineMilliseconds, (clock.now - 2'000'000) / 1000);
    // Shorter than the lag, but not forgotten.
    states.note(seen(DeviceState::Offline));
    states.note(seen(DeviceState::Online));
    clock.advance(2s);
    QCOMPARE(states.seen(seen(DeviceState::Online), 2s).state, DeviceState::Online);
}

void TestConsoleParts::aMoveIsSeenAtOnce()
{
    TestClock clock;
    LaggedStates states(clock);
    states.note(seen(DeviceState::Online));
    clock.advance(1min);
    QCOMPARE(states.seen(seen(DeviceState::Online), 5s).state, DeviceState::Online);
    states.note(seen(DeviceState::Inactive, u"iot-b"_s));
    QCOMPARE(states.seen(seen(DeviceState::Inactive, u"iot-b"_s), 5s).state, DeviceState::Inactive);
    states.note(seen(DeviceState::Online, u"iot-b"_s));
    QCOMPARE(states.seen(seen(DeviceState::Online, u"iot-b"_s), 5s).state, DeviceState::Inactive);
    clock.advance(5s);
    QCOMPARE(states.seen(seen(DeviceState::Online, u"iot-b"_s), 5s).state, DeviceState::Online);
}

void TestConsoleParts::choosesTheNearest_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("instances");
    QTest::addColumn<QString>("nearest");
    const QStringList all{u"sh"_s, u"fra"_s, u"va"_s};
    QTest::newRow("Europe") << u"10.1.2.3"_s << all << u"fra"_s;
    QTest::newRow("Europe, IPv4 in IPv6") << u"::ffff:10.1.2.3"_s << all << u"fra"_s;
    QTest::newRow("London, nearer to Frankfurt") << u"10.2.0.1"_s << all << u"fra"_s;
    QTest::newRow("London, of the rest") << u"10.2.0.1"_s << QStringList{u"sh"_s, u"va"_s} << u"va"_s;
    QTest::newRow("California") << u"10.3.0.1"_s << all << u"va"_s;
    QTest::newRow("IPv6") << u"2001:db8::5"_s << all << u"fra"_s;
    QTest::newRow("elsewhere: the first instance's region") << u"127.0.0.1"_s << all << u"sh"_s;
    QTest::newRow("none") << u"127.0.0.1"_s << QStringList() << QString();
}

void TestConsoleParts::choosesTheNearest()
{
    QFETCH(const QString, address);
    QFETCH(const QStringList, instances);
    PlatformConfig config;
    config.instanceIds = {u"sh"_s, u"fra"_s, u"va"_s};
    config.console.regionIds = {u"cn-shanghai"_s, u"eu-central-1"_s, u"us-east-1"_s};
    config.console.places = {{QHostAddress(u"10.1.0.0"_s), 16, u"eu-central-1"_s},
                             {QHostAddress(u"10.2.0.0"_s), 16, u"eu-west-1"_s},
                             {QHostAddress(u"10.3.0.0"_s), 16, u"us-west-1"_s},
                             {QHostAddress(u"2001:db8::"_s), 32, u"eu-central-1"_s}};
    const NearestAccess access(config);
    QTEST(access.nearest(QHostAddress(address), instances), "nearest");
}

void TestConsoleParts::logHasPages()
{
    OperationLog log;
    QCOMPARE(log.page(0, 10).entries.size(), 0);
    for (int i = 0; i < 5; ++i)
        log.append(OperationLogEntry{});
    const OperationLogPage first = log.page(0, 3);
    QCOMPARE(first.entries.size(), 3);
    QCOMPARE(first.entries.constFirst().number, quint64(1));
    QVERIFY(first.more);
    const OperationLogPage second = log.page(first.last, 3);
    QCOMPARE(second.entries.size(), 2);
    QVERIFY(!second.more);
    QCOMPARE(second.last, quint64(5));
    QVERIFY(log.page(second.last, 3).entries.isEmpty());
    QVERIFY(log.page(99, 3).entries.isEmpty());
    QVERIFY(first.entries.at(0).traceId != first.entries.at(1).traceId);
}

void TestConsoleParts::logKeepsTheNewest()
{
    OperationLog log;
    for (std::size_t i = 0; i < OperationLog::capacity + 7; ++i)
        log.append(OperationLogEntry{});
    QCOMPARE(log.page(0, 1).entries.constFirst().number, quint64(8));
}

void TestConsoleParts::tellsWhyDevicesWentOffline()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    OperationLog log;
    connect(&fixture.platform(), &Platform::eventHappened, this,
            [&](const PlatformEvent &event) { log.append(event); });
    const auto online = [&](MqttPeer &peer) {
        return peer.login(fixture.instance(0), fixture.ca(), sdkConnect(testDevice(u"dev1"_s), testSecret())) == 0;
    };
    const auto lastOffline = [&]() -> OperationLogEntry {
        OperationLogEntry last;
        const auto entries = log.page(0, 1000).entries;
        for (const OperationLogEntry &entry : entries) {
            if (entry.operation == "offline"_L1)
                last = entry;
        }
        return last;
    };
    const auto waitForReason = [&](OfflineReason reason) {
        return QTest::qWaitFor(
            [&] { return !lastOffline().content.isEmpty() && offlineReasonIn(lastOffline().content) == reason; });
    };
    {
        MqttPeer peer;
        QVERIFY(online(peer));
        peer.send(mqtt::Disconnect{});
        QVERIFY(waitForReason(OfflineReason::DeviceDisconnect));
        QCOMPARE(lastOffline().content, u"Device disconnect"_s);
        QCOMPARE(lastOffline().businessType, u"device"_s);
    }
    {
        MqttPeer peer;
        QVERIFY(online(peer));
        peer.socket().disconnectFromHost();
        QVERIFY(waitForReason(OfflineReason::ResetByPeer));
    }
    {
        MqttPeer peer;
        QVERIFY(online(peer));
        peer.write("\xff\xff\xff\xff\xff\xff");
        QVERIFY(waitForReason(OfflineReason::ConnectionException));
        QVERIFY(lastOffline().content.startsWith("Connection occurs exception: "_L1));
    }
    {
        MqttPeer peer;
        QVERIFY(online(peer));
        QVERIFY(fixture.platform().distribute(testDevice(u"dev1"_s), u"iot-b"_s));
        peer.send(mqtt::Publish{.topic = u"/sys/pk1/dev1/thing/bootstrap/notify_reply"_s,
                                .payload = alink::notifyReply(u"1"_s, 200)});
        QVERIFY(waitForReason(OfflineReason::DeviceDeleted));
        QCOMPARE(lastOffline().content, u"Kicked due to device deleted"_s);
    }
    // The words of the log for all others.
    QCOMPARE(offlineReasonIn(u"Keepalive timeout"_s), OfflineReason::KeepAliveTimeout);
    QCOMPARE(offlineReasonIn(u"gateway offline"_s), OfflineReason::Other);
    bool sawNotify = false;
    const auto entries = log.page(0, 1000).entries;
    for (const OperationLogEntry &entry : entries)
        sawNotify = sawNotify || (entry.businessType == "down"_L1 && entry.operation.endsWith("bootstrap/notify"_L1));
    QVERIFY(sawNotify);
}

void TestConsoleParts::logsTakeovers()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    OperationLog log;
    connect(&fixture.platform(), &Platform::eventHappened, this,
            [&](const PlatformEvent &event) { log.append(event); });
    MqttPeer first;
    MqttPeer second;
    const mqtt::Connect login = sdkConnect(testDevice(u"dev1"_s), testSecret());
    QCOMPARE(first.login(fixture.instance(0), fixture.ca(), login), std::optional<quint8>(0));
    QCOMPARE(second.login(fixture.instance(0), fixture.ca(), login), std::optional<quint8>(0));
    OperationLogEntry offline;
    QStringList operations;
    const auto entries = log.page(0, 100).entries;
    for (const OperationLogEntry &entry : entries) {
        if (entry.businessType != "device"_L1)
            continue;
        operations.append(entry.operation);
        if (entry.operation == "offline"_L1)
            offline = entry;
    }
    QCOMPARE(operations, QStringList({u"online"_s, u"offline"_s, u"online"_s}));
    QCOMPARE(offlineReasonIn(offline.content), OfflineReason::SameDevice);
    QCOMPARE(offline.code, 400);
    QVERIFY(!offline.isSuccess());
}

void TestConsoleParts::movesToTheNearestOfTheDevicesAddress()
{
    PlatformFixture fixture(m_pki.path());
    fixture.config.instanceIds = {u"iot-a"_s, u"iot-b"_s, u"iot-c"_s};
    fixture.config.console.regionIds = {u"cn-shanghai"_s, u"eu-central-1"_s, u"us-east-1"_s};
    fixture.config.console.places = {{QHostAddress(u"127.0.0.5"_s), 32, u"eu-west-1"_s},
                                     {QHostAddress(u"127.0.0.6"_s), 32, u"us-west-1"_s}};
    fixture.config.console.jobStart = 0ms;
    QVERIFY(fixture.start());
    // The instance that bootstrap names to a client of this address.
    const auto homeFrom = [&](const QString &address) {
        QSslSocket socket;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(fixture.ca()));
        socket.setSslConfiguration(tls);
        if (!socket.bind(QHostAddress(address)))
            return u"cannot bind"_s;
        socket.connectToHostEncrypted(u"127.0.0.1"_s, fixture.platform().bootstrapEndpoint().port);
        if (!QTest::qWaitFor([&] { return socket.isEncrypted(); }))
            return socket.errorString();
        const QByteArray form = "productKey=pk1&deviceName=dev1";
        socket.write("POST /auth/bootstrap HTTP/1.1\r\nConnection: close\r\nContent-Length: " +
                     QByteArray::number(form.size()) + "\r\n\r\n" + form);
        (void)QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; });
        const QByteArray answer = socket.readAll();
        const qsizetype at = answer.indexOf("\"instanceId\":\"") + 14;
        return QString::fromLatin1(answer.mid(at, answer.indexOf('"', at) - at));
    };
    QCOMPARE(homeFrom(u"127.0.0.5"_s), u"iot-a"_s);
    const auto job = fixture.platform().createJob({.productKey = u"pk1"_s,
                                                   .deviceNames = {u"dev1"_s},
                                                   .sourceInstanceId = u"iot-a"_s,
                                                   .strategy = DistributeStrategy::NearestAccess,
                                                   .targetInstanceIds = {u"iot-b"_s, u"iot-c"_s},
                                                   .targetUid = {},
                                                   .targetAliyunId = {}});
    QVERIFY(job);
    QTRY_COMPARE(fixture.platform().jobs().constFirst().status, JobStatus::Done);
    // Known from where it asked last: London, so Frankfurt.
    QCOMPARE(fixture.platform().jobResults(*job).constFirst().targetInstanceId, u"iot-b"_s);
    QCOMPARE(homeFrom(u"127.0.0.5"_s), u"iot-b"_s);
    QCOMPARE(homeFrom(u"127.0.0.6"_s), u"iot-c"_s);
    QCOMPARE(homeFrom(u"127.0.0.5"_s), u"iot-b"_s);
    // A command by hand ends it.
    QVERIFY(fixture.platform().distribute(testDevice(u"dev1"_s), u"iot-a"_s));
    QCOMPARE(homeFrom(u"127.0.0.6"_s), u"iot-a"_s);
}

void TestConsoleParts::jobsTakeTheirTime()
{
    PlatformFixture fixture(m_pki.path());
    fixture.config.console.jobStart = 50ms;
    fixture.config.console.devicesPerSecond = 100;
    QVERIFY(fixture.start());
    DistributeRequest request{.productKey = u"pk1"_s,
                              .deviceNames = {},
                              .sourceInstanceId = u"iot-a"_s,
                              .strategy = DistributeStrategy::SpecifiedRegion,
                              .targetInstanceIds = {u"iot-b"_s},
                              .targetUid = {},
                              .targetAliyunId = {}};
    for (int i = 0; i < 10; ++i) {
        request.deviceNames.append(u"slow-%1"_s.arg(i));
        QVERIFY(
            fixture.platform().addDevice({testDevice(request.deviceNames.constLast()), SecretBytes(testSecret()), {}}));
    }
    QList<JobStatus> statuses;
    connect(&fixture.platform(), &Platform::jobChanged, this,
            [&](const DistributeJob &job) { statuses.append(job.status); });
    const auto job = fixture.platform().createJob(request);
    QVERIFY(job);
    // Two devices a tick of 20 ms: there is a moment at which some are through and others are not.
    bool sawHalf = false;
    QTRY_VERIFY((sawHalf = sawHalf || (!fixture.platform().jobResults(*job).isEmpty() &&
                                       fixture.platform().jobResults(*job).size() < 10),
                 fixture.platform().jobs().constFirst().status == JobStatus::Done));
    QVERIFY(sawHalf);
    QCOMPARE(statuses, QList({JobStatus::Initialising, JobStatus::Running, JobStatus::Done}));
    QCOMPARE(fixture.platform().jobResults(*job).size(), 10);
    QVERIFY(!fixture.platform().interruptJob(*job));
    QVERIFY(!fixture.platform().interruptJob(u"nosuchjob"_s));
}

void TestConsoleParts::refusesBadConfigurations_data()
{
    QTest::addColumn<PlatformConfig>("config");
    PlatformConfig config;
    config.console.regionIds = {u"cn-atlantis"_s};
    QTest::newRow("unknown region") << config;
    config.console.regionIds = {u"cn-shanghai"_s, u"cn-beijing"_s, u"us-east-1"_s};
    QTest::newRow("more regions than instances") << config;
    config.console.regionIds = {};
    config.console.places = {{QHostAddress(), 8, u"us-east-1"_s}};
    QTest::newRow("no network") << config;
    config.console.places = {{QHostAddress(u"10.0.0.0"_s), 8, u"here"_s}};
    QTest::newRow("unknown place") << config;
    config.console.places = {};
    config.console.devicesPerSecond = 0;
    QTest::newRow("no pace") << config;
}

void TestConsoleParts::refusesBadConfigurations()
{
    QFETCH(const PlatformConfig, config);
    const auto checked = Platform::check(config);
    QVERIFY(!checked);
    QVERIFY(!checked.error().isEmpty());
}

QTEST_GUILESS_MAIN(TestConsoleParts)
#include "tst_consoleparts.moc"
