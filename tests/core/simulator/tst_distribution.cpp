// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttpeer.h"
#include "platformfixture.h"

#include <protocol/alink.h>
#include <protocol/topics.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// Moving a device: notify, reply, kick, and where it is let in before and after.
class TestDistribution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_pki.isValid()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<PlatformFixture>(m_pki.path());
    }
    void cleanup() { m_fixture.reset(); }

    void kicksAfterTheReply();
    void waitsForTheRightReply_data();
    void waitsForTheRightReply();
    void kicksAtOnceWhoDoesNotListen();
    void movesWhoIsOffline();
    void targetLoginEndsTheFarewell();
    void movesBackAndForth();
    void refusesNonsense();
    void endsWithTheConnection();

private:
    [[nodiscard]] QString homeOf(const DeviceIdentity &device) const
    {
        const auto devices = m_fixture->platform().devices();
        for (const PlatformDevice &candidate : devices) {
            if (candidate.identity == device)
                return candidate.instanceId;
        }
        return {};
    }
    [[nodiscard]] std::optional<quint8> login(MqttPeer &peer, qsizetype instance) const
    {
        return peer.login(m_fixture->instance(instance), m_fixture->ca(), sdkConnect(m_device, testSecret()));
    }

    static constexpr QLatin1StringView kickPayload{R"({"title":"kick","content":"Kicked due to device deleted"})"};

    QTemporaryDir m_pki;
    const DeviceIdentity m_device = testDevice(u"dev1"_s);
    std::unique_ptr<PlatformFixture> m_fixture;
};

namespace {

constexpr std::optional<quint8> accepted{0};
constexpr std::optional<quint8> refused{4};

mqtt::Publish replyTo(const mqtt::Publish &notify, const DeviceIdentity &device, int code = alink::replyOk)
{
    mqtt::Publish reply;
    reply.topic = topics::bootstrapNotifyReply(device);
    reply.payload = alink::notifyReply(alink::readNotify(notify.payload).id, code);
    return reply;
}

} // namespace

void TestDistribution::kicksAfterTheReply()
{
    QVERIFY(m_fixture->start());
    MqttPeer source;
    QCOMPARE(login(source, 0), accepted);
    QSignalSpy changed(&m_fixture->platform(), &Platform::deviceChanged);
    QVERIFY(m_fixture->platform().distribute(m_device, u"iot-b"_s));

    // It belongs to the target at once, and is inactive there.
    QCOMPARE(homeOf(m_device), u"iot-b"_s);
    QCOMPARE(m_fixture->stateOf(u"dev1"_s), DeviceState::Inactive);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!source.isClosed());
    MqttPeer early;
    QCOMPARE(login(early, 0), refused);

    const auto notify = source.take<mqtt::Publish>();
    QVERIFY(notify);
    QCOMPARE(notify->topic, topics::bootstrapNotify(m_device));
    QCOMPARE(alink::readNotify(notify->payload).verdict, NotifyVerdict::Distributed);
    source.send(replyTo(*notify, m_device));

    const auto kick = source.take<mqtt::Publish>();
    QVERIFY(kick);
    QCOMPARE(kick->topic, topics::extNotify());
    QCOMPARE(QLatin1StringView(kick->payload), kickPayload);
    QVERIFY(!source.take<mqtt::Disconnect>());
    QVERIFY(source.waitForClosed());
    QCOMPARE(m_fixture->disconnectReasons(), QStringList{u"Kicked due to device deleted"_s});

    MqttPeer again;
    QCOMPARE(login(again, 0), refused);
    MqttPeer target;
    QCOMPARE(login(target, 1), accepted);
    QCOMPARE(m_fixture->stateOf(u"dev1"_s), DeviceState::Online);
}

void TestDistribution::waitsForTheRightReply_data()
{
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<QByteArray>("payload"); ///< empty = none
    const QByteArray topic("/sys/pk1/dev1/thing/bootstrap/notify_reply");
    QTest::newRow("none") << topic << QByteArray();
    QTest::newRow("other id") << topic << QByteArray(R"({"id":"999","code":200,"data":{}})");
    QTest::newRow("code 460") << topic << QByteArray(R"({"id":"1","code":460,"data":{}})");
    QTest::newRow("no JSON") << topic << QByteArray("ok");
    QTest::newRow("other device's topic")
        << QByteArray("/sys/pk1/dev2/thing/bootstrap/notify_reply") << QByteArray(R"({"id":"1","code":200,"data":{}})");
}

void TestDistribution::waitsForTheRightReply()
{
    QFETCH(const QByteArray, topic);
    QFETCH(const QByteArray, payload);
    constexpr int patience = 300;
    m_fixture->config.limits.notifyReply = std::chrono::milliseconds(patience);
    QVERIFY(m_fixture->start());
    MqttPeer source;
    QCOMPARE(login(source, 0), accepted);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_fixture->platform().distribute(m_device, u"iot-b"_s));
    QVERIFY(source.take<mqtt::Publish>());
    if (!payload.isEmpty()) {
        mqtt::Publish reply;
        reply.topic = QString::fromLatin1(topic);
        reply.payload = payload;
        source.send(reply);
    }
    const auto kick = source.take<mqtt::Publish>();
    QVERIFY(kick);
    QCOMPARE(QLatin1StringView(kick->payload), kickPayload);
    QVERIFY2(timer.elapsed() > patience * 9 / 10, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(source.waitForClosed());
}

void TestDistribution::kicksAtOnceWhoDoesNotListen()
{
    QVERIFY(m_fixture->start());
    MqttPeer source;
    QCOMPARE(source.login(m_fixture->instance(0), m_fixture->ca(),
                          sdkConnect(m_device, testSecret(), 4, {{u"_ss=1"_s, u"_ss=0"_s}})),
             accepted);
    QVERIFY(m_fixture->platform().distribute(m_device, u"iot-b"_s));
    const auto kick = source.take<mqtt::Publish>();
    QVERIFY(kick);
    QCOMPARE(QLatin1StringView(kick->payload), kickPayload);
    QVERIFY(source.waitForClosed());
}

void TestDistribution::movesWhoIsOffline()
{
    QVERIFY(m_fixture->start());
    QVERIFY(m_fixture->platform().distribute(m_device, u"iot-b"_s));
    QCOMPARE(homeOf(m_device), u"iot-b"_s);
    MqttPeer source;
    QCOMPARE(login(source, 0), refused);
    MqttPeer target;
    QCOMPARE(login(target, 1), accepted);
    QVERIFY(target.isQuiet());
}

// A device that follows the notify without waiting for the kick is in two places for a moment.
void TestDistribution::targetLoginEndsTheFarewell()
{
    QVERIFY(m_fixture->start());
    MqttPeer source;
    QCOMPARE(login(source, 0), accepted);
    QVERIFY(m_fixture->platform().distribute(m_device, u"iot-b"_s));
    QVERIFY(source.take<mqtt::Publish>());
    MqttPeer target;
    QCOMPARE(login(target, 1), accepted);
    const auto kick = source.take<mqtt::Publish>();
    QVERIFY(kick);
    QCOMPARE(QLatin1StringView(kick->payload), kickPayload);
    QVERIFY(source.waitForClosed());
    QVERIFY(target.isQuiet());
    QCOMPARE(m_fixture->stateOf(u"dev1"_s), DeviceState::Online);
}

void TestDistribution::movesBackAndForth()
{
    QVERIFY(m_fixture->start());
    QSet<QString> ids;
    for (int round = 0; round < 4; ++round) {
        const qsizetype from = round % 2;
        MqttPeer peer;
        QCOMPARE(login(peer, from), accepted);
        QVERIFY(m_fixture->platform().distribute(m_device, from == 0 ? u"iot-b"_s : u"iot-a"_s));
        const auto notify = peer.take<mqtt::Publish>();
        QVERIFY(notify);
        ids.insert(alink::readNotify(notify->payload).id);
        peer.send(replyTo(*notify, m_device));
        QVERIFY(peer.take<mqtt::Publish>());
        QVERIFY(peer.waitForClosed());
    }
    QCOMPARE(ids.size(), 4);
}

void TestDistribution::refusesNonsense()
{
    QVERIFY(m_fixture->start());
    const auto unknown = m_fixture->platform().distribute(m_device, u"iot-x"_s);
    QVERIFY(!unknown);
    QVERIFY2(unknown.error().contains(u"iot-a, iot-b"_s), qPrintable(unknown.error()));
    const auto same = m_fixture->platform().distribute(m_device, u"iot-a"_s);
    QVERIFY(!same);
    QCOMPARE(homeOf(m_device), u"iot-a"_s);
}

void TestDistribution::endsWithTheConnection()
{
    m_fixture->config.limits.notifyReply = std::chrono::milliseconds(100);
    QVERIFY(m_fixture->start());
    {
        MqttPeer source;
        QCOMPARE(login(source, 0), accepted);
        QVERIFY(m_fixture->platform().distribute(m_device, u"iot-b"_s));
        QVERIFY(source.take<mqtt::Publish>());
        source.send(mqtt::Disconnect{});
        QVERIFY(source.waitForClosed());
    }
    QTRY_COMPARE(m_fixture->disconnectReasons(), QStringList{u"Device disconnect"_s});
    QCOMPARE(m_fixture->stateOf(u"dev1"_s), DeviceState::Inactive);
    MqttPeer target;
    QCOMPARE(login(target, 1), accepted);
    QVERIFY(target.isQuiet());
}

QTEST_GUILESS_MAIN(TestDistribution)
#include "tst_distribution.moc"
