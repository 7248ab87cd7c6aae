// SPDX-License-Identifier: GPL-3.0-or-later
#include <simulator/certificateauthority.h>

#include "x509.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QLockFile>
#include <QSaveFile>

#include <chrono>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CertificateAuthority)
};

constexpr QLatin1StringView caCertificateFile("ca.pem");
constexpr QLatin1StringView caKeyFile("ca.key");
constexpr QLatin1StringView serverKeyFile("server.key");
constexpr QLatin1StringView lockFile(".lock");
constexpr QLatin1StringView caCommonName("Bootbench Simulator CA");

constexpr int caYears = 10;
constexpr int serverYears = 2;
constexpr int renewalDays = 30; // a cached server certificate is replaced this long before its end
constexpr qint64 maximumPemSize = 65'536;
constexpr auto lockTimeout = std::chrono::seconds(30); // two RSA keys on a slow board take seconds

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions everybodyReads = ownerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther;

Result<QByteArray, QString> readPem(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(Text::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    return file.read(maximumPemSize);
}

Result<void, QString> writePem(const QString &path, const QByteArray &pem, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    // The permissions come before the contents, so that nobody else can have opened a readable key.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions) || file.write(pem) != pem.size() ||
        !file.commit()) {
        return Failure(Text::tr("%1 cannot be written: %2.").arg(path, file.errorString()));
    }
    return {};
}

// Creating files is for one process at a time. Reading needs no lock: files appear whole.
Result<void, QString> lockDirectory(QLockFile &lock, const QString &directory)
{
    if (lock.tryLock(lockTimeout))
        return {};
    if (lock.error() == QLockFile::LockFailedError)
        return Failure(Text::tr("%1 is in use by another process. Try again when that has ended.").arg(directory));
    return Failure(Text::tr("%1 cannot be written. Choose a directory that you own.").arg(directory));
}

x509::Validity validityFromNow(int years)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {now.addDays(-1), now.addYears(years)}; // a board's clock may be a little behind
}

QString keyProblem(const QString &path)
{
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (QFileInfo(path).permissions() & others)
        return Text::tr("%1 can be read by other users. Make it private (chmod 600) or remove the directory.")
            .arg(path);
    return {};
}

// Empty when the files are the authority that this program made.
QString problemOf(const QString &directory, const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const QString advice = Text::tr("Nothing was changed. Choose another directory, or remove this one to start anew.");
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(certificatePem, QSsl::Pem);
    const auto refused = [&](const QString &reason) { return Text::tr("%1: %2. %3").arg(directory, reason, advice); };
    if (certificates.size() != 1)
        return refused(Text::tr("ca.pem holds no certificate"));
    const QSslCertificate &certificate = certificates.first();
    if (!certificate.subjectInfo(QSslCertificate::CommonName).contains(caCommonName))
        return refused(Text::tr("ca.pem is somebody else's certificate, not one that Bootbench made"));
    if (!x509::isCa(certificatePem))
        return refused(Text::tr("ca.pem is not the certificate of an authority"));
    if (!x509::keyFits(keyPem, certificatePem))
        return refused(Text::tr("ca.key is broken or does not belong to ca.pem"));
    if (certificate.expiryDate() <= QDateTime::currentDateTimeUtc())
        return refused(Text::tr("the authority expired on %1").arg(certificate.expiryDate().toString(Qt::ISODate)));
    return {};
}

Result<void, QString> makeDirectory(const QDir &dir)
{
    const QFileInfo info(dir.absolutePath());
    if (info.isDir())
        return {};
    if (!QDir().mkpath(info.absolutePath()) ||
        (!QDir(info.absolutePath()).mkdir(info.fileName(), ownerOnly | QFileDevice::ExeOwner) &&
         !dir.exists())) { // another process may have been faster
        return Failure(Text::tr("The directory %1 cannot be made. Choose one that you can write to.").arg(dir.path()));
    }
    return {};
}

// Called with the directory locked.
Result<void, QString> makeAuthority(const QDir &dir)
{
    const QString keyPath = dir.absoluteFilePath(caKeyFile);
    if (QFile::exists(keyPath)) {
        return Failure(Text::tr("%1 holds ca.key but no ca.pem. Nothing was changed. Choose another directory, or "
                                "remove this one to start anew.")
                           .arg(dir.path()));
    }
    const auto key = x509::makeRsaKey();
    if (!key)
        return Failure(Text::tr("The simulator's authority cannot be made: %1.").arg(key.error()));
    const auto certificate = x509::makeCaCertificate(*key, caCommonName, validityFromNow(caYears));
    if (!certificate)
        return Failure(Text::tr("The simulator's authority cannot be made: %1.").arg(certificate.error()));
    if (auto written = writePem(keyPath, *key, ownerOnly); !written)
        return written;
    return writePem(dir.absoluteFilePath(caCertificateFile), *certificate, everybodyReads);
}

// The names in one spelling and order, so that the same set finds the same file.
QStringList canonicalNames(const QStringList &names)
{
    QStringList canonical;
    for (const QString &name : names) {
        QHostAddress address;
        canonical.append(address.setAddress(name) ? address.toString() : name.toLower());
    }
    canonical.removeDuplicates();
    return canonical;
}

QString serverCertificateFile(QStringList names)
{
    names.sort();
    const QByteArray hash = QCryptographicHash::hash(names.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return u"server-%1.pem"_s.arg(QLatin1StringView(hash.first(8).toHex()));
}

bool isFit(const QByteArray &certificatePem, const QByteArray &keyPem, const QByteArray &caPem)
{
    const QSslCertificate certificate(certificatePem, QSsl::Pem);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return !certificate.isNull() && certificate.effectiveDate() <= now &&
           certificate.expiryDate() > now.addDays(renewalDays) && x509::keyFits(keyPem, certificatePem) &&
           x509::isSignedBy(certificatePem, caPem);
}

} // namespace

Result<CertificateAuthority, QString> CertificateAuthority::open(const QString &directory)
{
    if (directory.isEmpty())
        return Failure(Text::tr("No directory was given for the simulator's certificates."));
    const QDir dir(directory);
    if (auto made = makeDirectory(dir); !made)
        return Failure(made.error());
    const QString certificatePath = dir.absoluteFilePath(caCertificateFile);
    const QString keyPath = dir.absoluteFilePath(caKeyFile);

    // ca.pem is written last: where it is, the rest is.
    if (!QFile::exists(certificatePath)) {
        QLockFile lock(dir.absoluteFilePath(lockFile));
        if (auto locked = lockDirectory(lock, directory); !locked)
            return Failure(locked.error());
        if (!QFile::exists(certificatePath)) {
            if (auto made = makeAuthority(dir); !made)
                return Failure(made.error());
        }
    }

    const auto certificatePem = readPem(certificatePath);
    if (!certificatePem)
        return Failure(certificatePem.error());
    auto keyPem = readPem(keyPath);
    if (!keyPem)
        return Failure(keyPem.error());
    if (const QString problem = keyProblem(keyPath); !problem.isEmpty())
        return Failure(problem);
    if (const QString problem = problemOf(directory, *certificatePem, *keyPem); !problem.isEmpty())
        return Failure(problem);

    CertificateAuthority authority;
    authority.m_directory = dir.absolutePath();
    authority.m_certificate = QSslCertificate(*certificatePem, QSsl::Pem);
    authority.m_keyPem = std::move(*keyPem);
    return authority;
}

Result<QByteArray, QString> CertificateAuthority::serverKey() const
{
    const QString path = QDir(m_directory).absoluteFilePath(serverKeyFile);
    if (!QFile::exists(path)) {
        QLockFile lock(QDir(m_directory).absoluteFilePath(lockFile));
        if (auto locked = lockDirectory(lock, m_directory); !locked)
            return Failure(locked.error());
        if (!QFile::exists(path)) {
            const auto key = x509::makeRsaKey();
            if (!key)
                return Failure(Text::tr("A server key cannot be made: %1.").arg(key.error()));
            if (auto written = writePem(path, *key, ownerOnly); !written)
                return Failure(written.error());
        }
    }
    if (const QString problem = keyProblem(path); !problem.isEmpty())
        return Failure(problem);
    return readPem(path);
}

Result<CertificateAuthority::ServerCertificate, QString>
CertificateAuthority::serverCertificate(const QStringList &names, const QDateTime &notBefore,
                                        const QDateTime &notAfter) const
{
    const QStringList canonical = canonicalNames(names);
    if (canonical.isEmpty())
        return Failure(Text::tr("A server certificate needs at least one name."));
    const auto keyPem = serverKey();
    if (!keyPem)
        return Failure(keyPem.error());
    const QSslKey key(*keyPem, QSsl::Rsa);
    if (key.isNull())
        return Failure(Text::tr("%1/%2 is broken. Remove it; a new one is made then.").arg(m_directory, serverKeyFile));

    const bool isUsual = !notBefore.isValid() && !notAfter.isValid();
    const QString path = QDir(m_directory).absoluteFilePath(serverCertificateFile(canonical));
    const QByteArray caPem = m_certificate.toPem();
    if (isUsual && QFile::exists(path)) {
        const auto cached = readPem(path);
        if (cached && isFit(*cached, *keyPem, caPem))
            return ServerCertificate{QSslCertificate(*cached, QSsl::Pem), key};
    }

    x509::Validity validity = validityFromNow(serverYears);
    if (notBefore.isValid())
        validity.notBefore = notBefore;
    if (notAfter.isValid())
        validity.notAfter = notAfter;
    const auto made = x509::makeServerCertificate(*keyPem, canonical, validity, {caPem, m_keyPem});
    if (!made)
        return Failure(Text::tr("A server certificate cannot be made: %1.").arg(made.error()));
    if (isUsual) {
        // Two processes may both do this; either's certificate is good and each file is written whole.
        if (auto written = writePem(path, *made, everybodyReads); !written)
            return Failure(written.error());
    }
    return ServerCertificate{QSslCertificate(*made, QSsl::Pem), key};
}

QString CertificateAuthority::pemFile() const
{
    return QDir(m_directory).absoluteFilePath(caCertificateFile);
}

} // namespace bootbench
