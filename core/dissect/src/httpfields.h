// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldbuilder.h"

namespace bootbench {

/// HTTP/1.1 heads (RFC 9112) and bodies: forms, JSON, chunks, text.
void addHttp(FieldBuilder &builder, RecordKind kind);

} // namespace bootbench
