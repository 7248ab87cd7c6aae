// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>
#include <QString>
#include <QStringConverter>

#include <algorithm>
#include <optional>

namespace bootbench {

/// A file, a pipe or the like, read front to back a piece at a time: it may have any size, and may be cut while it is
/// read. A byte-order mark at its beginning is no part of what is read; behind one of UTF-16, which Windows terminals
/// write, the text is read as UTF-8.
class FilePieces
{
public:
    /// The device is open and outlives this.
    explicit FilePieces(QIODevice &device);

    /// Reads on until so many bytes are there that were not consumed. False: the file ends before.
    bool fill(qsizetype wanted);
    /// Those that were read and not consumed; valid until the next fill.
    [[nodiscard]] QByteArrayView bytes() const { return QByteArrayView(m_buffer).sliced(m_begin); }
    /// Of the first of bytes() in the file, or of one further behind.
    [[nodiscard]] qint64 offset(qsizetype at = 0) const;
    void consume(qsizetype count);

    /// Nothing comes after bytes().
    [[nodiscard]] bool atEnd() const { return m_atEnd; }
    /// For progress; of what has no size, what was read so far.
    [[nodiscard]] qint64 total() const { return std::max(m_size, offset(bytes().size())); }
    /// Why it could not be read to its end; empty when it could.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    void begin();
    [[nodiscard]] QByteArray read(qsizetype most);
    [[nodiscard]] qsizetype readInto(char *place, qsizetype most);
    [[nodiscard]] qint64 lengthInFile(QByteArrayView bytes) const;

    QIODevice &m_device;
    qint64 m_size;
    qint64 m_offset = 0;
    QByteArray m_buffer;
    qsizetype m_begin = 0;
    bool m_begun = false;
    bool m_atEnd = false;
    QString m_problem;
    /// Of UTF-16.
    std::optional<QStringDecoder> m_decoder;
    QStringEncoder m_encoder{QStringConverter::Utf8};
};

} // namespace bootbench
