// SPDX-License-Identifier: GPL-3.0-or-later
#include <trace/tracerecord.h>
#include <trace/tracesink.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

/// Keeps the last entry that was appended.
class LastEntry final : public TraceSink
{
public:
    ChannelId openChannel(const ChannelInfo &) override { return 1; }
    quint64 append(const TraceEntry &entry) override
    {
        last = entry;
        bytes = entry.bytes.toByteArray();
        return 42;
    }
    void protect(QByteArrayView) override {}

    TraceEntry last;
    QByteArray bytes;
};

} // namespace

class TestTraceRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyKindHasItsFacts_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("protocol");
        QTest::addColumn<bool>("milestone");
        const auto row = [](RecordKind kind, const char *name, const char *protocol, bool milestone) {
            QTest::newRow(name) << int(kind) << QString::fromLatin1(name) << QString::fromLatin1(protocol) << milestone;
        };
        row(RecordKind::Note, "Note", "text", true);
        row(RecordKind::StateChanged, "StateChanged", "state", true);
        row(RecordKind::LoginPrepared, "LoginPrepared", "mqtt", true);
        row(RecordKind::Online, "Online", "mqtt", true);
        row(RecordKind::DisconnectCalled, "DisconnectCalled", "mqtt", true);
        row(RecordKind::EndpointKnown, "EndpointKnown", "http", true);
        row(RecordKind::DnsResolved, "DnsResolved", "tcp", true);
        row(RecordKind::DnsFailed, "DnsFailed", "tcp", true);
        row(RecordKind::TcpConnecting, "TcpConnecting", "tcp", true);
        row(RecordKind::TcpConnected, "TcpConnected", "tcp", true);
        row(RecordKind::TcpFailed, "TcpFailed", "tcp", true);
        row(RecordKind::TcpClosed, "TcpClosed", "tcp", true);
        row(RecordKind::TlsStarted, "TlsStarted", "tls", true);
        row(RecordKind::TlsEstablished, "TlsEstablished", "tls", true);
        row(RecordKind::TlsFailed, "TlsFailed", "tls", true);
        row(RecordKind::TlsClosed, "TlsClosed", "tls", true);
        row(RecordKind::HttpRequestHead, "HttpRequestHead", "http", false);
        row(RecordKind::HttpRequestBody, "HttpRequestBody", "http", false);
        row(RecordKind::HttpResponseHead, "HttpResponseHead", "http", false);
        row(RecordKind::HttpResponseBody, "HttpResponseBody", "http", false);
        row(RecordKind::MqttPacket, "MqttPacket", "mqtt", false);
        row(RecordKind::MqttGarbage, "MqttGarbage", "mqtt", false);
        row(RecordKind::TextLine, "TextLine", "text", false);
    }

    void everyKindHasItsFacts()
    {
        QFETCH(int, kind);
        QFETCH(QString, name);
        QFETCH(QString, protocol);
        QFETCH(bool, milestone);
        const auto recordKind = RecordKind(kind);
        QCOMPARE(QString(recordKindName(recordKind)), name);
        QCOMPARE(QString(protocolName(protocolOf(recordKind))), protocol);
        QCOMPARE(isMilestone(recordKind), milestone);
    }

    void directionsHaveNames()
    {
        QCOMPARE(directionName(Direction::None), ""_L1);
        QCOMPARE(directionName(Direction::Up), "up"_L1);
        QCOMPARE(directionName(Direction::Down), "down"_L1);
    }

    void milestonesAreCompactJson()
    {
        LastEntry sink;
        const quint64 sequence =
            sink.appendMilestone(7, RecordKind::DnsResolved, Stage::MqttDns,
                                 {{u"host"_s, u"höst"_s}, {u"addresses"_s, QJsonArray{u"::1"_s}}, {u"us"_s, 12}});
        QCOMPARE(sequence, 42U);
        QCOMPARE(sink.bytes, QByteArray(R"({"addresses":["::1"],"host":"höst","us":12})"));
        QCOMPARE(sink.last.channel, 7U);
        QCOMPARE(sink.last.kind, RecordKind::DnsResolved);
        QCOMPARE(sink.last.stage, Stage::MqttDns);
        QCOMPARE(sink.last.direction, Direction::None);
        QVERIFY(!sink.last.wallMicroseconds);

        sink.appendMilestone(7, RecordKind::TlsClosed, Stage::MqttTls, {}, Direction::Down);
        QCOMPARE(sink.bytes, QByteArray("{}"));
        QCOMPARE(sink.last.direction, Direction::Down);
    }
};

QTEST_APPLESS_MAIN(TestTraceRecord)
#include "tst_tracerecord.moc"
