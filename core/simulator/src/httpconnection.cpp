// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpconnection.h"

#include "tlslistener.h"

#include <QDateTime>
#include <QLocale>

#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// A client that pipelines requests and never reads the answers.
constexpr qint64 maximumUnsent = 65'536;

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    default:
        return "Error";
    }
}

// `Mon, 12 Jul 2021 07:21:14 GMT`, whatever the user's locale.
QByteArray httpDate(qint64 wallMicroseconds)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(wallMicroseconds / 1000, Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

bool wantsKeepAlive(const http::RequestLine &request, const http::Head &head)
{
    const QByteArray connection = head.header("Connection").value_or(QByteArray()).toLower();
    return request.minorVersion >= 1 ? !connection.contains("close") : connection.contains("keep-alive");
}

} // namespace

HttpConnection::HttpConnection(PeerSocket *socket, Handler handler, std::chrono::milliseconds requestTimeout,
                               const Clock &clock, QObject *parent, const http::MessageReader::Limits &limits)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(std::move(handler))
    , m_clock(clock)
    , m_limits(limits)
    , m_reader(http::MessageReader::Kind::Request, limits)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(requestTimeout);
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::end);
    connect(m_socket, &PeerSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &PeerSocket::disconnected, this, &HttpConnection::end);
    m_timer.start();
}

void HttpConnection::read()
{
    QByteArray bytes = m_socket->readAll();
    while (!bytes.isEmpty()) {
        const auto whole = m_reader.feed(bytes);
        if (!whole) {
            write({.status = whole.error().tooLarge ? 413 : 400, .body = {}, .allow = {}}, false);
            end();
            return;
        }
        if (!*whole)
            return;
        if (!answerRequest() || m_socket->bytesToWrite() > maximumUnsent) {
            end();
            return;
        }
        m_timer.start();
        bytes = m_reader.remainder();
        m_reader = http::MessageReader(http::MessageReader::Kind::Request, m_limits);
    }
}

bool HttpConnection::answerRequest()
{
    const auto request = http::parseRequestLine(m_reader.head().startLine);
    if (!request) {
        write({.status = 400, .body = {}, .allow = {}}, false);
        return false;
    }
    const bool keepAlive = wantsKeepAlive(*request, m_reader.head());
    return write(m_handler(*request, m_reader.body()), keepAlive) && keepAlive;
}

// The C SDK finds `Content-Length: ` by comparing bytes, and fails on header lines above 128 bytes.
bool HttpConnection::write(const HttpResponse &response, bool keepAlive)
{
    QByteArray message = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) +
                         "\r\nServer: bootbench\r\nDate: " + httpDate(m_clock.wallMicroseconds()) +
                         "\r\nContent-Type: " + response.contentType +
                         "\r\nContent-Length: " + QByteArray::number(response.body.size()) +
                         (keepAlive ? "\r\nConnection: keep-alive\r\n" : "\r\nConnection: close\r\n");
    if (!response.allow.isEmpty())
        message += "Allow: " + response.allow + "\r\n";
    const Outgoing out = outgoing(message + "\r\n" + response.body, response.fault);
    deliver(*m_socket, out);
    if (response.fault && out.bytesNow() == 0)
        m_timer.stop(); // the client's patience is to end, not ours
    return !out.ends;
}

void HttpConnection::end()
{
    m_timer.stop();
    m_socket->disconnect(this);
    m_socket->end();
    deleteLater();
}

} // namespace bootbench
