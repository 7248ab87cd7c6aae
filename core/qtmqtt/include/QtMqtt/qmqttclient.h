// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqttauthenticationproperties.h>
#include <QtMqtt/qmqttconnectionproperties.h>
#include <QtMqtt/qmqttglobal.h>
#include <QtMqtt/qmqttpublishproperties.h>
#include <QtMqtt/qmqttsubscription.h>
#include <QtMqtt/qmqttsubscriptionproperties.h>
#include <QtMqtt/qmqtttopicfilter.h>
#include <QtMqtt/qmqtttopicname.h>

#include <QIODevice>
#include <QObject>

#include <memory>

class QMqttClientPrivate;

/// An MQTT client over a byte stream that the caller opens and owns.
///
/// Stands in for the class of the same name in Qt MQTT where the distribution has no such module: the same names and
/// signatures for the part that works over a QIODevice. What would need a socket of the client's own (host name, port,
/// connectToHostEncrypted) is left out, so that asking for it is a compile error and not a connection that never comes.
///
/// Lives on one thread, together with its transport. Everything but the transport can be set only while Disconnected;
/// later calls are ignored, as with the real class.
class QMqttClient : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString clientId READ clientId WRITE setClientId NOTIFY clientIdChanged)
    Q_PROPERTY(quint16 keepAlive READ keepAlive WRITE setKeepAlive NOTIFY keepAliveChanged)
    Q_PROPERTY(
        ProtocolVersion protocolVersion READ protocolVersion WRITE setProtocolVersion NOTIFY protocolVersionChanged)
    Q_PROPERTY(ClientState state READ state NOTIFY stateChanged)
    Q_PROPERTY(ClientError error READ error NOTIFY errorChanged)
    Q_PROPERTY(QString username READ username WRITE setUsername NOTIFY usernameChanged)
    Q_PROPERTY(QString password READ password WRITE setPassword NOTIFY passwordChanged)
    Q_PROPERTY(bool cleanSession READ cleanSession WRITE setCleanSession NOTIFY cleanSessionChanged)
    Q_PROPERTY(QString willTopic READ willTopic WRITE setWillTopic NOTIFY willTopicChanged)
    Q_PROPERTY(QByteArray willMessage READ willMessage WRITE setWillMessage NOTIFY willMessageChanged)
    Q_PROPERTY(quint8 willQoS READ willQoS WRITE setWillQoS NOTIFY willQoSChanged)
    Q_PROPERTY(bool willRetain READ willRetain WRITE setWillRetain NOTIFY willRetainChanged)
    Q_PROPERTY(bool autoKeepAlive READ autoKeepAlive WRITE setAutoKeepAlive NOTIFY autoKeepAliveChanged)

public:
    enum TransportType {
        IODevice = 0 ///< the only one that the stand-in has
    };
    Q_ENUM(TransportType)

    enum ClientState { Disconnected = 0, Connecting, Connected };
    Q_ENUM(ClientState)

    enum ClientError {
        NoError = 0,
        // the return codes of a CONNACK
        InvalidProtocolVersion = 1,
        IdRejected = 2,
        ServerUnavailable = 3, ///< also: two PINGREQ without an answer
        BadUsernameOrPassword = 4,
        NotAuthorized = 5,
        // our side's
        TransportInvalid = 256, ///< no transport, or it closed or failed
        ProtocolViolation,      ///< the broker sent what is no MQTT, or not then
        UnknownError,
        Mqtt5SpecificError ///< serverConnectionProperties().reasonCode() tells, unless it came with a DISCONNECT
    };
    Q_ENUM(ClientError)

    enum ProtocolVersion { MQTT_3_1 = 3, MQTT_3_1_1 = 4, MQTT_5_0 = 5 };
    Q_ENUM(ProtocolVersion)

    explicit QMqttClient(QObject *parent = nullptr);
    /// Sends a DISCONNECT where there is a connection.
    ~QMqttClient() override;

    /// `device` stays the caller's. It takes a write whole, tells of bytes by readyRead and of its end by aboutToClose
    /// or readChannelFinished. Ignored unless Disconnected.
    void setTransport(QIODevice *device, TransportType transport);
    [[nodiscard]] QIODevice *transport() const;

    /// nullptr unless Connected, or when filter or QoS is invalid. The same filter twice gives the same subscription.
    QMqttSubscription *subscribe(const QMqttTopicFilter &topic, quint8 qos = 0);
    QMqttSubscription *subscribe(const QMqttTopicFilter &topic, const QMqttSubscriptionProperties &properties,
                                 quint8 qos = 0);
    void unsubscribe(const QMqttTopicFilter &topic);

    /// The packet identifier, 0 with QoS 0, or -1 when nothing was sent: not Connected, topic or QoS invalid, or more
    /// than the broker's CONNACK allows.
    Q_INVOKABLE qint32 publish(const QMqttTopicName &topic, const QByteArray &message = QByteArray(), quint8 qos = 0,
                               bool retain = false);
    Q_INVOKABLE qint32 publish(const QMqttTopicName &topic, const QMqttPublishProperties &properties,
                               const QByteArray &message = QByteArray(), quint8 qos = 0, bool retain = false);

    /// False unless Connected and without autoKeepAlive. With two requests unanswered the connection is given up.
    bool requestPing();

    /// Opens the transport if it is closed and sends CONNECT. How long to wait for the CONNACK is up to the caller.
    Q_INVOKABLE void connectToHost();
    /// Sends DISCONNECT where there is a connection, and closes the transport.
    Q_INVOKABLE void disconnectFromHost();

    [[nodiscard]] ClientState state() const;
    [[nodiscard]] ClientError error() const;

    [[nodiscard]] QString clientId() const;
    /// Seconds; 0 turns it off.
    [[nodiscard]] quint16 keepAlive() const;
    [[nodiscard]] ProtocolVersion protocolVersion() const;
    [[nodiscard]] QString username() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] bool cleanSession() const;
    /// Empty for no will.
    [[nodiscard]] QString willTopic() const;
    [[nodiscard]] quint8 willQoS() const;
    [[nodiscard]] QByteArray willMessage() const;
    [[nodiscard]] bool willRetain() const;
    /// Whether the client itself pings every keepAlive seconds.
    [[nodiscard]] bool autoKeepAlive() const;

    /// MQTT 5 only.
    void setConnectionProperties(const QMqttConnectionProperties &prop);
    [[nodiscard]] QMqttConnectionProperties connectionProperties() const;
    [[nodiscard]] QMqttServerConnectionProperties serverConnectionProperties() const;

    /// Answers authenticationRequested(), or starts a re-authentication while Connected. MQTT 5 only.
    void authenticate(const QMqttAuthenticationProperties &prop);

Q_SIGNALS:
    void connected();
    void disconnected();
    void messageReceived(const QByteArray &message, const QMqttTopicName &topic = QMqttTopicName());
    void messageStatusChanged(qint32 id, QMqtt::MessageStatus s, const QMqttMessageStatusProperties &properties);
    /// The broker has the message for good; never for QoS 0.
    void messageSent(qint32 id);
    void pingResponseReceived();
    void brokerSessionRestored();

    void clientIdChanged(QString clientId);
    void keepAliveChanged(quint16 keepAlive);
    void protocolVersionChanged(ProtocolVersion protocolVersion);
    void stateChanged(ClientState state);
    /// Comes ahead of the stateChanged that it causes.
    void errorChanged(ClientError error);
    void usernameChanged(QString username);
    void passwordChanged(QString password);
    void cleanSessionChanged(bool cleanSession);
    void willTopicChanged(QString willTopic);
    void willQoSChanged(quint8 willQoS);
    void willMessageChanged(QByteArray willMessage);
    void willRetainChanged(bool willRetain);
    void autoKeepAliveChanged(bool autoKeepAlive);

    void authenticationRequested(const QMqttAuthenticationProperties &p);
    void authenticationFinished(const QMqttAuthenticationProperties &p);

public Q_SLOTS:
    void setClientId(const QString &clientId);
    void setKeepAlive(quint16 keepAlive);
    void setProtocolVersion(ProtocolVersion protocolVersion);
    void setUsername(const QString &username);
    void setPassword(const QString &password);
    void setCleanSession(bool cleanSession);
    void setWillTopic(const QString &willTopic);
    void setWillQoS(quint8 willQoS);
    void setWillMessage(const QByteArray &willMessage);
    void setWillRetain(bool willRetain);
    void setAutoKeepAlive(bool autoKeepAlive);

private:
    Q_DISABLE_COPY_MOVE(QMqttClient)
    friend class QMqttClientPrivate;

    std::unique_ptr<QMqttClientPrivate> d;
};
