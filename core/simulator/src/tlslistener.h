// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultyserver.h"

#include <base/result.h>
#include <simulator/certificateauthority.h>

#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpSocket>

#include <chrono>
#include <optional>

namespace bootbench {

/// What a server of this simulator offers: TLS 1.2 and 1.3, RSA key exchange and CBC ciphers included, since that is
/// all that old device SDKs can do.
[[nodiscard]] QSslConfiguration serverTlsConfiguration(const CertificateAuthority::ServerCertificate &certificate);

/// A TCP port that hands out connections once they are ready to be read: after the handshake with TLS, at once without.
class TlsListener : public QObject
{
    Q_OBJECT

public:
    /// Without a configuration the port is plain TCP.
    TlsListener(const std::optional<QSslConfiguration> &tls, std::chrono::milliseconds handshakeTimeout,
                QObject *parent = nullptr);

    /// The error names address, port and cause.
    [[nodiscard]] Result<void, QString> listen(const QHostAddress &address, quint16 port);
    void close() { m_server->shut(); }
    [[nodiscard]] quint16 port() const { return m_server->port(); }

    void setFaults(const FaultGate &gate) { m_server->setFaults(gate); }
    /// As of FaultyServer; the error names address, port and cause.
    [[nodiscard]] Result<void, QString> applyPortFault();

Q_SIGNALS:
    /// Bytes may have arrived already. The listener stays the parent; the receiver ends the socket with
    /// closeAndDelete().
    void connected(QTcpSocket *socket);

private:
    void takePending();

    [[nodiscard]] Failure<QString> cannotListen(const QHostAddress &address, quint16 port) const;

    FaultyServer *m_server;
    QHostAddress m_address;
};

/// Ends a connection in good order (close_notify with TLS) and deletes the socket, also when the peer has gone silent.
void closeAndDelete(QTcpSocket *socket);

} // namespace bootbench
