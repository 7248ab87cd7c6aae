// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolegate.h"
#include "deviceregistry.h"
#include "distributejobs.h"
#include "laggedstates.h"
#include "nearestaccess.h"
#include "operationlog.h"

#include <QJsonObject>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace bootbench {

/// What the calls of the console do once they are let in: parameters in, members of the answer out. No sockets.
class ConsoleApi
{
public:
    /// Where a device was moved from, and when.
    using Moved = std::function<std::optional<DeviceProvisioning>(const DeviceIdentity &device)>;
    using AllMoved = std::function<QList<DeviceProvisioning>()>;

    struct Parts {
        const DeviceRegistry &registry;
        DistributeJobs &jobs;
        const OperationLog &log;
        const LaggedStates &states;
        const NearestAccess &nearest;
        const std::chrono::milliseconds &stateLag;
        Moved moved;
        AllMoved allMoved;
        /// The address of a job's result file.
        std::function<QString(const QString &jobId)> fileAddress;
        QString accountUid;
    };

    /// What the parts refer to outlives the object.
    explicit ConsoleApi(Parts parts) : m_parts(std::move(parts)) {}

    [[nodiscard]] Result<QJsonObject, ConsoleRefusal> call(console::Action action,
                                                           const rpc::Parameters &parameters) const;
    /// As CreateDeviceDistributeJob, for the platform's own commands.
    [[nodiscard]] Result<QString, ConsoleRefusal> createJob(const DistributeRequest &request) const;

private:
    using Answer = Result<QJsonObject, ConsoleRefusal>;

    [[nodiscard]] Answer queryJob(const rpc::Parameters &parameters) const;
    [[nodiscard]] Answer queryDetail(const rpc::Parameters &parameters) const;
    [[nodiscard]] Answer listJobs(const rpc::Parameters &parameters) const;
    [[nodiscard]] Answer listDistributed(const rpc::Parameters &parameters) const;
    [[nodiscard]] Answer queryProvisioning(const rpc::Parameters &parameters) const;
    [[nodiscard]] Answer getStatus(const rpc::Parameters &parameters) const;
    [[nodiscard]] Answer batchStates(const rpc::Parameters &parameters) const;
    [[nodiscard]] Answer listLog(const rpc::Parameters &parameters) const;
    [[nodiscard]] std::optional<PlatformDevice> deviceIn(const QString &productKey, const QString &deviceName,
                                                         const QString &instanceId) const;
    [[nodiscard]] ConsoleDeviceState stateOf(const PlatformDevice &device) const;

    Parts m_parts;
};

} // namespace bootbench
