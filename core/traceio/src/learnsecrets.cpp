// SPDX-License-Identifier: GPL-3.0-or-later
#include "learnsecrets.h"

#include <protocol/mqttcodec.h>
#include <trace/redactor.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cctype>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// The password of a login; empty in other records.
QByteArray passwordOf(const TraceEntry &entry, quint8 mqttLevel)
{
    if (entry.kind == RecordKind::LoginPrepared)
        return QJsonDocument::fromJson(entry.bytes.toByteArray()).object().value("password"_L1).toString().toUtf8();
    const bool isConnect = entry.kind == RecordKind::MqttPacket && !entry.bytes.isEmpty() &&
                           quint8(entry.bytes.front()) >> 4U == quint8(mqtt::PacketType::Connect);
    const auto packet = isConnect ? mqtt::decode(entry.bytes, mqttLevel) : Result<mqtt::Packet, mqtt::DecodeError>();
    const auto *connect = packet ? std::get_if<mqtt::Connect>(&*packet) : nullptr;
    return connect != nullptr ? connect->password.value_or(QByteArray()) : QByteArray();
}

/// A value as it is meant, where it stands in escapes; empty where it does not.
QByteArray unescaped(QByteArrayView value)
{
    if (value.contains('\\'))
        return QJsonDocument::fromJson("[\"" + value.toByteArray() + "\"]").array().at(0).toString().toUtf8();
    return value.contains('%') ? QByteArray::fromPercentEncoding(value.toByteArray()) : QByteArray();
}

} // namespace

QByteArrayView leadingHex(QByteArrayView text)
{
    const auto end = std::ranges::find_if_not(text, [](char c) { return std::isxdigit(uchar(c)) != 0; });
    return text.first(end - text.begin());
}

bool isPasswordSize(qsizetype digits)
{
    constexpr std::array<qsizetype, 3> sizes{32, 40, 64}; // HMAC of MD5, SHA-1 and SHA-256
    return std::ranges::find(sizes, digits) != sizes.end();
}

void learnPassword(TraceSink &sink, QByteArrayView text)
{
    // A word that is said for want of a password would be masked wherever it is said.
    constexpr qsizetype shortest = 8;
    const QByteArrayView password = text.trimmed();
    if (password.size() < shortest || password.contains("**"))
        return;
    sink.protectPassword(password);
    if (const QByteArrayView digits = leadingHex(password); digits.size() < password.size())
        for (const qsizetype size : {64, 40, 32}) {
            if (digits.size() >= size)
                sink.protectPassword(digits.first(size));
        }
}

void learnKeys(TraceSink &sink, QByteArrayView text)
{
    constexpr qsizetype shortest = 8;
    constexpr qsizetype shortestPart = 16;
    const auto isAny = [](QByteArrayView set) { return [set](char c) { return set.contains(c); }; };
    const bool isOne = std::ranges::none_of(text, isAny(" ,"));
    qsizetype from = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] != ' ' && text[at] != ',')
            continue;
        const QByteArrayView part = text.sliced(from, at - from);
        const bool isIdentity = std::ranges::any_of(part, isAny("=&|"));
        if (part.size() >= (isOne ? shortest : shortestPart) && !isIdentity && !part.contains("**"))
            sink.protect(part);
        from = at + 1;
    }
}

void learnNamedSecrets(TraceSink &sink, QByteArrayView content)
{
    // Shorter ones are words as often as keys, and would be masked wherever they stand.
    constexpr qint64 shortest = 16;
    for (const NamedSecret &secret : namedSecrets(content)) {
        const QByteArrayView value = content.sliced(secret.range.offset, secret.range.length);
        if (value.size() < shortest || value.contains("**"))
            continue;
        const QByteArray meant = unescaped(value);
        for (const QByteArrayView spelled : {value, QByteArrayView(meant)}) {
            if (spelled.size() < shortest)
                continue;
            if (secret.kind == SecretKind::Key)
                sink.protect(spelled);
            else
                sink.protectPassword(spelled);
        }
    }
}

void learnSecrets(TraceSink &sink, const TraceEntry &entry, quint8 mqttLevel)
{
    learnPassword(sink, passwordOf(entry, mqttLevel));
    if (entry.kind == RecordKind::HttpRequestBody || entry.kind == RecordKind::HttpResponseBody) {
        learnNamedSecrets(sink, entry.bytes);
    } else if (entry.kind == RecordKind::MqttPacket) {
        const ByteRange payload = mqtt::publishPayload(entry.bytes, mqttLevel);
        learnNamedSecrets(sink, entry.bytes.sliced(payload.offset, payload.length));
    }
}

} // namespace bootbench
