// SPDX-License-Identifier: GPL-3.0-or-later
#include "bootstrapservice.h"

#include <protocol/bootstrapdocument.h>

#include <utility>

namespace bootbench {

namespace {

constexpr QByteArrayView regionDirectory = "/regionId/";

std::optional<int> numberOf(QByteArrayView text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace

BootstrapService::BootstrapService(const ServerTls &tls, const PlatformLimits &limits, Answers answers,
                                   const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_answers(std::move(answers))
    , m_clock(clock)
    , m_listener(tls, limits.firstMessage)
{
    connect(&m_listener, &TlsListener::connected, this, [this](PeerSocket *socket) {
        const auto handler = [this, client = socket->peerAddress()](const http::RequestLine &request,
                                                                    const QByteArray &body) {
            return respond(request, body, client);
        };
        auto *const connection = new HttpConnection(socket, handler, m_limits.firstMessage, m_clock, this);
        connection->read();
    });
}

Result<void, QString> BootstrapService::listen(const QHostAddress &address, quint16 port)
{
    return m_listener.listen(address, port);
}

void BootstrapService::close()
{
    m_listener.close();
    const auto connections = findChildren<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (HttpConnection *const connection : connections)
        connection->end();
}

void BootstrapService::setFaults(const FaultGate &gate, Distort distort)
{
    m_listener.setFaults(gate);
    m_distort = std::move(distort);
}

HttpResponse BootstrapService::respond(const http::RequestLine &request, const QByteArray &body,
                                       const QHostAddress &client) const
{
    HttpResponse response = answer(request, body, client);
    if (m_distort && response.status == 200)
        m_distort(body, response);
    return response;
}

HttpResponse BootstrapService::answer(const http::RequestLine &request, const QByteArray &body,
                                      const QHostAddress &client) const
{
    QByteArrayView path(request.target);
    if (const qsizetype query = path.indexOf('?'); query >= 0)
        path.truncate(query);
    if (!path.startsWith(bootstrap::path))
        return {.status = 404, .body = {}, .allow = {}};
    path = path.sliced(bootstrap::path.size());
    if (path.isEmpty()) {
        if (request.method != "POST")
            return {.status = 405, .body = {}, .allow = "POST"};
        return {.status = 200, .body = m_answers.device(body, client), .allow = {}};
    }
    if (path.startsWith(regionDirectory)) {
        if (request.method != "GET")
            return {.status = 405, .body = {}, .allow = "GET"};
        return {.status = 200, .body = m_answers.region(numberOf(path.sliced(regionDirectory.size()))), .allow = {}};
    }
    return {.status = 404, .body = {}, .allow = {}};
}

} // namespace bootbench
