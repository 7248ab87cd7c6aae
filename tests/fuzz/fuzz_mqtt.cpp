// SPDX-License-Identifier: GPL-3.0-or-later
//
// MQTT: the codec at each level, the cutting of a stream into packets, and the dissector.
#include "fuzz.h"

#include <protocol/mqttcodec.h>

using namespace bootbench;

namespace {

void checkCodec(QByteArrayView bytes, quint8 level)
{
    const auto packet = mqtt::decode(bytes, level);
    if (!packet) {
        fuzz::expect(packet.error().offset >= 0 && packet.error().offset <= bytes.size(),
                     "an error of the decoder names a place within the packet");
        fuzz::expect(!packet.error().problem.isEmpty(), "an error of the decoder says what is wrong");
        return;
    }
    const auto *connect = std::get_if<mqtt::Connect>(&*packet);
    const quint8 written = connect ? connect->level : level;
    const QByteArray encoded = mqtt::encode(*packet, written);
    const auto again = mqtt::decode(encoded, written);
    fuzz::expect(again.has_value(), "what we encode can be decoded");
    fuzz::expect(*again == *packet, "encoding and decoding a packet gives the same packet");
    fuzz::expect(mqtt::encode(*again, written) == encoded, "encoding it again gives the same bytes");
}

std::vector<QByteArray> packetsOf(QByteArrayView bytes, qsizetype step)
{
    mqtt::StreamSplitter splitter;
    std::vector<QByteArray> packets;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        splitter.feed(bytes.sliced(at, std::min(step, bytes.size() - at)));
        auto next = splitter.next();
        for (; next && *next; next = splitter.next())
            packets.push_back(**next);
        if (!next)
            break;
    }
    return packets;
}

void checkDissector(QByteArrayView bytes, quint8 level)
{
    ChannelInfo channel;
    channel.role = ChannelRole::Mqtt;
    channel.mqttLevel = level;
    for (const Direction direction : {Direction::Up, Direction::Down}) {
        fuzz::expectSoundDissection(
            {.sequence = 1, .channel = 1, .kind = RecordKind::MqttPacket, .direction = direction, .bytes = bytes},
            channel);
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes = fuzz::view(data, size);
    for (const quint8 level : {quint8(3), quint8(4), quint8(5)}) {
        checkCodec(bytes, level);
        checkDissector(bytes, level);
    }
    constexpr qsizetype odd = 7;
    const auto whole = packetsOf(bytes, std::max<qsizetype>(bytes.size(), 1));
    fuzz::expect(whole == packetsOf(bytes, 1), "packets do not depend on how the stream is split");
    fuzz::expect(whole == packetsOf(bytes, odd), "packets do not depend on how the stream is split");
    return 0;
}
