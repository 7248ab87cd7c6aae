// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>
#include <domain/profile.h>
#include <domain/stages.h>
#include <net/tlslink.h>
#include <protocol/connectsignature.h>
#include <trace/tracesink.h>

#include <QObject>

#include <chrono>
#include <memory>

namespace bootbench {

struct MqttLinkOptions {
    MqttVersion version = MqttVersion::V3_1_1;
    quint16 keepAlive = 1200; ///< seconds
    bool cleanSession = true;
    std::chrono::milliseconds connackTimeout{10'000};
    /// PINGREQ interval; the C SDK pings every 25 s whatever keepAlive it announced, which also finds dead links soon.
    std::chrono::milliseconds pingInterval{25'000};
    /// Without a PINGRESP for this long after a PINGREQ the link is dead.
    std::chrono::milliseconds pingTimeout{5'000};
    LinkTimeouts link;
};

/// One MQTT connection to an instance: TlsLink below, Qt MQTT on a tap above it, every packet traced both ways.
/// One use: open once. Guarantee: exactly one of online and failed, neither from within open(); after online exactly
/// one lost unless closed by us or destroyed. Slots may close or destroy the link. Errors of failed: those of TlsLink,
/// ConnackTimeout … ConnackRefused, ConnectionClosed.
///
/// Works the same over the Qt MQTT of Qt and the stand-in of core/qtmqtt. What Qt's own leaves open is done here: a
/// time-out for CONNACK, PINGREQ at our interval (never longer than the keep-alive that was agreed) and a dead link
/// found by a missing PINGRESP, refusals taken from the bytes. Packets that do not decode never reach it.
class MqttLink : public QObject
{
    Q_OBJECT

public:
    /// `channel` must be an Mqtt channel of the trace for this target.
    MqttLink(TraceSink &trace, ChannelId channel, QObject *parent = nullptr);
    ~MqttLink() override;

    /// The password is protected in the trace before anything is recorded.
    void open(const LinkTarget &target, Login login, const MqttLinkOptions &options = {});
    /// DISCONNECT when online, then an orderly end. No signal follows.
    void close();

    /// Returns false when not online or the topic or payload cannot be sent.
    bool publish(const QString &topic, const QByteArray &payload, quint8 qos = 0);
    /// Answered by subscribed, unless the connection ends before.
    void subscribe(const QString &filter, quint8 qos = 0);

    [[nodiscard]] const LinkInfo &info() const;

Q_SIGNALS:
    /// MqttDns … MqttConnack as of TlsLink, then CONNECT and CONNACK.
    void stageChanged(const bootbench::StageTiming &timing);
    void online();
    void failed(bootbench::Stage stage, const bootbench::SessionError &error);
    /// The connection ended by itself: ConnectionLost, KeepAliveTimeout, MqttProtocolViolation.
    void lost(const bootbench::SessionError &error);
    void messageReceived(const QString &topic, const QByteArray &payload);
    void subscribed(const QString &filter, bool accepted);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
