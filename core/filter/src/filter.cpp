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

/// Of a record by itself.
class NoSurroundings final : public Surroundings
{
public:
    explicit NoSurroundings(const ChannelInfo &channel) : m_channel(channel) {}
    const ChannelInfo &channel(ChannelId /*id*/) override { return m_channel; }
    QByteArray redacted(const Redactor &redactor, const TraceRecord &record) const override
    {
        return redactor.redacted(record);
    }
    bool mayChange(const Redactor &redactor, const TraceRecord &record, ByteRange part) const override
    {
        return redactor.mayChange(record, part);
    }

private:
    const ChannelInfo &m_channel;
};

} // namespace

bool Filter::matches(const TraceRecord &record, const ChannelInfo &channel, const FilterContext &context) const
{
    NoSurroundings none(channel);
    return !d || Evaluation(*d, record, none, context).matches();
}

/// The snapshot that the records are of. Channels are fetched once.
class FilterEvaluator::InSnapshot final : public Surroundings
{
public:
    InSnapshot(const TraceSnapshot &snapshot, const Redactor *redactor)
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
    QByteArray redacted(const Redactor &redactor, const TraceRecord &record) const override
    {
        return redactor.redactedIn(m_snapshot, record);
    }
    bool mayChange(const Redactor &redactor, const TraceRecord &record, ByteRange part) const override
    {
        return redactor.mayChangeIn(m_snapshot, record, part);
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
    , m_surroundings(std::make_unique<InSnapshot>(m_snapshot, m_context.redactor))
{
}

FilterEvaluator::~FilterEvaluator() = default;

bool FilterEvaluator::matches(quint64 sequence)
{
    if (!m_filter.d)
        return true;
    const TraceRecord record = m_snapshot.record(sequence);
    Evaluation evaluation(*m_filter.d, record, *m_surroundings, m_context);
    const bool passes = evaluation.matches();
    if (evaluation.gaveUp())
        ++m_givenUp;
    return passes;
}

} // namespace bootbench
