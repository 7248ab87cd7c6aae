// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

// Codes and texts of the C Link SDK 4 (its log calls and its POSIX port layer), spelling mistakes included.
namespace bootbench::sdk {

namespace code {
inline constexpr quint16 topic = 0x0309;
inline constexpr quint16 payload = 0x030A;
inline constexpr quint16 connect = 0x0313;
inline constexpr quint16 disconnect = 0x0316;
inline constexpr quint16 userName = 0x0317;
inline constexpr quint16 password = 0x0318;
inline constexpr quint16 clientId = 0x0319;
inline constexpr quint16 backupIp = 0x031D;
inline constexpr quint16 requestHead = 0x040B;
inline constexpr quint16 requestBody = 0x040C;
inline constexpr quint16 responseHead = 0x040D;
inline constexpr quint16 responseBody = 0x040E;
inline constexpr quint16 httpError = 0x040F;
inline constexpr quint16 adapter = 0x1000;
} // namespace code

/// What our own logs say of packets that nobody can read, and the SDK says nothing of: the arrow of a dump and the
/// bytes follow.
inline constexpr QByteArrayView unreadablePacket = "unreadable MQTT packet ";

/// mbedTLS's numbers, positive.
inline constexpr int closeNotify = 0x7880;
inline constexpr int receiveFailed = 0x4C;

/// What the SDK says about a refusing CONNACK; empty where it says nothing.
[[nodiscard]] QByteArray refusal(quint8 returnCode, quint8 mqttLevel);
/// The mbedTLS number for a failed handshake, from an ErrorCode's name.
[[nodiscard]] int handshakeError(const QString &errorName);
/// Linux's errno for a failed dial, from an ErrorCode's name.
[[nodiscard]] int dialErrno(const QString &errorName);

} // namespace bootbench::sdk
