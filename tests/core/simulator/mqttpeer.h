// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <protocol/connectsignature.h>
#include <protocol/mqttcodec.h>
#include <simulator/platformtypes.h>

#include <QSslSocket>
#include <QTest>

#include <deque>
#include <optional>

namespace bootbench {

/// A device reduced to its bytes: sends what it is told and keeps what comes.
class MqttPeer : public QObject
{
    Q_OBJECT

public:
    explicit MqttPeer(quint8 level = 4) : m_level(level) {}

    /// Waits until TLS (or TCP, when the instance is plain) is up.
    [[nodiscard]] bool connectTo(const PlatformInstance &instance, const QString &caFile);
    /// connectTo() and CONNECT; the CONNACK's code.
    [[nodiscard]] std::optional<quint8> login(const PlatformInstance &instance, const QString &caFile,
                                              const mqtt::Connect &connect);

    void write(const QByteArray &bytes);
    void send(const mqtt::Packet &packet) { write(mqtt::encode(packet, m_level)); }

    /// The next packet when it is of this type; waits for it.
    template <typename T>
    [[nodiscard]] std::optional<T> take()
    {
        if (!QTest::qWaitFor([this] { return !m_packets.empty() || isClosed(); }) || m_packets.empty())
            return std::nullopt;
        const mqtt::Packet packet = m_packets.front();
        m_packets.pop_front();
        const T *const wanted = std::get_if<T>(&packet);
        return wanted ? std::optional(*wanted) : std::nullopt;
    }
    /// Whether nothing is left and nothing came before the answer to a PINGREQ.
    [[nodiscard]] bool isQuiet();

    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    [[nodiscard]] bool waitForClosed()
    {
        return QTest::qWaitFor([this] { return isClosed(); });
    }
    QSslSocket &socket() { return m_socket; }

private:
    void read();

    quint8 m_level;
    QSslSocket m_socket;
    mqtt::StreamSplitter m_splitter;
    std::deque<mqtt::Packet> m_packets;
};

/// CONNECT as the C SDK sends it. `replacements` are made in the clientId, for instance `_ss=1` by `_ss=0`.
[[nodiscard]] mqtt::Connect sdkConnect(const DeviceIdentity &device, const QByteArray &secret, quint8 level = 4,
                                       const QList<std::pair<QString, QString>> &replacements = {});

} // namespace bootbench
