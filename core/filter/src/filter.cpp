// SPDX-License-Identifier: GPL-3.0-or-later
#include <filter/filter.h>

#include "evaluation.h"
#include "parser.h"

#include <vector>

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
    for (FilterNode &node : (*program)->nodes) {
        if (node.kind == FilterNode::Kind::Compare)
            workAhead(node);
    }
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

namespace {

class GivenChannel final : public ChannelSource
{
public:
    explicit GivenChannel(const ChannelInfo &channel) : m_channel(channel) {}
    const ChannelInfo &channel(ChannelId /*id*/) override { return m_channel; }

private:
    const ChannelInfo &m_channel;
};

} // namespace

bool Filter::matches(const TraceSnapshot &trace, const TraceRecord &record, const ChannelInfo &channel,
                     const FilterContext &context) const
{
    GivenChannel given(channel);
    return !d || Evaluation(*d, trace, record, given, context).matches();
}

/// Those of a snapshot as they are shown, each fetched once.
class FilterEvaluator::Channels final : public ChannelSource
{
public:
    Channels(const TraceSnapshot &snapshot, const Redactor *redactor)
        : m_snapshot(snapshot), m_redactor(redactor), m_known(snapshot.channelCount() + 1)
    {
    }

    const ChannelInfo &channel(ChannelId id) override
    {
        std::unique_ptr<ChannelInfo> &known = m_known[id < m_known.size() ? id : 0];
        if (!known) {
            const ChannelInfo channel = m_snapshot.channel(id);
            known = std::make_unique<ChannelInfo>(m_redactor != nullptr ? m_redactor->redacted(channel) : channel);
        }
        return *known;
    }

private:
    const TraceSnapshot &m_snapshot;
    const Redactor *m_redactor;
    std::vector<std::unique_ptr<ChannelInfo>> m_known;
};

FilterEvaluator::FilterEvaluator(const Filter &filter, const TraceSnapshot &snapshot, const FilterContext &context)
    : m_filter(filter)
    , m_snapshot(snapshot)
    , m_context(context)
    , m_channels(std::make_unique<Channels>(m_snapshot, m_context.redactor))
{
}

FilterEvaluator::~FilterEvaluator() = default;

bool FilterEvaluator::matches(quint64 sequence)
{
    if (!m_filter.d)
        return true;
    const TraceRecord record = m_snapshot.record(sequence);
    Evaluation evaluation(*m_filter.d, m_snapshot, record, *m_channels, m_context);
    const bool passes = evaluation.matches();
    if (evaluation.gaveUp())
        ++m_givenUp;
    return passes;
}

} // namespace bootbench
