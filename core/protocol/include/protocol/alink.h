// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/events.h>

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace bootbench::alink {

inline constexpr int replyOk = 200;
inline constexpr int replyParameterError = 460;

/// Reads the payload of `thing/bootstrap/notify`. Never fails: a payload that cannot be read is Malformed, with the
/// problem in words; `reply` is the code to answer. wallMicroseconds stays 0.
[[nodiscard]] NotifyEvent readNotify(QByteArrayView payload);
/// `{"id":"123","version":"1.0","method":"thing.bootstrap.notify","params":{"cmd":0}}`
[[nodiscard]] QByteArray notify(const QString &id, qint64 command);
/// `{"id":"123","code":200,"data":{}}`
[[nodiscard]] QByteArray notifyReply(const QString &id, int code);
struct NotifyReply {
    QString id;
    int code = 0;
};
[[nodiscard]] std::optional<NotifyReply> readNotifyReply(QByteArrayView payload);

inline constexpr QByteArrayView deviceDeletedText = "Kicked due to device deleted";
inline constexpr QByteArrayView sameDeviceText = "Kicked by the same device";

/// Reads the payload of `/ext/notify`; nullopt when it is no kick. `action` and `afterNotify` stay at their defaults.
[[nodiscard]] std::optional<KickEvent> readKick(QByteArrayView payload);
/// `{"title":"kick","content":"…"}`
[[nodiscard]] QByteArray kick(QByteArrayView content);

} // namespace bootbench::alink
