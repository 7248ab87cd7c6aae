// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/byterange.h>

#include <QByteArrayView>

namespace bootbench {

/// Where the password of an MQTT CONNECT packet lies, of any protocol level (OASIS MQTT 3.1.1 and 5.0,
/// section 3.1). Only lengths are followed, and what is cut short gives the part that is there, so damaged
/// packets are masked too.
[[nodiscard]] ByteRange connectPassword(QByteArrayView packet);

/// Where the topic of a PUBLISH packet ends; 0 of others.
[[nodiscard]] qsizetype publishTopicEnd(QByteArrayView packet);

} // namespace bootbench
