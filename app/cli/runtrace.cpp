// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtrace.h"

namespace bootbench {

RunTrace::RunTrace(const Clock &clock, std::unique_ptr<QIODevice> log, std::unique_ptr<QIODevice> capture)
    : m_clock(clock), m_log(std::move(log)), m_capture(std::move(capture))
{
    if (m_capture)
        m_capture->write(PcapngWriter::header());
}

ChannelId RunTrace::openChannel(const ChannelInfo &info)
{
    m_channels.push_back(info);
    return ChannelId(m_channels.size());
}

quint64 RunTrace::append(const TraceEntry &entry)
{
    ++m_sequence;
    if (!m_log && !m_capture)
        return m_sequence;
    const TraceRecord record{
        .sequence = m_sequence,
        .wallMicroseconds = entry.wallMicroseconds != 0 ? entry.wallMicroseconds : m_clock.wallMicroseconds(),
        .channel = entry.channel,
        .kind = entry.kind,
        .direction = entry.direction,
        .stage = entry.stage,
        .inferred = entry.inferred,
        .bytes = entry.bytes,
    };
    const bool known = entry.channel >= 1 && entry.channel <= m_channels.size();
    const ChannelInfo channel = known ? m_channels[entry.channel - 1] : ChannelInfo{};
    if (m_log)
        m_log->write(m_logWriter.write(record, channel));
    if (m_capture)
        m_capture->write(m_captureWriter.write(record, channel, {}));
    return m_sequence;
}

} // namespace bootbench
