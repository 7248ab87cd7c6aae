// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/profile.h>
#include <domain/stages.h>
#include <trace/tracesink.h>

#include <QObject>
#include <QSslSocket>

#include <chrono>
#include <memory>
#include <optional>

namespace bootbench {

/// Everything a link needs to know about its far end.
struct LinkTarget {
    Endpoint endpoint;
    /// Dialled only when `endpoint.host` does not resolve. TLS is verified against `endpoint.host` all the same.
    std::optional<QString> backupIp;
    TransportSecurity security = TransportSecurity::Tls;
    TrustSettings trust;
};

struct LinkTimeouts {
    std::chrono::milliseconds dns{5'000};
    std::chrono::milliseconds tcp{10'000};
    std::chrono::milliseconds tls{10'000};
};

/// What an open link came to.
struct LinkInfo {
    QString peerAddress;
    quint16 localPort = 0;
    QString tlsVersion; ///< `TLSv1.3`, empty without TLS
    QString tlsCipher;
    qint64 setupMicroseconds = 0; ///< TCP and TLS, without DNS
};

/// One connection, climbed rung by rung: DNS, TCP, TLS, each timed, bounded and traced apart. One use: open once.
/// Signals: any number of stageChanged, then exactly one of opened and failed; after opened exactly one closed. After
/// failed and closed nothing more comes, nor after abort() or close() before opened. failed never comes from within
/// open(). Slots of these signals may destroy the link.
/// Errors: EndpointInvalid, CaFileUnreadable, DnsFailed … TlsFailed in the order of ErrorCode.
/// Lives in one thread, with an event loop.
///
/// Names that need no name server are not asked of one: address literals and `localhost` (RFC 6761, 6.3). All addresses
/// of a host are tried in order within the TCP time-out. The certificate is verified against `endpoint.host` in any
/// case, and no TLS error is ever ignored.
class TlsLink : public QObject
{
    Q_OBJECT

public:
    /// Which three rungs of the ladder this link is.
    struct Rungs {
        Stage dns;
        Stage tcp;
        Stage tls;
    };
    static constexpr Rungs bootstrapRungs{Stage::BootstrapDns, Stage::BootstrapTcp, Stage::BootstrapTls};
    static constexpr Rungs mqttRungs{Stage::MqttDns, Stage::MqttTcp, Stage::MqttTls};

    TlsLink(Rungs rungs, TraceSink &trace, ChannelId channel, QObject *parent = nullptr);
    ~TlsLink() override;

    void open(const LinkTarget &target, const LinkTimeouts &timeouts = {});
    /// Sends what is buffered, then close_notify and FIN; cut off after a second when the peer takes nothing.
    void close();
    /// Ends at once, without close_notify.
    void abort();

    /// The socket, for reading and writing once opened; owned by the link.
    [[nodiscard]] QSslSocket &socket();
    [[nodiscard]] const LinkInfo &info() const;

Q_SIGNALS:
    /// Running first, then Passed or Failed. The TLS rung of a plain link is Skipped. The DNS rung is Failed also when
    /// the backup address is dialled after it.
    void stageChanged(const bootbench::StageTiming &timing);
    void opened();
    void failed(bootbench::Stage stage, const bootbench::SessionError &error);
    /// The far end, or we, ended the connection. `byPeer` with close_notify or FIN; the cause is empty for an orderly
    /// end. What the peer sent before can still be read from the socket in a slot of this signal.
    void closed(bool byPeer, const QString &cause);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
