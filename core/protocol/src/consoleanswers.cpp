// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolejson.h"
#include "jsontext.h"

#include <protocol/consoledocument.h>

#include <QCoreApplication>
#include <QJsonArray>

#include <utility>

// What the platform writes, and the result file, whose two sides are both ours.
namespace bootbench::console {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jobMembers(const DistributeJob &job, const QString &accountUid)
{
    QJsonArray targets;
    for (const QString &target : job.targetInstanceIds)
        targets.append(QJsonObject{{u"TargetInstanceId"_s, target}});
    return {{u"JobId"_s, job.id},
            {u"ProductKey"_s, job.productKey},
            {u"SourceInstanceId"_s, job.sourceInstanceId},
            {u"SourceUid"_s, accountUid},
            {u"TargetUid"_s, accountUid},
            {u"Strategy"_s, int(job.strategy)},
            {u"Status"_s, int(job.status)},
            {u"Total"_s, job.total},
            {u"GmtCreate"_s, job.createdMilliseconds},
            {u"TargetInstanceConfigs"_s, wrapped("targetInstanceConfigs"_L1, targets)}};
}

QJsonObject provisioningMembers(const DeviceProvisioning &device, QLatin1StringView instanceWord)
{
    return {{u"ProductKey"_s, device.productKey},
            {u"DeviceName"_s, device.deviceName},
            {u"Source"_s + instanceWord, device.sourceInstanceId},
            {u"SourceRegion"_s, device.sourceRegion},
            {u"Target"_s + instanceWord, device.targetInstanceId},
            {u"TargetRegion"_s, device.targetRegion},
            {u"GmtModified"_s, device.modifiedMilliseconds}};
}

/// RFC 4180.
QByteArray csvField(const QString &text)
{
    QByteArray field = text.toUtf8();
    if (!field.contains('"') && !field.contains(',') && !field.contains('\n') && !field.contains('\r'))
        return field;
    return '"' + field.replace('"', "\"\"") + '"';
}

QList<QStringList> csvRows(QByteArrayView file)
{
    QList<QStringList> rows;
    QStringList row;
    QByteArray field;
    bool quoted = false;
    const auto endField = [&] {
        row.append(QString::fromUtf8(field));
        field.clear();
    };
    for (qsizetype i = 0; i < file.size(); ++i) {
        const char c = file[i];
        if (quoted) {
            if (c != '"')
                field += c;
            else if (i + 1 < file.size() && file[i + 1] == '"')
                field += file[++i];
            else
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            endField();
        } else if (c == '\n') {
            endField();
            rows.append(std::exchange(row, {}));
        } else if (c != '\r') {
            field += c;
        }
    }
    if (!field.isEmpty() || !row.isEmpty()) {
        endField();
        rows.append(row);
    }
    return rows;
}

Failure<ConsoleError> noResults(const QString &problem)
{
    ConsoleError error;
    error.kind = ConsoleError::Kind::Malformed;
    error.message = problem;
    return Failure(error);
}

/// Reads a member or column by its name in any case.
template <typename Find>
DistributeResult resultOf(const Find &find)
{
    return {.productKey = find("ProductKey"_L1),
            .deviceName = find("DeviceName"_L1),
            .code = find("Code"_L1),
            .message = find("Message"_L1),
            .targetInstanceId = find("TargetInstanceId"_L1)};
}

Result<QList<DistributeResult>, ConsoleError> resultsOf(const QJsonArray &items)
{
    QList<DistributeResult> results;
    for (const auto &item : items) {
        const QJsonObject object = item.toObject();
        const DistributeResult result = resultOf([&](QLatin1StringView wanted) {
            for (auto at = object.begin(); at != object.end(); ++at) {
                if (at.key().compare(wanted, Qt::CaseInsensitive) == 0)
                    return at.value().toVariant().toString();
            }
            return QString();
        });
        if (result.deviceName.isEmpty() || result.code.isEmpty()) {
            return noResults(
                QCoreApplication::translate("ConsoleAnswer", "An entry of the result file names no device or no code"));
        }
        results.append(result);
    }
    return results;
}

Result<QList<DistributeResult>, ConsoleError> readJsonResults(QByteArrayView file)
{
    const QJsonDocument whole = jsontext::parse(file);
    if (whole.isArray())
        return resultsOf(whole.array());
    QJsonArray items;
    for (const QByteArray &line : file.toByteArray().split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return noResults(QCoreApplication::translate("ConsoleAnswer", "A line of the result file is no JSON"));
        items.append(document.object());
    }
    return resultsOf(items);
}

} // namespace

QJsonObject jobObject(const DistributeJob &job, const QString &accountUid)
{
    return {{u"Data"_s, jobMembers(job, accountUid)}};
}

QJsonObject jobsObject(const DistributeJobPage &page, const QString &accountUid)
{
    QJsonArray items;
    for (const DistributeJob &job : page.jobs)
        items.append(jobMembers(job, accountUid));
    QJsonObject data{{u"JobInfo"_s, wrapped("items"_L1, items)}, {u"Total"_s, page.total}};
    if (!page.nextToken.isEmpty())
        data.insert(u"NextToken"_s, page.nextToken);
    return {{u"Data"_s, data}};
}

QJsonObject distributedObject(const DistributedDevicePage &page)
{
    QJsonArray items;
    for (const DeviceProvisioning &device : page.devices)
        items.append(provisioningMembers(device, "InstanceId"_L1));
    return {{u"Data"_s, QJsonObject{{u"Info"_s, wrapped("items"_L1, items)}, {u"Total"_s, page.total}}}};
}

QJsonObject provisioningObject(const DeviceProvisioning &provisioning)
{
    return {{u"Data"_s, provisioningMembers(provisioning, "IotInstanceId"_L1)}};
}

QJsonObject statesObject(const QList<ConsoleDeviceState> &states)
{
    QJsonArray items;
    for (const ConsoleDeviceState &state : states) {
        items.append(QJsonObject{
            {u"DeviceName"_s, state.deviceName}, {u"Status"_s, state.state}, {u"LastOnlineTime"_s, state.lastOnline}});
    }
    return {{u"DeviceStatusList"_s, wrapped("DeviceStatus"_L1, items)}};
}

QJsonObject logObject(const OperationLogPage &page)
{
    QJsonArray items;
    for (const OperationLogEntry &entry : page.entries) {
        items.append(QJsonObject{{u"Number"_s, qint64(entry.number)},
                                 {u"Time"_s, entry.milliseconds},
                                 {u"TraceId"_s, entry.traceId},
                                 {u"ProductKey"_s, entry.productKey},
                                 {u"DeviceName"_s, entry.deviceName},
                                 {u"InstanceId"_s, entry.instanceId},
                                 {u"BusinessType"_s, entry.businessType},
                                 {u"Operation"_s, entry.operation},
                                 {u"Content"_s, entry.content},
                                 {u"Code"_s, entry.code}});
    }
    return {{u"Data"_s, QJsonObject{{u"Logs"_s, wrapped("items"_L1, items)},
                                    {u"NextToken"_s, QString::number(page.last)},
                                    {u"More"_s, page.more}}}};
}

QByteArray resultFile(const QList<DistributeResult> &results)
{
    QByteArray file = "DeviceName,ProductKey,Code,Message,TargetInstanceId\r\n";
    for (const DistributeResult &result : results) {
        file += csvField(result.deviceName) + ',' + csvField(result.productKey) + ',' + csvField(result.code) + ',' +
                csvField(result.message) + ',' + csvField(result.targetInstanceId) + "\r\n";
    }
    return file;
}

Result<QList<DistributeResult>, ConsoleError> readResults(QByteArrayView file)
{
    constexpr QByteArrayView byteOrderMark = "\xef\xbb\xbf";
    if (file.startsWith(byteOrderMark))
        file = file.sliced(byteOrderMark.size());
    file = file.trimmed();
    if (file.startsWith('[') || file.startsWith('{'))
        return readJsonResults(file);

    QList<QStringList> rows = csvRows(file);
    const QStringList header = rows.isEmpty() ? QStringList() : rows.takeFirst();
    const auto has = [&](QLatin1StringView column) { return header.contains(column, Qt::CaseInsensitive); };
    if (!has("DeviceName"_L1) || !has("Code"_L1)) {
        return noResults(QCoreApplication::translate(
            "ConsoleAnswer", "The result file is neither JSON nor CSV with the columns DeviceName and Code"));
    }
    QList<DistributeResult> results;
    results.reserve(rows.size());
    for (const QStringList &row : std::as_const(rows)) {
        results.append(resultOf([&](QLatin1StringView wanted) {
            for (qsizetype column = 0; column < header.size(); ++column) {
                if (header.at(column).compare(wanted, Qt::CaseInsensitive) == 0)
                    return row.value(column);
            }
            return QString();
        }));
    }
    return results;
}

} // namespace bootbench::console
