// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparing.h"
#include "program.h"

#include <dissect/fieldtree.h>
#include <dissect/summary.h>

namespace bootbench {

/// Where a record's connection comes from, if a filter asks, as it may be looked at.
class ChannelSource
{
public:
    ChannelSource() = default;
    virtual ~ChannelSource() = default;
    Q_DISABLE_COPY_MOVE(ChannelSource)

    [[nodiscard]] virtual const ChannelInfo &channel(ChannelId id) = 0;
};

/// One record under a filter. Works out what costs something only when the filter asks, and once.
class Evaluation
{
public:
    Evaluation(const Filter::Program &program, const TraceSnapshot &trace, const TraceRecord &record,
               ChannelSource &channels, const FilterContext &context)
        : m_program(program), m_trace(trace), m_record(record), m_channels(channels), m_context(context)
    {
    }

    [[nodiscard]] bool matches() { return node(m_program.root); }
    /// An expression took too many steps and was given up, as if it had not matched.
    [[nodiscard]] bool gaveUp() const { return m_gaveUp; }

private:
    [[nodiscard]] bool node(int index);
    [[nodiscard]] bool compare(const FilterNode &leaf);
    [[nodiscard]] bool compareText(const FilterNode &leaf, const QString &text, Qt::CaseSensitivity equality);
    [[nodiscard]] bool fits(const FilterNode &leaf, const QString &text);
    [[nodiscard]] bool compareNumber(const FilterNode &leaf, qint64 number);
    [[nodiscard]] QString comment() const;
    /// Whether the redactor may change a part of the record.
    [[nodiscard]] bool mayBeMasked(ByteRange part) const;
    [[nodiscard]] bool compareBytes(const FilterNode &leaf, ByteRange range);
    [[nodiscard]] bool compareTime(const FilterNode &leaf) const;
    [[nodiscard]] bool compareDevice(const FilterNode &leaf);
    [[nodiscard]] bool compareFlag(const FilterNode &leaf, bool flag);
    [[nodiscard]] bool compareDissected(const FilterNode &leaf);
    [[nodiscard]] bool compareValue(const FilterNode &leaf, const QVariant &value);
    [[nodiscard]] bool compareByteValue(const FilterNode &leaf, const QByteArray &value);
    [[nodiscard]] bool cannotHold(const FilterNode &leaf);
    [[nodiscard]] QByteArrayView topicPart() const;
    [[nodiscard]] ByteRange payload();

    [[nodiscard]] const ChannelInfo &channel() { return m_channels.channel(m_record.channel); }
    /// The record as it may be looked at.
    [[nodiscard]] const TraceRecord &visible();
    [[nodiscard]] const RecordSummary &summary();
    [[nodiscard]] const FieldTree &tree();

    const Filter::Program &m_program;
    const TraceSnapshot &m_trace; ///< that the record is of
    const TraceRecord &m_record;
    ChannelSource &m_channels;
    const FilterContext &m_context;
    bool m_gaveUp = false;
    QByteArray m_bytes;
    std::optional<TraceRecord> m_visible;
    std::optional<RecordSummary> m_summary;
    std::optional<FieldTree> m_tree;
};

} // namespace bootbench
