// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/redactor.h>
#include <trace/tracestore.h>

#include <QString>

namespace bootbench {

/// The command for a POSIX shell that sends the same request with curl, for the head or the body of an HTTP request;
/// empty for every other record. With a redactor everything secret is masked.
[[nodiscard]] QString curlCommand(const TraceSnapshot &snapshot, quint64 sequence, const Redactor *redactor);

/// The command for a POSIX shell that does the same with Mosquitto's clients, as the same device: mosquitto_sub for
/// CONNECT, SUBSCRIBE and messages to the device, mosquitto_pub for messages from it; empty for every other record.
/// What the connection's CONNECT says is taken from the records before. With a redactor everything secret is masked:
/// the password then has to be filled in.
[[nodiscard]] QString mosquittoCommand(const TraceSnapshot &snapshot, quint64 sequence, const Redactor *redactor);

} // namespace bootbench
