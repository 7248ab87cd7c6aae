// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttpeer.h"
#include "platformfixture.h"

#include <protocol/alink.h>
#include <protocol/topics.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTimer>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// MQTT at the platform: who may log in, and what a connection does and does not do.
class TestLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_pki.isValid()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void acceptsEveryVersion_data();
    void acceptsEveryVersion();
    void refusesWithTheDocumentedCode_data();
    void refusesWithTheDocumentedCode();
    void assignsAClientIdInMqtt5();
    void takesConnectInAnySplit();
    void takesPacketsBehindConnect();
    void takeoverKicksTheOlder_data();
    void takeoverKicksTheOlder();
    void pushesByParameters_data();
    void pushesByParameters();
    void pushesWhatIsSubscribed();
    void grantsSubscriptions();
    void limitsSubscriptions();
    void acknowledgesQos1();
    void dropsBadClients_data();
    void dropsBadClients();
    void dropsBadLogins_data();
    void dropsBadLogins();
    void cutsSilentDevices();
    void pingKeepsAlive();
    void waitsOnlySoLongForConnect();
    void waitsOnlySoLongForTls();
    void tellsWhyADeviceWent_data();
    void tellsWhyADeviceWent();
    void disableKicksAndRefuses();
    void commandsNeedADevice();
    void replacedAndRemovedDevicesAreKicked();
    void startsAllOrNothing();
    void endsWithCloseNotify();
    void mosquittoGetsPushes_data();
    void mosquittoGetsPushes();
    void stopsFromWithinItsSignals();
    void restartsWithoutDevices();

private:
    QTemporaryDir m_pki;
    const DeviceIdentity m_device = testDevice(u"dev1"_s);
};

void TestLogin::acceptsEveryVersion_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<bool>("plain");
    for (const int level : {3, 4, 5}) {
        QTest::addRow("level %d over TLS", level) << level << false;
        QTest::addRow("level %d over TCP", level) << level << true;
    }
}

void TestLogin::acceptsEveryVersion()
{
    QFETCH(const int, level);
    QFETCH(const bool, plain);
    PlatformFixture fixture(m_pki.path());
    fixture.config.plainMqtt = plain;
    QVERIFY(fixture.start());
    QCOMPARE(fixture.instance(0).tls, !plain);

    MqttPeer peer{quint8(level)};
    const mqtt::Connect connect = sdkConnect(m_device, testSecret(), quint8(level));
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(), connect), std::optional<quint8>(0));
    QVERIFY(peer.isQuiet());
    QCOMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Online);

    const auto events = fixture.events(PlatformEvent::Kind::Connect);
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].productKey, u"pk1"_s);
    QCOMPARE(events[0].deviceName, u"dev1"_s);
    QCOMPARE(events[0].instanceId, u"iot-a"_s);
    QCOMPARE(events[0].clientId, connect.clientId);
    QCOMPARE(events[0].connack, 0);
    QCOMPARE(events[0].reason, u"Accepted"_s);
    QVERIFY(events[0].wallMicroseconds > 0);
}

void TestLogin::refusesWithTheDocumentedCode_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("deviceName");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<int>("keepAlive");
    QTest::addColumn<int>("code");
    for (const int level : {3, 4, 5}) {
        const bool is5 = level == 5;
        const auto row = [&](const char *name) -> QTestData & {
            return QTest::addRow("level %d, %s", level, name) << level;
        };
        row("wrong secret") << u"dev1"_s << QByteArray("wrong") << 60 << (is5 ? 0x86 : 4);
        row("unknown device") << u"dev9"_s << testSecret() << 60 << (is5 ? 0x86 : 4);
        row("other instance") << u"dev2"_s << testSecret() << 60 << (is5 ? 0x87 : 4);
        row("keep-alive") << u"dev1"_s << testSecret() << 10 << (is5 ? 0x85 : 2);
    }
}

void TestLogin::refusesWithTheDocumentedCode()
{
    QFETCH(const int, level);
    QFETCH(const QString, deviceName);
    QFETCH(const QByteArray, secret);
    QFETCH(const int, keepAlive);
    QFETCH(const int, code);
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());

    MqttPeer peer{quint8(level)};
    mqtt::Connect connect = sdkConnect(testDevice(deviceName), secret, quint8(level));
    connect.keepAlive = quint16(keepAlive);
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(), connect), std::optional(quint8(code)));
    QVERIFY(peer.waitForClosed());
    const auto events = fixture.events(PlatformEvent::Kind::Connect);
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].connack, code);
    QCOMPARE(events[0].deviceName, deviceName);
    QVERIFY(!events[0].reason.isEmpty());
    QVERIFY(fixture.disconnectReasons().isEmpty()); // it never was connected
    QCOMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Inactive);
}

void TestLogin::assignsAClientIdInMqtt5()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    mqtt::Connect connect = sdkConnect(m_device, testSecret(), 5);
    connect.clientId = u"|timestamp=1,_ss=1,securemode=2,signmethod=hmacsha256,ext=3|"_s;
    connect.password =
        signatureOf(signedContent(m_device, {}, u"1"_s), SecretBytes(testSecret()), SignMethod::HmacSha256)
            .view()
            .toByteArray();
    MqttPeer peer(5);
    QVERIFY(peer.connectTo(fixture.instance(0), fixture.ca()));
    peer.send(connect);
    const auto connack = peer.take<mqtt::Connack>();
    QVERIFY(connack);
    QCOMPARE(int(connack->reasonCode), 0);
    const mqtt::Property assigned{mqtt::PropertyId::AssignedClientIdentifier, u"pk1.dev1"_s};
    QVERIFY(connack->properties.contains(assigned));
}

void TestLogin::takesConnectInAnySplit()
{
    PlatformFixture fixture(m_pki.path());
    fixture.config.plainMqtt = true;
    QVERIFY(fixture.start());
    const QByteArray bytes = mqtt::encode(sdkConnect(m_device, testSecret()), 4);
    for (const qsizetype size : {qsizetype(1), qsizetype(7), bytes.size() - 1}) {
        MqttPeer peer;
        QVERIFY(peer.connectTo(fixture.instance(0), fixture.ca()));
        for (qsizetype at = 0; at < bytes.size(); at += size) {
            peer.write(bytes.mid(at, size));
            QCoreApplication::processEvents();
        }
        const auto connack = peer.take<mqtt::Connack>();
        QVERIFY(connack);
        QCOMPARE(int(connack->reasonCode), 0);
        peer.send(mqtt::Disconnect{});
        QVERIFY(peer.waitForClosed());
    }
}

void TestLogin::takesPacketsBehindConnect()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer peer;
    QVERIFY(peer.connectTo(fixture.instance(0), fixture.ca()));
    peer.write(mqtt::encode(sdkConnect(m_device, testSecret()), 4) + mqtt::encode(mqtt::Pingreq{}, 4));
    QVERIFY(peer.take<mqtt::Connack>());
    QVERIFY(peer.take<mqtt::Pingresp>());
}

void TestLogin::takeoverKicksTheOlder_data()
{
    QTest::addColumn<QString>("ext");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("both bits") << u"ext=3"_s << true;
    QTest::newRow("ext_notify") << u"ext=2"_s << true;
    QTest::newRow("RRPC only") << u"ext=1"_s << false;
    QTest::newRow("none") << u"ext=0"_s << false;
}

void TestLogin::takeoverKicksTheOlder()
{
    QFETCH(const QString, ext);
    QFETCH(const bool, isTold);
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer older;
    QCOMPARE(older.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret(), 4, {{u"ext=3"_s, ext}})),
             std::optional<quint8>(0));
    MqttPeer newer;
    QCOMPARE(newer.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(0));

    const auto kick = older.take<mqtt::Publish>();
    QCOMPARE(kick.has_value(), isTold);
    if (kick) {
        QCOMPARE(kick->topic, u"/ext/notify"_s);
        QCOMPARE(kick->payload, QByteArray(R"({"title":"kick","content":"Kicked by the same device"})"));
        QCOMPARE(int(kick->qos), 0);
    }
    QVERIFY(!older.take<mqtt::Disconnect>());
    QVERIFY(older.waitForClosed());
    QCOMPARE(fixture.disconnectReasons(), QStringList{u"Kicked by the same device"_s});
    QVERIFY(newer.isQuiet());
    QCOMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Online);
}

void TestLogin::pushesByParameters_data()
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

void TestLogin::pushesByParameters()
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

void TestLogin::pushesWhatIsSubscribed()
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

void TestLogin::grantsSubscriptions()
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

void TestLogin::limitsSubscriptions()
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

void TestLogin::acknowledgesQos1()
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

void TestLogin::dropsBadClients_data()
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

void TestLogin::dropsBadClients()
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

void TestLogin::dropsBadLogins_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray();
    QTest::newRow("PINGREQ first") << QByteArray::fromHex("c000") << QByteArray();
    QTest::newRow("empty CONNECT") << QByteArray::fromHex("1000") << QByteArray();
    QTest::newRow("name longer than the packet") << QByteArray::fromHex("1003ffff00") << QByteArray();
    QTest::newRow("other protocol") << QByteArray::fromHex("100c0004") + "AMQP" + QByteArray::fromHex("0402003c0000")
                                    << QByteArray();
    QTest::newRow("level 7") << QByteArray::fromHex("100c0004") + "MQTT" + QByteArray::fromHex("0702003c0000")
                             << QByteArray::fromHex("2003008400");
    QTest::newRow("level 2") << QByteArray::fromHex("100e0006") + "MQIsdp" + QByteArray::fromHex("0202003c0000")
                             << QByteArray::fromHex("20020001");
    QTest::newRow("random bytes") << QByteArray::fromHex("deadbeefcafe") << QByteArray();
    QTest::newRow("NUL bytes") << QByteArray(64, '\0') << QByteArray();
}

void TestLogin::dropsBadLogins()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, answer);
    PlatformFixture fixture(m_pki.path());
    fixture.config.plainMqtt = true;
    QVERIFY(fixture.start());
    QTcpSocket socket;
    QByteArray received;
    connect(&socket, &QTcpSocket::readyRead, this, [&] { received += socket.readAll(); });
    socket.connectToHost(QHostAddress::LocalHost, fixture.instance(0).endpoint.port);
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write(bytes);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(received, answer);
    QVERIFY(fixture.disconnectReasons().isEmpty());
    QVERIFY(fixture.platform().isRunning());
}

void TestLogin::cutsSilentDevices()
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

void TestLogin::pingKeepsAlive()
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

void TestLogin::waitsOnlySoLongForConnect()
{
    PlatformFixture fixture(m_pki.path());
    fixture.config.limits.firstMessage = std::chrono::milliseconds(200);
    QVERIFY(fixture.start());
    MqttPeer peer;
    QVERIFY(peer.connectTo(fixture.instance(0), fixture.ca()));
    peer.write(mqtt::encode(sdkConnect(m_device, testSecret()), 4).first(20));
    QVERIFY(peer.waitForClosed());
    QVERIFY(fixture.events(PlatformEvent::Kind::Connect).isEmpty());
}

void TestLogin::waitsOnlySoLongForTls()
{
    PlatformFixture fixture(m_pki.path());
    fixture.config.limits.firstMessage = std::chrono::milliseconds(200);
    QVERIFY(fixture.start());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, fixture.instance(0).endpoint.port);
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

void TestLogin::tellsWhyADeviceWent_data()
{
    QTest::addColumn<bool>("saysGoodbye");
    QTest::addColumn<QString>("reason");
    QTest::newRow("DISCONNECT") << true << u"Device disconnect"_s;
    QTest::newRow("closed") << false << u"Connection reset by peer"_s;
}

void TestLogin::tellsWhyADeviceWent()
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

void TestLogin::disableKicksAndRefuses()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer peer;
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(0));
    QVERIFY(fixture.platform().disable(m_device));
    QVERIFY(peer.take<mqtt::Publish>());
    QVERIFY(peer.waitForClosed());
    QCOMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Disabled);
    MqttPeer refused;
    QCOMPARE(refused.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(4));
    QVERIFY(fixture.platform().enable(m_device));
    QCOMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Offline);
    MqttPeer again;
    QCOMPARE(again.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(0));
}

void TestLogin::commandsNeedADevice()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    Platform &platform = fixture.platform();
    const DeviceIdentity unknown = testDevice(u"dev9"_s);
    for (const auto &result : {platform.notify(unknown), platform.kick(unknown, u"x"_s), platform.disable(unknown),
                               platform.enable(unknown), platform.distribute(unknown, u"iot-b"_s)}) {
        QVERIFY(!result);
        QVERIFY2(result.error().contains(u"pk1.dev9"_s), qPrintable(result.error()));
    }
    for (const auto &result : {platform.notify(m_device), platform.kick(m_device, u"x"_s)}) {
        QVERIFY(!result);
        QVERIFY2(result.error().contains(u"not online"_s), qPrintable(result.error()));
    }
}

void TestLogin::replacedAndRemovedDevicesAreKicked()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer first;
    QCOMPARE(first.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(0));
    QVERIFY(fixture.platform().addDevice({m_device, SecretBytes(QByteArray("new secret")), u"iot-b"_s}));
    QVERIFY(first.waitForClosed());
    QCOMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Inactive);

    MqttPeer second;
    QCOMPARE(second.login(fixture.instance(1), fixture.ca(), sdkConnect(m_device, "new secret")),
             std::optional<quint8>(0));
    QSignalSpy removed(&fixture.platform(), &Platform::deviceRemoved);
    fixture.platform().removeDevice(m_device);
    fixture.platform().removeDevice(m_device);
    QCOMPARE(removed.size(), 1);
    QVERIFY(second.waitForClosed());
    QCOMPARE(fixture.platform().devices().size(), 1);
    QCOMPARE(fixture.disconnectReasons(), QStringList(2, u"Kicked due to device deleted"_s));
}

void TestLogin::startsAllOrNothing()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    SystemClock clock;
    Platform platform(clock);
    PlatformConfig config;
    config.pkiDirectory = m_pki.path();
    config.mqttPorts = {0, taken.serverPort()};
    const auto busy = platform.start(config);
    QVERIFY(!busy);
    QVERIFY2(busy.error().contains(QString::number(taken.serverPort())), qPrintable(busy.error()));
    QVERIFY(!platform.isRunning());
    QVERIFY(platform.instances().isEmpty());
    QVERIFY(platform.bootstrapEndpoint().isNull());

    config.mqttPorts = {0, 0, 0};
    QVERIFY(!platform.start(config));
    config.mqttPorts.clear();
    for (const QStringList &ids : {QStringList{}, QStringList{u"a"_s, u"a"_s}, QStringList{u"host"_s},
                                   QStringList{u"a b"_s}, QStringList{u"a\""_s}, QStringList{QString()}}) {
        config.instanceIds = ids;
        QVERIFY2(!platform.start(config), qPrintable(ids.join(u',')));
    }
    config.instanceIds = {u"one"_s};
    QVERIFY(platform.start(config));
    QVERIFY(!platform.start(config));
    QCOMPARE(platform.instances().size(), 1);
}

void TestLogin::endsWithCloseNotify()
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

void TestLogin::mosquittoGetsPushes_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("3.1") << u"mqttv31"_s;
    QTest::newRow("3.1.1") << u"mqttv311"_s;
    QTest::newRow("5.0") << u"mqttv5"_s;
}

void TestLogin::mosquittoGetsPushes()
{
    QFETCH(const QString, version);
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    const Login login = makeLogin(m_device, SecretBytes(testSecret()));
    // Nothing is pushed before it has subscribed, so it leaves no SUBACK unread when it goes.
    const QString clientId = login.clientId(1).replace(u"_ss=1"_s, u"_ss=0"_s);
    QProcess client;
    client.setProcessChannelMode(QProcess::MergedChannels);
    client.start(u"mosquitto_sub"_s, {u"-h"_s,       u"localhost"_s,
                                      u"-p"_s,       QString::number(fixture.instance(0).endpoint.port),
                                      u"--cafile"_s, fixture.ca(),
                                      u"-V"_s,       version,
                                      u"-i"_s,       clientId,
                                      u"-u"_s,       login.userName,
                                      u"-P"_s,       QString::fromLatin1(login.password.view()),
                                      u"-t"_s,       topics::bootstrapNotify(m_device),
                                      u"-q"_s,       u"1"_s,
                                      u"-C"_s,       u"1"_s,
                                      u"-W"_s,       u"10"_s});
    QTRY_COMPARE(fixture.stateOf(u"dev1"_s), DeviceState::Online);
    // Once only: a second message while it says goodbye would make it reset the connection.
    QVERIFY(QTest::qWaitFor([&] { return fixture.platform().notify(m_device).has_value(); }));
    QTRY_COMPARE(client.state(), QProcess::NotRunning);
    QCOMPARE(client.readAll().trimmed(), fixture.events(PlatformEvent::Kind::Publish).first().payload);
    QCOMPARE(client.exitCode(), 0);
    QTRY_COMPARE(fixture.disconnectReasons(), QStringList{u"Device disconnect"_s});
}

void TestLogin::stopsFromWithinItsSignals()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    QSignalSpy stopped(&fixture.platform(), &Platform::stopped);
    connect(&fixture.platform(), &Platform::eventHappened, this, [&fixture] { fixture.platform().stop(); });
    MqttPeer peer;
    QVERIFY(peer.connectTo(fixture.instance(0), fixture.ca()));
    peer.send(sdkConnect(m_device, testSecret()));
    QVERIFY(peer.waitForClosed());
    QCOMPARE(stopped.size(), 1);
    QVERIFY(!fixture.platform().isRunning());
}

void TestLogin::restartsWithoutDevices()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    MqttPeer peer;
    QCOMPARE(peer.login(fixture.instance(0), fixture.ca(), sdkConnect(m_device, testSecret())),
             std::optional<quint8>(0));
    QSignalSpy removed(&fixture.platform(), &Platform::deviceRemoved);
    fixture.platform().stop();
    fixture.platform().stop();
    QCOMPARE(removed.size(), 2);
    QVERIFY(peer.waitForClosed());
    QVERIFY(!fixture.platform().addDevice({m_device, SecretBytes(testSecret()), {}}));
    QVERIFY(fixture.start());
    QCOMPARE(fixture.platform().devices().size(), 2);
}

QTEST_GUILESS_MAIN(TestLogin)
#include "tst_login.moc"
