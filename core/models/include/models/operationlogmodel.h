// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/console.h>

#include <QAbstractTableModel>
#include <QList>

namespace bootbench {

/// The console's run log as far as it was read, oldest first; the oldest go when there are too many. Raw roles only,
/// the same for each column.
class OperationLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        DeviceColumn,
        OperationColumn,
        CodeColumn,
        ContentColumn,
        TraceIdColumn,
        InstanceColumn,
        ColumnCount
    };
    enum Role {
        EntryRole = Qt::UserRole + 1 ///< OperationLogEntry
    };
    static constexpr int capacity = 20'000;

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const OperationLogEntry &at(int row) const { return m_entries.at(row); }

public Q_SLOTS:
    /// One insert for all; entries whose numbers are known already are passed over.
    void append(const QList<bootbench::OperationLogEntry> &entries);
    void clear();

private:
    QList<OperationLogEntry> m_entries;
};

} // namespace bootbench
