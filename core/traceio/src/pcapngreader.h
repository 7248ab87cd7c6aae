// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pcapng.h"

#include "filepieces.h"

#include <traceio/tracefile.h>

namespace bootbench {

/// Our own captures come back as they were. Of others' the exported PDUs of mqtt and http are read, everything else
/// stays as text. What is wrong ends the reading with the byte's offset; what was read before it is in the sink.
void readPcapng(FilePieces &file, TraceSink &sink, const TraceFileProgress &progress, ImportReport &report);

} // namespace bootbench
