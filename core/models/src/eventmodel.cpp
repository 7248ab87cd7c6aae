// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/eventmodel.h>

namespace bootbench {

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DeviceEvent &event = m_events[index.row()];
    switch (role) {
    case TimeRole:
        return event.wallMicroseconds;
    case DeviceRole:
        return QVariant::fromValue(event.device);
    case KindRole:
        return QVariant::fromValue(event.kind());
    case EventRole:
        return QVariant::fromValue(event);
    default:
        return {};
    }
}

QHash<int, QByteArray> EventModel::roleNames() const
{
    return {{TimeRole, "time"}, {DeviceRole, "device"}, {KindRole, "kind"}, {EventRole, "event"}};
}

void EventModel::append(const DeviceEvent &event)
{
    append(QList{event});
}

void EventModel::append(const QList<DeviceEvent> &events)
{
    if (events.isEmpty())
        return;
    const int row = int(m_events.size());
    beginInsertRows({}, row, row + int(events.size()) - 1);
    m_events += events;
    endInsertRows();
}

std::optional<StateChange> EventModel::takeStatus(const DeviceIdentity &device, const SessionStatus &status)
{
    const SessionState from = m_lastStates.value(device, SessionState::Idle);
    if (from == status.state)
        return {};
    m_lastStates.insert(device, status.state);
    return StateChange{from, status.state, status.cause};
}

void EventModel::appendStatus(const DeviceIdentity &device, const SessionStatus &status)
{
    if (const auto change = takeStatus(device, status))
        append({status.since, device, *change});
}

void EventModel::clear()
{
    if (m_events.isEmpty())
        return;
    beginResetModel();
    m_events.clear();
    endResetModel();
}

void EventModel::restart()
{
    clear();
    m_lastStates.clear();
}

} // namespace bootbench
