// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracerecord.h>

#include <QByteArray>
#include <QByteArrayView>

// The shapes of lines that the C Link SDK writes, without their meaning.
namespace bootbench::sdktext {

/// `[seconds.millis][LK-XXXX] text` and CRLF. The SDK's buffer holds 160 bytes: what is longer is cut, and a line that
/// just fills it gets a line end of its own besides (a blank line at 160 bytes with its CRLF, CR CR LF at 161).
void appendStamped(QByteArray &out, qint64 wallMicroseconds, quint16 code, QByteArrayView text);

/// Hex lines of 81 bytes, 16 bytes of data each, with a blank line before and after; nothing for no data.
void appendDump(QByteArray &out, quint16 code, Direction direction, QByteArrayView data);

/// What the port layer or the application prints: the text and a line feed.
void appendPrinted(QByteArray &out, QByteArrayView text);

} // namespace bootbench::sdktext
