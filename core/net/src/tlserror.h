// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <domain/errors.h>
#include <domain/profile.h>

#include <QAbstractSocket>
#include <QSsl>
#include <QSslConfiguration>
#include <QSslError>

#include <optional>

namespace bootbench {

/// The client's TLS settings: TLS 1.2 or later, the peer always verified. Error: CaFileUnreadable.
[[nodiscard]] Result<QSslConfiguration, SessionError> tlsConfiguration(const TrustSettings &trust);

struct TlsAlert {
    QSsl::AlertType type{};
    QString description;
};

/// What is known of a handshake that failed.
struct TlsFailure {
    /// The name that the certificate had to match.
    QString host;
    QList<QSslError> certificateErrors;
    QAbstractSocket::SocketError socketError = QAbstractSocket::UnknownSocketError;
    /// Qt's words, with OpenSSL's `error:0A00010B:…` in them when that is where it failed.
    QString words;
    std::optional<TlsAlert> alert;
};

/// The failure by name. Of several certificate errors the most telling one names it: expired, then not yet valid, then
/// the wrong host name, then untrusted. For a certificate of one's own test server is often untrusted as well, and
/// trusting its CA would not have helped; the cause lists them all.
[[nodiscard]] SessionError tlsError(const TlsFailure &failure);

} // namespace bootbench
