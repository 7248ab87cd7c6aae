// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdklogreader_p.h"
#include "sdkpattern.h"

#include <protocol/httpmessage.h>

#include <algorithm>
#include <array>
#include <utility>

// What the lines of the SDK, of its port layer and of its demonstration say of connections and of HTTP.
namespace bootbench {

using namespace Qt::StringLiterals;
using namespace sdkpattern;

/// Whether readPrinted may know the line.
bool SdkLogReader::Private::isPrinted(QByteArrayView line)
{
    if (line.startsWith(sdk::unreadablePacket))
        return true;
    constexpr std::array<std::string_view, 9> marks{
        "pub, ",    "core_sysdep_network_", "establish tcp", "local port: ",         "status code: ",
        ", port: ", "connect error, errno", "fd=",           "nwk connection closed"};
    return std::ranges::any_of(marks, [line](std::string_view mark) { return holds(line, mark); });
}

bool SdkLogReader::Private::readPrinted(QByteArrayView line)
{
    static const Pattern dialPattern{
        "core_sysdep_network_establish host ",
        QRegularExpression(uR"(core_sysdep_network_establish host (\S+) port (\d+), type)"_s)};
    static const Pattern establishPattern{
        "establish tcp connection with server(",
        QRegularExpression(uR"(establish tcp connection with server\(host='([^']+)', port=\[(\d+)\]\))"_s)};
    static const Pattern localPortPattern{"local port: ", QRegularExpression(uR"(local port: (\d+)$)"_s)};
    static const Pattern statusPattern{"status code: ", QRegularExpression(uR"(status code: (\d+)$)"_s)};
    static const Pattern endpointPattern{", port: ", QRegularExpression(uR"(host: (\S+), port: (\d+)$)"_s)};
    static const Pattern publishPattern{"pub, qos: ", QRegularExpression(uR"(pub, qos: ([012]), topic: )"_s)};
    static const Pattern errnoPattern{"connect error, errno: ",
                                      QRegularExpression(uR"(connect error, errno: (\d+))"_s)};
    if (line.startsWith(sdk::unreadablePacket))
        return readUnreadable(line.sliced(sdk::unreadablePacket.size()));
    if (const auto publish = publishOpen ? match(publishPattern, line) : QRegularExpressionMatch();
        publish.hasMatch()) {
        qos = quint8(publish.captured(1).toUShort());
        printed = payload.isNull() ? QByteArray("") : payload;
        endPublish();
        return true;
    }
    if (const auto dialled1 = match(dialPattern, line); dialled1.hasMatch())
        return dial(Announcer::PortLayer, dialled1.captured(1), dialled1.captured(2).toUShort());
    if (const auto dialled2 = match(establishPattern, line); dialled2.hasMatch() && !holds(line, "mbedtls"))
        return dial(Announcer::Sdk, dialled2.captured(1), dialled2.captured(2).toUShort());
    if (holds(line, "success to establish tcp, fd="))
        return !target.isNull(); // `local port` says the same and more
    if (const auto port = match(localPortPattern, line); port.hasMatch() && !target.isNull()) {
        up = true;
        dialled = Announcer::Nobody;
        records.milestone(
            transport, RecordKind::TcpConnected, rung(Stage::BootstrapTcp, Stage::MqttTcp),
            {{u"host"_s, target.host}, {u"port"_s, target.port}, {u"localPort"_s, port.captured(1).toInt()}});
        return true;
    }
    if (const auto error = match(errnoPattern, line); error.hasMatch() && !target.isNull())
        return dialFailed(error.captured(1).toInt());
    // Without TLS nothing else tells that the peer ended it.
    if (up && holds(line, "_core_sysdep_network_recv, nwk connection closed")) {
        closed("peer"_L1);
        if (onMqtt())
            enter(SessionState::Waiting);
        return true;
    }
    if (const auto code = match(statusPattern, line); code.hasMatch()) {
        endAnswer();
        status = code.captured(1).toInt();
        return answered; // whose head says it, too
    }
    if (const auto endpoint = match(endpointPattern, line); endpoint.hasMatch() && status != 0) {
        readEndpoint(endpoint.captured(1), endpoint.captured(2).toUShort());
        return true;
    }
    return false;
}

bool SdkLogReader::Private::dial(Announcer announcer, const QString &host, quint16 port)
{
    // Another line of the one that announced it is another dial: the device began anew.
    if (dialled != Announcer::Nobody && dialled != announcer && port == target.port)
        return true;
    endHead();
    endAnswer();
    endLogin();
    target = unmasked(host, port);
    const bool login = std::exchange(loginPending, false);
    // Where nothing tells the instance's address, a login's dial goes there, unless bootstrap has yet to answer.
    const bool isElsewhere = answered || target != bootstrapAddress;
    const bool mqtt = isMqttAddress(target) || (login && known.mqtt.isNull() && isElsewhere);
    if (mqtt) {
        if (!login)
            openMqtt();
        mqttAddress = target;
    } else {
        bootstrapConnection = records.openConnection(ChannelRole::Bootstrap, target, {});
        records.expectDevice();
        bootstrapAddress = target;
        known = {};
        enter(SessionState::Bootstrapping);
    }
    transport = mqtt ? mqttConnection : bootstrapConnection;
    dialled = announcer;
    up = false;
    answered = false;
    records.milestone(transport, RecordKind::TcpConnecting, rung(Stage::BootstrapTcp, Stage::MqttTcp),
                      {{u"host"_s, target.host}, {u"port"_s, target.port}});
    return true;
}

/// False where the line says more than its record.
bool SdkLogReader::Private::dialFailed(int number)
{
    const QString error = number == 111   ? u"ConnectionRefused"_s
                          : number == 101 ? u"NetworkUnreachable"_s
                          : number == 115 ? u"TcpTimeout"_s
                                          : QString();
    records.milestone(
        transport, RecordKind::TcpFailed, rung(Stage::BootstrapTcp, Stage::MqttTcp),
        {{u"host"_s, target.host}, {u"port"_s, target.port}, {u"error"_s, error.isEmpty() ? u"TcpFailed"_s : error}});
    return !error.isEmpty();
}

/// Whether an instance is there: the one of the last answer, or the one that was dialled last.
bool SdkLogReader::Private::isMqttAddress(const Endpoint &address) const
{
    return !address.isNull() && (address == known.mqtt || (address == mqttAddress && address != bootstrapAddress));
}

/// Published logs mask the host; the answer's bytes still have it.
Endpoint SdkLogReader::Private::unmasked(const QString &host, quint16 port) const
{
    const bool isKnown = host.contains(u'*') && port == known.mqtt.port;
    return {isKnown ? known.mqtt.host : host, port};
}

bool SdkLogReader::Private::readTransportLine(QByteArrayView text)
{
    static const Pattern established{
        "success to establish mbedtls connection",
        QRegularExpression(
            uR"(success to establish mbedtls connection.*cost (\d+) bytes in total, max used (\d+) bytes)"_s)};
    if (text.startsWith("establish mbedtls connection")) {
        records.milestone(transport, RecordKind::TlsStarted, rung(Stage::BootstrapTls, Stage::MqttTls),
                          {{u"host"_s, target.host}, {u"port"_s, target.port}});
        return true;
    }
    if (const auto success = match(established, text); success.hasMatch()) {
        records.milestone(transport, RecordKind::TlsEstablished, rung(Stage::BootstrapTls, Stage::MqttTls),
                          {{u"cost"_s, success.captured(1).toInt()}, {u"used"_s, success.captured(2).toInt()}});
        return true;
    }
    if (text.startsWith("mbedtls_ssl_handshake error")) {
        records.milestone(transport, RecordKind::TlsFailed, rung(Stage::BootstrapTls, Stage::MqttTls),
                          {{u"error"_s, text.contains("-0x2700") ? u"TlsUntrusted"_s : u"TlsFailed"_s}});
        return text.contains("-0x2700"); // any other number stands in the line alone
    }
    if (text.startsWith("mbedtls_ssl_recv error")) {
        const bool understood = text.contains("-0x7880") || (up && text.contains("-0x4c"));
        if (text.contains("-0x7880"))
            records.milestone(transport, RecordKind::TlsClosed, Stage::None, {});
        closed("peer"_L1);
        if (onMqtt())
            enter(SessionState::Waiting);
        return understood;
    }
    // Follows what ended the connection, which is recorded already; without that it is the device's own doing.
    if (text.startsWith("adapter_network_deinit")) {
        closed("us"_L1);
        return !target.isNull();
    }
    return false;
}

/// The connection to bootstrap. Where its dial was lost, what is said shows that there is one.
std::size_t SdkLogReader::Private::httpConnection()
{
    if (bootstrapConnection == 0) {
        bootstrapConnection = records.openConnection(ChannelRole::Bootstrap, {}, {});
        records.expectDevice();
        inferTransport(bootstrapConnection);
    }
    return bootstrapConnection;
}

/// No dial was seen, and yet this connection is up.
void SdkLogReader::Private::inferTransport(std::size_t connection)
{
    if (transport != 0)
        return;
    transport = connection;
    up = true;
}

void SdkLogReader::Private::closed(QLatin1StringView by)
{
    dialled = Announcer::Nobody;
    if (std::exchange(up, false))
        records.milestone(transport, RecordKind::TcpClosed, Stage::None, {{u"by"_s, QString(by)}});
}

// --- HTTP -----------------------------------------------------------------------------------------

void SdkLogReader::Private::readHeadLine(bool request, QByteArrayView text)
{
    const QByteArrayView line = text.size() > 2 ? text.sliced(2) : QByteArrayView();
    if (request != headIsRequest)
        endHead();
    if (!request)
        endAnswer();
    headIsRequest = request;
    head += line;
    head += "\r\n";
    if (line.isEmpty())
        endHead();
}

/// At its empty line, or where the log goes on without one: a line was lost.
void SdkLogReader::Private::endHead()
{
    if (head.isEmpty())
        return;
    answered = answered || !headIsRequest;
    const auto read = http::parseHead(head);
    bool isNumber = false;
    const qint64 length = read ? read->header("Content-Length").value_or("").trimmed().toLongLong(&isNumber) : 0;
    (headIsRequest ? requestPromise : answerPromise) = {isNumber ? length : -1, lineNumber};
    records.bytes(httpConnection(), headIsRequest ? RecordKind::HttpRequestHead : RecordKind::HttpResponseHead,
                  headIsRequest ? Direction::Up : Direction::Down,
                  headIsRequest ? Stage::BootstrapRequest : Stage::BootstrapAnswer, std::exchange(head, {}), true);
}

void SdkLogReader::Private::endAnswer()
{
    const QByteArray body = std::exchange(answer, {});
    tellLength(std::exchange(answerPromise, {}), body.size());
    if (body.isEmpty())
        return;
    answered = true;
    records.bytes(httpConnection(), RecordKind::HttpResponseBody, Direction::Down, Stage::BootstrapAnswer, body,
                  std::exchange(answerDamaged, false));
    known = bootstrap::readAnswer(body).value_or(BootstrapAnswer());
}

void SdkLogReader::Private::readEndpoint(const QString &host, quint16 port)
{
    if (const Endpoint address = unmasked(host, port); address != known.mqtt)
        known = {.mqtt = address, .instanceId = {}, .backupIp = {}};
    records.milestone(httpConnection(), RecordKind::EndpointKnown, Stage::BootstrapAnswer,
                      {{u"status"_s, std::exchange(status, 0)}, {u"host"_s, known.mqtt.host}, {u"port"_s, port}});
    // The answer is all that this connection was for; the SDK says nothing of its end.
    if (!onMqtt())
        closed("us"_L1);
}

} // namespace bootbench
