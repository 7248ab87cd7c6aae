// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlslistener.h"

#include <domain/endpoint.h>

#include <QSslServer>
#include <QSslSocket>
#include <QTimer>

#include <climits>

namespace bootbench {

namespace {

// A rack of boards that lost power comes back all at once.
constexpr int backlog = 1024;
// Bounds what a peer can make us hold that sends faster than it is read.
constexpr qint64 readBufferSize = 65'536;
constexpr auto lingerTimeout = std::chrono::seconds(2);

} // namespace

QSslConfiguration serverTlsConfiguration(const CertificateAuthority::ServerCertificate &certificate)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    // Devices show no certificate. Without this each connection would load the system's authorities.
    tls.setCaCertificates({});
    tls.setLocalCertificate(certificate.certificate);
    tls.setPrivateKey(certificate.key);
    return tls;
}

TlsListener::TlsListener(const std::optional<QSslConfiguration> &tls, std::chrono::milliseconds handshakeTimeout,
                         QObject *parent)
    : QObject(parent)
{
    if (tls) {
        auto *const server = new QSslServer(this);
        server->setSslConfiguration(*tls);
        server->setHandshakeTimeout(int(handshakeTimeout.count()));
        connect(server, &QSslServer::startedEncryptionHandshake, this,
                [](QSslSocket *socket) { socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
        m_server = server;
    } else {
        m_server = new QTcpServer(this);
    }
    m_server->setListenBacklogSize(backlog);
    m_server->setMaxPendingConnections(INT_MAX);
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &TlsListener::takePending);
}

Result<void, QString> TlsListener::listen(const QHostAddress &address, quint16 port)
{
    if (m_server->listen(address, port))
        return {};
    const Endpoint endpoint{address.toString(), port};
    return Failure(tr("The simulator cannot listen on %1: %2. Choose another port, or 0 for any free one.")
                       .arg(endpoint.toString(), m_server->errorString()));
}

void TlsListener::takePending()
{
    while (QTcpSocket *const socket = m_server->nextPendingConnection()) {
        socket->setParent(this);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->setReadBufferSize(readBufferSize);
        Q_EMIT connected(socket);
    }
}

void closeAndDelete(QTcpSocket *socket)
{
    if (socket->state() == QAbstractSocket::UnconnectedState) {
        socket->deleteLater();
        return;
    }
    QObject::connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(lingerTimeout, socket, [socket] {
        socket->abort();
        socket->deleteLater();
    });
    socket->disconnectFromHost();
    socket->flush(); // close_notify goes out now, not at the event loop's next turn
}

} // namespace bootbench
