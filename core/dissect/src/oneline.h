// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace bootbench {

/// Bytes that a line shows before it is cut.
inline constexpr qsizetype longestLine = 240;

/// Bytes as one line of text: UTF-8 where it is that, control characters as dots, cut with an ellipsis when long.
[[nodiscard]] QString oneLine(QByteArrayView bytes);
/// The same at the end of a text that has begun: a list of millions makes one text of several pieces.
void appendOneLine(QString &text, QByteArrayView bytes);
/// `1 byte`, `12 bytes`.
[[nodiscard]] QString byteCount(qsizetype count);
void appendByteCount(QString &text, qsizetype count);
void appendNumber(QString &text, qint64 number);
/// `0.4 ms`, `46 ms`, `1.2 s`.
[[nodiscard]] QString duration(qint64 microseconds);

} // namespace bootbench
