// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdklogwriter_p.h"

#include <protocol/httpmessage.h>
#include <protocol/mqttcodec.h>
#include <protocol/topics.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

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

QByteArray SdkLogWriter::finish()
{
    d->out.clear();
    QList<Private::Ending> open;
    for (const QList<Private::Ending> &ofDevice : std::exchange(d->endings, {}))
        open += ofDevice;
    d->writeEndings(open);
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
        writeUnreadable();
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
        onTlsClosed();
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
    if (!packet) {
        writeUnreadable();
    } else if (const auto *connect = std::get_if<mqtt::Connect>(&*packet)) {
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

void SdkLogWriter::Private::writeUnreadable()
{
    printed(sdk::unreadablePacket.toByteArray() + (record.direction == Direction::Down ? "< " : "> ") +
            record.bytes.toByteArray().toHex(' ').toUpper());
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
