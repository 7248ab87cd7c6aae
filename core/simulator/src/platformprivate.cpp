// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform_p.h"

#include <protocol/alink.h>
#include <protocol/bootstrapdocument.h>
#include <protocol/topics.h>
#include <simulator/certificateauthority.h>

#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// An address that devices can dial when the name does not resolve.
std::optional<QString> backupIp(const QHostAddress &listenAddress)
{
    const bool isAny = listenAddress == QHostAddress(QHostAddress::Any) ||
                       listenAddress == QHostAddress(QHostAddress::AnyIPv4) ||
                       listenAddress == QHostAddress(QHostAddress::AnyIPv6);
    return isAny ? std::nullopt : std::optional(listenAddress.toString());
}

} // namespace

QStringList certificateNames(const PlatformConfig &config)
{
    QStringList names{config.hostName, u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    if (!config.listenAddress.isNull() && config.listenAddress != QHostAddress(QHostAddress::Any))
        names.append(config.listenAddress.toString());
    return names;
}

Result<void, QString> Platform::Private::open(const PlatformConfig &wanted)
{
    if (auto sound = check(wanted); !sound)
        return sound;
    auto opened = CertificateAuthority::open(wanted.pkiDirectory);
    if (!opened)
        return Failure(opened.error());
    authority = std::move(*opened);
    const auto certificate = authority->serverCertificate(certificateNames(wanted));
    if (!certificate)
        return Failure(certificate.error());
    const auto tls = makeServerTls(*certificate);
    if (!tls)
        return Failure(tr("The simulator cannot offer TLS: %1.").arg(tls.error()));

    config = wanted;
    caFile = authority->pemFile();
    registry = DeviceRegistry(config);
    bootstrap = new BootstrapService(
        *tls, config.limits,
        {.device = [this](const QByteArray &form, const QHostAddress &client) { return answerDevice(form, client); },
         .region = [this](std::optional<int> regionId) { return answerRegion(regionId); }},
        clock, q);
    bootstrap->setFaults(gate(bootstrapPlace),
                         [this](const QByteArray &form, HttpResponse &response) { distortAnswer(form, response); });
    if (auto listening = bootstrap->listen(config.listenAddress, config.bootstrapPort); !listening)
        return listening;
    for (qsizetype i = 0; i < config.instanceIds.size(); ++i) {
        auto *const added =
            new MqttInstance(config.instanceIds.at(i), config.plainMqtt ? nullptr : *tls, config.limits, clock, q);
        instances.push_back(added);
        added->setFaults(gate(added->id()));
        watch(added);
        if (auto listening = added->listen(config.listenAddress, config.mqttPorts.value(i)); !listening)
            return listening;
    }
    console = new PlatformConsole(*q, registry, config, *tls, clock, q);
    connect(&console->jobs(), &DistributeJobs::changed, q, &Platform::jobChanged);
    return console->listen();
}

void Platform::Private::close()
{
    // A slot of one of these objects may be on the stack, so they go with the event loop's next turn.
    if (PlatformConsole *const closing = std::exchange(console, nullptr)) {
        closing->close();
        closing->deleteLater();
    }
    if (BootstrapService *const closing = std::exchange(bootstrap, nullptr)) {
        closing->close();
        closing->deleteLater();
    }
    for (MqttInstance *const closing : std::exchange(instances, {})) {
        closing->close(tr("The platform was stopped"));
        closing->deleteLater();
    }
    connections.clear();
    caFile.clear();
    faults.clear(nullptr);
    const QList<PlatformDevice> gone = registry.devices();
    registry = DeviceRegistry();
    for (const PlatformDevice &device : gone)
        Q_EMIT q->deviceRemoved(device.identity);
}

QByteArray Platform::Private::answerDevice(const QByteArray &form, const QHostAddress &client)
{
    const auto fields = bootstrap::readRequest(form);
    DeviceRegistry::BootstrapDecision decision;
    const auto device = fields
                            ? DeviceIdentity::create(fields->productKey, fields->deviceName).value_or(DeviceIdentity())
                            : DeviceIdentity();
    if (console != nullptr && console->settle(device, client))
        tellDevice(device);
    if (fields)
        decision = registry.bootstrap(fields->productKey, fields->deviceName);

    PlatformEvent event = newEvent(PlatformEvent::Kind::Bootstrap, {}, decision.instanceId);
    if (fields) {
        event.productKey = fields->productKey;
        event.deviceName = fields->deviceName;
    }
    event.code = decision.code;
    Q_EMIT q->eventHappened(event);

    switch (decision.code) {
    case DeviceRegistry::Ok:
        if (const MqttInstance *const home = instance(decision.instanceId))
            return bootstrap::successBody(answerFor(*home));
        break; // stopped meanwhile
    case DeviceRegistry::BadParameter:
        return bootstrap::failureBody(decision.code, "bad parameter");
    case DeviceRegistry::UnknownDevice:
        return bootstrap::failureBody(decision.code, "device not found");
    case DeviceRegistry::DisabledDevice:
        return bootstrap::failureBody(decision.code, "device disabled");
    case DeviceRegistry::UnknownProduct:
        return bootstrap::failureBody(decision.code, "product not found");
    }
    return bootstrap::failureBody(500, "stopped");
}

QByteArray Platform::Private::answerRegion(std::optional<int> regionId) const
{
    if (!regionId || *regionId < 0 || std::size_t(*regionId) >= instances.size())
        return bootstrap::failureBody(DeviceRegistry::BadParameter, "region not found");
    return bootstrap::successBody(answerFor(*instances[std::size_t(*regionId)]));
}

BootstrapAnswer Platform::Private::answerFor(const MqttInstance &home) const
{
    return {
        .mqtt = {config.hostName, home.port()}, .instanceId = home.id(), .backupIp = backupIp(config.listenAddress)};
}

const MqttInstance *Platform::Private::instance(const QString &id) const
{
    for (const MqttInstance *const candidate : instances) {
        if (candidate->id() == id)
            return candidate;
    }
    return nullptr;
}

void Platform::Private::watch(MqttInstance *watched)
{
    connect(watched, &MqttInstance::loginRequested, q,
            [this](DeviceConnection *connection, const mqtt::Connect &packet) { login(connection, packet); });
    connect(watched, &MqttInstance::published, q,
            [this](DeviceConnection *connection, const QString &topic, const QByteArray &payload) {
                published(connection, true, topic, payload);
            });
    connect(watched, &MqttInstance::pushed, q,
            [this](DeviceConnection *connection, const QString &topic, const QByteArray &payload) {
                published(connection, false, topic, payload);
            });
    connect(watched, &MqttInstance::closed, q,
            [this](DeviceConnection *connection, const QString &reason) { connectionClosed(connection, reason); });
}

void Platform::Private::login(DeviceConnection *connection, const mqtt::Connect &packet)
{
    const DeviceRegistry::LoginDecision decision = registry.login(connection->instanceId(), packet);
    PlatformEvent event =
        newEvent(PlatformEvent::Kind::Connect, decision.claim ? decision.claim->device : DeviceIdentity(),
                 connection->instanceId());
    event.clientId = packet.clientId;
    event.connack = DeviceRegistry::connackCode(decision.refusal, packet.level);
    event.reason = decision.reason;
    if (decision.refusal != DeviceRegistry::Refusal::None || !decision.claim) {
        connection->refuse(quint8(event.connack));
        Q_EMIT q->eventHappened(event);
        return;
    }

    const std::optional<Fault> fault =
        faults.take(FaultPoint::Connack, connection->instanceId(), decision.claim->device);
    if (!fault || survivesConnack(connection, *decision.claim, event, *fault))
        admit(connection, *decision.claim, event, fault);
}

void Platform::Private::admit(DeviceConnection *connection, const LoginClaim &claim, const PlatformEvent &event,
                              const std::optional<Fault> &fault)
{
    const DeviceIdentity device = claim.device;
    // A device belongs to one instance, so an older connection elsewhere is one that was distributed away.
    if (DeviceConnection *const older = connections.take(device)) {
        older->kick(older->instanceId() == connection->instanceId() ? alink::sameDeviceText : alink::deviceDeletedText);
    }
    connections.insert(device, connection);
    registry.setOnline(device, true);
    const bool isEarly = fault && fault->kind->effect == FaultEffect::EarlyNotify;
    connection->accept(claim, fault, isEarly ? alink::notify(QString::number(++lastNotifyId), 0) : QByteArray());
    Q_EMIT q->eventHappened(event);
    tellDevice(device);
    for (const Fault &disturbance : faults.takeAll(FaultPoint::Online, connection->instanceId(), device))
        connection->disturb(disturbance);
}

void Platform::Private::connectionClosed(DeviceConnection *connection, const QString &reason)
{
    const DeviceIdentity device = connection->device();
    if (device.isNull())
        return;
    PlatformEvent event = newEvent(PlatformEvent::Kind::Disconnect, device, connection->instanceId());
    event.reason = reason;
    const bool counted = connections.value(device) == connection;
    if (counted) {
        connections.remove(device);
        registry.setOnline(device, false);
    }
    Q_EMIT q->eventHappened(event);
    if (counted)
        tellDevice(device);
}

void Platform::Private::published(const DeviceConnection *connection, bool up, const QString &topic,
                                  const QByteArray &payload)
{
    PlatformEvent event = newEvent(PlatformEvent::Kind::Publish, connection->device(), connection->instanceId());
    event.up = up;
    event.topic = topic;
    event.payload = payload;
    Q_EMIT q->eventHappened(event);
}

std::optional<QString> Platform::Private::pushNotify(DeviceConnection *connection)
{
    const auto fault = faults.take(FaultPoint::Notify, connection->instanceId(), connection->device());
    if (fault)
        return pushFaultyNotify(connection, *fault);
    QString id = QString::number(++lastNotifyId);
    if (!connection->push(topics::bootstrapNotify(connection->device()), alink::notify(id, 0)))
        return std::nullopt;
    return id;
}

void Platform::Private::kickMoved(DeviceConnection *connection)
{
    if (!faults.take(FaultPoint::Kick, connection->instanceId(), connection->device()))
        connection->kick(alink::deviceDeletedText);
}

PlatformEvent Platform::Private::newEvent(PlatformEvent::Kind kind, const DeviceIdentity &device,
                                          const QString &instanceId) const
{
    PlatformEvent event;
    event.kind = kind;
    event.wallMicroseconds = clock.wallMicroseconds();
    event.productKey = device.productKey();
    event.deviceName = device.deviceName();
    event.instanceId = instanceId;
    return event;
}

void Platform::Private::tellDevice(const DeviceIdentity &device)
{
    if (const auto described = registry.device(device))
        Q_EMIT q->deviceChanged(*described);
}

Failure<QString> Platform::Private::unknownDevice(const DeviceIdentity &device) const
{
    return Failure(tr("The platform has no device %1.").arg(device.id()));
}

Failure<QString> Platform::Private::notConnected(const DeviceIdentity &device) const
{
    return registry.device(device) ? Failure(tr("The device %1 is not online.").arg(device.id()))
                                   : unknownDevice(device);
}

} // namespace bootbench
