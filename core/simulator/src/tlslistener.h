// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultyserver.h"

#include <base/result.h>

#include <QHostAddress>
#include <QObject>

#include <chrono>

namespace bootbench {

/// A TCP port that hands out connections once they are ready to be read: after the handshake with TLS, at once without.
class TlsListener : public QObject
{
    Q_OBJECT

public:
    /// Null: the port is plain TCP.
    TlsListener(const ServerTls &tls, std::chrono::milliseconds handshakeTimeout, QObject *parent = nullptr);

    /// The error names address, port and cause.
    [[nodiscard]] Result<void, QString> listen(const QHostAddress &address, quint16 port);
    void close() { m_server->shut(); }
    [[nodiscard]] quint16 port() const { return m_server->port(); }

    void setFaults(const FaultGate &gate) { m_server->setFaults(gate); }
    /// As of FaultyServer; the error names address, port and cause.
    [[nodiscard]] Result<void, QString> applyPortFault();

Q_SIGNALS:
    /// Bytes may have arrived already. The listener stays the parent; the receiver ends the socket with
    /// PeerSocket::end().
    void connected(PeerSocket *socket);

private:
    [[nodiscard]] Failure<QString> cannotListen(const QHostAddress &address, quint16 port) const;

    FaultyServer *m_server;
    QHostAddress m_address;
};

} // namespace bootbench
