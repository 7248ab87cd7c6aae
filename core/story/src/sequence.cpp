// SPDX-License-Identifier: GPL-3.0-or-later
#include <story/sequence.h>

#include "milestone.h"

#include <protocol/alink.h>
#include <protocol/mqttcodec.h>
#include <protocol/topics.h>

#include <QStringList>

#include <algorithm>
#include <limits>
#include <tuple>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

using mqtt::PacketType;

PacketType typeOf(const TraceRecord &record)
{
    return PacketType(quint8(record.bytes.isEmpty() ? 0 : record.bytes.front()) >> 4);
}

bool isConnecting(RecordKind kind)
{
    return kind >= RecordKind::DnsResolved && kind <= RecordKind::TlsFailed && kind != RecordKind::TcpClosed;
}

/// What the record's kind says by itself.
std::optional<ArrowShape> shapeOf(const TraceRecord &record)
{
    switch (record.kind) {
    case RecordKind::StateChanged:
        return ArrowShape::State;
    case RecordKind::TcpClosed:
    case RecordKind::TlsClosed:
        return ArrowShape::Close;
    case RecordKind::DnsResolved:
    case RecordKind::DnsFailed:
    case RecordKind::TcpConnecting:
    case RecordKind::TcpConnected:
    case RecordKind::TcpFailed:
    case RecordKind::TlsStarted:
    case RecordKind::TlsEstablished:
    case RecordKind::TlsFailed:
        return ArrowShape::Connect;
    case RecordKind::MqttPacket: {
        const PacketType type = typeOf(record);
        return type == PacketType::Pingreq || type == PacketType::Pingresp ? ArrowShape::Ping : ArrowShape::Message;
    }
    case RecordKind::HttpRequestHead:
    case RecordKind::HttpRequestBody:
    case RecordKind::HttpResponseHead:
    case RecordKind::HttpResponseBody:
    case RecordKind::MqttGarbage:
        return ArrowShape::Message;
    case RecordKind::Note:
    case RecordKind::LoginPrepared:
    case RecordKind::Online:
    case RecordKind::DisconnectCalled:
    case RecordKind::EndpointKnown:
    case RecordKind::TextLine:
        break;
    }
    return {};
}

/// A packet's rung, also where a capture of another program does not tell it.
Stage stageOf(const TraceRecord &record, const ChannelInfo &info)
{
    if (record.stage != Stage::None || record.kind != RecordKind::MqttPacket || typeOf(record) != PacketType::Publish)
        return record.stage;
    const auto decoded = mqtt::decode(record.bytes, info.mqttLevel);
    const auto *publish = decoded ? std::get_if<mqtt::Publish>(&*decoded) : nullptr;
    return publish != nullptr ? topics::stageOf(publish->topic, info.device) : Stage::None;
}

bool isRefusal(const TraceRecord &record, Stage stage, const ChannelInfo &info)
{
    if (typeOf(record) == PacketType::Connack || typeOf(record) == PacketType::Suback) {
        const auto decoded = mqtt::decode(record.bytes, info.mqttLevel);
        if (!decoded)
            return true;
        if (const auto *connack = std::get_if<mqtt::Connack>(&*decoded))
            return connack->reasonCode != 0;
        constexpr quint8 refused = 0x80;
        const auto *suback = std::get_if<mqtt::Suback>(&*decoded);
        return suback != nullptr &&
               std::ranges::any_of(suback->reasonCodes, [](quint8 code) { return code >= refused; });
    }
    if (stage != Stage::Kick)
        return false;
    const auto decoded = mqtt::decode(record.bytes, info.mqttLevel);
    const auto *publish = decoded ? std::get_if<mqtt::Publish>(&*decoded) : nullptr;
    const auto kick = publish != nullptr ? alink::readKick(publish->payload) : std::nullopt;
    return kick && kick->reason != KickReason::DeviceDeleted;
}

bool hasFailed(const TraceRecord &record, Stage stage, const ChannelInfo &info)
{
    switch (record.kind) {
    case RecordKind::DnsFailed:
    case RecordKind::TcpFailed:
    case RecordKind::TlsFailed:
    case RecordKind::MqttGarbage:
        return true;
    case RecordKind::TcpClosed:
        return membersOf(record).contains(u"error"_s);
    case RecordKind::StateChanged: {
        const auto to = stateOf(membersOf(record)[u"to"_s].toString());
        return to == SessionState::Failed || to == SessionState::Waiting;
    }
    case RecordKind::HttpResponseHead:
        return !record.bytes.toByteArray().left(12).endsWith(" 200");
    case RecordKind::MqttPacket:
        return isRefusal(record, stage, info);
    default:
        return false;
    }
}

/// Close and Connect have no direction of their own in a record.
Direction directionOf(const TraceRecord &record, ArrowShape shape)
{
    if (shape == ArrowShape::Connect)
        return Direction::Up;
    if (record.kind == RecordKind::TlsClosed)
        return Direction::Down; // close_notify of the peer, whoever wrote it down
    if (record.kind == RecordKind::TcpClosed)
        return membersOf(record)[u"by"_s].toString() == "us"_L1 ? Direction::Up : Direction::Down;
    return record.direction;
}

} // namespace

quint16 SequenceBuilder::lifeline(const Lifeline &lifeline)
{
    const QString key = QStringList{QString::number(int(lifeline.kind)), lifeline.device.id(), lifeline.instanceId,
                                    lifeline.remote.toString()}
                            .join(u'\n');
    const auto found = m_lifelines.constFind(key);
    if (found != m_lifelines.cend())
        return *found;
    // More than a screen of any size can show; what comes later joins the last one.
    constexpr qsizetype most = std::numeric_limits<quint16>::max();
    const auto number = quint16(std::min(m_lifelines.size(), most - 1));
    if (m_lifelines.size() < most) {
        m_lifelines.insert(key, number);
        m_change.lifelines.append(lifeline);
    }
    return number;
}

/// The device's lifeline and the other end's, which is the device's again where none is wanted.
std::pair<quint16, quint16> SequenceBuilder::endsOf(ChannelId channel, const ChannelInfo &info, bool wantsFarEnd)
{
    Open &open = m_open[channel];
    if (!open.device) {
        const bool called = info.role == ChannelRole::Console;
        open.device = lifeline({.kind = called ? LifelineKind::Operator : LifelineKind::Device,
                                .device = info.device,
                                .instanceId = {},
                                .remote = {}});
    }
    if (!wantsFarEnd)
        return {*open.device, *open.device};
    if (!open.farEnd) {
        const bool isInstance = info.role == ChannelRole::Session || info.role == ChannelRole::Mqtt;
        open.farEnd = lifeline({.kind = isInstance                            ? LifelineKind::Instance
                                        : info.role == ChannelRole::Bootstrap ? LifelineKind::Bootstrap
                                                                              : LifelineKind::Console,
                                .device = {},
                                .instanceId = isInstance ? info.instanceId : QString(),
                                .remote = info.remote});
    }
    return {*open.device, *open.farEnd};
}

void SequenceBuilder::take(const TraceRecord &record, ChannelId channel, const ChannelInfo &info)
{
    const std::optional<ArrowShape> shape = shapeOf(record);
    if (!shape)
        return;
    // States that an importer concluded are no part of what was exchanged, and it does not know what a notice leads to.
    if (*shape == ArrowShape::State && (info.device.isNull() || record.inferred))
        return;
    SequenceArrow arrow;
    arrow.firstRecord = arrow.lastRecord = arrow.labelRecord = record.sequence;
    arrow.firstWall = arrow.lastWall = record.wallMicroseconds;
    arrow.shape = *shape;
    arrow.stage = stageOf(record, info);
    arrow.direction = directionOf(record, *shape);
    arrow.failed = hasFailed(record, arrow.stage, info);
    std::tie(arrow.from, arrow.to) = endsOf(channel, info, *shape != ArrowShape::State);
    if (arrow.direction == Direction::Down)
        std::swap(arrow.from, arrow.to);
    if (merge(record, channel, arrow))
        return;
    if (arrow.stage == Stage::Notify && arrow.direction == Direction::Down)
        conclude(arrow);
    append(channel, arrow);
    m_open[channel].lastKind = record.kind;
}

/// Whether the record only goes on with the last arrow of its channel.
bool SequenceBuilder::merge(const TraceRecord &record, ChannelId channel, const SequenceArrow &arrow)
{
    const auto found = m_open.find(channel);
    if (found == m_open.end() || found->index < 0)
        return false;
    Open &open = *found;
    const bool bodyOfHead = arrow.shape == ArrowShape::Message && open.arrow.shape == ArrowShape::Message &&
                            ((record.kind == RecordKind::HttpRequestBody && open.arrow.direction == Direction::Up) ||
                             (record.kind == RecordKind::HttpResponseBody && open.arrow.direction == Direction::Down));
    const bool sameKind = open.arrow.shape == arrow.shape;
    const bool goesOn = (arrow.shape == ArrowShape::Connect && isConnecting(open.lastKind)) ||
                        arrow.shape == ArrowShape::Close || arrow.shape == ArrowShape::Ping;
    if (!bodyOfHead && !(sameKind && goesOn))
        return false;
    open.lastKind = record.kind;
    open.arrow.lastRecord = record.sequence;
    open.arrow.lastWall = record.wallMicroseconds;
    open.arrow.failed = open.arrow.failed || arrow.failed;
    ++open.arrow.records;
    if (arrow.shape == ArrowShape::Connect || (arrow.shape == ArrowShape::Close && arrow.failed))
        open.arrow.labelRecord = record.sequence;
    // An address that could be reached after another could not is no failure.
    if (record.kind == RecordKind::TcpConnected)
        open.arrow.failed = false;
    if (open.index >= m_told)
        m_change.arrows[open.index - m_told] = open.arrow;
    else if (!m_change.changed.isEmpty() && m_change.changed.constLast().first == open.index)
        m_change.changed.last().second = open.arrow;
    else
        m_change.changed.append({open.index, open.arrow});
    return true;
}

void SequenceBuilder::append(ChannelId channel, const SequenceArrow &arrow)
{
    m_open[channel].index = m_count++;
    m_open[channel].arrow = arrow;
    m_change.arrows.append(arrow);
}

void SequenceBuilder::conclude(const SequenceArrow &notice)
{
    SequenceArrow arrow = notice;
    arrow.shape = ArrowShape::Concluded;
    arrow.to = notice.from;
    arrow.from = lifeline({.kind = LifelineKind::Console, .device = {}, .instanceId = {}, .remote = {}});
    ++m_count;
    m_change.arrows.append(arrow);
}

SequenceChange SequenceBuilder::takeChange()
{
    m_told = m_count;
    return std::exchange(m_change, {});
}

} // namespace bootbench
