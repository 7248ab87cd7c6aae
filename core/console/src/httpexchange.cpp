// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpexchange.h"

#include <utility>

namespace bootbench {

namespace {

constexpr qsizetype maximumHeadSize = 16'384;
// These calls climb no device's ladder.
constexpr TlsLink::Rungs noRungs{Stage::None, Stage::None, Stage::None};

} // namespace

HttpExchange::HttpExchange(Request request, TraceSink &trace, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_trace(trace)
    , m_reader(http::MessageReader::Kind::Response, {.head = maximumHeadSize, .body = m_request.maximumAnswer})
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(ErrorCode::AnswerTimeout, tr("No whole answer came in %1 s.").arg(m_request.timeout.count() / 1000));
    });
}

HttpExchange::~HttpExchange()
{
    if (m_link)
        m_link->disconnect(this);
}

void HttpExchange::start()
{
    m_channel = m_trace.openChannel(
        {.role = ChannelRole::Console, .device = {}, .remote = m_request.endpoint, .instanceId = {}});
    m_link = std::make_unique<TlsLink>(noRungs, m_trace, m_channel);
    connect(m_link.get(), &TlsLink::opened, this, &HttpExchange::send);
    connect(m_link.get(), &TlsLink::failed, this,
            [this](Stage, const SessionError &error) { fail(error.code, error.cause); });
    connect(m_link.get(), &TlsLink::closed, this, &HttpExchange::end);
    m_link->open(
        {.endpoint = m_request.endpoint, .backupIp = {}, .security = m_request.security, .trust = m_request.trust},
        m_request.link);
}

void HttpExchange::send()
{
    QSslSocket &socket = m_link->socket();
    connect(&socket, &QSslSocket::readyRead, this, &HttpExchange::read);
    m_deadline.start(m_request.timeout);
    m_sent = true;
    socket.write(m_request.head + m_request.body);
    record(RecordKind::HttpRequestHead, Direction::Up, m_request.head);
    if (!m_request.body.isEmpty())
        record(RecordKind::HttpRequestBody, Direction::Up, m_request.body);
    socket.flush();
}

void HttpExchange::read()
{
    const auto whole = m_reader.feed(m_link->socket().readAll());
    if (m_reader.headComplete() && !std::exchange(m_headRecorded, true))
        record(RecordKind::HttpResponseHead, Direction::Down, m_reader.rawHead());
    if (!whole) {
        fail(whole.error().tooLarge ? ErrorCode::AnswerTooLarge : ErrorCode::AnswerMalformed, whole.error().problem);
    } else if (*whole) {
        finish();
    }
}

void HttpExchange::end()
{
    // What the peer sent before it closed is still in the socket.
    read();
    if (m_over)
        return;
    if (m_reader.finish())
        finish();
    else
        fail(ErrorCode::ConnectionClosed, tr("The answer broke off, or did not come at all."));
}

void HttpExchange::fail(ErrorCode code, const QString &cause)
{
    if (std::exchange(m_over, true))
        return;
    m_deadline.stop();
    m_link->disconnect(this);
    m_link->abort();
    ConsoleError error;
    error.kind = ConsoleError::Kind::Transport;
    error.transport = code;
    error.code = errorName(code);
    error.message = cause;
    error.mayHaveHappened = m_sent;
    Q_EMIT failed(error);
}

void HttpExchange::finish()
{
    if (std::exchange(m_over, true))
        return;
    m_deadline.stop();
    if (!m_reader.rawBody().isEmpty())
        record(RecordKind::HttpResponseBody, Direction::Down, m_reader.rawBody());
    m_link->disconnect(this);
    m_link->socket().disconnect(this);
    const auto status = http::parseStatusLine(m_reader.head().startLine);
    m_link->close();
    if (status) {
        Q_EMIT answered(status->status, m_reader.body());
    } else {
        m_over = false;
        fail(ErrorCode::AnswerMalformed, QString::fromLatin1(m_reader.head().startLine));
    }
}

void HttpExchange::record(RecordKind kind, Direction direction, QByteArrayView bytes)
{
    m_trace.append({.channel = m_channel, .kind = kind, .direction = direction, .stage = Stage::None, .bytes = bytes});
}

} // namespace bootbench
