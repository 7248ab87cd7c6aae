// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scriptedserver.h"

#include <protocol/mqttcodec.h>

#include <functional>
#include <optional>

namespace bootbench::test {

/// A broker with one client: answers as a good one would unless the test takes a packet for itself.
class FakeBroker
{
public:
    explicit FakeBroker(std::optional<ServerIdentity> identity = {}, quint8 level = 4)
        : server(std::move(identity)), m_level(level)
    {
        server.onBytes = [this] { takeBytes(); };
    }

    /// True: the test has dealt with it.
    std::function<bool(const mqtt::Packet &)> onPacket;

    void send(const mqtt::Packet &packet) { sendBytes(mqtt::encode(packet, m_level)); }
    void sendBytes(const QByteArray &bytes)
    {
        sent += bytes;
        server.send(bytes);
    }

    template <typename T>
    [[nodiscard]] QList<T> received() const
    {
        QList<T> result;
        for (const mqtt::Packet &packet : packets) {
            if (const auto *wanted = std::get_if<T>(&packet))
                result.append(*wanted);
        }
        return result;
    }
    [[nodiscard]] bool sawAcknowledgement(mqtt::PacketType type, quint16 id) const
    {
        for (const mqtt::Acknowledgement &acknowledgement : received<mqtt::Acknowledgement>()) {
            if (acknowledgement.type == type && acknowledgement.packetId == id)
                return true;
        }
        return false;
    }

    ScriptedServer server;
    QList<mqtt::Packet> packets;
    QByteArray sent;

private:
    void takeBytes()
    {
        m_splitter.feed(QByteArrayView(server.received).sliced(m_taken));
        m_taken = server.received.size();
        for (;;) {
            const auto next = m_splitter.next();
            Q_ASSERT(next);
            const std::optional<QByteArray> &bytes = *next;
            if (!bytes)
                return;
            const auto packet = mqtt::decode(*bytes, m_level);
            Q_ASSERT(packet);
            packets.append(*packet);
            if (!onPacket || !onPacket(*packet))
                answer(*packet);
        }
    }

    void answer(const mqtt::Packet &packet)
    {
        using mqtt::PacketType;
        if (std::holds_alternative<mqtt::Connect>(packet))
            send(mqtt::Connack{});
        else if (std::holds_alternative<mqtt::Pingreq>(packet))
            send(mqtt::Pingresp{});
        else if (const auto *subscribe = std::get_if<mqtt::Subscribe>(&packet))
            send(mqtt::Suback{.packetId = subscribe->packetId, .reasonCodes = {0}, .properties = {}});
        else if (const auto *publish = std::get_if<mqtt::Publish>(&packet); publish != nullptr && publish->qos > 0)
            acknowledge(publish->qos == 1 ? PacketType::Puback : PacketType::Pubrec, publish->packetId);
        else if (const auto *step = std::get_if<mqtt::Acknowledgement>(&packet); step != nullptr)
            answer(*step);
    }
    void answer(const mqtt::Acknowledgement &step)
    {
        using mqtt::PacketType;
        if (step.type == PacketType::Pubrec)
            acknowledge(PacketType::Pubrel, step.packetId);
        else if (step.type == PacketType::Pubrel)
            acknowledge(PacketType::Pubcomp, step.packetId);
    }
    void acknowledge(mqtt::PacketType type, quint16 id)
    {
        send(mqtt::Acknowledgement{.type = type, .packetId = id, .reasonCode = 0, .properties = {}});
    }

    const quint8 m_level;
    mqtt::StreamSplitter m_splitter;
    qsizetype m_taken = 0;
};

} // namespace bootbench::test
