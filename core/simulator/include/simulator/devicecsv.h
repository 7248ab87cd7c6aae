// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <simulator/platformtypes.h>

#include <QByteArray>

#include <vector>

namespace bootbench {

/// Reads the platform's batch CSV: header with DeviceName, DeviceSecret, ProductKey in any order, optionally
/// InstanceId; UTF-8, a BOM is skipped, CRLF or LF, quoted fields. The error names line and column.
[[nodiscard]] Result<std::vector<DeviceSeed>, QString> readDeviceCsv(const QByteArray &csv);

} // namespace bootbench
