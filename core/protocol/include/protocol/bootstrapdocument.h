// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <domain/deviceidentity.h>
#include <domain/endpoint.h>
#include <domain/errors.h>

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace bootbench::bootstrap {

inline constexpr QByteArrayView path = "/auth/bootstrap";
/// A real answer has a few hundred bytes.
inline constexpr qsizetype maximumAnswerSize = qsizetype(64) * 1024;
/// Region numbers of the C SDK's table.
inline constexpr int maximumRegionId = 20;

/// Head and body of `POST /auth/bootstrap`, headers in the C SDK's order, nothing added.
struct Request {
    QByteArray head; ///< to the empty line, CRLF included
    QByteArray body; ///< empty for the region GET
};
/// `Host` carries the port only when it is not 443, as RFC 9110 wants and the platform's own clients do.
[[nodiscard]] Request deviceRequest(const DeviceIdentity &device, const Endpoint &service);
/// `GET /auth/bootstrap/regionId/{n}`; names no device.
[[nodiscard]] Request regionRequest(int regionId, const Endpoint &service);

/// Reads an answer's body. Errors: AnswerTooLarge, AnswerNotJson, AnswerCodeNotOk, AnswerHostMissing,
/// AnswerPortMissing, AnswerHostInvalid, AnswerPortInvalid; the cause quotes what was found.
[[nodiscard]] Result<BootstrapAnswer, SessionError> readAnswer(QByteArrayView body);

/// The platform's side: reads a request body. nullopt when productKey or deviceName is missing; unknown fields are
/// ignored.
struct RequestFields {
    QString productKey;
    QString deviceName;
};
[[nodiscard]] std::optional<RequestFields> readRequest(QByteArrayView body);
/// Compact JSON that the C SDK can read by searching text: no spaces, no escapes, keys in its order.
[[nodiscard]] QByteArray successBody(const BootstrapAnswer &answer);
/// code ≠ 200 and neither host nor port.
[[nodiscard]] QByteArray failureBody(int code, QByteArrayView message);

} // namespace bootbench::bootstrap
