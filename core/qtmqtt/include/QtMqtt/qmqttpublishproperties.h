// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqttglobal.h>
#include <QtMqtt/qmqtttype.h>

#include <QByteArray>
#include <QFlags>
#include <QList>
#include <QString>

/// What MQTT 5 lets a PUBLISH say beside topic and payload. Only what was set, or received, is available.
class QMqttPublishProperties
{
public:
    enum PublishPropertyDetail : quint32 {
        None = 0x00,
        PayloadFormatIndicator = 0x01,
        MessageExpiryInterval = 0x02,
        TopicAlias = 0x04,
        ResponseTopic = 0x08,
        CorrelationData = 0x10,
        UserProperty = 0x20,
        SubscriptionIdentifier = 0x40,
        ContentType = 0x80
    };
    Q_DECLARE_FLAGS(PublishPropertyDetails, PublishPropertyDetail)

    [[nodiscard]] PublishPropertyDetails availableProperties() const { return m_available; }

    [[nodiscard]] QMqtt::PayloadFormatIndicator payloadFormatIndicator() const { return m_payloadFormat; }
    void setPayloadFormatIndicator(QMqtt::PayloadFormatIndicator indicator);

    /// Seconds.
    [[nodiscard]] quint32 messageExpiryInterval() const { return m_messageExpiry; }
    void setMessageExpiryInterval(quint32 interval);

    [[nodiscard]] quint16 topicAlias() const { return m_topicAlias; }
    /// 0 is no alias and is ignored.
    void setTopicAlias(quint16 alias);

    [[nodiscard]] QString responseTopic() const { return m_responseTopic; }
    void setResponseTopic(const QString &topic);

    [[nodiscard]] QByteArray correlationData() const { return m_correlationData; }
    void setCorrelationData(const QByteArray &correlation);

    [[nodiscard]] QMqttUserProperties userProperties() const { return m_userProperties; }
    void setUserProperties(const QMqttUserProperties &properties);

    /// Received only: a client must not send them, and publish() refuses to.
    [[nodiscard]] QList<quint32> subscriptionIdentifiers() const { return m_subscriptionIdentifiers; }
    void setSubscriptionIdentifiers(const QList<quint32> &ids);

    [[nodiscard]] QString contentType() const { return m_contentType; }
    void setContentType(const QString &type);

private:
    PublishPropertyDetails m_available = None;
    QMqtt::PayloadFormatIndicator m_payloadFormat = QMqtt::PayloadFormatIndicator::Unspecified;
    quint16 m_topicAlias = 0;
    quint32 m_messageExpiry = 0;
    QString m_responseTopic;
    QString m_contentType;
    QByteArray m_correlationData;
    QMqttUserProperties m_userProperties;
    QList<quint32> m_subscriptionIdentifiers;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(QMqttPublishProperties::PublishPropertyDetails)

/// What the broker said when it acknowledged a message; before MQTT 5 always success.
class QMqttMessageStatusProperties
{
public:
    [[nodiscard]] QMqtt::ReasonCode reasonCode() const { return m_reasonCode; }
    [[nodiscard]] QString reason() const { return m_reason; }
    [[nodiscard]] QMqttUserProperties userProperties() const { return m_userProperties; }

private:
    friend struct QMqttPropertyReader;

    QMqtt::ReasonCode m_reasonCode = QMqtt::ReasonCode::Success;
    QString m_reason;
    QMqttUserProperties m_userProperties;
};
