// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonline.h"

#include <domain/console.h>
#include <domain/consoleerror.h>

namespace bootbench {

/// What the console's calls bring to light, one JSON object a line.
namespace report {

void error(const ConsoleError &error);
void created(const QString &jobId);
void job(const DistributeJob &job);
void jobs(const DistributeJobPage &page);
void results(const QList<DistributeResult> &results);
void provisioning(const DeviceProvisioning &device);
void distributed(const DistributedDevicePage &page);
void states(const QList<ConsoleDeviceState> &states);
void log(const OperationLogPage &page);
/// Exactly what would be sent, but for what changes with each request.
void dryRun(const ConsoleEndpoint &endpoint, const DistributeRequest &request);

} // namespace report

} // namespace bootbench
