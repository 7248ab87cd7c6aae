// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <protocol/mqttcodec.h>
#include <trace/tracerecord.h>

#include <QIODevice>
#include <QList>

class QSslSocket;

namespace bootbench {

/// Who sees what goes through a tap. An interface and not signals, because Qt MQTT disconnects every signal of its
/// transport when it closes a connection by itself.
class TapListener
{
public:
    TapListener() = default;
    virtual ~TapListener() = default;
    Q_DISABLE_COPY_MOVE(TapListener)

    /// One whole packet of either direction (MqttPacket), or bytes that are none (MqttGarbage).
    virtual void tapped(RecordKind kind, Direction direction, QByteArrayView bytes) = 0;
    /// `packet` is about to be handed to Qt MQTT; false keeps it back. May detach the tap.
    [[nodiscard]] virtual bool packetArrived(const QByteArray &packet) = 0;
    /// The peer's bytes are no MQTT; nothing more will be read. May detach the tap.
    virtual void garbageArrived(const mqtt::DecodeError &error) = 0;
};

/// A pass-through between Qt MQTT and the socket that is already connected. Qt MQTT takes it for its transport of type
/// IODevice. Both directions are cut into control packets, so that each is seen whole and exactly as on the wire, and
/// what is no packet never reaches Qt MQTT.
///
/// Whole packets are reported before any of them is delivered: nothing that came is lost from the trace when the first
/// one leads to closing the link. One use. Delete it later, after its QMqttClient.
class TapDevice final : public QIODevice
{
    Q_OBJECT

public:
    /// Both must outlive the tap or its detach().
    TapDevice(QSslSocket &socket, TapListener &listener);

    /// Reads what the socket holds.
    void drain();
    /// Ends the tapping; reports an unfinished packet as garbage. What Qt MQTT writes afterwards goes nowhere, quietly:
    /// it still acknowledges the message in whose slot it was closed.
    void detach();
    /// Inside a slot of Qt MQTT's.
    [[nodiscard]] bool isDelivering() const { return m_delivering; }

    /// Qt MQTT's way of ending: detaches.
    void close() override;
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    /// Qt MQTT waits up to 30 s for its DISCONNECT to be written. The kernel takes two bytes at once or, with a dead
    /// peer, never; so this flushes and does not wait.
    bool waitForBytesWritten(int milliseconds) override;

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void readPackets();
    void deliver();

    QSslSocket *m_socket;
    TapListener *m_listener;
    mqtt::StreamSplitter m_incoming;
    mqtt::StreamSplitter m_outgoing;
    std::optional<mqtt::DecodeError> m_garbage;
    QList<QByteArray> m_arrived;
    QByteArray m_readable;
    bool m_answered = false;
    bool m_delivering = false;
};

} // namespace bootbench
