// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedserver.h"

#include <QHostAddress>
#include <QSslConfiguration>

#include <sys/socket.h>

namespace bootbench::test {

using namespace Qt::StringLiterals;

ScriptedServer::ScriptedServer(std::optional<ServerIdentity> identity) : m_identity(std::move(identity))
{
    [[maybe_unused]] const bool listening = listen(QHostAddress::LocalHost);
    Q_ASSERT(listening);
}

Endpoint ScriptedServer::endpoint() const
{
    return {u"localhost"_s, serverPort()};
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    ++connections;
    m_peer = new QSslSocket(this);
    QSslSocket *const peer = m_peer;
    peer->setSocketDescriptor(descriptor);
    connect(peer, &QSslSocket::readyRead, this, &ScriptedServer::read);
    connect(peer, &QSslSocket::disconnected, this, [this] { ++disconnections; });
    if (m_identity) {
        QSslConfiguration configuration = peer->sslConfiguration();
        configuration.setLocalCertificate(m_identity->certificate);
        configuration.setPrivateKey(m_identity->key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        peer->setSslConfiguration(configuration);
        connect(peer, &QSslSocket::encrypted, this, [this] {
            if (onReady)
                onReady();
        });
        peer->startServerEncryption();
    } else if (onReady) {
        onReady();
    }
}

void ScriptedServer::read()
{
    received += m_peer->readAll();
    if (onBytes)
        onBytes();
}

void ScriptedServer::send(const QByteArray &bytes)
{
    m_peer->write(bytes);
    m_peer->flush();
}

void ScriptedServer::closePeer()
{
    m_peer->disconnectFromHost();
}

void ScriptedServer::dropPeer()
{
    m_peer->flush();
    ::shutdown(int(m_peer->socketDescriptor()), SHUT_WR);
}

} // namespace bootbench::test
