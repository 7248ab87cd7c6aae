// SPDX-License-Identifier: GPL-3.0-or-later
#include <filter/filter.h>

#include "evaluation.h"
#include "parser.h"

namespace bootbench {

Filter::Filter() = default;

Result<Filter, FilterError> Filter::parse(QStringView text)
{
    Filter filter;
    if (text.trimmed().isEmpty())
        return filter;
    auto program = FilterParser(text).parse();
    if (!program)
        return std::unexpected(program.error());
    filter.d = std::move(*program);
    return filter;
}

QString Filter::text() const
{
    return d ? d->text : QString();
}

bool Filter::usesNotes() const
{
    return d && d->usesNotes;
}

bool Filter::matches(const TraceRecord &record, const ChannelInfo &channel, const FilterContext &context) const
{
    const Evaluation::ChannelOf channelOf = [&channel]() -> const ChannelInfo & { return channel; };
    return !d || Evaluation(*d, record, channelOf, context).matches();
}

bool FilterEvaluator::matches(quint64 sequence)
{
    if (!m_filter.d)
        return true;
    const TraceRecord record = m_snapshot.record(sequence);
    const Evaluation::ChannelOf channelOf = [&]() -> const ChannelInfo & {
        auto known = m_channels.constFind(record.channel);
        if (known == m_channels.constEnd())
            known = m_channels.insert(record.channel, m_snapshot.channel(record.channel));
        return *known;
    };
    return Evaluation(*m_filter.d, record, channelOf, m_context).matches();
}

} // namespace bootbench
