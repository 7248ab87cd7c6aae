// SPDX-License-Identifier: GPL-3.0-or-later
#include "brokerclient.h"

#include <QSslConfiguration>
#include <QTest>

namespace bootbench::test {

BrokerClient::BrokerClient(QMqttClient::ProtocolVersion version)
{
    client.setProtocolVersion(version);
    client.setKeepAlive(30);
    client.setTransport(&socket, QMqttClient::IODevice);
    // Qt's own module does not look for the end of an IODevice.
    QObject::connect(&socket, &QAbstractSocket::disconnected, &socket, &QIODevice::close);
}

bool BrokerClient::open(const MosquittoBroker &broker, const QString &caFile)
{
    if (caFile.isEmpty()) {
        socket.connectToHost(broker.host(), broker.port());
        if (!QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::ConnectedState; }))
            return false;
    } else {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(caFile));
        socket.setSslConfiguration(configuration);
        socket.connectToHostEncrypted(broker.host(), broker.port());
        if (!QTest::qWaitFor([this] { return socket.isEncrypted(); }))
            return false;
    }
    client.connectToHost();
    return QTest::qWaitFor([this] { return client.state() != QMqttClient::Connecting; });
}

bool BrokerClient::subscribe(const QString &filter, quint8 qos)
{
    const QMqttSubscription *subscription = client.subscribe(filter, qos);
    return subscription != nullptr &&
           QTest::qWaitFor([subscription] { return subscription->state() == QMqttSubscription::Subscribed; });
}

} // namespace bootbench::test
