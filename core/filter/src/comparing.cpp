// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparing.h"
#include "ordered.h"

#include <domain/stages.h>
#include <protocol/mqttpacket.h>
#include <trace/tracerecord.h>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// Bits for the values from 0 to `last`, named by `nameOf`.
template <typename NameOf>
quint64 passingNames(const FilterNode &leaf, unsigned last, const NameOf &nameOf)
{
    quint64 passing = 0;
    for (unsigned value = 0; value <= last; ++value) {
        if (fulfils(leaf, QString(nameOf(value)), Qt::CaseInsensitive))
            passing |= quint64(1) << value;
    }
    return passing;
}

/// The name of the member that `json.params.cmd` means; empty where it is an element by its number.
QByteArray lastMember(QStringView name)
{
    const QByteArray member = name.sliced(name.lastIndexOf(u'.') + 1).toUtf8();
    const bool isIndex = std::ranges::all_of(member, [](char c) { return c >= '0' && c <= '9'; });
    return isIndex ? QByteArray() : member;
}

} // namespace

bool fulfils(const FilterNode &leaf, const QString &text, Qt::CaseSensitivity equality)
{
    const auto any = [&](const auto &condition) { return std::ranges::any_of(leaf.operands, condition); };
    switch (leaf.comparison) {
    case Comparison::Exists:
        return !text.isEmpty();
    case Comparison::Equal:
        return any([&](const Operand &operand) { return text.compare(operand.text, equality) == 0; });
    case Comparison::NotEqual:
        return !text.isEmpty() && text.compare(leaf.operands.front().text, equality) != 0;
    case Comparison::Contains:
        return text.contains(leaf.operands.front().text, Qt::CaseInsensitive);
    case Comparison::Matches:
        return leaf.pattern.match(text).hasMatch();
    default:
        return !text.isEmpty() && ordered(leaf.comparison, text.compare(leaf.operands.front().text), 0);
    }
}

void workAhead(FilterNode &leaf)
{
    for (Operand &operand : leaf.operands)
        operand.pattern = BytePattern(operand.bytes);
    static_assert(stageCount <= 64);
    switch (leaf.field.source) {
    case FieldSource::Direction:
        leaf.passing = passingNames(leaf, unsigned(Direction::Down), [](unsigned value) {
            return Direction(value) == Direction::None ? "none"_L1 : directionName(Direction(value));
        });
        return;
    case FieldSource::Protocol:
        leaf.passing = passingNames(leaf, unsigned(TraceProtocol::Mqtt),
                                    [](unsigned value) { return protocolName(TraceProtocol(value)); });
        return;
    case FieldSource::Stage:
        leaf.passing =
            passingNames(leaf, unsigned(stageCount) - 1, [](unsigned value) { return stageName(Stage(value)); });
        return;
    case FieldSource::Dissected:
        if (leaf.field.name == "mqtt.type"_L1)
            leaf.passing = passingNames(leaf, unsigned(mqtt::PacketType::Auth),
                                        [](unsigned value) { return mqtt::packetTypeName(mqtt::PacketType(value)); });
        else if (leaf.field.name == "json."_L1)
            leaf.member = BytePattern(lastMember(leaf.name));
        return;
    default:
        return;
    }
}

bool holdsInAnyCase(QByteArrayView bytes, QByteArrayView part)
{
    if (part.isEmpty())
        return true;
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; };
    const char first = small(part.front());
    // Only a letter is met by another byte with this bit set.
    const char fold = first >= 'a' && first <= 'z' ? 0x20 : 0;
    const qsizetype last = bytes.size() - part.size();
    for (qsizetype at = 0; at <= last; ++at) {
        if (char(bytes[at] | fold) != first)
            continue;
        qsizetype same = 1;
        while (same < part.size() && small(bytes[at + same]) == small(part[same]))
            ++same;
        if (same == part.size())
            return true;
    }
    return false;
}

} // namespace bootbench
