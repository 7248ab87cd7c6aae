// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqttglobal.h>
#include <QtMqtt/qmqttmessage.h>
#include <QtMqtt/qmqtttopicfilter.h>
#include <QtMqtt/qmqtttype.h>

#include <QObject>
#include <QPointer>

class QMqttConnection;

/// What came of one QMqttClient::subscribe(). Owned by the client; may be deleted earlier, which also unsubscribes.
class QMqttSubscription : public QObject
{
    Q_OBJECT
    Q_PROPERTY(SubscriptionState state READ state NOTIFY stateChanged)
    Q_PROPERTY(quint8 qos READ qos NOTIFY qosChanged)
    Q_PROPERTY(QMqttTopicFilter topic READ topic CONSTANT)
    Q_PROPERTY(QString reason READ reason NOTIFY stateChanged)
    Q_PROPERTY(QMqtt::ReasonCode reasonCode READ reasonCode NOTIFY stateChanged)
    Q_PROPERTY(bool sharedSubscription READ isSharedSubscription CONSTANT)
    Q_PROPERTY(QString sharedSubscriptionName READ sharedSubscriptionName CONSTANT)

public:
    enum SubscriptionState {
        Unsubscribed = 0,
        SubscriptionPending,
        Subscribed,
        UnsubscriptionPending,
        Error ///< refused by the broker: see reasonCode() and reason()
    };
    Q_ENUM(SubscriptionState)

    ~QMqttSubscription() override;

    [[nodiscard]] SubscriptionState state() const { return m_state; }
    /// What messages are matched against: of a shared subscription the part after `$share/name/`.
    [[nodiscard]] QMqttTopicFilter topic() const { return m_topic; }
    /// As requested until the broker answers, then as granted.
    [[nodiscard]] quint8 qos() const { return m_qos; }
    /// The broker's own words; MQTT 5 only.
    [[nodiscard]] QString reason() const { return m_reason; }
    [[nodiscard]] QMqtt::ReasonCode reasonCode() const { return m_reasonCode; }
    [[nodiscard]] QMqttUserProperties userProperties() const { return m_userProperties; }

    [[nodiscard]] bool isSharedSubscription() const { return !m_sharedName.isEmpty(); }
    [[nodiscard]] QString sharedSubscriptionName() const { return m_sharedName; }

Q_SIGNALS:
    void stateChanged(SubscriptionState state);
    /// Only when the broker granted another QoS than the one asked for.
    void qosChanged(quint8 qos);
    void messageReceived(QMqttMessage msg);

public Q_SLOTS:
    void unsubscribe();

private:
    friend class QMqttConnection;

    explicit QMqttSubscription(QMqttConnection &connection, QObject *parent);
    void setState(SubscriptionState state);

    QPointer<QMqttConnection> m_connection;
    QString m_filter; // as sent
    QMqttTopicFilter m_topic;
    QString m_sharedName;
    QString m_reason;
    QMqttUserProperties m_userProperties;
    SubscriptionState m_state = Unsubscribed;
    QMqtt::ReasonCode m_reasonCode = QMqtt::ReasonCode::Success;
    quint8 m_qos = 0;
};
