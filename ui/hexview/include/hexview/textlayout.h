// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QtGlobal>

#include <optional>

namespace bootbench {

/// One character of bytes read as UTF-8.
struct Utf8Step {
    char32_t character = 0; ///< 0 where the bytes are no UTF-8
    int length = 1;         ///< bytes taken; 1 where they are no UTF-8
};

/// Reads one character at `at`; strict: no overlong forms, no surrogates. NUL reads as character 0 of length 1 too.
[[nodiscard]] Utf8Step decodeUtf8(QByteArrayView bytes, qsizetype at);
/// Whether it leaves ink of its own: no control characters, nothing unassigned.
[[nodiscard]] bool isPrintable(char32_t character);

/// Bytes laid out as UTF-8 text in character cells: a line ends after a line feed or where the next character would
/// not fit. Every byte belongs to one cell, also where it is no text. No widget, no font.
class TextLayout
{
public:
    struct Cell {
        qint64 offset = 0;
        int length = 1; ///< bytes
        int column = 0;
        int width = 1;          ///< cells: 2 for wide East Asian characters, 0 for the line feed and what precedes it
        char32_t character = 0; ///< 0 where there is nothing printable
    };

    TextLayout() = default;
    /// Shares `bytes`. `columns` is the width of a line in cells, at least 2.
    TextLayout(QByteArray bytes, int columns);

    [[nodiscard]] int columnCount() const { return m_columns; }
    [[nodiscard]] qint64 lineCount() const { return m_starts.size(); }
    [[nodiscard]] qint64 lineOf(qint64 offset) const;
    [[nodiscard]] qint64 lineStart(qint64 line) const { return m_starts.at(line); }
    [[nodiscard]] qint64 lineEnd(qint64 line) const;
    [[nodiscard]] QList<Cell> cells(qint64 line) const;

    /// The byte nearest to a place; nothing only when there are no bytes.
    [[nodiscard]] std::optional<qint64> nearest(qint64 line, int column) const;

private:
    [[nodiscard]] Cell cellAt(qint64 offset, int column) const;

    QByteArray m_bytes;
    int m_columns = 2;
    QList<qint64> m_starts;
};

} // namespace bootbench
