// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/consoledevicemodel.h>

#include <algorithm>
#include <chrono>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// A first answer that comes sooner than this after the change has seen the console's lag, and not ours.
constexpr std::chrono::microseconds promptly = std::chrono::seconds(3);

} // namespace

bool ConsoleDeviceEntry::isOwnOnline() const
{
    return own.state == SessionState::Online || own.state == SessionState::Redistributing;
}

bool ConsoleDeviceEntry::agrees() const
{
    return own.state == SessionState::Idle || isOwnOnline() == (state == "ONLINE"_L1);
}

int ConsoleDeviceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ConsoleDeviceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConsoleDeviceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case IdentityRole:
        return QVariant::fromValue(m_entries.at(index.row()).identity);
    case EntryRole:
        return QVariant::fromValue(m_entries.at(index.row()));
    default:
        return {};
    }
}

QHash<int, QByteArray> ConsoleDeviceModel::roleNames() const
{
    return {{IdentityRole, "identity"}, {EntryRole, "entry"}};
}

std::optional<ConsoleDeviceEntry> ConsoleDeviceModel::entry(const DeviceIdentity &identity) const
{
    const auto row = rowOf(identity);
    return row ? std::optional(m_entries.at(*row)) : std::nullopt;
}

bool ConsoleDeviceModel::isWaiting() const
{
    return std::ranges::any_of(m_entries, [](const ConsoleDeviceEntry &entry) { return !entry.agrees(); });
}

void ConsoleDeviceModel::setOwn(const DeviceIdentity &identity, const SessionStatus &status, qint64 wallMicroseconds)
{
    const auto row = rowOf(identity);
    if (!row) {
        const int last = int(m_entries.size());
        beginInsertRows({}, last, last);
        m_entries.append({.identity = identity,
                          .own = status,
                          .ownSince = wallMicroseconds,
                          .state = {},
                          .instanceId = {},
                          .askedAt = 0,
                          .lag = {}});
        endInsertRows();
        return;
    }
    ConsoleDeviceEntry entry = m_entries.at(*row);
    const bool wasOnline = entry.isOwnOnline();
    entry.own = status;
    if (entry.isOwnOnline() != wasOnline) {
        entry.ownSince = wallMicroseconds;
        entry.lag.reset();
    }
    assign(*row, entry);
}

void ConsoleDeviceModel::remove(const DeviceIdentity &identity)
{
    const auto row = rowOf(identity);
    if (!row)
        return;
    beginRemoveRows({}, *row, *row);
    m_entries.removeAt(*row);
    endRemoveRows();
}

void ConsoleDeviceModel::setState(const DeviceIdentity &identity, const QString &state, qint64 wallMicroseconds)
{
    const auto row = rowOf(identity);
    if (!row)
        return;
    ConsoleDeviceEntry entry = m_entries.at(*row);
    // Without a witness of the wait, a late question would be taken for a late console.
    const bool witnessed =
        (entry.askedAt >= entry.ownSince && !entry.agrees()) || wallMicroseconds - entry.ownSince <= promptly.count();
    entry.state = state;
    entry.askedAt = wallMicroseconds;
    if (!entry.agrees())
        entry.lag.reset();
    else if (witnessed && !entry.lag && entry.own.state != SessionState::Idle)
        entry.lag = std::max<qint64>(0, wallMicroseconds - entry.ownSince);
    assign(*row, entry);
}

void ConsoleDeviceModel::setInstance(const DeviceIdentity &identity, const QString &instanceId)
{
    const auto row = rowOf(identity);
    if (!row)
        return;
    ConsoleDeviceEntry entry = m_entries.at(*row);
    entry.instanceId = instanceId;
    assign(*row, entry);
}

void ConsoleDeviceModel::forgetConsole()
{
    for (int row = 0; row < m_entries.size(); ++row) {
        ConsoleDeviceEntry entry = m_entries.at(row);
        entry.state.clear();
        entry.instanceId.clear();
        entry.askedAt = 0;
        entry.lag.reset();
        assign(row, entry);
    }
}

std::optional<int> ConsoleDeviceModel::rowOf(const DeviceIdentity &identity) const
{
    const auto found = std::ranges::find(m_entries, identity, &ConsoleDeviceEntry::identity);
    return found == m_entries.end() ? std::nullopt : std::optional(int(found - m_entries.begin()));
}

void ConsoleDeviceModel::assign(int row, const ConsoleDeviceEntry &entry)
{
    if (m_entries.at(row) == entry)
        return;
    m_entries[row] = entry;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

} // namespace bootbench
