// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <domain/errors.h>
#include <protocol/mqttpacket.h>

#include <QByteArrayView>

namespace bootbench {

/// Reads the answer to CONNECT. Errors: ConnackMalformed for anything but a CONNACK, else by its return code (3.1.1,
/// 3.2.2.3) or reason code (5.0, 3.2.2.2). Taken from the bytes, so nothing depends on how Qt MQTT maps codes.
[[nodiscard]] Result<mqtt::Connack, SessionError> readConnack(QByteArrayView packet, quint8 level);

/// `0x87: the reason string`, for causes.
[[nodiscard]] QString reasonText(quint8 reasonCode, const mqtt::Properties &properties);

} // namespace bootbench
