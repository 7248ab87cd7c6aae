// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqttglobal.h>
#include <QtMqtt/qmqtttype.h>

#include <QByteArray>
#include <QFlags>
#include <QString>

#include <limits>

/// What an MQTT 5 client asks for in its CONNECT. Defaults are not sent.
class QMqttConnectionProperties
{
public:
    /// Seconds that the broker keeps the session after the connection.
    [[nodiscard]] quint32 sessionExpiryInterval() const { return m_sessionExpiry; }
    void setSessionExpiryInterval(quint32 expiry) { m_sessionExpiry = expiry; }

    /// Messages with QoS 1 and 2 that may be unacknowledged at a time. 0 is forbidden and ignored.
    [[nodiscard]] quint16 maximumReceive() const { return m_maximumReceive; }
    void setMaximumReceive(quint16 maximumReceive);

    /// Bytes of a whole packet. 0 is forbidden and ignored.
    [[nodiscard]] quint32 maximumPacketSize() const { return m_maximumPacketSize; }
    void setMaximumPacketSize(quint32 packetSize);

    [[nodiscard]] quint16 maximumTopicAlias() const { return m_maximumTopicAlias; }
    void setMaximumTopicAlias(quint16 alias) { m_maximumTopicAlias = alias; }

    [[nodiscard]] bool requestResponseInformation() const { return m_requestResponse; }
    void setRequestResponseInformation(bool response) { m_requestResponse = response; }

    [[nodiscard]] bool requestProblemInformation() const { return m_requestProblem; }
    void setRequestProblemInformation(bool problem) { m_requestProblem = problem; }

    [[nodiscard]] QMqttUserProperties userProperties() const { return m_userProperties; }
    void setUserProperties(const QMqttUserProperties &properties) { m_userProperties = properties; }

    [[nodiscard]] QString authenticationMethod() const { return m_authenticationMethod; }
    void setAuthenticationMethod(const QString &method) { m_authenticationMethod = method; }

    /// Sent only together with a method.
    [[nodiscard]] QByteArray authenticationData() const { return m_authenticationData; }
    void setAuthenticationData(const QByteArray &data) { m_authenticationData = data; }

private:
    quint32 m_sessionExpiry = 0;
    quint32 m_maximumPacketSize = std::numeric_limits<quint32>::max();
    quint16 m_maximumReceive = std::numeric_limits<quint16>::max();
    quint16 m_maximumTopicAlias = 0;
    bool m_requestResponse = false;
    bool m_requestProblem = true;
    QMqttUserProperties m_userProperties;
    QString m_authenticationMethod;
    QByteArray m_authenticationData;
};

/// What the broker's CONNACK said. Before MQTT 5 only the return code.
class QMqttServerConnectionProperties : public QMqttConnectionProperties
{
public:
    enum ServerPropertyDetail : quint32 {
        None = 0x00000,
        SessionExpiryInterval = 0x00001,
        MaximumReceive = 0x00002,
        MaximumQoS = 0x00004,
        RetainAvailable = 0x00010,
        MaximumPacketSize = 0x00020,
        AssignedClientId = 0x00040,
        MaximumTopicAlias = 0x00080,
        ReasonString = 0x00100,
        UserProperty = 0x00200,
        WildCardSupported = 0x00400,
        SubscriptionIdentifierSupport = 0x00800,
        SharedSubscriptionSupport = 0x01000,
        ServerKeepAlive = 0x02000,
        ResponseInformation = 0x04000,
        ServerReference = 0x08000,
        AuthenticationMethod = 0x10000,
        AuthenticationData = 0x20000
    };
    Q_DECLARE_FLAGS(ServerPropertyDetails, ServerPropertyDetail)

    [[nodiscard]] ServerPropertyDetails availableProperties() const { return m_available; }
    /// Whether an MQTT 5 CONNACK was received.
    [[nodiscard]] bool isValid() const { return m_valid; }

    [[nodiscard]] quint8 maximumQoS() const { return m_maximumQoS; }
    [[nodiscard]] bool retainAvailable() const { return m_retainAvailable; }
    [[nodiscard]] bool clientIdAssigned() const { return m_available.testFlag(AssignedClientId); }
    [[nodiscard]] QString reason() const { return m_reason; }
    [[nodiscard]] QMqtt::ReasonCode reasonCode() const { return m_reasonCode; }
    [[nodiscard]] bool wildcardSupported() const { return m_wildcardSupported; }
    [[nodiscard]] bool subscriptionIdentifierSupported() const { return m_subscriptionIdentifierSupported; }
    [[nodiscard]] bool sharedSubscriptionSupported() const { return m_sharedSubscriptionSupported; }
    /// Seconds; takes the place of QMqttClient::keepAlive() while the connection lasts.
    [[nodiscard]] quint16 serverKeepAlive() const { return m_serverKeepAlive; }
    [[nodiscard]] QString responseInformation() const { return m_responseInformation; }
    [[nodiscard]] QString serverReference() const { return m_serverReference; }

private:
    friend struct QMqttPropertyReader;

    ServerPropertyDetails m_available = None;
    QMqtt::ReasonCode m_reasonCode = QMqtt::ReasonCode::Success;
    quint16 m_serverKeepAlive = 0;
    quint8 m_maximumQoS = 2;
    bool m_valid = false;
    bool m_retainAvailable = true;
    bool m_wildcardSupported = true;
    bool m_subscriptionIdentifierSupported = true;
    bool m_sharedSubscriptionSupported = true;
    QString m_reason;
    QString m_responseInformation;
    QString m_serverReference;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(QMqttServerConnectionProperties::ServerPropertyDetails)
