// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/stages.h>

#include <QSignalSpy>

namespace bootbench::test {

/// What a spy on stageChanged() heard last of a stage.
[[nodiscard]] inline StageTiming lastTiming(const QSignalSpy &stages, Stage stage)
{
    StageTiming result;
    for (const QList<QVariant> &call : stages) {
        const auto timing = call.constFirst().value<StageTiming>();
        if (timing.stage == stage)
            result = timing;
    }
    return result;
}

} // namespace bootbench::test
