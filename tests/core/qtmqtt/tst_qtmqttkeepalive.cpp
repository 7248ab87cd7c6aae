// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlineclient.h"

using namespace bootbench::test;
using namespace Qt::StringLiterals;

/// Pings, over a transport whose far end is the test. Passes with Qt's own module as well.
class TestQtMqttKeepAlive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pings();
    void givesUpWithoutPingResponse();
    void pingsByItself();
};

void TestQtMqttKeepAlive::pings()
{
    Online online;
    QSignalSpy responses(&online.client, &QMqttClient::pingResponseReceived);
    QVERIFY(online.client.requestPing());
    QCOMPARE(online.device.sentHex(), "c0 00"_ba);
    online.device.receiveHex("d0 00");
    QCOMPARE(responses.size(), 1);
    online.client.disconnectFromHost();
    QVERIFY(!online.client.requestPing());
    online.client.setAutoKeepAlive(true);
    QVERIFY(!online.client.requestPing());
}

void TestQtMqttKeepAlive::givesUpWithoutPingResponse()
{
    Online online;
    QVERIFY(online.client.requestPing());
    QVERIFY(online.client.requestPing());
    QVERIFY(!online.client.requestPing());
    QCOMPARE(online.client.state(), QMqttClient::Disconnected);
    QCOMPARE(online.client.error(), QMqttClient::ServerUnavailable);
    QVERIFY(!online.device.isOpen());
}

void TestQtMqttKeepAlive::pingsByItself()
{
    PipeDevice device;
    QMqttClient client;
    client.setKeepAlive(1);
    client.setTransport(&device, QMqttClient::IODevice);
    client.connectToHost();
    device.receiveHex(acceptedHex);
    device.takeSent();
    QVERIFY(!client.requestPing());
    QTRY_COMPARE(device.sent().toHex(), "c000"_ba);
}

QTEST_GUILESS_MAIN(TestQtMqttKeepAlive)
#include "tst_qtmqttkeepalive.moc"
