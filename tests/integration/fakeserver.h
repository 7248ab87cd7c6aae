// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/endpoint.h>
#include <protocol/mqttpacket.h>
#include <simulator/certificateauthority.h>

#include <QObject>
#include <QPointer>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <optional>

class QTcpSocket;

namespace bootbench::test {

/// A server on loopback that misbehaves as it is told; over TLS when it has a certificate.
class FakeServer : public QObject
{
    Q_OBJECT

public:
    using Certificate = CertificateAuthority::ServerCertificate;

    explicit FakeServer(const std::optional<Certificate> &certificate);
    ~FakeServer() override;

    [[nodiscard]] Endpoint endpoint() const;
    [[nodiscard]] int connections() const { return m_connections; }
    /// Nobody listens any more; connections stay.
    void stopListening();
    /// Ends the newest connection: sends what is pending, close_notify and FIN.
    void drop();

    /// A peer is there, and TLS is up where there is any.
    std::function<void()> onConnected;
    /// Bytes of the newest peer have come. What was dealt with is to be taken from the buffer.
    std::function<void(QByteArray &)> onBytes;
    void send(const QByteArray &bytes);

private:
    void takePending();

    std::unique_ptr<QTcpServer> m_server;
    QPointer<QTcpSocket> m_peer;
    QByteArray m_buffer;
    int m_connections = 0;
};

/// A bootstrap service that names one instance, or says what it is told to say.
class FakeBootstrap : public FakeServer
{
    Q_OBJECT

public:
    explicit FakeBootstrap(const std::optional<Certificate> &certificate);

    BootstrapAnswer answer;
    /// When set, sent instead of an answer; may be half of one.
    std::optional<QByteArray> bytes;
    bool dropAfterwards = false;
    bool silent = false;
    int requests = 0;

    [[nodiscard]] static QByteArray http(const QByteArray &body, const QByteArray &status = "200 OK");
};

/// An MQTT instance that accepts every login, or does what it is told to do.
class FakeInstance : public FakeServer
{
    Q_OBJECT

public:
    explicit FakeInstance(const std::optional<Certificate> &certificate);

    quint8 connackCode = 0;
    bool silent = false;
    bool dropOnConnect = false;
    /// Sent in one piece with the CONNACK.
    QByteArray afterConnack;
    QByteArray insteadOfConnack;
    quint8 subackCode = 0;

    int connects = 0;
    QList<mqtt::Publish> published;
    QStringList subscribedFilters;
    bool gotDisconnect = false;

    void push(const QString &topic, const QByteArray &payload);
    [[nodiscard]] static QByteArray publishPacket(const QString &topic, const QByteArray &payload);

private:
    void take(const mqtt::Packet &packet);
};

} // namespace bootbench::test
