// SPDX-License-Identifier: GPL-3.0-or-later
#include "x509.h"

#include <QHostAddress>
#include <QUrl>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <climits>
#include <memory>

namespace bootbench::x509 {

using namespace Qt::StringLiterals;

namespace {

template <auto Free>
struct Deleter {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using BioPtr = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, Deleter<X509_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using BignumPtr = std::unique_ptr<BIGNUM, Deleter<BN_free>>;
using NamesPtr = std::unique_ptr<GENERAL_NAMES, Deleter<GENERAL_NAMES_free>>;
using NamePtr = std::unique_ptr<GENERAL_NAME, Deleter<GENERAL_NAME_free>>;
using OctetsPtr = std::unique_ptr<ASN1_OCTET_STRING, Deleter<ASN1_OCTET_STRING_free>>;
using Ia5Ptr = std::unique_ptr<ASN1_IA5STRING, Deleter<ASN1_IA5STRING_free>>;

constexpr long version3 = 2; // X.509 counts from 0
constexpr std::size_t rsaBits = 2048;
constexpr int serialBits = 128;
constexpr qsizetype maximumCommonName = 64;

Failure<QString> lastError()
{
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    const char *reason = code != 0 ? ERR_reason_error_string(code) : nullptr;
    return Failure<QString>(reason ? QString::fromLatin1(reason) : u"OpenSSL failed without a reason"_s);
}

BioPtr reader(const QByteArray &pem)
{
    return BioPtr(BIO_new_mem_buf(pem.constData(), int(qMin<qsizetype>(pem.size(), INT_MAX))));
}

QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, qsizetype(size)};
}

// Without this callback OpenSSL would ask for the password of an encrypted key on the terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

KeyPtr readKey(const QByteArray &pem)
{
    const BioPtr bio = reader(pem);
    return KeyPtr(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassword, nullptr) : nullptr);
}

CertificatePtr readCertificate(const QByteArray &pem)
{
    const BioPtr bio = reader(pem);
    return CertificatePtr(bio ? PEM_read_bio_X509(bio.get(), nullptr, noPassword, nullptr) : nullptr);
}

bool setRandomSerial(X509 *certificate)
{
    const BignumPtr number(BN_new());
    return number && BN_rand(number.get(), serialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setValidity(X509 *certificate, const Validity &validity)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), time_t(validity.notBefore.toSecsSinceEpoch())) != nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), time_t(validity.notAfter.toSecsSinceEpoch())) != nullptr;
}

bool setSubject(X509 *certificate, const QString &commonName)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto add = [name](const char *field, const QByteArray &text) {
        return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                          reinterpret_cast<const unsigned char *>(text.constData()), int(text.size()),
                                          -1, 0) == 1;
    };
    return add("O", "Bootbench"_ba) && add("CN", commonName.toUtf8());
}

struct ExtensionText {
    int nid;
    const char *value;
};

bool addExtension(X509 *certificate, X509 *issuer, const ExtensionText &text)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, text.nid, text.value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

NamePtr generalName(const QString &text)
{
    NamePtr name(GENERAL_NAME_new());
    if (!name)
        return nullptr;
    if (QHostAddress address; address.setAddress(text)) {
        OctetsPtr octets(a2i_IPADDRESS(address.toString().toLatin1().constData()));
        if (!octets)
            return nullptr;
        GENERAL_NAME_set0_value(name.get(), GEN_IPADD, octets.release());
        return name;
    }
    const QByteArray ascii = QUrl::toAce(text);
    Ia5Ptr string(ASN1_IA5STRING_new());
    if (ascii.isEmpty() || !string || ASN1_STRING_set(string.get(), ascii.constData(), int(ascii.size())) != 1)
        return nullptr;
    GENERAL_NAME_set0_value(name.get(), GEN_DNS, string.release());
    return name;
}

// Built by hand: the text form of this extension would let a comma in a name add others.
Result<void, QString> addAlternativeNames(X509 *certificate, const QStringList &names)
{
    const NamesPtr list(GENERAL_NAMES_new());
    for (const QString &text : names) {
        NamePtr name = generalName(text);
        if (!name)
            return Failure<QString>(u"“%1” is neither a host name nor an address"_s.arg(text));
        if (!list || sk_GENERAL_NAME_push(list.get(), name.get()) <= 0)
            return lastError();
        (void)name.release(); // the list owns it now
    }
    if (X509_add1_ext_i2d(certificate, NID_subject_alt_name, list.get(), 0, X509V3_ADD_DEFAULT) != 1)
        return lastError();
    return {};
}

CertificatePtr makeUnsigned(EVP_PKEY *key, const QString &commonName, const Validity &validity)
{
    CertificatePtr certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), version3) != 1 || !setRandomSerial(certificate.get()) ||
        !setValidity(certificate.get(), validity) || !setSubject(certificate.get(), commonName) ||
        X509_set_pubkey(certificate.get(), key) != 1) {
        return nullptr;
    }
    return certificate;
}

Result<QByteArray, QString> sign(X509 *certificate, EVP_PKEY *key)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (X509_sign(certificate, key, EVP_sha256()) == 0 || !bio || PEM_write_bio_X509(bio.get(), certificate) != 1)
        return lastError();
    return contents(bio.get());
}

} // namespace

Result<QByteArray, QString> makeRsaKey()
{
    const KeyPtr key(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", rsaBits));
    const BioPtr bio(BIO_new(BIO_s_secmem()));
    if (!key || !bio || PEM_write_bio_PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return lastError();
    return contents(bio.get());
}

Result<QByteArray, QString> makeCaCertificate(const QByteArray &keyPem, const QString &commonName,
                                              const Validity &validity)
{
    const KeyPtr key = readKey(keyPem);
    const CertificatePtr certificate = key ? makeUnsigned(key.get(), commonName, validity) : nullptr;
    if (!certificate || X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get())) != 1)
        return lastError();
    static constexpr ExtensionText extensions[] = {
        {NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
        {NID_key_usage, "critical,keyCertSign,cRLSign"},
        {NID_subject_key_identifier, "hash"},
        {NID_authority_key_identifier, "keyid:always"},
    };
    for (const ExtensionText &extension : extensions) {
        if (!addExtension(certificate.get(), certificate.get(), extension))
            return lastError();
    }
    return sign(certificate.get(), key.get());
}

Result<QByteArray, QString> makeServerCertificate(const QByteArray &keyPem, const QStringList &names,
                                                  const Validity &validity, const Issuer &issuer)
{
    const KeyPtr key = readKey(keyPem);
    const KeyPtr issuerKey = readKey(issuer.keyPem);
    const CertificatePtr issuerCertificate = readCertificate(issuer.certificatePem);
    // Old clients look at the common name only.
    const QString commonName = names.value(0).size() <= maximumCommonName ? names.value(0) : u"simulator"_s;
    const CertificatePtr certificate = key ? makeUnsigned(key.get(), commonName, validity) : nullptr;
    if (!certificate || !issuerKey || !issuerCertificate ||
        X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuerCertificate.get())) != 1) {
        return lastError();
    }
    // keyEncipherment is what RSA key exchange needs.
    static constexpr ExtensionText extensions[] = {
        {NID_basic_constraints, "critical,CA:FALSE"},
        {NID_key_usage, "critical,digitalSignature,keyEncipherment"},
        {NID_ext_key_usage, "serverAuth"},
        {NID_subject_key_identifier, "hash"},
        {NID_authority_key_identifier, "keyid:always"},
    };
    for (const ExtensionText &extension : extensions) {
        if (!addExtension(certificate.get(), issuerCertificate.get(), extension))
            return lastError();
    }
    if (const auto added = addAlternativeNames(certificate.get(), names); !added)
        return Failure<QString>(added.error());
    return sign(certificate.get(), issuerKey.get());
}

bool keyFits(const QByteArray &keyPem, const QByteArray &certificatePem)
{
    const KeyPtr key = readKey(keyPem);
    const CertificatePtr certificate = readCertificate(certificatePem);
    const bool fits = key && certificate && X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    return fits;
}

bool isCa(const QByteArray &certificatePem)
{
    const CertificatePtr certificate = readCertificate(certificatePem);
    ERR_clear_error();
    return certificate && X509_check_ca(certificate.get()) == 1;
}

bool isSignedBy(const QByteArray &certificatePem, const QByteArray &issuerPem)
{
    const CertificatePtr certificate = readCertificate(certificatePem);
    const CertificatePtr issuer = readCertificate(issuerPem);
    const bool isSigned = certificate && issuer && X509_verify(certificate.get(), X509_get0_pubkey(issuer.get())) == 1;
    ERR_clear_error();
    return isSigned;
}

} // namespace bootbench::x509
