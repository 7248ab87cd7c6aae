// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqttpublishproperties.h>
#include <QtMqtt/qmqtttopicname.h>

#include <QByteArray>
#include <QObject>

/// A message as a subscription received it.
class QMqttMessage
{
    Q_GADGET
    Q_PROPERTY(QMqttTopicName topic READ topic CONSTANT)
    Q_PROPERTY(QByteArray payload READ payload CONSTANT)
    Q_PROPERTY(quint16 id READ id CONSTANT)
    Q_PROPERTY(quint8 qos READ qos CONSTANT)
    Q_PROPERTY(bool duplicate READ duplicate CONSTANT)
    Q_PROPERTY(bool retain READ retain CONSTANT)

public:
    QMqttMessage() = default;

    [[nodiscard]] const QByteArray &payload() const { return m_payload; }
    [[nodiscard]] quint8 qos() const { return m_qos; }
    /// The packet identifier; 0 with QoS 0.
    [[nodiscard]] quint16 id() const { return m_id; }
    [[nodiscard]] QMqttTopicName topic() const { return m_topic; }
    [[nodiscard]] bool duplicate() const { return m_duplicate; }
    [[nodiscard]] bool retain() const { return m_retain; }
    /// MQTT 5 only.
    [[nodiscard]] QMqttPublishProperties publishProperties() const { return m_properties; }

    /// The properties are left out of the comparison.
    bool operator==(const QMqttMessage &other) const
    {
        return m_topic == other.m_topic && m_payload == other.m_payload && m_id == other.m_id && m_qos == other.m_qos &&
               m_duplicate == other.m_duplicate && m_retain == other.m_retain;
    }

private:
    friend class QMqttConnection;

    QMqttTopicName m_topic;
    QByteArray m_payload;
    QMqttPublishProperties m_properties;
    quint16 m_id = 0;
    quint8 m_qos = 0;
    bool m_duplicate = false;
    bool m_retain = false;
};

Q_DECLARE_METATYPE(QMqttMessage)
