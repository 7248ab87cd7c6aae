// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace bootbench::standardoutput {

/// False once it takes no more; why is kept for the program's end. Buffered.
bool write(QByteArrayView bytes);
/// The same, and a pipe's reader has it at once.
bool writeLine(QByteArrayView bytes);
/// Writes what is buffered: 0, or the system's number of the first write that failed.
[[nodiscard]] int finish();

} // namespace bootbench::standardoutput
