// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttpeer.h"

#include <QSslConfiguration>

namespace bootbench {

bool MqttPeer::connectTo(const PlatformInstance &instance, const QString &caFile)
{
    connect(&m_socket, &QSslSocket::readyRead, this, &MqttPeer::read, Qt::UniqueConnection);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (!instance.tls) {
        m_socket.connectToHost(instance.endpoint.host, instance.endpoint.port);
        return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(caFile));
    m_socket.setSslConfiguration(tls);
    m_socket.connectToHostEncrypted(instance.endpoint.host, instance.endpoint.port);
    return QTest::qWaitFor([this] { return m_socket.isEncrypted(); });
}

std::optional<quint8> MqttPeer::login(const PlatformInstance &instance, const QString &caFile,
                                      const mqtt::Connect &connect)
{
    if (!connectTo(instance, caFile))
        return std::nullopt;
    send(connect);
    const auto connack = take<mqtt::Connack>();
    return connack ? std::optional(connack->reasonCode) : std::nullopt;
}

void MqttPeer::write(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

bool MqttPeer::isQuiet()
{
    send(mqtt::Pingreq{});
    return take<mqtt::Pingresp>().has_value() && m_packets.empty();
}

void MqttPeer::read()
{
    m_splitter.feed(m_socket.readAll());
    for (auto packet = m_splitter.next(); packet && *packet; packet = m_splitter.next()) {
        if (auto decoded = mqtt::decode(**packet, m_level))
            m_packets.push_back(std::move(*decoded));
        else
            qWarning("The platform sent an invalid packet: %s", qPrintable(decoded.error().problem));
    }
}

mqtt::Connect sdkConnect(const DeviceIdentity &device, const QByteArray &secret, quint8 level,
                         const QList<std::pair<QString, QString>> &replacements)
{
    const Login login = makeLogin(device, SecretBytes(secret));
    mqtt::Connect connect;
    connect.level = level;
    connect.keepAlive = 1200;
    connect.clientId = login.clientId(0x72);
    for (const auto &[before, after] : replacements)
        connect.clientId.replace(before, after);
    connect.userName = login.userName;
    connect.password = login.password.view().toByteArray();
    return connect;
}

} // namespace bootbench
