// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/platformdevicemodel.h>

#include <algorithm>

namespace bootbench {

int PlatformDeviceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int PlatformDeviceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlatformDeviceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PlatformDeviceEntry &entry = m_entries[index.row()];
    switch (role) {
    case IdentityRole:
        return QVariant::fromValue(entry.identity);
    case InstanceRole:
        return entry.instanceId;
    case StateRole:
        return entry.state;
    default:
        return {};
    }
}

QHash<int, QByteArray> PlatformDeviceModel::roleNames() const
{
    return {{IdentityRole, "identity"}, {InstanceRole, "instance"}, {StateRole, "state"}};
}

std::optional<PlatformDeviceEntry> PlatformDeviceModel::entry(const DeviceIdentity &identity) const
{
    const std::optional<int> row = rowOf(identity);
    return row ? std::optional(m_entries[*row]) : std::nullopt;
}

void PlatformDeviceModel::put(const PlatformDeviceEntry &entry)
{
    if (const std::optional<int> row = rowOf(entry.identity)) {
        if (m_entries[*row] == entry)
            return;
        m_entries[*row] = entry;
        Q_EMIT dataChanged(index(*row, 0), index(*row, ColumnCount - 1));
        return;
    }
    const int row = int(m_entries.size());
    beginInsertRows({}, row, row);
    m_entries.append(entry);
    endInsertRows();
}

void PlatformDeviceModel::remove(const DeviceIdentity &identity)
{
    const std::optional<int> row = rowOf(identity);
    if (!row)
        return;
    beginRemoveRows({}, *row, *row);
    m_entries.removeAt(*row);
    endRemoveRows();
}

void PlatformDeviceModel::clear()
{
    if (m_entries.isEmpty())
        return;
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

std::optional<int> PlatformDeviceModel::rowOf(const DeviceIdentity &identity) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const PlatformDeviceEntry &entry) { return entry.identity == identity; });
    if (found == m_entries.end())
        return std::nullopt;
    return int(found - m_entries.begin());
}

} // namespace bootbench
