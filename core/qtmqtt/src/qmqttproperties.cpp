// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtMqtt/qmqttconnectionproperties.h>
#include <QtMqtt/qmqttpublishproperties.h>

void QMqttConnectionProperties::setMaximumReceive(quint16 maximumReceive)
{
    if (maximumReceive != 0)
        m_maximumReceive = maximumReceive;
}

void QMqttConnectionProperties::setMaximumPacketSize(quint32 packetSize)
{
    if (packetSize != 0)
        m_maximumPacketSize = packetSize;
}

void QMqttPublishProperties::setPayloadFormatIndicator(QMqtt::PayloadFormatIndicator indicator)
{
    m_payloadFormat = indicator;
    m_available |= PayloadFormatIndicator;
}

void QMqttPublishProperties::setMessageExpiryInterval(quint32 interval)
{
    m_messageExpiry = interval;
    m_available |= MessageExpiryInterval;
}

void QMqttPublishProperties::setTopicAlias(quint16 alias)
{
    if (alias != 0) {
        m_topicAlias = alias;
        m_available |= TopicAlias;
    }
}

void QMqttPublishProperties::setResponseTopic(const QString &topic)
{
    m_responseTopic = topic;
    m_available |= ResponseTopic;
}

void QMqttPublishProperties::setCorrelationData(const QByteArray &correlation)
{
    m_correlationData = correlation;
    m_available |= CorrelationData;
}

void QMqttPublishProperties::setUserProperties(const QMqttUserProperties &properties)
{
    m_userProperties = properties;
    m_available |= UserProperty;
}

void QMqttPublishProperties::setSubscriptionIdentifiers(const QList<quint32> &ids)
{
    m_subscriptionIdentifiers = ids;
    m_available |= SubscriptionIdentifier;
}

void QMqttPublishProperties::setContentType(const QString &type)
{
    m_contentType = type;
    m_available |= ContentType;
}
