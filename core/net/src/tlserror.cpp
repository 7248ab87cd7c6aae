// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlserror.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslSocket>
#include <QStringList>

#include <algorithm>
#include <array>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("TlsError", text);
}

/// Reason codes of OpenSSL's library SSL (openssl/sslerr.h); alerts of the peer are 1000 + alert. They have not changed
/// since 1.1.0. The words beside them are for people and may change.
namespace reason {
enum : unsigned {
    HttpsProxyRequest = 155,
    HttpRequest = 156,
    NoProtocolsAvailable = 191,
    PacketLengthTooLong = 198,
    UnknownProtocol = 252,
    UnsupportedProtocol = 258,
    WrongCipherReturned = 261,
    WrongSslVersion = 266,
    WrongVersionNumber = 267,
    UnexpectedEof = 294,
    VersionTooLow = 396,
    AlertHandshakeFailure = 1040,
    AlertProtocolVersion = 1070,
    AlertInsufficientSecurity = 1071
};
} // namespace reason

/// The number in `error:0A00010B:SSL routines::wrong version number`; 0 when there is none.
unsigned opensslReason(const QString &words)
{
    static const QRegularExpression pattern(u"error:([0-9A-Fa-f]{8}):"_s);
    const QRegularExpressionMatch match = pattern.match(words);
    // The reason takes 23 bits in OpenSSL 3 and 12 before; no reason of the SSL library is above 4095.
    return match.hasMatch() ? match.capturedView(1).toUInt(nullptr, 16) & 0xFFFU : 0U;
}

bool isPlainText(unsigned number)
{
    // What OpenSSL says of a first record that is none.
    return number == reason::WrongVersionNumber || number == reason::PacketLengthTooLong ||
           number == reason::HttpRequest || number == reason::HttpsProxyRequest;
}

bool isProtocolMismatch(unsigned number)
{
    constexpr std::array<unsigned, 9> numbers{
        reason::NoProtocolsAvailable,  reason::UnknownProtocol,      reason::UnsupportedProtocol,
        reason::WrongCipherReturned,   reason::WrongSslVersion,      reason::VersionTooLow,
        reason::AlertHandshakeFailure, reason::AlertProtocolVersion, reason::AlertInsufficientSecurity};
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

bool isProtocolMismatch(const std::optional<TlsAlert> &alert)
{
    return alert &&
           (alert->type == QSsl::AlertType::ProtocolVersion || alert->type == QSsl::AlertType::HandshakeFailure ||
            alert->type == QSsl::AlertType::InsufficientSecurity);
}

ErrorCode codeOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return ErrorCode::TlsExpired;
    case QSslError::CertificateNotYetValid:
        return ErrorCode::TlsNotYetValid;
    case QSslError::HostNameMismatch:
        return ErrorCode::TlsHostNameMismatch;
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::CertificateSignatureFailed:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateRevoked:
    case QSslError::InvalidCaCertificate:
    case QSslError::PathLengthExceeded:
    case QSslError::InvalidPurpose:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateRejected:
    case QSslError::AuthorityIssuerSerialNumberMismatch:
    case QSslError::SubjectIssuerMismatch:
    case QSslError::CertificateBlacklisted:
        return ErrorCode::TlsUntrusted;
    default:
        return ErrorCode::TlsFailed;
    }
}

QString day(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd hh:mm"_s) + " UTC"_L1;
}

QString namesOf(const QSslCertificate &certificate)
{
    const QMultiMap<QSsl::AlternativeNameEntryType, QString> alternatives = certificate.subjectAlternativeNames();
    QStringList names = alternatives.values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    std::sort(names.begin(), names.end());
    return names.join(", "_L1);
}

SessionError certificateError(const TlsFailure &failure)
{
    constexpr std::array order{ErrorCode::TlsExpired, ErrorCode::TlsNotYetValid, ErrorCode::TlsHostNameMismatch,
                               ErrorCode::TlsUntrusted, ErrorCode::TlsFailed};
    const auto rank = [&order](const QSslError &error) {
        return std::find(order.begin(), order.end(), codeOf(error.error())) - order.begin();
    };
    const QSslError chosen =
        *std::min_element(failure.certificateErrors.begin(), failure.certificateErrors.end(),
                          [&rank](const QSslError &a, const QSslError &b) { return rank(a) < rank(b); });

    QStringList words;
    for (const QSslError &error : failure.certificateErrors) {
        if (!words.contains(error.errorString()))
            words.append(error.errorString());
    }
    QString cause = words.join("; "_L1) + u'.';
    if (codeOf(chosen.error()) == ErrorCode::TlsHostNameMismatch)
        cause += u' ' + translated(QT_TRANSLATE_NOOP("TlsError", "Wanted: %1.")).arg(failure.host);
    const QSslCertificate certificate = chosen.certificate();
    if (!certificate.isNull()) {
        cause +=
            u' ' +
            translated(QT_TRANSLATE_NOOP("TlsError", "Certificate of %1 for %2, issued by %3, valid from %4 to %5."))
                .arg(certificate.subjectDisplayName(), namesOf(certificate), certificate.issuerDisplayName(),
                     day(certificate.effectiveDate()), day(certificate.expiryDate()));
    }
    return {codeOf(chosen.error()), cause};
}

/// The same file is asked for at every connection, and OpenSSL 3 takes nearly a millisecond for a certificate: what the
/// same bytes came to last time is remembered, a thread at a time.
QList<QSslCertificate> certificatesIn(const QByteArray &pem)
{
    thread_local QByteArray lastPem;
    thread_local QList<QSslCertificate> lastCertificates;
    if (pem != lastPem) {
        lastCertificates = QSslCertificate::fromData(pem, QSsl::Pem);
        lastPem = pem;
    }
    return lastCertificates;
}

} // namespace

Result<QSslConfiguration, SessionError> tlsConfiguration(const TrustSettings &trust)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (trust.source == TrustSource::System)
        return configuration;

    QFile file(trust.pemFile);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(SessionError{ErrorCode::CaFileUnreadable, u"%1: %2"_s.arg(trust.pemFile, file.errorString())});
    const QList<QSslCertificate> certificates = certificatesIn(file.readAll());
    if (certificates.isEmpty()) {
        return Failure(SessionError{
            ErrorCode::CaFileUnreadable,
            translated(QT_TRANSLATE_NOOP("TlsError", "%1 holds no certificate in PEM format.")).arg(trust.pemFile)});
    }
    // Setting them, even when they are none, also turns off that Qt looks into the system's store on demand.
    configuration.setCaCertificates(certificates);
    return configuration;
}

SessionError tlsError(const TlsFailure &failure)
{
    if (!failure.certificateErrors.isEmpty())
        return certificateError(failure);

    const QString cause = failure.alert ? translated(QT_TRANSLATE_NOOP("TlsError", "%1 (alert of the server: %2)"))
                                              .arg(failure.words, failure.alert->description)
                                        : failure.words;
    const unsigned number = opensslReason(failure.words);
    if (isPlainText(number))
        return {ErrorCode::TlsPlainTextPort, cause};
    if (isProtocolMismatch(failure.alert) || isProtocolMismatch(number))
        return {ErrorCode::TlsProtocolMismatch, cause};
    const bool closeNotify = failure.alert && failure.alert->type == QSsl::AlertType::CloseNotify;
    if (number == reason::UnexpectedEof || closeNotify || failure.socketError == QAbstractSocket::RemoteHostClosedError)
        return {ErrorCode::TlsClosed, cause};
    return {ErrorCode::TlsFailed, cause};
}

} // namespace bootbench
