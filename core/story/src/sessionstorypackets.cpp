// SPDX-License-Identifier: GPL-3.0-or-later
//
// What connections, HTTP messages and MQTT packets say about a device.
#include "sessionstory_p.h"

#include "milestone.h"

#include <protocol/alink.h>
#include <protocol/bootstrapdocument.h>
#include <protocol/mqttcodec.h>
#include <protocol/topics.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <variant>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// Where the rungs of a connection are: bootstrap and MQTT have a DNS, a TCP and a TLS rung each.
struct ConnectionStages {
    Stage dns;
    Stage tcp;
    Stage tls;
};

ConnectionStages stagesOf(const ChannelInfo &info)
{
    if (info.role == ChannelRole::Bootstrap)
        return {Stage::BootstrapDns, Stage::BootstrapTcp, Stage::BootstrapTls};
    return {Stage::MqttDns, Stage::MqttTcp, Stage::MqttTls};
}

std::optional<qint64> took(const QJsonObject &members)
{
    const QJsonValue us = members[u"us"_s];
    return us.isDouble() ? std::optional(us.toInteger()) : std::nullopt;
}

QString peerText(const QJsonObject &members)
{
    const Endpoint far{members[u"host"_s].toString(), quint16(members[u"port"_s].toInt())};
    const QString peer = members[u"peer"_s].toString();
    return peer.isEmpty() ? far.toString() : peer;
}

/// By its name in the record; a word that is none of ours stands in the cause.
SessionError errorIn(const QJsonObject &members, ErrorCode otherwise)
{
    const QString word = members[u"error"_s].toString();
    const ErrorCode code = errorOf(word);
    return code == ErrorCode::None ? SessionError{otherwise, word} : SessionError{code, members[u"alert"_s].toString()};
}

} // namespace

void SessionStory::Private::connection(const Look &look)
{
    const QJsonObject members = membersOf(look.record);
    const ConnectionStages stages = stagesOf(look.info);
    Device &device = look.device;
    Rungs &rungs = device.rungs;
    const auto fail = [&](Stage stage, ErrorCode otherwise) {
        device.lastError = errorIn(members, otherwise);
        rungs.fail(stage, *device.lastError);
    };
    if (look.info.role == ChannelRole::Bootstrap && look.record.kind != RecordKind::TcpClosed &&
        device.status.state != SessionState::Bootstrapping)
        conclude(look, SessionState::Bootstrapping);
    switch (look.record.kind) {
    case RecordKind::DnsResolved: {
        QStringList addresses;
        for (const QJsonValue address : members[u"addresses"_s].toArray())
            addresses.append(address.toString());
        rungs.pass(stages.dns, addresses.join(", "_L1), took(members));
        break;
    }
    case RecordKind::DnsFailed:
        fail(stages.dns, ErrorCode::DnsFailed);
        break;
    case RecordKind::TcpConnecting:
        rungs.begin(stages.tcp);
        break;
    case RecordKind::TcpConnected:
        rungs.pass(stages.tcp, peerText(members), took(members));
        break;
    case RecordKind::TcpFailed:
        fail(stages.tcp, ErrorCode::TcpFailed);
        break;
    case RecordKind::TlsStarted:
        rungs.begin(stages.tls);
        break;
    case RecordKind::TlsEstablished:
        if (look.info.role == ChannelRole::Mqtt) {
            device.status.tls = true;
            device.status.tlsVersion = members[u"version"_s].toString();
            device.status.tlsCipher = members[u"cipher"_s].toString();
        }
        rungs.pass(stages.tls,
                   QStringList{members[u"version"_s].toString(), members[u"cipher"_s].toString()}.join(", "_L1),
                   took(members));
        break;
    case RecordKind::TlsFailed:
        fail(stages.tls, ErrorCode::TlsFailed);
        break;
    case RecordKind::TcpClosed:
        if (look.info.role == ChannelRole::Mqtt && look.channel == device.mqtt && isUp(device.status.state)) {
            // After a notice it is the end that the notice announced, only without words.
            const bool announced = device.status.state == SessionState::Redistributing;
            const bool ours = members[u"by"_s].toString() == "us"_L1;
            device.lastError = errorIn(members, ErrorCode::ConnectionLost);
            conclude(look, announced ? SessionState::Kicked : ours ? SessionState::Stopped : SessionState::Waiting);
        }
        break;
    default:
        break;
    }
}

void SessionStory::Private::exchange(const Look &look)
{
    Device &device = look.device;
    Rungs &rungs = device.rungs;
    if (look.info.role != ChannelRole::Bootstrap)
        return;
    switch (look.record.kind) {
    case RecordKind::HttpRequestHead:
        conclude(look, SessionState::Bootstrapping);
        device.answer.clear();
        rungs.begin(Stage::BootstrapRequest);
        rungs.pass(Stage::BootstrapRequest, {});
        rungs.await(Stage::BootstrapAnswer);
        break;
    case RecordKind::HttpRequestBody:
        rungs.note(Stage::BootstrapRequest);
        break;
    case RecordKind::HttpResponseHead:
        rungs.note(Stage::BootstrapAnswer);
        break;
    case RecordKind::HttpResponseBody: {
        rungs.note(Stage::BootstrapAnswer);
        // Answers are small; what is larger than the largest is none.
        if (device.answer.size() + look.record.bytes.size() > bootstrap::maximumAnswerSize)
            break;
        device.answer += look.record.bytes;
        const auto answer = bootstrap::readAnswer(device.answer);
        if (answer) {
            device.status.endpoint = answer->mqtt;
            device.status.instanceId = answer->instanceId.value_or(QString());
            tell(look, device.status);
            rungs.pass(Stage::BootstrapAnswer, answer->mqtt.toString());
        }
        break;
    }
    case RecordKind::EndpointKnown: {
        const QJsonObject members = membersOf(look.record);
        if (members[u"host"_s].toString().isEmpty()) {
            const int status = members[u"status"_s].toInt();
            constexpr int ok = 200;
            const auto answer = bootstrap::readAnswer(device.answer);
            device.lastError = status != ok ? SessionError{ErrorCode::HttpStatus, QString::number(status)}
                               : answer     ? SessionError{ErrorCode::AnswerMalformed, {}}
                                            : answer.error();
            rungs.fail(Stage::BootstrapAnswer, *device.lastError);
        } else if (rungs.at(Stage::BootstrapAnswer).verdict != Verdict::Passed) {
            device.status.endpoint = {members[u"host"_s].toString(), quint16(members[u"port"_s].toInt())};
            tell(look, device.status);
            rungs.pass(Stage::BootstrapAnswer, device.status.endpoint.toString());
        } else {
            rungs.note(Stage::BootstrapAnswer);
        }
        break;
    }
    default:
        break;
    }
}

void SessionStory::Private::packet(const Look &look)
{
    Device &device = look.device;
    if (look.record.kind == RecordKind::LoginPrepared) {
        device.mqtt = look.channel;
        device.status.endpoint = look.info.remote;
        device.status.instanceId = look.info.instanceId;
        conclude(look, SessionState::Connecting);
        device.rungs.begin(Stage::MqttConnect);
        return;
    }
    // Only these say something; a flood of messages costs one byte each.
    using mqtt::PacketType;
    const auto type = PacketType(quint8(look.record.bytes.isEmpty() ? 0 : look.record.bytes.front()) >> 4);
    const bool speaks = type == PacketType::Connect || type == PacketType::Connack || type == PacketType::Publish ||
                        type == PacketType::Subscribe || type == PacketType::Suback;
    if (!speaks)
        return;
    const auto decoded = mqtt::decode(look.record.bytes, look.info.mqttLevel);
    if (!decoded)
        return;
    if (std::holds_alternative<mqtt::Connect>(*decoded)) {
        device.mqtt = look.channel;
        device.status.endpoint = look.info.remote;
        device.status.instanceId = look.info.instanceId;
        conclude(look, SessionState::Connecting);
        device.rungs.pass(Stage::MqttConnect, {});
        device.rungs.await(Stage::MqttConnack);
    } else if (const auto *connack = std::get_if<mqtt::Connack>(&*decoded)) {
        this->connack(look, *connack);
    } else if (const auto *publish = std::get_if<mqtt::Publish>(&*decoded)) {
        published(look, *publish);
    } else if (std::holds_alternative<mqtt::Subscribe>(*decoded)) {
        if (!device.rungs.isRunning(Stage::Subscriptions))
            device.rungs.begin(Stage::Subscriptions);
    } else if (const auto *suback = std::get_if<mqtt::Suback>(&*decoded)) {
        constexpr quint8 refused = 0x80;
        const bool ok = std::ranges::none_of(suback->reasonCodes, [](quint8 code) { return code >= refused; });
        if (ok)
            device.rungs.pass(Stage::Subscriptions, {});
        else
            device.rungs.fail(Stage::Subscriptions, {ErrorCode::ConnackNotAuthorized, u"SUBACK 0x80"_s});
    }
}

void SessionStory::Private::connack(const Look &look, const mqtt::Connack &connack)
{
    Device &device = look.device;
    const ErrorCode code = connackError(connack.reasonCode, look.info.mqttLevel);
    if (code == ErrorCode::None) {
        device.rungs.pass(Stage::MqttConnack, {});
        conclude(look, SessionState::Online);
        return;
    }
    device.lastError = SessionError{code, u"CONNACK %1"_s.arg(connack.reasonCode)};
    device.rungs.fail(Stage::MqttConnack, *device.lastError);
    conclude(look, SessionState::Failed, device.lastError->message());
}

void SessionStory::Private::published(const Look &look, const mqtt::Publish &publish)
{
    // The stage was told by whoever knew the device; in a masked log its topic may name another one.
    const Stage stage =
        look.record.stage != Stage::None ? look.record.stage : topics::stageOf(publish.topic, look.info.device);
    switch (stage) {
    case Stage::Notify:
        if (look.record.direction == Direction::Down)
            notice(look, publish.payload);
        break;
    case Stage::NotifyReply:
        if (const auto reply = alink::readNotifyReply(publish.payload); reply && look.record.direction == Direction::Up)
            look.device.rungs.pass(Stage::NotifyReply, QString::number(reply->code));
        break;
    case Stage::Kick:
        if (look.record.direction == Direction::Down)
            kick(look, publish.payload);
        break;
    default:
        break;
    }
}

void SessionStory::Private::notice(const Look &look, const QByteArray &payload)
{
    Device &device = look.device;
    NotifyEvent event = alink::readNotify(payload);
    event.wallMicroseconds = look.record.wallMicroseconds;
    device.rungs.clear(Stage::Notify, Stage::NewHost);
    device.rungs.begin(Stage::Notify);
    if (event.verdict == NotifyVerdict::Distributed)
        device.rungs.pass(Stage::Notify, event.id);
    else
        device.rungs.fail(Stage::Notify, {ErrorCode::None, event.problem});
    device.rungs.await(Stage::NotifyReply);
    tell(look, event);
    if (event.verdict != NotifyVerdict::Distributed)
        return;
    device.noticed = true;
    conclude(look, SessionState::Redistributing);
}

void SessionStory::Private::kick(const Look &look, const QByteArray &payload)
{
    Device &device = look.device;
    std::optional<KickEvent> event = alink::readKick(payload);
    if (!event)
        return;
    event->wallMicroseconds = look.record.wallMicroseconds;
    event->afterNotify = device.noticed;
    // What a session does about it: after the word that it was deleted, bootstrap knows more.
    event->action = event->reason == KickReason::DeviceDeleted ? KickAction::Follow : KickAction::Stop;
    device.rungs.begin(Stage::Kick);
    if (event->action == KickAction::Follow) {
        device.rungs.pass(Stage::Kick, event->content);
    } else {
        const auto code =
            event->reason == KickReason::SameDevice ? ErrorCode::KickedBySameDevice : ErrorCode::KickedUnexpectedly;
        device.lastError = SessionError{code, event->content};
        device.rungs.fail(Stage::Kick, *device.lastError);
    }
    tell(look, *event);
    conclude(look, event->action == KickAction::Follow ? SessionState::Kicked : SessionState::Failed, event->content);
}

} // namespace bootbench
