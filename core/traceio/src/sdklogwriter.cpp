// SPDX-License-Identifier: GPL-3.0-or-later
#include "filenumbers.h"
#include "sdkmessages.h"
#include "sdktext.h"

#include <traceio/sdklogwriter.h>

#include <protocol/httpmessage.h>
#include <protocol/mqttcodec.h>
#include <protocol/topics.h>

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// What the SDK would know of one connection.
struct Connection {
    bool dialled = false;    ///< the lines that announce the dial are written
    bool unresolved = false; ///< DNS failed; a backup address may follow
    bool hasBackup = false;
    bool encrypted = false;
    bool closeNotify = false;
    bool givenUp = false; ///< the SDK has released it: nothing that follows is seen
    qsizetype addressesLeft = 1;
    bool answerHeadSeen = false;
    qint64 answerBodyLeft = 0;

    [[nodiscard]] bool answerComplete() const { return answerHeadSeen && answerBodyLeft <= 0; }
};

QByteArray text(const QJsonObject &members, QLatin1StringView name)
{
    return members.value(name).toString().toUtf8();
}

QByteArray number(const QJsonObject &members, QLatin1StringView name)
{
    return QByteArray::number(members.value(name).toInteger());
}

QByteArray mbedtlsResult(QByteArrayView call, int error)
{
    return call.toByteArray() + " error, res: -0x" + QByteArray::number(error, 16);
}

} // namespace

class SdkLogWriter::Private
{
public:
    explicit Private(const Redactor *theRedactor) : redactor(theRedactor) {}

    void write();
    void writeMilestone(const QJsonObject &members);
    void writeDial(const QByteArray &host, const QByteArray &port);
    void onLoginPrepared(const QJsonObject &members);
    void onDnsFailed(const QJsonObject &members);
    void onTcpConnecting(const QJsonObject &members);
    void onTcpConnected(const QJsonObject &members);
    void onTcpFailed(const QJsonObject &members);
    void onTlsEstablished(const QJsonObject &members);
    void onConnectionLost();
    void onTcpClosed(const QJsonObject &members);
    void onDisconnectCalled();
    void onEndpointKnown(const QJsonObject &members);
    void writeHead(quint16 code, QByteArrayView arrow);
    void readAnswerHead();
    void writeBody(quint16 code);
    void writePacket();
    void writePublish(const mqtt::Publish &packet);
    void giveUp();

    void stamped(quint16 code, QByteArrayView line)
    {
        sdktext::appendStamped(out, record.wallMicroseconds, code, line);
    }
    void printed(QByteArrayView line) { sdktext::appendPrinted(out, line); }
    [[nodiscard]] Connection &connection() { return connections[record.channel]; }

    const Redactor *redactor;
    QHash<ChannelId, Connection> connections;
    FileNumbers fileNumbers;

    // Of the record that is being written; its bytes are redacted already.
    TraceRecord record;
    ChannelInfo channel;
    QByteArray out;
};

SdkLogWriter::SdkLogWriter(const Redactor *redactor) : d(std::make_unique<Private>(redactor)) {}

SdkLogWriter::~SdkLogWriter() = default;

QByteArray SdkLogWriter::write(const TraceRecord &record, const ChannelInfo &channel)
{
    if (channel.role == ChannelRole::Console)
        return {}; // no device's doing
    const QByteArray masked = d->redactor ? d->redactor->redacted(record) : QByteArray();
    d->record = record;
    if (d->redactor)
        d->record.bytes = masked;
    d->channel = channel;
    d->out.clear();
    d->write();
    d->record.bytes = {};
    return std::exchange(d->out, {});
}

void SdkLogWriter::Private::write()
{
    switch (record.kind) {
    case RecordKind::HttpRequestHead:
        writeHead(sdk::code::requestHead, "> ");
        return;
    case RecordKind::HttpRequestBody:
        writeBody(sdk::code::requestBody);
        return;
    case RecordKind::HttpResponseHead:
        writeHead(sdk::code::responseHead, "< ");
        readAnswerHead();
        return;
    case RecordKind::HttpResponseBody:
        connection().answerBodyLeft -= record.bytes.size();
        writeBody(sdk::code::responseBody);
        return;
    case RecordKind::MqttPacket:
        writePacket();
        return;
    case RecordKind::MqttGarbage:
        return;
    case RecordKind::TextLine:
        out += record.bytes.toByteArray() + '\n';
        return;
    default:
        writeMilestone(QJsonDocument::fromJson(record.bytes.toByteArray()).object());
    }
}

void SdkLogWriter::Private::writeMilestone(const QJsonObject &members)
{
    switch (record.kind) {
    case RecordKind::LoginPrepared:
        onLoginPrepared(members);
        return;
    case RecordKind::Online:
        stamped(sdk::code::connect,
                "MQTT connect success in " + QByteArray::number(members.value("us"_L1).toInteger() / 1000) + " ms");
        return;
    case RecordKind::DisconnectCalled:
        onDisconnectCalled();
        return;
    case RecordKind::EndpointKnown:
        onEndpointKnown(members);
        return;
    case RecordKind::DnsResolved:
        connection().addressesLeft = std::max(members.value("addresses"_L1).toArray().size(), qsizetype(1));
        return;
    case RecordKind::DnsFailed:
        onDnsFailed(members);
        return;
    case RecordKind::TcpConnecting:
        onTcpConnecting(members);
        return;
    case RecordKind::TcpConnected:
        onTcpConnected(members);
        return;
    case RecordKind::TcpFailed:
        onTcpFailed(members);
        return;
    case RecordKind::TcpClosed:
        onTcpClosed(members);
        return;
    case RecordKind::TlsStarted:
        stamped(sdk::code::adapter, "establish mbedtls connection with server(host='" + text(members, "host"_L1) +
                                        "', port=[" + number(members, "port"_L1) + "])");
        return;
    case RecordKind::TlsEstablished:
        onTlsEstablished(members);
        return;
    case RecordKind::TlsFailed:
        stamped(sdk::code::adapter,
                mbedtlsResult("mbedtls_ssl_handshake", sdk::handshakeError(members.value("error"_L1).toString())));
        giveUp();
        return;
    case RecordKind::TlsClosed:
        // Written when TCP ends: the records of bytes that came before the close_notify may follow it.
        connection().closeNotify = true;
        return;
    default:
        return;
    }
}

void SdkLogWriter::Private::giveUp()
{
    stamped(sdk::code::adapter, "adapter_network_deinit");
    connection().givenUp = true;
}

// --- connections ----------------------------------------------------------------------------------

void SdkLogWriter::Private::writeDial(const QByteArray &host, const QByteArray &port)
{
    if (connection().dialled)
        return;
    connection().dialled = true;
    if (channel.role == ChannelRole::Bootstrap && fileNumbers.releaseKept(channel.device))
        stamped(sdk::code::adapter, "adapter_network_deinit");
    out += "core_sysdep_network_establish host " + host + " port " + port + ", type 0\r\n";
    printed("establish tcp connection with server(host='" + host + "', port=[" + port + "])");
}

void SdkLogWriter::Private::onDnsFailed(const QJsonObject &members)
{
    writeDial(text(members, "host"_L1), QByteArray::number(channel.remote.port));
    printed("fail to establish tcp");
    connection().unresolved = true;
    if (!connection().hasBackup)
        giveUp();
}

void SdkLogWriter::Private::onTcpConnecting(const QJsonObject &members)
{
    writeDial(text(members, "host"_L1), number(members, "port"_L1));
    if (std::exchange(connection().unresolved, false))
        printed("using backup ip: " + text(members, "peer"_L1));
}

void SdkLogWriter::Private::onTcpConnected(const QJsonObject &members)
{
    printed("success to establish tcp, fd=" + QByteArray::number(fileNumbers.open(channel.device, record.channel)));
    printed("local port: " + number(members, "localPort"_L1));
}

void SdkLogWriter::Private::onTcpFailed(const QJsonObject &members)
{
    printed("connect error, errno: " + QByteArray::number(sdk::dialErrno(members.value("error"_L1).toString())));
    if (--connection().addressesLeft > 0)
        return;
    printed("fail to establish tcp");
    giveUp();
}

void SdkLogWriter::Private::onTlsEstablished(const QJsonObject &members)
{
    connection().encrypted = true;
    stamped(sdk::code::adapter, "success to establish mbedtls connection， (cost " + number(members, "cost"_L1) +
                                    " bytes in total, max used " + number(members, "used"_L1) + " bytes)");
}

/// The SDK reads and finds the connection ended.
void SdkLogWriter::Private::onConnectionLost()
{
    if (!connection().closeNotify)
        printed("_core_sysdep_network_recv, nwk connection closed");
    if (connection().encrypted) {
        stamped(sdk::code::adapter,
                mbedtlsResult("mbedtls_ssl_recv", connection().closeNotify ? sdk::closeNotify : sdk::receiveFailed));
    }
    giveUp();
    if (channel.role == ChannelRole::Bootstrap)
        stamped(sdk::code::httpError, "HTTP network error when receving data, disconnect");
}

void SdkLogWriter::Private::onTcpClosed(const QJsonObject &members)
{
    const bool byPeer = members.value("by"_L1).toString() != "us"_L1 || connection().closeNotify;
    // With the answer in hand the SDK reads no more, and so notices nothing.
    const bool reading = !connection().givenUp && !connection().answerComplete();
    if (byPeer && reading)
        onConnectionLost();
    if (channel.role == ChannelRole::Bootstrap && !connection().givenUp)
        fileNumbers.keep(channel.device, record.channel);
    else
        fileNumbers.close(channel.device, record.channel);
    connections.remove(record.channel);
}

void SdkLogWriter::Private::onDisconnectCalled()
{
    const auto open = connections.constFind(record.channel);
    const bool connected = open != connections.cend() && !open->givenUp;
    stamped(sdk::code::disconnect, "MQTT user calls aiot_mqtt_disconnect api, disconnect");
    if (connected)
        giveUp();
    // The application ends bootstrap with it.
    if (fileNumbers.releaseKept(channel.device))
        stamped(sdk::code::adapter, "adapter_network_deinit");
}

// --- HTTP -----------------------------------------------------------------------------------------

void SdkLogWriter::Private::writeHead(quint16 code, QByteArrayView arrow)
{
    QByteArrayView rest = record.bytes;
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        QByteArrayView line = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        stamped(code, (arrow.toByteArray() += line));
    }
}

void SdkLogWriter::Private::readAnswerHead()
{
    const auto head = http::parseHead(record.bytes);
    if (!head)
        return;
    connection().answerHeadSeen = true;
    connection().answerBodyLeft += head->header("Content-Length").value_or("0").trimmed().toLongLong();
}

void SdkLogWriter::Private::writeBody(quint16 code)
{
    // The SDK reads an answer's body into a buffer of this size; it sends a request's in one piece.
    constexpr qsizetype bodyBuffer = 192;
    const qsizetype step = code == sdk::code::responseBody ? bodyBuffer : std::max(record.bytes.size(), qsizetype(1));
    const Direction direction = code == sdk::code::responseBody ? Direction::Down : Direction::Up;
    for (qsizetype at = 0; at < record.bytes.size(); at += step) {
        sdktext::appendDump(out, code, direction, record.bytes.sliced(at, std::min(step, record.bytes.size() - at)));
    }
}

void SdkLogWriter::Private::onEndpointKnown(const QJsonObject &members)
{
    printed("status code: " + number(members, "status"_L1));
    if (members.contains("host"_L1))
        printed("host: " + text(members, "host"_L1) + ", port: " + number(members, "port"_L1));
}

// --- MQTT -----------------------------------------------------------------------------------------

void SdkLogWriter::Private::onLoginPrepared(const QJsonObject &members)
{
    stamped(sdk::code::connect, "MQTT user calls aiot_mqtt_connect api, connect");
    stamped(sdk::code::userName, text(members, "userName"_L1));
    stamped(sdk::code::password, text(members, "password"_L1));
    const QByteArray backupIp = text(members, "backupIp"_L1);
    connection().hasBackup = !backupIp.isEmpty();
    if (!backupIp.isEmpty())
        stamped(sdk::code::backupIp, backupIp);
}

void SdkLogWriter::Private::writePacket()
{
    const auto packet = mqtt::decode(record.bytes, channel.mqttLevel);
    if (!packet)
        return;
    if (const auto *connect = std::get_if<mqtt::Connect>(&*packet)) {
        stamped(sdk::code::clientId, connect->clientId.toUtf8());
    } else if (const auto *connack = std::get_if<mqtt::Connack>(&*packet); connack && connack->reasonCode != 0) {
        const QByteArray refusal = sdk::refusal(connack->reasonCode, channel.mqttLevel);
        if (!refusal.isEmpty())
            stamped(sdk::code::disconnect, refusal);
        giveUp();
    } else if (const auto *publish = std::get_if<mqtt::Publish>(&*packet)) {
        writePublish(*publish);
    } else if (const auto *subscribe = std::get_if<mqtt::Subscribe>(&*packet)) {
        for (const mqtt::SubscribeFilter &filter : subscribe->filters)
            stamped(sdk::code::topic, "sub: " + filter.filter.toUtf8());
    } else if (const auto *unsubscribe = std::get_if<mqtt::Unsubscribe>(&*packet)) {
        for (const QString &filter : unsubscribe->filters)
            stamped(sdk::code::topic, "unsub: " + filter.toUtf8());
    }
}

void SdkLogWriter::Private::writePublish(const mqtt::Publish &packet)
{
    const QByteArray topic = packet.topic.toUtf8();
    stamped(sdk::code::topic, "pub: " + topic);
    sdktext::appendDump(out, sdk::code::payload, record.direction, packet.payload);
    // The SDK's own modules take their topics; the rest reaches the demonstration's default handler.
    const bool handled = topics::classify(packet.topic, channel.device) == topics::Kind::BootstrapNotify;
    if (record.direction == Direction::Down && !handled) {
        printed("pub, qos: " + QByteArray::number(packet.qos) + ", topic: " + topic);
        printed("pub, payload: " + packet.payload);
    }
}

} // namespace bootbench
