// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracesink.h>

#include <QByteArray>

// Traffic as devices of this platform make it, the same at every run.
namespace bench {

/// One connection of each of `devices` devices; then `records` packets in turn: properties up, answers down, and now
/// and then a notify and its reply. 100 µs between two.
void fillWithTraffic(bootbench::TraceSink &sink, quint64 records, int devices = 8);

/// What the C SDK would log of that traffic, at least so long.
[[nodiscard]] QByteArray sdkLog(qsizetype size);

/// Text as it goes over the wire of this program: JSON with some hex in it.
[[nodiscard]] QByteArray plainText(qsizetype size);

} // namespace bench
