// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowcolours.h"

#include <models/tracemodel.h>

#include <algorithm>

namespace bootbench {

namespace {

// A few screens full of rows.
constexpr int rememberedRows = 1024;

} // namespace

RowColours::RowColours(const TraceModel &trace, const FilterBook &book, QObject *parent)
    : QObject(parent), m_trace(trace), m_book(book), m_known(rememberedRows)
{
    const auto forget = [this] {
        m_known.clear();
        Q_EMIT changed();
    };
    connect(&m_book, &FilterBook::rulesChanged, this, [this, forget] {
        readRules();
        forget();
    });
    connect(&m_trace, &TraceModel::policyChanged, this, forget);
    connect(&m_trace, &TraceModel::notesChanged, this, [this, forget] {
        if (m_usesNotes)
            forget();
    });
    // The next record 1 is another one.
    connect(&m_trace, &QAbstractItemModel::modelReset, this, [this] { m_known.clear(); });
    readRules();
}

void RowColours::readRules()
{
    m_rules.clear();
    m_usesNotes = false;
    if (!m_book.showsColours())
        return;
    for (const ColourRule &rule : m_book.rules()) {
        auto filter = Filter::parse(rule.filter);
        // One that an older or a newer version wrote may be none for us; then it colours nothing.
        if (!rule.enabled || !filter || filter->isEmpty())
            continue;
        m_usesNotes = m_usesNotes || filter->usesNotes();
        m_rules.push_back({rule, std::move(*filter)});
    }
}

const ColourRule *RowColours::ruleOf(quint64 sequence) const
{
    const TraceSnapshot &snapshot = m_trace.snapshot();
    if (m_rules.empty() || sequence < 1 || sequence > snapshot.size())
        return nullptr;
    const int *known = m_known.object(sequence);
    if (known == nullptr) {
        const TraceRecord record = snapshot.record(sequence);
        const ChannelInfo channel = m_trace.shownChannel(record.channel);
        const FilterContext context{.notes = &m_trace.notes(),
                                    .redactor = m_trace.redactor(),
                                    .firstWallMicroseconds = snapshot.record(1).wallMicroseconds};
        const auto found = std::ranges::find_if(
            m_rules, [&](const Entry &entry) { return entry.filter.matches(snapshot, record, channel, context); });
        auto *position = new int(found == m_rules.end() ? -1 : int(found - m_rules.begin()));
        m_known.insert(sequence, position);
        known = position;
    }
    return *known < 0 ? nullptr : &m_rules[std::size_t(*known)].rule;
}

} // namespace bootbench
