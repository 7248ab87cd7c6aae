// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/console.h>

#include <QCoreApplication>
#include <QSet>

#include <array>

namespace bootbench {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Distribution)
};

struct ReasonWords {
    OfflineReason reason;
    /// As it stands in the log; published in several spellings, so the part that is common to all.
    QLatin1StringView mark;
};

constexpr auto reasonWords = std::to_array<ReasonWords>({
    {OfflineReason::SameDevice, QLatin1StringView("same device")},
    {OfflineReason::DeviceDeleted, QLatin1StringView("device deleted")},
    {OfflineReason::ResetByPeer, QLatin1StringView("reset by peer")},
    {OfflineReason::ConnectionException, QLatin1StringView("exception")},
    {OfflineReason::DeviceDisconnect, QLatin1StringView("device disconnect")},
    {OfflineReason::KeepAliveTimeout, QLatin1StringView("alive timeout")},
    {OfflineReason::KeepAliveTimeout, QLatin1StringView("keepalive timeout")},
});

} // namespace

QLatin1StringView jobStatusName(JobStatus status)
{
    switch (status) {
    case JobStatus::Initialising:
        return QLatin1StringView("initialising");
    case JobStatus::Running:
        return QLatin1StringView("running");
    case JobStatus::Done:
        return QLatin1StringView("done");
    case JobStatus::Interrupted:
        return QLatin1StringView("interrupted");
    }
    Q_UNREACHABLE();
}

QString jobStatusTitle(JobStatus status)
{
    switch (status) {
    case JobStatus::Initialising:
        return Text::tr("Initialising");
    case JobStatus::Running:
        return Text::tr("Running");
    case JobStatus::Done:
        return Text::tr("Done");
    case JobStatus::Interrupted:
        return Text::tr("Interrupted");
    }
    Q_UNREACHABLE();
}

Result<void, QString> DistributeRequest::check() const
{
    if (productKey.isEmpty())
        return Failure(Text::tr("Name the product: its ProductKey is missing."));
    if (deviceNames.isEmpty())
        return Failure(Text::tr("Choose at least one device."));
    if (deviceNames.size() > maximumDevices) {
        return Failure(Text::tr("%1 devices are too many for one job; the platform takes %2. Make several jobs.")
                           .arg(deviceNames.size())
                           .arg(maximumDevices));
    }
    QSet<QString> seen;
    seen.reserve(deviceNames.size());
    for (const QString &name : deviceNames) {
        if (const auto device = DeviceIdentity::create(productKey, name); !device)
            return Failure(Text::tr("“%1”: %2").arg(name, describe(device.error())));
        if (seen.contains(name))
            return Failure(Text::tr("The device %1 is named twice.").arg(name));
        seen.insert(name);
    }
    if (sourceInstanceId.isEmpty())
        return Failure(Text::tr("Name the instance that the devices belong to now."));
    if (targetInstanceIds.isEmpty())
        return Failure(Text::tr("Name the instance that is to get the devices."));
    if (strategy == DistributeStrategy::SpecifiedRegion && targetInstanceIds.size() > 1)
        return Failure(
            Text::tr("A distribution to a specified region has one target. Choose nearest access for more."));
    if (targetInstanceIds.contains(QString()))
        return Failure(Text::tr("A target has no name."));
    if (strategy == DistributeStrategy::SpecifiedRegion && targetInstanceIds.contains(sourceInstanceId))
        return Failure(Text::tr("Source and target are the same instance. Choose another target."));
    if (QSet<QString>(targetInstanceIds.begin(), targetInstanceIds.end()).size() != targetInstanceIds.size())
        return Failure(Text::tr("A target is named twice."));
    return {};
}

QString offlineReasonTitle(OfflineReason reason)
{
    switch (reason) {
    case OfflineReason::None:
        return {};
    case OfflineReason::SameDevice:
        return Text::tr("another client logged in with this device's credentials");
    case OfflineReason::DeviceDeleted:
        return Text::tr("the device was deleted here or distributed elsewhere");
    case OfflineReason::ResetByPeer:
        return Text::tr("the device's end closed the connection without a DISCONNECT");
    case OfflineReason::ConnectionException:
        return Text::tr("the connection failed or the device broke the protocol");
    case OfflineReason::DeviceDisconnect:
        return Text::tr("the device disconnected by itself");
    case OfflineReason::KeepAliveTimeout:
        return Text::tr("nothing came from the device for 1.5 times its keep-alive");
    case OfflineReason::Other:
        return Text::tr("another reason, see the content");
    }
    Q_UNREACHABLE();
}

OfflineReason offlineReasonIn(const QString &content)
{
    for (const auto &[reason, mark] : reasonWords) {
        if (content.contains(mark, Qt::CaseInsensitive))
            return reason;
    }
    return OfflineReason::Other;
}

} // namespace bootbench
