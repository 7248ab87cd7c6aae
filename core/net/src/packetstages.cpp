// SPDX-License-Identifier: GPL-3.0-or-later
#include "packetstages.h"

#include <protocol/mqttcodec.h>
#include <protocol/topics.h>

#include <variant>

namespace bootbench {

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
        return publish != nullptr ? topics::stageOf(publish->topic, device) : Stage::None;
    }
    default:
        return Stage::None;
    }
}

} // namespace bootbench
