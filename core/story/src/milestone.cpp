// SPDX-License-Identifier: GPL-3.0-or-later
#include "milestone.h"

#include <QJsonDocument>

namespace bootbench {

QJsonObject membersOf(const TraceRecord &record)
{
    return QJsonDocument::fromJson(record.bytes.toByteArray()).object();
}

std::optional<SessionState> stateOf(QStringView name)
{
    for (int state = 0; state < sessionStateCount; ++state) {
        if (stateName(SessionState(state)) == name)
            return SessionState(state);
    }
    return {};
}

ErrorCode errorOf(QStringView name)
{
    for (int code = 0; code <= int(ErrorCode::TooManyKicks); ++code) {
        if (errorName(ErrorCode(code)) == name)
            return ErrorCode(code);
    }
    return ErrorCode::None;
}

// OASIS MQTT 3.1.1, 3.2.2.3, and MQTT 5.0, 3.2.2.2.
ErrorCode connackError(quint8 code, quint8 level)
{
    constexpr quint8 mqtt5 = 5;
    switch (code) {
    case 0:
        return ErrorCode::None;
    case 1:
        return level < mqtt5 ? ErrorCode::ConnackProtocolVersion : ErrorCode::ConnackRefused;
    case 2:
        return level < mqtt5 ? ErrorCode::ConnackIdentifierRejected : ErrorCode::ConnackRefused;
    case 3:
        return level < mqtt5 ? ErrorCode::ConnackServerUnavailable : ErrorCode::ConnackRefused;
    case 4:
        return level < mqtt5 ? ErrorCode::ConnackBadCredentials : ErrorCode::ConnackRefused;
    case 5:
        return level < mqtt5 ? ErrorCode::ConnackNotAuthorized : ErrorCode::ConnackRefused;
    case 0x84:
        return ErrorCode::ConnackProtocolVersion;
    case 0x85:
        return ErrorCode::ConnackIdentifierRejected;
    case 0x86:
        return ErrorCode::ConnackBadCredentials;
    case 0x87:
        return ErrorCode::ConnackNotAuthorized;
    case 0x88:
        return ErrorCode::ConnackServerUnavailable;
    default:
        return ErrorCode::ConnackRefused;
    }
}

} // namespace bootbench
