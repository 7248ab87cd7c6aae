// SPDX-License-Identifier: GPL-3.0-or-later
#include "splitsecrets.h"

#include "hexrow.h"

#include <protocol/mqttcodec.h>

#include <algorithm>

namespace bootbench {

namespace {

/// Secrets are short; a bound for what is compared at every joint.
constexpr qsizetype largestOverlap = 4096;

/// The part of a record's bytes that is one of a stream.
ByteRange streamPart(const TraceRecord &record, quint8 mqttLevel)
{
    switch (record.kind) {
    case RecordKind::HttpRequestHead:
    case RecordKind::HttpRequestBody:
    case RecordKind::HttpResponseHead:
    case RecordKind::HttpResponseBody:
    case RecordKind::MqttGarbage:
        return {.offset = 0, .length = record.bytes.size()};
    case RecordKind::MqttPacket:
        return mqtt::publishPayload(record.bytes, mqttLevel);
    default:
        return {};
    }
}

quint64 keyOf(const TraceRecord &record, quint8 stream, char arrow = 0)
{
    return quint64(record.channel) << 32U | quint64(quint8(arrow)) << 16U | quint64(record.direction) << 8U | stream;
}

void writeDigits(QByteArray &bytes, qsizetype at, char value, bool isUpper)
{
    constexpr QByteArrayView upper = "0123456789ABCDEF";
    constexpr QByteArrayView lower = "0123456789abcdef";
    const QByteArrayView digits = isUpper ? upper : lower;
    bytes[at] = value == '*' ? '*' : digits[qsizetype(quint8(value) >> 4U)];
    bytes[at + 1] = value == '*' ? '*' : digits[qsizetype(quint8(value) & 15U)];
}

} // namespace

SplitSecrets::SplitSecrets(Hide hide, qsizetype longest)
    : m_hide(std::move(hide)), m_overlap(std::clamp<qsizetype>(longest - 1, 0, largestOverlap))
{
}

bool SplitSecrets::mayHold(const TraceRecord &record)
{
    return record.kind >= RecordKind::HttpRequestHead && record.kind <= RecordKind::TextLine;
}

void SplitSecrets::feed(const TraceRecord &record, quint8 mqttLevel)
{
    if (m_overlap == 0 || !mayHold(record))
        return;
    if (record.kind != RecordKind::TextLine) {
        const ByteRange part = streamPart(record, mqttLevel);
        if (!part.isEmpty())
            join(keyOf(record, quint8(Stream::Wire)), Stream::Wire, record.sequence,
                 record.bytes.sliced(part.offset, part.length));
        return;
    }
    join(keyOf(record, quint8(Stream::Lines)), Stream::Lines, record.sequence, record.bytes);
    if (const HexRow row = readHexRow(record.bytes); !row.isEmpty())
        join(keyOf(record, quint8(Stream::Rows), row.arrow), Stream::Rows, record.sequence, row.bytes);
}

void SplitSecrets::join(quint64 key, Stream stream, quint64 sequence, QByteArrayView content)
{
    if (content.isEmpty())
        return;
    Tail &tail = m_tails[key];
    if (!tail.bytes.isEmpty() || stream == Stream::Rows)
        compare(tail, stream, sequence, content.first(std::min(content.size(), m_overlap)));
    keep(tail, sequence, content);
}

void SplitSecrets::compare(Tail &tail, Stream stream, quint64 sequence, QByteArrayView head)
{
    QByteArray joined = tail.bytes;
    joined += head;
    QByteArray hidden = joined;
    m_hide(hidden);
    if (hidden == joined)
        return;
    // What lies on one side alone is found there by the record itself; but not in a row, whose columns are text.
    QByteArray apart = tail.bytes;
    m_hide(apart);
    if (stream == Stream::Rows) {
        apart += head;
    } else {
        QByteArray alone = head.toByteArray();
        m_hide(alone);
        apart += alone;
    }
    qsizetype at = 0;
    for (const Piece &piece : std::as_const(tail.pieces)) {
        for (qsizetype i = 0; i < piece.size; ++i, ++at) {
            if (hidden[at] != apart[at])
                note(piece.sequence, {.stream = stream, .at = piece.from + i, .value = hidden[at]});
        }
    }
    for (qsizetype i = 0; i < head.size(); ++i, ++at) {
        if (hidden[at] != apart[at])
            note(sequence, {.stream = stream, .at = i, .value = hidden[at]});
    }
}

void SplitSecrets::keep(Tail &tail, quint64 sequence, QByteArrayView content) const
{
    const qsizetype taken = std::min(content.size(), m_overlap);
    tail.bytes += content.last(taken);
    tail.pieces.append({.sequence = sequence, .from = content.size() - taken, .size = taken});
    qsizetype surplus = std::max<qsizetype>(tail.bytes.size() - m_overlap, 0);
    tail.bytes.remove(0, surplus);
    while (surplus > 0) {
        Piece &first = tail.pieces.first();
        const qsizetype cut = std::min(first.size, surplus);
        first.from += cut;
        first.size -= cut;
        surplus -= cut;
        if (first.size == 0)
            tail.pieces.removeFirst();
    }
}

void SplitSecrets::apply(const TraceRecord &record, quint8 mqttLevel, QByteArray &bytes)
{
    const auto found = m_changes.constFind(record.sequence);
    if (found == m_changes.cend())
        return;
    const HexRow row = record.kind == RecordKind::TextLine ? readHexRow(record.bytes) : HexRow();
    const bool isUpper = std::any_of(row.digits.begin(), row.digits.end(), [&](qsizetype at) {
        return (record.bytes[at] >= 'A' && record.bytes[at] <= 'F') ||
               (record.bytes[at + 1] >= 'A' && record.bytes[at + 1] <= 'F');
    });
    const qsizetype start = streamPart(record, mqttLevel).offset;
    for (const Change &change : *found) {
        if (change.stream != Stream::Rows) {
            bytes[start + change.at] = change.value;
            continue;
        }
        writeDigits(bytes, row.digits[change.at], change.value, isUpper);
        if (row.text >= 0)
            bytes[row.text + change.at] = change.value;
    }
    m_changes.erase(found);
}

} // namespace bootbench
