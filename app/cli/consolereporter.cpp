// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolereporter.h"

#include "jobcommands.h"

#include <protocol/consoledocument.h>

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace bootbench::report {

using namespace Qt::StringLiterals;

void error(const ConsoleError &error)
{
    JsonLine()
        .add("event"_L1, u"error"_s)
        .add("code"_L1, error.code)
        .add("title"_L1, error.title())
        .add("message"_L1, error.message)
        .add("requestId"_L1, error.requestId)
        .add("advice"_L1, error.advice())
        .add("mayHaveHappened"_L1, error.mayHaveHappened)
        .print();
}

void created(const QString &jobId)
{
    JsonLine().add("event"_L1, u"created"_s).add("jobId"_L1, jobId).print();
}

void job(const DistributeJob &job)
{
    JsonLine line;
    addJob(line.add("event"_L1, u"job"_s), job).print();
}

void jobs(const DistributeJobPage &page)
{
    for (const DistributeJob &one : page.jobs)
        job(one);
    JsonLine().add("event"_L1, u"done"_s).add("total"_L1, page.total).add("nextToken"_L1, page.nextToken).print();
}

void results(const QList<DistributeResult> &results)
{
    for (const DistributeResult &result : results) {
        JsonLine line;
        addResult(line.add("event"_L1, u"result"_s), result).print();
    }
    const auto distributed = std::ranges::count_if(results, &DistributeResult::isDistributed);
    JsonLine()
        .add("event"_L1, u"done"_s)
        .add("total"_L1, results.size())
        .add("distributed"_L1, qint64(distributed))
        .print();
}

void provisioning(const DeviceProvisioning &device)
{
    JsonLine()
        .add("event"_L1, u"provisioning"_s)
        .add("productKey"_L1, device.productKey)
        .add("deviceName"_L1, device.deviceName)
        .add("source"_L1, device.sourceInstanceId)
        .add("sourceRegion"_L1, device.sourceRegion)
        .add("target"_L1, device.targetInstanceId)
        .add("targetRegion"_L1, device.targetRegion)
        .add("modified"_L1, device.modifiedMilliseconds)
        .print();
}

void distributed(const DistributedDevicePage &page)
{
    for (const DeviceProvisioning &device : page.devices)
        provisioning(device);
    JsonLine().add("event"_L1, u"done"_s).add("total"_L1, page.total).print();
}

void states(const QList<ConsoleDeviceState> &states)
{
    for (const ConsoleDeviceState &state : states) {
        JsonLine()
            .add("event"_L1, u"state"_s)
            .add("productKey"_L1, state.productKey)
            .add("deviceName"_L1, state.deviceName)
            .add("state"_L1, state.state)
            .add("lastOnline"_L1, state.lastOnline)
            .print();
    }
    JsonLine().add("event"_L1, u"done"_s).add("total"_L1, states.size()).print();
}

void log(const OperationLogPage &page)
{
    for (const OperationLogEntry &entry : page.entries) {
        JsonLine line;
        line.add("event"_L1, u"log"_s)
            .add("number"_L1, qint64(entry.number))
            .add("time"_L1, entry.milliseconds)
            .add("traceId"_L1, entry.traceId)
            .add("productKey"_L1, entry.productKey)
            .add("deviceName"_L1, entry.deviceName)
            .add("instanceId"_L1, entry.instanceId)
            .add("businessType"_L1, entry.businessType)
            .add("operation"_L1, entry.operation)
            .add("content"_L1, entry.content)
            .add("code"_L1, entry.code);
        if (entry.operation == "offline"_L1)
            line.add("reason"_L1, offlineReasonTitle(offlineReasonIn(entry.content)));
        line.print();
    }
    JsonLine().add("event"_L1, u"done"_s).add("last"_L1, qint64(page.last)).add("more"_L1, page.more).print();
}

void dryRun(const ConsoleEndpoint &endpoint, const DistributeRequest &request)
{
    QJsonObject members;
    const rpc::Parameters parameters = console::createJobParameters(request);
    for (auto at = parameters.cbegin(); at != parameters.cend(); ++at)
        members.insert(QString::fromUtf8(at.key()), QString::fromUtf8(at.value()));
    JsonLine()
        .add("event"_L1, u"dryRun"_s)
        .add("endpoint"_L1, endpoint.endpoint.isNull() ? QString() : u"https://"_s + endpoint.endpoint.toString())
        .add("action"_L1, QString(console::actionName(console::Action::CreateDeviceDistributeJob)))
        .add("count"_L1, request.deviceNames.size())
        .add("source"_L1, request.sourceInstanceId)
        .add("targets"_L1, QJsonArray::fromStringList(request.targetInstanceIds))
        .add("parameters"_L1, members)
        .print();
}

} // namespace bootbench::report
