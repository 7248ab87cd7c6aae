// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultgate.h"

#include <base/clock.h>
#include <protocol/httpmessage.h>

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace bootbench {

struct HttpResponse {
    int status = 200;
    QByteArray body;
    QByteArray allow;                    ///< with 405: the methods that would do
    QByteArray contentType = "text/xml"; ///< bootstrap's, although it answers in JSON
    std::optional<Fault> fault = {};     ///< of the way out
};

/// One HTTP/1.x connection at the server's end: reads requests in any split, one answer each, in order. Deletes itself
/// and its socket when it ends, which a time without a whole request brings about too.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<HttpResponse(const http::RequestLine &request, const QByteArray &body)>;

    /// `clock` outlives the connection.
    HttpConnection(PeerSocket *socket, Handler handler, std::chrono::milliseconds requestTimeout, const Clock &clock,
                   QObject *parent, const http::MessageReader::Limits &limits = {.head = 8'192, .body = 8'192});

    void read();
    void end();

private:
    /// Whether the connection stays open.
    bool answerRequest();
    /// Whether the connection can stay open.
    bool write(const HttpResponse &response, bool keepAlive);

    PeerSocket *m_socket;
    Handler m_handler;
    const Clock &m_clock;
    http::MessageReader::Limits m_limits;
    http::MessageReader m_reader;
    QTimer m_timer;
};

} // namespace bootbench
