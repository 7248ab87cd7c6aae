// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <simulator/certificateauthority.h>

#include <QString>

#include <memory>

struct ssl_ctx_st;

namespace bootbench {

/// What a port presents, shared by all of its connections; null: plain TCP.
///
/// OpenSSL itself and not QSslSocket, which makes a context of its own for each connection: that costs a third of a
/// handshake (RSA blinding and Montgomery values are worked out anew) and more memory than the rest of a connection.
using ServerTls = std::shared_ptr<ssl_ctx_st>;

/// TLS 1.2 and 1.3, RSA key exchange and CBC ciphers included, since that is all that old device SDKs can do. Sessions
/// are not resumed, so that each connection shows its whole handshake. The error is OpenSSL's own words.
[[nodiscard]] Result<ServerTls, QString> makeServerTls(const CertificateAuthority::ServerCertificate &certificate);

} // namespace bootbench
