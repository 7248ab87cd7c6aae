// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bootbench {

inline constexpr quint8 mqttLevel5 = 5;

/// A reason code of MQTT 5 with its name: `0x87 not authorized`.
[[nodiscard]] QString reasonText(quint8 code);
/// Why a CONNACK refuses, as the platform and the C SDK read the same number before MQTT 5.
[[nodiscard]] QString refusalText(quint8 code, quint8 level);
/// `MQTT 3.1.1` for 4…
[[nodiscard]] QString levelName(quint8 level);

} // namespace bootbench
