// SPDX-License-Identifier: GPL-3.0-or-later

#include "pcapng.h"
#include "pcapngoptions.h"

#include <traceio/pcapngwriter.h>

#include <dissect/summary.h>
#include <protocol/httpmessage.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
void appendLittle(QByteArray &out, T value)
{
    const T little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&little), qsizetype(sizeof(little)));
}

void pad(QByteArray &out)
{
    out.append((4 - out.size() % 4) % 4, '\0');
}

void appendOption(QByteArray &out, quint16 code, QByteArrayView value)
{
    constexpr qsizetype longest = 0xFFFF;
    value = value.first(std::min(value.size(), longest));
    appendLittle(out, code);
    appendLittle(out, quint16(value.size()));
    out += value;
    pad(out);
}

void endOptions(QByteArray &out)
{
    appendLittle(out, quint32(0));
}

void appendTag(QByteArray &out, quint16 type, QByteArrayView value)
{
    QByteArray padded = value.toByteArray();
    pad(padded);
    const auto append = [&out](quint16 number) {
        const quint16 big = qToBigEndian(number);
        out.append(reinterpret_cast<const char *>(&big), 2);
    };
    append(type);
    append(quint16(padded.size()));
    out += padded;
}

QByteArray block(quint32 type, const QByteArray &body)
{
    QByteArray out;
    const auto size = quint32(body.size() + 12);
    out.reserve(qsizetype(size));
    appendLittle(out, type);
    appendLittle(out, size);
    out += body;
    appendLittle(out, size);
    return out;
}

QByteArray custom(QByteArrayView data)
{
    QByteArray value;
    appendLittle(value, pcapng::privateEnterprise);
    value += pcapng::mark;
    value += data;
    return value;
}

QByteArray bigEndian(quint32 value)
{
    const quint32 big = qToBigEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&big), 4);
}

QByteArray pduTags(QByteArrayView dissector, const TraceRecord &record, const ChannelInfo &channel)
{
    constexpr quint32 tcp = 2;
    // One for each connection: Wireshark tells conversations, and their MQTT versions, apart by it.
    constexpr quint32 firstPort = 49152;
    const quint32 devicePort = firstPort + record.channel % (65536 - firstPort);
    constexpr quint32 deviceAddress = 0x7F000001;
    constexpr quint32 platformAddress = 0x7F000002;
    const quint32 far = channel.remote.port;
    const bool up = record.direction != Direction::Down;
    QByteArray tags;
    appendTag(tags, pcapng::tag::dissector, dissector);
    if (!channel.remote.isNull()) {
        // Stand-ins: which ends these are is in the interface's name.
        appendTag(tags, pcapng::tag::ipv4Source, bigEndian(up ? deviceAddress : platformAddress));
        appendTag(tags, pcapng::tag::ipv4Destination, bigEndian(up ? platformAddress : deviceAddress));
        appendTag(tags, pcapng::tag::portType, bigEndian(tcp));
        appendTag(tags, pcapng::tag::sourcePort, bigEndian(up ? devicePort : far));
        appendTag(tags, pcapng::tag::destinationPort, bigEndian(up ? far : devicePort));
    }
    appendTag(tags, pcapng::tag::end, {});
    return tags;
}

/// What Wireshark shows of a record that has no bytes of the wire to dissect.
QByteArray lineOf(const TraceRecord &record, const ChannelInfo &channel)
{
    const RecordSummary summary = summarize(record, channel);
    return lineText(protocolOf(record.kind), summary.type, summary.info).toUtf8();
}

/// An option holds at most 64 KiB: what is longer goes in pieces.
void appendPieces(QByteArray &out, char mark, QByteArrayView data)
{
    constexpr qsizetype piece = 0xFF00;
    qsizetype at = 0;
    do {
        const qsizetype size = std::min(piece, data.size() - at);
        QByteArray part(1, mark);
        part += data.sliced(at, size);
        appendOption(out, pcapng::option::custom, custom(part));
        at += size;
    } while (at < data.size());
}

bool expectsBody(QByteArrayView bytes)
{
    const auto head = http::parseHead(bytes);
    return head && (head->header("Content-Length").value_or("0").trimmed().toLongLong() > 0 ||
                    head->header("Transfer-Encoding"));
}

} // namespace

QByteArray PcapngWriter::header()
{
    QByteArray body;
    appendLittle(body, pcapng::byteOrderMagic);
    appendLittle(body, quint16(1));
    appendLittle(body, quint16(0));
    appendLittle(body, ~quint64(0)); // the section's length is not said
    appendOption(body, pcapng::option::application, "Bootbench");
    endOptions(body);
    return block(pcapng::sectionHeader, body);
}

QByteArray PcapngWriter::interfaceBlock(ChannelId id, const ChannelInfo &channel) const
{
    const QByteArray device = channel.device.isNull() ? QByteArray("bench") : channel.device.id().toUtf8();
    const QJsonObject facts{{u"channel"_s, qint64(id)},
                            {u"role"_s, int(channel.role)},
                            {u"productKey"_s, channel.device.productKey()},
                            {u"deviceName"_s, channel.device.deviceName()},
                            {u"host"_s, channel.remote.host},
                            {u"port"_s, channel.remote.port},
                            {u"instance"_s, channel.instanceId},
                            {u"level"_s, channel.mqttLevel}};
    QByteArray body;
    appendLittle(body, pcapng::exportedPdu);
    appendLittle(body, quint16(0));
    appendLittle(body, quint32(0)); // no limit to a packet's size
    const QByteArray far = channel.remote.isNull() ? QByteArray() : " - " + channel.remote.toString().toUtf8();
    appendOption(body, pcapng::option::interfaceName, device + far);
    if (!channel.instanceId.isEmpty())
        appendOption(body, pcapng::option::interfaceDescription, channel.instanceId.toUtf8());
    appendOption(body, pcapng::option::timeResolution, QByteArrayView("\6", 1));
    appendOption(body, pcapng::option::custom, custom(QJsonDocument(facts).toJson(QJsonDocument::Compact)));
    endOptions(body);
    return block(pcapng::interfaceDescription, body);
}

QByteArray PcapngWriter::describe(ChannelId id, const ChannelInfo &channel)
{
    if (m_interfaces.contains(id))
        return {};
    m_interfaces.insert(id, quint32(m_interfaces.size()));
    return interfaceBlock(id, channel);
}

QByteArray PcapngWriter::write(const TraceRecord &original, const ChannelInfo &channel, const TraceNotes &notes)
{
    TraceRecord record = original;
    const QByteArray masked = m_redactor != nullptr ? m_redactor->redacted(original) : QByteArray();
    if (m_redactor != nullptr)
        record.bytes = masked;

    const QByteArray out = describe(record.channel, channel);

    const bool head = record.kind == RecordKind::HttpRequestHead || record.kind == RecordKind::HttpResponseHead;
    const bool body = record.kind == RecordKind::HttpRequestBody || record.kind == RecordKind::HttpResponseBody;
    QByteArray before;
    QByteArray packet;
    bool ownBytes = true; // the packet's data holds the record's bytes at its end
    // Wireshark reads no packet above this size, and none after it.
    constexpr qsizetype largest = 262'144 - 1024;
    if (record.bytes.size() > largest) {
        m_heads.remove(record.channel);
        ownBytes = false;
    } else if (record.kind == RecordKind::MqttPacket) {
        packet = pduTags("mqtt", record, channel);
    } else if (body || (head && !expectsBody(record.bytes))) {
        before = body ? m_heads.take(record.channel) : QByteArray();
        packet = pduTags("http", record, channel) + before;
    } else {
        if (head)
            m_heads.insert(record.channel, record.bytes.toByteArray());
        ownBytes = false;
    }
    if (ownBytes) {
        packet += record.bytes;
    } else {
        // `syslog` shows a line of text as it is.
        const QByteArray line = lineOf(record, channel);
        packet = pduTags("syslog", record, channel) + "<134>" +
                 (m_redactor != nullptr ? m_redactor->redacted(QByteArrayView(line)) : line);
    }

    QByteArray content;
    appendLittle(content, m_interfaces.value(record.channel));
    appendLittle(content, quint32(quint64(record.wallMicroseconds) >> 32U));
    appendLittle(content, quint32(quint64(record.wallMicroseconds)));
    appendLittle(content, quint32(packet.size()));
    appendLittle(content, quint32(packet.size()));
    content += packet;
    pad(content);
    const QByteArray stage(stageName(record.stage).data(), stageName(record.stage).size());
    if (!stage.isEmpty())
        appendOption(content, pcapng::option::comment, "Stage: " + stage);
    const QString note = notes.comments.value(record.sequence);
    const QByteArray comment = (m_redactor != nullptr ? m_redactor->redacted(note) : note).toUtf8();
    if (notes.comments.contains(record.sequence))
        appendOption(content, pcapng::option::comment, pcapng::wholeCharacters(comment));
    if (notes.marked.contains(record.sequence))
        appendOption(content, pcapng::option::comment, "Marked");
    // 1 inbound, 2 outbound, as the device sees it.
    QByteArray flags;
    appendLittle(flags, quint32(record.direction == Direction::Down ? 1 : record.direction == Direction::Up ? 2 : 0));
    appendOption(content, pcapng::option::packetFlags, flags);

    const QJsonObject facts{{u"kind"_s, int(record.kind)},
                            {u"dir"_s, int(record.direction)},
                            {u"stage"_s, int(record.stage)},
                            {u"inferred"_s, record.inferred},
                            {u"size"_s, record.bytes.size()},
                            {u"marked"_s, notes.marked.contains(record.sequence)},
                            {u"reference"_s, notes.timeReferences.contains(record.sequence)}};
    appendOption(content, pcapng::option::custom, custom(QJsonDocument(facts).toJson(QJsonDocument::Compact)));
    if (notes.comments.contains(record.sequence))
        appendPieces(content, pcapng::commentPiece, comment);
    if (!ownBytes)
        appendPieces(content, pcapng::bytesPiece, record.bytes);
    endOptions(content);
    return out + block(pcapng::enhancedPacket, content);
}

} // namespace bootbench
