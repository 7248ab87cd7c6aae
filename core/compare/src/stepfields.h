// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps.h"

#include <QMap>
#include <QString>

namespace bootbench::compare {

/// Paths and values of what can be compared in a step, without what differs in every run.
using Fields = QMap<QString, QString>;

/// With `rebuilt`, what an importer had to assume is left out. `device` becomes `{ProductKey}` and `{DeviceName}` in
/// the values when it is given.
[[nodiscard]] Fields fieldsOf(const Step &step, const TraceSnapshot &trace, bool rebuilt, const DeviceIdentity &device);

/// Whether a value must not be quoted.
[[nodiscard]] bool isSecretField(const QString &path);

} // namespace bootbench::compare
