// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttpeer.h"
#include "platformfixture.h"

#include <protocol/topics.h>

#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// MQTT at the platform: who is let in, and how those that are not.
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
    void dropsBadLogins_data();
    void dropsBadLogins();
    void waitsOnlySoLongForConnect();
    void waitsOnlySoLongForTls();
    void mosquittoGetsPushes_data();
    void mosquittoGetsPushes();

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

QTEST_GUILESS_MAIN(TestLogin)
#include "tst_login.moc"
