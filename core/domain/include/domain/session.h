// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/endpoint.h>
#include <domain/errors.h>

#include <QMetaType>
#include <QString>

#include <optional>

namespace bootbench {

enum class SessionState : quint8 {
    Idle,
    Resolving,     ///< the secret and the endpoint are being looked up
    Bootstrapping, ///< asking where the device belongs
    Connecting,    ///< DNS, TCP, TLS, CONNECT to the instance
    Online,
    Redistributing, ///< a notify was accepted; waiting for the kick or the operator
    Kicked,         ///< the platform ended the connection; bootstrap is asked next, or the operator
    Waiting,        ///< back-off before the next try
    Failed,         ///< nothing more is tried by itself
    Stopped         ///< ended by the operator
};

inline constexpr int sessionStateCount = int(SessionState::Stopped) + 1;

/// `Online`, `Waiting`…: stable, for scripts and traces.
[[nodiscard]] QLatin1StringView stateName(SessionState state);
/// The word beside the lamp; translated.
[[nodiscard]] QString stateTitle(SessionState state);

/// The one status of a session. Written by DeviceSession alone; equal values are not signalled twice.
struct SessionStatus {
    SessionState state = SessionState::Idle;
    /// Wall-clock µs at which the state was entered, 0 as long as it is the first one.
    qint64 since = 0;
    /// Why the state was entered, in plain words; translated.
    QString cause;
    /// Where the device belongs as far as known.
    Endpoint endpoint;
    QString instanceId;
    bool tls = false; ///< the connection is
    /// `TLSv1.3` and `TLS_AES_256_GCM_SHA384`; both empty without TLS, and where a log of others doesn't tell.
    QString tlsVersion;
    QString tlsCipher;
    /// Wall-clock µs of the CONNACK, 0 when not online.
    qint64 onlineSince = 0;
    /// Wall-clock µs at which the next try starts, 0 when none is planned.
    qint64 retryAt = 0;
    /// Tries since the last time online, counted from 1.
    int attempt = 0;
    std::optional<SessionError> error;

    friend bool operator==(const SessionStatus &, const SessionStatus &) = default;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::SessionStatus)
