// SPDX-License-Identifier: GPL-3.0-or-later
#include "servertls.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

namespace bootbench {

namespace {

QString lastError()
{
    const char *const reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return reason != nullptr ? QString::fromLatin1(reason) : QStringLiteral("OpenSSL failed without a reason");
}

std::shared_ptr<X509> readCertificate(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return {d2i_X509(nullptr, &bytes, long(der.size())), X509_free};
}

std::shared_ptr<EVP_PKEY> readKey(const QByteArray &pem)
{
    const std::shared_ptr<BIO> bio(BIO_new_mem_buf(pem.constData(), int(pem.size())), BIO_free_all);
    return {PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), EVP_PKEY_free};
}

} // namespace

Result<ServerTls, QString> makeServerTls(const CertificateAuthority::ServerCertificate &certificate)
{
    ServerTls tls(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    const auto chain = readCertificate(certificate.certificate.toDer());
    const auto key = readKey(certificate.key.toPem());
    if (!tls || !chain || !key || SSL_CTX_use_certificate(tls.get(), chain.get()) != 1 ||
        SSL_CTX_use_PrivateKey(tls.get(), key.get()) != 1 || SSL_CTX_check_private_key(tls.get()) != 1 ||
        SSL_CTX_set_min_proto_version(tls.get(), TLS1_2_VERSION) != 1)
        return Failure(lastError());
    SSL_CTX_set_session_cache_mode(tls.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(tls.get(), 0);
    // A device that just goes is told from a fault by other means.
    SSL_CTX_set_options(tls.get(), SSL_OP_IGNORE_UNEXPECTED_EOF | SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_mode(tls.get(),
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    return tls;
}

} // namespace bootbench
