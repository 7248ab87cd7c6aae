// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/secretbytes.h>
#include <domain/deviceidentity.h>
#include <domain/profile.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace bootbench {

/// `hmacsha256`, `hmacsha1`, `hmacmd5`.
[[nodiscard]] QLatin1StringView signMethodName(SignMethod method);
[[nodiscard]] std::optional<SignMethod> signMethodFromName(QStringView name);

/// The names and values that are signed, sorted by name and joined with nothing between.
/// `clientId` is the part before `|`; without it (MQTT 5 with an assigned clientId) pass an empty string and the
/// content starts with the bare name, as the platform's SDK does.
[[nodiscard]] QByteArray signedContent(const DeviceIdentity &device, const QString &clientId,
                                       const std::optional<QString> &timestamp);

/// HMAC of any content, upper-case hex as the C SDK sends it.
[[nodiscard]] SecretBytes signatureOf(QByteArrayView content, const SecretBytes &deviceSecret, SignMethod method);

/// The C SDK's constant time stamp (2050-01-01): the signature stays the same for every connect.
inline constexpr QLatin1StringView sdkTimestamp("2524608000000");

/// Extension parameters of a clientId, in the order of the wire.
using ClientIdParameters = QList<std::pair<QString, QString>>;

struct ClientId {
    QString id; ///< what is signed
    ClientIdParameters parameters;

    /// nullopt when it has a `|` but does not end with one, or a parameter without `=`.
    [[nodiscard]] static std::optional<ClientId> parse(const QString &text);
    [[nodiscard]] QString toString() const;
    /// First value of that name, or nullopt.
    [[nodiscard]] std::optional<QString> value(QStringView name) const;
};

struct LoginOptions {
    SignMethod method = SignMethod::HmacSha256;
    TransportSecurity security = TransportSecurity::Tls;
    /// Another clientId than `ProductKey.DeviceName`; at most 64 characters, no `|`.
    std::optional<QString> clientId;
    /// Milliseconds as text; the SDK's constant when not set.
    QString timestamp = sdkTimestamp;
};

/// What CONNECT carries.
struct Login {
    QString userName;
    SecretBytes password;        ///< hex text
    QByteArray content;          ///< what was signed; not secret
    QString clientIdWithoutConn; ///< complete but for `_conn`, which is known only after TLS is up

    /// The full clientId. `setupMilliseconds`: socket and TLS set-up, as `_conn=tls_72` (hex) or `tcp_…`.
    [[nodiscard]] QString clientId(qint64 setupMilliseconds) const;
    TransportSecurity security = TransportSecurity::Tls;
};

/// As the C SDK: `{id}|timestamp=…,_ss=1,_v=sdk-c-4.1.0,securemode=2,signmethod=hmacsha256,ext=3,_conn=tls_72|`,
/// user name `{dn}&{pk}`.
[[nodiscard]] Login makeLogin(const DeviceIdentity &device, const SecretBytes &deviceSecret,
                              const LoginOptions &options = {});

/// The platform's side of it: reads user name and clientId, rebuilds the content and compares without regard to case.
enum class LoginVerdict : quint8 { Accepted, MalformedClientId, MalformedUserName, UnknownMethod, WrongSignature };
struct LoginClaim {
    DeviceIdentity device;
    ClientId clientId;
    SignMethod method = SignMethod::HmacMd5; ///< the platform's default when absent
    bool subscribesSystemTopics = false;     ///< `_ss=1`
    bool wantsExtNotify = false;             ///< `ext` bit 1
};
/// Who claims to log in, before any secret is looked up.
[[nodiscard]] Result<LoginClaim, LoginVerdict> readLoginClaim(const QString &clientId, const QString &userName);
[[nodiscard]] bool verifyLogin(const LoginClaim &claim, QByteArrayView password, const SecretBytes &deviceSecret);

/// The device that a user name `{deviceName}&{productKey}` names; null for any other text.
[[nodiscard]] DeviceIdentity deviceOfUserName(const QString &userName);

} // namespace bootbench
