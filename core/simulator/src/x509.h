// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

/// What the certificate authority needs of OpenSSL: PEM in, PEM out. Errors are OpenSSL's own words.
namespace bootbench::x509 {

struct Validity {
    QDateTime notBefore;
    QDateTime notAfter;
};

/// A new RSA 2048 key in PKCS #8.
[[nodiscard]] Result<QByteArray, QString> makeRsaKey();

/// A self-signed CA certificate that may sign server certificates and nothing below them.
[[nodiscard]] Result<QByteArray, QString> makeCaCertificate(const QByteArray &keyPem, const QString &commonName,
                                                            const Validity &validity);

struct Issuer {
    QByteArray certificatePem;
    QByteArray keyPem;
};
/// A server certificate for DNS names and address literals, for the public half of `keyPem`.
[[nodiscard]] Result<QByteArray, QString> makeServerCertificate(const QByteArray &keyPem, const QStringList &names,
                                                                const Validity &validity, const Issuer &issuer);

/// Whether both are readable and belong together.
[[nodiscard]] bool keyFits(const QByteArray &keyPem, const QByteArray &certificatePem);
/// Whether the certificate says that it may sign others.
[[nodiscard]] bool isCa(const QByteArray &certificatePem);
[[nodiscard]] bool isSignedBy(const QByteArray &certificatePem, const QByteArray &issuerPem);

} // namespace bootbench::x509
