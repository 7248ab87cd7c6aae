// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracesink.h>

namespace bootbench {

/// Tells the sink what is secret in a record that comes from a file, before the record is appended: the password of a
/// login, and long values that bodies and payloads call secret. They may stand elsewhere in the file without a name.
void learnSecrets(TraceSink &sink, const TraceEntry &entry, quint8 mqttLevel);
/// A line of keys says more than one thing; each may come again by itself.
void learnKeys(TraceSink &sink, QByteArrayView text);
/// The long values that a body or a payload calls secret.
void learnNamedSecrets(TraceSink &sink, QByteArrayView content);

} // namespace bootbench
