// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracerecord.h>

#include <QByteArrayList>
#include <QByteArrayView>

#include <array>

// One line of a C SDK's log, apart from what came before it.
namespace bootbench::sdkline {

enum class Form : quint8 {
    Stamped, ///< `[seconds.millis][LK-XXXX] text`
    Dump,    ///< `[LK-XXXX] > 70 72 … | pr…`
    Plain    ///< all else
};

struct Line {
    Form form = Form::Plain;
    quint16 code = 0;
    qint64 microseconds = 0; ///< of Stamped
    Direction direction = Direction::None;
    /// What follows the code; of a plain line all of it, without indentation.
    QByteArrayView text;
    /// What stands before the SDK's part and is no indentation.
    QByteArrayView prefix;
    /// The prefix has a time of day, or no letter: another logger put it there.
    bool prefixIsStamp = false;
};

/// `line` without its end.
[[nodiscard]] Line parse(QByteArrayView line);

/// Where the next of the SDK's lines begins in a stamped line's text, whose end was lost; -1 where none does.
[[nodiscard]] qsizetype nextLine(QByteArrayView text);

/// Without the sequences that colour a terminal's text.
[[nodiscard]] QByteArray withoutColours(QByteArrayView line);

inline constexpr qsizetype bytesPerLine = 16;

struct DumpBytes {
    std::array<char, bytesPerLine> room; ///< its first `count` are the line's
    qsizetype count = 0;
    /// A place between the first and the last byte, or one with half a byte, could not be read.
    bool damaged = false;
    /// The characters beside the bytes, without what stands behind them.
    QByteArrayView shown;
    /// The characters beside the bytes hide with `*` what the bytes show.
    bool leaks = false;
    /// The characters beside the bytes are others, and hide nothing.
    bool contradicts = false;

    [[nodiscard]] QByteArrayView bytes() const { return {room.data(), count}; }
};

/// Of a Dump line's text, which begins with the arrow.
[[nodiscard]] DumpBytes readDump(QByteArrayView text);

/// The characters that a dump has beside such bytes.
[[nodiscard]] QByteArray shownBeside(QByteArrayView bytes);

/// What stands in a Dump line's text behind the dump; empty where nothing does.
[[nodiscard]] QByteArrayView behindDump(QByteArrayView text, const DumpBytes &read);

/// Whether a line that is no dump's shows bytes as one does: its code or its arrow is damaged.
[[nodiscard]] bool showsBytes(QByteArrayView text);

/// What the characters beside a dump's bytes hide with `*`: whole words, and only where the rest of the characters
/// shows that they are those of the bytes.
[[nodiscard]] QByteArrayList maskedParts(QByteArrayView bytes, QByteArrayView shown);

} // namespace bootbench::sdkline
