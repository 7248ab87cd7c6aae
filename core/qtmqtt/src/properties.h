// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqttauthenticationproperties.h>
#include <QtMqtt/qmqttconnectionproperties.h>
#include <QtMqtt/qmqttpublishproperties.h>
#include <QtMqtt/qmqttsubscriptionproperties.h>

#include <protocol/mqttpacket.h>

// Between the property classes of the API and the property list of a packet.

[[nodiscard]] bootbench::mqtt::Properties toPacket(const QMqttConnectionProperties &properties);
[[nodiscard]] bootbench::mqtt::Properties toPacket(const QMqttPublishProperties &properties);
[[nodiscard]] bootbench::mqtt::Properties toPacket(const QMqttSubscriptionProperties &properties);
[[nodiscard]] bootbench::mqtt::Properties toPacket(const QMqttAuthenticationProperties &properties);

/// A struct and not functions, because some of the classes have nothing to set from outside.
struct QMqttPropertyReader {
    /// `level` 5 makes the result valid; before that only the code counts.
    [[nodiscard]] static QMqttServerConnectionProperties server(const bootbench::mqtt::Connack &connack, quint8 level);
    [[nodiscard]] static QMqttPublishProperties publish(const bootbench::mqtt::Properties &properties);
    [[nodiscard]] static QMqttMessageStatusProperties status(quint8 reasonCode,
                                                             const bootbench::mqtt::Properties &properties);
    [[nodiscard]] static QMqttAuthenticationProperties authentication(const bootbench::mqtt::Properties &properties);
    [[nodiscard]] static QMqttUserProperties user(const bootbench::mqtt::Properties &properties);
    [[nodiscard]] static QString reason(const bootbench::mqtt::Properties &properties);
    [[nodiscard]] static QString assignedClientId(const bootbench::mqtt::Properties &properties);
};
