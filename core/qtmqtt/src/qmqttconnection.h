// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessionstate.h"

#include <QtMqtt/qmqttclient.h>

#include <protocol/mqttcodec.h>

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

class QMqttClientPrivate;

/// The client's side of the protocol: what is sent, what an answer means, when it is over.
/// The client's state is its state as well: Connecting between CONNECT and CONNACK, Connected after it.
///
/// Any signal's slot may end the connection, so whoever emits looks at the state again before going on.
class QMqttConnection final : public QObject
{
    Q_OBJECT

public:
    explicit QMqttConnection(QMqttClientPrivate &client);

    void setTransport(QIODevice *device) { m_transport = device; }
    [[nodiscard]] QIODevice *transport() const { return m_transport; }

    void open();
    void close();
    [[nodiscard]] qint32 publish(const QMqttTopicName &topic, const QMqttPublishProperties &properties,
                                 const QByteArray &payload, quint8 qos, bool retain);
    [[nodiscard]] QMqttSubscription *subscribe(const QMqttTopicFilter &topic,
                                               const QMqttSubscriptionProperties &properties, quint8 qos);
    void unsubscribe(const QString &filter);
    bool ping();
    void authenticate(const QMqttAuthenticationProperties &properties);

private:
    enum class Closing { Ours, UnderWay };

    [[nodiscard]] quint8 level() const;
    [[nodiscard]] std::optional<bootbench::mqtt::Connect> connectPacket() const;
    [[nodiscard]] bool write(const bootbench::mqtt::Packet &packet);
    void end(QMqttClient::ClientError error, Closing closing = Closing::Ours);
    void violated(QMqtt::ReasonCode reason, const QString &problem);

    void readTransport();
    void process(const QByteArray &bytes);
    void handle(const bootbench::mqtt::Connack &connack);
    void handle(const bootbench::mqtt::Publish &publish);
    void handle(const bootbench::mqtt::Acknowledgement &acknowledgement);
    void handle(const bootbench::mqtt::Suback &suback);
    void handle(const bootbench::mqtt::Unsuback &unsuback);
    void handle(const bootbench::mqtt::Pingresp &pingresp);
    void handle(const bootbench::mqtt::Disconnect &disconnect);
    void handle(const bootbench::mqtt::Auth &auth);
    template <typename ClientPacket>
    void handle(const ClientPacket &); // what only a client may send

    void startSession(bool restored);
    void startKeepAlive();
    [[nodiscard]] std::optional<QMqttTopicName> resolveAlias(const bootbench::mqtt::Publish &publish);
    void acknowledge(bootbench::mqtt::PacketType type, quint16 id);
    void deliver(const bootbench::mqtt::Publish &publish, const QMqttTopicName &topic);
    [[nodiscard]] bool isAllowed(const QMqttPublishProperties &properties, quint8 qos, bool retain) const;

    [[nodiscard]] QMqttSubscription *activeSubscription(const QString &filter) const;
    void forget(QMqttSubscription *subscription);
    void forgetSubscriptions(bool alsoEstablished);

    QMqttClientPrivate &m_client;
    QPointer<QIODevice> m_transport;
    bootbench::mqtt::StreamSplitter m_splitter;
    QTimer m_pingTimer;
    int m_unansweredPings = 0;
    bool m_reauthenticating = false;

    bootbench::mqtt::PacketIds m_ids;
    bootbench::mqtt::OutgoingMessages m_outgoing;
    QSet<quint16> m_incomingExactlyOnce; // QoS 2: delivered, PUBREL still to come
    QHash<quint16, QMqttTopicName> m_topicAliases;
    QList<QPointer<QMqttSubscription>> m_subscriptions;
    QHash<quint16, QPointer<QMqttSubscription>> m_pendingSubscribes;
    QHash<quint16, QPointer<QMqttSubscription>> m_pendingUnsubscribes;
};
