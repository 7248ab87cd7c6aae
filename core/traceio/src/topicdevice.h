// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>

#include <QStringView>

// Whose topic one is: most of the platform's topics name the device.
namespace bootbench::topicdevice {

/// The device that the topic names; null where it names none. `*` may stand for what a published log hides.
[[nodiscard]] DeviceIdentity of(QStringView topic);

/// Whether both may be one device. Who masks a ProductKey may have written another name beside it, too.
[[nodiscard]] bool isSame(const DeviceIdentity &a, const DeviceIdentity &b);

} // namespace bootbench::topicdevice
