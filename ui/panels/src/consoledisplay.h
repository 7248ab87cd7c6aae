// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/console.h>

#include <QIdentityProxyModel>
#include <QSortFilterProxyModel>

#include <optional>

namespace bootbench {

/// ConsoleDeviceModel in words.
class ConsoleDeviceDisplay : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// DistributeJobModel in words.
class DistributeJobDisplay : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// DistributeResultModel in words.
class DistributeResultDisplay : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// OperationLogModel in words, and only what the filters let through.
class OperationLogDisplay : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Operations : quint8 { All, Online, Offline, Bootstrap, Distribute, Up, Down };
    enum class Outcome : quint8 { All, Success, Failure };

    using QSortFilterProxyModel::QSortFilterProxyModel;

    struct Filter {
        QString device; ///< part of a DeviceName or ProductKey, in any case
        Operations operations = Operations::All;
        Outcome outcome = Outcome::All;
        qint64 since = 0; ///< ms since the epoch
    };
    void setFilter(const Filter &filter);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Its cells with tabs between.
    [[nodiscard]] QString rowText(int row) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    Filter m_filter;
};

/// Tells the view that all words have changed.
void announceNewWords(QAbstractItemModel &model);

} // namespace bootbench
