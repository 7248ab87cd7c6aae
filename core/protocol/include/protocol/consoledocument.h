// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/console.h>
#include <domain/consoleerror.h>
#include <protocol/rpcsignature.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QList>

#include <array>
#include <optional>

/// The documents of the console's API (version 2018-01-20), read and written: help.aliyun.com 199390, 199536–199538,
/// 203308, 69617, 69906. Members that the platform leaves out stay empty.
namespace bootbench::console {

inline constexpr QByteArrayView apiVersion = "2018-01-20";
/// The only published address that serves distribution.
inline constexpr QLatin1StringView publicHost{"iot.cn-shanghai.aliyuncs.com"};

enum class Action : quint8 {
    CreateDeviceDistributeJob,
    QueryDeviceDistributeJob,
    QueryDeviceDistributeDetail,
    ListDeviceDistributeJob,
    ListDistributedDevice,
    QueryDeviceProvisioning,
    GetDeviceStatus,
    BatchGetDeviceState,
    /// Not the public platform's: that shows its run log in its web console only. The built-in platform's own name.
    ListDeviceOperationLog
};
inline constexpr int actionCount = int(Action::ListDeviceOperationLog) + 1;

/// As it is sent: `CreateDeviceDistributeJob`….
[[nodiscard]] QLatin1StringView actionName(Action action);
[[nodiscard]] std::optional<Action> actionFromName(QByteArrayView name);
/// Calls a second and account; published but for the last three, where none is.
[[nodiscard]] int callsPerSecond(Action action);
/// Whether a call changes nothing, so that it can be repeated.
[[nodiscard]] bool isReadOnly(Action action);

inline constexpr int maximumPageSize = 200;
/// Devices in one BatchGetDeviceState.
inline constexpr qsizetype maximumBatch = 50;
/// Jobs of an account that have not ended.
inline constexpr int maximumJobs = 10;

// --- requests: only what is the call's own; the client adds the common parameters and signs ---------------------

[[nodiscard]] rpc::Parameters createJobParameters(const DistributeRequest &request);
/// The platform's side of it; never fails, what is missing stays empty.
[[nodiscard]] DistributeRequest readCreateJob(const rpc::Parameters &parameters);
[[nodiscard]] rpc::Parameters batchStateParameters(const QString &productKey, const QStringList &deviceNames,
                                                   const QString &instanceId);
/// Values of `prefix.1suffix`, `prefix.2suffix`… until one is missing.
[[nodiscard]] QStringList listParameter(const rpc::Parameters &parameters, QByteArrayView prefix,
                                        QByteArrayView suffix = {});

// --- answers -------------------------------------------------------------------------------------------------------

/// The answer's members when it tells of success; else the error.
[[nodiscard]] Result<QJsonObject, ConsoleError> readAnswer(int httpStatus, QByteArrayView body);

[[nodiscard]] Result<QString, ConsoleError> readJobId(const QJsonObject &answer);
[[nodiscard]] Result<DistributeJob, ConsoleError> readJob(const QJsonObject &answer);
[[nodiscard]] Result<DistributeJobPage, ConsoleError> readJobs(const QJsonObject &answer);
/// The URL of the result file.
[[nodiscard]] Result<QString, ConsoleError> readDetail(const QJsonObject &answer);
[[nodiscard]] Result<DistributedDevicePage, ConsoleError> readDistributedDevices(const QJsonObject &answer);
[[nodiscard]] Result<DeviceProvisioning, ConsoleError> readProvisioning(const QJsonObject &answer);
[[nodiscard]] Result<QString, ConsoleError> readStatus(const QJsonObject &answer);
[[nodiscard]] Result<QList<ConsoleDeviceState>, ConsoleError> readStates(const QJsonObject &answer,
                                                                         const QString &productKey);
[[nodiscard]] Result<OperationLogPage, ConsoleError> readLog(const QJsonObject &answer);

/// The result file. Its format is not published; read are JSON (an array of objects, or one object a line) and CSV
/// with a header, as long as DeviceName and Code are among the members or columns.
[[nodiscard]] Result<QList<DistributeResult>, ConsoleError> readResults(QByteArrayView file);

// The platform's side. Each returns the members of a successful answer without RequestId and Success.
[[nodiscard]] QJsonObject jobObject(const DistributeJob &job, const QString &accountUid);
[[nodiscard]] QJsonObject jobsObject(const DistributeJobPage &page, const QString &accountUid);
[[nodiscard]] QJsonObject distributedObject(const DistributedDevicePage &page);
[[nodiscard]] QJsonObject provisioningObject(const DeviceProvisioning &provisioning);
[[nodiscard]] QJsonObject statesObject(const QList<ConsoleDeviceState> &states);
[[nodiscard]] QJsonObject logObject(const OperationLogPage &page);
/// CSV with the columns DeviceName, ProductKey, Code, Message, TargetInstanceId.
[[nodiscard]] QByteArray resultFile(const QList<DistributeResult> &results);

} // namespace bootbench::console
