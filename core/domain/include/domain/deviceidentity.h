// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>
#include <optional>

namespace bootbench {

enum class IdentityError {
    ProductKeyEmpty,
    ProductKeyTooLong,
    ProductKeyCharacter,
    DeviceNameTooShort,
    DeviceNameTooLong,
    DeviceNameCharacter
};

/// The reason in words, translated, naming the rule that was broken.
[[nodiscard]] QString describe(IdentityError error);

/// Who a device is: ProductKey and DeviceName, both already valid. The platform's rules (help.aliyun.com 30527):
/// DeviceName 4–32 characters of `A-Za-z0-9-_@.:`; ProductKey letters and digits, at most 31 here so that
/// `ProductKey.DeviceName` keeps within the 64 characters of a clientId.
class DeviceIdentity
{
public:
    /// An identity that names no device, for members that are filled later.
    DeviceIdentity() = default;

    [[nodiscard]] static Result<DeviceIdentity, IdentityError> create(const QString &productKey,
                                                                      const QString &deviceName);

    /// The same for what a trace shows of a device: `*` may stand for what it hides.
    [[nodiscard]] static Result<DeviceIdentity, IdentityError> masked(const QString &productKey,
                                                                      const QString &deviceName);

    [[nodiscard]] const QString &productKey() const { return m_productKey; }
    [[nodiscard]] const QString &deviceName() const { return m_deviceName; }
    [[nodiscard]] bool isNull() const { return m_productKey.isEmpty(); }
    /// `ProductKey.DeviceName`: the clientId without parameters, and the key of a device everywhere.
    [[nodiscard]] QString id() const;

    friend bool operator==(const DeviceIdentity &, const DeviceIdentity &) = default;
    friend auto operator<=>(const DeviceIdentity &a, const DeviceIdentity &b)
    {
        const int byKey = a.m_productKey.compare(b.m_productKey);
        return (byKey != 0 ? byKey : a.m_deviceName.compare(b.m_deviceName)) <=> 0;
    }
    friend size_t qHash(const DeviceIdentity &identity, size_t seed = 0)
    {
        return qHashMulti(seed, identity.m_productKey, identity.m_deviceName);
    }

private:
    DeviceIdentity(QString productKey, QString deviceName);
    [[nodiscard]] static std::optional<IdentityError> problemOf(const QString &productKey, const QString &deviceName);

    QString m_productKey;
    QString m_deviceName;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::DeviceIdentity)
