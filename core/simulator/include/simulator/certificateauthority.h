// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QStringList>

namespace bootbench {

/// The simulator's own certificate authority: RSA 2048 and SHA-256, so that old device SDKs connect.
/// Made on first use in `directory` (ca.pem, ca.key with mode 0600) and read from there afterwards.
class CertificateAuthority
{
public:
    /// The error says which file and why. A directory that holds another's or a broken CA is refused, not
    /// overwritten, and so is a key that other users can read. Any number of processes may open the same
    /// directory at once. Blocks while keys are made: about a second at the first use, a millisecond
    /// afterwards.
    [[nodiscard]] static Result<CertificateAuthority, QString> open(const QString &directory);

    struct ServerCertificate {
        QSslCertificate certificate;
        QSslKey key;
    };
    /// A server certificate for these DNS names and IP address literals, valid for two years unless told
    /// otherwise. All share one key, kept in the directory since making one takes a while. The usual ones are
    /// kept as well and reused until a month before their end; one with its own validity is made for the
    /// caller only.
    [[nodiscard]] Result<ServerCertificate, QString>
    serverCertificate(const QStringList &names, const QDateTime &notBefore = {}, const QDateTime &notAfter = {}) const;

    [[nodiscard]] const QSslCertificate &certificate() const { return m_certificate; }
    /// Path of ca.pem, for clients.
    [[nodiscard]] QString pemFile() const;

private:
    CertificateAuthority() = default;

    [[nodiscard]] Result<QByteArray, QString> serverKey() const;

    QString m_directory;
    QSslCertificate m_certificate;
    QByteArray m_keyPem;
};

} // namespace bootbench
