// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qmqttconnection.h"

#include <QtMqtt/qmqttclient.h>

/// What a client was told, and its connection. QMqttClient is the face, QMqttConnection the work.
class QMqttClientPrivate
{
public:
    explicit QMqttClientPrivate(QMqttClient &client);

    /// Properties change only while Disconnected, and are signalled only when they really changed.
    template <typename T, typename Signal>
    void change(T &member, const T &value, Signal signal)
    {
        if (state == QMqttClient::Disconnected && member != value) {
            member = value;
            Q_EMIT(q.*signal)(value);
        }
    }
    void assignClientId(const QString &id);
    void setError(QMqttClient::ClientError error);
    void setState(QMqttClient::ClientState state);

    QMqttClient &q;
    QString clientId;
    QString username;
    QString password;
    QString willTopic;
    QByteArray willMessage;
    QMqttConnectionProperties connectionProperties;
    QMqttServerConnectionProperties serverProperties;
    QMqttClient::ProtocolVersion protocolVersion = QMqttClient::MQTT_3_1_1;
    QMqttClient::ClientState state = QMqttClient::Disconnected;
    QMqttClient::ClientError error = QMqttClient::NoError;
    quint16 keepAlive = 60;
    quint8 willQoS = 0;
    bool willRetain = false;
    bool cleanSession = true;
    bool autoKeepAlive = true;
    QMqttConnection connection;
};
