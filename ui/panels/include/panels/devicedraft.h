// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/secretbytes.h>
#include <domain/deviceidentity.h>
#include <models/devicelistmodel.h>

#include <QMetaType>
#include <QString>

#include <memory>
#include <optional>

namespace bootbench {

/// What the operator entered about a device of the bench.
struct DeviceDraft {
    DeviceIdentity identity;
    /// The device that was edited; nullopt for a new one.
    std::optional<DeviceIdentity> replaces;
    QString label;
    /// Where the secret is to be kept: Keychain or SessionMemory.
    SecretPlace place = SecretPlace::Keychain;
    /// Null: the stored secret stays as it is. Never null for a new device, a new identity or a new place.
    std::shared_ptr<const SecretBytes> secret;
};

/// What the operator entered about a device of the built-in platform.
struct PlatformDeviceDraft {
    DeviceIdentity identity;
    QString instanceId;
    std::shared_ptr<const SecretBytes> secret;
    /// Whether the device is wanted in the bench's own list, too.
    bool listIt = true;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::DeviceDraft)
Q_DECLARE_METATYPE(bootbench::PlatformDeviceDraft)
