// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoledisplay.h"

#include "platformdisplaymodel.h"
#include "timetext.h"

#include <models/consoledevicemodel.h>
#include <models/distributejobmodel.h>
#include <models/operationlogmodel.h>
#include <panels/sessiontone.h>
#include <theme/palette.h>

#include <QGuiApplication>
#include <QLocale>

#include <array>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// Headers of a table: the words of `titles` by column.
template <std::size_t N>
QVariant headerOf(const std::array<QString, N> &titles, int section, Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole && section >= 0 && section < int(N) ? QVariant(titles[std::size_t(section)])
                                                                       : QVariant();
}

QVariant color(theme::ColorRole role)
{
    return theme::color(role, QGuiApplication::palette());
}

QString stateText(const ConsoleDeviceEntry &entry)
{
    if (entry.askedAt == 0)
        return ConsoleDeviceDisplay::tr("not asked yet");
    return entry.state.isEmpty() ? ConsoleDeviceDisplay::tr("unknown there") : platformStateText(entry.state);
}

QString lagText(const ConsoleDeviceEntry &entry)
{
    if (entry.own.state == SessionState::Idle)
        return u"–"_s;
    if (!entry.agrees())
        return ConsoleDeviceDisplay::tr("not there yet");
    return entry.lag ? durationText(*entry.lag) : u"–"_s;
}

theme::StatusTone toneOf(const DistributeJobEntry &entry)
{
    switch (entry.job.status) {
    case JobStatus::Initialising:
    case JobStatus::Running:
        return theme::StatusTone::Working;
    case JobStatus::Interrupted:
        return theme::StatusTone::Failed;
    case JobStatus::Done:
        break;
    }
    const bool allDistributed = !entry.results || entry.distributed() == entry.job.total;
    return allDistributed ? theme::StatusTone::Online : theme::StatusTone::Failed;
}

QString devicesText(const DistributeJobEntry &entry)
{
    const QLocale locale;
    return entry.results ? DistributeJobDisplay::tr("%1 of %2")
                               .arg(locale.toString(entry.distributed()), locale.toString(entry.job.total))
                         : locale.toString(entry.job.total);
}

QString operationText(const OperationLogEntry &entry)
{
    if (entry.operation == "online"_L1)
        return OperationLogDisplay::tr("Online");
    if (entry.operation == "offline"_L1)
        return OperationLogDisplay::tr("Offline");
    if (entry.operation == "bootstrap"_L1)
        return OperationLogDisplay::tr("Bootstrap");
    if (entry.operation == "distribute"_L1)
        return OperationLogDisplay::tr("Distribute");
    if (entry.businessType == "up"_L1)
        return OperationLogDisplay::tr("↑ message");
    if (entry.businessType == "down"_L1)
        return OperationLogDisplay::tr("↓ message");
    return entry.operation;
}

QString contentText(const OperationLogEntry &entry)
{
    if (entry.operation == "offline"_L1) {
        const OfflineReason reason = offlineReasonIn(entry.content);
        return reason == OfflineReason::Other
                   ? entry.content
                   : OperationLogDisplay::tr("%1: %2").arg(entry.content, offlineReasonTitle(reason));
    }
    if (entry.businessType == "up"_L1 || entry.businessType == "down"_L1)
        return entry.operation + u"  "_s + entry.content;
    return entry.content;
}

bool isOfKind(const OperationLogEntry &entry, OperationLogDisplay::Operations kind)
{
    using Operations = OperationLogDisplay::Operations;
    switch (kind) {
    case Operations::All:
        return true;
    case Operations::Online:
        return entry.operation == "online"_L1;
    case Operations::Offline:
        return entry.operation == "offline"_L1;
    case Operations::Bootstrap:
        return entry.operation == "bootstrap"_L1;
    case Operations::Distribute:
        return entry.operation == "distribute"_L1;
    case Operations::Up:
        return entry.businessType == "up"_L1;
    case Operations::Down:
        return entry.businessType == "down"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

void announceNewWords(QAbstractItemModel &model)
{
    if (model.rowCount() > 0)
        Q_EMIT model.dataChanged(model.index(0, 0), model.index(model.rowCount() - 1, model.columnCount() - 1));
    Q_EMIT model.headerDataChanged(Qt::Horizontal, 0, model.columnCount() - 1);
}

// --- devices -------------------------------------------------------------------------------------

QVariant ConsoleDeviceDisplay::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto entry = mapToSource(index).data(ConsoleDeviceModel::EntryRole).value<ConsoleDeviceEntry>();
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case ConsoleDeviceModel::DeviceColumn:
            return entry.identity.deviceName();
        case ConsoleDeviceModel::OwnColumn:
            return stateTitle(entry.own.state);
        case ConsoleDeviceModel::StateColumn:
            return stateText(entry);
        case ConsoleDeviceModel::LagColumn:
            return lagText(entry);
        case ConsoleDeviceModel::InstanceColumn:
            return entry.instanceId;
        default:
            return {};
        }
    case Qt::DecorationRole:
        if (index.column() == ConsoleDeviceModel::OwnColumn)
            return theme::statusIcon(toneOf(entry.own.state));
        if (index.column() == ConsoleDeviceModel::StateColumn)
            return theme::statusIcon(platformStateTone(entry.state));
        return {};
    case Qt::ForegroundRole:
        if (index.column() == ConsoleDeviceModel::LagColumn && !entry.agrees())
            return color(theme::ColorRole::Working);
        return {};
    case Qt::ToolTipRole:
        if (index.column() == ConsoleDeviceModel::DeviceColumn)
            return tr("ProductKey %1").arg(entry.identity.productKey());
        if (index.column() == ConsoleDeviceModel::LagColumn)
            return tr("How long the console took to see what the session went through; the platform documents up to "
                      "10 seconds");
        if (index.column() == ConsoleDeviceModel::StateColumn && entry.askedAt != 0)
            return tr("Asked at %1").arg(clockText(entry.askedAt));
        return {};
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant ConsoleDeviceDisplay::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerOf(std::array{tr("Device"), tr("Our session"), tr("The console says"), tr("Lag"), tr("Instance")},
                    section, orientation, role);
}

// --- jobs ----------------------------------------------------------------------------------------

QVariant DistributeJobDisplay::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto entry = mapToSource(index).data(DistributeJobModel::EntryRole).value<DistributeJobEntry>();
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case DistributeJobModel::TimeColumn:
            return clockText(entry.job.createdMilliseconds * 1000);
        case DistributeJobModel::StatusColumn:
            return jobStatusTitle(entry.job.status);
        case DistributeJobModel::DevicesColumn:
            return devicesText(entry);
        case DistributeJobModel::RouteColumn:
            return tr("%1 → %2").arg(entry.job.sourceInstanceId, entry.job.targetInstanceIds.join(u", "));
        case DistributeJobModel::IdColumn:
            return entry.job.id;
        default:
            return {};
        }
    case Qt::DecorationRole:
        return index.column() == DistributeJobModel::StatusColumn ? QVariant(theme::statusIcon(toneOf(entry)))
                                                                  : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == DistributeJobModel::RouteColumn) {
            return entry.job.strategy == DistributeStrategy::NearestAccess
                       ? tr("Nearest access: the device's address decides")
                       : tr("Specified region: all devices to one instance");
        }
        if (index.column() == DistributeJobModel::DevicesColumn && entry.results)
            return tr("Distributed, of all devices of the job");
        return {};
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant DistributeJobDisplay::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerOf(std::array{tr("Created"), tr("Status"), tr("Devices"), tr("From → to"), tr("Job")}, section,
                    orientation, role);
}

QVariant DistributeResultDisplay::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto result = mapToSource(index).data(DistributeResultModel::ResultRole).value<DistributeResult>();
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case DistributeResultModel::DeviceColumn:
            return result.deviceName;
        case DistributeResultModel::CodeColumn:
            return result.isDistributed() ? tr("Distributed") : result.code;
        case DistributeResultModel::TargetColumn:
            return result.targetInstanceId;
        case DistributeResultModel::MessageColumn:
            return result.message;
        default:
            return {};
        }
    case Qt::DecorationRole:
        if (index.column() != DistributeResultModel::CodeColumn)
            return {};
        return theme::statusIcon(result.isDistributed() ? theme::StatusTone::Online : theme::StatusTone::Failed);
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant DistributeResultDisplay::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerOf(std::array{tr("Device"), tr("Result"), tr("Instance"), tr("Message")}, section, orientation, role);
}

// --- log -----------------------------------------------------------------------------------------

void OperationLogDisplay::setFilter(const Filter &filter)
{
    m_filter = filter;
    invalidateRowsFilter();
}

QVariant OperationLogDisplay::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto entry = mapToSource(index).data(OperationLogModel::EntryRole).value<OperationLogEntry>();
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case OperationLogModel::TimeColumn:
            return clockText(entry.milliseconds * 1000);
        case OperationLogModel::DeviceColumn:
            return entry.deviceName;
        case OperationLogModel::OperationColumn:
            return operationText(entry);
        case OperationLogModel::CodeColumn:
            return entry.code;
        case OperationLogModel::ContentColumn:
            return contentText(entry);
        case OperationLogModel::TraceIdColumn:
            return entry.traceId;
        case OperationLogModel::InstanceColumn:
            return entry.instanceId;
        default:
            return {};
        }
    case Qt::DecorationRole:
        return index.column() == OperationLogModel::CodeColumn
                   ? QVariant(
                         theme::statusIcon(entry.isSuccess() ? theme::StatusTone::Online : theme::StatusTone::Failed))
                   : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == OperationLogModel::TimeColumn || index.column() == OperationLogModel::TraceIdColumn)
            return color(theme::ColorRole::Muted);
        if (index.column() == OperationLogModel::OperationColumn && entry.businessType == "up"_L1)
            return color(theme::ColorRole::Up);
        if (index.column() == OperationLogModel::OperationColumn && entry.businessType == "down"_L1)
            return color(theme::ColorRole::Down);
        return {};
    case Qt::ToolTipRole:
        if (index.column() == OperationLogModel::CodeColumn)
            return entry.isSuccess() ? tr("Success") : tr("Failure");
        return index.column() == OperationLogModel::ContentColumn ? QVariant(contentText(entry)) : QVariant();
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant OperationLogDisplay::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerOf(std::array{tr("Time"), tr("Device"), tr("Operation"), tr("Code"), tr("Content"), tr("Trace ID"),
                               tr("Instance")},
                    section, orientation, role);
}

QString OperationLogDisplay::rowText(int row) const
{
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells += index(row, column).data().toString();
    return cells.join(u'\t');
}

bool OperationLogDisplay::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const auto entry =
        sourceModel()->index(sourceRow, 0, sourceParent).data(OperationLogModel::EntryRole).value<OperationLogEntry>();
    const bool isWantedDevice = m_filter.device.isEmpty() ||
                                entry.deviceName.contains(m_filter.device, Qt::CaseInsensitive) ||
                                entry.productKey.contains(m_filter.device, Qt::CaseInsensitive);
    const bool isWantedOutcome =
        m_filter.outcome == Outcome::All || entry.isSuccess() == (m_filter.outcome == Outcome::Success);
    return isWantedDevice && isWantedOutcome && isOfKind(entry, m_filter.operations) &&
           entry.milliseconds >= m_filter.since;
}

} // namespace bootbench
