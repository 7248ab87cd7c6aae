// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipedevice.h"

#include <QtMqtt/QMqttClient>

#include <QSignalSpy>
#include <QTest>

namespace bootbench::test {

inline const QByteArray acceptedHex = "20 02 00 00";
inline const QByteArray accepted5Hex = "20 03 00 00 00";

/// A client over a pipe whose CONNECT was accepted.
struct Online {
    explicit Online(QMqttClient::ProtocolVersion version = QMqttClient::MQTT_3_1_1, const QByteArray &connackHex = {},
                    bool cleanSession = true)
    {
        client.setProtocolVersion(version);
        client.setAutoKeepAlive(false);
        client.setCleanSession(cleanSession);
        client.setTransport(&device, QMqttClient::IODevice);
        client.connectToHost();
        if (!connackHex.isEmpty())
            device.receiveHex(connackHex);
        else
            device.receiveHex(version == QMqttClient::MQTT_5_0 ? accepted5Hex : acceptedHex);
        device.takeSent();
    }

    PipeDevice device;
    QMqttClient client;
};

/// "00 0a" for the identifier 10.
inline QByteArray idHex(qint32 id)
{
    return QByteArray::number(id, 16).rightJustified(4, '0').insert(2, ' ');
}

inline quint16 idAt(const QByteArray &hex, qsizetype byte)
{
    return (hex.mid(3 * byte, 2) + hex.mid(3 * byte + 3, 2)).toUShort(nullptr, 16);
}

} // namespace bootbench::test
