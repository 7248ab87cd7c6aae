// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>

#include <QStringView>

// Whose topic one is: most of the platform's topics name the device.
namespace bootbench::topicdevice {

/// Parts of the topic, which they do not outlive.
struct Names {
    QStringView productKey;
    QStringView deviceName;

    /// Null where these are no names.
    [[nodiscard]] DeviceIdentity device() const;
};

/// What the topic names, if it can be read; empty where it names no device. `*` may stand for what a published log
/// hides.
[[nodiscard]] Names namesIn(QStringView topic);

/// Whether the names may be the device's. Who masks a ProductKey may have written another name beside it, too.
[[nodiscard]] bool mayName(const Names &names, const DeviceIdentity &device);

} // namespace bootbench::topicdevice
