// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/redactor.h>
#include <trace/tracenotes.h>
#include <trace/tracestore.h>

#include <QByteArray>
#include <QHash>

namespace bootbench {

/// Writes records as pcapng that Wireshark dissects without keys: an interface for each channel, exported PDUs for
/// `mqtt` and `http`, µs, direction, and comments with stage, marks and comments. Each packet carries what its record
/// holds beyond that in an option of our own, so that reading it again gives the same trace.
/// A head of HTTP travels with its body, as Wireshark wants whole messages; the head's own record stands before it as
/// text. Feed records in order.
class PcapngWriter
{
public:
    explicit PcapngWriter(const Redactor *redactor) : m_redactor(redactor) {}

    [[nodiscard]] static QByteArray header();
    /// The interface of a channel that has no record yet; nothing the second time.
    [[nodiscard]] QByteArray describe(ChannelId id, const ChannelInfo &channel);
    [[nodiscard]] QByteArray write(const TraceRecord &record, const ChannelInfo &channel, const TraceNotes &notes);

private:
    [[nodiscard]] QByteArray interfaceBlock(ChannelId id, const ChannelInfo &channel) const;

    const Redactor *m_redactor;
    QHash<ChannelId, quint32> m_interfaces;
    /// By channel: a head whose body may follow.
    QHash<ChannelId, QByteArray> m_heads;
};

} // namespace bootbench
