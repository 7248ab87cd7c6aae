// SPDX-License-Identifier: GPL-3.0-or-later
#include "qmqttclient_p.h"

#include <QUuid>

namespace {

/// MQTT 3.1 allows 23 characters and every broker takes letters and digits.
QString randomClientId()
{
    return QUuid::createUuid().toString(QUuid::Id128).left(23);
}

} // namespace

QMqttClientPrivate::QMqttClientPrivate(QMqttClient &client) : q(client), clientId(randomClientId()), connection(*this)
{
}

void QMqttClientPrivate::assignClientId(const QString &id)
{
    if (clientId != id) {
        clientId = id;
        Q_EMIT q.clientIdChanged(id);
    }
}

void QMqttClientPrivate::setError(QMqttClient::ClientError newError)
{
    if (error != newError) {
        error = newError;
        Q_EMIT q.errorChanged(newError);
    }
}

void QMqttClientPrivate::setState(QMqttClient::ClientState newState)
{
    if (state == newState)
        return;
    state = newState;
    Q_EMIT q.stateChanged(newState);
    if (state != newState) // a slot went on already
        return;
    if (newState == QMqttClient::Connected)
        Q_EMIT q.connected();
    else if (newState == QMqttClient::Disconnected)
        Q_EMIT q.disconnected();
}

QMqttClient::QMqttClient(QObject *parent) : QObject(parent), d(std::make_unique<QMqttClientPrivate>(*this)) {}

QMqttClient::~QMqttClient()
{
    d->connection.close();
}

void QMqttClient::setTransport(QIODevice *device, TransportType)
{
    if (d->state == Disconnected)
        d->connection.setTransport(device);
}

QIODevice *QMqttClient::transport() const
{
    return d->connection.transport();
}

QMqttSubscription *QMqttClient::subscribe(const QMqttTopicFilter &topic, quint8 qos)
{
    return subscribe(topic, {}, qos);
}

QMqttSubscription *QMqttClient::subscribe(const QMqttTopicFilter &topic, const QMqttSubscriptionProperties &properties,
                                          quint8 qos)
{
    return d->connection.subscribe(topic, properties, qos);
}

void QMqttClient::unsubscribe(const QMqttTopicFilter &topic)
{
    d->connection.unsubscribe(topic.filter());
}

qint32 QMqttClient::publish(const QMqttTopicName &topic, const QByteArray &message, quint8 qos, bool retain)
{
    return publish(topic, {}, message, qos, retain);
}

qint32 QMqttClient::publish(const QMqttTopicName &topic, const QMqttPublishProperties &properties,
                            const QByteArray &message, quint8 qos, bool retain)
{
    return d->connection.publish(topic, properties, message, qos, retain);
}

bool QMqttClient::requestPing()
{
    return !d->autoKeepAlive && d->connection.ping();
}

void QMqttClient::connectToHost()
{
    if (d->state == Disconnected)
        d->connection.open();
}

void QMqttClient::disconnectFromHost()
{
    d->connection.close();
}

void QMqttClient::authenticate(const QMqttAuthenticationProperties &prop)
{
    d->connection.authenticate(prop);
}

// --- properties --------------------------------------------------------------------------------

QMqttClient::ClientState QMqttClient::state() const
{
    return d->state;
}

QMqttClient::ClientError QMqttClient::error() const
{
    return d->error;
}

QString QMqttClient::clientId() const
{
    return d->clientId;
}

void QMqttClient::setClientId(const QString &clientId)
{
    d->change(d->clientId, clientId, &QMqttClient::clientIdChanged);
}

quint16 QMqttClient::keepAlive() const
{
    return d->keepAlive;
}

void QMqttClient::setKeepAlive(quint16 keepAlive)
{
    d->change(d->keepAlive, keepAlive, &QMqttClient::keepAliveChanged);
}

QMqttClient::ProtocolVersion QMqttClient::protocolVersion() const
{
    return d->protocolVersion;
}

void QMqttClient::setProtocolVersion(ProtocolVersion protocolVersion)
{
    if (protocolVersion >= MQTT_3_1 && protocolVersion <= MQTT_5_0)
        d->change(d->protocolVersion, protocolVersion, &QMqttClient::protocolVersionChanged);
}

QString QMqttClient::username() const
{
    return d->username;
}

void QMqttClient::setUsername(const QString &username)
{
    d->change(d->username, username, &QMqttClient::usernameChanged);
}

QString QMqttClient::password() const
{
    return d->password;
}

void QMqttClient::setPassword(const QString &password)
{
    d->change(d->password, password, &QMqttClient::passwordChanged);
}

bool QMqttClient::cleanSession() const
{
    return d->cleanSession;
}

void QMqttClient::setCleanSession(bool cleanSession)
{
    d->change(d->cleanSession, cleanSession, &QMqttClient::cleanSessionChanged);
}

QString QMqttClient::willTopic() const
{
    return d->willTopic;
}

void QMqttClient::setWillTopic(const QString &willTopic)
{
    d->change(d->willTopic, willTopic, &QMqttClient::willTopicChanged);
}

quint8 QMqttClient::willQoS() const
{
    return d->willQoS;
}

void QMqttClient::setWillQoS(quint8 willQoS)
{
    d->change(d->willQoS, willQoS, &QMqttClient::willQoSChanged);
}

QByteArray QMqttClient::willMessage() const
{
    return d->willMessage;
}

void QMqttClient::setWillMessage(const QByteArray &willMessage)
{
    d->change(d->willMessage, willMessage, &QMqttClient::willMessageChanged);
}

bool QMqttClient::willRetain() const
{
    return d->willRetain;
}

void QMqttClient::setWillRetain(bool willRetain)
{
    d->change(d->willRetain, willRetain, &QMqttClient::willRetainChanged);
}

bool QMqttClient::autoKeepAlive() const
{
    return d->autoKeepAlive;
}

void QMqttClient::setAutoKeepAlive(bool autoKeepAlive)
{
    d->change(d->autoKeepAlive, autoKeepAlive, &QMqttClient::autoKeepAliveChanged);
}

void QMqttClient::setConnectionProperties(const QMqttConnectionProperties &prop)
{
    if (d->state == Disconnected)
        d->connectionProperties = prop;
}

QMqttConnectionProperties QMqttClient::connectionProperties() const
{
    return d->connectionProperties;
}

QMqttServerConnectionProperties QMqttClient::serverConnectionProperties() const
{
    return d->serverProperties;
}
