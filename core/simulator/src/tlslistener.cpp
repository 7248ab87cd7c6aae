// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlslistener.h"

#include <domain/endpoint.h>

#include <QSslSocket>
#include <QTimer>

#include <climits>

namespace bootbench {

namespace {

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
    : QObject(parent), m_server(new FaultyServer(tls, this))
{
    m_server->setHandshakeTimeout(int(handshakeTimeout.count()));
    connect(m_server, &QSslServer::startedEncryptionHandshake, this,
            [](QSslSocket *socket) { socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    m_server->setMaxPendingConnections(INT_MAX);
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &TlsListener::takePending);
}

Result<void, QString> TlsListener::listen(const QHostAddress &address, quint16 port)
{
    m_address = address;
    if (m_server->open(address, port))
        return {};
    return cannotListen(address, port);
}

Result<void, QString> TlsListener::applyPortFault()
{
    if (m_server->applyPortFault())
        return {};
    return cannotListen(m_address, m_server->port());
}

Failure<QString> TlsListener::cannotListen(const QHostAddress &address, quint16 port) const
{
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
