// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace bootbench {

/// Everything that can go wrong on the way, each by its own name. The enumerator's name is what scripts see.
enum class ErrorCode : quint8 {
    None,
    // credentials
    SecretMissing,
    KeychainUnavailable,
    // settings
    EndpointInvalid,
    CaFileUnreadable,
    // any connection
    DnsFailed,
    DnsTimeout,
    ConnectionRefused,
    NetworkUnreachable,
    TcpTimeout,
    TcpFailed,
    TlsUntrusted,
    TlsHostNameMismatch,
    TlsExpired,
    TlsNotYetValid,
    TlsProtocolMismatch,
    TlsPlainTextPort,
    TlsTimeout,
    TlsClosed,
    TlsFailed,
    ConnectionClosed,
    // bootstrap exchange
    RequestTimeout,
    AnswerTimeout,
    AnswerMalformed,
    AnswerTooLarge,
    HttpStatus,
    AnswerNotJson,
    AnswerCodeNotOk,
    AnswerHostMissing,
    AnswerPortMissing,
    AnswerHostInvalid,
    AnswerPortInvalid,
    // MQTT
    ConnackTimeout,
    ConnackMalformed,
    ConnackProtocolVersion,
    ConnackIdentifierRejected,
    ConnackServerUnavailable,
    ConnackBadCredentials,
    ConnackNotAuthorized,
    ConnackRefused,
    MqttProtocolViolation,
    KeepAliveTimeout,
    ConnectionLost,
    // platform decisions
    KickedBySameDevice,
    KickedUnexpectedly,
    TooManyKicks
};

/// `TlsHostNameMismatch` and so on: stable, for scripts and traces.
[[nodiscard]] QLatin1StringView errorName(ErrorCode code);

/// What happened, in one sentence without the particulars; translated.
[[nodiscard]] QString errorTitle(ErrorCode code);
/// What to do about it; translated.
[[nodiscard]] QString errorAdvice(ErrorCode code);

/// A failure as a value: what happened, why, and what to do, in that order.
struct SessionError {
    ErrorCode code = ErrorCode::None;
    /// Particulars of this case: names, numbers, the peer's own words. Never anything secret.
    QString cause;

    [[nodiscard]] QString title() const { return errorTitle(code); }
    [[nodiscard]] QString advice() const { return errorAdvice(code); }
    /// `title: cause`, for one-line views.
    [[nodiscard]] QString message() const;

    friend bool operator==(const SessionError &, const SessionError &) = default;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::SessionError)
