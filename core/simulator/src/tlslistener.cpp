// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlslistener.h"

#include <domain/endpoint.h>

namespace bootbench {

TlsListener::TlsListener(const ServerTls &tls, std::chrono::milliseconds handshakeTimeout, QObject *parent)
    : QObject(parent), m_server(new FaultyServer(tls, handshakeTimeout, this))
{
    connect(m_server, &FaultyServer::admitted, this, &TlsListener::connected);
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

} // namespace bootbench
