// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/operationlogmodel.h>

#include <algorithm>

namespace bootbench {

int OperationLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int OperationLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OperationLogModel::data(const QModelIndex &index, int role) const
{
    if (role != EntryRole || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return QVariant::fromValue(m_entries.at(index.row()));
}

void OperationLogModel::append(const QList<OperationLogEntry> &entries)
{
    const quint64 last = m_entries.isEmpty() ? 0 : m_entries.constLast().number;
    const auto isKnown = [last](const OperationLogEntry &entry) { return entry.number <= last; };
    const QList<OperationLogEntry> fresh(std::ranges::find_if_not(entries, isKnown), entries.end());
    if (fresh.isEmpty())
        return;
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    m_entries += fresh;
    endInsertRows();
    if (const int surplus = int(m_entries.size()) - capacity; surplus > 0) {
        beginRemoveRows({}, 0, surplus - 1);
        m_entries.remove(0, surplus);
        endRemoveRows();
    }
}

void OperationLogModel::clear()
{
    if (m_entries.isEmpty())
        return;
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

} // namespace bootbench
