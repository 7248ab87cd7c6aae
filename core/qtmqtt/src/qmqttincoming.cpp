// SPDX-License-Identifier: GPL-3.0-or-later
#include "properties.h"
#include "qmqttclient_p.h"
#include "qmqttconnection.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;
namespace mqtt = bootbench::mqtt;

Q_LOGGING_CATEGORY(lcMqttConnection, "qt.mqtt.connection", QtWarningMsg)

namespace {

bool isRefusal(quint8 reasonCode)
{
    return reasonCode >= 0x80;
}

QMqttClient::ClientError errorOf(QMqtt::ReasonCode reason)
{
    switch (reason) {
    case QMqtt::ReasonCode::Success:
        return QMqttClient::NoError;
    case QMqtt::ReasonCode::MalformedPacket:
    case QMqtt::ReasonCode::ProtocolError:
        return QMqttClient::ProtocolViolation;
    case QMqtt::ReasonCode::UnsupportedProtocolVersion:
        return QMqttClient::InvalidProtocolVersion;
    case QMqtt::ReasonCode::InvalidClientId:
        return QMqttClient::IdRejected;
    case QMqtt::ReasonCode::ServerNotAvailable:
    case QMqtt::ReasonCode::ServerBusy:
    case QMqtt::ReasonCode::UseAnotherServer:
    case QMqtt::ReasonCode::ServerMoved:
        return QMqttClient::ServerUnavailable;
    case QMqtt::ReasonCode::InvalidUserNameOrPassword:
        return QMqttClient::BadUsernameOrPassword;
    case QMqtt::ReasonCode::NotAuthorized:
        return QMqttClient::NotAuthorized;
    case QMqtt::ReasonCode::UnspecifiedError:
        return QMqttClient::UnknownError;
    default:
        return QMqttClient::Mqtt5SpecificError;
    }
}

QMqttClient::ClientError errorOf(const mqtt::Connack &connack, quint8 level)
{
    if (level == 5) {
        const bool known = connack.reasonCode == 0 || isRefusal(connack.reasonCode);
        return known ? errorOf(QMqtt::ReasonCode(connack.reasonCode)) : QMqttClient::ProtocolViolation;
    }
    const bool known = connack.reasonCode <= QMqttClient::NotAuthorized;
    return known ? QMqttClient::ClientError(connack.reasonCode) : QMqttClient::ProtocolViolation;
}

/// What a broker may send in this state. Flags that are constant are checked as well; PUBLISH has its own.
bool isExpected(const mqtt::FixedHeader &header, QMqttClient::ClientState state)
{
    const bool connecting = state == QMqttClient::Connecting;
    switch (header.type) {
    case mqtt::PacketType::Connack:
        return connecting && header.flags == 0;
    case mqtt::PacketType::Auth:
        return header.flags == 0;
    case mqtt::PacketType::Publish:
        return !connecting;
    case mqtt::PacketType::Pubrel:
        return !connecting && header.flags == 2;
    case mqtt::PacketType::Puback:
    case mqtt::PacketType::Pubrec:
    case mqtt::PacketType::Pubcomp:
    case mqtt::PacketType::Suback:
    case mqtt::PacketType::Unsuback:
    case mqtt::PacketType::Pingresp:
    case mqtt::PacketType::Disconnect:
        return !connecting && header.flags == 0;
    default:
        return false; // a client's
    }
}

} // namespace

void QMqttConnection::readTransport()
{
    m_splitter.feed(m_transport->readAll());
    while (m_client.state != QMqttClient::Disconnected) {
        // The header first: an HTTP answer would have us wait for a packet that never gets whole.
        const auto header = mqtt::readFixedHeader(m_splitter.pending());
        if (!header) {
            violated(QMqtt::ReasonCode::MalformedPacket, header.error().problem);
            return;
        }
        const std::optional<mqtt::FixedHeader> &beginning = *header;
        if (beginning && !isExpected(*beginning, m_client.state)) {
            violated(QMqtt::ReasonCode::ProtocolError, u"a packet that a broker does not send, or not then"_s);
            return;
        }
        const auto packet = m_splitter.next();
        if (!packet) {
            violated(QMqtt::ReasonCode::MalformedPacket, packet.error().problem);
            return;
        }
        const std::optional<QByteArray> &whole = *packet;
        if (!whole)
            return;
        process(*whole);
    }
}

void QMqttConnection::process(const QByteArray &bytes)
{
    const auto packet = mqtt::decode(bytes, level());
    if (packet)
        std::visit([this](const auto &received) { handle(received); }, *packet);
    else
        violated(QMqtt::ReasonCode::MalformedPacket, packet.error().problem);
}

void QMqttConnection::violated(QMqtt::ReasonCode reason, const QString &problem)
{
    qCDebug(lcMqttConnection) << "The broker broke the protocol:" << problem;
    if (level() == 5 && m_client.state == QMqttClient::Connected) {
        // tells the broker why, if it still listens
        (void)write(mqtt::Disconnect{.reasonCode = quint8(reason), .properties = {}});
    }
    end(QMqttClient::ProtocolViolation);
}

template <typename ClientPacket>
void QMqttConnection::handle(const ClientPacket &)
{
    Q_UNREACHABLE(); // isExpected() kept it out
}

void QMqttConnection::handle(const mqtt::Connack &connack)
{
    m_client.serverProperties = QMqttPropertyReader::server(connack, level());
    if (const QMqttClient::ClientError error = errorOf(connack, level()); error != QMqttClient::NoError) {
        end(error);
        return;
    }
    if (m_client.serverProperties.clientIdAssigned())
        m_client.assignClientId(QMqttPropertyReader::assignedClientId(connack.properties));
    startSession(connack.sessionPresent);
    if (m_client.state == QMqttClient::Connecting) {
        startKeepAlive();
        m_client.setState(QMqttClient::Connected);
    }
}

void QMqttConnection::handle(const mqtt::Publish &publish)
{
    const std::optional<QMqttTopicName> topic = resolveAlias(publish);
    if (!topic || !topic->isValid()) {
        violated(QMqtt::ReasonCode::ProtocolError, u"a PUBLISH without a valid topic"_s);
        return;
    }
    // QoS 2 delivers once: until its PUBREL the same identifier is the same message.
    if (publish.qos < 2 || !m_incomingExactlyOnce.contains(publish.packetId)) {
        if (publish.qos == 2)
            m_incomingExactlyOnce.insert(publish.packetId);
        deliver(publish, *topic);
    }
    if (publish.qos > 0 && m_client.state == QMqttClient::Connected) {
        const auto type = publish.qos == 1 ? mqtt::PacketType::Puback : mqtt::PacketType::Pubrec;
        acknowledge(type, publish.packetId);
    }
}

std::optional<QMqttTopicName> QMqttConnection::resolveAlias(const mqtt::Publish &publish)
{
    const QMqttPublishProperties properties = QMqttPropertyReader::publish(publish.properties);
    if (!properties.availableProperties().testFlag(QMqttPublishProperties::TopicAlias))
        return publish.topic;
    const quint16 alias = properties.topicAlias();
    if (alias > m_client.connectionProperties.maximumTopicAlias())
        return std::nullopt;
    if (!publish.topic.isEmpty())
        m_topicAliases.insert(alias, publish.topic);
    return m_topicAliases.value(alias);
}

void QMqttConnection::deliver(const mqtt::Publish &publish, const QMqttTopicName &topic)
{
    QMqttMessage message;
    message.m_topic = topic;
    message.m_payload = publish.payload;
    message.m_properties = QMqttPropertyReader::publish(publish.properties);
    message.m_id = publish.packetId;
    message.m_qos = publish.qos;
    message.m_duplicate = publish.duplicate;
    message.m_retain = publish.retain;

    Q_EMIT m_client.q.messageReceived(publish.payload, topic);
    if (publish.packetId != 0) {
        Q_EMIT m_client.q.messageStatusChanged(publish.packetId, QMqtt::MessageStatus::Published,
                                               QMqttPropertyReader::status(0, publish.properties));
    }
    const QList<QPointer<QMqttSubscription>> subscriptions = m_subscriptions; // a slot may subscribe
    for (const QPointer<QMqttSubscription> &subscription : subscriptions) {
        if (subscription && subscription->topic().match(topic))
            Q_EMIT subscription->messageReceived(message);
    }
}

void QMqttConnection::handle(const mqtt::Acknowledgement &acknowledgement)
{
    const quint16 id = acknowledgement.packetId;
    const quint8 reason = acknowledgement.reasonCode;
    const QMqttMessageStatusProperties properties = QMqttPropertyReader::status(reason, acknowledgement.properties);
    const auto report = [this, id, &properties](QMqtt::MessageStatus status) {
        Q_EMIT m_client.q.messageStatusChanged(id, status, properties);
    };
    switch (acknowledgement.type) {
    case mqtt::PacketType::Puback:
        if (m_outgoing.remove(id, 1)) {
            m_ids.release(id);
            report(QMqtt::MessageStatus::Acknowledged);
            if (!isRefusal(reason))
                Q_EMIT m_client.q.messageSent(id);
        }
        break;
    case mqtt::PacketType::Pubrec:
        if (isRefusal(reason)) { // that was all: no PUBREL
            if (m_outgoing.remove(id, 2)) {
                m_ids.release(id);
                report(QMqtt::MessageStatus::Received);
            }
            break;
        }
        // An unknown message is released as well: the broker waits for it.
        acknowledge(mqtt::PacketType::Pubrel, id);
        if (m_outgoing.release(id))
            report(QMqtt::MessageStatus::Received);
        break;
    case mqtt::PacketType::Pubrel:
        m_incomingExactlyOnce.remove(id);
        acknowledge(mqtt::PacketType::Pubcomp, id);
        report(QMqtt::MessageStatus::Released);
        break;
    case mqtt::PacketType::Pubcomp:
        if (m_outgoing.remove(id, 2)) {
            m_ids.release(id);
            report(QMqtt::MessageStatus::Completed);
            Q_EMIT m_client.q.messageSent(id);
        }
        break;
    default:
        break; // the type has no others
    }
}

void QMqttConnection::handle(const mqtt::Suback &suback)
{
    if (!m_pendingSubscribes.contains(suback.packetId))
        return;
    const QPointer<QMqttSubscription> subscription = m_pendingSubscribes.take(suback.packetId);
    m_ids.release(suback.packetId);
    if (suback.reasonCodes.size() != 1) { // each SUBSCRIBE had one filter
        violated(QMqtt::ReasonCode::ProtocolError, u"a SUBACK with the wrong number of reason codes"_s);
        return;
    }
    const quint8 reason = suback.reasonCodes.first();
    if ((reason > 2 && reason < 0x80) || (reason > 0x80 && level() < 5)) {
        violated(QMqtt::ReasonCode::ProtocolError, u"a SUBACK with an unknown reason code"_s);
        return;
    }
    if (!subscription)
        return;
    subscription->m_reasonCode = QMqtt::ReasonCode(reason);
    subscription->m_reason = QMqttPropertyReader::reason(suback.properties);
    subscription->m_userProperties = QMqttPropertyReader::user(suback.properties);
    if (isRefusal(reason)) {
        forget(subscription);
        subscription->setState(QMqttSubscription::Error);
        return;
    }
    if (subscription->m_qos != reason) {
        subscription->m_qos = reason;
        Q_EMIT subscription->qosChanged(reason);
    }
    if (subscription && subscription->m_state == QMqttSubscription::SubscriptionPending)
        subscription->setState(QMqttSubscription::Subscribed);
}

void QMqttConnection::handle(const mqtt::Unsuback &unsuback)
{
    if (!m_pendingUnsubscribes.contains(unsuback.packetId))
        return;
    const QPointer<QMqttSubscription> subscription = m_pendingUnsubscribes.take(unsuback.packetId);
    m_ids.release(unsuback.packetId);
    if (!subscription)
        return;
    forget(subscription);
    const quint8 reason = unsuback.reasonCodes.value(0); // none before MQTT 5: it cannot be refused
    subscription->m_reasonCode = QMqtt::ReasonCode(reason);
    subscription->m_reason = QMqttPropertyReader::reason(unsuback.properties);
    subscription->m_userProperties = QMqttPropertyReader::user(unsuback.properties);
    subscription->setState(isRefusal(reason) ? QMqttSubscription::Error : QMqttSubscription::Unsubscribed);
}

void QMqttConnection::handle(const mqtt::Pingresp &)
{
    m_unansweredPings = 0;
    Q_EMIT m_client.q.pingResponseReceived();
}

void QMqttConnection::handle(const mqtt::Disconnect &disconnect)
{
    if (level() < 5) {
        violated(QMqtt::ReasonCode::ProtocolError, u"a DISCONNECT before MQTT 5"_s);
        return;
    }
    end(isRefusal(disconnect.reasonCode) ? errorOf(QMqtt::ReasonCode(disconnect.reasonCode)) : QMqttClient::NoError);
}

void QMqttConnection::handle(const mqtt::Auth &auth)
{
    const QMqttAuthenticationProperties properties = QMqttPropertyReader::authentication(auth.properties);
    switch (QMqtt::ReasonCode(auth.reasonCode)) {
    case QMqtt::ReasonCode::Success:
        m_reauthenticating = false;
        Q_EMIT m_client.q.authenticationFinished(properties);
        break;
    case QMqtt::ReasonCode::ContinueAuthentication:
        Q_EMIT m_client.q.authenticationRequested(properties);
        break;
    default:
        violated(QMqtt::ReasonCode::ProtocolError, u"an AUTH with a client's reason code"_s);
    }
}
