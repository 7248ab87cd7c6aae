// SPDX-License-Identifier: GPL-3.0-or-later
#include "peersocket.h"

#include <QPointer>
#include <QTimer>

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bootbench {

namespace {

// Bounds what a peer can make us hold that sends faster than it is read.
constexpr qsizetype mostIncoming = 65'536;
constexpr std::size_t chunkSize = 16'384; // a record of TLS
constexpr auto lingerTimeout = std::chrono::seconds(2);

ssl_st *newTls(const ServerTls &tls, int descriptor)
{
    if (!tls)
        return nullptr;
    ssl_st *const connection = SSL_new(tls.get());
    if (connection != nullptr) {
        SSL_set_fd(connection, descriptor);
        SSL_set_accept_state(connection);
    }
    return connection;
}

} // namespace

PeerSocket::PeerSocket(int descriptor, const ServerTls &tls, Epoll &epoll, QObject *parent)
    : QObject(parent), m_descriptor(descriptor), m_epoll(epoll), m_tls(newTls(tls, descriptor), SSL_free)
{
    // OpenSSL writes by write(2), which would kill us when a peer has gone. Qt's own sockets ignore it likewise.
    std::signal(SIGPIPE, SIG_IGN);
    ::fcntl(m_descriptor, F_SETFL, ::fcntl(m_descriptor, F_GETFL) | O_NONBLOCK);
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    m_epoll.add(m_descriptor, this);
}

PeerSocket::~PeerSocket()
{
    closeDescriptor();
}

QHostAddress PeerSocket::peerAddress() const
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getpeername(m_descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return {};
    return QHostAddress(reinterpret_cast<const sockaddr *>(&address));
}

// --- both ways ----------------------------------------------------------------------------------

PeerSocket::Outcome PeerSocket::outcomeOfTls(int result)
{
    switch (SSL_get_error(m_tls.get(), result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE:
        return Outcome::Later;
    case SSL_ERROR_ZERO_RETURN:
        m_endedByPeer = true;
        return Outcome::Ended;
    case SSL_ERROR_SYSCALL:
        return outcomeOfTcp(-1);
    default: {
        const char *const reason = ERR_reason_error_string(ERR_peek_last_error());
        m_error = QString::fromLatin1(reason != nullptr ? reason : "TLS failed");
        return Outcome::Ended;
    }
    }
}

PeerSocket::Outcome PeerSocket::outcomeOfTcp(qsizetype result)
{
    if (result < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
        return Outcome::Later;
    m_endedByPeer = result == 0 || errno == ECONNRESET || errno == EPIPE || errno == 0;
    if (!m_endedByPeer)
        m_error = QString::fromLocal8Bit(std::strerror(errno));
    return Outcome::Ended;
}

PeerSocket::Outcome PeerSocket::receive(char *buffer, qsizetype size, qsizetype &received)
{
    if (!m_tls) {
        received = ::recv(m_descriptor, buffer, std::size_t(size), 0);
        return received > 0 ? Outcome::Done : outcomeOfTcp(received);
    }
    ERR_clear_error();
    errno = 0;
    const int result = SSL_read(m_tls.get(), buffer, int(size));
    received = result;
    return result > 0 ? Outcome::Done : outcomeOfTls(result);
}

PeerSocket::Outcome PeerSocket::send(const char *bytes, qsizetype size, qsizetype &sent)
{
    if (!m_tls) {
        sent = ::send(m_descriptor, bytes, std::size_t(size), MSG_NOSIGNAL);
        return sent > 0 ? Outcome::Done : outcomeOfTcp(sent);
    }
    ERR_clear_error();
    errno = 0;
    const int result = SSL_write(m_tls.get(), bytes, int(qMin<qsizetype>(size, INT_MAX)));
    sent = result;
    return result > 0 ? Outcome::Done : outcomeOfTls(result);
}

void PeerSocket::becameReady()
{
    if (m_state == State::Opening) {
        open();
        return;
    }
    if (m_state == State::Closed)
        return;
    flush();
    if (m_state == State::Ending)
        discard();
    else
        fill();
}

void PeerSocket::open()
{
    if (m_tls) {
        ERR_clear_error();
        errno = 0;
        const int result = SSL_do_handshake(m_tls.get());
        if (result != 1) {
            if (outcomeOfTls(result) == Outcome::Ended)
                lose();
            return;
        }
    }
    m_state = State::Open;
    const QPointer<PeerSocket> alive(this);
    Q_EMIT opened();
    // Readiness is told once, and there may be more behind the handshake.
    if (alive)
        fill();
}

// --- in -----------------------------------------------------------------------------------------

void PeerSocket::fill()
{
    const qsizetype before = m_incoming.size();
    Outcome outcome = Outcome::Done;
    while (m_state == State::Open && outcome == Outcome::Done && m_incoming.size() < mostIncoming) {
        std::array<char, chunkSize> chunk;
        qsizetype received = 0;
        outcome = receive(chunk.data(), qsizetype(chunk.size()), received);
        if (outcome == Outcome::Done)
            m_incoming.append(chunk.data(), received);
    }
    const QPointer<PeerSocket> alive(this);
    if (m_incoming.size() > before)
        Q_EMIT readyRead();
    if (alive && outcome == Outcome::Ended && m_state == State::Open)
        lose();
}

QByteArray PeerSocket::readAll()
{
    // Reading had stopped there, and readiness is not told again.
    if (m_incoming.size() >= mostIncoming)
        QMetaObject::invokeMethod(this, &PeerSocket::fill, Qt::QueuedConnection);
    return std::exchange(m_incoming, {});
}

// --- out ----------------------------------------------------------------------------------------

void PeerSocket::write(const QByteArray &bytes)
{
    if (m_state != State::Open)
        return;
    m_outgoing += bytes;
    flush();
}

/// An end that shows while sending is left to reading, which tells it in order.
void PeerSocket::flush()
{
    qsizetype done = 0;
    Outcome outcome = Outcome::Done;
    while (m_state != State::Closed && outcome == Outcome::Done && done < m_outgoing.size()) {
        qsizetype sent = 0;
        outcome = send(m_outgoing.constData() + done, m_outgoing.size() - done, sent);
        if (outcome == Outcome::Done)
            done += sent;
    }
    if (outcome == Outcome::Ended || done == m_outgoing.size())
        m_outgoing.clear();
    else
        m_outgoing.remove(0, done);
    if (m_state == State::Ending && m_outgoing.isEmpty())
        finishSending();
}

// --- the end ------------------------------------------------------------------------------------

void PeerSocket::finishSending()
{
    if (std::exchange(m_sentEnd, true))
        return;
    ERR_clear_error();
    if (m_tls && SSL_is_init_finished(m_tls.get()))
        SSL_shutdown(m_tls.get());
    ::shutdown(m_descriptor, SHUT_WR);
}

void PeerSocket::end()
{
    if (m_state == State::Ending)
        return;
    if (m_descriptor < 0) {
        deleteLater();
        return;
    }
    m_state = State::Ending;
    disconnect();
    QTimer::singleShot(lingerTimeout, this, &QObject::deleteLater);
    flush();
    discard();
}

/// Closing with bytes unread would send RST, which may overtake what we said last.
void PeerSocket::discard()
{
    std::array<char, chunkSize> chunk;
    qsizetype received = 0;
    do
        received = ::recv(m_descriptor, chunk.data(), chunk.size(), 0);
    while (received > 0);
    if (received == 0 || (errno != EAGAIN && errno != EINTR))
        deleteLater();
}

void PeerSocket::lose()
{
    m_state = State::Closed;
    Q_EMIT disconnected();
}

void PeerSocket::abort()
{
    if (m_state == State::Closed)
        return;
    closeDescriptor();
    m_state = State::Closed;
    Q_EMIT disconnected();
}

void PeerSocket::reset()
{
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    abort();
}

void PeerSocket::closeDescriptor()
{
    if (m_descriptor < 0)
        return;
    m_epoll.remove(m_descriptor);
    ::close(std::exchange(m_descriptor, -1));
}

} // namespace bootbench
