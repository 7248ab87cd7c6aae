// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program.h"

#include <dissect/fieldtree.h>
#include <dissect/summary.h>

#include <functional>

namespace bootbench {

/// One record under a filter. Works out what costs something only when the filter asks, and once.
class Evaluation
{
public:
    using ChannelOf = std::function<const ChannelInfo &()>;

    Evaluation(const Filter::Program &program, const TraceRecord &record, const ChannelOf &channel,
               const FilterContext &context)
        : m_program(program), m_record(record), m_channelOf(channel), m_context(context)
    {
    }

    [[nodiscard]] bool matches() { return node(m_program.root); }

private:
    [[nodiscard]] bool node(int index);
    [[nodiscard]] bool compare(const FilterNode &leaf);
    [[nodiscard]] bool compareText(const FilterNode &leaf, const QString &text, Qt::CaseSensitivity equality) const;
    [[nodiscard]] bool compareNumber(const FilterNode &leaf, qint64 number) const;
    [[nodiscard]] bool compareBytes(const FilterNode &leaf, ByteRange range);
    [[nodiscard]] bool compareTime(const FilterNode &leaf) const;
    [[nodiscard]] bool compareFlag(const FilterNode &leaf, bool flag) const;
    [[nodiscard]] bool compareDissected(const FilterNode &leaf);
    [[nodiscard]] bool compareValue(const FilterNode &leaf, const QVariant &value) const;
    [[nodiscard]] static bool compareByteValue(const FilterNode &leaf, const QByteArray &value);
    [[nodiscard]] bool cannotHold(const FilterNode &leaf);
    [[nodiscard]] ByteRange payload();

    [[nodiscard]] const ChannelInfo &channel() { return m_channelOf(); }
    /// The record as it may be looked at.
    [[nodiscard]] const TraceRecord &visible();
    [[nodiscard]] const RecordSummary &summary();
    [[nodiscard]] const FieldTree &tree();

    const Filter::Program &m_program;
    const TraceRecord &m_record;
    const ChannelOf &m_channelOf;
    const FilterContext &m_context;
    QByteArray m_bytes;
    std::optional<TraceRecord> m_visible;
    std::optional<RecordSummary> m_summary;
    std::optional<FieldTree> m_tree;
};

} // namespace bootbench
