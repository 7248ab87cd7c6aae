// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <protocol/mqttpacket.h>

#include <QList>
#include <QSet>

#include <optional>

namespace bootbench::mqtt {

/// The packet identifiers in use on our side.
class PacketIds
{
public:
    /// 1–65,535, or nullopt when all are in use.
    [[nodiscard]] std::optional<quint16> take();
    void release(quint16 id) { m_used.remove(id); }

private:
    QSet<quint16> m_used;
    quint16 m_last = 0;
};

/// Messages with QoS 1 and 2 that the broker has not acknowledged for good, in the order in which they were sent.
/// Outlives the connection, since a restored session has them sent again.
class OutgoingMessages
{
public:
    [[nodiscard]] qsizetype count() const { return m_messages.size(); }
    void add(const Publish &message) { m_messages.append({message, false}); }
    /// The message is done; false when there is none of this id and QoS.
    bool remove(quint16 id, quint8 qos);
    /// PUBREC: from now on the PUBREL is what is sent again. False when there is no such message.
    bool release(quint16 id);
    /// What a restored session must see again: PUBLISH with the duplicate flag, or PUBREL.
    [[nodiscard]] QList<Packet> toSendAgain() const;
    /// Forgets all and gives their ids.
    QList<quint16> clear();

private:
    struct Entry {
        Publish message;
        bool released;
    };
    [[nodiscard]] qsizetype indexOf(quint16 id, quint8 qos) const;

    QList<Entry> m_messages;
};

} // namespace bootbench::mqtt
