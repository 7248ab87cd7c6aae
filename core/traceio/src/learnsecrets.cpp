// SPDX-License-Identifier: GPL-3.0-or-later
#include "learnsecrets.h"

#include <protocol/mqttcodec.h>
#include <trace/redactor.h>

#include <QJsonDocument>
#include <QJsonObject>

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

} // namespace

void learnKeys(TraceSink &sink, QByteArrayView text)
{
    constexpr qsizetype shortest = 8;
    sink.protect(text);
    qsizetype from = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !QByteArrayView(" ,:=").contains(text[at]))
            continue;
        if (const QByteArrayView part = text.sliced(from, at - from); part.size() >= shortest && !part.contains("**"))
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
        if (secret.kind == SecretKind::Key)
            sink.protect(value);
        else if (secret.kind == SecretKind::Password)
            sink.protectPassword(value);
    }
}

void learnSecrets(TraceSink &sink, const TraceEntry &entry, quint8 mqttLevel)
{
    if (const QByteArray password = passwordOf(entry, mqttLevel); password.count('*') < password.size())
        sink.protectPassword(password);
    if (entry.kind == RecordKind::HttpRequestBody || entry.kind == RecordKind::HttpResponseBody) {
        learnNamedSecrets(sink, entry.bytes);
    } else if (entry.kind == RecordKind::MqttPacket) {
        const ByteRange payload = mqtt::publishPayload(entry.bytes, mqttLevel);
        learnNamedSecrets(sink, entry.bytes.sliced(payload.offset, payload.length));
    }
}

} // namespace bootbench
