// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <traceview/filterbook.h>

#include <filter/filter.h>

#include <QCache>
#include <QObject>

#include <vector>

namespace bootbench {

class TraceModel;

/// Which colour rule a record falls under. Worked out when a row is painted, and remembered for the rows painted last;
/// no other row costs anything.
class RowColours : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    RowColours(const TraceModel &trace, const FilterBook &book, QObject *parent = nullptr);

    /// Null when there is none. Valid until changed().
    [[nodiscard]] const ColourRule *ruleOf(quint64 sequence) const;

Q_SIGNALS:
    /// Any record may fall under another rule now.
    void changed();

private:
    void readRules();

    struct Entry {
        ColourRule rule;
        Filter filter;
    };

    const TraceModel &m_trace;
    const FilterBook &m_book;
    std::vector<Entry> m_rules;
    bool m_usesNotes = false;
    /// Position in m_rules; −1 for none.
    mutable QCache<quint64, int> m_known;
};

} // namespace bootbench
