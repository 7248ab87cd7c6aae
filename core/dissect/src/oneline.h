// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace bootbench {

/// Bytes as one line of text: UTF-8 where it is that, control characters as dots, cut with an ellipsis when long.
[[nodiscard]] QString oneLine(QByteArrayView bytes);
/// `1 byte`, `12 bytes`.
[[nodiscard]] QString byteCount(qsizetype count);
/// `0.4 ms`, `46 ms`, `1.2 s`.
[[nodiscard]] QString duration(qint64 microseconds);

} // namespace bootbench
