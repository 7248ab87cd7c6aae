// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

#include "learnsecrets.h"

#include <base/walltime.h>
#include <protocol/mqttcodec.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>
#include <variant>

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

constexpr quint8 anyLevel = 4; // a CONNECT says its own

/// Of a CONNECT.
std::optional<quint8> levelOf(QByteArrayView bytes)
{
    if (quint8(bytes.front()) >> 4U != quint8(mqtt::PacketType::Connect))
        return std::nullopt;
    const auto packet = mqtt::decode(bytes, anyLevel);
    return packet ? std::optional(std::get<mqtt::Connect>(*packet).level) : std::nullopt;
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
    const TraceEntry entry{.kind = kind,
                           .direction = *direction,
                           .stage = *stage,
                           .bytes = row.bytes,
                           .wallMicroseconds = row.wallMicroseconds,
                           .inferred = row.inferred};
    learnSecrets(m_sink, entry, anyLevel);
    std::size_t &connection = connectionOf(row.device, kind, *stage);
    learnLevel(connection, entry);
    add(connection, entry);
    return {};
}

std::size_t &RowSink::connectionOf(const QByteArray &device, RecordKind kind, Stage stage)
{
    if (device.isEmpty() && (kind == RecordKind::TextLine || kind == RecordKind::Note))
        return m_nobody;
    const ChannelRole role = roleOf(kind, stage);
    std::size_t &connection = m_current[QByteArray::number(int(role)) + device];
    // A dial begins another connection.
    if (connection != 0 && kind != RecordKind::TcpConnecting)
        return connection;
    decide(connection); // never, if it has not yet
    const qsizetype dot = device.indexOf('.');
    const auto identity = DeviceIdentity::masked(QString::fromUtf8(device.first(std::max<qsizetype>(dot, 0))),
                                                 QString::fromUtf8(device.sliced(dot + 1)));
    const bool waits = role == ChannelRole::Mqtt;
    m_undecided += int(waits);
    m_connections.push_back(
        {.info = {.role = role, .device = identity.value_or(DeviceIdentity()), .remote = {}, .instanceId = {}},
         .waits = waits});
    connection = m_connections.size() - 1;
    return connection;
}

/// A connection whose records went out already becomes another one where its CONNECT has another level.
void RowSink::learnLevel(std::size_t &connection, const TraceEntry &entry)
{
    const bool failed = entry.kind == RecordKind::DnsFailed || entry.kind == RecordKind::TcpFailed ||
                        entry.kind == RecordKind::TlsFailed || entry.kind == RecordKind::TcpClosed;
    if (entry.kind != RecordKind::MqttPacket && !failed)
        return;
    if (const auto level = failed ? std::nullopt : levelOf(entry.bytes)) {
        if (*level != m_connections[connection].info.mqttLevel && m_connections[connection].id != 0) {
            m_connections.push_back({.info = m_connections[connection].info});
            connection = m_connections.size() - 1;
        }
        m_connections[connection].info.mqttLevel = *level;
    }
    decide(connection);
}

void RowSink::decide(std::size_t connection)
{
    if (!std::exchange(m_connections[connection].waits, false))
        return;
    if (--m_undecided == 0)
        flush();
}

void RowSink::add(std::size_t connection, const TraceEntry &entry)
{
    if (m_undecided == 0) {
        give(connection, entry);
        return;
    }
    m_waiting.push_back({connection, entry, entry.bytes.toByteArray()});
    m_waitingBytes += entry.bytes.size();
    // A login takes a hundred records or so of its own, and of others as many as there are devices.
    constexpr std::size_t mostWaiting = 4096;
    constexpr qsizetype mostBytes = 4LL * 1024 * 1024;
    if (m_waiting.size() >= mostWaiting || m_waitingBytes >= mostBytes)
        flush();
}

void RowSink::give(std::size_t connection, TraceEntry entry)
{
    Connection &of = m_connections[connection];
    if (connection != m_nobody && of.id == 0)
        of.id = m_sink.openChannel(of.info);
    entry.channel = of.id;
    m_sink.append(entry);
}

void RowSink::flush()
{
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        TraceEntry entry = waiting.entry;
        entry.bytes = waiting.bytes;
        m_connections[waiting.connection].waits = false;
        give(waiting.connection, entry);
    }
    m_waitingBytes = 0;
    m_undecided = 0;
}

} // namespace bootbench
