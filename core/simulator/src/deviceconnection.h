// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultgate.h"

#include <base/clock.h>
#include <protocol/connectsignature.h>
#include <protocol/mqttcodec.h>
#include <simulator/platformtypes.h>

#include <QByteArrayView>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace bootbench {

/// One MQTT connection at the platform's end. Speaks the protocol; who may log in and what is pushed is decided by its
/// owner. Deletes itself and its socket after closed().
class DeviceConnection : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives the connection. Call read() once the signals are connected.
    DeviceConnection(PeerSocket *socket, QString instanceId, const PlatformLimits &limits, const Clock &clock,
                     QObject *parent);

    [[nodiscard]] const QString &instanceId() const { return m_instanceId; }
    /// Null until accepted.
    [[nodiscard]] const DeviceIdentity &device() const { return m_device; }

    void setFaults(const FaultGate &gate) { m_gate = gate; }

    // The answer to loginRequested, given before the slot returns, or later after hold().
    /// Under a fault of the way out, of which the device comes online all the same. `early` is a message for the topic
    /// of its notify that goes out in one piece with the CONNACK.
    void accept(const LoginClaim &claim, const std::optional<Fault> &fault = {}, const QByteArray &early = {});
    /// CONNACK with this code, then the end.
    void refuse(quint8 connackCode);
    /// Nothing is read, and no time runs out, until accept() or refuse().
    void hold();
    /// False again once the connection has ended.
    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    /// A CONNACK that never arrives whole.
    void spoilConnack(const Fault &fault);

    /// Publishes to the device at QoS 0 when it wants the topic: pushed() and true, else false.
    bool push(const QString &topic, const QByteArray &payload);
    /// Tells the device why, when it listens for that, and ends the connection without DISCONNECT as the platform does.
    void kick(QByteArrayView text);
    void close(const QString &reason);
    /// What a fault of FaultPoint::Online does, after its time.
    void disturb(const Fault &fault);

    void read();

Q_SIGNALS:
    void loginRequested(const bootbench::mqtt::Connect &connect);
    /// From the device.
    void published(const QString &topic, const QByteArray &payload);
    /// To the device.
    void pushed(const QString &topic, const QByteArray &payload);
    /// Exactly once; the reason in words.
    void closed(const QString &reason);

private:
    enum class State : quint8 { AwaitingConnect, Online, Closed };

    void handlePending();
    void handle(const QByteArray &packet);
    void handleConnect(const QByteArray &packet);
    void handlePacket(const mqtt::Publish &publish);
    void handlePacket(const mqtt::Subscribe &subscribe);
    void handlePacket(const mqtt::Unsubscribe &unsubscribe);
    void handlePacket(const mqtt::Pingreq &pingreq);
    void handlePacket(const mqtt::Disconnect &disconnect);
    void handlePacket(const mqtt::Acknowledgement &acknowledgement);
    template <typename Unexpected>
    void handlePacket(const Unexpected &packet);

    void violated(const QString &problem);
    void checkSilence();
    void send(const mqtt::Packet &packet);
    [[nodiscard]] QByteArray encoded(const mqtt::Packet &packet) const;
    [[nodiscard]] mqtt::Connack connackFor(const LoginClaim &claim) const;
    void suffer(const Fault &fault);
    [[nodiscard]] std::optional<Fault> takeFault(FaultPoint point) const;
    [[nodiscard]] quint8 grantFilter(const mqtt::SubscribeFilter &filter);
    [[nodiscard]] bool isSubscribed(const QString &topic) const;

    PeerSocket *m_socket;
    const Clock &m_clock;
    QString m_instanceId;
    mqtt::StreamSplitter m_splitter;
    DeviceIdentity m_device;
    QStringList m_filters;
    std::optional<FaultGate> m_gate;
    QTimer m_timer; ///< first for CONNECT, then for silence
    qint64 m_lastPacketAt = 0;
    qint64 m_allowedSilence = 0;
    State m_state = State::AwaitingConnect;
    quint8 m_level = 4;
    bool m_isHeld = false;
    bool m_subscribesSystemTopics = false;
    bool m_wantsExtNotify = false;
};

} // namespace bootbench
