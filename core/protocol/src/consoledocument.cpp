// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/consoledocument.h>

#include "consolejson.h"
#include "jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace bootbench::console {

using namespace Qt::StringLiterals;

namespace {

struct ActionFacts {
    QLatin1StringView name;
    int callsPerSecond;
};

// In the order of Action.
constexpr std::array<ActionFacts, actionCount> actionFacts{{
    {"CreateDeviceDistributeJob"_L1, 2},
    {"QueryDeviceDistributeJob"_L1, 10},
    {"QueryDeviceDistributeDetail"_L1, 5},
    {"ListDeviceDistributeJob"_L1, 5},
    {"ListDistributedDevice"_L1, 5},
    {"QueryDeviceProvisioning"_L1, 50},
    {"GetDeviceStatus"_L1, 50},
    {"BatchGetDeviceState"_L1, 10},
    {"ListDeviceOperationLog"_L1, 10},
}};

Failure<ConsoleError> malformed(const QString &what)
{
    ConsoleError error;
    error.kind = ConsoleError::Kind::Malformed;
    error.message = what;
    return Failure(error);
}

Failure<ConsoleError> lacks(QLatin1StringView member)
{
    return malformed(QCoreApplication::translate("ConsoleAnswer", "%1 is missing or empty").arg(member));
}

QStringList targetsOf(const QJsonValue &configs)
{
    QStringList targets;
    const QJsonArray items = itemsOf(configs);
    for (const auto &item : items)
        targets.append(item["TargetInstanceId"_L1].toString());
    return targets;
}

DistributeJob jobOf(const QJsonObject &object)
{
    DistributeJob job;
    job.id = object["JobId"_L1].toString();
    job.productKey = object["ProductKey"_L1].toString();
    job.sourceInstanceId = object["SourceInstanceId"_L1].toString();
    job.targetInstanceIds = targetsOf(object["TargetInstanceConfigs"_L1]);
    job.strategy = DistributeStrategy(std::clamp<qint64>(numberIn(object["Strategy"_L1]), 0, 1));
    job.status = JobStatus(std::clamp<qint64>(numberIn(object["Status"_L1]), 0, qint64(JobStatus::Interrupted)));
    job.total = int(numberIn(object["Total"_L1]));
    job.createdMilliseconds = numberIn(object["GmtCreate"_L1]);
    return job;
}

DeviceProvisioning provisioningOf(const QJsonObject &object, QLatin1StringView instanceWord)
{
    DeviceProvisioning device;
    device.productKey = object["ProductKey"_L1].toString();
    device.deviceName = object["DeviceName"_L1].toString();
    device.sourceInstanceId = object[u"Source"_s + instanceWord].toString();
    device.sourceRegion = object["SourceRegion"_L1].toString();
    device.targetInstanceId = object[u"Target"_s + instanceWord].toString();
    device.targetRegion = object["TargetRegion"_L1].toString();
    device.modifiedMilliseconds = numberIn(object["GmtModified"_L1]);
    return device;
}

} // namespace

QLatin1StringView actionName(Action action)
{
    return actionFacts[std::size_t(action)].name;
}

std::optional<Action> actionFromName(QByteArrayView name)
{
    for (int i = 0; i < actionCount; ++i) {
        if (name == QByteArrayView(actionFacts[std::size_t(i)].name.data(), actionFacts[std::size_t(i)].name.size()))
            return Action(i);
    }
    return std::nullopt;
}

int callsPerSecond(Action action)
{
    return actionFacts[std::size_t(action)].callsPerSecond;
}

bool isReadOnly(Action action)
{
    return action != Action::CreateDeviceDistributeJob;
}

// --- requests ------------------------------------------------------------------------------------

rpc::Parameters createJobParameters(const DistributeRequest &request)
{
    rpc::Parameters parameters;
    parameters["ProductKey"] = request.productKey.toUtf8();
    parameters["SourceInstanceId"] = request.sourceInstanceId.toUtf8();
    parameters["Strategy"] = QByteArray::number(int(request.strategy));
    for (qsizetype i = 0; i < request.deviceNames.size(); ++i)
        parameters["DeviceName." + QByteArray::number(i + 1)] = request.deviceNames.at(i).toUtf8();
    for (qsizetype i = 0; i < request.targetInstanceIds.size(); ++i) {
        parameters["TargetInstanceConfig." + QByteArray::number(i + 1) + ".TargetInstanceId"] =
            request.targetInstanceIds.at(i).toUtf8();
    }
    if (!request.targetUid.isEmpty())
        parameters["TargetUid"] = request.targetUid.toUtf8();
    if (!request.targetAliyunId.isEmpty())
        parameters["TargetAliyunId"] = request.targetAliyunId.toUtf8();
    return parameters;
}

QStringList listParameter(const rpc::Parameters &parameters, QByteArrayView prefix, QByteArrayView suffix)
{
    QStringList values;
    for (int number = 1;; ++number) {
        const auto at =
            parameters.constFind(prefix.toByteArray() + '.' + QByteArray::number(number) + suffix.toByteArray());
        if (at == parameters.cend())
            return values;
        values.append(QString::fromUtf8(*at));
    }
}

DistributeRequest readCreateJob(const rpc::Parameters &parameters)
{
    DistributeRequest request;
    request.productKey = QString::fromUtf8(parameters.value("ProductKey"));
    request.sourceInstanceId = QString::fromUtf8(parameters.value("SourceInstanceId"));
    request.strategy =
        parameters.value("Strategy") == "1" ? DistributeStrategy::NearestAccess : DistributeStrategy::SpecifiedRegion;
    request.deviceNames = listParameter(parameters, "DeviceName");
    request.targetInstanceIds = listParameter(parameters, "TargetInstanceConfig", ".TargetInstanceId");
    request.targetUid = QString::fromUtf8(parameters.value("TargetUid"));
    request.targetAliyunId = QString::fromUtf8(parameters.value("TargetAliyunId"));
    return request;
}

rpc::Parameters batchStateParameters(const QString &productKey, const QStringList &deviceNames,
                                     const QString &instanceId)
{
    rpc::Parameters parameters;
    parameters["ProductKey"] = productKey.toUtf8();
    for (qsizetype i = 0; i < deviceNames.size(); ++i)
        parameters["DeviceName." + QByteArray::number(i + 1)] = deviceNames.at(i).toUtf8();
    if (!instanceId.isEmpty())
        parameters["IotInstanceId"] = instanceId.toUtf8();
    return parameters;
}

// --- answers -------------------------------------------------------------------------------------

Result<QJsonObject, ConsoleError> readAnswer(int httpStatus, QByteArrayView body)
{
    QJsonParseError parse;
    const QJsonDocument document = jsontext::parse(body, &parse);
    if (!document.isObject()) {
        const QString start = QString::fromUtf8(body.first(qMin<qsizetype>(body.size(), 60))).simplified();
        auto failure = malformed(
            QCoreApplication::translate("ConsoleAnswer", "HTTP %1, and no JSON but “%2”").arg(httpStatus).arg(start));
        failure.error().httpStatus = httpStatus;
        return failure;
    }
    QJsonObject answer = document.object();
    // The gateway refuses with an HTTP status and Message, the service with Success and ErrorMessage.
    const bool refused = httpStatus != 200 || !answer["Success"_L1].toBool(true);
    if (!refused)
        return answer;
    ConsoleError error;
    error.httpStatus = httpStatus;
    error.code = answer["Code"_L1].toString();
    error.requestId = answer["RequestId"_L1].toString();
    error.message = answer["ErrorMessage"_L1].toString(answer["Message"_L1].toString());
    if (error.code.isEmpty())
        error.code = u"HTTP %1"_s.arg(httpStatus);
    return Failure(error);
}

Result<QString, ConsoleError> readJobId(const QJsonObject &answer)
{
    QString id = answer["JobId"_L1].toString(answer["Data"_L1]["JobId"_L1].toString());
    if (id.isEmpty())
        return lacks("JobId"_L1);
    return id;
}

Result<DistributeJob, ConsoleError> readJob(const QJsonObject &answer)
{
    DistributeJob job = jobOf(answer["Data"_L1].toObject());
    if (job.id.isEmpty())
        return lacks("Data.JobId"_L1);
    return job;
}

Result<DistributeJobPage, ConsoleError> readJobs(const QJsonObject &answer)
{
    const QJsonObject data = answer["Data"_L1].toObject();
    DistributeJobPage page;
    page.total = int(numberIn(data["Total"_L1]));
    page.nextToken = data["NextToken"_L1].toString();
    const QJsonArray items = itemsOf(data["JobInfo"_L1]);
    for (const auto &item : items)
        page.jobs.append(jobOf(item.toObject()));
    return page;
}

Result<QString, ConsoleError> readDetail(const QJsonObject &answer)
{
    QString url = answer["File"_L1].toString();
    if (url.isEmpty())
        return lacks("File"_L1);
    return url;
}

Result<DistributedDevicePage, ConsoleError> readDistributedDevices(const QJsonObject &answer)
{
    const QJsonObject data = answer["Data"_L1].toObject();
    DistributedDevicePage page;
    page.total = int(numberIn(data["Total"_L1]));
    const QJsonArray items = itemsOf(data["Info"_L1]);
    for (const auto &item : items)
        page.devices.append(provisioningOf(item.toObject(), "InstanceId"_L1));
    return page;
}

Result<DeviceProvisioning, ConsoleError> readProvisioning(const QJsonObject &answer)
{
    const QJsonObject data = answer["Data"_L1].toObject();
    if (data.isEmpty())
        return lacks("Data"_L1);
    return provisioningOf(data, "IotInstanceId"_L1);
}

Result<QString, ConsoleError> readStatus(const QJsonObject &answer)
{
    QString status = answer["Data"_L1]["Status"_L1].toString();
    if (status.isEmpty())
        return lacks("Data.Status"_L1);
    return status;
}

Result<QList<ConsoleDeviceState>, ConsoleError> readStates(const QJsonObject &answer, const QString &productKey)
{
    QList<ConsoleDeviceState> states;
    const QJsonArray items = itemsOf(answer["DeviceStatusList"_L1]);
    for (const auto &item : items) {
        states.append({productKey, item["DeviceName"_L1].toString(), item["Status"_L1].toString(),
                       item["LastOnlineTime"_L1].toString()});
    }
    return states;
}

Result<OperationLogPage, ConsoleError> readLog(const QJsonObject &answer)
{
    const QJsonObject data = answer["Data"_L1].toObject();
    OperationLogPage page;
    page.last = quint64(numberIn(data["NextToken"_L1]));
    page.more = data["More"_L1].toBool();
    const QJsonArray items = itemsOf(data["Logs"_L1]);
    for (const auto &item : items) {
        page.entries.append({.number = quint64(numberIn(item["Number"_L1])),
                             .milliseconds = numberIn(item["Time"_L1]),
                             .traceId = item["TraceId"_L1].toString(),
                             .productKey = item["ProductKey"_L1].toString(),
                             .deviceName = item["DeviceName"_L1].toString(),
                             .instanceId = item["InstanceId"_L1].toString(),
                             .businessType = item["BusinessType"_L1].toString(),
                             .operation = item["Operation"_L1].toString(),
                             .content = item["Content"_L1].toString(),
                             .code = int(numberIn(item["Code"_L1]))});
    }
    return page;
}

} // namespace bootbench::console
