// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "epoll.h"
#include "servertls.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QString>

#include <memory>

struct ssl_st;

namespace bootbench {

/// The platform's end of one connection, with TLS or without: small, since there may be ten thousand.
class PeerSocket : public QObject, private Epoll::Client
{
    Q_OBJECT

public:
    /// Takes the descriptor over; opened() or disconnected() follows from the event loop. `epoll` outlives the socket.
    PeerSocket(int descriptor, const ServerTls &tls, Epoll &epoll, QObject *parent);
    ~PeerSocket() override;

    [[nodiscard]] bool isEncrypted() const { return m_tls != nullptr && m_state == State::Open; }
    [[nodiscard]] QHostAddress peerAddress() const;
    /// Whether it was the peer that ended the connection, by FIN, close_notify or RST.
    [[nodiscard]] bool isEndedByPeer() const { return m_endedByPeer; }
    /// Why it ended otherwise.
    [[nodiscard]] const QString &errorString() const { return m_error; }

    [[nodiscard]] qsizetype bytesAvailable() const { return m_incoming.size(); }
    [[nodiscard]] QByteArray readAll();
    [[nodiscard]] qsizetype bytesToWrite() const { return m_outgoing.size(); }
    /// What the connection does not take at once goes out later.
    void write(const QByteArray &bytes);

    /// Cuts the connection; disconnected() before it returns.
    void abort();
    /// The same, with RST.
    void reset();
    /// Sends what is left, close_notify and FIN, and deletes itself, also when the peer has gone silent. Nothing is
    /// signalled any more.
    void end();

Q_SIGNALS:
    /// The handshake is done; without TLS, soon. Bytes may have arrived already.
    void opened();
    /// There is more than before. Bounded: what is not read waits with the peer.
    void readyRead();
    /// At most once; what had arrived before can still be read.
    void disconnected();

private:
    enum class State : quint8 { Opening, Open, Ending, Closed };
    enum class Outcome : quint8 { Done, Later, Ended };

    void becameReady() override;
    void open();
    void fill();
    void flush();
    void finishSending();
    void discard();
    [[nodiscard]] Outcome receive(char *buffer, qsizetype size, qsizetype &received);
    [[nodiscard]] Outcome send(const char *bytes, qsizetype size, qsizetype &sent);
    [[nodiscard]] Outcome outcomeOfTls(int result);
    [[nodiscard]] Outcome outcomeOfTcp(qsizetype result);
    void lose();
    void closeDescriptor();

    int m_descriptor;
    Epoll &m_epoll;
    std::unique_ptr<ssl_st, void (*)(ssl_st *)> m_tls;
    QByteArray m_incoming;
    QByteArray m_outgoing;
    QString m_error;
    State m_state = State::Opening;
    bool m_endedByPeer = false;
    bool m_sentEnd = false;
};

} // namespace bootbench
