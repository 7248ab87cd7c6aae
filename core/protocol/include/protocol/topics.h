// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>
#include <domain/stages.h>

#include <QString>

namespace bootbench::topics {

/// `/sys/{pk}/{dn}/thing/bootstrap/notify`, down.
[[nodiscard]] QString bootstrapNotify(const DeviceIdentity &device);
/// `/sys/{pk}/{dn}/thing/bootstrap/notify_reply`, up.
[[nodiscard]] QString bootstrapNotifyReply(const DeviceIdentity &device);
/// `/ext/notify`, down: kicks.
[[nodiscard]] QString extNotify();

/// What a topic is to a device; anything else is Other.
enum class Kind : quint8 { Other, BootstrapNotify, BootstrapNotifyReply, ExtNotify };
/// Another device's bootstrap topic is Other.
[[nodiscard]] Kind classify(QStringView topic, const DeviceIdentity &device);
/// The rung that a message on this topic belongs to; Stage::None for Other.
[[nodiscard]] Stage stageOf(QStringView topic, const DeviceIdentity &device);

/// MQTT topic filters: `+` one level, `#` the rest, `$`-topics only by explicit name (OASIS MQTT 3.1.1, 4.7).
[[nodiscard]] bool isValidName(QStringView topic);
[[nodiscard]] bool isValidFilter(QStringView filter);
[[nodiscard]] bool matches(QStringView filter, QStringView topic);

} // namespace bootbench::topics
