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

/// Of a record of a snapshot.
class InSnapshot : public Surroundings
{
public:
    explicit InSnapshot(const TraceSnapshot &snapshot) : m_snapshot(snapshot) {}

    QByteArray redacted(const Redactor &redactor, const TraceRecord &record) const override
    {
        return redactor.redactedIn(m_snapshot, record);
    }
    bool mayChange(const Redactor &redactor, const TraceRecord &record, ByteRange part) const override
    {
        return redactor.mayChangeIn(m_snapshot, record, part);
    }

protected:
    [[nodiscard]] const TraceSnapshot &snapshot() const { return m_snapshot; }

private:
    const TraceSnapshot &m_snapshot;
};

class GivenChannel final : public InSnapshot
{
public:
    GivenChannel(const TraceSnapshot &snapshot, const ChannelInfo &channel) : InSnapshot(snapshot), m_channel(channel)
    {
    }
    const ChannelInfo &channel(ChannelId /*id*/) override { return m_channel; }

private:
    const ChannelInfo &m_channel;
};

} // namespace

bool Filter::matches(const TraceSnapshot &trace, const TraceRecord &record, const ChannelInfo &channel,
                     const FilterContext &context) const
{
    GivenChannel given(trace, channel);
    return !d || Evaluation(*d, record, given, context).matches();
}

/// Those of the snapshot as they are shown, each fetched once.
class FilterEvaluator::Channels final : public InSnapshot
{
public:
    Channels(const TraceSnapshot &trace, const Redactor *redactor)
        : InSnapshot(trace), m_redactor(redactor), m_known(trace.channelCount() + 1)
    {
    }

    const ChannelInfo &channel(ChannelId id) override
    {
        std::unique_ptr<ChannelInfo> &known = m_known[id < m_known.size() ? id : 0];
        if (!known) {
            const ChannelInfo channel = snapshot().channel(id);
            known = std::make_unique<ChannelInfo>(m_redactor != nullptr ? m_redactor->redacted(channel) : channel);
        }
        return *known;
    }

private:
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
    Evaluation evaluation(*m_filter.d, record, *m_channels, m_context);
    const bool passes = evaluation.matches();
    if (evaluation.gaveUp())
        ++m_givenUp;
    return passes;
}

} // namespace bootbench
