// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttsummary.h"
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

constexpr quint8 level5 = 5;

struct Refusal {
    quint8 code;
    const char *platform;
    const char *sdk; ///< how the C SDK names the same code, which differs before MQTT 5
};

// help.aliyun.com 148610 and the C SDK's connack handling: the SDK's names are one off.
constexpr std::array<Refusal, 5> refusals{{
    {1, "protocol version not accepted", "LK-0302 protocol version"},
    {2, "clientId refused", "LK-0303 server unavailable"},
    {3, "server unavailable", "LK-0304 bad user name or password"},
    {4, "bad user name or password", "LK-0305 not authorized"},
    {5, "not authorized", "LK-0306 unknown"},
}};

struct Reason {
    quint8 code;
    const char *name;
};

// OASIS MQTT 5.0, 2.4
constexpr std::array<Reason, 29> reasons{{
    {0x04, "with will message"},
    {0x10, "no matching subscribers"},
    {0x11, "no subscription existed"},
    {0x80, "unspecified error"},
    {0x81, "malformed packet"},
    {0x82, "protocol error"},
    {0x83, "implementation specific error"},
    {0x84, "unsupported protocol version"},
    {0x85, "clientId not valid"},
    {0x86, "bad user name or password"},
    {0x87, "not authorized"},
    {0x88, "server unavailable"},
    {0x89, "server busy"},
    {0x8A, "banned"},
    {0x8B, "server shutting down"},
    {0x8C, "bad authentication method"},
    {0x8D, "keep-alive timeout"},
    {0x8E, "session taken over"},
    {0x8F, "topic filter invalid"},
    {0x90, "topic name invalid"},
    {0x91, "packet id in use"},
    {0x95, "packet too large"},
    {0x96, "message rate too high"},
    {0x97, "quota exceeded"},
    {0x98, "administrative action"},
    {0x99, "payload format invalid"},
    {0x9C, "use another server"},
    {0x9D, "server moved"},
    {0x9F, "connection rate exceeded"},
}};

QString reasonText(quint8 code)
{
    const auto found = std::find_if(reasons.begin(), reasons.end(), [&](const Reason &r) { return r.code == code; });
    const QString number = u"0x%1"_s.arg(code, 2, 16, QChar(u'0'));
    return found == reasons.end() ? number : u"%1 %2"_s.arg(number, QLatin1StringView(found->name));
}

QString refusalText(quint8 code, quint8 level)
{
    if (level >= level5)
        return u"refused: "_s + reasonText(code);
    const auto found = std::find_if(refusals.begin(), refusals.end(), [&](const Refusal &r) { return r.code == code; });
    if (found == refusals.end())
        return u"refused: code %1"_s.arg(code);
    return u"refused: code %1, %2 (C SDK: %3)"_s.arg(code).arg(QLatin1StringView(found->platform),
                                                               QLatin1StringView(found->sdk));
}

/// Whether the C SDK writes a line (LK-0316) for this return code; for others it fails silently.
bool sdkLogsRefusal(quint8 code, quint8 level)
{
    if (level >= level5)
        return code == 0x84 || code == 0x86 || code == 0x87 || code == 0x88;
    return code >= 1 && code <= 4;
}

QString levelName(quint8 level)
{
    return level == 3 ? u"MQTT 3.1"_s : level == 4 ? u"MQTT 3.1.1"_s : u"MQTT 5.0"_s;
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

QString payloadText(const mqtt::Publish &publish, const ChannelInfo &channel)
{
    switch (topics::classify(publish.topic, channel.device)) {
    case topics::Kind::BootstrapNotify:
        return notifyText(publish);
    case topics::Kind::BootstrapNotifyReply:
        if (const auto reply = alink::readNotifyReply(publish.payload))
            return u"reply %1 to notice %2"_s.arg(reply->code).arg(reply->id);
        break;
    case topics::Kind::ExtNotify:
        if (const auto kick = alink::readKick(publish.payload))
            return u"kick: %1"_s.arg(oneLine(kick->content.toUtf8()));
        break;
    case topics::Kind::Other:
        break;
    }
    return publish.payload.isEmpty() ? u"empty"_s
                                     : u"%1: %2"_s.arg(byteCount(publish.payload.size()), oneLine(publish.payload));
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
        QStringList parts{u"QoS %1"_s.arg(packet.qos)};
        if (packet.qos > 0)
            parts.append(u"id %1"_s.arg(packet.packetId));
        if (packet.duplicate)
            parts.append(u"duplicate"_s);
        if (packet.retain)
            parts.append(u"retained"_s);
        parts.append(payloadText(packet, m_channel));
        m_summary.info = parts.join(", "_L1);
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
    if (const auto header = mqtt::readFixedHeader(bytes); !header)
        problem = header.error().problem;
    else if (!header->has_value() || header->value().packetSize() > bytes.size())
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
    summary.type = u"no MQTT"_s;
    if (const auto header = mqtt::readFixedHeader(record.bytes); header && header->has_value())
        summary.type = mqtt::packetTypeName(header->value().type);
    const auto packet = mqtt::decode(record.bytes, channel.mqttLevel);
    if (!packet) {
        summary.malformed = true;
        summary.info = u"%1 at byte %2"_s.arg(packet.error().problem).arg(packet.error().offset);
        return summary;
    }
    std::visit(PacketSummarizer(summary, channel), *packet);
    return summary;
}

} // namespace bootbench
