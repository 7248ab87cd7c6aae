// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/tracemodel.h>

#include <algorithm>

namespace bootbench {

void TraceModel::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    // What a paused view held back is looked at too.
    const quint64 pendingBefore = pendingCount();
    m_filter = filter;
    if (m_filter.isEmpty()) {
        m_run.cancel();
        beginResetModel();
        m_matches.clear();
        m_matches.squeeze();
        m_rowCount = 0;
        endResetModel();
        appendPending();
    } else {
        startFilter();
    }
    if (pendingCount() != pendingBefore)
        Q_EMIT pendingCountChanged(pendingCount());
    Q_EMIT filterChanged();
}

void TraceModel::startFilter()
{
    beginResetModel();
    m_matches.clear();
    m_rowCount = 0;
    endResetModel();
    m_taken = m_snapshot.size();
    m_run.start(m_filter, m_snapshot, m_notes, redactor());
    Q_EMIT filterProgress(0, m_taken, 0);
}

void TraceModel::appendMatches(const QList<quint32> &matches, quint64 done, quint64 total)
{
    if (!matches.isEmpty()) {
        const int rows = m_rowCount + int(matches.size());
        beginInsertRows({}, m_rowCount, rows - 1);
        m_matches += matches;
        m_rowCount = rows;
        endInsertRows();
    }
    Q_EMIT filterProgress(done, total, quint64(m_rowCount));
}

int TraceModel::rowOf(quint64 sequence) const
{
    if (m_filter.isEmpty())
        return sequence >= 1 && sequence <= quint64(m_rowCount) ? int(sequence - 1) : -1;
    const auto found = std::ranges::lower_bound(m_matches, sequence);
    return found != m_matches.cend() && *found == sequence ? int(found - m_matches.cbegin()) : -1;
}

quint64 TraceModel::sequenceAt(int row) const
{
    if (row < 0 || row >= m_rowCount)
        return 0;
    return m_filter.isEmpty() ? quint64(row) + 1 : m_matches[row];
}

} // namespace bootbench
