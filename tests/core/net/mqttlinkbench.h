// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakebroker.h"
#include "recordingsink.h"
#include "stagespy.h"
#include "testpki.h"

#include <net/mqttlink.h>

#include <QLoggingCategory>
#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

namespace bootbench::test {

inline const QString notifyTopic = QStringLiteral("/sys/g7h0g5wry4Q/LightSwitchBootstrap/thing/bootstrap/notify");
inline const QString replyTopic = QStringLiteral("/sys/g7h0g5wry4Q/LightSwitchBootstrap/thing/bootstrap/notify_reply");
inline const QString kickTopic = QStringLiteral("/ext/notify");

inline mqtt::Publish publishOf(const QString &topic, const QByteArray &payload, quint8 qos = 0, quint16 id = 0)
{
    return {.topic = topic, .payload = payload, .qos = qos, .packetId = id, .properties = {}};
}

struct Spies {
    explicit Spies(MqttLink &link)
        : stages(&link, &MqttLink::stageChanged)
        , online(&link, &MqttLink::online)
        , failed(&link, &MqttLink::failed)
        , lost(&link, &MqttLink::lost)
        , messages(&link, &MqttLink::messageReceived)
        , subscribed(&link, &MqttLink::subscribed)
    {
    }
    [[nodiscard]] bool ended() const { return !failed.isEmpty() || !lost.isEmpty(); }
    [[nodiscard]] SessionError failure() const { return failed.constFirst().at(1).value<SessionError>(); }
    [[nodiscard]] Stage failureStage() const { return failed.constFirst().constFirst().value<Stage>(); }
    [[nodiscard]] SessionError loss() const { return lost.constFirst().constFirst().value<SessionError>(); }
    [[nodiscard]] StageTiming last(Stage stage) const { return lastTiming(stages, stage); }

    QSignalSpy stages;
    QSignalSpy online;
    QSignalSpy failed;
    QSignalSpy lost;
    QSignalSpy messages;
    QSignalSpy subscribed;
};

/// A device, its secret and the certificates of its brokers.
class MqttLinkBench
{
protected:
    static void renew()
    {
        QLoggingCategory::setFilterRules(
            QStringLiteral("qt.mqtt.connection.warning=false")); // Qt's own module warns of refusals
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    }

    [[nodiscard]] LinkTarget target(const FakeBroker &broker, TransportSecurity security = TransportSecurity::Tls) const
    {
        LinkTarget result;
        result.endpoint = broker.server.endpoint();
        result.security = security;
        result.trust = {TrustSource::PemFile, m_pki.caFile()};
        return result;
    }
    [[nodiscard]] Login login(TransportSecurity security = TransportSecurity::Tls) const
    {
        LoginOptions options;
        options.security = security;
        return makeLogin(m_device, m_secret, options);
    }
    void goOnline(MqttLink &link, const FakeBroker &broker, const MqttLinkOptions &options = {}) const
    {
        const QSignalSpy online(&link, &MqttLink::online);
        link.open(target(broker), login(), options);
        QTRY_COMPARE(online.size(), 1);
    }

    const TestPki m_pki{QStringLiteral("Test CA")};
    const ServerIdentity m_identity = m_pki.issue({QStringLiteral("localhost")});
    const DeviceIdentity m_device =
        *DeviceIdentity::create(QStringLiteral("g7h0g5wry4Q"), QStringLiteral("LightSwitchBootstrap"));
    const SecretBytes m_secret{QByteArrayView("0123456789abcdef0123456789abcdef")};
};

} // namespace bootbench::test
