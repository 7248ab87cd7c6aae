// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>

#include <QHashFunctions>
#include <QString>

#include <utility>

namespace bootbench {

/// Under which name a secret is kept: a device's, or an AccessKey's. The names of the two cannot meet, since a
/// ProductKey has no colon.
class SecretName
{
public:
    /// The DeviceSecret of a device. Implicit: devices are what most secrets belong to.
    SecretName(const DeviceIdentity &device) : m_key(device.id()), m_owner(device.id()) {}
    /// The secret of an AccessKey. Its ID is unique among all accounts and platforms.
    [[nodiscard]] static SecretName accessKey(const QString &accessKeyId)
    {
        return {QStringLiteral("accesskey:") + accessKeyId, accessKeyId};
    }

    /// The key of the store's entry.
    [[nodiscard]] const QString &key() const { return m_key; }
    /// Whose it is, for messages: `ProductKey.DeviceName` or the AccessKey ID.
    [[nodiscard]] const QString &owner() const { return m_owner; }

    friend bool operator==(const SecretName &a, const SecretName &b) { return a.m_key == b.m_key; }
    friend size_t qHash(const SecretName &name, size_t seed = 0) { return qHash(name.m_key, seed); }

private:
    SecretName(QString key, QString owner) : m_key(std::move(key)), m_owner(std::move(owner)) {}

    QString m_key;
    QString m_owner;
};

} // namespace bootbench
