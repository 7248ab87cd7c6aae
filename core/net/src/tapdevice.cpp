// SPDX-License-Identifier: GPL-3.0-or-later
#include "tapdevice.h"

#include <QSslSocket>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// A server of another protocol often greets with few bytes and then waits. Its first byte gives it away; waiting for
/// the rest of a "packet" would only end in a time-out.
bool mayBeConnack(QByteArrayView start)
{
    return start.isEmpty() || quint8(start.front()) >> 4 == quint8(mqtt::PacketType::Connack);
}

/// Appends every whole packet; the error that ended it, if one did.
std::optional<mqtt::DecodeError> takePackets(mqtt::StreamSplitter &splitter, QList<QByteArray> &packets)
{
    for (;;) {
        const auto next = splitter.next();
        if (!next)
            return next.error();
        const std::optional<QByteArray> &packet = *next;
        if (!packet)
            return std::nullopt;
        packets.append(*packet);
    }
}

} // namespace

TapDevice::TapDevice(QSslSocket &socket, TapListener &listener) : m_socket(&socket), m_listener(&listener)
{
    connect(&socket, &QIODevice::readyRead, this, &TapDevice::drain);
    open(ReadWrite | Unbuffered);
}

void TapDevice::drain()
{
    readPackets();
    // A reply that is written from a slot may let the socket read on; those packets wait for their turn.
    if (!m_delivering)
        deliver();
}

void TapDevice::readPackets()
{
    if (m_socket == nullptr || m_garbage)
        return;
    m_incoming.feed(m_socket->readAll());
    const qsizetype before = m_arrived.size();
    m_garbage = takePackets(m_incoming, m_arrived);
    for (const QByteArray &packet : m_arrived.sliced(before)) {
        m_answered = true;
        m_listener->tapped(RecordKind::MqttPacket, Direction::Down, packet);
    }
    if (!m_garbage && !m_answered && !mayBeConnack(m_incoming.pending()))
        m_garbage = mqtt::DecodeError{0, u"the first packet is no CONNACK"_s};
    if (m_garbage) {
        m_listener->tapped(RecordKind::MqttGarbage, Direction::Down, m_incoming.pending());
        m_incoming.reset();
    }
}

void TapDevice::deliver()
{
    m_delivering = true;
    while (!m_arrived.isEmpty()) {
        const QByteArray packet = m_arrived.takeFirst();
        if (!m_listener->packetArrived(packet))
            continue;
        m_readable += packet;
        Q_EMIT readyRead();
    }
    m_delivering = false;
    if (m_garbage && m_listener != nullptr)
        m_listener->garbageArrived(*m_garbage);
}

void TapDevice::detach()
{
    m_arrived.clear();
    m_readable.clear();
    if (m_socket == nullptr)
        return;
    m_socket->disconnect(this);
    m_socket = nullptr;
    TapListener *const listener = std::exchange(m_listener, nullptr);
    if (!m_incoming.pending().isEmpty())
        listener->tapped(RecordKind::MqttGarbage, Direction::Down, m_incoming.pending());
    m_incoming.reset();
}

void TapDevice::close()
{
    // Not QIODevice::close(): it would warn of the acknowledgement that detach() speaks of.
    detach();
    Q_EMIT aboutToClose();
}

qint64 TapDevice::bytesAvailable() const
{
    return m_readable.size() + QIODevice::bytesAvailable();
}

bool TapDevice::waitForBytesWritten(int)
{
    if (m_socket != nullptr)
        m_socket->flush();
    return true;
}

qint64 TapDevice::readData(char *data, qint64 maximum)
{
    const qint64 size = std::min<qint64>(maximum, m_readable.size());
    std::copy_n(m_readable.constData(), size, data);
    m_readable.remove(0, size);
    return size;
}

qint64 TapDevice::writeData(const char *data, qint64 size)
{
    if (m_socket == nullptr)
        return size;
    const qint64 written = m_socket->write(data, size);
    if (written < 0) {
        setErrorString(m_socket->errorString());
        return written;
    }
    m_outgoing.feed({data, qsizetype(written)});
    QList<QByteArray> packets;
    takePackets(m_outgoing, packets);
    for (const QByteArray &packet : std::as_const(packets))
        m_listener->tapped(RecordKind::MqttPacket, Direction::Up, packet);
    // Saves the turn of the event loop that the socket would take to encrypt it.
    m_socket->flush();
    return written;
}

} // namespace bootbench
