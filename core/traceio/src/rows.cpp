// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

#include "learnsecrets.h"

#include <base/walltime.h>
#include <protocol/mqttcodec.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TraceFile)
};

/// The value with this name; nothing when there is none.
template <typename Value, typename NameOf>
std::optional<Value> valueNamed(const QByteArray &name, int count, NameOf nameOf)
{
    for (int i = 0; i < count; ++i) {
        if (QLatin1StringView(name) == nameOf(Value(i)))
            return Value(i);
    }
    return std::nullopt;
}

constexpr int kindCount = int(RecordKind::TextLine) + 1;

RecordKind httpKind(const QByteArray &bytes, Direction direction)
{
    const QByteArrayView firstLine = QByteArrayView(bytes).first(std::max<qsizetype>(bytes.indexOf("\r\n"), 0));
    if (direction == Direction::Down)
        return bytes.startsWith("HTTP/1.") && !firstLine.isEmpty() ? RecordKind::HttpResponseHead
                                                                   : RecordKind::HttpResponseBody;
    return firstLine.contains(" HTTP/1.") ? RecordKind::HttpRequestHead : RecordKind::HttpRequestBody;
}

RecordKind mqttKind(const QByteArray &bytes)
{
    const std::optional<mqtt::FixedHeader> header = mqtt::fixedHeaderOf(bytes);
    return header && header->packetSize() == bytes.size() ? RecordKind::MqttPacket : RecordKind::MqttGarbage;
}

RecordKind tcpKind(const QJsonObject &facts)
{
    if (facts.contains("addresses"_L1))
        return RecordKind::DnsResolved;
    if (facts.contains("by"_L1))
        return RecordKind::TcpClosed;
    if (facts.contains("error"_L1))
        return facts.contains("port"_L1) ? RecordKind::TcpFailed : RecordKind::DnsFailed;
    return facts.contains("localPort"_L1) ? RecordKind::TcpConnected : RecordKind::TcpConnecting;
}

RecordKind tlsKind(const QJsonObject &facts)
{
    if (facts.contains("error"_L1))
        return RecordKind::TlsFailed;
    if (facts.isEmpty())
        return RecordKind::TlsClosed;
    return facts.contains("host"_L1) && facts.contains("port"_L1) ? RecordKind::TlsStarted : RecordKind::TlsEstablished;
}

RecordKind kindOf(TraceProtocol protocol, Direction direction, const QByteArray &bytes)
{
    // Milestones have no direction and are JSON.
    const bool mayBeMilestone = direction == Direction::None && bytes.startsWith('{');
    const QJsonObject facts = mayBeMilestone ? QJsonDocument::fromJson(bytes).object() : QJsonObject();
    switch (protocol) {
    case TraceProtocol::Text:
        return facts.contains("text"_L1) ? RecordKind::Note : RecordKind::TextLine;
    case TraceProtocol::State:
        return RecordKind::StateChanged;
    case TraceProtocol::Tcp:
        return tcpKind(facts);
    case TraceProtocol::Tls:
        return tlsKind(facts);
    case TraceProtocol::Http:
        return facts.contains("status"_L1) ? RecordKind::EndpointKnown : httpKind(bytes, direction);
    case TraceProtocol::Mqtt:
        break;
    }
    if (!mayBeMilestone)
        return mqttKind(bytes);
    return facts.contains("userName"_L1) ? RecordKind::LoginPrepared
           : facts.contains("us"_L1)     ? RecordKind::Online
                                         : RecordKind::DisconnectCalled;
}

ChannelRole roleOf(RecordKind kind, Stage stage)
{
    if (kind == RecordKind::Note || kind == RecordKind::StateChanged)
        return ChannelRole::Session;
    const TraceProtocol protocol = protocolOf(kind);
    const bool dial = protocol == TraceProtocol::Tcp || protocol == TraceProtocol::Tls;
    const bool bootstrap = protocol == TraceProtocol::Http || (dial && stageName(stage).startsWith("bootstrap"_L1));
    return bootstrap ? ChannelRole::Bootstrap : ChannelRole::Mqtt;
}

} // namespace

std::optional<QByteArray> bytesOfHex(QByteArrayView hex)
{
    const auto isDigit = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    if (hex.size() % 2 != 0 || !std::all_of(hex.begin(), hex.end(), isDigit))
        return std::nullopt;
    return QByteArray::fromHex(hex.toByteArray());
}

QString RowSink::append(const Row &row)
{
    const auto direction = valueNamed<Direction>(row.direction, int(Direction::Down) + 1, directionName);
    const auto protocol = valueNamed<TraceProtocol>(row.protocol, int(TraceProtocol::Mqtt) + 1, protocolName);
    const auto stage = valueNamed<Stage>(row.stage, stageCount, stageName);
    if (!direction)
        return Text::tr("“%1” is no direction.").arg(QString::fromUtf8(row.direction));
    if (!protocol)
        return Text::tr("“%1” is no protocol.").arg(QString::fromUtf8(row.protocol));
    if (!stage)
        return Text::tr("“%1” is no stage.").arg(QString::fromUtf8(row.stage));
    if (!isWallTime(row.wallMicroseconds))
        return Text::tr("The time lies outside the years 1 to 9999.");
    if (row.length != row.bytes.size())
        return Text::tr("The length says %1 bytes, and there are %2.").arg(row.length).arg(row.bytes.size());
    const auto named = valueNamed<RecordKind>(row.type, kindCount, recordKindName);
    const RecordKind kind = named && isMilestone(*named) && protocolOf(*named) == *protocol
                                ? *named
                                : kindOf(*protocol, *direction, row.bytes);
    const TraceEntry entry{.channel = channelOf(row.device, kind, *stage),
                           .kind = kind,
                           .direction = *direction,
                           .stage = *stage,
                           .bytes = row.bytes,
                           .wallMicroseconds = row.wallMicroseconds,
                           .inferred = row.inferred};
    constexpr quint8 anyLevel = 4; // a CONNECT says its own
    learnSecrets(m_sink, entry, anyLevel);
    m_sink.append(entry);
    return {};
}

ChannelId RowSink::channelOf(const QByteArray &device, RecordKind kind, Stage stage)
{
    if (device.isEmpty() && (kind == RecordKind::TextLine || kind == RecordKind::Note))
        return 0;
    const ChannelRole role = roleOf(kind, stage);
    const qsizetype dot = device.indexOf('.');
    const auto identity = DeviceIdentity::masked(QString::fromUtf8(device.first(std::max<qsizetype>(dot, 0))),
                                                 QString::fromUtf8(device.sliced(dot + 1)));
    ChannelId &channel = m_channels[QByteArray::number(int(role)) + device];
    // A dial begins another connection.
    if (channel == 0 || kind == RecordKind::TcpConnecting)
        channel = m_sink.openChannel(
            {.role = role, .device = identity.value_or(DeviceIdentity()), .remote = {}, .instanceId = {}});
    return channel;
}

} // namespace bootbench
