// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdklogsink.h"

namespace bootbench {

SdkLogSink::SdkLogSink(const Clock &clock, std::unique_ptr<QIODevice> log) : m_clock(clock), m_log(std::move(log)) {}

ChannelId SdkLogSink::openChannel(const ChannelInfo &info)
{
    m_channels.push_back(info);
    return ChannelId(m_channels.size());
}

quint64 SdkLogSink::append(const TraceEntry &entry)
{
    ++m_sequence;
    if (!m_log)
        return m_sequence;
    const TraceRecord record{
        .sequence = m_sequence,
        .wallMicroseconds = entry.wallMicroseconds != 0 ? entry.wallMicroseconds : m_clock.wallMicroseconds(),
        .channel = entry.channel,
        .kind = entry.kind,
        .direction = entry.direction,
        .stage = entry.stage,
        .bytes = entry.bytes,
    };
    const bool known = entry.channel >= 1 && entry.channel <= m_channels.size();
    m_log->write(m_writer.write(record, known ? m_channels[entry.channel - 1] : ChannelInfo{}));
    return m_sequence;
}

} // namespace bootbench
