// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/distributejobmodel.h>

#include <algorithm>

namespace bootbench {

int DistributeJobEntry::distributed() const
{
    return results ? int(std::ranges::count_if(*results, &DistributeResult::isDistributed)) : 0;
}

int DistributeJobModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int DistributeJobModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DistributeJobModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case IdRole:
        return m_entries.at(index.row()).job.id;
    case EntryRole:
        return QVariant::fromValue(m_entries.at(index.row()));
    default:
        return {};
    }
}

QHash<int, QByteArray> DistributeJobModel::roleNames() const
{
    return {{IdRole, "id"}, {EntryRole, "entry"}};
}

std::optional<DistributeJobEntry> DistributeJobModel::entry(const QString &jobId) const
{
    const auto row = rowOf(jobId);
    return row ? std::optional(m_entries.at(*row)) : std::nullopt;
}

bool DistributeJobModel::hasUnfinished() const
{
    return std::ranges::any_of(m_entries, [](const DistributeJobEntry &entry) { return !isFinal(entry.job.status); });
}

void DistributeJobModel::put(const DistributeJob &job)
{
    if (const auto row = rowOf(job.id)) {
        if (m_entries.at(*row).job == job)
            return;
        m_entries[*row].job = job;
        Q_EMIT dataChanged(index(*row, 0), index(*row, ColumnCount - 1));
        return;
    }
    const auto place = std::ranges::find_if(m_entries, [&](const DistributeJobEntry &entry) {
        return entry.job.createdMilliseconds <= job.createdMilliseconds;
    });
    const int row = int(place - m_entries.begin());
    beginInsertRows({}, row, row);
    m_entries.insert(row, {job, {}});
    endInsertRows();
}

void DistributeJobModel::setResults(const QString &jobId, const QList<DistributeResult> &results)
{
    const auto row = rowOf(jobId);
    if (!row)
        return;
    m_entries[*row].results = results;
    Q_EMIT dataChanged(index(*row, 0), index(*row, ColumnCount - 1));
}

void DistributeJobModel::clear()
{
    if (m_entries.isEmpty())
        return;
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

std::optional<int> DistributeJobModel::rowOf(const QString &jobId) const
{
    const auto found =
        std::ranges::find(m_entries, jobId, [](const DistributeJobEntry &entry) { return entry.job.id; });
    return found == m_entries.end() ? std::nullopt : std::optional(int(found - m_entries.begin()));
}

int DistributeResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_results.size());
}

int DistributeResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DistributeResultModel::data(const QModelIndex &index, int role) const
{
    if (role != ResultRole || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return QVariant::fromValue(m_results.at(index.row()));
}

void DistributeResultModel::setResults(const QList<DistributeResult> &results)
{
    if (m_results == results)
        return;
    beginResetModel();
    m_results = results;
    endResetModel();
}

} // namespace bootbench
