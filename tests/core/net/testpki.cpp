// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpki.h"

#include <QFile>
#include <QHostAddress>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace bootbench::test {

using namespace Qt::StringLiterals;

namespace {

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;

constexpr long secondsPerDay = 24L * 60 * 60;

Key makeKey()
{
    return Key(EVP_EC_gen("P-256"));
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    Q_ASSERT(extension);
    X509_add_ext(certificate, extension.get(), -1);
}

/// A certificate without extensions and signature; the issuer is the subject when there is none.
Certificate makeCertificate(const QByteArray &name, EVP_PKEY *key, X509 *issuer, int fromDay, int toDay)
{
    static long serial = 1;
    Certificate certificate(X509_new());
    X509 *const x509 = certificate.get();
    X509_set_version(x509, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), serial++);
    X509_gmtime_adj(X509_getm_notBefore(x509), fromDay * secondsPerDay);
    X509_gmtime_adj(X509_getm_notAfter(x509), toDay * secondsPerDay);
    X509_set_pubkey(x509, key);
    X509_NAME *const subject = X509_get_subject_name(x509);
    const auto *bytes = reinterpret_cast<const unsigned char *>(name.constData());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, bytes, int(name.size()), -1, 0);
    X509_set_issuer_name(x509, issuer == nullptr ? subject : X509_get_subject_name(issuer));
    return certificate;
}

void addAlternativeNames(X509 *certificate, X509 *issuer, const QStringList &names)
{
    QStringList entries;
    for (const QString &name : names) {
        const bool literal = !QHostAddress(name).isNull();
        entries.append((literal ? u"IP:"_s : u"DNS:"_s) + name);
    }
    addExtension(certificate, issuer, NID_subject_alt_name, entries.join(u',').toLatin1());
}

QByteArray contents(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, size};
}

QByteArray pemOf(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return contents(bio);
}

ServerIdentity identityOf(X509 *certificate, EVP_PKEY *key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return {QSslCertificate(pemOf(certificate)), QSslKey(contents(bio), QSsl::Ec)};
}

} // namespace

class TestPki::Private
{
public:
    QTemporaryDir directory;
    Key key = makeKey();
    Certificate certificate;
};

TestPki::TestPki(const QString &name) : d(std::make_unique<Private>())
{
    d->certificate = makeCertificate(name.toUtf8(), d->key.get(), nullptr, -2, 2);
    addExtension(d->certificate.get(), d->certificate.get(), NID_basic_constraints, "critical,CA:TRUE"_ba);
    X509_sign(d->certificate.get(), d->key.get(), EVP_sha256());
    QFile file(caFile());
    [[maybe_unused]] const bool opened = file.open(QIODevice::WriteOnly);
    Q_ASSERT(opened);
    file.write(pemOf(d->certificate.get()));
}

TestPki::~TestPki() = default;

QString TestPki::caFile() const
{
    return d->directory.filePath(u"ca.pem"_s);
}

ServerIdentity TestPki::issue(const QStringList &names, int fromDay, int toDay) const
{
    const Key key = makeKey();
    const Certificate certificate =
        makeCertificate(names.constFirst().toUtf8(), key.get(), d->certificate.get(), fromDay, toDay);
    addAlternativeNames(certificate.get(), d->certificate.get(), names);
    X509_sign(certificate.get(), d->key.get(), EVP_sha256());
    return identityOf(certificate.get(), key.get());
}

ServerIdentity TestPki::selfSigned(const QStringList &names)
{
    const Key key = makeKey();
    const Certificate certificate = makeCertificate(names.constFirst().toUtf8(), key.get(), nullptr, -1, 1);
    addAlternativeNames(certificate.get(), certificate.get(), names);
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    return identityOf(certificate.get(), key.get());
}

} // namespace bootbench::test
