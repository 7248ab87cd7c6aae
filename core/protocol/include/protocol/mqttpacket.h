// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>
#include <variant>

/// MQTT control packets as values: 3.1 (level 3), 3.1.1 (level 4) and 5.0 (level 5).
namespace bootbench::mqtt {

enum class PacketType : quint8 {
    Connect = 1,
    Connack,
    Publish,
    Puback,
    Pubrec,
    Pubrel,
    Pubcomp,
    Subscribe,
    Suback,
    Unsubscribe,
    Unsuback,
    Pingreq,
    Pingresp,
    Disconnect,
    Auth
};

/// `CONNECT` …; for numbers outside the enumeration `RESERVED`.
[[nodiscard]] QLatin1StringView packetTypeName(PacketType type);

/// MQTT 5 property identifiers (OASIS MQTT 5.0, 2.2.2.2).
enum class PropertyId : quint8 {
    PayloadFormatIndicator = 0x01,
    MessageExpiryInterval = 0x02,
    ContentType = 0x03,
    ResponseTopic = 0x08,
    CorrelationData = 0x09,
    SubscriptionIdentifier = 0x0B,
    SessionExpiryInterval = 0x11,
    AssignedClientIdentifier = 0x12,
    ServerKeepAlive = 0x13,
    AuthenticationMethod = 0x15,
    AuthenticationData = 0x16,
    RequestProblemInformation = 0x17,
    WillDelayInterval = 0x18,
    RequestResponseInformation = 0x19,
    ResponseInformation = 0x1A,
    ServerReference = 0x1C,
    ReasonString = 0x1F,
    ReceiveMaximum = 0x21,
    TopicAliasMaximum = 0x22,
    TopicAlias = 0x23,
    MaximumQos = 0x24,
    RetainAvailable = 0x25,
    UserProperty = 0x26,
    MaximumPacketSize = 0x27,
    WildcardSubscriptionAvailable = 0x28,
    SubscriptionIdentifierAvailable = 0x29,
    SharedSubscriptionAvailable = 0x2A
};

/// How a property's value is laid out on the wire.
enum class PropertyFormat : quint8 { Byte, TwoByte, FourByte, VariableInteger, Text, Binary, TextPair };

[[nodiscard]] std::optional<PropertyFormat> propertyFormat(quint8 id);
[[nodiscard]] QLatin1StringView propertyName(PropertyId id);

struct TextPair {
    QString name;
    QString value;
    friend bool operator==(const TextPair &, const TextPair &) = default;
};

/// Integers of every width as quint32; text as QString; binary as QByteArray.
using PropertyValue = std::variant<quint32, QString, QByteArray, TextPair>;

struct Property {
    PropertyId id{};
    PropertyValue value;
    friend bool operator==(const Property &, const Property &) = default;
};

using Properties = QList<Property>;

struct Will {
    QString topic{};
    QByteArray payload{};
    quint8 qos = 0;
    bool retain = false;
    Properties properties{};
    friend bool operator==(const Will &, const Will &) = default;
};

struct Connect {
    quint8 level = 4; ///< 3, 4 or 5
    bool cleanSession = true;
    quint16 keepAlive = 0; ///< seconds
    QString clientId{};
    std::optional<QString> userName{};
    std::optional<QByteArray> password{};
    std::optional<Will> will{};
    Properties properties{};
    friend bool operator==(const Connect &, const Connect &) = default;
};

struct Connack {
    bool sessionPresent = false;
    quint8 reasonCode = 0; ///< return code before MQTT 5
    Properties properties{};
    friend bool operator==(const Connack &, const Connack &) = default;
};

struct Publish {
    QString topic{};
    QByteArray payload{};
    quint8 qos = 0;
    bool retain = false;
    bool duplicate = false;
    quint16 packetId = 0; ///< 0 with QoS 0
    Properties properties{};
    friend bool operator==(const Publish &, const Publish &) = default;
};

/// PUBACK, PUBREC, PUBREL, PUBCOMP.
struct Acknowledgement {
    PacketType type = PacketType::Puback;
    quint16 packetId = 0;
    quint8 reasonCode = 0; ///< MQTT 5
    Properties properties{};
    friend bool operator==(const Acknowledgement &, const Acknowledgement &) = default;
};

struct SubscribeFilter {
    QString filter{};
    quint8 options = 0; ///< QoS in bits 0–1; the rest MQTT 5
    friend bool operator==(const SubscribeFilter &, const SubscribeFilter &) = default;
};

struct Subscribe {
    quint16 packetId = 0;
    QList<SubscribeFilter> filters{};
    Properties properties{};
    friend bool operator==(const Subscribe &, const Subscribe &) = default;
};

struct Suback {
    quint16 packetId = 0;
    QList<quint8> reasonCodes{}; ///< 0–2 granted QoS, 0x80 and above refused
    Properties properties{};
    friend bool operator==(const Suback &, const Suback &) = default;
};

struct Unsubscribe {
    quint16 packetId = 0;
    QList<QString> filters{};
    Properties properties{};
    friend bool operator==(const Unsubscribe &, const Unsubscribe &) = default;
};

struct Unsuback {
    quint16 packetId = 0;
    QList<quint8> reasonCodes{}; ///< MQTT 5 only
    Properties properties{};
    friend bool operator==(const Unsuback &, const Unsuback &) = default;
};

struct Pingreq {
    friend bool operator==(const Pingreq &, const Pingreq &) = default;
};
struct Pingresp {
    friend bool operator==(const Pingresp &, const Pingresp &) = default;
};

struct Disconnect {
    quint8 reasonCode = 0; ///< MQTT 5
    Properties properties{};
    friend bool operator==(const Disconnect &, const Disconnect &) = default;
};

struct Auth {
    quint8 reasonCode = 0;
    Properties properties{};
    friend bool operator==(const Auth &, const Auth &) = default;
};

using Packet = std::variant<Connect, Connack, Publish, Acknowledgement, Subscribe, Suback, Unsubscribe, Unsuback,
                            Pingreq, Pingresp, Disconnect, Auth>;

} // namespace bootbench::mqtt
