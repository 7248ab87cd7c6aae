// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/tracemodel.h>

#include <algorithm>
#include <utility>

namespace bootbench {

void TraceModel::setMarked(const QList<quint64> &sequences, bool marked)
{
    const auto before = m_notes.marked.size();
    for (const quint64 sequence : sequences) {
        if (marked && sequence >= 1 && sequence <= m_snapshot.size())
            m_notes.marked.insert(sequence);
        else
            m_notes.marked.remove(sequence);
    }
    if (m_notes.marked.size() == before)
        return;
    const auto [first, last] = std::ranges::minmax(sequences);
    notesChangedIn(first, last, {MarkedRole});
}

void TraceModel::setComment(quint64 sequence, const QString &text)
{
    if (m_notes.comments.value(sequence) == text)
        return;
    if (text.isEmpty())
        m_notes.comments.remove(sequence);
    else if (sequence >= 1 && sequence <= m_snapshot.size())
        m_notes.comments.insert(sequence, text);
    notesChangedIn(sequence, sequence, {CommentRole});
}

void TraceModel::setTimeReference(quint64 sequence, bool reference)
{
    if (m_notes.timeReferences.contains(sequence) == reference || sequence < 1 || sequence > m_snapshot.size())
        return;
    const auto at = std::ranges::lower_bound(std::as_const(m_timeReferences), sequence);
    if (reference) {
        m_notes.timeReferences.insert(sequence);
        m_timeReferences.insert(at, sequence);
    } else {
        m_notes.timeReferences.remove(sequence);
        m_timeReferences.erase(at);
    }
    notesChangedIn(sequence, m_snapshot.size(), {TimeReferenceRole, RelativeMicrosecondsRole});
}

void TraceModel::setNotes(const TraceNotes &notes)
{
    if (notes == m_notes)
        return;
    m_notes = notes;
    m_timeReferences = m_notes.timeReferences.values();
    std::ranges::sort(m_timeReferences);
    notesChangedIn(1, m_snapshot.size(), {MarkedRole, CommentRole, TimeReferenceRole, RelativeMicrosecondsRole});
}

quint64 TraceModel::timeReferenceOf(quint64 sequence) const
{
    const auto after = std::ranges::upper_bound(m_timeReferences, sequence);
    return after == m_timeReferences.cbegin() ? 1 : *std::prev(after);
}

void TraceModel::notesChangedIn(quint64 first, quint64 last, const QList<int> &roles)
{
    // Of the rows that are shown, those from the first record to the last; a filter may have left some out.
    int top = -1;
    int bottom = -1;
    if (first == last) {
        top = bottom = rowOf(first);
    } else if (m_rowCount > 0) {
        top = 0;
        bottom = m_rowCount - 1;
    }
    if (top >= 0)
        Q_EMIT dataChanged(index(top, 0), index(bottom, ColumnCount - 1), roles);
    Q_EMIT notesChanged();
}

} // namespace bootbench
