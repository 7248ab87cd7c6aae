// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>
#include <domain/stages.h>

#include <QByteArrayView>

namespace bootbench {

/// The rung that a control packet belongs to: by its type, a PUBLISH by its topic. Stage::None when to none.
[[nodiscard]] Stage stageOf(QByteArrayView packet, quint8 level, const DeviceIdentity &device);

} // namespace bootbench
