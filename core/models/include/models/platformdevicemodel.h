// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>

#include <QAbstractTableModel>
#include <QList>

#include <optional>

namespace bootbench {

/// A device as the platform sees it.
struct PlatformDeviceEntry {
    DeviceIdentity identity;
    QString instanceId;
    /// The platform's own word: `UNACTIVE`, `ONLINE`, `OFFLINE`, `DISABLE`.
    QString state;

    friend bool operator==(const PlatformDeviceEntry &, const PlatformDeviceEntry &) = default;
};

/// The devices of a platform in the order in which they became known; one row an identity. Raw roles only,
/// the same for each column.
class PlatformDeviceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { DeviceColumn, InstanceColumn, StateColumn, ColumnCount };

    enum Role {
        IdentityRole = Qt::UserRole + 1, ///< DeviceIdentity
        InstanceRole,                    ///< QString
        StateRole                        ///< QString
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] std::optional<PlatformDeviceEntry> entry(const DeviceIdentity &identity) const;

public Q_SLOTS:
    /// Adds a row, or updates the row of the same identity.
    void put(const bootbench::PlatformDeviceEntry &entry);
    void remove(const bootbench::DeviceIdentity &identity);
    void clear();

private:
    [[nodiscard]] std::optional<int> rowOf(const DeviceIdentity &identity) const;

    QList<PlatformDeviceEntry> m_entries;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::PlatformDeviceEntry)
