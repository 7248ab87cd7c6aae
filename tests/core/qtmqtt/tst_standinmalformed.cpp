// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlineclient.h"

#include <QtMqtt/QtMqtt>

#include <QRegularExpression>

using namespace bootbench::test;
using namespace Qt::StringLiterals;

/// Where the stand-in does what the standard asks for and Qt's own module, as of 6.4, does otherwise: what no broker
/// may send, and its farewell.
class TestStandInMalformed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rejectsMore_data();
    void rejectsMore();
    void tellsTheBrokerWhy();
    void takesDisconnect_data();
    void takesDisconnect();
};

void TestStandInMalformed::rejectsMore_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("online");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("PUBLISH ahead of CONNACK") << 4 << false << "30 04 00 01 61 78"_ba;
    QTest::newRow("PINGRESP ahead of CONNACK") << 4 << false << "d0 00"_ba;
    QTest::newRow("unknown return code") << 4 << false << "20 02 00 06"_ba;
    QTest::newRow("unknown reason code") << 5 << false << "20 03 00 01 00"_ba;
    QTest::newRow("topic longer than the packet") << 4 << true << "30 04 00 09 61 78"_ba;
    QTest::newRow("topic with wildcard") << 4 << true << "30 04 00 01 23 78"_ba;
    QTest::newRow("no topic") << 4 << true << "30 02 00 00"_ba;
    QTest::newRow("topic that is no UTF-8") << 4 << true << "30 04 00 02 c3 28"_ba;
    QTest::newRow("identifier 0") << 4 << true << "32 06 00 01 61 00 00 78"_ba;
    QTest::newRow("PINGRESP with payload") << 4 << true << "d0 01 00"_ba;
    QTest::newRow("SUBACK without code") << 4 << true << "90 02 00 01"_ba;
    QTest::newRow("unknown property") << 5 << true << "30 06 00 01 61 02 7f 00"_ba;
    QTest::newRow("AUTH with a client's reason") << 5 << true << "f0 02 19 00"_ba;
}

void TestStandInMalformed::rejectsMore()
{
    QFETCH(const int, version);
    QFETCH(const bool, online);
    QFETCH(const QByteArray, hex);
    PipeDevice device;
    QMqttClient client;
    client.setProtocolVersion(QMqttClient::ProtocolVersion(version));
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    if (online) {
        device.receiveHex(version == 5 ? "20 03 00 00 00" : "20 02 00 00");
        QCOMPARE(client.state(), QMqttClient::Connected);
    }
    device.receiveHex(hex);
    QCOMPARE(client.error(), QMqttClient::ProtocolViolation);
    QCOMPARE(client.state(), QMqttClient::Disconnected);
    QVERIFY(!device.isOpen());
}

void TestStandInMalformed::tellsTheBrokerWhy()
{
    Online online(QMqttClient::MQTT_5_0);
    online.device.receiveHex("30 04 00 02 c3 28");
    QCOMPARE(online.device.sentHex(), "e0 01 81"_ba);
    QCOMPARE(online.client.error(), QMqttClient::ProtocolViolation);
}

void TestStandInMalformed::takesDisconnect_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<int>("error");
    QTest::newRow("normal") << "e0 00"_ba << int(QMqttClient::NoError);
    QTest::newRow("taken over") << "e0 01 8e"_ba << int(QMqttClient::Mqtt5SpecificError);
    QTest::newRow("busy") << "e0 02 89 00"_ba << int(QMqttClient::ServerUnavailable);
}

void TestStandInMalformed::takesDisconnect()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const int, error);
    Online online(QMqttClient::MQTT_5_0);
    online.device.receiveHex(hex);
    QCOMPARE(online.client.state(), QMqttClient::Disconnected);
    QCOMPARE(int(online.client.error()), error);
    QVERIFY(!online.device.isOpen());
}

QTEST_GUILESS_MAIN(TestStandInMalformed)
#include "tst_standinmalformed.moc"
