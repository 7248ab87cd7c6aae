// SPDX-License-Identifier: GPL-3.0-or-later
#include <net/bootstrapclient.h>

#include "rung.h"

#include <protocol/bootstrapdocument.h>
#include <protocol/httpmessage.h>

#include <QJsonObject>
#include <QPointer>
#include <QTimer>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumHeadSize = 16'384;
constexpr int statusOk = 200;

http::MessageReader answerReader()
{
    return http::MessageReader(http::MessageReader::Kind::Response,
                               {.head = maximumHeadSize, .body = bootstrap::maximumAnswerSize});
}

} // namespace

class BootstrapClient::Private
{
public:
    Private(BootstrapClient *client, const Profile &ofProfile, const DeviceIdentity &ofDevice, TraceSink &sink);

    void start();
    void abandon();

    BootstrapTimeouts timeouts;

private:
    enum class Phase : quint8 { Idle, Linking, Sending, Receiving, Ended, Abandoned };

    void onOpened();
    void onWritten();
    void onReadable();
    void onClosed(const QString &cause);
    void onDeadline();
    void onAnswer();

    void send(const bootstrap::Request &request);
    void record(RecordKind kind, Direction direction, QByteArrayView bytes);
    void recordAnswerHead();
    void recordAnswerBody();
    void recordOutcome(int status, const BootstrapAnswer &answer);
    [[nodiscard]] bool tell(const StageTiming &timing);
    void succeed(const BootstrapAnswer &answer);
    void fail(const SessionError &error);
    void forward(Stage stage, const SessionError &error);

    BootstrapClient *const q;
    const Profile profile;
    const DeviceIdentity device;
    TraceSink &trace;

    Phase phase = Phase::Idle;
    ChannelId channel = 0;
    std::unique_ptr<TlsLink> link;
    QTimer deadline;
    Rung rung;
    http::MessageReader reader = answerReader();
    /// Everything that came, whatever the reader made of it, for the trace.
    QByteArray received;
    qsizetype recordedHead = 0;
};

BootstrapClient::Private::Private(BootstrapClient *client, const Profile &ofProfile, const DeviceIdentity &ofDevice,
                                  TraceSink &sink)
    : q(client), profile(ofProfile), device(ofDevice), trace(sink), deadline(client)
{
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, q, [this] { onDeadline(); });
}

void BootstrapClient::Private::start()
{
    Q_ASSERT(phase == Phase::Idle);
    phase = Phase::Linking;
    channel = trace.openChannel(
        {.role = ChannelRole::Bootstrap, .device = device, .remote = profile.bootstrap, .instanceId = {}});
    link = std::make_unique<TlsLink>(TlsLink::bootstrapRungs, trace, channel);
    QObject::connect(link.get(), &TlsLink::stageChanged, q, &BootstrapClient::stageChanged);
    QObject::connect(link.get(), &TlsLink::opened, q, [this] { onOpened(); });
    QObject::connect(link.get(), &TlsLink::failed, q,
                     [this](Stage stage, const SessionError &error) { forward(stage, error); });
    QObject::connect(link.get(), &TlsLink::closed, q, [this](bool, const QString &cause) { onClosed(cause); });
    link->open({.endpoint = profile.bootstrap,
                .backupIp = {},
                .security = TransportSecurity::Tls,
                .trust = profile.bootstrapTrust},
               timeouts.link);
}

void BootstrapClient::Private::abandon()
{
    phase = Phase::Abandoned;
    deadline.stop();
    if (link) {
        link->disconnect(q);
        link->socket().disconnect(q);
        link->abort();
    }
}

/// False when a slot abandoned or destroyed the client; then nothing of it may be touched.
bool BootstrapClient::Private::tell(const StageTiming &timing)
{
    const QPointer<BootstrapClient> alive(q);
    const Phase before = phase;
    Q_EMIT q->stageChanged(timing);
    return alive && phase == before;
}

void BootstrapClient::Private::record(RecordKind kind, Direction direction, QByteArrayView bytes)
{
    rung.addRecord(trace.append(
        {.channel = channel, .kind = kind, .direction = direction, .stage = rung.stage(), .bytes = bytes}));
}

// --- request ------------------------------------------------------------------------------------

void BootstrapClient::Private::onOpened()
{
    phase = Phase::Sending;
    rung = Rung(Stage::BootstrapRequest);
    if (!tell(rung.running()))
        return;
    deadline.start(timeouts.send);
    QSslSocket &socket = link->socket();
    // Reading no more than what an answer may have keeps a flood out of memory.
    socket.setReadBufferSize(maximumHeadSize + bootstrap::maximumAnswerSize);
    // Queued: these come out of the middle of the socket's writing, and what follows may end it.
    const auto written = [this] { onWritten(); };
    QObject::connect(&socket, &QSslSocket::bytesWritten, q, written, Qt::QueuedConnection);
    QObject::connect(&socket, &QSslSocket::encryptedBytesWritten, q, written, Qt::QueuedConnection);
    QObject::connect(&socket, &QSslSocket::readyRead, q, [this] { onReadable(); });
    send(profile.regionId < 0 ? bootstrap::deviceRequest(device, profile.bootstrap)
                              : bootstrap::regionRequest(profile.regionId, profile.bootstrap));
}

void BootstrapClient::Private::send(const bootstrap::Request &request)
{
    // One write, so that head and body share one TLS record and one segment.
    link->socket().write(request.head + request.body);
    record(RecordKind::HttpRequestHead, Direction::Up, request.head);
    if (!request.body.isEmpty())
        record(RecordKind::HttpRequestBody, Direction::Up, request.body);
    link->socket().flush();
    onWritten();
}

void BootstrapClient::Private::onWritten()
{
    const QSslSocket &socket = link->socket();
    if (phase != Phase::Sending || socket.bytesToWrite() > 0 || socket.encryptedBytesToWrite() > 0)
        return;
    deadline.stop();
    if (!tell(rung.passed()))
        return;
    phase = Phase::Receiving;
    rung = Rung(Stage::BootstrapAnswer);
    if (!tell(rung.running()))
        return;
    deadline.start(timeouts.receive);
    onReadable();
}

// --- answer -------------------------------------------------------------------------------------

void BootstrapClient::Private::onReadable()
{
    if (phase != Phase::Receiving)
        return; // an answer that comes early waits until the request is out
    const QByteArray bytes = link->socket().readAll();
    if (bytes.isEmpty())
        return;
    received += bytes;
    const auto complete = reader.feed(bytes);
    recordAnswerHead();
    if (!complete) {
        const http::ParseError &error = complete.error();
        fail({error.tooLarge ? ErrorCode::AnswerTooLarge : ErrorCode::AnswerMalformed,
              BootstrapClient::tr("At byte %1: %2").arg(error.offset).arg(error.problem)});
    } else if (*complete) {
        onAnswer();
    }
}

void BootstrapClient::Private::onAnswer()
{
    recordAnswerBody();
    const auto statusLine = http::parseStatusLine(reader.head().startLine);
    if (!statusLine) {
        fail({ErrorCode::AnswerMalformed, QString::fromLatin1(reader.head().startLine)});
        return;
    }
    if (statusLine->status != statusOk) {
        recordOutcome(statusLine->status, {});
        fail({ErrorCode::HttpStatus,
              u"HTTP %1 %2"_s.arg(statusLine->status).arg(QString::fromUtf8(statusLine->reason)).trimmed()});
        return;
    }
    const auto answer = bootstrap::readAnswer(reader.body());
    recordOutcome(statusLine->status, answer.value_or(BootstrapAnswer{}));
    if (answer)
        succeed(*answer);
    else
        fail(answer.error());
}

void BootstrapClient::Private::onClosed(const QString &cause)
{
    // What the peer sent before it closed is still in the socket.
    const QPointer<BootstrapClient> alive(q);
    onReadable();
    if (!alive || phase >= Phase::Ended)
        return;
    if (phase == Phase::Sending)
        received = link->socket().readAll();
    if (phase == Phase::Receiving && reader.finish()) {
        onAnswer();
        return;
    }
    QString words = received.isEmpty()
                        ? BootstrapClient::tr("Not one byte of an answer had come.")
                        : BootstrapClient::tr("The answer broke off after %n byte(s).", nullptr, int(received.size()));
    if (!cause.isEmpty())
        words += u' ' + cause;
    fail({ErrorCode::ConnectionClosed, words});
}

void BootstrapClient::Private::onDeadline()
{
    if (phase == Phase::Sending) {
        fail({ErrorCode::RequestTimeout,
              BootstrapClient::tr("Not all of the request was taken in %1 ms.").arg(timeouts.send.count())});
    } else if (phase == Phase::Receiving) {
        fail({ErrorCode::AnswerTimeout,
              BootstrapClient::tr("%n byte(s) of an answer had come in %1 ms.", nullptr, int(received.size()))
                  .arg(timeouts.receive.count())});
    }
}

void BootstrapClient::Private::recordAnswerHead()
{
    if (recordedHead > 0 || !reader.headComplete())
        return;
    recordedHead = reader.rawHead().size();
    record(RecordKind::HttpResponseHead, Direction::Down, reader.rawHead());
}

/// Once, when no more is read: whatever came after the head, or all of it when no head was complete.
void BootstrapClient::Private::recordAnswerBody()
{
    const QByteArrayView rest = QByteArrayView(received).sliced(recordedHead);
    if (rest.isEmpty())
        return;
    record(recordedHead > 0 ? RecordKind::HttpResponseBody : RecordKind::HttpResponseHead, Direction::Down, rest);
    received.clear();
    recordedHead = 0;
}

void BootstrapClient::Private::recordOutcome(int status, const BootstrapAnswer &answer)
{
    QJsonObject members{{u"status"_s, status}};
    if (!answer.mqtt.isNull()) {
        members.insert(u"host"_s, answer.mqtt.host);
        members.insert(u"port"_s, answer.mqtt.port);
    }
    rung.addRecord(trace.appendMilestone(channel, RecordKind::EndpointKnown, rung.stage(), members));
}

// --- endings ------------------------------------------------------------------------------------

void BootstrapClient::Private::succeed(const BootstrapAnswer &answer)
{
    phase = Phase::Ended;
    deadline.stop();
    link->disconnect(q);
    link->close();
    const StageTiming timing = rung.passed(answer.mqtt.toString());
    if (tell(timing))
        Q_EMIT q->answered(answer);
}

void BootstrapClient::Private::fail(const SessionError &error)
{
    recordAnswerBody();
    phase = Phase::Ended;
    deadline.stop();
    link->disconnect(q);
    link->abort();
    const StageTiming timing = rung.failed(error);
    if (tell(timing))
        Q_EMIT q->failed(timing.stage, error);
}

void BootstrapClient::Private::forward(Stage stage, const SessionError &error)
{
    phase = Phase::Ended;
    Q_EMIT q->failed(stage, error);
}

// --- the public face ----------------------------------------------------------------------------

BootstrapClient::BootstrapClient(const Profile &profile, const DeviceIdentity &device, TraceSink &trace,
                                 QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, profile, device, trace))
{
}

BootstrapClient::~BootstrapClient()
{
    d->abandon();
}

void BootstrapClient::setTimeouts(const BootstrapTimeouts &timeouts)
{
    d->timeouts = timeouts;
}

void BootstrapClient::start()
{
    d->start();
}

void BootstrapClient::abandon()
{
    d->abandon();
}

} // namespace bootbench
