// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <net/mqttlink.h>

#include "rung.h"
#include "tapdevice.h"

#include <QtMqtt/QMqttClient>

#include <QElapsedTimer>
#include <QTimer>

class QJsonObject;

namespace bootbench {

/// MQTT version as it is on the wire.
[[nodiscard]] inline quint8 levelOf(MqttVersion version)
{
    return version == MqttVersion::V5_0 ? 5 : 4;
}

/// Packets and being online are in mqttlinkonline.cpp, the way there and the endings in mqttlink.cpp.
class MqttLink::Private final : public TapListener
{
public:
    Private(MqttLink *mqttLink, TraceSink &sink, ChannelId number);

    void open(const LinkTarget &target, Login ofLogin, const MqttLinkOptions &withOptions);
    void close();
    void silence();
    bool publish(const QString &topic, const QByteArray &payload, quint8 qos);
    void subscribe(const QString &filter, quint8 qos);

    TlsLink link;

private:
    enum class Phase : quint8 { Idle, Linking, Connecting, Online, Ended, Silenced };

    void tapped(RecordKind kind, Direction direction, QByteArrayView bytes) override;
    bool packetArrived(const QByteArray &packet) override;
    void garbageArrived(const mqtt::DecodeError &error) override;

    void connectTimers();
    void onLinkOpened();
    void onLinkFailed(Stage stage, const SessionError &error);
    void onLinkClosed(const QString &cause);
    void makeClient();
    void onClientState(QMqttClient::ClientState state);
    bool acceptConnack(const QByteArray &packet);
    void onOnline();
    void onPingDue();
    void onMalformed(const mqtt::DecodeError &error);

    void milestone(RecordKind kind, Stage stage, const QJsonObject &members);
    [[nodiscard]] bool tell(const StageTiming &timing);
    void dismantle();
    void fail(const SessionError &error);
    void lose(const SessionError &error);
    void answerSubscribe(const QString &filter, bool accepted);

    MqttLink *const q;
    TraceSink &trace;
    const ChannelId channel;

    Phase phase = Phase::Idle;
    Login login;
    DeviceIdentity device;
    MqttLinkOptions options;
    QElapsedTimer sinceLogin;
    Rung rung;
    /// Both are left to the event loop, for their own slots may lead to our destruction; the client before the tap.
    QMqttClient *client = nullptr;
    TapDevice *tap = nullptr;
    QTimer connackDeadline;
    QTimer pingDue;
    QTimer pingDeadline;
    /// What the server said in a DISCONNECT of MQTT 5.
    QString farewell;
};

} // namespace bootbench
