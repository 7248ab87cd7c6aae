// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracerecord.h>

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>

namespace bootbench {

/// Finds what must be hidden and begins in one record and ends in a later one: of the same channel and direction in
/// bodies, payloads and bytes that are no packet; of an imported text in the next line, or in the next row of a dump.
/// Takes records in order and keeps the end of every such stream. For one thread.
class SplitSecrets
{
public:
    /// Overwrites what must be hidden, keeping the length.
    using Hide = std::function<void(QByteArray &)>;

    /// `longest`: bytes of the longest form of what `hide` finds.
    SplitSecrets(Hide hide, qsizetype longest);

    /// Records that were fed before stay as they are unless they are asked for again.
    void feed(const TraceRecord &record, quint8 mqttLevel);
    /// Overwrites in `bytes`, which are the record's with its own secrets hidden, what `feed` found so far, and forgets
    /// it.
    void apply(const TraceRecord &record, quint8 mqttLevel, QByteArray &bytes);
    /// Whether a record may hold a part of something.
    [[nodiscard]] static bool mayHold(const TraceRecord &record);

private:
    enum class Stream : quint8 { Wire, Lines, Rows };
    /// A byte of a stream's part that one record holds.
    struct Change {
        Stream stream;
        qsizetype at;
        char value;
    };
    /// Where the bytes of a tail come from.
    struct Piece {
        quint64 sequence;
        qsizetype from;
        qsizetype size;
    };
    struct Tail {
        QByteArray bytes;
        QList<Piece> pieces;
    };

    void join(quint64 key, Stream stream, quint64 sequence, QByteArrayView content);
    void compare(Tail &tail, Stream stream, quint64 sequence, QByteArrayView head);
    void keep(Tail &tail, quint64 sequence, QByteArrayView content) const;
    void note(quint64 sequence, const Change &change) { m_changes[sequence].append(change); }

    Hide m_hide;
    qsizetype m_overlap;
    QHash<quint64, Tail> m_tails; ///< by channel, direction and stream
    QHash<quint64, QList<Change>> m_changes;
};

} // namespace bootbench
