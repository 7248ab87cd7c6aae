// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/devicelistmodel.h>

#include <algorithm>

namespace bootbench {

int DeviceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant DeviceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DeviceEntry &entry = m_entries[index.row()];
    switch (role) {
    case IdentityRole:
        return QVariant::fromValue(entry.identity);
    case LabelRole:
        return entry.label;
    case StatusRole:
        return QVariant::fromValue(entry.status);
    case SecretPlaceRole:
        return QVariant::fromValue(entry.secret);
    default:
        return {};
    }
}

QHash<int, QByteArray> DeviceListModel::roleNames() const
{
    return {{IdentityRole, "identity"}, {LabelRole, "label"}, {StatusRole, "status"}, {SecretPlaceRole, "secretPlace"}};
}

std::optional<int> DeviceListModel::rowOf(const DeviceIdentity &identity) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const DeviceEntry &entry) { return entry.identity == identity; });
    if (found == m_entries.end())
        return std::nullopt;
    return int(found - m_entries.begin());
}

std::optional<DeviceEntry> DeviceListModel::entry(const DeviceIdentity &identity) const
{
    const std::optional<int> row = rowOf(identity);
    return row ? std::optional(m_entries[*row]) : std::nullopt;
}

void DeviceListModel::put(const DeviceEntry &entry)
{
    if (const std::optional<int> row = rowOf(entry.identity)) {
        assign(*row, entry);
        return;
    }
    const int row = int(m_entries.size());
    beginInsertRows({}, row, row);
    m_entries.append(entry);
    endInsertRows();
}

void DeviceListModel::replace(const DeviceIdentity &old, const DeviceEntry &entry)
{
    if (entry.identity != old && rowOf(old))
        remove(entry.identity);
    if (const std::optional<int> row = rowOf(old))
        assign(*row, entry);
    else
        put(entry);
}

void DeviceListModel::remove(const DeviceIdentity &identity)
{
    const std::optional<int> row = rowOf(identity);
    if (!row)
        return;
    beginRemoveRows({}, *row, *row);
    m_entries.removeAt(*row);
    endRemoveRows();
}

void DeviceListModel::setStatus(const DeviceIdentity &identity, const SessionStatus &status)
{
    const std::optional<int> row = rowOf(identity);
    if (!row || m_entries[*row].status == status)
        return;
    m_entries[*row].status = status;
    Q_EMIT dataChanged(index(*row), index(*row), {StatusRole});
}

void DeviceListModel::setSecretPlace(const DeviceIdentity &identity, SecretPlace place)
{
    const std::optional<int> row = rowOf(identity);
    if (!row || m_entries[*row].secret == place)
        return;
    m_entries[*row].secret = place;
    Q_EMIT dataChanged(index(*row), index(*row), {SecretPlaceRole});
}

void DeviceListModel::assign(int row, const DeviceEntry &entry)
{
    if (m_entries[row] == entry)
        return;
    m_entries[row] = entry;
    Q_EMIT dataChanged(index(row), index(row));
}

} // namespace bootbench
