// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/consoleerror.h>
#include <domain/profile.h>
#include <net/tlslink.h>
#include <protocol/httpmessage.h>
#include <trace/tracesink.h>

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace bootbench {

/// One HTTP request and its answer on a connection of its own. One use: start once. Exactly one of answered and failed
/// for every ending, neither from within start() nor after destruction; slots may destroy the exchange.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    struct Request {
        Endpoint endpoint;
        TransportSecurity security = TransportSecurity::Tls;
        TrustSettings trust;
        /// Whole, with Host, Content-Length and `Connection: close`.
        QByteArray head;
        QByteArray body;
        qsizetype maximumAnswer = 0;
        std::chrono::milliseconds timeout{10'000}; ///< from the open connection to the whole answer
        LinkTimeouts link;
    };

    HttpExchange(Request request, TraceSink &trace, QObject *parent = nullptr);
    ~HttpExchange() override;

    void start();

Q_SIGNALS:
    void answered(int status, const QByteArray &body);
    void failed(const bootbench::ConsoleError &error);

private:
    void send();
    void read();
    void end();
    void fail(ErrorCode code, const QString &cause);
    void finish();
    void record(RecordKind kind, Direction direction, QByteArrayView bytes);

    Request m_request;
    TraceSink &m_trace;
    ChannelId m_channel = 0;
    std::unique_ptr<TlsLink> m_link;
    QTimer m_deadline;
    http::MessageReader m_reader;
    bool m_sent = false;
    bool m_headRecorded = false;
    bool m_over = false;
};

} // namespace bootbench
