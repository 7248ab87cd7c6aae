// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceio/commandtext.h>

#include <protocol/httpmessage.h>
#include <protocol/mqttcodec.h>

#include <QStringList>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// A connection's beginning is looked for in so many records before and no further.
constexpr quint64 farthest = 200'000;

/// One word of a POSIX shell, whatever is in it.
QString quoted(QString text)
{
    const bool plain = !text.isEmpty() && std::ranges::all_of(text, [](QChar character) {
        return character.unicode() < 0x80 && (character.isLetterOrNumber() || u"_-./:=@%+,"_s.contains(character));
    });
    return plain ? text : u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

/// Bytes as one word: text where they are text, else with escapes that bash and zsh know.
QString quotedBytes(QByteArrayView bytes)
{
    const bool text = bytes.isValidUtf8() && std::ranges::none_of(bytes, [](char character) {
                          return uchar(character) < 0x20 && character != '\n' && character != '\t';
                      });
    if (text)
        return quoted(QString::fromUtf8(bytes));
    QString escaped = u"$'"_s;
    for (const char character : bytes)
        escaped += u"\\x%1"_s.arg(uchar(character), 2, 16, QLatin1Char('0'));
    return escaped + u'\'';
}

QByteArray shownBytes(const TraceSnapshot &snapshot, const TraceRecord &record, const Redactor *redactor)
{
    return redactor != nullptr ? redactor->redactedIn(snapshot, record) : record.bytes.toByteArray();
}

ChannelInfo shownChannel(const TraceSnapshot &snapshot, ChannelId id, const Redactor *redactor)
{
    const ChannelInfo &channel = snapshot.channel(id);
    return redactor != nullptr ? redactor->redacted(channel) : channel;
}

/// The next record of the same connection and direction that is of that kind, among those near by.
quint64 neighbour(const TraceSnapshot &snapshot, quint64 sequence, RecordKind kind, int step)
{
    constexpr quint64 near = 1000;
    const TraceRecord from = snapshot.record(sequence);
    for (quint64 tries = 0, at = sequence; tries < near; ++tries) {
        at = step > 0 ? at + 1 : at - 1;
        if (at < 1 || at > snapshot.size())
            return 0;
        const TraceRecord record = snapshot.record(at);
        if (record.channel == from.channel && record.kind == kind)
            return at;
    }
    return 0;
}

/// What the records before say of a connection.
struct Login {
    std::optional<mqtt::Connect> connect;
    bool tls = false;
};

Login loginBefore(const TraceSnapshot &snapshot, quint64 sequence, const Redactor *redactor)
{
    Login login;
    const ChannelId channel = snapshot.record(sequence).channel;
    const quint64 last = sequence > farthest ? sequence - farthest : 1;
    for (quint64 at = sequence; at >= last && !login.tls; --at) {
        const TraceRecord record = snapshot.record(at);
        if (record.channel != channel)
            continue;
        login.tls = record.kind == RecordKind::TlsStarted || record.kind == RecordKind::TlsEstablished;
        constexpr int connectType = int(mqtt::PacketType::Connect);
        if (login.connect || record.kind != RecordKind::MqttPacket || record.bytes.isEmpty() ||
            uchar(record.bytes.front()) >> 4 != connectType)
            continue;
        const auto packet = mqtt::decode(shownBytes(snapshot, record, redactor), 4);
        if (packet && std::holds_alternative<mqtt::Connect>(*packet))
            login.connect = std::get<mqtt::Connect>(*packet);
    }
    return login;
}

QStringList connectionWords(const Login &login, const Endpoint &remote)
{
    QStringList words{u"-h"_s, quoted(remote.host), u"-p"_s, QString::number(remote.port)};
    if (login.tls)
        words += {u"--cafile"_s, u"/etc/ssl/certs/ca-certificates.crt"_s};
    if (!login.connect)
        return words;
    const mqtt::Connect &connect = *login.connect;
    words += {u"-V"_s, connect.level == 5 ? u"5"_s : connect.level == 3 ? u"31"_s : u"311"_s};
    words += {u"-k"_s, QString::number(connect.keepAlive), u"-i"_s, quoted(connect.clientId)};
    if (connect.userName)
        words += {u"-u"_s, quoted(*connect.userName)};
    if (connect.password)
        words += {u"-P"_s, quoted(QString::fromUtf8(*connect.password))};
    return words;
}

} // namespace

QString curlCommand(const TraceSnapshot &snapshot, quint64 sequence, const Redactor *redactor)
{
    quint64 headAt = sequence;
    if (snapshot.record(sequence).kind == RecordKind::HttpRequestBody)
        headAt = neighbour(snapshot, sequence, RecordKind::HttpRequestHead, -1);
    if (headAt == 0 || snapshot.record(headAt).kind != RecordKind::HttpRequestHead)
        return {};
    const TraceRecord headRecord = snapshot.record(headAt);
    const auto head = http::parseHead(shownBytes(snapshot, headRecord, redactor));
    const auto request = head ? http::parseRequestLine(head->startLine) : std::nullopt;
    if (!request)
        return {};
    const Endpoint remote = shownChannel(snapshot, headRecord.channel, redactor).remote;
    QStringList words{u"curl"_s, u"--http1.1"_s, u"-X"_s, quoted(QString::fromLatin1(request->method)),
                      quoted(u"https://"_s + remote.toString() + QString::fromUtf8(request->target))};
    for (const auto &[name, value] : head->headers) {
        // curl counts for itself.
        if (name.compare("content-length", Qt::CaseInsensitive) != 0)
            words += {u"-H"_s, quoted(QString::fromUtf8(name + ": " + value))};
    }
    if (const quint64 body = neighbour(snapshot, headAt, RecordKind::HttpRequestBody, 1); body != 0)
        words += {u"--data-binary"_s, quotedBytes(shownBytes(snapshot, snapshot.record(body), redactor))};
    return words.join(u' ');
}

QString mosquittoCommand(const TraceSnapshot &snapshot, quint64 sequence, const Redactor *redactor)
{
    const TraceRecord record = snapshot.record(sequence);
    if (record.kind != RecordKind::MqttPacket)
        return {};
    const ChannelInfo channel = shownChannel(snapshot, record.channel, redactor);
    const auto packet = mqtt::decode(shownBytes(snapshot, record, redactor), channel.mqttLevel);
    if (!packet)
        return {};
    QStringList words = connectionWords(loginBefore(snapshot, sequence, redactor), channel.remote);
    if (std::holds_alternative<mqtt::Connect>(*packet)) {
        words.prepend(u"mosquitto_sub"_s);
        words += {u"-v"_s, u"-t"_s, quoted(u"#"_s)};
    } else if (const auto *subscribe = std::get_if<mqtt::Subscribe>(&*packet)) {
        words.prepend(u"mosquitto_sub"_s);
        words += u"-v"_s;
        for (const mqtt::SubscribeFilter &filter : subscribe->filters)
            words += {u"-t"_s, quoted(filter.filter)};
    } else if (const auto *publish = std::get_if<mqtt::Publish>(&*packet)) {
        const bool up = record.direction == Direction::Up;
        words.prepend(up ? u"mosquitto_pub"_s : u"mosquitto_sub"_s);
        words += {u"-q"_s, QString::number(publish->qos), u"-t"_s, quoted(publish->topic)};
        if (up && publish->retain)
            words += u"-r"_s;
        if (up && publish->payload.isEmpty())
            words += u"-n"_s;
        else if (up)
            words += {u"-m"_s, quotedBytes(publish->payload)};
    } else {
        return {};
    }
    return words.join(u' ');
}

} // namespace bootbench
