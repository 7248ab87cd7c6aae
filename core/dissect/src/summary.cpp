// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpsummary.h"
#include "milestonesummary.h"
#include "mqttsummary.h"
#include "oneline.h"

#include <dissect/summary.h>

#include <protocol/lkcodes.h>

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
    if (record.kind == RecordKind::TextLine)
        return {.type = {}, .info = oneLine(record.bytes), .topic = {}, .lkCode = {}};
    return protocolOf(record.kind) == TraceProtocol::Http ? summarizeHttp(record) : summarizeMqtt(record, channel);
}

QString lineText(TraceProtocol protocol, const QString &type, const QString &info)
{
    switch (protocol) {
    case TraceProtocol::Text:
    case TraceProtocol::State:
    case TraceProtocol::Http:
        return info; // says what it is by itself
    case TraceProtocol::Tcp:
    case TraceProtocol::Tls:
    case TraceProtocol::Mqtt:
        break;
    }
    return info.isEmpty() ? type : info.startsWith(type, Qt::CaseInsensitive) ? info : type + u' ' + info;
}

QString lkMeaning(const QString &lkCode)
{
    constexpr QLatin1StringView prefix("LK-");
    bool valid = false;
    const ushort code =
        lkCode.startsWith(prefix) ? QStringView(lkCode).sliced(prefix.size()).toUShort(&valid, 16) : ushort(0);
    const std::optional<LkCode> known = valid ? bootbench::lkCode(code) : std::nullopt;
    return known ? QString(known->meaning) : QString();
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
