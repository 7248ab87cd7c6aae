// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <scenario/scenario.h>

#include <QByteArray>
#include <QList>

namespace bootbench {

/// JUnit XML as CI servers read it: a testsuite for each scenario, a testcase for each step.
[[nodiscard]] QByteArray junitXml(const QList<ScenarioResult> &results);

} // namespace bootbench
