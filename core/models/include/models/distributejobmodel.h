// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/console.h>

#include <QAbstractTableModel>
#include <QList>

#include <optional>

namespace bootbench {

/// A job and, once it has ended and its file was read, what became of its devices.
struct DistributeJobEntry {
    DistributeJob job;
    std::optional<QList<DistributeResult>> results;

    [[nodiscard]] int distributed() const;
    friend bool operator==(const DistributeJobEntry &, const DistributeJobEntry &) = default;
};

/// Distribution jobs, newest first; one row an id. Raw roles only, the same for each column.
class DistributeJobModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, StatusColumn, DevicesColumn, RouteColumn, IdColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        EntryRole                  ///< DistributeJobEntry
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] std::optional<DistributeJobEntry> entry(const QString &jobId) const;
    [[nodiscard]] bool hasUnfinished() const;

public Q_SLOTS:
    /// Adds a row in its place by time, or updates the row of the same id.
    void put(const bootbench::DistributeJob &job);
    void setResults(const QString &jobId, const QList<bootbench::DistributeResult> &results);
    void clear();

private:
    [[nodiscard]] std::optional<int> rowOf(const QString &jobId) const;

    QList<DistributeJobEntry> m_entries;
};

/// What became of the devices of one job, in the order of its file.
class DistributeResultModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { DeviceColumn, CodeColumn, TargetColumn, MessageColumn, ColumnCount };
    enum Role {
        ResultRole = Qt::UserRole + 1 ///< DistributeResult
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

public Q_SLOTS:
    void setResults(const QList<bootbench::DistributeResult> &results);

private:
    QList<DistributeResult> m_results;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::DistributeJobEntry)
