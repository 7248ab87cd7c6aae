// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttsummary.h"
#include "mqttcodes.h"
#include "oneline.h"

#include <protocol/alink.h>
#include <protocol/mqttcodec.h>
#include <protocol/topics.h>

#include <QStringList>

#include <algorithm>
#include <array>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// Made once: a list shows millions of them.
const QString &typeText(mqtt::PacketType type)
{
    static const auto texts = [] {
        std::array<QString, 16> names;
        for (std::size_t i = std::size_t(mqtt::PacketType::Connect); i < names.size(); ++i)
            names[i] = mqtt::packetTypeName(mqtt::PacketType(i));
        return names;
    }();
    return texts[std::size_t(type)];
}

/// Whether the C SDK writes a line (LK-0316) for this return code; for others it fails silently.
bool sdkLogsRefusal(quint8 code, quint8 level)
{
    if (level >= mqttLevel5)
        return code == 0x84 || code == 0x86 || code == 0x87 || code == 0x88;
    return code >= 1 && code <= 4;
}

QString notifyText(const mqtt::Publish &publish)
{
    const NotifyEvent event = alink::readNotify(publish.payload);
    switch (event.verdict) {
    case NotifyVerdict::Distributed:
        return u"distribution notice, id %1, cmd 0"_s.arg(event.id);
    case NotifyVerdict::UnknownCommand:
        return u"notice of unknown cmd %1, id %2"_s.arg(event.command).arg(event.id);
    case NotifyVerdict::Malformed:
        break;
    }
    return u"malformed distribution notice: %1"_s.arg(event.problem);
}

void appendPayload(QString &info, const mqtt::Publish &publish, const ChannelInfo &channel)
{
    switch (topics::classify(publish.topic, channel.device)) {
    case topics::Kind::BootstrapNotify:
        info += notifyText(publish);
        return;
    case topics::Kind::BootstrapNotifyReply:
        if (const auto reply = alink::readNotifyReply(publish.payload)) {
            info += u"reply %1 to notice %2"_s.arg(reply->code).arg(reply->id);
            return;
        }
        break;
    case topics::Kind::ExtNotify:
        if (const auto kick = alink::readKick(publish.payload)) {
            info += "kick: "_L1;
            appendOneLine(info, kick->content.toUtf8());
            return;
        }
        break;
    case topics::Kind::Other:
        break;
    }
    if (publish.payload.isEmpty()) {
        info += "empty"_L1;
        return;
    }
    appendByteCount(info, publish.payload.size());
    info += ": "_L1;
    appendOneLine(info, publish.payload);
}

/// Fills info, topic and lkCode from a decoded packet.
class PacketSummarizer
{
public:
    PacketSummarizer(RecordSummary &summary, const ChannelInfo &channel) : m_summary(summary), m_channel(channel) {}

    void operator()(const mqtt::Connect &packet) const
    {
        m_summary.lkCode = u"LK-0319"_s;
        const QString user = packet.userName ? u", user name %1"_s.arg(*packet.userName) : QString();
        m_summary.info = u"%1, clientId %2%3, keep-alive %4 s%5"_s.arg(levelName(packet.level), packet.clientId, user)
                             .arg(packet.keepAlive)
                             .arg(packet.cleanSession ? QString() : u", session kept"_s);
    }
    void operator()(const mqtt::Connack &packet) const
    {
        if (packet.reasonCode == 0) {
            m_summary.info = packet.sessionPresent ? u"accepted, session present"_s : u"accepted"_s;
            return;
        }
        m_summary.info = refusalText(packet.reasonCode, m_channel.mqttLevel);
        if (sdkLogsRefusal(packet.reasonCode, m_channel.mqttLevel))
            m_summary.lkCode = u"LK-0316"_s;
    }
    void operator()(const mqtt::Publish &packet) const
    {
        m_summary.topic = packet.topic;
        m_summary.lkCode = packet.payload.isEmpty() ? u"LK-0309"_s : u"LK-030A"_s;
        // Most of a trace is this, and a list of millions waits for it: one text that grows, not arg() and join().
        QString &info = m_summary.info;
        constexpr qsizetype besides = 64;
        info.reserve(besides + std::min(packet.payload.size(), longestLine));
        info += "QoS "_L1;
        info += QChar(u'0' + packet.qos);
        if (packet.qos > 0) {
            info += ", id "_L1;
            appendNumber(info, packet.packetId);
        }
        if (packet.duplicate)
            info += ", duplicate"_L1;
        if (packet.retain)
            info += ", retained"_L1;
        info += ", "_L1;
        appendPayload(info, packet, m_channel);
    }
    void operator()(const mqtt::Acknowledgement &packet) const
    {
        m_summary.info = withReasons(packet.packetId, {packet.reasonCode});
    }
    void operator()(const mqtt::Subscribe &packet) const
    {
        QStringList filters;
        for (const mqtt::SubscribeFilter &filter : packet.filters)
            filters.append(u"%1 (QoS %2)"_s.arg(filter.filter).arg(filter.options & 3U));
        if (!packet.filters.isEmpty())
            m_summary.topic = packet.filters.first().filter;
        m_summary.lkCode = u"LK-0309"_s;
        m_summary.info = u"id %1: %2"_s.arg(packet.packetId).arg(filters.join(", "_L1));
    }
    void operator()(const mqtt::Suback &packet) const
    {
        QStringList results;
        for (const quint8 code : packet.reasonCodes)
            results.append(code <= 2 ? u"QoS %1"_s.arg(code) : u"refused "_s + reasonText(code));
        m_summary.info = u"id %1: %2"_s.arg(packet.packetId).arg(results.join(", "_L1));
    }
    void operator()(const mqtt::Unsubscribe &packet) const
    {
        if (!packet.filters.isEmpty())
            m_summary.topic = packet.filters.first();
        m_summary.lkCode = u"LK-0309"_s;
        m_summary.info = u"id %1: %2"_s.arg(packet.packetId).arg(packet.filters.join(", "_L1));
    }
    void operator()(const mqtt::Unsuback &packet) const
    {
        m_summary.info = withReasons(packet.packetId, packet.reasonCodes);
    }
    void operator()(const mqtt::Pingreq &) const {}
    void operator()(const mqtt::Pingresp &) const {}
    void operator()(const mqtt::Disconnect &packet) const
    {
        m_summary.info = packet.reasonCode == 0 ? u"normal"_s : reasonText(packet.reasonCode);
    }
    void operator()(const mqtt::Auth &packet) const
    {
        m_summary.info = packet.reasonCode == 0 ? u"success"_s : reasonText(packet.reasonCode);
    }

private:
    [[nodiscard]] static QString withReasons(quint16 packetId, const QList<quint8> &codes)
    {
        QStringList parts{u"id %1"_s.arg(packetId)};
        for (const quint8 code : codes) {
            if (code != 0)
                parts.append(reasonText(code));
        }
        return parts.join(", "_L1);
    }

    RecordSummary &m_summary;
    const ChannelInfo &m_channel;
};

RecordSummary summarizeGarbage(QByteArrayView bytes)
{
    RecordSummary summary;
    summary.type = u"no MQTT"_s;
    summary.malformed = true;
    QString problem = u"no control packet"_s;
    if (const auto read = mqtt::readFixedHeader(bytes); !read)
        problem = read.error().problem;
    else if (const auto &header = *read; !header || header->packetSize() > bytes.size())
        problem = u"the packet is cut short"_s;
    summary.info = u"%1; %2: %3"_s.arg(problem, byteCount(bytes.size()), oneLine(bytes));
    return summary;
}

} // namespace

RecordSummary summarizeMqtt(const TraceRecord &record, const ChannelInfo &channel)
{
    if (record.kind == RecordKind::MqttGarbage)
        return summarizeGarbage(record.bytes);
    RecordSummary summary;
    const auto packet = mqtt::decodeInPlace(record.bytes, channel.mqttLevel);
    if (!packet) {
        const std::optional<mqtt::FixedHeader> header = mqtt::fixedHeaderOf(record.bytes);
        summary.type = header ? typeText(header->type) : u"no MQTT"_s;
        summary.malformed = true;
        summary.info = u"%1 at byte %2"_s.arg(packet.error().problem).arg(packet.error().offset);
        return summary;
    }
    // The type is the first nibble of every whole packet.
    summary.type = typeText(mqtt::PacketType(uchar(record.bytes.front()) >> 4U));
    std::visit(PacketSummarizer(summary, channel), *packet);
    return summary;
}

} // namespace bootbench
