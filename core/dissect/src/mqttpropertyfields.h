// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mqttreader.h"

#include <protocol/mqttpacket.h>

namespace bootbench {

/// The properties of a packet of MQTT 5.0, with their length (2.2.2). `label`: `Properties` or `Will properties`.
void addMqttProperties(MqttReader &reader, int parent, const QString &label);

} // namespace bootbench
