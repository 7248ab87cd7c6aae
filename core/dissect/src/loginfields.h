// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldbuilder.h"

namespace bootbench {

/// The parts of a clientId such as `pk.dn|securemode=2,signmethod=hmacsha256,timestamp=…|` in that range, below its
/// field.
void addClientId(FieldBuilder &builder, int field, ByteRange range);
/// The parts of a user name `deviceName&productKey`.
void addUserName(FieldBuilder &builder, int field, ByteRange range);
/// What the password signs, from both; nothing where they name no device.
void addSignature(FieldBuilder &builder, int parent, const QString &clientId, const QString &userName, ByteRange range);

} // namespace bootbench
