// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filepieces.h"

#include <traceio/tracefile.h>

// The CSV and the JSON lines that we write, read again. They name no connections and, but for milestones in JSON lines,
// no kinds of records: a device has one connection for bootstrap and one for MQTT, of each dial a new one, and kinds
// follow from protocol and bytes. What is wrong ends the reading with the byte's offset; what was read before it is in
// the sink.
namespace bootbench {

void readCsv(FilePieces &file, TraceSink &sink, const TraceFileProgress &progress, ImportReport &report);
void readJsonLines(FilePieces &file, TraceSink &sink, const TraceFileProgress &progress, ImportReport &report);

} // namespace bootbench
