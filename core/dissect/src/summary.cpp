// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpsummary.h"
#include "milestonesummary.h"
#include "mqttsummary.h"

#include <dissect/summary.h>

namespace bootbench {

namespace {

QString remoteName(const ChannelInfo &channel)
{
    return channel.remote.host.isEmpty() ? QString() : channel.remote.toString();
}

} // namespace

RecordSummary summarize(const TraceRecord &record, const ChannelInfo &channel)
{
    if (isMilestone(record.kind))
        return summarizeMilestone(record);
    return protocolOf(record.kind) == TraceProtocol::Http ? summarizeHttp(record) : summarizeMqtt(record, channel);
}

QString sourceOf(const TraceRecord &record, const ChannelInfo &channel)
{
    return record.direction == Direction::Down ? remoteName(channel) : channel.device.deviceName();
}

QString destinationOf(const TraceRecord &record, const ChannelInfo &channel)
{
    switch (record.direction) {
    case Direction::Up:
        return remoteName(channel);
    case Direction::Down:
        return channel.device.deviceName();
    case Direction::None:
        break;
    }
    return {};
}

} // namespace bootbench
