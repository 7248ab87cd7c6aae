// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionstate.h"

#include <limits>

namespace bootbench::mqtt {

std::optional<quint16> PacketIds::take()
{
    constexpr quint16 highest = std::numeric_limits<quint16>::max();
    if (m_used.size() == highest)
        return std::nullopt;
    do {
        m_last = m_last == highest ? quint16(1) : quint16(m_last + 1);
    } while (m_used.contains(m_last));
    m_used.insert(m_last);
    return m_last;
}

qsizetype OutgoingMessages::indexOf(quint16 id, quint8 qos) const
{
    for (qsizetype i = 0; i < m_messages.size(); ++i) {
        const Publish &message = m_messages.at(i).message;
        if (message.packetId == id && message.qos == qos)
            return i;
    }
    return -1;
}

bool OutgoingMessages::remove(quint16 id, quint8 qos)
{
    const qsizetype index = indexOf(id, qos);
    if (index < 0)
        return false;
    m_messages.removeAt(index);
    return true;
}

bool OutgoingMessages::release(quint16 id)
{
    const qsizetype index = indexOf(id, 2);
    if (index < 0)
        return false;
    m_messages[index].released = true;
    m_messages[index].message.payload.clear();
    return true;
}

QList<Packet> OutgoingMessages::toSendAgain() const
{
    QList<Packet> packets;
    packets.reserve(m_messages.size());
    for (const Entry &entry : m_messages) {
        if (entry.released) {
            packets.append(Acknowledgement{
                .type = PacketType::Pubrel, .packetId = entry.message.packetId, .reasonCode = 0, .properties = {}});
        } else {
            Publish again = entry.message;
            again.duplicate = true;
            packets.append(again);
        }
    }
    return packets;
}

QList<quint16> OutgoingMessages::clear()
{
    QList<quint16> ids;
    ids.reserve(m_messages.size());
    for (const Entry &entry : std::as_const(m_messages))
        ids.append(entry.message.packetId);
    m_messages.clear();
    return ids;
}

} // namespace bootbench::mqtt
