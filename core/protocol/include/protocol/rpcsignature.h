// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/secretbytes.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>

#include <optional>

/// The signature of the platform's RPC-style OpenAPI, version 1.0 (help.aliyun.com 30563): HMAC-SHA1 over the sorted
/// parameters, with the AccessKey's secret and `&` as key.
namespace bootbench::rpc {

/// Parameters of a call by name, decoded; in the order that is signed, which is by bytes.
using Parameters = QMap<QByteArray, QByteArray>;

/// RFC 3986: letters, digits and `-_.~` stay, all else becomes `%XX` in upper case.
[[nodiscard]] QByteArray percentEncoded(QByteArrayView text);
/// `name=value&…`, sorted and encoded; the form of a request when the signature is among the parameters.
[[nodiscard]] QByteArray canonicalQuery(const Parameters &parameters);
/// What is signed; `Signature` itself is left out. `method`: `GET` or `POST`.
[[nodiscard]] QByteArray stringToSign(QByteArrayView method, const Parameters &parameters);
/// In base64.
[[nodiscard]] QByteArray signature(QByteArrayView method, const Parameters &parameters,
                                   const SecretBytes &accessKeySecret);
/// Adds `Signature`.
void sign(Parameters &parameters, QByteArrayView method, const SecretBytes &accessKeySecret);

/// Reads a query or form. nullopt when a name comes twice, or is empty.
[[nodiscard]] std::optional<Parameters> readParameters(QByteArrayView encoded);

/// `2026-01-02T03:04:05Z`.
[[nodiscard]] QByteArray timestamp(qint64 millisecondsSinceEpoch);
/// Milliseconds since the epoch; nullopt when it is written another way.
[[nodiscard]] std::optional<qint64> readTimestamp(QByteArrayView text);

} // namespace bootbench::rpc
