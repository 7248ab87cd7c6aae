// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonline.h"

#include <base/result.h>
#include <domain/console.h>

#include <QString>

namespace bootbench {

class Platform;

/// Adds what is to be told of a job.
JsonLine &addJob(JsonLine &line, const DistributeJob &job);
JsonLine &addResult(JsonLine &line, const DistributeResult &result);

/// One of the commands that begin with `job`; `rest` is what follows that word. Adds to `answer` what the command
/// brings to light; the error says what is wrong.
[[nodiscard]] Result<void, QString> runJobCommand(Platform &platform, const QString &rest, JsonLine &answer);

} // namespace bootbench
