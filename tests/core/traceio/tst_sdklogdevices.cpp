// SPDX-License-Identifier: GPL-3.0-or-later
//
// To whom and to which connection the records of a log belong, where its lines say so by the way.
#include <traceio/sdklogreader.h>

#include <base/clock.h>
#include <trace/tracestore.h>

#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

QString roleName(ChannelRole role)
{
    switch (role) {
    case ChannelRole::Session:
        return u"session"_s;
    case ChannelRole::Bootstrap:
        return u"bootstrap"_s;
    case ChannelRole::Mqtt:
        return u"mqtt"_s;
    case ChannelRole::Console:
        break;
    }
    return {};
}

/// `role kind stage` of each record but states and texts.
QStringList outline(const QByteArray &log)
{
    SystemClock clock;
    TraceStore store(clock);
    SdkLogReader reader(store);
    reader.read(log);
    reader.finish();
    const TraceSnapshot snapshot = store.snapshot();
    QStringList result;
    for (quint64 i = 1; i <= snapshot.size(); ++i) {
        const TraceRecord record = snapshot.record(i);
        if (record.kind != RecordKind::StateChanged && record.kind != RecordKind::TextLine)
            result += QStringList{roleName(snapshot.channel(record.channel).role), QString(recordKindName(record.kind)),
                                  QString(stageName(record.stage))}
                          .join(u' ')
                          .trimmed();
    }
    return result;
}

QByteArray dialOf(const QByteArray &host, int port)
{
    return "core_sysdep_network_establish host " + host + " port " + QByteArray::number(port) +
           ", type 0\r\nestablish tcp connection with server(host='" + host + "', port=[" + QByteArray::number(port) +
           "])\n";
}

const QByteArray bootstrapDial = dialOf("boot.example", 443);
const QByteArray instanceDial = dialOf("a.example", 1883);
const QByteArray connected = "success to establish tcp, fd=3\nlocal port: 50000\n";
const QByteArray answer = "status code: 200\nhost: a.example, port: 1883\n";
const QByteArray login = "[1.000][LK-0313] MQTT user calls aiot_mqtt_connect api, connect\r\n"
                         "[1.000][LK-0317] dev1&pk\r\n[1.000][LK-0318] ABCDEF0123456789\r\n";
const QByteArray cut = "_core_sysdep_network_recv, nwk connection closed\n";

const QByteArray notified = "[2.000][LK-1000] mbedtls_ssl_recv error, res: -0x7880\r\n";

} // namespace

class TestSdkLogDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dials_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QStringList>("records");
        const QStringList bootstrap{u"bootstrap TcpConnecting bootstrap.tcp"_s,
                                    u"bootstrap TcpConnected bootstrap.tcp"_s};
        const QString asked = u"bootstrap EndpointKnown bootstrap.answer"_s;
        const QString closed = u"bootstrap TcpClosed"_s;
        const QString prepared = u"mqtt LoginPrepared mqtt.connect"_s;
        const QStringList mqtt{u"mqtt TcpConnecting mqtt.tcp"_s, u"mqtt TcpConnected mqtt.tcp"_s};
        const QStringList whole = bootstrap + QStringList{asked, closed, prepared} + mqtt;
        const QByteArray start = bootstrapDial + connected + answer + login;
        QTest::newRow("as it should be") << start + instanceDial + connected << whole;
        QTest::newRow("the device begins anew within the login")
            << start + bootstrapDial + connected << bootstrap + QStringList{asked, closed, prepared} + bootstrap;
        QTest::newRow("the device begins anew within the dial")
            << start + instanceDial + bootstrapDial + connected
            << bootstrap + QStringList{asked, closed, prepared, mqtt.first()} + bootstrap;
        QTest::newRow("the same dial again")
            << bootstrapDial + bootstrapDial + connected << QStringList{bootstrap.first()} + bootstrap;
        QTest::newRow("no answer is known") << login + instanceDial + connected << QStringList{prepared} + mqtt;
        QTest::newRow("no answer is known, and bootstrap again")
            << bootstrapDial + connected + login + bootstrapDial
            << bootstrap + QStringList{prepared, bootstrap.first()};
        QTest::newRow("the SDK dials again by itself")
            << start + instanceDial + connected + cut + instanceDial + connected
            << whole + QStringList{u"mqtt TcpClosed"_s} + mqtt;
        QTest::newRow("bootstrap is closed behind the login's beginning")
            << bootstrapDial + connected + login + notified + instanceDial + connected
            << bootstrap + QStringList{prepared, u"bootstrap TlsClosed"_s, closed} + mqtt;
        QTest::newRow("another instance than before")
            << start + instanceDial + connected + cut + bootstrapDial + connected +
                   "status code: 200\nhost: b.example, port: 1883\n" + login + dialOf("b.example", 1883) + connected
            << whole + QStringList{u"mqtt TcpClosed"_s} + whole;
    }

    void dials()
    {
        QFETCH(const QByteArray, log);
        QFETCH(const QStringList, records);
        QCOMPARE(outline(log), records);
    }
};

QTEST_GUILESS_MAIN(TestSdkLogDevices)
#include "tst_sdklogdevices.moc"
