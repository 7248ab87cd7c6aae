// SPDX-License-Identifier: GPL-3.0-or-later
#include "packetstages.h"

#include <protocol/mqttcodec.h>
#include <protocol/topics.h>

#include <variant>

namespace bootbench {

namespace {

Stage stageOfTopic(const QString &topic, const DeviceIdentity &device)
{
    switch (topics::classify(topic, device)) {
    case topics::Kind::BootstrapNotify:
        return Stage::Notify;
    case topics::Kind::BootstrapNotifyReply:
        return Stage::NotifyReply;
    case topics::Kind::ExtNotify:
        return Stage::Kick;
    case topics::Kind::Other:
        break;
    }
    return Stage::None;
}

} // namespace

DeviceIdentity deviceOf(const QString &userName)
{
    const qsizetype separator = userName.lastIndexOf(u'&');
    if (separator < 0)
        return {};
    return DeviceIdentity::create(userName.sliced(separator + 1), userName.first(separator)).value_or(DeviceIdentity());
}

Stage stageOf(QByteArrayView packet, quint8 level, const DeviceIdentity &device)
{
    using mqtt::PacketType;
    switch (PacketType(quint8(packet.front()) >> 4)) {
    case PacketType::Connect:
        return Stage::MqttConnect;
    case PacketType::Connack:
        return Stage::MqttConnack;
    case PacketType::Subscribe:
    case PacketType::Suback:
    case PacketType::Unsubscribe:
    case PacketType::Unsuback:
        return Stage::Subscriptions;
    case PacketType::Publish: {
        const auto decoded = mqtt::decode(packet, level);
        const auto *publish = decoded ? std::get_if<mqtt::Publish>(&*decoded) : nullptr;
        return publish != nullptr ? stageOfTopic(publish->topic, device) : Stage::None;
    }
    default:
        return Stage::None;
    }
}

} // namespace bootbench
