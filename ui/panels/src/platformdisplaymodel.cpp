// SPDX-License-Identifier: GPL-3.0-or-later
#include "platformdisplaymodel.h"

#include <models/platformdevicemodel.h>

namespace bootbench {

using namespace Qt::StringLiterals;

QString platformStateText(const QString &state)
{
    if (state == "ONLINE"_L1)
        return PlatformDisplayModel::tr("Online");
    if (state == "OFFLINE"_L1)
        return PlatformDisplayModel::tr("Offline");
    if (state == "UNACTIVE"_L1)
        return PlatformDisplayModel::tr("Inactive");
    if (state == "DISABLE"_L1)
        return PlatformDisplayModel::tr("Disabled");
    return state;
}

theme::StatusTone platformStateTone(const QString &state)
{
    if (state == "ONLINE"_L1)
        return theme::StatusTone::Online;
    return state == "DISABLE"_L1 ? theme::StatusTone::Failed : theme::StatusTone::Idle;
}

QVariant PlatformDisplayModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    // Asked of the source: asking this model for the roles that it passes on would come back here.
    const QModelIndex source = mapToSource(index);
    const QString state = source.data(PlatformDeviceModel::StateRole).toString();
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case PlatformDeviceModel::DeviceColumn:
            return source.data(PlatformDeviceModel::IdentityRole).value<DeviceIdentity>().deviceName();
        case PlatformDeviceModel::InstanceColumn:
            return source.data(PlatformDeviceModel::InstanceRole);
        case PlatformDeviceModel::StateColumn:
            return platformStateText(state);
        default:
            return {};
        }
    case Qt::DecorationRole:
        return index.column() == PlatformDeviceModel::StateColumn
                   ? QVariant(theme::statusIcon(platformStateTone(state)))
                   : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == PlatformDeviceModel::StateColumn)
            return tr("%1 (the platform says %2)").arg(platformStateText(state), state);
        return tr("ProductKey %1")
            .arg(source.data(PlatformDeviceModel::IdentityRole).value<DeviceIdentity>().productKey());
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant PlatformDisplayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PlatformDeviceModel::DeviceColumn:
        return tr("Device");
    case PlatformDeviceModel::InstanceColumn:
        return tr("Instance");
    case PlatformDeviceModel::StateColumn:
        return tr("State");
    default:
        return {};
    }
}

void PlatformDisplayModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace bootbench
