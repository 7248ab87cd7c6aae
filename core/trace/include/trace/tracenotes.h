// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace bootbench {

/// What people add to a trace, by sequence number: a value, cheap to copy and to hand to another thread.
struct TraceNotes {
    QSet<quint64> marked;
    QHash<quint64, QString> comments;
    /// Records from which the times of those that follow are counted.
    QSet<quint64> timeReferences;

    [[nodiscard]] bool isEmpty() const { return marked.isEmpty() && comments.isEmpty() && timeReferences.isEmpty(); }
    friend bool operator==(const TraceNotes &, const TraceNotes &) = default;
};

} // namespace bootbench
