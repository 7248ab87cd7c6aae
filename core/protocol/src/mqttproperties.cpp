// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttwire.h"

#include <algorithm>
#include <array>

namespace bootbench::mqtt {

using namespace Qt::StringLiterals;

namespace {

/// What a number may be.
enum class Range : quint8 { Any, ZeroOrOne, NotZero };

using OwnerMask = quint16; ///< one bit per PropertyOwner

template <typename... Owners>
constexpr OwnerMask in(Owners... owners)
{
    return OwnerMask((0U | ... | (1U << unsigned(owners))));
}

struct PropertyRule {
    PropertyId id;
    PropertyFormat format;
    Range range;
    OwnerMask owners;
    QLatin1StringView name;
};

using enum PacketType;
using Id = PropertyId;
using Format = PropertyFormat;

constexpr auto will = willOwner;
constexpr OwnerMask everywhere = in(Connect, Connack, Publish, will, Puback, Pubrec, Pubrel, Pubcomp, Subscribe, Suback,
                                    Unsubscribe, Unsuback, Disconnect, Auth);
constexpr OwnerMask inAnswers = in(Connack, Puback, Pubrec, Pubrel, Pubcomp, Suback, Unsuback, Disconnect, Auth);

// OASIS MQTT 5.0, table 2-4; ranges from the properties' own sections. Sorted by identifier.
constexpr auto rules = std::to_array<PropertyRule>({
    {Id::PayloadFormatIndicator, Format::Byte, Range::ZeroOrOne, in(Publish, will), "PayloadFormatIndicator"_L1},
    {Id::MessageExpiryInterval, Format::FourByte, Range::Any, in(Publish, will), "MessageExpiryInterval"_L1},
    {Id::ContentType, Format::Text, Range::Any, in(Publish, will), "ContentType"_L1},
    {Id::ResponseTopic, Format::Text, Range::Any, in(Publish, will), "ResponseTopic"_L1},
    {Id::CorrelationData, Format::Binary, Range::Any, in(Publish, will), "CorrelationData"_L1},
    {Id::SubscriptionIdentifier, Format::VariableInteger, Range::NotZero, in(Publish, Subscribe),
     "SubscriptionIdentifier"_L1},
    {Id::SessionExpiryInterval, Format::FourByte, Range::Any, in(Connect, Connack, Disconnect),
     "SessionExpiryInterval"_L1},
    {Id::AssignedClientIdentifier, Format::Text, Range::Any, in(Connack), "AssignedClientIdentifier"_L1},
    {Id::ServerKeepAlive, Format::TwoByte, Range::Any, in(Connack), "ServerKeepAlive"_L1},
    {Id::AuthenticationMethod, Format::Text, Range::Any, in(Connect, Connack, Auth), "AuthenticationMethod"_L1},
    {Id::AuthenticationData, Format::Binary, Range::Any, in(Connect, Connack, Auth), "AuthenticationData"_L1},
    {Id::RequestProblemInformation, Format::Byte, Range::ZeroOrOne, in(Connect), "RequestProblemInformation"_L1},
    {Id::WillDelayInterval, Format::FourByte, Range::Any, in(will), "WillDelayInterval"_L1},
    {Id::RequestResponseInformation, Format::Byte, Range::ZeroOrOne, in(Connect), "RequestResponseInformation"_L1},
    {Id::ResponseInformation, Format::Text, Range::Any, in(Connack), "ResponseInformation"_L1},
    {Id::ServerReference, Format::Text, Range::Any, in(Connack, Disconnect), "ServerReference"_L1},
    {Id::ReasonString, Format::Text, Range::Any, inAnswers, "ReasonString"_L1},
    {Id::ReceiveMaximum, Format::TwoByte, Range::NotZero, in(Connect, Connack), "ReceiveMaximum"_L1},
    {Id::TopicAliasMaximum, Format::TwoByte, Range::Any, in(Connect, Connack), "TopicAliasMaximum"_L1},
    {Id::TopicAlias, Format::TwoByte, Range::NotZero, in(Publish), "TopicAlias"_L1},
    {Id::MaximumQos, Format::Byte, Range::ZeroOrOne, in(Connack), "MaximumQos"_L1},
    {Id::RetainAvailable, Format::Byte, Range::ZeroOrOne, in(Connack), "RetainAvailable"_L1},
    {Id::UserProperty, Format::TextPair, Range::Any, everywhere, "UserProperty"_L1},
    {Id::MaximumPacketSize, Format::FourByte, Range::NotZero, in(Connect, Connack), "MaximumPacketSize"_L1},
    {Id::WildcardSubscriptionAvailable, Format::Byte, Range::ZeroOrOne, in(Connack),
     "WildcardSubscriptionAvailable"_L1},
    {Id::SubscriptionIdentifierAvailable, Format::Byte, Range::ZeroOrOne, in(Connack),
     "SubscriptionIdentifierAvailable"_L1},
    {Id::SharedSubscriptionAvailable, Format::Byte, Range::ZeroOrOne, in(Connack), "SharedSubscriptionAvailable"_L1},
});
static_assert(std::ranges::is_sorted(rules, {}, &PropertyRule::id));

const PropertyRule *ruleOf(quint8 id)
{
    const auto *const rule = std::ranges::lower_bound(rules, PropertyId(id), {}, &PropertyRule::id);
    return rule != rules.end() && rule->id == PropertyId(id) ? rule : nullptr;
}

PropertyValue readValue(WireReader &reader, PropertyFormat format)
{
    switch (format) {
    case PropertyFormat::Byte:
        return quint32(reader.byte());
    case PropertyFormat::TwoByte:
        return quint32(reader.twoByte());
    case PropertyFormat::FourByte:
        return reader.fourByte();
    case PropertyFormat::VariableInteger:
        return reader.variableInteger();
    case PropertyFormat::Text:
        return reader.text();
    case PropertyFormat::Binary:
        return reader.binary();
    case PropertyFormat::TextPair: {
        QString name = reader.text();
        QString value = reader.text();
        return TextPair{std::move(name), std::move(value)};
    }
    }
    Q_UNREACHABLE();
}

bool inRange(const PropertyValue &value, Range range)
{
    const auto *const number = std::get_if<quint32>(&value);
    return !number || range == Range::Any || (range == Range::ZeroOrOne ? *number <= 1 : *number != 0);
}

bool mayRepeat(PropertyId id, PropertyOwner owner)
{
    return id == PropertyId::UserProperty ||
           (id == PropertyId::SubscriptionIdentifier && owner == ownerOf(PacketType::Publish));
}

void writeValue(WireWriter &writer, PropertyFormat format, const PropertyValue &value)
{
    const auto number = [&value] { return std::get<quint32>(value); };
    switch (format) {
    case PropertyFormat::Byte:
        return writer.byte(quint8(number()));
    case PropertyFormat::TwoByte:
        return writer.twoByte(quint16(number()));
    case PropertyFormat::FourByte:
        return writer.fourByte(number());
    case PropertyFormat::VariableInteger:
        return writer.variableInteger(number());
    case PropertyFormat::Text:
        return writer.text(std::get<QString>(value));
    case PropertyFormat::Binary:
        return writer.binary(std::get<QByteArray>(value));
    case PropertyFormat::TextPair:
        writer.text(std::get<TextPair>(value).name);
        return writer.text(std::get<TextPair>(value).value);
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<PropertyFormat> propertyFormat(quint8 id)
{
    const PropertyRule *const rule = ruleOf(id);
    return rule ? std::optional(rule->format) : std::nullopt;
}

QLatin1StringView propertyName(PropertyId id)
{
    const PropertyRule *const rule = ruleOf(quint8(id));
    return rule ? rule->name : "RESERVED"_L1;
}

Properties readProperties(WireReader &reader, PropertyOwner owner)
{
    Properties properties;
    quint64 seen = 0;
    const quint32 length = reader.variableInteger();
    const qsizetype outerEnd = reader.enter(qsizetype(length));
    while (!reader.atEnd()) {
        const qsizetype start = reader.offset();
        const quint32 id = reader.variableInteger();
        if (reader.failed())
            break;
        const PropertyRule *const rule = id <= 0xFF ? ruleOf(quint8(id)) : nullptr;
        if (!rule) {
            reader.fail(u"unknown property 0x%1"_s.arg(id, 2, 16, '0'_L1), start);
            break;
        }
        if ((rule->owners & (1U << unsigned(owner))) == 0) {
            reader.fail(u"property %1 has no place here"_s.arg(rule->name), start);
            break;
        }
        const quint64 bit = quint64(1) << id;
        if ((seen & bit) != 0 && !mayRepeat(rule->id, owner)) {
            reader.fail(u"property %1 appears twice"_s.arg(rule->name), start);
            break;
        }
        seen |= bit;
        Property property{rule->id, readValue(reader, rule->format)};
        if (!reader.failed() && !inRange(property.value, rule->range))
            reader.fail(u"property %1 has a forbidden value"_s.arg(rule->name), start);
        properties.append(std::move(property));
    }
    reader.leave(outerEnd);
    return properties;
}

void writeProperties(WireWriter &writer, const Properties &properties)
{
    if (properties.isEmpty())
        return writer.byte(0);
    WireWriter list;
    for (const Property &property : properties) {
        const PropertyRule *const rule = ruleOf(quint8(property.id));
        Q_ASSERT_X(rule, "mqtt::encode", "a property that MQTT 5 does not define");
        if (!rule)
            continue;
        list.byte(quint8(property.id));
        writeValue(list, rule->format, property.value);
    }
    writer.variableInteger(quint32(list.body().size()));
    writer.raw(list.body());
}

} // namespace bootbench::mqtt
