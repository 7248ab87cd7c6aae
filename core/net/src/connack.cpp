// SPDX-License-Identifier: GPL-3.0-or-later
#include "connack.h"

#include <protocol/mqttcodec.h>

#include <QCoreApplication>

#include <variant>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Connack", text);
}

ErrorCode codeOf(quint8 reason)
{
    switch (reason) {
    case 0x01: // also what a 3.1.1 server says to a CONNECT of 5.0
    case 0x84:
        return ErrorCode::ConnackProtocolVersion;
    case 0x02:
    case 0x85:
        return ErrorCode::ConnackIdentifierRejected;
    case 0x03:
    case 0x88: // server unavailable
    case 0x89: // server busy
        return ErrorCode::ConnackServerUnavailable;
    case 0x04:
    case 0x86:
        return ErrorCode::ConnackBadCredentials;
    case 0x05:
    case 0x87:
        return ErrorCode::ConnackNotAuthorized;
    default:
        return ErrorCode::ConnackRefused;
    }
}

/// A server that knows no MQTT 5 answers with the four bytes of 3.1.1 (OASIS MQTT 5.0, 3.1.2.2).
constexpr qsizetype shortConnackSize = 4;

} // namespace

QString reasonText(quint8 reasonCode, const mqtt::Properties &properties)
{
    QString number = u"0x%1"_s.arg(reasonCode, 2, 16, '0'_L1);
    for (const mqtt::Property &property : properties) {
        if (property.id != mqtt::PropertyId::ReasonString)
            continue;
        if (const auto *text = std::get_if<QString>(&property.value))
            return u"%1: %2"_s.arg(number, *text);
    }
    return number;
}

Result<mqtt::Connack, SessionError> readConnack(QByteArrayView packet, quint8 level)
{
    const auto decoded = mqtt::decode(packet, packet.size() == shortConnackSize ? 4 : level);
    if (!decoded) {
        return Failure(
            SessionError{ErrorCode::ConnackMalformed, translated(QT_TRANSLATE_NOOP("Connack", "At byte %1: %2"))
                                                          .arg(decoded.error().offset)
                                                          .arg(decoded.error().problem)});
    }
    const auto *connack = std::get_if<mqtt::Connack>(&*decoded);
    if (connack == nullptr) {
        const auto type = mqtt::PacketType(quint8(packet.front()) >> 4);
        return Failure(
            SessionError{ErrorCode::ConnackMalformed,
                         translated(QT_TRANSLATE_NOOP("Connack", "%1 came instead.")).arg(mqtt::packetTypeName(type))});
    }
    if (connack->reasonCode != 0) {
        return Failure(
            SessionError{codeOf(connack->reasonCode), translated(QT_TRANSLATE_NOOP("Connack", "Reason code %1"))
                                                          .arg(reasonText(connack->reasonCode, connack->properties))});
    }
    return *connack;
}

} // namespace bootbench
