// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtrace.h"

namespace bootbench {

RunTrace::RunTrace(const Clock &clock, std::unique_ptr<QIODevice> log, std::unique_ptr<QIODevice> capture,
                   WriteFailed writeFailed)
    : m_clock(clock), m_log(std::move(log)), m_capture(std::move(capture)), m_writeFailed(std::move(writeFailed))
{
    write(m_capture, PcapngWriter::header());
}

void RunTrace::write(std::unique_ptr<QIODevice> &device, const QByteArray &bytes)
{
    if (!device || device->write(bytes) == bytes.size())
        return;
    // The run is worth more than its record: it goes on.
    m_writeFailed(*device, device->errorString());
    device.reset();
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
        .wallMicroseconds = entry.wallMicroseconds ? *entry.wallMicroseconds : m_clock.wallMicroseconds(),
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
        write(m_log, m_logWriter.write(record, channel));
    if (m_capture)
        write(m_capture, m_captureWriter.write(record, channel, {}));
    return m_sequence;
}

} // namespace bootbench
