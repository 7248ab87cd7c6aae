// SPDX-License-Identifier: GPL-3.0-or-later
#include "qmqttconnection.h"

#include "properties.h"
#include "qmqttclient_p.h"

#include <limits>

namespace mqtt = bootbench::mqtt;

namespace {

/// As the real module: the third PINGREQ in a row without an answer is not sent.
constexpr int unansweredPingLimit = 2;

} // namespace

QMqttConnection::QMqttConnection(QMqttClientPrivate &client) : m_client(client)
{
    connect(&m_pingTimer, &QTimer::timeout, this, &QMqttConnection::ping);
}

quint8 QMqttConnection::level() const
{
    return quint8(m_client.protocolVersion);
}

void QMqttConnection::open()
{
    m_client.error = QMqttClient::NoError; // in silence: a fresh attempt is no news about errors
    const std::optional<mqtt::Connect> packet = connectPacket();
    if (!m_transport || !packet) {
        m_client.setError(m_transport ? QMqttClient::ProtocolViolation : QMqttClient::TransportInvalid);
        return;
    }
    m_client.serverProperties = {};
    m_splitter =
        level() == 5 ? mqtt::StreamSplitter(m_client.connectionProperties.maximumPacketSize()) : mqtt::StreamSplitter();
    m_client.setState(QMqttClient::Connecting);
    if (m_client.cleanSession)
        forgetSubscriptions(true);
    if (m_client.state != QMqttClient::Connecting)
        return;
    if (!m_transport || (!m_transport->isOpen() && !m_transport->open(QIODevice::ReadWrite))) {
        end(QMqttClient::TransportInvalid);
        return;
    }
    connect(m_transport, &QIODevice::readyRead, this, &QMqttConnection::readTransport);
    connect(m_transport, &QIODevice::aboutToClose, this,
            [this] { end(QMqttClient::TransportInvalid, Closing::UnderWay); });
    connect(m_transport, &QIODevice::readChannelFinished, this, [this] {
        if (m_transport->bytesAvailable() > 0) // an aborted socket complains of a read
            readTransport();
        end(QMqttClient::TransportInvalid);
    });
    connect(m_transport, &QObject::destroyed, this, [this] { end(QMqttClient::TransportInvalid, Closing::UnderWay); });
    if (!write(*packet))
        end(QMqttClient::TransportInvalid);
}

std::optional<mqtt::Connect> QMqttConnection::connectPacket() const
{
    mqtt::Connect packet;
    packet.level = level();
    packet.cleanSession = m_client.cleanSession;
    packet.keepAlive = m_client.keepAlive;
    packet.clientId = m_client.clientId;
    if (!m_client.username.isEmpty())
        packet.userName = m_client.username;
    if (!m_client.password.isEmpty() && (packet.userName || packet.level == 5)) // MQTT 3.1.1, 3.1.2-22
        packet.password = m_client.password.toUtf8();
    if (!m_client.willTopic.isEmpty()) {
        packet.will = mqtt::Will{.topic = m_client.willTopic,
                                 .payload = m_client.willMessage,
                                 .qos = m_client.willQoS,
                                 .retain = m_client.willRetain,
                                 .properties = {}};
    }
    if (packet.level == 5)
        packet.properties = toPacket(m_client.connectionProperties);
    const auto isTooLong = [](const QByteArray &bytes) { return bytes.size() > std::numeric_limits<quint16>::max(); };
    const bool willIsSound = !packet.will || (QMqttTopicName(packet.will->topic).isValid() && packet.will->qos <= 2 &&
                                              !isTooLong(packet.will->payload));
    if (!willIsSound || isTooLong(packet.clientId.toUtf8()) || isTooLong(m_client.username.toUtf8()) ||
        (packet.password && isTooLong(*packet.password))) {
        return std::nullopt;
    }
    return packet;
}

void QMqttConnection::close()
{
    if (m_client.state == QMqttClient::Connected)
        (void)write(mqtt::Disconnect{}); // an end either way
    end(QMqttClient::NoError);
}

void QMqttConnection::end(QMqttClient::ClientError error, Closing closing)
{
    if (m_client.state == QMqttClient::Disconnected)
        return;
    m_pingTimer.stop();
    m_unansweredPings = 0;
    m_reauthenticating = false;
    m_splitter.reset();
    m_topicAliases.clear();
    if (m_transport) {
        m_transport->disconnect(this);
        if (closing == Closing::Ours)
            m_transport->close();
    }
    if (error != QMqttClient::NoError)
        m_client.setError(error);
    m_client.setState(QMqttClient::Disconnected);
}

bool QMqttConnection::write(const mqtt::Packet &packet)
{
    const QByteArray bytes = mqtt::encode(packet, level());
    return m_transport && quint64(bytes.size()) <= m_client.serverProperties.maximumPacketSize() &&
           m_transport->write(bytes) == bytes.size();
}

void QMqttConnection::startKeepAlive()
{
    const bool serverChose =
        m_client.serverProperties.availableProperties().testFlag(QMqttServerConnectionProperties::ServerKeepAlive);
    const int seconds = serverChose ? m_client.serverProperties.serverKeepAlive() : m_client.keepAlive;
    if (m_client.autoKeepAlive && seconds > 0)
        m_pingTimer.start(std::chrono::seconds(seconds));
}

bool QMqttConnection::ping()
{
    if (m_client.state != QMqttClient::Connected)
        return false;
    if (m_unansweredPings == unansweredPingLimit) {
        end(QMqttClient::ServerUnavailable);
        return false;
    }
    if (!write(mqtt::Pingreq{}))
        return false;
    ++m_unansweredPings;
    return true;
}

void QMqttConnection::authenticate(const QMqttAuthenticationProperties &properties)
{
    if (level() != 5 || m_client.state == QMqttClient::Disconnected)
        return;
    const bool starts = m_client.state == QMqttClient::Connected && !m_reauthenticating;
    m_reauthenticating = m_client.state == QMqttClient::Connected;
    const auto reason = starts ? QMqtt::ReasonCode::ReAuthenticate : QMqtt::ReasonCode::ContinueAuthentication;
    if (!write(mqtt::Auth{.reasonCode = quint8(reason), .properties = toPacket(properties)}))
        end(QMqttClient::TransportInvalid);
}
