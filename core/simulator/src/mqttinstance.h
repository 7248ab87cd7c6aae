// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deviceconnection.h"
#include "tlslistener.h"

#include <QObject>

#include <optional>

namespace bootbench {

/// One MQTT instance: a port and the connections to it.
class MqttInstance : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives the instance; no TLS configuration means plain TCP.
    MqttInstance(QString id, const ServerTls &tls, const PlatformLimits &limits, const Clock &clock,
                 QObject *parent = nullptr);

    [[nodiscard]] Result<void, QString> listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] quint16 port() const { return m_listener.port(); }
    /// Ends every connection and closes the port.
    void close(const QString &reason);

    void setFaults(const FaultGate &gate);
    [[nodiscard]] Result<void, QString> applyPortFault() { return m_listener.applyPortFault(); }

Q_SIGNALS:
    // As of DeviceConnection.
    void loginRequested(bootbench::DeviceConnection *connection, const bootbench::mqtt::Connect &connect);
    void published(bootbench::DeviceConnection *connection, const QString &topic, const QByteArray &payload);
    void pushed(bootbench::DeviceConnection *connection, const QString &topic, const QByteArray &payload);
    void closed(bootbench::DeviceConnection *connection, const QString &reason);

private:
    void takeConnection(PeerSocket *socket);

    QString m_id;
    PlatformLimits m_limits;
    const Clock &m_clock;
    TlsListener m_listener;
    std::optional<FaultGate> m_gate;
};

} // namespace bootbench
