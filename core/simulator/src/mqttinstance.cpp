// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttinstance.h"

#include <utility>

namespace bootbench {

MqttInstance::MqttInstance(QString id, const ServerTls &tls, const PlatformLimits &limits, const Clock &clock,
                           QObject *parent)
    : QObject(parent), m_id(std::move(id)), m_limits(limits), m_clock(clock), m_listener(tls, limits.firstMessage)
{
    connect(&m_listener, &TlsListener::connected, this, &MqttInstance::takeConnection);
}

Result<void, QString> MqttInstance::listen(const QHostAddress &address, quint16 port)
{
    return m_listener.listen(address, port);
}

void MqttInstance::close(const QString &reason)
{
    m_listener.close();
    const auto connections = findChildren<DeviceConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (DeviceConnection *const connection : connections)
        connection->close(reason);
}

void MqttInstance::setFaults(const FaultGate &gate)
{
    m_listener.setFaults(gate);
    m_gate = gate;
}

void MqttInstance::takeConnection(PeerSocket *socket)
{
    auto *const connection = new DeviceConnection(socket, m_id, m_limits, m_clock, this);
    connect(connection, &DeviceConnection::loginRequested, this,
            [this, connection](const mqtt::Connect &login) { Q_EMIT loginRequested(connection, login); });
    connect(connection, &DeviceConnection::published, this,
            [this, connection](const QString &topic, const QByteArray &payload) {
                Q_EMIT published(connection, topic, payload);
            });
    connect(connection, &DeviceConnection::pushed, this,
            [this, connection](const QString &topic, const QByteArray &payload) {
                Q_EMIT pushed(connection, topic, payload);
            });
    connect(connection, &DeviceConnection::closed, this,
            [this, connection](const QString &reason) { Q_EMIT closed(connection, reason); });
    if (m_gate)
        connection->setFaults(*m_gate);
    connection->read();
}

} // namespace bootbench
