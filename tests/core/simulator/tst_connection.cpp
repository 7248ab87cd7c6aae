// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttpeer.h"
#include "platformfixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// A device that is logged in: what it gets, what it may do, what ends it.
class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_pki.isValid()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void pushesByParameters_data();
    void pushesByParameters();
    void pushesWhatIsSubscribed();
    void grantsSubscriptions();
    void limitsSubscriptions();
    void acknowledgesQos1();
    void dropsBadClients_data();
    void dropsBadClients();
    void cutsSilentDevices();
    void pingKeepsAlive();
    void tellsWhyADeviceWent_data();
    void tellsWhyADeviceWent();
    void endsWithCloseNotify();

private:
    QTemporaryDir m_pki;
    const DeviceIdentity m_device = testDevice(u"dev1"_s);
};

void TestConnection::pushesByParameters_data()
{
    QTest::addColumn<QString>("systemTopics");
    QTest::addColumn<QString>("ext");
    QTest::addColumn<bool>("getsNotify");
    QTest::addColumn<bool>("getsKick");
    QTest::newRow("both") << u"_ss=1"_s << u"ext=3"_s << true << true;
    QTest::newRow("system topics") << u"_ss=1"_s << u"ext=1"_s << true << false;
    QTest::newRow("ext_notify") << u"_ss=0"_s << u"ext=2"_s << false << true;
    QTest::newRow("neither") << u"_ss=0"_s << u"ext=0"_s << false << false;
}

void TestConnection::pushesByParameters()
{
    QFETCH(const QString, systemTopics);
    QFETCH(const QString, ext);
    QFETCH(const bool, getsNotify);
    QFETCH(const bool, getsKick);
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer peer;
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(),
                        sdkConnect(m_device, testSecret(), 4, {{u"_ss=1"_s, systemTopics}, {u"ext=3"_s, ext}})),
             std::optional<quint8>(0));

    const auto notified = fixture.platform().notify(m_device);
    QCOMPARE(notified.has_value(), getsNotify);
    if (getsNotify) {
        const auto notify = peer.take<mqtt::Publish>();
        QVERIFY(notify);
        QCOMPARE(notify->topic, u"/sys/pk1/dev1/thing/bootstrap/notify"_s);
        QCOMPARE(notify->payload,
                 QByteArray(R"({"id":"1","version":"1.0","method":"thing.bootstrap.notify","params":{"cmd":0}})"));
        const auto published = fixture.events(PlatformEvent::Kind::Publish);
        QCOMPARE(published.size(), 1);
        QVERIFY(!published[0].up);
        QCOMPARE(published[0].topic, notify->topic);
        QCOMPARE(published[0].payload, notify->payload);
    } else {
        QVERIFY2(notified.error().contains(u"_ss=1"_s), qPrintable(notified.error()));
        QVERIFY(peer.isQuiet());
    }

    QVERIFY(fixture.platform().kick(m_device, u"Kicked for a test"_s));
    const auto kick = peer.take<mqtt::Publish>();
    QCOMPARE(kick.has_value(), getsKick);
    if (kick)
        QCOMPARE(kick->payload, QByteArray(R"({"title":"kick","content":"Kicked for a test"})"));
    QVERIFY(peer.waitForClosed());
    QCOMPARE(fixture.disconnectReasons(), QStringList{u"Kicked for a test"_s});
    QCOMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Offline);
}

void TestConnection::pushesWhatIsSubscribed()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer peer;
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(),
                        sdkConnect(m_device, testSecret(), 4, {{u"_ss=1"_s, u"_ss=0"_s}})),
             std::optional<quint8>(0));
    mqtt::Subscribe subscribe;
    subscribe.packetId = 7;
    subscribe.filters = {{u"/sys/+/+/thing/#"_s, 0}};
    peer.send(subscribe);
    QVERIFY(peer.take<mqtt::Suback>());
    QVERIFY(fixture.platform().notify(m_device));
    QVERIFY(peer.take<mqtt::Publish>());

    mqtt::Unsubscribe unsubscribe;
    unsubscribe.packetId = 8;
    unsubscribe.filters = {u"/sys/+/+/thing/#"_s};
    peer.send(unsubscribe);
    const auto unsuback = peer.take<mqtt::Unsuback>();
    QVERIFY(unsuback);
    QCOMPARE(int(unsuback->packetId), 8);
    QVERIFY(!fixture.platform().notify(m_device));
}

void TestConnection::grantsSubscriptions()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer peer(5);
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret(), 5)),
             std::optional<quint8>(0));
    mqtt::Subscribe subscribe;
    subscribe.packetId = 9;
    subscribe.filters = {{u"/a"_s, 0},
                         {u"/b"_s, 1},
                         {u"/c"_s, 2},
                         {u"/a/#/b"_s, 0},
                         {u"/"_s + QString(128, u'x'), 0},
                         {u"/1/2/3/4/5/6/7"_s, 0},
                         {u"/1/2/3/4/5/6/7/8"_s, 0}};
    peer.send(subscribe);
    const auto suback = peer.take<mqtt::Suback>();
    QVERIFY(suback);
    QCOMPARE(int(suback->packetId), 9);
    QCOMPARE(suback->reasonCodes, (QList<quint8>{0, 1, 1, 0x80, 0x80, 0, 0x80}));

    mqtt::Unsubscribe unsubscribe;
    unsubscribe.packetId = 10;
    unsubscribe.filters = {u"/a"_s, u"/never"_s};
    peer.send(unsubscribe);
    const auto unsuback = peer.take<mqtt::Unsuback>();
    QVERIFY(unsuback);
    QCOMPARE(unsuback->reasonCodes, (QList<quint8>{0, 0x11}));
}

void TestConnection::limitsSubscriptions()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer peer;
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(0));
    const auto subscribe = [&](int first, int count) -> QList<quint8> {
        mqtt::Subscribe packet;
        packet.packetId = 1;
        for (int i = 0; i < count; ++i)
            packet.filters.append({u"/topic/%1"_s.arg(first + i), 0});
        peer.send(packet);
        const auto suback = peer.take<mqtt::Suback>();
        return suback ? suback->reasonCodes : QList<quint8>();
    };
    QCOMPARE(subscribe(0, 9), QList<quint8>(9, 0x80));
    for (int i = 0; i < 12; ++i)
        QCOMPARE(subscribe(i * 8, 8), QList<quint8>(8, 0));
    QCOMPARE(subscribe(96, 8), (QList<quint8>{0, 0, 0, 0, 0x80, 0x80, 0x80, 0x80}));
    QCOMPARE(subscribe(0, 1), QList<quint8>{0}); // again, not more
}

void TestConnection::acknowledgesQos1()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer peer;
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(0));
    mqtt::Publish publish;
    publish.topic = u"/pk1/dev1/user/update"_s;
    publish.payload = "zero";
    peer.send(publish);
    publish.qos = 1;
    publish.packetId = 0x1234;
    publish.payload = QByteArray(200 * 1024, 'x');
    peer.send(publish);
    const auto puback = peer.take<mqtt::Acknowledgement>();
    QVERIFY(puback);
    QCOMPARE(puback->type, mqtt::PacketType::Puback);
    QCOMPARE(int(puback->packetId), 0x1234);

    const auto events = fixture.events(PlatformEvent::Kind::Publish);
    QCOMPARE(events.size(), 2);
    QVERIFY(events[0].up);
    QCOMPARE(events[0].topic, publish.topic);
    QCOMPARE(events[0].payload, QByteArray("zero"));
    QCOMPARE(events[1].payload, publish.payload);
}

void TestConnection::dropsBadClients_data()
{
    QTest::addColumn<QByteArray>("bytes");
    mqtt::Publish qos2;
    qos2.topic = u"/a"_s;
    qos2.qos = 2;
    qos2.packetId = 1;
    QTest::newRow("QoS 2") << mqtt::encode(qos2, 4);
    mqtt::Publish wildcard;
    wildcard.topic = u"/a/+"_s;
    QTest::newRow("wildcard in a topic") << mqtt::encode(wildcard, 4);
    mqtt::Publish large;
    large.topic = u"/a"_s;
    large.payload = QByteArray(300 * 1024, 'x');
    QTest::newRow("too large") << mqtt::encode(large, 4);
    QTest::newRow("second CONNECT") << mqtt::encode(sdkConnect(testDevice(u"dev1"_s), testSecret()), 4);
    QTest::newRow("PINGRESP") << mqtt::encode(mqtt::Pingresp{}, 4);
    QTest::newRow("CONNACK") << mqtt::encode(mqtt::Connack{}, 4);
    mqtt::Acknowledgement pubrel;
    pubrel.type = mqtt::PacketType::Pubrel;
    pubrel.packetId = 1;
    QTest::newRow("PUBREL") << mqtt::encode(pubrel, 4);
    QTest::newRow("reserved type") << QByteArray::fromHex("0000");
    QTest::newRow("endless length") << QByteArray::fromHex("30ffffffffff");
    QTest::newRow("topic longer than the packet") << QByteArray::fromHex("30020010");
    QTest::newRow("SUBSCRIBE without filters") << QByteArray::fromHex("82020001");
    QTest::newRow("SUBSCRIBE with wrong flags") << QByteArray::fromHex("80060001000161"
                                                                       "00");
    QTest::newRow("AUTH before 5") << QByteArray::fromHex("f000");
}

void TestConnection::dropsBadClients()
{
    QFETCH(const QByteArray, bytes);
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer peer;
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(0));
    peer.write(bytes);
    QVERIFY(peer.waitForClosed());
    QTRY_COMPARE(fixture.disconnectReasons().size(), 1);
    QVERIFY2(fixture.disconnectReasons().first().startsWith(u"Connection exception: "_s),
             qPrintable(fixture.disconnectReasons().first()));
    QCOMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Offline);

    MqttPeer again;
    QCOMPARE(again.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(0));
}

void TestConnection::cutsSilentDevices()
{
    PlatformFixture fixture(m_pki.path());
    fixture.config.limits.minimumKeepAlive = std::chrono::seconds(1);
    QVERIFY(fixture.start());
    MqttPeer peer;
    mqtt::Connect connect = sdkConnect(m_device, testSecret());
    connect.keepAlive = 1;
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(), connect), std::optional<quint8>(0));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(peer.waitForClosed());
    QVERIFY2(timer.elapsed() > 1300 && timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(fixture.disconnectReasons(), QStringList{u"Keep-alive timeout"_s});
    QCOMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Offline);
}

void TestConnection::pingKeepsAlive()
{
    PlatformFixture fixture(m_pki.path());
    fixture.config.limits.minimumKeepAlive = std::chrono::seconds(1);
    QVERIFY(fixture.start());
    MqttPeer peer;
    mqtt::Connect connect = sdkConnect(m_device, testSecret());
    connect.keepAlive = 1;
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(), connect), std::optional<quint8>(0));
    // Without them it would be cut after 1.5 s.
    constexpr int pings = 4;
    int answered = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &peer, [&peer] { peer.send(mqtt::Pingreq{}); });
    timer.start(std::chrono::milliseconds(500));
    while (answered < pings && peer.take<mqtt::Pingresp>())
        ++answered;
    QCOMPARE(answered, pings);
    QVERIFY(!peer.isClosed());
    timer.stop();
    QVERIFY(peer.waitForClosed());
}

void TestConnection::tellsWhyADeviceWent_data()
{
    QTest::addColumn<bool>("saysGoodbye");
    QTest::addColumn<QString>("reason");
    QTest::newRow("DISCONNECT") << true << u"Device disconnect"_s;
    QTest::newRow("closed") << false << u"Connection reset by peer"_s;
}

void TestConnection::tellsWhyADeviceWent()
{
    QFETCH(const bool, saysGoodbye);
    QFETCH(const QString, reason);
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer peer;
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(0));
    if (saysGoodbye)
        peer.send(mqtt::Disconnect{});
    peer.socket().disconnectFromHost();
    QTRY_COMPARE(fixture.disconnectReasons(), QStringList{reason});
    QCOMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Offline);
}

void TestConnection::endsWithCloseNotify()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    QProcess client;
    client.setProcessChannelMode(QProcess::MergedChannels);
    client.start(u"openssl"_s, {u"s_client"_s, u"-quiet"_s, u"-msg"_s, u"-tls1_2"_s, u"-CAfile"_s, fixture.ca(),
                                u"-connect"_s, fixture.instance(0).endpoint.toString()});
    client.write(mqtt::encode(sdkConnect(m_device, testSecret()), 4));
    QTRY_COMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Online);
    QVERIFY(fixture.platform().kick(m_device, u"Kicked for a test"_s));
    QTRY_COMPARE(client.state(), QProcess::NotRunning);
    const QByteArray output = client.readAll();
    const QByteArray received = output.sliced(output.lastIndexOf("<<<"));
    QVERIFY2(received.contains("Alert") && received.contains("close_notify"), received.constData());
    QVERIFY(output.contains("Kicked for a test"));
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
