// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testpki.h"

#include <domain/endpoint.h>

#include <QByteArray>
#include <QPointer>
#include <QSslSocket>
#include <QTcpServer>

#include <functional>
#include <optional>

namespace bootbench::test {

/// A far end on loopback that does what a test tells it, over TLS when it has an identity and over plain TCP otherwise.
/// Serves one peer at a time; the newest counts.
class ScriptedServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit ScriptedServer(std::optional<ServerIdentity> identity = {});

    /// `localhost` and the port.
    [[nodiscard]] Endpoint endpoint() const;

    /// Called when a peer is there and, with an identity, TLS is up.
    std::function<void()> onReady;
    /// Called whenever bytes have come; they are in `received`.
    std::function<void()> onBytes;

    void send(const QByteArray &bytes);
    /// Sends what is pending, with TLS close_notify, then FIN.
    void closePeer();
    /// FIN alone, also with TLS.
    void dropPeer();

    /// What the peer sent, over all connections.
    QByteArray received;
    int connections = 0;
    int disconnections = 0;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read();

    const std::optional<ServerIdentity> m_identity;
    QPointer<QSslSocket> m_peer;
};

} // namespace bootbench::test
