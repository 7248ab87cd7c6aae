// SPDX-License-Identifier: GPL-3.0-or-later
#include "properties.h"
#include "qmqttclient_p.h"
#include "qmqttconnection.h"

namespace mqtt = bootbench::mqtt;

void QMqttConnection::startSession(bool restored)
{
    if (!restored) {
        for (const quint16 id : m_outgoing.clear())
            m_ids.release(id);
        m_incomingExactlyOnce.clear();
        forgetSubscriptions(true);
        return;
    }
    forgetSubscriptions(false);
    const QList<mqtt::Packet> packets = m_outgoing.toSendAgain();
    for (const mqtt::Packet &packet : packets)
        (void)write(packet); // kept until acknowledged
    Q_EMIT m_client.q.brokerSessionRestored();
}

void QMqttConnection::acknowledge(mqtt::PacketType type, quint16 id)
{
    // When it cannot be written, the broker sends the message again.
    (void)write(mqtt::Acknowledgement{.type = type, .packetId = id, .reasonCode = 0, .properties = {}});
}

bool QMqttConnection::isAllowed(const QMqttPublishProperties &properties, quint8 qos, bool retain) const
{
    if (level() < 5)
        return true;
    const QMqttServerConnectionProperties &server = m_client.serverProperties;
    return qos <= server.maximumQoS() && (!retain || server.retainAvailable()) &&
           (qos == 0 || m_outgoing.count() < server.maximumReceive()) &&
           properties.topicAlias() <= server.maximumTopicAlias() &&
           !properties.availableProperties().testFlag(QMqttPublishProperties::SubscriptionIdentifier);
}

qint32 QMqttConnection::publish(const QMqttTopicName &topic, const QMqttPublishProperties &properties,
                                const QByteArray &payload, quint8 qos, bool retain)
{
    constexpr qsizetype largest = 268'435'455 - 131'072; // room for topic and properties
    if (m_client.state != QMqttClient::Connected || !topic.isValid() || qos > 2 || payload.size() > largest ||
        !isAllowed(properties, qos, retain)) {
        return -1;
    }
    mqtt::Publish packet;
    packet.topic = topic.name();
    packet.payload = payload;
    packet.qos = qos;
    packet.retain = retain;
    if (level() == 5)
        packet.properties = toPacket(properties);
    if (qos > 0) {
        const std::optional<quint16> id = m_ids.take();
        if (!id)
            return -1;
        packet.packetId = *id;
    }

    if (!write(packet)) {
        m_ids.release(packet.packetId);
        return -1;
    }
    if (qos > 0)
        m_outgoing.add(packet);
    return packet.packetId;
}

QMqttSubscription *QMqttConnection::subscribe(const QMqttTopicFilter &topic,
                                              const QMqttSubscriptionProperties &properties, quint8 qos)
{
    if (m_client.state != QMqttClient::Connected || !topic.isValid() || qos > 2)
        return nullptr;
    if (QMqttSubscription *active = activeSubscription(topic.filter()))
        return active;
    const std::optional<quint16> id = m_ids.take();
    if (!id)
        return nullptr;
    mqtt::Subscribe packet{.packetId = *id, .filters = {{.filter = topic.filter(), .options = qos}}, .properties = {}};
    const QString share = level() == 5 ? topic.sharedSubscriptionName() : QString();
    if (level() == 5) {
        packet.properties = toPacket(properties);
        if (properties.noLocal())
            packet.filters.first().options |= 0x04;
    }
    if (!write(packet)) {
        m_ids.release(*id);
        return nullptr;
    }
    auto *subscription = new QMqttSubscription(*this, &m_client.q);
    subscription->m_filter = topic.filter();
    subscription->m_topic = share.isEmpty() ? topic : QMqttTopicFilter(topic.filter().section(u'/', 2));
    subscription->m_sharedName = share;
    subscription->m_qos = qos;
    subscription->m_state = QMqttSubscription::SubscriptionPending;
    m_subscriptions.append(subscription);
    m_pendingSubscribes.insert(*id, subscription);
    return subscription;
}

void QMqttConnection::unsubscribe(const QString &filter)
{
    QMqttSubscription *subscription = activeSubscription(filter);
    if (!subscription)
        return;
    if (m_client.state != QMqttClient::Connected) {
        forget(subscription);
        subscription->setState(QMqttSubscription::Unsubscribed);
        return;
    }
    const std::optional<quint16> id = m_ids.take();
    if (!id || !write(mqtt::Unsubscribe{.packetId = *id, .filters = {filter}, .properties = {}})) {
        m_ids.release(id.value_or(0));
        return;
    }
    m_pendingUnsubscribes.insert(*id, subscription);
    subscription->setState(QMqttSubscription::UnsubscriptionPending);
}

QMqttSubscription *QMqttConnection::activeSubscription(const QString &filter) const
{
    for (const QPointer<QMqttSubscription> &subscription : m_subscriptions) {
        // one that is being given up still receives, but another SUBSCRIBE is a new one
        if (subscription && subscription->m_filter == filter &&
            subscription->m_state != QMqttSubscription::UnsubscriptionPending) {
            return subscription;
        }
    }
    return nullptr;
}

void QMqttConnection::forget(QMqttSubscription *subscription)
{
    m_subscriptions.removeIf(
        [subscription](const QPointer<QMqttSubscription> &other) { return !other || other == subscription; });
}

void QMqttConnection::forgetSubscriptions(bool alsoEstablished)
{
    for (const auto &pending : {m_pendingSubscribes, m_pendingUnsubscribes}) {
        for (const quint16 id : pending.keys())
            m_ids.release(id);
    }
    m_pendingSubscribes.clear();
    m_pendingUnsubscribes.clear();
    const QList<QPointer<QMqttSubscription>> subscriptions = m_subscriptions;
    for (const QPointer<QMqttSubscription> &subscription : subscriptions) {
        if (subscription && (alsoEstablished || subscription->m_state != QMqttSubscription::Subscribed)) {
            forget(subscription);
            subscription->setState(QMqttSubscription::Unsubscribed);
        }
    }
}
