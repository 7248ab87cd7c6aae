// SPDX-License-Identifier: GPL-3.0-or-later
//
// To whom and to which connection the records of a log belong, where its lines say so by the way.
#include "importedlog.h"

#include <traceio/sdklogreader.h>

#include <base/clock.h>
#include <trace/tracestore.h>

#include <QTest>

using namespace bootbench;
using test::ImportedLog;
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
    const ImportedLog imported(log);
    const TraceSnapshot snapshot = imported.store.snapshot();
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

/// `channel role device stage` of each packet.
QStringList packetsOf(const QByteArray &log)
{
    const ImportedLog imported(log);
    const TraceSnapshot snapshot = imported.store.snapshot();
    QStringList result;
    for (quint64 i = 1; i <= snapshot.size(); ++i) {
        const TraceRecord record = snapshot.record(i);
        const ChannelInfo channel = snapshot.channel(record.channel);
        if (record.kind == RecordKind::MqttPacket)
            result += u"%1 %2 %3 %4"_s
                          .arg(QString::number(record.channel), roleName(channel.role), channel.device.id(),
                               QString(stageName(record.stage)))
                          .trimmed();
    }
    return result;
}

QByteArray messageOf(const QByteArray &topic)
{
    return "[3.000][LK-0309] pub: " + topic + "\r\n\r\n[LK-030A] < 7B 7D" + QByteArray(44, ' ') +
           "| {}              \r\n\r\n";
}

QByteArray loginOf(const QByteArray &device)
{
    return "[1.000][LK-0313] MQTT user calls aiot_mqtt_connect api, connect\r\n[1.000][LK-0317] " + device +
           "&pk\r\n[1.000][LK-0318] ABCDEF0123456789\r\n" +
           "core_sysdep_network_establish host h.example port 1883, type 0\r\n";
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
        QTest::newRow("bootstrap's end is not seen, and the instance's dial fails")
            << bootstrapDial + connected + login + instanceDial + cut
            << bootstrap + QStringList{prepared, mqtt.first()};
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

    void messages_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QStringList>("packets");
        const QByteArray notify = messageOf("/sys/pk/dev1/thing/bootstrap/notify");
        const QByteArray others = messageOf("/sys/pk/dev2/thing/bootstrap/notify");
        const QString first = u"1 mqtt pk.dev1 notify"_s;
        QTest::newRow("no login") << notify << QStringList{first};
        QTest::newRow("no login, and a topic of nobody before")
            << messageOf("/ext/notify") + notify << QStringList{u"1 mqtt pk.dev1 kick"_s, first};
        QTest::newRow("of nobody") << messageOf("/ext/notify") << QStringList{u"1 mqtt . kick"_s};
        QTest::newRow("the login's lines are lost, the clientId's is not")
            << "[1.000][LK-0319] c|securemode=2|\r\n[2.000][LK-0313] MQTT connect success in 46 ms\r\n" + notify
            << QStringList{u"1 mqtt pk.dev1 mqtt.connect"_s, u"1 mqtt pk.dev1 mqtt.connack"_s, first};
        for (const QByteArrayView topic :
             {QByteArrayView("/ext/session/pk/dev1/combine/login"), QByteArrayView("/ext/ntp/pk/dev1"),
              QByteArrayView("/shadow/update/pk/dev1"), QByteArrayView("/ota/device/inform/pk/dev1"),
              QByteArrayView("/pk/dev1/user/get")})
            QTest::newRow(topic.constData()) << messageOf(topic.toByteArray()) << QStringList{u"1 mqtt pk.dev1"_s};
        for (const char *topic :
             {"/sys/", "/sys/pk", "/sys/pk/", "/sys/pk/d/x", "/ext/", "/broadcast/pk/dev1", "/a/b/c"})
            QTest::newRow(topic) << messageOf(topic) << QStringList{u"1 mqtt ."_s};
        // A name whose end is missing names nobody.
        const QByteArray start = "[3.000][LK-0309] pub: /ext/ntp/pk/";
        QTest::newRow("a topic that fills its line")
            << start.first(27) + QByteArray(156 - start.size(), 'n') + start.sliced(27) + "dev1\r\n"
            << QStringList{u"1 mqtt ."_s};
        QTest::newRow("two devices, no login")
            << notify + others + notify + others
            << QStringList{first, u"3 mqtt pk.dev2 notify"_s, first, u"3 mqtt pk.dev2 notify"_s};
        QTest::newRow("another than logged in")
            << loginOf("dev1") + others + notify << QStringList{u"3 mqtt pk.dev2 notify"_s, u"2 mqtt pk.dev1 notify"_s};
        QTest::newRow("both logged in") << loginOf("dev1") + loginOf("dev2") + notify + others
                                        << QStringList{u"2 mqtt pk.dev1 notify"_s, u"3 mqtt pk.dev2 notify"_s};
        QTest::newRow("masked") << loginOf("dev1") + messageOf("/sys/a1*******/dev1/thing/bootstrap/notify")
                                << QStringList{u"2 mqtt pk.dev1 notify"_s};
        QTest::newRow("while bootstrap is asked") << loginOf("dev1") + connected + bootstrapDial + connected + notify
                                                  << QStringList{u"2 mqtt pk.dev1 notify"_s};
    }

    void messages()
    {
        QFETCH(const QByteArray, log);
        QFETCH(const QStringList, packets);
        QCOMPARE(packetsOf(log), packets);
    }

    /// What was said shows that there was a connection; so its end is known, too.
    void aConnectionOfWhichOnlyMessagesAreSeenEnds()
    {
        QCOMPARE(outline(messageOf("/sys/pk/dev1/thing/x") + notified),
                 (QStringList{u"mqtt MqttPacket"_s, u"mqtt TlsClosed"_s, u"mqtt TcpClosed"_s}));
    }
};

QTEST_GUILESS_MAIN(TestSdkLogDevices)
#include "tst_sdklogdevices.moc"
