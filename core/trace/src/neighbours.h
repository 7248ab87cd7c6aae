// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redactor_p.h"

#include <trace/tracestore.h>

#include <QByteArray>

namespace bootbench {

/// Finds what must be hidden in a record although only a part of it stands there: it begins in a record before, or
/// ends in one behind. Those are records of the same channel and direction: bodies, payloads and bytes that are no
/// packet; of an imported text the lines around, and the rows of the same dump. For one thread.
class Neighbours
{
public:
    /// All of them outlive this.
    Neighbours(const RedactionKnowledge &knowledge, const RedactionPolicy &policy, const TraceSnapshot &snapshot);

    /// Overwrites it in `bytes`, which are the record's, with what is hidden in it alone.
    void hideIn(const TraceRecord &record, QByteArray &bytes) const;
    /// Whether hideIn may change a part of the bytes. For most records their first and last byte tell.
    [[nodiscard]] bool mayReach(const TraceRecord &record, ByteRange part) const;

private:
    enum class Stream : quint8 { Wire, Lines, Rows };
    /// As much of what lies beside a record as matters; empty where nothing can go on there.
    struct Sides {
        QByteArray before;
        QByteArray behind;
    };

    /// `own`: the stream's part that is the record's.
    [[nodiscard]] Sides beside(const TraceRecord &record, Stream stream, QByteArrayView own, char arrow = 0) const;
    [[nodiscard]] QByteArray collect(const TraceRecord &record, Stream stream, char arrow, bool before) const;
    [[nodiscard]] qsizetype overlap() const;
    [[nodiscard]] ByteRange wirePart(const TraceRecord &record) const;
    void hideInPart(const TraceRecord &record, Stream stream, ByteRange part, QByteArray &bytes) const;
    void hideInRow(const TraceRecord &record, QByteArray &bytes) const;
    [[nodiscard]] QByteArray hidden(QByteArray bytes) const;

    const RedactionKnowledge &m_knowledge;
    const RedactionPolicy &m_policy;
    const TraceSnapshot &m_snapshot;
};

} // namespace bootbench
