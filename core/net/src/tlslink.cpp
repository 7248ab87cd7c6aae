// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlslink_p.h"

#include <QNetworkProxy>
#include <QPointer>

#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds closeTimeout{1'000};

ErrorCode tcpErrorCode(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return ErrorCode::ConnectionRefused;
    case QAbstractSocket::NetworkError:
        return ErrorCode::NetworkUnreachable;
    case QAbstractSocket::SocketTimeoutError:
        return ErrorCode::TcpTimeout;
    default:
        return ErrorCode::TcpFailed;
    }
}

} // namespace

TlsLink::Private::Private(TlsLink *link, Rungs linkRungs, TraceSink &sink, ChannelId number)
    : socket(new QSslSocket(link)), q(link), rungs(linkRungs), trace(sink), channel(number), deadline(link)
{
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, q, [this] { onDeadline(); });
    // The ladder shows the way to the platform itself; a proxy in between would hide each of its rungs.
    socket->setProxy(QNetworkProxy::NoProxy);
    connectSocket();
}

void TlsLink::Private::connectSocket()
{
    QObject::connect(socket, &QSslSocket::connected, q, [this] { onConnected(); });
    QObject::connect(socket, &QSslSocket::encrypted, q, [this] { onEncrypted(); });
    QObject::connect(socket, &QSslSocket::disconnected, q, [this] { onDisconnected(); });
    QObject::connect(socket, &QSslSocket::errorOccurred, q,
                     [this](QAbstractSocket::SocketError error) { onSocketError(error); });
    // Only noted: without ignoreSslErrors() the handshake fails right after this signal.
    QObject::connect(socket, &QSslSocket::sslErrors, q,
                     [this](const QList<QSslError> &errors) { certificateErrors = errors; });
    QObject::connect(socket, &QSslSocket::alertReceived, q,
                     [this](QSsl::AlertLevel, QSsl::AlertType type, const QString &text) { onAlert(type, text); });
}

/// False when a slot ended or destroyed the link; then nothing of it may be touched.
bool TlsLink::Private::tell(const StageTiming &timing)
{
    const QPointer<TlsLink> alive(q);
    const Phase before = phase;
    Q_EMIT q->stageChanged(timing);
    return alive && phase == before;
}

bool TlsLink::Private::enter(Phase next, Stage stage)
{
    phase = next;
    rung = Rung(stage);
    return tell(rung.running());
}

quint64 TlsLink::Private::record(RecordKind kind, const QJsonObject &members, Direction direction)
{
    const quint64 sequence = trace.appendMilestone(channel, kind, rung.stage(), members, direction);
    rung.addRecord(sequence);
    return sequence;
}

QJsonObject TlsLink::Private::far() const
{
    return {{u"host"_s, target.endpoint.host}, {u"port"_s, target.endpoint.port}};
}

void TlsLink::Private::fail(const SessionError &error)
{
    const StageTiming timing = rung.failed(error);
    phase = Phase::Ended;
    deadline.stop();
    recordTcpClosed(error.code == ErrorCode::TlsClosed, {});
    socket->disconnect(q);
    endSocket(Ending::Cut);
    if (tell(timing))
        Q_EMIT q->failed(timing.stage, error);
}

// --- open, and its end --------------------------------------------------------------------------

void TlsLink::Private::reachOpen()
{
    phase = Phase::Open;
    rung = Rung();
    Q_EMIT q->opened();
}

void TlsLink::Private::onSocketError(QAbstractSocket::SocketError error)
{
    const QString words = socket->errorString();
    switch (phase) {
    case Phase::Tcp:
        onAttemptFailed(
            {tcpErrorCode(error),
             u"%1: %2"_s.arg(Endpoint{addresses.at(nextAddress - 1).toString(), target.endpoint.port}.toString(),
                             words)});
        break;
    case Phase::Tls:
        onTlsFailed(tlsError({target.endpoint.host, certificateErrors, error, words, alert}));
        break;
    case Phase::Open:
        finish(true, error == QAbstractSocket::RemoteHostClosedError ? QString() : words);
        break;
    case Phase::Closing:
    case Phase::Idle:
    case Phase::Dns:
    case Phase::Ended:
    case Phase::Silenced:
        break; // Closing ends with `disconnected`, whatever the peer does.
    }
}

void TlsLink::Private::onDisconnected()
{
    if (phase == Phase::Tls)
        onTlsFailed(tlsError({target.endpoint.host, certificateErrors, QAbstractSocket::RemoteHostClosedError,
                              socket->errorString(), alert}));
    else if (phase == Phase::Open || phase == Phase::Closing)
        finish(phase == Phase::Open, {});
}

void TlsLink::Private::onDeadline()
{
    switch (phase) {
    case Phase::Dns:
        onUnresolved({ErrorCode::DnsTimeout,
                      TlsLink::tr("%1: no answer in %2 ms").arg(target.endpoint.host).arg(timeouts.dns.count())});
        break;
    case Phase::Tcp: {
        const Endpoint peer{addresses.at(nextAddress - 1).toString(), target.endpoint.port};
        socket->abort();
        onAttemptFailed(
            {ErrorCode::TcpTimeout,
             TlsLink::tr("%1: no connection in %2 ms").arg(peer.toString()).arg(rung.microseconds() / 1000)});
        break;
    }
    case Phase::Tls:
        onTlsFailed(
            {ErrorCode::TlsTimeout,
             TlsLink::tr("%1: handshake not done in %2 ms").arg(target.endpoint.toString()).arg(timeouts.tls.count())});
        break;
    case Phase::Closing:
        socket->abort();
        break;
    case Phase::Idle:
    case Phase::Open:
    case Phase::Ended:
    case Phase::Silenced:
        break;
    }
}

void TlsLink::Private::finish(bool byPeer, const QString &cause)
{
    phase = Phase::Ended;
    deadline.stop();
    recordTcpClosed(byPeer, cause);
    socket->disconnect(q);
    // Answers close_notify and FIN with ours; a slot of the signal can still read what the peer sent before.
    endSocket(byPeer && cause.isEmpty() ? Ending::Orderly : Ending::Cut);
    Q_EMIT q->closed(byPeer, cause);
}

/// From the event loop: the socket may be in the middle of telling us something, and QSslSocket does not bear being
/// closed within each of its signals.
void TlsLink::Private::endSocket(Ending ending)
{
    const auto end = [ours = socket, ending] {
        if (ending == Ending::Cut) {
            ours->abort();
            return;
        }
        ours->flush();
        ours->disconnectFromHost();
        ours->flush(); // close_notify
    };
    QMetaObject::invokeMethod(socket, end, Qt::QueuedConnection);
}

void TlsLink::Private::recordTcpClosed(bool byPeer, const QString &error)
{
    if (!std::exchange(tcpUp, false))
        return;
    QJsonObject members{{u"by"_s, byPeer ? u"peer"_s : u"us"_s}};
    if (!error.isEmpty())
        members.insert(u"error"_s, error);
    record(RecordKind::TcpClosed, members);
}

void TlsLink::Private::close()
{
    if (phase != Phase::Open) {
        if (phase != Phase::Closing)
            abort();
        return;
    }
    phase = Phase::Closing;
    deadline.start(closeTimeout);
    endSocket(Ending::Orderly);
}

void TlsLink::Private::abort()
{
    if (phase == Phase::Open || phase == Phase::Closing)
        finish(false, {});
    else
        shutDown();
}

void TlsLink::Private::shutDown()
{
    phase = Phase::Silenced;
    deadline.stop();
    recordTcpClosed(false, {});
    socket->disconnect(q);
    endSocket(Ending::Cut);
}

// --- the public face ----------------------------------------------------------------------------

TlsLink::TlsLink(Rungs rungs, TraceSink &trace, ChannelId channel, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, rungs, trace, channel))
{
}

TlsLink::~TlsLink()
{
    d->shutDown();
    d->socket->setParent(nullptr);
    d->socket->deleteLater();
}

void TlsLink::open(const LinkTarget &target, const LinkTimeouts &timeouts)
{
    d->open(target, timeouts);
}

void TlsLink::close()
{
    d->close();
}

void TlsLink::abort()
{
    d->abort();
}

QSslSocket &TlsLink::socket()
{
    return *d->socket;
}

const LinkInfo &TlsLink::info() const
{
    return d->info;
}

} // namespace bootbench
