// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation.h"
#include "ordered.h"

#include <base/walltime.h>
#include <protocol/mqttcodec.h>

#include <QByteArrayMatcher>
#include <QDateTime>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

const TraceRecord &Evaluation::visible()
{
    if (!m_visible) {
        m_visible = m_record;
        if (mayBeMasked({0, m_record.bytes.size()})) {
            m_bytes = m_context.redactor->redactedIn(m_trace, m_record);
            m_visible->bytes = m_bytes;
        }
    }
    return *m_visible;
}

bool Evaluation::mayBeMasked(ByteRange part) const
{
    return m_context.redactor != nullptr && m_context.redactor->mayChangeIn(m_trace, m_record, part);
}

QString Evaluation::comment() const
{
    const QString comment = m_context.notes == nullptr ? QString() : m_context.notes->comments.value(m_record.sequence);
    return m_context.redactor != nullptr && !comment.isEmpty() ? m_context.redactor->redacted(comment) : comment;
}

const RecordSummary &Evaluation::summary()
{
    if (!m_summary)
        m_summary = summarize(visible(), channel());
    return *m_summary;
}

const FieldTree &Evaluation::tree()
{
    if (!m_tree)
        m_tree = dissect(visible(), channel());
    return *m_tree;
}

bool Evaluation::node(int index)
{
    const FilterNode &here = m_program.nodes[std::size_t(index)];
    switch (here.kind) {
    case FilterNode::Kind::And:
        return node(here.left) && node(here.right);
    case FilterNode::Kind::Or:
        return node(here.left) || node(here.right);
    case FilterNode::Kind::Not:
        return !node(here.left);
    case FilterNode::Kind::Compare:
        return compare(here);
    }
    Q_UNREACHABLE();
}

bool Evaluation::compare(const FilterNode &leaf)
{
    constexpr auto name = Qt::CaseInsensitive;
    const auto passes = [&](unsigned value) { return (*leaf.passing >> value & 1U) != 0; };
    switch (leaf.field.source) {
    case FieldSource::Number:
        return compareNumber(leaf, qint64(m_record.sequence));
    case FieldSource::Time:
        return compareTime(leaf);
    case FieldSource::Length:
        return compareNumber(leaf, m_record.bytes.size());
    case FieldSource::Direction:
        return passes(unsigned(m_record.direction));
    case FieldSource::Protocol:
        return passes(unsigned(protocolOf(m_record.kind)));
    case FieldSource::Stage:
        return passes(unsigned(m_record.stage));
    case FieldSource::Inferred:
        return compareFlag(leaf, m_record.inferred);
    case FieldSource::Marked:
        return compareFlag(leaf, m_context.notes != nullptr && m_context.notes->marked.contains(m_record.sequence));
    case FieldSource::TimeReference:
        return compareFlag(leaf,
                           m_context.notes != nullptr && m_context.notes->timeReferences.contains(m_record.sequence));
    case FieldSource::Comment:
        return compareText(leaf, comment(), Qt::CaseSensitive);
    case FieldSource::Device:
        return compareDevice(leaf);
    case FieldSource::ProductKey:
        return compareText(leaf, channel().device.productKey(), Qt::CaseSensitive);
    case FieldSource::Instance:
        return compareText(leaf, channel().instanceId, Qt::CaseSensitive);
    case FieldSource::Host:
        return compareText(leaf, channel().remote.host, Qt::CaseInsensitive);
    case FieldSource::Type:
        return compareText(leaf, summary().type, name);
    case FieldSource::Code:
        return compareText(leaf, summary().lkCode, name);
    case FieldSource::Topic:
        return m_record.kind == RecordKind::MqttPacket && !cannotHold(leaf) &&
               compareText(leaf, summary().topic, Qt::CaseSensitive);
    case FieldSource::Info:
        return compareText(leaf, lineText(protocolOf(m_record.kind), summary().type, summary().info),
                           Qt::CaseSensitive);
    case FieldSource::Text:
        return compareText(leaf, QString::fromUtf8(visible().bytes), Qt::CaseSensitive) ||
               compareText(leaf, lineText(protocolOf(m_record.kind), summary().type, summary().info),
                           Qt::CaseSensitive);
    case FieldSource::Malformed:
        return compareFlag(leaf, summary().malformed);
    case FieldSource::Bytes:
        return compareBytes(leaf, {0, m_record.bytes.size()});
    case FieldSource::Payload:
        return compareBytes(leaf, payload());
    case FieldSource::Dissected:
        return compareDissected(leaf);
    }
    Q_UNREACHABLE();
}

ByteRange Evaluation::payload()
{
    switch (m_record.kind) {
    case RecordKind::MqttPacket:
        return mqtt::publishPayload(m_record.bytes, channel().mqttLevel);
    case RecordKind::HttpRequestBody:
    case RecordKind::HttpResponseBody:
        return {0, m_record.bytes.size()};
    default:
        return {};
    }
}

/// Of a PUBLISH its topic, of all others all bytes: nowhere else can a topic stand.
QByteArrayView Evaluation::topicPart() const
{
    const QByteArrayView bytes = m_record.bytes;
    const std::optional<mqtt::FixedHeader> header = mqtt::fixedHeaderOf(bytes);
    if (!header || header->type != mqtt::PacketType::Publish || header->headerSize + 2 > bytes.size())
        return bytes;
    const qsizetype at = header->headerSize;
    const qsizetype size = qsizetype(uchar(bytes[at])) << 8 | uchar(bytes[at + 1]);
    return bytes.sliced(at + 2, std::min(size, bytes.size() - at - 2));
}

/// Whether the bytes show already, before anything is worked out, that no topic of them can be what is looked for.
bool Evaluation::cannotHold(const FilterNode &leaf)
{
    const bool contains = leaf.comparison == Comparison::Contains;
    if (leaf.comparison != Comparison::Equal && !contains)
        return false;
    const QByteArrayView part = topicPart();
    return std::ranges::all_of(leaf.operands, [&](const Operand &operand) {
        // Masking puts asterisks in. What is not ASCII may be folded in ways of its own.
        if (operand.bytes.contains('*') || (contains && operand.bytes.size() != operand.text.size()))
            return false;
        return contains ? !holdsInAnyCase(part, operand.bytes) : operand.pattern.indexIn(part) < 0;
    });
}

bool Evaluation::compareNumber(const FilterNode &leaf, qint64 number)
{
    if (leaf.comparison == Comparison::Exists)
        return true;
    if (leaf.comparison == Comparison::Contains || leaf.comparison == Comparison::Matches)
        return compareText(leaf, QString::number(number), Qt::CaseSensitive);
    return std::ranges::any_of(leaf.operands, [&](const Operand &operand) {
        return operand.number ? ordered(leaf.comparison, number, *operand.number)
                              : ordered(leaf.comparison, double(number), operand.real.value_or(0));
    });
}

bool Evaluation::compareText(const FilterNode &leaf, const QString &text, Qt::CaseSensitivity equality)
{
    return leaf.comparison == Comparison::Matches ? fits(leaf, text) : fulfils(leaf, text, equality);
}

bool Evaluation::fits(const FilterNode &leaf, const QString &text)
{
    const QRegularExpressionMatch match = leaf.pattern.match(text);
    m_gaveUp = m_gaveUp || !match.isValid();
    return match.hasMatch();
}

/// Also by the name that it has in exports, where devices of several products stand side by side.
bool Evaluation::compareDevice(const FilterNode &leaf)
{
    const DeviceIdentity &device = channel().device;
    const QString &name = device.deviceName();
    const bool plain = compareText(leaf, name, Qt::CaseSensitive);
    const bool asks = leaf.comparison == Comparison::Equal || leaf.comparison == Comparison::NotEqual;
    const bool dotted = asks && !name.isEmpty() && std::ranges::any_of(leaf.operands, [](const Operand &operand) {
                            return operand.text.contains(u'.');
                        });
    if (!dotted)
        return plain;
    const bool full = compareText(leaf, device.productKey() + u'.' + name, Qt::CaseSensitive);
    return leaf.comparison == Comparison::Equal ? plain || full : plain && full;
}

bool Evaluation::compareFlag(const FilterNode &leaf, bool flag)
{
    if (leaf.comparison == Comparison::Exists)
        return flag;
    return compareText(leaf, flag ? u"true"_s : u"false"_s, Qt::CaseInsensitive);
}

bool Evaluation::compareBytes(const FilterNode &leaf, ByteRange range)
{
    if (leaf.comparison == Comparison::Exists)
        return !range.isEmpty();
    const auto part = [range](const TraceRecord &record) { return record.bytes.sliced(range.offset, range.length); };
    if (leaf.comparison == Comparison::Matches)
        return !range.isEmpty() && fits(leaf, QString::fromUtf8(part(visible())));
    const bool contains = leaf.comparison == Comparison::Contains;
    const bool found = std::ranges::any_of(leaf.operands, [&](const Operand &operand) {
        const auto placeIn = [&](const TraceRecord &record) -> qsizetype {
            const QByteArrayView bytes = part(record);
            return contains ? operand.pattern.indexIn(bytes) : bytes == operand.bytes ? 0 : -1;
        };
        if (!operand.bytes.contains('*')) {
            // Masking only ever adds asterisks, so what is not there before is not there after.
            const qsizetype place = placeIn(m_record);
            if (place < 0)
                return false;
            // And what is not masked is there after too; to look at those bytes alone is much the fastest.
            if (!mayBeMasked({range.offset + place, operand.bytes.size()}))
                return true;
        }
        return placeIn(visible()) >= 0;
    });
    return leaf.comparison == Comparison::NotEqual ? !range.isEmpty() && !found : found;
}

bool Evaluation::compareTime(const FilterNode &leaf) const
{
    if (leaf.comparison == Comparison::Exists)
        return true;
    const qint64 wall = m_record.wallMicroseconds;
    switch (leaf.time.kind) {
    case TimeOperand::Kind::SinceFirst:
        return ordered(leaf.comparison, wall - m_context.firstWallMicroseconds, leaf.time.microseconds);
    case TimeOperand::Kind::Epoch:
        return ordered(leaf.comparison, wall, leaf.time.microseconds);
    case TimeOperand::Kind::OfDay: {
        const WallTime time = wallTime(wall);
        const QTime ofDay = QDateTime::fromSecsSinceEpoch(time.seconds).time();
        return ordered(leaf.comparison, qint64(ofDay.msecsSinceStartOfDay()) * 1000 + time.microseconds,
                       leaf.time.microseconds);
    }
    }
    Q_UNREACHABLE();
}

bool Evaluation::compareByteValue(const FilterNode &leaf, const QByteArray &value)
{
    if (leaf.comparison == Comparison::Exists)
        return true;
    if (leaf.comparison == Comparison::Matches)
        return fits(leaf, QString::fromUtf8(value));
    const bool contains = leaf.comparison == Comparison::Contains;
    const bool found = std::ranges::any_of(leaf.operands, [&](const Operand &operand) {
        return contains ? value.contains(operand.bytes) : value == operand.bytes;
    });
    return found != (leaf.comparison == Comparison::NotEqual);
}

bool Evaluation::compareValue(const FilterNode &leaf, const QVariant &value)
{
    // Also where a dissector gives them as text.
    if (leaf.field.type == FilterFieldType::Bytes)
        return compareByteValue(leaf, value.toByteArray());
    switch (value.typeId()) {
    case QMetaType::Bool:
        return compareFlag(leaf, value.toBool());
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Int:
    case QMetaType::UInt:
        // "0" in quotes is a text, and a number is one too when it is compared with a text.
        if (leaf.operands.empty() || leaf.operands.front().real)
            return compareNumber(leaf, value.toLongLong());
        return compareText(leaf, value.toString(), Qt::CaseSensitive);
    case QMetaType::Double:
        if (leaf.operands.empty() || leaf.operands.front().real)
            return leaf.comparison == Comparison::Exists ||
                   ordered(leaf.comparison, value.toDouble(), leaf.operands.front().real.value_or(0));
        return compareText(leaf, value.toString(), Qt::CaseSensitive);
    default:
        return compareText(leaf, value.toString(),
                           leaf.field.type == FilterFieldType::Name ? Qt::CaseInsensitive : Qt::CaseSensitive);
    }
}

bool Evaluation::compareDissected(const FilterNode &leaf)
{
    if (leaf.passing && m_record.kind == RecordKind::MqttPacket && !m_record.bytes.isEmpty())
        return (*leaf.passing >> (uchar(m_record.bytes.front()) >> 4U) & 1U) != 0;
    // What the record's kind rules out needs no dissecting.
    const TraceProtocol protocol = protocolOf(m_record.kind);
    const QLatin1StringView family = leaf.field.name.first(leaf.field.name.indexOf(u'.'));
    const bool mayHave = family == "json"_L1 ? protocol == TraceProtocol::Mqtt || protocol == TraceProtocol::Http
                                             : family == protocolName(protocol);
    if (!mayHave)
        return false;
    // Neither has a record a member whose name it does not hold, unless that is written in escapes.
    if (family == "json"_L1 && leaf.member.indexIn(m_record.bytes) < 0 && !m_record.bytes.contains('\\'))
        return false;
    if (leaf.field.name == "mqtt.topic"_L1 && (m_record.kind != RecordKind::MqttPacket || cannotHold(leaf)))
        return false;
    if (leaf.field.name == "mqtt.payload"_L1)
        return m_record.kind == RecordKind::MqttPacket && compareBytes(leaf, payload());
    bool present = false;
    for (const DissectedField &field : tree().fields) {
        if (field.name != leaf.name)
            continue;
        present = true;
        const bool holds = leaf.comparison == Comparison::Exists && field.raw.typeId() != QMetaType::Bool
                               ? true
                               : compareValue(leaf, field.raw);
        if (leaf.comparison == Comparison::NotEqual ? !holds : holds)
            return leaf.comparison != Comparison::NotEqual;
    }
    return leaf.comparison == Comparison::NotEqual && present;
}

} // namespace bootbench
