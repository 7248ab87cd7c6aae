// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>
#include <domain/session.h>

#include <QAbstractListModel>
#include <QList>

#include <optional>

namespace bootbench {

/// Where a device's DeviceSecret is kept.
enum class SecretPlace : quint8 {
    None,         ///< nowhere: it has to be entered
    Keychain,     ///< the operating system's keychain
    SessionMemory ///< this program's memory, until it ends
};

/// A device as the list shows it.
struct DeviceEntry {
    DeviceIdentity identity;
    /// The operator's own name for it; may be empty.
    QString label;
    SessionStatus status;
    SecretPlace secret = SecretPlace::None;

    friend bool operator==(const DeviceEntry &, const DeviceEntry &) = default;
};

/// The devices of the bench in the order in which they were added; one row an identity. Raw roles only.
class DeviceListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdentityRole = Qt::UserRole + 1, ///< DeviceIdentity
        LabelRole,                       ///< QString
        StatusRole,                      ///< SessionStatus
        SecretPlaceRole                  ///< SecretPlace
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// nullopt when the device is not listed.
    [[nodiscard]] std::optional<int> rowOf(const DeviceIdentity &identity) const;
    [[nodiscard]] std::optional<DeviceEntry> entry(const DeviceIdentity &identity) const;
    [[nodiscard]] const QList<DeviceEntry> &entries() const { return m_entries; }

public Q_SLOTS:
    /// Adds a row, or updates the row of the same identity.
    void put(const bootbench::DeviceEntry &entry);
    /// Puts `entry` in the row of `old`, for a device that was renamed. Without `old` it is added; another
    /// row with the new identity goes.
    void replace(const bootbench::DeviceIdentity &old, const bootbench::DeviceEntry &entry);
    void remove(const bootbench::DeviceIdentity &identity);
    // For devices that are not listed these do nothing.
    void setStatus(const bootbench::DeviceIdentity &identity, const bootbench::SessionStatus &status);
    void setSecretPlace(const bootbench::DeviceIdentity &identity, bootbench::SecretPlace place);

private:
    void assign(int row, const DeviceEntry &entry);

    QList<DeviceEntry> m_entries;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::SecretPlace)
Q_DECLARE_METATYPE(bootbench::DeviceEntry)
