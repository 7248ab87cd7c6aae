// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracesink.h>

namespace bootbench {

/// Tells the sink what is secret in a record that comes from a file, before the record is appended: the password of a
/// login, and long values that bodies and payloads call secret. They may stand elsewhere in the file without a name.
void learnSecrets(TraceSink &sink, const TraceEntry &entry, quint8 mqttLevel);
/// What a line of the SDK says of a password; more may have run into it.
void learnPassword(TraceSink &sink, QByteArrayView text);
/// What a line of the SDK says of a pre-shared key. What is its identity stays: it is no secret.
void learnKeys(TraceSink &sink, QByteArrayView text);
/// The hex digits that a text begins with.
[[nodiscard]] QByteArrayView leadingHex(QByteArrayView text);
/// Whether a password may have so many digits.
[[nodiscard]] bool isPasswordSize(qsizetype digits);
/// The long values that a body or a payload calls secret.
void learnNamedSecrets(TraceSink &sink, QByteArrayView content);

} // namespace bootbench
