// SPDX-License-Identifier: GPL-3.0-or-later
#include "properties.h"

#include <limits>

using bootbench::mqtt::Connack;
using bootbench::mqtt::Properties;
using bootbench::mqtt::Property;
using bootbench::mqtt::PropertyId;
using bootbench::mqtt::TextPair;

namespace {

// The decoder checked that each value has its property's format.
quint32 number(const Property &property)
{
    return std::get<quint32>(property.value);
}

QString text(const Property &property)
{
    return std::get<QString>(property.value);
}

QByteArray binary(const Property &property)
{
    return std::get<QByteArray>(property.value);
}

void append(Properties &list, PropertyId id, quint32 value)
{
    list.append({id, value});
}

void appendText(Properties &list, PropertyId id, const QString &value)
{
    if (!value.isEmpty())
        list.append({id, value});
}

void appendBinary(Properties &list, PropertyId id, const QByteArray &value)
{
    if (!value.isEmpty())
        list.append({id, value});
}

void appendUser(Properties &list, const QMqttUserProperties &user)
{
    for (const QMqttStringPair &pair : user)
        list.append({PropertyId::UserProperty, TextPair{pair.name(), pair.value()}});
}

QString firstText(const Properties &properties, PropertyId id)
{
    for (const Property &property : properties) {
        if (property.id == id)
            return text(property);
    }
    return {};
}

} // namespace

Properties toPacket(const QMqttConnectionProperties &properties)
{
    Properties list;
    if (properties.sessionExpiryInterval() != 0)
        append(list, PropertyId::SessionExpiryInterval, properties.sessionExpiryInterval());
    if (properties.maximumReceive() != std::numeric_limits<quint16>::max())
        append(list, PropertyId::ReceiveMaximum, properties.maximumReceive());
    if (properties.maximumPacketSize() != std::numeric_limits<quint32>::max())
        append(list, PropertyId::MaximumPacketSize, properties.maximumPacketSize());
    if (properties.maximumTopicAlias() != 0)
        append(list, PropertyId::TopicAliasMaximum, properties.maximumTopicAlias());
    if (properties.requestResponseInformation())
        append(list, PropertyId::RequestResponseInformation, 1);
    if (!properties.requestProblemInformation())
        append(list, PropertyId::RequestProblemInformation, 0);
    appendUser(list, properties.userProperties());
    if (!properties.authenticationMethod().isEmpty()) {
        appendText(list, PropertyId::AuthenticationMethod, properties.authenticationMethod());
        appendBinary(list, PropertyId::AuthenticationData, properties.authenticationData());
    }
    return list;
}

Properties toPacket(const QMqttPublishProperties &properties)
{
    using Publish = QMqttPublishProperties;
    const Publish::PublishPropertyDetails available = properties.availableProperties();
    Properties list;
    if (available.testFlag(Publish::PayloadFormatIndicator))
        append(list, PropertyId::PayloadFormatIndicator, quint32(properties.payloadFormatIndicator()));
    if (available.testFlag(Publish::MessageExpiryInterval))
        append(list, PropertyId::MessageExpiryInterval, properties.messageExpiryInterval());
    if (available.testFlag(Publish::TopicAlias))
        append(list, PropertyId::TopicAlias, properties.topicAlias());
    appendText(list, PropertyId::ResponseTopic, properties.responseTopic());
    appendBinary(list, PropertyId::CorrelationData, properties.correlationData());
    appendText(list, PropertyId::ContentType, properties.contentType());
    appendUser(list, properties.userProperties());
    return list;
}

Properties toPacket(const QMqttSubscriptionProperties &properties)
{
    Properties list;
    if (properties.subscriptionIdentifier() != 0)
        append(list, PropertyId::SubscriptionIdentifier, properties.subscriptionIdentifier());
    appendUser(list, properties.userProperties());
    return list;
}

Properties toPacket(const QMqttAuthenticationProperties &properties)
{
    Properties list;
    appendText(list, PropertyId::AuthenticationMethod, properties.authenticationMethod());
    appendBinary(list, PropertyId::AuthenticationData, properties.authenticationData());
    appendText(list, PropertyId::ReasonString, properties.reason());
    appendUser(list, properties.userProperties());
    return list;
}

QMqttUserProperties QMqttPropertyReader::user(const Properties &properties)
{
    QMqttUserProperties user;
    for (const Property &property : properties) {
        if (property.id == PropertyId::UserProperty) {
            const auto &pair = std::get<TextPair>(property.value);
            user.append({pair.name, pair.value});
        }
    }
    return user;
}

QString QMqttPropertyReader::reason(const Properties &properties)
{
    return firstText(properties, PropertyId::ReasonString);
}

QString QMqttPropertyReader::assignedClientId(const Properties &properties)
{
    return firstText(properties, PropertyId::AssignedClientIdentifier);
}

QMqttMessageStatusProperties QMqttPropertyReader::status(quint8 reasonCode, const Properties &properties)
{
    QMqttMessageStatusProperties status;
    status.m_reasonCode = QMqtt::ReasonCode(reasonCode);
    status.m_reason = reason(properties);
    status.m_userProperties = user(properties);
    return status;
}

QMqttAuthenticationProperties QMqttPropertyReader::authentication(const Properties &properties)
{
    QMqttAuthenticationProperties result;
    result.setAuthenticationMethod(firstText(properties, PropertyId::AuthenticationMethod));
    result.setReason(reason(properties));
    result.setUserProperties(user(properties));
    for (const Property &property : properties) {
        if (property.id == PropertyId::AuthenticationData)
            result.setAuthenticationData(binary(property));
    }
    return result;
}

QMqttPublishProperties QMqttPropertyReader::publish(const Properties &properties)
{
    QMqttPublishProperties result;
    QList<quint32> subscriptionIdentifiers;
    for (const Property &property : properties) {
        switch (property.id) {
        case PropertyId::PayloadFormatIndicator:
            result.setPayloadFormatIndicator(QMqtt::PayloadFormatIndicator(number(property)));
            break;
        case PropertyId::MessageExpiryInterval:
            result.setMessageExpiryInterval(number(property));
            break;
        case PropertyId::TopicAlias:
            result.setTopicAlias(quint16(number(property)));
            break;
        case PropertyId::ResponseTopic:
            result.setResponseTopic(text(property));
            break;
        case PropertyId::CorrelationData:
            result.setCorrelationData(binary(property));
            break;
        case PropertyId::ContentType:
            result.setContentType(text(property));
            break;
        case PropertyId::SubscriptionIdentifier:
            subscriptionIdentifiers.append(number(property));
            break;
        default:
            break; // user properties follow
        }
    }
    if (!subscriptionIdentifiers.isEmpty())
        result.setSubscriptionIdentifiers(subscriptionIdentifiers);
    if (const QMqttUserProperties userProperties = user(properties); !userProperties.isEmpty())
        result.setUserProperties(userProperties);
    return result;
}

QMqttServerConnectionProperties QMqttPropertyReader::server(const Connack &connack, quint8 level)
{
    using Server = QMqttServerConnectionProperties;
    Server server;
    server.m_reasonCode = QMqtt::ReasonCode(connack.reasonCode);
    server.m_valid = level == 5;
    const auto available = [&server](Server::ServerPropertyDetail detail) { server.m_available |= detail; };
    for (const Property &property : connack.properties) {
        switch (property.id) {
        case PropertyId::SessionExpiryInterval:
            server.setSessionExpiryInterval(number(property));
            available(Server::SessionExpiryInterval);
            break;
        case PropertyId::ReceiveMaximum:
            server.setMaximumReceive(quint16(number(property)));
            available(Server::MaximumReceive);
            break;
        case PropertyId::MaximumQos:
            server.m_maximumQoS = quint8(number(property));
            available(Server::MaximumQoS);
            break;
        case PropertyId::RetainAvailable:
            server.m_retainAvailable = number(property) != 0;
            available(Server::RetainAvailable);
            break;
        case PropertyId::MaximumPacketSize:
            server.setMaximumPacketSize(number(property));
            available(Server::MaximumPacketSize);
            break;
        case PropertyId::AssignedClientIdentifier:
            available(Server::AssignedClientId);
            break;
        case PropertyId::TopicAliasMaximum:
            server.setMaximumTopicAlias(quint16(number(property)));
            available(Server::MaximumTopicAlias);
            break;
        case PropertyId::ReasonString:
            server.m_reason = text(property);
            available(Server::ReasonString);
            break;
        case PropertyId::UserProperty:
            available(Server::UserProperty);
            break;
        case PropertyId::WildcardSubscriptionAvailable:
            server.m_wildcardSupported = number(property) != 0;
            available(Server::WildCardSupported);
            break;
        case PropertyId::SubscriptionIdentifierAvailable:
            server.m_subscriptionIdentifierSupported = number(property) != 0;
            available(Server::SubscriptionIdentifierSupport);
            break;
        case PropertyId::SharedSubscriptionAvailable:
            server.m_sharedSubscriptionSupported = number(property) != 0;
            available(Server::SharedSubscriptionSupport);
            break;
        case PropertyId::ServerKeepAlive:
            server.m_serverKeepAlive = quint16(number(property));
            available(Server::ServerKeepAlive);
            break;
        case PropertyId::ResponseInformation:
            server.m_responseInformation = text(property);
            available(Server::ResponseInformation);
            break;
        case PropertyId::ServerReference:
            server.m_serverReference = text(property);
            available(Server::ServerReference);
            break;
        case PropertyId::AuthenticationMethod:
            server.setAuthenticationMethod(text(property));
            available(Server::AuthenticationMethod);
            break;
        case PropertyId::AuthenticationData:
            server.setAuthenticationData(binary(property));
            available(Server::AuthenticationData);
            break;
        default:
            break; // not a CONNACK's
        }
    }
    server.setUserProperties(user(connack.properties));
    return server;
}
