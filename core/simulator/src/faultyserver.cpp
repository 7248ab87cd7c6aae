// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <utility>

#include <sys/socket.h>
#include <unistd.h>

namespace bootbench {

namespace {

// A rack of boards that lost power comes back all at once.
constexpr int backlog = 1024;
// With a backlog of 0 Linux queues one connection and drops every SYN after it.
constexpr int plugs = 2;

/// Ends the connection with RST.
void resetConnection(QTcpSocket &socket)
{
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket.abort();
}

bool isGone(int descriptor)
{
    sockaddr_storage peer{};
    socklen_t size = sizeof peer;
    return ::getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) != 0;
}

} // namespace

FaultyServer::FaultyServer(const ServerTls &tls, std::chrono::milliseconds handshakeTimeout, QObject *parent)
    : QTcpServer(parent), m_tls(tls), m_handshakeTimeout(handshakeTimeout)
{
    setListenBacklogSize(backlog);
}

FaultyServer::~FaultyServer()
{
    // Each leaves m_epoll, which goes before children do.
    qDeleteAll(findChildren<PeerSocket *>());
}

bool FaultyServer::open(const QHostAddress &address, quint16 port)
{
    m_address = address;
    if (!listen(address, port))
        return false;
    m_port = serverPort();
    return true;
}

void FaultyServer::shut()
{
    close();
    m_reservation.reset();
    unplug();
    m_gate.reset();
    m_port = 0;
}

Result<void, QString> FaultyServer::applyPortFault()
{
    const std::optional<Fault> fault = m_gate ? m_gate->find(FaultPoint::Port) : std::nullopt;
    const Hearing wanted = !fault                                       ? Hearing::Good
                           : fault->kind->effect == FaultEffect::Refuse ? Hearing::Closed
                                                                        : Hearing::Deaf;
    if (std::exchange(m_hearing, wanted) == wanted)
        return {};
    m_reservation.reset();
    unplug();
    if (!isListening() && !listen(m_address, m_port))
        return Failure(errorString());
    ::listen(int(socketDescriptor()), backlog);
    switch (wanted) {
    case Hearing::Good:
        resumeAccepting();
        break;
    case Hearing::Closed:
        close();
        m_reservation = std::make_unique<QTcpSocket>();
        m_reservation->bind(m_address, m_port, QAbstractSocket::ReuseAddressHint | QAbstractSocket::ShareAddress);
        break;
    case Hearing::Deaf:
        turnDeaf();
        break;
    }
    return {};
}

void FaultyServer::turnDeaf()
{
    pauseAccepting();
    ::listen(int(socketDescriptor()), 0);
    const bool isAny = m_address == QHostAddress(QHostAddress::Any) || m_address == QHostAddress(QHostAddress::AnyIPv4);
    const QHostAddress self = isAny ? QHostAddress(QHostAddress::LocalHost)
                              : m_address == QHostAddress(QHostAddress::AnyIPv6)
                                  ? QHostAddress(QHostAddress::LocalHostIPv6)
                                  : m_address;
    for (int i = 0; i < plugs; ++i) {
        m_plugs.push_back(std::make_unique<QTcpSocket>());
        m_plugs.back()->connectToHost(self, m_port);
    }
}

void FaultyServer::unplug()
{
    // By RST, so that incomingConnection() tells them from clients.
    for (const auto &plug : std::exchange(m_plugs, {}))
        resetConnection(*plug);
}

void FaultyServer::incomingConnection(qintptr descriptor)
{
    if (isGone(int(descriptor))) { // a plug, or a client that lost its patience
        ::close(int(descriptor));
        return;
    }
    if (m_gate && m_gate->take(FaultPoint::Accept)) {
        resetAtFirstByte(descriptor);
        return;
    }
    if (!m_tls) {
        admit(descriptor, {});
        return;
    }
    const std::optional<Fault> fault = m_gate ? m_gate->take(FaultPoint::Handshake) : std::nullopt;
    if (!fault) {
        admit(descriptor, m_tls);
    } else if (fault->kind->effect == FaultEffect::Silence) {
        stayMute(descriptor);
    } else if (fault->kind->effect == FaultEffect::PlainText) {
        answerInPlainText(descriptor);
    } else if (fault->kind->effect == FaultEffect::Delay) {
        encryptLater(descriptor, std::chrono::milliseconds(fault->amount));
    } else {
        const ServerTls faulty = m_gate->tls(*fault);
        admit(descriptor, faulty ? faulty : m_tls);
    }
}

void FaultyServer::admit(qintptr descriptor, const ServerTls &tls)
{
    auto *const socket = new PeerSocket(int(descriptor), tls, m_epoll, this);
    // Not only failed handshakes: also those whose peer says nothing.
    auto *const timer = new QTimer(socket);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, socket, &PeerSocket::end);
    timer->start(m_handshakeTimeout);
    connect(socket, &PeerSocket::disconnected, socket, &PeerSocket::end);
    connect(socket, &PeerSocket::opened, this, [this, socket, timer] {
        delete timer;
        socket->disconnect();
        Q_EMIT admitted(socket);
    });
}

// Not before: Qt's clients overlook a reset that comes while they connect, and call it a time-out later.
void FaultyServer::resetAtFirstByte(qintptr descriptor)
{
    auto *const socket = new QTcpSocket(this);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, socket, [socket] { resetConnection(*socket); });
    socket->setSocketDescriptor(descriptor);
}

void FaultyServer::stayMute(qintptr descriptor)
{
    auto *const socket = new QTcpSocket(this);
    connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->readAll(); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->setSocketDescriptor(descriptor);
}

void FaultyServer::answerInPlainText(qintptr descriptor)
{
    auto *const socket = new QTcpSocket(this);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, socket, [socket] {
        socket->readAll(); // unread bytes would turn the end into a reset
        socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        socket->disconnectFromHost();
    });
    socket->setSocketDescriptor(descriptor);
}

void FaultyServer::encryptLater(qintptr descriptor, std::chrono::milliseconds delay)
{
    // Goes with the timer, whether that fires or not.
    const auto held = std::shared_ptr<int>(new int(int(descriptor)), [](int *number) {
        if (*number >= 0)
            ::close(*number);
        delete number;
    });
    QTimer::singleShot(delay, this, [this, held] { admit(std::exchange(*held, -1), m_tls); });
}

} // namespace bootbench
