// SPDX-License-Identifier: GPL-3.0-or-later
#include "traffic.h"

#include <protocol/alink.h>
#include <protocol/mqttcodec.h>
#include <traceio/sdklogwriter.h>

#include <QRandomGenerator>

#include <vector>

namespace bench {

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'626'074'474'466'789;
constexpr qint64 step = 100;

struct Packet {
    Direction direction = Direction::Up;
    Stage stage = Stage::None;
    QByteArray bytes;
};

ChannelInfo channelOf(int device)
{
    ChannelInfo channel;
    channel.role = ChannelRole::Mqtt;
    channel.device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitch%1"_s.arg(device)).value();
    channel.remote = {.host = u"iot-06z00a1b2c3d4e5.mqtt.iothub.aliyuncs.com"_s, .port = 1883};
    channel.instanceId = u"iot-06z00a1b2c3d4e5"_s;
    return channel;
}

Packet publish(Direction direction, Stage stage, const QString &topic, const QByteArray &payload)
{
    mqtt::Publish packet;
    packet.topic = topic;
    packet.payload = payload;
    return {direction, stage, mqtt::encode(packet, 4)};
}

/// Some hundred packets of one device, which its traffic repeats.
std::vector<Packet> packetsOf(int device)
{
    QRandomGenerator random(1U + quint32(device));
    const QString base = u"/sys/g7h0g5wry4Q/LightSwitch%1/thing/"_s.arg(device);
    std::vector<Packet> packets;
    constexpr int exchanges = 64;
    for (int i = 0; i < exchanges; ++i) {
        const QByteArray id = QByteArray::number(random.bounded(1'000'000'000));
        packets.push_back(publish(
            Direction::Up, Stage::None, base + u"event/property/post"_s,
            R"({"id":")" + id + R"(","version":"1.0","method":"thing.event.property.post","params":{"LightSwitch":)" +
                QByteArray::number(random.bounded(2)) + R"(,"Voltage":)" + QByteArray::number(random.bounded(240.0)) +
                R"(,"Serial":")" + QByteArray::number(random.generate64(), 16) + R"("}})"));
        packets.push_back(
            publish(Direction::Down, Stage::None, base + u"event/property/post_reply"_s,
                    R"({"code":200,"data":{},"id":")" + id +
                        R"(","message":"success","method":"thing.event.property.post","version":"1.0"})"));
    }
    packets.push_back(
        publish(Direction::Down, Stage::Notify, base + u"bootstrap/notify"_s, alink::notify(u"123"_s, 0)));
    packets.push_back(publish(Direction::Up, Stage::NotifyReply, base + u"bootstrap/notify_reply"_s,
                              alink::notifyReply(u"123"_s, 200)));
    return packets;
}

} // namespace

void fillWithTraffic(TraceSink &sink, quint64 records, int devices)
{
    std::vector<std::vector<Packet>> packets;
    std::vector<ChannelId> channels;
    for (int device = 0; device < devices; ++device) {
        packets.push_back(packetsOf(device));
        channels.push_back(sink.openChannel(channelOf(device)));
    }
    const std::size_t count = packets.size();
    for (std::size_t i = 0; i < std::size_t(records); ++i) {
        const std::size_t device = i % count;
        const Packet &packet = packets[device][i / count % packets[device].size()];
        sink.append({.channel = channels[device],
                     .kind = RecordKind::MqttPacket,
                     .direction = packet.direction,
                     .stage = packet.stage,
                     .bytes = packet.bytes,
                     .wallMicroseconds = start + qint64(i) * step});
    }
}

QByteArray sdkLog(qsizetype size)
{
    const ChannelInfo channel = channelOf(0);
    SdkLogWriter writer(nullptr);
    QByteArray log;
    log.reserve(size + size / 8);
    log += "[1626074474.466][LK-0313] MQTT user calls aiot_mqtt_connect api, connect\r\n"
           "[1626074474.466][LK-0317] LightSwitch0&g7h0g5wry4Q\r\n"
           "[1626074474.466][LK-0319] g7h0g5wry4Q.LightSwitch0|timestamp=2524608000000,securemode=2|\r\n"
           "[1626074474.566][LK-0313] MQTT connect success in 100 ms\r\n";
    const std::vector<Packet> packets = packetsOf(0);
    for (std::size_t i = 0; log.size() < size; ++i) {
        const Packet &packet = packets[i % packets.size()];
        log += writer.write({.sequence = i + 1,
                             .wallMicroseconds = start + qint64(i) * step,
                             .channel = 1,
                             .kind = RecordKind::MqttPacket,
                             .direction = packet.direction,
                             .bytes = packet.bytes},
                            channel);
    }
    return log;
}

QByteArray plainText(qsizetype size)
{
    QRandomGenerator random(1);
    QByteArray text;
    while (text.size() < size) {
        text += R"({"id":")" + QByteArray::number(random.generate()) + R"(","version":"1.0","params":{"value":")" +
                QByteArray::number(random.generate64(), 16) + R"("}})";
    }
    text.truncate(size);
    return text;
}

} // namespace bench
