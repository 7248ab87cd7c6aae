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
/// Signals: any number of stageChanged, then exactly one of opened and failed; after opened exactly one closed unless
/// the link is destroyed first. After failed and closed nothing more comes.
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
    /// Sends what is buffered, then close_notify and FIN.
    void close();
    void abort();

    /// The socket, for reading and writing once opened; owned by the link.
    [[nodiscard]] QSslSocket &socket();
    [[nodiscard]] const LinkInfo &info() const;

Q_SIGNALS:
    /// Running first, then Passed or Failed.
    void stageChanged(const bootbench::StageTiming &timing);
    void opened();
    void failed(bootbench::Stage stage, const bootbench::SessionError &error);
    /// The far end, or we, ended the connection. `byPeer` with close_notify or FIN; the cause is empty for an orderly end.
    void closed(bool byPeer, const QString &cause);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
