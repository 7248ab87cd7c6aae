// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleapi.h"

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int statusOk = 200;

/// The service's refusals come with HTTP 200.
Failure<ConsoleRefusal> refused(const QByteArray &code, const QString &message)
{
    return Failure(ConsoleRefusal{statusOk, code, message});
}

QString text(const rpc::Parameters &parameters, const char *name)
{
    return QString::fromUtf8(parameters.value(name));
}

struct Page {
    qsizetype offset = 0;
    qsizetype size = 0;
};

/// From PageSize, and CurrentPage or NextToken, which here is the number of entries before the page.
Result<Page, ConsoleRefusal> pageOf(const rpc::Parameters &parameters)
{
    bool sizeOk = false;
    bool placeOk = false;
    Page page;
    page.size = parameters.value("PageSize").toInt(&sizeOk);
    if (const QByteArray token = parameters.value("NextToken"); !token.isEmpty())
        page.offset = token.toInt(&placeOk);
    else
        page.offset = (parameters.value("CurrentPage", "1").toInt(&placeOk) - 1) * page.size;
    const bool valid = sizeOk && placeOk && page.size >= 1 && page.size <= console::maximumPageSize && page.offset >= 0;
    if (!valid)
        return refused("iot.common.InvalidPageParams", u"PageSize is 1 to 200, CurrentPage 1 or more."_s);
    return page;
}

template <typename T>
QString nextToken(const QList<T> &all, const Page &page)
{
    return page.offset + page.size < all.size() ? QString::number(page.offset + page.size) : QString();
}

} // namespace

Result<QJsonObject, ConsoleRefusal> ConsoleApi::call(console::Action action, const rpc::Parameters &parameters) const
{
    switch (action) {
    case console::Action::CreateDeviceDistributeJob: {
        const auto jobId = createJob(console::readCreateJob(parameters));
        if (!jobId)
            return Failure(jobId.error());
        return QJsonObject{{u"JobId"_s, *jobId}};
    }
    case console::Action::QueryDeviceDistributeJob:
        return queryJob(parameters);
    case console::Action::QueryDeviceDistributeDetail:
        return queryDetail(parameters);
    case console::Action::ListDeviceDistributeJob:
        return listJobs(parameters);
    case console::Action::ListDistributedDevice:
        return listDistributed(parameters);
    case console::Action::QueryDeviceProvisioning:
        return queryProvisioning(parameters);
    case console::Action::GetDeviceStatus:
        return getStatus(parameters);
    case console::Action::BatchGetDeviceState:
        return batchStates(parameters);
    case console::Action::ListDeviceOperationLog:
        return listLog(parameters);
    }
    Q_UNREACHABLE();
}

Result<QString, ConsoleRefusal> ConsoleApi::createJob(const DistributeRequest &request) const
{
    if (request.productKey.isEmpty())
        return refused("MissingProductKey", u"ProductKey is mandatory for this action."_s);
    if (request.deviceNames.isEmpty())
        return refused("MissingDeviceName", u"DeviceName is mandatory for this action."_s);
    if (request.sourceInstanceId.isEmpty())
        return refused("MissingSourceInstanceId", u"SourceInstanceId is mandatory for this action."_s);
    if (request.targetInstanceIds.isEmpty())
        return refused("MissingTargetInstanceConfig", u"TargetInstanceConfig is mandatory for this action."_s);
    if (request.deviceNames.size() > DistributeRequest::maximumDevices)
        return refused("iot.device.TooManyDevicesPerTime", u"At most 10000 devices in one job."_s);
    for (const QString &instanceId : request.targetInstanceIds + QStringList{request.sourceInstanceId}) {
        if (!m_parts.registry.hasInstance(instanceId))
            return refused("iot.system.InstanceNotFound", u"There is no instance %1."_s.arg(instanceId));
    }
    if (request.strategy == DistributeStrategy::SpecifiedRegion) {
        if (request.targetInstanceIds.size() != 1)
            return refused("iot.system.IllegalRequest", u"Strategy 0 takes one target."_s);
        if (request.targetInstanceIds.constFirst() == request.sourceInstanceId)
            return refused("iot.system.InstanceIdSame", u"Source and target are the same instance."_s);
    } else {
        QStringList seen;
        for (const QString &instanceId : request.targetInstanceIds) {
            const QString region = m_parts.nearest.regionOf(instanceId);
            if (seen.contains(region))
                return refused("iot.system.IllegalRequest", u"Strategy 1 takes one instance a region."_s);
            seen.append(region);
        }
    }
    if (!m_parts.registry.hasProduct(request.productKey))
        return refused("iot.prod.NotExistedProduct", u"There is no product %1."_s.arg(request.productKey));
    if (m_parts.jobs.unfinished() >= console::maximumJobs)
        return refused("iot.system.IllegalRequest", u"There are 10 jobs already that have not ended."_s);
    return m_parts.jobs.create(request);
}

ConsoleApi::Answer ConsoleApi::queryJob(const rpc::Parameters &parameters) const
{
    const auto job = m_parts.jobs.job(text(parameters, "JobId"));
    if (!job)
        return refused("iot.system.IllegalRequest", u"There is no such job."_s);
    return console::jobObject(*job, m_parts.accountUid);
}

ConsoleApi::Answer ConsoleApi::queryDetail(const rpc::Parameters &parameters) const
{
    const auto job = m_parts.jobs.job(text(parameters, "JobId"));
    if (!job)
        return refused("iot.system.IllegalRequest", u"There is no such job."_s);
    if (!isFinal(job->status))
        return refused("iot.system.IllegalRequest", u"The job has not ended."_s);
    return QJsonObject{{u"File"_s, m_parts.fileAddress(job->id)}};
}

ConsoleApi::Answer ConsoleApi::listJobs(const rpc::Parameters &parameters) const
{
    const auto page = pageOf(parameters);
    if (!page)
        return Failure(page.error());
    QList<DistributeJob> jobs = m_parts.jobs.jobs();
    const auto filtered = [&](const char *name, const auto &value) {
        const QString wanted = text(parameters, name);
        if (!wanted.isEmpty())
            jobs.removeIf([&](const DistributeJob &job) { return value(job) != wanted; });
    };
    filtered("JobId", [](const DistributeJob &job) { return job.id; });
    filtered("ProductKey", [](const DistributeJob &job) { return job.productKey; });
    filtered("Status", [](const DistributeJob &job) { return QString::number(int(job.status)); });
    return console::jobsObject({jobs.mid(page->offset, page->size), int(jobs.size()), nextToken(jobs, *page)},
                               m_parts.accountUid);
}

ConsoleApi::Answer ConsoleApi::listDistributed(const rpc::Parameters &parameters) const
{
    const auto page = pageOf(parameters);
    if (!page)
        return Failure(page.error());
    QList<DeviceProvisioning> devices = m_parts.allMoved();
    const auto filtered = [&](const char *name, QString DeviceProvisioning::*member) {
        const QString wanted = text(parameters, name);
        if (!wanted.isEmpty())
            devices.removeIf([&](const DeviceProvisioning &device) { return device.*member != wanted; });
    };
    filtered("ProductKey", &DeviceProvisioning::productKey);
    filtered("DeviceName", &DeviceProvisioning::deviceName);
    filtered("SourceInstanceId", &DeviceProvisioning::sourceInstanceId);
    return console::distributedObject({devices.mid(page->offset, page->size), int(devices.size())});
}

ConsoleApi::Answer ConsoleApi::queryProvisioning(const rpc::Parameters &parameters) const
{
    const auto device = deviceIn(text(parameters, "ProductKey"), text(parameters, "DeviceName"), {});
    if (!device)
        return refused("iot.device.NotExistedDevice", u"There is no such device."_s);
    if (const auto moved = m_parts.moved(device->identity))
        return console::provisioningObject(*moved);
    // Never distributed: not published what is answered then; here both ends are where it was created.
    const QString region = m_parts.nearest.regionOf(device->instanceId);
    return console::provisioningObject({.productKey = device->identity.productKey(),
                                        .deviceName = device->identity.deviceName(),
                                        .sourceInstanceId = device->instanceId,
                                        .sourceRegion = region,
                                        .targetInstanceId = device->instanceId,
                                        .targetRegion = region,
                                        .modifiedMilliseconds = 0});
}

ConsoleApi::Answer ConsoleApi::getStatus(const rpc::Parameters &parameters) const
{
    const auto device =
        deviceIn(text(parameters, "ProductKey"), text(parameters, "DeviceName"), text(parameters, "IotInstanceId"));
    if (!device)
        return refused("iot.device.NotExistedDevice", u"There is no such device."_s);
    return QJsonObject{{u"Data"_s, QJsonObject{{u"Status"_s, stateOf(*device).state}}}};
}

ConsoleApi::Answer ConsoleApi::batchStates(const rpc::Parameters &parameters) const
{
    const QStringList names = console::listParameter(parameters, "DeviceName");
    if (names.isEmpty())
        return refused("MissingDeviceName", u"DeviceName is mandatory for this action."_s);
    if (names.size() > console::maximumBatch)
        return refused("iot.device.TooManyDevicesPerTime", u"At most 50 devices in one call."_s);
    QList<ConsoleDeviceState> states;
    for (const QString &name : names) {
        if (const auto device = deviceIn(text(parameters, "ProductKey"), name, text(parameters, "IotInstanceId")))
            states.append(stateOf(*device));
    }
    return console::statesObject(states);
}

ConsoleApi::Answer ConsoleApi::listLog(const rpc::Parameters &parameters) const
{
    const int size = parameters.value("PageSize", "200").toInt();
    if (size < 1 || size > console::maximumPageSize)
        return refused("iot.common.InvalidPageParams", u"PageSize is 1 to 200."_s);
    return console::logObject(m_parts.log.page(parameters.value("NextToken").toULongLong(), size));
}

std::optional<PlatformDevice> ConsoleApi::deviceIn(const QString &productKey, const QString &deviceName,
                                                   const QString &instanceId) const
{
    const auto identity = DeviceIdentity::create(productKey, deviceName);
    const auto device = identity ? m_parts.registry.device(*identity) : std::nullopt;
    return device && (instanceId.isEmpty() || device->instanceId == instanceId) ? device : std::nullopt;
}

ConsoleDeviceState ConsoleApi::stateOf(const PlatformDevice &device) const
{
    const LaggedStates::Seen seen = m_parts.states.seen(device, m_parts.stateLag);
    return {device.identity.productKey(), device.identity.deviceName(), QString(deviceStateName(seen.state)),
            seen.lastOnlineMilliseconds > 0 ? QString::fromLatin1(rpc::timestamp(seen.lastOnlineMilliseconds))
                                            : QString()};
}

} // namespace bootbench
