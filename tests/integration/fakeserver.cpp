// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeserver.h"

#include <protocol/bootstrapdocument.h>
#include <protocol/mqttcodec.h>

#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>

namespace bootbench::test {

FakeServer::FakeServer(const std::optional<Certificate> &certificate)
{
    if (certificate) {
        auto server = std::make_unique<QSslServer>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(certificate->certificate);
        configuration.setPrivateKey(certificate->key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        server->setSslConfiguration(configuration);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &FakeServer::takePending);
    [[maybe_unused]] const bool listens = m_server->listen(QHostAddress::LocalHost);
    Q_ASSERT(listens);
}

FakeServer::~FakeServer() = default;

Endpoint FakeServer::endpoint() const
{
    return {QStringLiteral("localhost"), m_server->serverPort()};
}

void FakeServer::stopListening()
{
    m_server->close();
}

void FakeServer::drop()
{
    if (m_peer)
        m_peer->disconnectFromHost();
}

void FakeServer::send(const QByteArray &bytes)
{
    if (m_peer)
        m_peer->write(bytes);
}

void FakeServer::takePending()
{
    m_peer = m_server->nextPendingConnection();
    m_buffer.clear();
    ++m_connections;
    const auto read = [this, peer = m_peer.data()] {
        const QByteArray bytes = peer->readAll();
        if (peer != m_peer || bytes.isEmpty())
            return;
        m_buffer += bytes;
        if (onBytes)
            onBytes(m_buffer);
    };
    connect(m_peer, &QTcpSocket::readyRead, this, read);
    if (onConnected)
        onConnected();
    read();
}

FakeBootstrap::FakeBootstrap(const std::optional<Certificate> &certificate) : FakeServer(certificate)
{
    onBytes = [this](QByteArray &buffer) {
        // The client's only request with a body has no line end after it.
        if (!buffer.contains("\r\n\r\n") || !buffer.contains("resources=mqtt"))
            return;
        buffer.clear();
        ++requests;
        if (silent)
            return;
        send(bytes.value_or(http(bootstrap::successBody(answer))));
        if (dropAfterwards)
            drop();
    };
}

QByteArray FakeBootstrap::http(const QByteArray &body, const QByteArray &status)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/xml\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

FakeInstance::FakeInstance(const std::optional<Certificate> &certificate) : FakeServer(certificate)
{
    onBytes = [this](QByteArray &buffer) {
        for (;;) {
            const auto header = mqtt::readFixedHeader(buffer);
            if (!header || !*header || buffer.size() < (*header)->packetSize())
                return;
            const QByteArray packet = buffer.first((*header)->packetSize());
            buffer.remove(0, packet.size());
            if (const auto decoded = mqtt::decode(packet, 4))
                take(*decoded);
        }
    };
}

void FakeInstance::take(const mqtt::Packet &packet)
{
    if (std::holds_alternative<mqtt::Connect>(packet)) {
        ++connects;
        if (silent)
            return;
        if (dropOnConnect) {
            drop();
            return;
        }
        mqtt::Connack connack;
        connack.reasonCode = connackCode;
        send((insteadOfConnack.isEmpty() ? mqtt::encode(connack, 4) : insteadOfConnack) + afterConnack);
    } else if (const auto *publish = std::get_if<mqtt::Publish>(&packet)) {
        published << *publish;
    } else if (const auto *subscribe = std::get_if<mqtt::Subscribe>(&packet)) {
        mqtt::Suback suback;
        suback.packetId = subscribe->packetId;
        for (const mqtt::SubscribeFilter &filter : subscribe->filters) {
            subscribedFilters << filter.filter;
            suback.reasonCodes << subackCode;
        }
        send(mqtt::encode(suback, 4));
    } else if (std::holds_alternative<mqtt::Pingreq>(packet)) {
        send(mqtt::encode(mqtt::Pingresp(), 4));
    } else if (std::holds_alternative<mqtt::Disconnect>(packet)) {
        gotDisconnect = true;
        drop();
    }
}

void FakeInstance::push(const QString &topic, const QByteArray &payload)
{
    send(publishPacket(topic, payload));
}

QByteArray FakeInstance::publishPacket(const QString &topic, const QByteArray &payload)
{
    mqtt::Publish publish;
    publish.topic = topic;
    publish.payload = payload;
    return mqtt::encode(publish, 4);
}

} // namespace bootbench::test
