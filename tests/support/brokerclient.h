// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mosquittobroker.h"

#include <QtMqtt/QMqttClient>

#include <QSslSocket>

namespace bootbench::test {

/// An MQTT client over a socket of its own: the plainest way to talk to a broker.
class BrokerClient
{
public:
    explicit BrokerClient(QMqttClient::ProtocolVersion version = QMqttClient::MQTT_3_1_1);

    /// True once the broker answered CONNECT, whatever it said. TLS with a CA file, TCP without.
    [[nodiscard]] bool open(const MosquittoBroker &broker, const QString &caFile);
    /// True once the broker granted it.
    [[nodiscard]] bool subscribe(const QString &filter, quint8 qos = 1);

    QSslSocket socket;
    QMqttClient client;
};

} // namespace bootbench::test
