// SPDX-License-Identifier: GPL-3.0-or-later
// What a TraceModel hides.
#include <models/tracemodel.h>

#include <algorithm>

namespace bootbench {

namespace {

bool hidesSecrets(const RedactionPolicy &policy)
{
    return policy.secrets && (policy.keys || policy.passwords || policy.signatures);
}

} // namespace

const Redactor *TraceModel::redactor() const
{
    if (!hidesSecrets(m_policy) && !m_policy.pseudonyms)
        return nullptr;
    auto found = std::ranges::find(m_redactors, m_policy, &Redactor::policy);
    if (found == m_redactors.end()) {
        m_redactors.push_back(std::make_unique<Redactor>(m_store.redactor(), m_policy));
        found = std::prev(m_redactors.end());
    }
    return found->get();
}

ChannelInfo TraceModel::shownChannel(ChannelId id) const
{
    const ChannelInfo channel = m_snapshot.channel(id);
    const Redactor *const hides = redactor();
    return hides != nullptr ? hides->redacted(channel) : channel;
}

void TraceModel::setPolicy(const RedactionPolicy &policy)
{
    m_learner.cancel();
    if (policy == m_policy)
        return;
    if (!policy.pseudonyms || m_policy.pseudonyms) {
        applyPolicy(policy);
        return;
    }
    // Until the names are known, they are shown as they were; what else changes does so at once.
    RedactionPolicy now = policy;
    now.pseudonyms = false;
    if (now != m_policy)
        applyPolicy(now);
    m_redactors.push_back(std::make_unique<Redactor>(m_store.redactor(), policy));
    m_learner.disconnect(this);
    connect(&m_learner, &NameLearner::learned, this, [this, policy] {
        m_learnedChannels = 0;
        learnChannels();
        applyPolicy(policy);
    });
    m_learner.start(*m_redactors.back(), m_snapshot);
}

void TraceModel::setRevealed(bool revealed)
{
    setPolicy({.secrets = !revealed});
}

void TraceModel::applyPolicy(const RedactionPolicy &policy)
{
    const bool wasRevealed = isRevealed();
    m_policy = policy;
    m_summaries.clear();
    // What passes depends on what can be seen.
    if (!m_filter.isEmpty())
        startFilter();
    else if (m_rowCount > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rowCount - 1, ColumnCount - 1));
    Q_EMIT policyChanged(m_policy);
    if (isRevealed() != wasRevealed)
        Q_EMIT revealedChanged(isRevealed());
}

/// Those opened since; what else is named in new records is learned when they are shown.
void TraceModel::learnChannels()
{
    for (; m_learnedChannels < m_snapshot.channelCount(); ++m_learnedChannels)
        m_store.redactor().learn(m_snapshot.channel(m_learnedChannels + 1));
}

QByteArray TraceModel::shownBytes(const TraceRecord &record) const
{
    const Redactor *const hides = redactor();
    if (hides == nullptr)
        return record.bytes.toByteArray();
    if (m_policy.pseudonyms)
        hides->learn(record);
    return hides->redactedIn(m_snapshot, record);
}

} // namespace bootbench
