// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolecall.h"

#include <QUuid>

#include <utility>

namespace bootbench {

namespace {

// A page of 200 entries has some 100 KiB.
constexpr qsizetype maximumAnswerSize = 4 * 1024 * 1024;
constexpr quint16 httpsPort = 443;

QByteArray hostOf(const Endpoint &endpoint)
{
    return (endpoint.port == httpsPort ? endpoint.host : endpoint.toString()).toLatin1();
}

} // namespace

ConsoleCall::ConsoleCall(CallSurroundings &surroundings, console::Action action, rpc::Parameters parameters,
                         QObject *parent)
    : QObject(parent), m_surroundings(surroundings), m_action(action), m_parameters(std::move(parameters))
{
    const QLatin1StringView name = console::actionName(action);
    m_parameters["Action"] = QByteArray(name.data(), name.size());
    m_parameters["Format"] = "JSON";
    m_parameters["Version"] = console::apiVersion.toByteArray();
    m_parameters["AccessKeyId"] = surroundings.endpoint.accessKeyId.toUtf8();
    m_parameters["SignatureMethod"] = "HMAC-SHA1";
    m_parameters["SignatureVersion"] = "1.0";
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &ConsoleCall::enqueue);
}

void ConsoleCall::start()
{
    enqueue();
}

void ConsoleCall::enqueue()
{
    m_surroundings.queue.enqueue(m_action, this, [this] { send(); });
}

void ConsoleCall::send()
{
    ++m_tries;
    rpc::Parameters parameters = m_parameters;
    parameters["Timestamp"] = rpc::timestamp(m_surroundings.clock.wallMicroseconds() / 1000);
    parameters["SignatureNonce"] = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    rpc::sign(parameters, "POST", m_surroundings.accessKeySecret);

    // POST, since 10,000 names fit no URL; and URLs end up in the logs of proxies.
    const QByteArray form = rpc::canonicalQuery(parameters);
    const ConsoleTimings &timings = m_surroundings.timings;
    HttpExchange::Request request{.endpoint = m_surroundings.endpoint.endpoint,
                                  .security = TransportSecurity::Tls,
                                  .trust = m_surroundings.endpoint.trust,
                                  .head = "POST / HTTP/1.1\r\nHost: " + hostOf(m_surroundings.endpoint.endpoint) +
                                          "\r\nAccept: application/json\r\nContent-Type: "
                                          "application/x-www-form-urlencoded\r\nContent-Length: " +
                                          QByteArray::number(form.size()) + "\r\nConnection: close\r\n\r\n",
                                  .body = form,
                                  .maximumAnswer = maximumAnswerSize,
                                  .timeout = timings.answer,
                                  .link = timings.link};
    auto *const exchange = new HttpExchange(std::move(request), m_surroundings.trace, this);
    connect(exchange, &HttpExchange::answered, this, &ConsoleCall::take);
    connect(exchange, &HttpExchange::failed, this, &ConsoleCall::fail);
    connect(exchange, &HttpExchange::answered, exchange, &QObject::deleteLater);
    connect(exchange, &HttpExchange::failed, exchange, &QObject::deleteLater);
    exchange->start();
}

void ConsoleCall::take(int status, const QByteArray &body)
{
    m_surroundings.queue.end(m_action);
    const auto answer = console::readAnswer(status, body);
    if (!answer) {
        ConsoleError error = answer.error();
        // An answer that cannot be read says nothing about what was done.
        error.mayHaveHappened = error.kind == ConsoleError::Kind::Malformed;
        retryOrFail(error);
        return;
    }
    deleteLater();
    Q_EMIT answered(*answer);
}

void ConsoleCall::fail(const ConsoleError &error)
{
    m_surroundings.queue.end(m_action);
    retryOrFail(error);
}

void ConsoleCall::retryOrFail(ConsoleError error)
{
    error.mayHaveHappened = error.mayHaveHappened && !console::isReadOnly(m_action);
    const bool harmless = error.isThrottled() || console::isReadOnly(m_action);
    const auto &waits = m_surroundings.timings.retryWaits;
    if (harmless && error.isPassing() && m_tries <= waits.size()) {
        m_wait.start(waits.at(m_tries - 1));
        return;
    }
    deleteLater();
    Q_EMIT failed(error);
}

} // namespace bootbench
