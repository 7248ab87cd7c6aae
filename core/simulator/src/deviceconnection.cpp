// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceconnection.h"

#include "tlslistener.h"

#include <protocol/alink.h>
#include <protocol/topics.h>

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// Documented limits (help.aliyun.com 30527); a packet is a payload of 256 KiB and room for topic and properties.
constexpr qsizetype maximumPacketSize = 266'240;
constexpr qsizetype maximumFilters = 100;
constexpr qsizetype maximumFiltersAtOnce = 8;
constexpr qsizetype maximumTopicSize = 128;
constexpr qsizetype maximumTopicLevels = 7;
constexpr quint8 maximumQos = 1;
constexpr quint8 refusedFilter = 0x80;
constexpr quint8 noSuchSubscription = 0x11;
// A device that sends requests and never reads the answers.
constexpr qint64 maximumUnsent = 1'048'576;

// Type and flags of CONNECT. Other protocols are told apart by it at once, whatever length they seem to announce.
constexpr char connectByte = 0x10;

constexpr quint8 mqtt5Level = 5;
constexpr quint8 mqtt311Level = 4;
constexpr quint8 oldestLevel = 3;

/// The protocol level of a CONNECT whose protocol name is one of MQTT's, so that an unknown level gets its own answer.
std::optional<quint8> sniffLevel(QByteArrayView packet)
{
    const auto header = mqtt::readFixedHeader(packet).value_or(std::nullopt);
    if (!header)
        return std::nullopt;
    const QByteArrayView body = packet.sliced(header->headerSize);
    constexpr qsizetype lengthSize = 2;
    if (body.size() < lengthSize)
        return std::nullopt;
    const qsizetype nameSize = qFromBigEndian<quint16>(body.data());
    if (body.size() <= lengthSize + nameSize)
        return std::nullopt;
    const QByteArrayView name = body.sliced(lengthSize, nameSize);
    if (name != "MQTT" && name != "MQIsdp")
        return std::nullopt;
    return quint8(body[lengthSize + nameSize]);
}

} // namespace

DeviceConnection::DeviceConnection(PeerSocket *socket, QString instanceId, const PlatformLimits &limits,
                                   const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_clock(clock)
    , m_instanceId(std::move(instanceId))
    , m_splitter(maximumPacketSize)
{
    connect(m_socket, &PeerSocket::readyRead, this, &DeviceConnection::read);
    connect(m_socket, &PeerSocket::disconnected, this, [this] {
        // What came with the end of the stream counts: often it is the DISCONNECT.
        read();
        const bool byPeer = m_socket->isEndedByPeer();
        close(byPeer ? tr("Connection reset by peer") : tr("Connection exception: %1").arg(m_socket->errorString()));
    });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DeviceConnection::checkSilence);
    m_timer.start(limits.firstMessage);
}

void DeviceConnection::accept(const LoginClaim &claim, const std::optional<Fault> &fault, const QByteArray &early)
{
    m_state = State::Online;
    m_device = claim.device;
    m_subscribesSystemTopics = claim.subscribesSystemTopics;
    m_wantsExtNotify = claim.wantsExtNotify;
    QByteArray bytes = encoded(connackFor(claim));
    const QString topic = topics::bootstrapNotify(m_device);
    if (!early.isEmpty()) {
        mqtt::Publish publish;
        publish.topic = topic;
        publish.payload = early;
        bytes += encoded(publish);
    }
    deliver(*m_socket, outgoing(bytes, fault));
    m_timer.start(std::chrono::milliseconds(m_allowedSilence / 1000));
    if (!early.isEmpty())
        Q_EMIT pushed(topic, early);
    if (std::exchange(m_isHeld, false))
        QMetaObject::invokeMethod(this, &DeviceConnection::read, Qt::QueuedConnection);
}

mqtt::Connack DeviceConnection::connackFor(const LoginClaim &claim) const
{
    mqtt::Connack connack;
    if (m_level >= mqtt5Level) {
        connack.properties.append({mqtt::PropertyId::MaximumQos, quint32(maximumQos)});
        connack.properties.append({mqtt::PropertyId::RetainAvailable, quint32(0)});
        if (claim.clientId.id.isEmpty())
            connack.properties.append({mqtt::PropertyId::AssignedClientIdentifier, claim.device.id()});
    }
    return connack;
}

void DeviceConnection::hold()
{
    m_isHeld = true;
    m_timer.stop();
}

void DeviceConnection::spoilConnack(const Fault &fault)
{
    hold();
    const Outgoing out = outgoing(encoded(mqtt::Connack()), fault);
    deliver(*m_socket, out);
    if (out.ends)
        close(tr("Connection exception: %1").arg(fault.toString()));
}

void DeviceConnection::disturb(const Fault &fault)
{
    QTimer::singleShot(fault.amount, this, [this, fault] {
        if (m_state == State::Online)
            suffer(fault);
    });
}

void DeviceConnection::suffer(const Fault &fault)
{
    switch (fault.kind->effect) {
    case FaultEffect::Cut:
        close(tr("Keep-alive timeout"));
        break;
    case FaultEffect::Takeover:
        kick(alink::sameDeviceText);
        break;
    case FaultEffect::HalfPacket: {
        mqtt::Publish publish;
        publish.topic = topics::bootstrapNotify(m_device);
        publish.payload = alink::notify(u"1"_s, 0);
        const QByteArray packet = encoded(publish);
        m_socket->write(packet.first(packet.size() / 2));
        m_socket->reset();
        break;
    }
    default:
        deliver(*m_socket, outgoing({}, fault));
        break;
    }
}

std::optional<Fault> DeviceConnection::takeFault(FaultPoint point) const
{
    return m_gate ? m_gate->take(point, m_device) : std::nullopt;
}

void DeviceConnection::refuse(quint8 connackCode)
{
    send(mqtt::Connack{.sessionPresent = false, .reasonCode = connackCode, .properties = {}});
    close(tr("Login refused"));
}

bool DeviceConnection::push(const QString &topic, const QByteArray &payload)
{
    const bool isWanted =
        topic == topics::extNotify() ? m_wantsExtNotify : m_subscribesSystemTopics || isSubscribed(topic);
    if (m_state != State::Online || !isWanted)
        return false;
    mqtt::Publish publish;
    publish.topic = topic;
    publish.payload = payload;
    send(publish);
    Q_EMIT pushed(topic, payload);
    return true;
}

void DeviceConnection::kick(QByteArrayView text)
{
    push(topics::extNotify(), alink::kick(text));
    close(QString::fromUtf8(text));
}

void DeviceConnection::close(const QString &reason)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_isHeld = false;
    m_timer.stop();
    m_socket->disconnect(this);
    m_socket->end();
    Q_EMIT closed(reason);
    deleteLater();
}

void DeviceConnection::read()
{
    handlePending();
    // The socket's buffer is bounded, so what is left after a partial read would raise no further signal.
    while (m_state != State::Closed && !m_isHeld && m_socket->bytesAvailable() > 0) {
        m_splitter.feed(m_socket->readAll());
        if (m_state == State::AwaitingConnect && m_splitter.pending().front() != connectByte) {
            violated(tr("the first packet is no CONNECT"));
            return;
        }
        handlePending();
    }
}

void DeviceConnection::handlePending()
{
    while (m_state != State::Closed && !m_isHeld) {
        const auto packet = m_splitter.next();
        if (!packet) {
            violated(packet.error().problem);
            return;
        }
        if (!*packet)
            return;
        handle(**packet);
    }
}

void DeviceConnection::handle(const QByteArray &packet)
{
    m_lastPacketAt = m_clock.monotonicMicroseconds();
    if (m_state == State::AwaitingConnect) {
        handleConnect(packet);
        return;
    }
    const auto decoded = mqtt::decode(packet, m_level);
    if (!decoded) {
        violated(decoded.error().problem);
        return;
    }
    std::visit([this](const auto &value) { handlePacket(value); }, *decoded);
}

void DeviceConnection::handleConnect(const QByteArray &packet)
{
    const std::optional<quint8> level = sniffLevel(packet);
    if (!level) {
        violated(tr("the CONNECT names no MQTT protocol"));
        return;
    }
    m_level = *level;
    if (*level < oldestLevel || *level > mqtt5Level) {
        mqtt::Connect unreadable;
        unreadable.level = *level;
        Q_EMIT loginRequested(unreadable);
        return;
    }
    const auto decoded = mqtt::decode(packet, m_level);
    if (!decoded) {
        violated(decoded.error().problem);
        return;
    }
    const auto &connect = std::get<mqtt::Connect>(*decoded);
    m_allowedSilence = qint64(connect.keepAlive) * 1'500'000; // 1.5 × keep-alive (MQTT 3.1.2.10)
    Q_EMIT loginRequested(connect);
}

void DeviceConnection::handlePacket(const mqtt::Publish &publish)
{
    if (publish.qos > maximumQos) {
        violated(tr("QoS 2 is not supported"));
        return;
    }
    if (!topics::isValidName(publish.topic)) {
        violated(tr("the topic of a PUBLISH is not valid"));
        return;
    }
    if (publish.qos == 1) {
        mqtt::Acknowledgement acknowledgement;
        acknowledgement.packetId = publish.packetId;
        send(acknowledgement);
    }
    Q_EMIT published(publish.topic, publish.payload);
}

void DeviceConnection::handlePacket(const mqtt::Subscribe &subscribe)
{
    mqtt::Suback suback;
    suback.packetId = subscribe.packetId;
    const bool refusesAll =
        subscribe.filters.size() > maximumFiltersAtOnce || takeFault(FaultPoint::Suback).has_value();
    for (const mqtt::SubscribeFilter &filter : subscribe.filters)
        suback.reasonCodes.append(refusesAll ? refusedFilter : grantFilter(filter));
    send(suback);
}

void DeviceConnection::handlePacket(const mqtt::Unsubscribe &unsubscribe)
{
    mqtt::Unsuback unsuback;
    unsuback.packetId = unsubscribe.packetId;
    for (const QString &filter : unsubscribe.filters)
        unsuback.reasonCodes.append(m_filters.removeAll(filter) > 0 ? quint8(0) : noSuchSubscription);
    send(unsuback);
}

void DeviceConnection::handlePacket(const mqtt::Pingreq &)
{
    if (!takeFault(FaultPoint::Pingresp))
        send(mqtt::Pingresp{});
}

void DeviceConnection::handlePacket(const mqtt::Disconnect &)
{
    close(tr("Device disconnect"));
}

void DeviceConnection::handlePacket(const mqtt::Acknowledgement &acknowledgement)
{
    // Everything goes down at QoS 0; a PUBACK that nobody asked for does no harm.
    if (acknowledgement.type != mqtt::PacketType::Puback)
        violated(tr("QoS 2 is not supported"));
}

template <typename Unexpected>
void DeviceConnection::handlePacket(const Unexpected &)
{
    violated(tr("a device must not send this packet now"));
}

void DeviceConnection::violated(const QString &problem)
{
    close(tr("Connection exception: %1").arg(problem));
}

// One timer that is set again for the rest of the time, since most packets would only push it back.
void DeviceConnection::checkSilence()
{
    if (m_state == State::AwaitingConnect) {
        close(tr("Connection exception: no CONNECT came in time"));
        return;
    }
    const qint64 left = m_allowedSilence - (m_clock.monotonicMicroseconds() - m_lastPacketAt);
    if (left <= 0)
        close(tr("Keep-alive timeout"));
    else
        m_timer.start(std::chrono::milliseconds(left / 1000 + 1));
}

void DeviceConnection::send(const mqtt::Packet &packet)
{
    if (m_socket->bytesToWrite() > maximumUnsent) {
        m_socket->abort();
        return;
    }
    m_socket->write(encoded(packet));
}

QByteArray DeviceConnection::encoded(const mqtt::Packet &packet) const
{
    return mqtt::encode(packet, m_level >= mqtt5Level ? mqtt5Level : mqtt311Level);
}

quint8 DeviceConnection::grantFilter(const mqtt::SubscribeFilter &filter)
{
    const bool isTooLong =
        filter.filter.toUtf8().size() > maximumTopicSize || filter.filter.count(u'/') > maximumTopicLevels;
    if (isTooLong || !topics::isValidFilter(filter.filter))
        return refusedFilter;
    if (!m_filters.contains(filter.filter)) {
        if (m_filters.size() >= maximumFilters)
            return refusedFilter;
        m_filters.append(filter.filter);
    }
    return std::min(quint8(filter.options & 0x03), maximumQos);
}

bool DeviceConnection::isSubscribed(const QString &topic) const
{
    return std::any_of(m_filters.begin(), m_filters.end(),
                       [&](const QString &filter) { return topics::matches(filter, topic); });
}

} // namespace bootbench
