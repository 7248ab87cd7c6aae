// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <story/storyfact.h>
#include <trace/tracerecord.h>

#include <memory>

namespace bootbench {

/// Reads a trace's records, oldest first, and says what the session told while it made them: so that a saved trace
/// fills the same models as a running session. Traces without state records (captures of other programs) get the states
/// that their packets imply. What only the session knew (how often it tried, when it tries next) stays empty. Pure;
/// one thread at a time; the cost of a record does not depend on those before it.
class SessionStory
{
public:
    SessionStory();
    ~SessionStory();
    SessionStory(SessionStory &&) noexcept;
    SessionStory &operator=(SessionStory &&) noexcept;

    /// Appends to `facts`, in order. Records of no device say nothing.
    void take(const TraceRecord &record, ChannelId channel, const ChannelInfo &info, QList<StoryFact> &facts);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
