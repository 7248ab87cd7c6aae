// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventdisplaymodel.h"

#include "eventtext.h"
#include "timetext.h"

#include <theme/fonts.h>

#include <QGuiApplication>

namespace bootbench {

using namespace Qt::StringLiterals;

void EventDisplayModel::setDevice(const DeviceIdentity &device)
{
    if (m_device == device)
        return;
    m_device = device;
    invalidateRowsFilter();
}

void EventDisplayModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QVariant EventDisplayModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QModelIndex source = mapToSource(index);
    const auto event = [&] { return source.data(EventModel::EventRole).value<DeviceEvent>(); };
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case EventModel::TimeColumn:
            return clockText(source.data(EventModel::TimeRole).toLongLong());
        case EventModel::DeviceColumn:
            return source.data(EventModel::DeviceRole).value<DeviceIdentity>().deviceName();
        case EventModel::DirectionColumn:
            return eventDirection(event()) == Direction::Down ? u"↓"_s : QString();
        case EventModel::EventColumn:
            return eventTitle(event());
        case EventModel::DetailColumn:
            return eventDetailText(event());
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return index.column() == EventModel::DirectionColumn && eventDirection(event()) == Direction::Down
                   ? tr("from the platform to the device")
                   : eventToolTip(event());
    case Qt::ForegroundRole:
        if (index.column() == EventModel::DirectionColumn || index.column() == EventModel::EventColumn)
            return theme::color(eventColor(event()), QGuiApplication::palette());
        if (index.column() == EventModel::TimeColumn)
            return theme::color(theme::ColorRole::Muted, QGuiApplication::palette());
        return {};
    case Qt::TextAlignmentRole:
        return index.column() == EventModel::DirectionColumn ? QVariant(Qt::AlignCenter)
                                                             : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant EventDisplayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == EventModel::DirectionColumn ? QVariant(Qt::AlignCenter)
                                                      : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case EventModel::TimeColumn:
        return tr("Time");
    case EventModel::DeviceColumn:
        return tr("Device");
    case EventModel::DirectionColumn:
        return u"↑↓"_s;
    case EventModel::EventColumn:
        return tr("Event");
    case EventModel::DetailColumn:
        return tr("Detail");
    default:
        return {};
    }
}

QString EventDisplayModel::rowText(int row) const
{
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells += index(row, column).data().toString();
    return cells.join(u'\t');
}

bool EventDisplayModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_device.isNull())
        return true;
    const QModelIndex source = sourceModel()->index(sourceRow, 0, sourceParent);
    return source.data(EventModel::DeviceRole).value<DeviceIdentity>() == m_device;
}

} // namespace bootbench
