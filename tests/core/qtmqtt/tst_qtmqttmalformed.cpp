// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlineclient.h"

using namespace bootbench::test;
using namespace Qt::StringLiterals;

/// What no broker may send, over a transport whose far end is the test. Passes with Qt's own module as well.
class TestQtMqttMalformed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rejectsMalformedInput_data();
    void rejectsMalformedInput();
};

void TestQtMqttMalformed::rejectsMalformedInput_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("second CONNACK") << 4 << "20 02 00 00"_ba;
    QTest::newRow("reserved type 0") << 4 << "00 00"_ba;
    QTest::newRow("AUTH before MQTT 5") << 4 << "f0 00"_ba;
    QTest::newRow("remaining length of five bytes") << 4 << "30 80 80 80 80 01 00"_ba;
    QTest::newRow("PUBLISH with QoS 3") << 4 << "36 07 00 03 61 2f 62 00 01"_ba;
    QTest::newRow("duplicate with QoS 0") << 4 << "38 05 00 03 61 2f 62"_ba;
    QTest::newRow("CONNECT from the broker") << 4 << "10 0f 00 04 4d 51 54 54 04 02 00 3c 00 03 61 62 63"_ba;
    QTest::newRow("SUBSCRIBE from the broker") << 4 << "82 06 00 01 00 01 61 00"_ba;
    QTest::newRow("PINGREQ from the broker") << 4 << "c0 00"_ba;
    QTest::newRow("DISCONNECT before MQTT 5") << 4 << "e0 00"_ba;
    QTest::newRow("PUBREL with wrong flags") << 4 << "60 02 00 01"_ba;
    QTest::newRow("PUBACK too long") << 4 << "40 03 00 01 00"_ba;
    QTest::newRow("HTTP") << 4 << "48 54 54 50 2f 31 2e 31 20 34 30 30 0d 0a"_ba;
}

void TestQtMqttMalformed::rejectsMalformedInput()
{
    QFETCH(const int, version);
    QFETCH(const QByteArray, hex);
    Online online{QMqttClient::ProtocolVersion(version)};
    QSignalSpy messages(&online.client, &QMqttClient::messageReceived);
    online.device.receiveHex(hex);
    QCOMPARE(online.client.error(), QMqttClient::ProtocolViolation);
    QCOMPARE(online.client.state(), QMqttClient::Disconnected);
    QVERIFY(!online.device.isOpen());
    QVERIFY(messages.isEmpty());
}

QTEST_GUILESS_MAIN(TestQtMqttMalformed)
#include "tst_qtmqttmalformed.moc"
