// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentreader.h"

#include <scenario/scenario.h>

namespace bootbench {

/// Reads one element of `steps`. What is wrong is told to the reader. Names of devices and instances are not looked up.
[[nodiscard]] ScenarioStep readStep(DocumentReader &reader);

} // namespace bootbench
