// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/eventmodel.h>

#include <QSortFilterProxyModel>

namespace bootbench {

/// EventModel in words, of one device or of all.
class EventDisplayModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// A null identity shows all devices.
    void setDevice(const DeviceIdentity &device);
    void retranslate();

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// A row as tab-separated text, time and device first.
    [[nodiscard]] QString rowText(int row) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    DeviceIdentity m_device;
};

} // namespace bootbench
