// SPDX-License-Identifier: GPL-3.0-or-later
#include "floodsource.h"

#include <protocol/mqttcodec.h>

#include <QTcpSocket>

#include <algorithm>

namespace bench {

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

constexpr int tick = 4; // ms
/// What waits to be sent at most; a reader that is slower than the plan slows it down rather than filling the memory.
constexpr qint64 mostWaiting = 8LL * 1024 * 1024;
constexpr qsizetype digits = 12;

QByteArray numbered(quint64 number)
{
    mqtt::Publish packet;
    packet.topic = u"/sys/g7h0g5wry4Q/LightSwitch/thing/event/property/post_reply"_s;
    packet.payload = R"({"code":200,"data":{},"message":"success","number":)" +
                     QByteArray::number(number).rightJustified(digits, ' ') + '}';
    return mqtt::encode(packet, 4);
}

} // namespace

quint64 FloodSource::numberOf(QByteArrayView packet)
{
    if (packet.isEmpty() || quint8(packet.front()) != quint8(mqtt::PacketType::Publish) << 4U ||
        packet.size() < digits + 1)
        return 0;
    return packet.sliced(packet.size() - digits - 1, digits).trimmed().toULongLong();
}

void FloodSource::start()
{
    m_server = new QTcpServer(this);
    m_timer = new QTimer(this);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_server, &QTcpServer::newConnection, this, &FloodSource::accept);
    connect(m_timer, &QTimer::timeout, this, &FloodSource::send);
    if (m_server->listen(QHostAddress::LocalHost))
        m_port = m_server->serverPort();
}

void FloodSource::accept()
{
    m_socket = m_server->nextPendingConnection();
    connect(m_socket, &QTcpSocket::readyRead, this, &FloodSource::answer);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &FloodSource::check);
}

void FloodSource::answer()
{
    const QByteArray packet = m_socket->readAll();
    if (packet.isEmpty())
        return;
    if (m_elapsed.isValid()) { // all that a device without news sends
        m_socket->write(mqtt::encode(mqtt::Pingresp{}, 4));
        return;
    }
    m_socket->write(mqtt::encode(mqtt::Connack{}, 4));
    m_elapsed.start();
    m_timer->start(tick);
}

void FloodSource::send()
{
    const quint64 whole = quint64(m_plan.packetsPerSecond) * quint64(m_plan.seconds);
    const quint64 due = std::min(whole, quint64(m_elapsed.elapsed()) * quint64(m_plan.packetsPerSecond) / 1000);
    QByteArray bytes;
    while (m_sent < due && m_socket->bytesToWrite() + bytes.size() < mostWaiting)
        bytes += numbered(++m_sent);
    m_socket->write(bytes);
    // Also when a slow reader has held it up.
    if (m_elapsed.elapsed() >= qint64(m_plan.seconds) * 1000)
        m_timer->stop();
    check();
}

void FloodSource::check()
{
    if (m_elapsed.isValid() && !m_timer->isActive() && m_socket->bytesToWrite() == 0)
        m_done = true;
}

} // namespace bench
