// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultgate.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <chrono>

#include <memory>
#include <optional>
#include <vector>

namespace bootbench {

/// A listening socket, with TLS or without, that lets things go wrong before there is a connection to speak of.
class FaultyServer : public QTcpServer
{
    Q_OBJECT

public:
    /// Null: the port is plain TCP.
    FaultyServer(const ServerTls &tls, std::chrono::milliseconds handshakeTimeout, QObject *parent);
    ~FaultyServer() override;

    void setFaults(const FaultGate &gate) { m_gate = gate; }
    /// Closes the port, or makes it deaf, or opens it again, as the gate wants now. The error: it cannot be had again.
    [[nodiscard]] Result<void, QString> applyPortFault();

    [[nodiscard]] bool open(const QHostAddress &address, quint16 port);
    /// Also while it is closed by a fault.
    [[nodiscard]] quint16 port() const { return m_port; }
    void shut();

Q_SIGNALS:
    /// After the handshake. Its parent is this server's.
    void admitted(PeerSocket *socket);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    enum class Hearing : quint8 { Good, Closed, Deaf };

    void turnDeaf();
    void unplug();
    void resetAtFirstByte(qintptr descriptor);
    void stayMute(qintptr descriptor);
    void answerInPlainText(qintptr descriptor);
    void encryptLater(qintptr descriptor, std::chrono::milliseconds delay);
    void admit(qintptr descriptor, const ServerTls &tls);

    ServerTls m_tls;
    std::chrono::milliseconds m_handshakeTimeout;
    Epoll m_epoll;
    std::optional<FaultGate> m_gate;
    QHostAddress m_address;
    quint16 m_port = 0;
    Hearing m_hearing = Hearing::Good;
    std::unique_ptr<QTcpSocket> m_reservation;        ///< keeps the port ours while it is closed
    std::vector<std::unique_ptr<QTcpSocket>> m_plugs; ///< fill the queue of a deaf port
};

} // namespace bootbench
