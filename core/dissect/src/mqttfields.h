// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldbuilder.h"

namespace bootbench {

/// A control packet of MQTT 3.1, 3.1.1 or 5.0 with all its properties (OASIS MQTT 3.1.1 and 5.0), and the Alink message
/// in the payload of a PUBLISH.
void addMqtt(FieldBuilder &builder, const ChannelInfo &channel);

} // namespace bootbench
