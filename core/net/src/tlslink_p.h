// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <net/tlslink.h>

#include "rung.h"
#include "tlserror.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QTimer>

class QHostInfo;

namespace bootbench {

/// The way up is in tlslinkrungs.cpp, everything else in tlslink.cpp.
class TlsLink::Private
{
public:
    Private(TlsLink *link, Rungs linkRungs, TraceSink &sink, ChannelId number);

    void open(const LinkTarget &linkTarget, const LinkTimeouts &linkTimeouts);
    void close();
    void abort();
    void shutDown();

    LinkInfo info;
    /// Not a unique_ptr: it may be the sender of what leads to our destruction, so it is left to the event loop.
    QSslSocket *const socket;

private:
    enum class Phase : quint8 { Idle, Dns, Tcp, Tls, Open, Closing, Ended, Silenced };
    enum class Ending : quint8 { Orderly, Cut };

    void connectSocket();
    [[nodiscard]] bool enter(Phase next, Stage stage);
    [[nodiscard]] bool tell(const StageTiming &timing);
    void fail(const SessionError &error);

    void startDns();
    void onLookedUp(const QHostInfo &result);
    void onResolved(const QList<QHostAddress> &found);
    void onUnresolved(const SessionError &error);

    void startTcp();
    void dialNext();
    void onAttemptFailed(const SessionError &error);
    void onConnected();

    void startTls();
    void onEncrypted();
    void onTlsFailed(const SessionError &error);

    void reachOpen();
    void onSocketError(QAbstractSocket::SocketError error);
    void onDisconnected();
    void onAlert(QSsl::AlertType type, const QString &description);
    void onDeadline();
    void endSocket(Ending ending);
    void finish(bool byPeer, const QString &cause);
    void recordTcpClosed(bool byPeer, const QString &error);

    quint64 record(RecordKind kind, const QJsonObject &members, Direction direction = Direction::None);
    [[nodiscard]] QJsonObject far() const;

    TlsLink *const q;
    const Rungs rungs;
    TraceSink &trace;
    const ChannelId channel;

    LinkTarget target;
    LinkTimeouts timeouts;
    QSslConfiguration configuration;
    Phase phase = Phase::Idle;
    Rung rung;
    QTimer deadline;
    QList<QHostAddress> addresses;
    qsizetype nextAddress = 0;
    QList<SessionError> tcpErrors;
    std::optional<TlsAlert> alert;
    QList<QSslError> certificateErrors;
    bool tcpUp = false;
};

} // namespace bootbench
