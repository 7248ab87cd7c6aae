// SPDX-License-Identifier: GPL-3.0-or-later
#include "connack.h"
#include "mqttlink_p.h"
#include "packetstages.h"

#include <protocol/topics.h>

#include <QJsonObject>
#include <QPointer>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

std::optional<quint16> serverKeepAlive(const mqtt::Connack &connack)
{
    for (const mqtt::Property &property : connack.properties) {
        if (property.id == mqtt::PropertyId::ServerKeepAlive)
            return quint16(std::get<quint32>(property.value));
    }
    return std::nullopt;
}

} // namespace

// --- packets ------------------------------------------------------------------------------------

void MqttLink::Private::tapped(RecordKind kind, Direction direction, QByteArrayView bytes)
{
    const Stage stage = kind == RecordKind::MqttPacket ? stageOf(bytes, levelOf(options.version), device)
                        : phase == Phase::Connecting   ? Stage::MqttConnack
                                                       : Stage::None;
    const quint64 sequence =
        trace.append({.channel = channel, .kind = kind, .direction = direction, .stage = stage, .bytes = bytes});
    rung.addRecord(sequence);
}

bool MqttLink::Private::packetArrived(const QByteArray &packet)
{
    if (phase == Phase::Connecting)
        return acceptConnack(packet);
    if (phase != Phase::Online)
        return false;
    const auto decoded = mqtt::decode(packet, levelOf(options.version));
    if (!decoded) {
        onMalformed(decoded.error());
        return false;
    }
    if (std::holds_alternative<mqtt::Pingresp>(*decoded))
        pingDeadline.stop();
    else if (const auto *disconnect = std::get_if<mqtt::Disconnect>(&*decoded))
        farewell = MqttLink::tr("The server sent DISCONNECT, reason code %1.")
                       .arg(reasonText(disconnect->reasonCode, disconnect->properties));
    return true;
}

bool MqttLink::Private::acceptConnack(const QByteArray &packet)
{
    const auto connack = readConnack(packet, levelOf(options.version));
    if (!connack) {
        fail(connack.error());
        return false;
    }
    options.keepAlive = serverKeepAlive(*connack).value_or(options.keepAlive);
    return true;
}

void MqttLink::Private::garbageArrived(const mqtt::DecodeError &error)
{
    onMalformed(error);
}

void MqttLink::Private::onMalformed(const mqtt::DecodeError &error)
{
    const QString cause = MqttLink::tr("At byte %1: %2").arg(error.offset).arg(error.problem);
    if (phase == Phase::Connecting)
        fail({ErrorCode::ConnackMalformed, cause});
    else if (phase == Phase::Online)
        lose({ErrorCode::MqttProtocolViolation, cause});
}

// --- online -------------------------------------------------------------------------------------

void MqttLink::Private::onOnline()
{
    connackDeadline.stop();
    phase = Phase::Online;
    milestone(RecordKind::Online, Stage::MqttConnack, {{u"us"_s, sinceLogin.nsecsElapsed() / 1000}});
    const StageTiming timing = rung.passed();
    rung = Rung();
    milliseconds interval = options.pingInterval;
    if (options.keepAlive > 0)
        interval = std::min<milliseconds>(interval, std::chrono::seconds(options.keepAlive));
    pingDue.start(interval);
    if (tell(timing))
        Q_EMIT q->online();
}

void MqttLink::Private::onPingDue()
{
    if (pingDeadline.isActive())
        return; // the interval may be shorter than the time-out; one question at a time
    pingDeadline.start(options.pingTimeout);
    client->requestPing();
}

/// Qt MQTT ended the connection by itself: it found a packet that we thought fine to be wrong here and now, or the
/// server sent DISCONNECT (MQTT 5).
void MqttLink::Private::onClientState(QMqttClient::ClientState state)
{
    if (state != QMqttClient::Disconnected)
        return;
    if (phase == Phase::Connecting)
        fail({ErrorCode::ConnackMalformed, MqttLink::tr("Qt MQTT refused it, error %1.").arg(client->error())});
    else if (phase == Phase::Online && !farewell.isEmpty())
        lose({ErrorCode::ConnectionLost, farewell});
    else if (phase == Phase::Online)
        lose({ErrorCode::MqttProtocolViolation, MqttLink::tr("Qt MQTT closed it, error %1.").arg(client->error())});
}

void MqttLink::Private::onLinkClosed(const QString &cause)
{
    if (tap == nullptr)
        return;
    const QPointer<MqttLink> alive(q);
    tap->drain();
    if (!alive || phase >= Phase::Ended)
        return;
    if (tap->isDelivering()) {
        // Found out while replying to a message; those behind it, perhaps a kick, still have to be delivered.
        QMetaObject::invokeMethod(q, [this, cause] { onLinkClosed(cause); }, Qt::QueuedConnection);
        return;
    }
    const QString words = cause.isEmpty() ? MqttLink::tr("The server closed the connection.") : cause;
    if (phase == Phase::Connecting)
        fail({ErrorCode::ConnectionClosed, words});
    else
        lose({ErrorCode::ConnectionLost, words});
}

bool MqttLink::Private::publish(const QString &topic, const QByteArray &payload, quint8 qos)
{
    constexpr qsizetype maximumTextSize = 65'535;
    constexpr qsizetype maximumRemainingLength = 268'435'455;
    constexpr qsizetype roomForHeaders = 16;
    if (phase != Phase::Online || topic.toUtf8().size() > maximumTextSize ||
        topic.toUtf8().size() + payload.size() + roomForHeaders > maximumRemainingLength)
        return false;
    return client->publish(QMqttTopicName(topic), payload, qos) >= 0;
}

void MqttLink::Private::subscribe(const QString &filter, quint8 qos)
{
    // An invalid filter is refused by Qt MQTT as well, but with a warning.
    const bool possible = phase == Phase::Online && topics::isValidFilter(filter);
    QMqttSubscription *const subscription = possible ? client->subscribe(QMqttTopicFilter(filter), qos) : nullptr;
    if (subscription == nullptr) {
        answerSubscribe(filter, false);
    } else if (subscription->state() == QMqttSubscription::Subscribed) {
        answerSubscribe(filter, true);
    } else {
        connect(subscription, &QMqttSubscription::stateChanged, q,
                [this, filter](QMqttSubscription::SubscriptionState state) {
                    if (state == QMqttSubscription::Subscribed || state == QMqttSubscription::Error)
                        Q_EMIT q->subscribed(filter, state == QMqttSubscription::Subscribed);
                });
    }
}

/// From the event loop, so that subscribed never comes from within subscribe().
void MqttLink::Private::answerSubscribe(const QString &filter, bool accepted)
{
    const auto answer = [this, filter, accepted] {
        if (phase < Phase::Ended)
            Q_EMIT q->subscribed(filter, accepted);
    };
    QMetaObject::invokeMethod(q, answer, Qt::QueuedConnection);
}

} // namespace bootbench
