// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbours.h"

#include "hexrow.h"

#include <protocol/mqttcodec.h>

#include <algorithm>

namespace bootbench {

namespace {

/// Secrets are short; a bound for what is joined.
constexpr qsizetype largestOverlap = 4096;
/// How far apart two parts are sought: other devices' records and other programs' lines lie between.
constexpr quint64 farthest = 256;
/// To tell whether a line is a row costs more.
constexpr quint64 farthestRow = 32;
/// In more pieces nobody breaks a secret.
constexpr int mostPieces = 16;

} // namespace

Neighbours::Neighbours(const RedactionKnowledge &knowledge, const RedactionPolicy &policy,
                       const TraceSnapshot &snapshot)
    : m_knowledge(knowledge), m_policy(policy), m_snapshot(snapshot)
{
}

void Neighbours::hideIn(const TraceRecord &record, QByteArray &bytes) const
{
    if (record.kind == RecordKind::TextLine) {
        hideInPart(record, Stream::Lines, {0, record.bytes.size()}, bytes);
        hideInRow(record, bytes);
    } else {
        hideInPart(record, Stream::Wire, wirePart(record), bytes);
    }
}

bool Neighbours::mayReach(const TraceRecord &record, ByteRange part) const
{
    if (record.kind == RecordKind::TextLine)
        return true;
    const ByteRange whole = wirePart(record);
    if (whole.isEmpty() || part.offset >= whole.end() || part.end() <= whole.offset)
        return false;
    const auto [before, behind] = beside(record, Stream::Wire, record.bytes.sliced(whole.offset, whole.length));
    return (!before.isEmpty() && part.offset < whole.offset + overlap()) ||
           (!behind.isEmpty() && part.end() > whole.end() - overlap());
}

ByteRange Neighbours::wirePart(const TraceRecord &record) const
{
    switch (record.kind) {
    case RecordKind::HttpRequestHead:
    case RecordKind::HttpRequestBody:
    case RecordKind::HttpResponseHead:
    case RecordKind::HttpResponseBody:
    case RecordKind::MqttGarbage:
        return {.offset = 0, .length = record.bytes.size()};
    case RecordKind::MqttPacket:
        return mqtt::publishPayload(record.bytes, m_snapshot.channel(record.channel).mqttLevel);
    default:
        return {};
    }
}

qsizetype Neighbours::overlap() const
{
    return std::clamp<qsizetype>(m_knowledge.longestForm(m_policy) - 1, 0, largestOverlap);
}

Neighbours::Sides Neighbours::beside(const TraceRecord &record, Stream stream, QByteArrayView own, char arrow) const
{
    const auto [first, last] = m_knowledge.mayStand(own.front(), own.back(), m_policy);
    return {.before = first ? collect(record, stream, arrow, true) : QByteArray(),
            .behind = last ? collect(record, stream, arrow, false) : QByteArray()};
}

QByteArray Neighbours::collect(const TraceRecord &record, Stream stream, char arrow, bool before) const
{
    const qsizetype wanted = overlap();
    const quint64 available = before ? record.sequence - 1 : m_snapshot.size() - record.sequence;
    const quint64 steps = std::min(available, stream == Stream::Rows ? farthestRow : farthest);
    QByteArray collected;
    int pieces = 0;
    for (quint64 step = 1; step <= steps && pieces < mostPieces && collected.size() < wanted; ++step) {
        const TraceRecord other = m_snapshot.record(before ? record.sequence - step : record.sequence + step);
        if (other.channel != record.channel || other.direction != record.direction ||
            (other.kind == RecordKind::TextLine) != (record.kind == RecordKind::TextLine))
            continue;
        HexRow row;
        QByteArrayView part = other.bytes;
        if (stream == Stream::Rows) {
            row = readHexRow(other.bytes);
            part = row.arrow == arrow ? QByteArrayView(row.bytes) : QByteArrayView();
        } else if (stream == Stream::Wire) {
            const ByteRange range = wirePart(other);
            part = other.bytes.sliced(range.offset, range.length);
        }
        if (part.isEmpty())
            continue;
        if (collected.isEmpty()) {
            const auto [first, last] = m_knowledge.mayStand(part.front(), part.back(), m_policy);
            if (before ? !last : !first)
                break;
        }
        ++pieces;
        const qsizetype taken = std::min(part.size(), wanted - collected.size());
        if (before)
            collected.prepend(part.last(taken));
        else
            collected.append(part.first(taken));
    }
    return collected;
}

QByteArray Neighbours::hidden(QByteArray bytes) const
{
    m_knowledge.hideIn(bytes, m_policy, 0);
    return bytes;
}

void Neighbours::hideInPart(const TraceRecord &record, Stream stream, ByteRange part, QByteArray &bytes) const
{
    if (part.isEmpty())
        return;
    const QByteArrayView own = record.bytes.sliced(part.offset, part.length);
    const auto [before, behind] = beside(record, stream, own);
    if (before.isEmpty() && behind.isEmpty())
        return;
    const auto join = [&](const QByteArray &head, ByteRange range, const QByteArray &tail) {
        const QByteArrayView middle = own.sliced(range.offset, range.length);
        const QByteArray joined = head + middle.toByteArray() + tail;
        const QByteArray shown = hidden(joined);
        if (shown == joined)
            return;
        // What the part holds whole has been found in it.
        const QByteArray alone = hidden(middle.toByteArray());
        for (qsizetype i = 0; i < range.length; ++i) {
            char &output = bytes[part.offset + range.offset + i];
            if (shown[head.size() + i] != alone[i] && output != '*')
                output = shown[head.size() + i];
        }
    };
    // Nothing reaches through a long part.
    if (const qsizetype end = overlap(); own.size() > 2 * end) {
        join(before, {0, end}, {});
        join({}, {own.size() - end, end}, behind);
    } else {
        join(before, {0, own.size()}, behind);
    }
}

void Neighbours::hideInRow(const TraceRecord &record, QByteArray &bytes) const
{
    const HexRow row = readHexRow(record.bytes);
    if (row.isEmpty())
        return;
    const auto [before, behind] = beside(record, Stream::Rows, row.bytes, row.arrow);
    QByteArray shown = hidden(before + row.bytes + behind);
    if (m_policy.secrets)
        m_knowledge.maskPartsIn(shown, m_policy);
    row.write(QByteArrayView(shown).sliced(before.size(), row.bytes.size()), bytes.data());
}

} // namespace bootbench
