// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/errors.h>
#include <domain/session.h>
#include <trace/tracerecord.h>

#include <QJsonObject>

#include <optional>

namespace bootbench {

/// The members of a milestone; empty when the bytes are no JSON object.
[[nodiscard]] QJsonObject membersOf(const TraceRecord &record);
/// The inverse of stateName() and errorName(); nullopt and None for other words.
[[nodiscard]] std::optional<SessionState> stateOf(QStringView name);
[[nodiscard]] ErrorCode errorOf(QStringView name);
/// What a CONNACK's code means; None when it accepts.
[[nodiscard]] ErrorCode connackError(quint8 code, quint8 level);

} // namespace bootbench
