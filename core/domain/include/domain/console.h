// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <domain/deviceidentity.h>
#include <domain/endpoint.h>
#include <domain/profile.h>

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace bootbench {

/// Where a platform's console API is and who calls it. The AccessKey's secret is elsewhere: in the keychain, in session
/// memory, or on standard input.
struct ConsoleEndpoint {
    Endpoint endpoint;
    TrustSettings trust;
    QString accessKeyId;

    [[nodiscard]] bool isComplete() const { return !endpoint.isNull() && !accessKeyId.isEmpty(); }
    friend bool operator==(const ConsoleEndpoint &, const ConsoleEndpoint &) = default;
};

/// How a distribution chooses each device's instance; the number is the API's.
enum class DistributeStrategy : quint8 {
    SpecifiedRegion = 0, ///< one target for all
    NearestAccess = 1    ///< several targets, one a region; the device's address decides
};

/// Progress of a distribution job; the number is the API's. Done does not say that every device was distributed.
enum class JobStatus : quint8 { Initialising = 0, Running = 1, Done = 2, Interrupted = 3 };

[[nodiscard]] constexpr bool isFinal(JobStatus status)
{
    return status == JobStatus::Done || status == JobStatus::Interrupted;
}
/// `initialising`, `running`, `done`, `interrupted`: stable, for scripts.
[[nodiscard]] QLatin1StringView jobStatusName(JobStatus status);
/// For people, translated.
[[nodiscard]] QString jobStatusTitle(JobStatus status);

/// What CreateDeviceDistributeJob is asked for. It can't be taken back: the API has no cancel.
struct DistributeRequest {
    /// The API's own limit (help.aliyun.com 199390).
    static constexpr qsizetype maximumDevices = 10'000;

    QString productKey;
    QStringList deviceNames;
    QString sourceInstanceId;
    DistributeStrategy strategy = DistributeStrategy::SpecifiedRegion;
    QStringList targetInstanceIds;
    /// The account that gets the devices, by number or by name; the public platform wants one of the two.
    QString targetUid;
    QString targetAliyunId;

    /// What is wrong with it, in words that say what to do.
    [[nodiscard]] Result<void, QString> check() const;

    friend bool operator==(const DistributeRequest &, const DistributeRequest &) = default;
};

/// A distribution job as the API describes it.
struct DistributeJob {
    QString id;
    QString productKey;
    QString sourceInstanceId;
    QStringList targetInstanceIds;
    DistributeStrategy strategy = DistributeStrategy::SpecifiedRegion;
    JobStatus status = JobStatus::Initialising;
    int total = 0;
    qint64 createdMilliseconds = 0; ///< since the epoch

    friend bool operator==(const DistributeJob &, const DistributeJob &) = default;
};

/// One page of a list; an empty token is the last one.
struct DistributeJobPage {
    QList<DistributeJob> jobs;
    int total = 0;
    QString nextToken;
};

/// What became of one device of a job.
struct DistributeResult {
    /// The only code that says so.
    static constexpr QLatin1StringView okCode{"200"};

    QString productKey;
    QString deviceName;
    QString code; ///< `200`, or the name of an error
    QString message;
    QString targetInstanceId;

    [[nodiscard]] bool isDistributed() const { return code == okCode; }
    friend bool operator==(const DistributeResult &, const DistributeResult &) = default;
};

/// Where the platform keeps a device, and where it kept it before.
struct DeviceProvisioning {
    QString productKey;
    QString deviceName;
    QString sourceInstanceId;
    QString sourceRegion;
    QString targetInstanceId;
    QString targetRegion;
    qint64 modifiedMilliseconds = 0; ///< since the epoch

    friend bool operator==(const DeviceProvisioning &, const DeviceProvisioning &) = default;
};

struct DistributedDevicePage {
    QList<DeviceProvisioning> devices;
    int total = 0;
};

/// A device's state as the console knows it, which may lag 10 s behind.
struct ConsoleDeviceState {
    QString productKey;
    QString deviceName;
    QString state;      ///< `UNACTIVE`, `ONLINE`, `OFFLINE`, `DISABLE`
    QString lastOnline; ///< as the platform writes it, may be empty

    friend bool operator==(const ConsoleDeviceState &, const ConsoleDeviceState &) = default;
};

/// Why a device went offline, as the platform logs it (help.aliyun.com 44542 and what was observed).
enum class OfflineReason : quint8 {
    None,
    SameDevice,          ///< another client logged in with the same credentials
    DeviceDeleted,       ///< deleted, or distributed elsewhere
    ResetByPeer,         ///< the device's end closed TCP
    ConnectionException, ///< it broke the protocol, or the network failed
    DeviceDisconnect,    ///< it said DISCONNECT
    KeepAliveTimeout,
    Other
};

/// In plain words, translated; empty for None.
[[nodiscard]] QString offlineReasonTitle(OfflineReason reason);
/// From the log's own English text, whatever it is part of.
[[nodiscard]] OfflineReason offlineReasonIn(const QString &content);

/// One line of the console's run log.
struct OperationLogEntry {
    quint64 number = 0; ///< in its log, from 1
    qint64 milliseconds = 0;
    QString traceId;
    QString productKey;
    QString deviceName;
    QString instanceId;
    QString businessType; ///< `device`: behaviour, `up` and `down`: messages, `distribute`
    QString operation;    ///< `online`, `offline`, `bootstrap`, a topic…
    QString content;
    int code = 200; ///< 200 is success, all else a failure

    [[nodiscard]] bool isSuccess() const { return code == 200; }
    friend bool operator==(const OperationLogEntry &, const OperationLogEntry &) = default;
};

struct OperationLogPage {
    QList<OperationLogEntry> entries; ///< oldest first
    quint64 last = 0;                 ///< number of the newest entry that was looked at; ask from here next time
    bool more = false;                ///< there were more than a page holds
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::ConsoleEndpoint)
Q_DECLARE_METATYPE(bootbench::DistributeRequest)
Q_DECLARE_METATYPE(bootbench::DistributeJob)
Q_DECLARE_METATYPE(bootbench::DistributeResult)
Q_DECLARE_METATYPE(bootbench::DeviceProvisioning)
Q_DECLARE_METATYPE(bootbench::ConsoleDeviceState)
Q_DECLARE_METATYPE(bootbench::OperationLogEntry)
Q_DECLARE_METATYPE(bootbench::OperationLogPage)
