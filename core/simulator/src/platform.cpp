// SPDX-License-Identifier: GPL-3.0-or-later
#include <simulator/platform.h>

#include "bootstrapservice.h"
#include "deviceregistry.h"
#include "distribution.h"
#include "mqttinstance.h"

#include <protocol/alink.h>
#include <protocol/bootstrapdocument.h>
#include <protocol/topics.h>
#include <simulator/certificateauthority.h>

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <utility>
#include <vector>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// Not published by the platform; this simulator's own words.
constexpr QByteArrayView disabledText = "Kicked due to device disabled";

// Host names and instance ids are found by SDKs that search the answer's text for these words, and are sent without
// escapes.
bool isSafeInAnswers(const QString &text)
{
    static const QRegularExpression safe(u"^[A-Za-z0-9._:-]+$"_s);
    static const QStringList searched{u"host"_s, u"port"_s, u"ip"_s, u"id"_s, u"cmd"_s};
    return safe.match(text).hasMatch() && !searched.contains(text);
}

QStringList certificateNames(const PlatformConfig &config)
{
    QStringList names{config.hostName, u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    if (!config.listenAddress.isNull() && config.listenAddress != QHostAddress(QHostAddress::Any))
        names.append(config.listenAddress.toString());
    return names;
}

// An address that devices can dial when the name does not resolve.
std::optional<QString> backupIp(const QHostAddress &listenAddress)
{
    const bool isAny = listenAddress == QHostAddress(QHostAddress::Any) ||
                       listenAddress == QHostAddress(QHostAddress::AnyIPv4) ||
                       listenAddress == QHostAddress(QHostAddress::AnyIPv6);
    return isAny ? std::nullopt : std::optional(listenAddress.toString());
}

} // namespace

class Platform::Private
{
public:
    Private(Platform *platform, const Clock &platformClock) : q(platform), clock(platformClock) {}

    [[nodiscard]] Result<void, QString> open(const PlatformConfig &wanted);
    void close();

    [[nodiscard]] QByteArray answerDevice(const QByteArray &form);
    [[nodiscard]] QByteArray answerRegion(std::optional<int> regionId) const;
    [[nodiscard]] BootstrapAnswer answerFor(const MqttInstance &instance) const;
    [[nodiscard]] const MqttInstance *instance(const QString &id) const;

    void login(DeviceConnection *connection, const mqtt::Connect &connect);
    void connectionClosed(DeviceConnection *connection, const QString &reason);
    void published(const DeviceConnection *connection, bool up, const QString &topic, const QByteArray &payload);
    /// The id of the notify that went out; nullopt when the device does not listen.
    [[nodiscard]] std::optional<QString> pushNotify(DeviceConnection *connection);

    void watch(MqttInstance *instance);
    [[nodiscard]] PlatformEvent newEvent(PlatformEvent::Kind kind, const DeviceIdentity &device,
                                         const QString &instanceId) const;
    void tellDevice(const DeviceIdentity &device);
    [[nodiscard]] Failure<QString> unknownDevice(const DeviceIdentity &device) const;
    [[nodiscard]] Failure<QString> notConnected(const DeviceIdentity &device) const;

    Platform *q;
    const Clock &clock;
    PlatformConfig config;
    QString caFile;
    DeviceRegistry registry;
    BootstrapService *bootstrap = nullptr;                 ///< child of q while running
    std::vector<MqttInstance *> instances;                 ///< children of q while running
    QHash<DeviceIdentity, DeviceConnection *> connections; ///< the one that counts of each device
    quint32 lastNotifyId = 0;
};

Result<void, QString> Platform::Private::open(const PlatformConfig &wanted)
{
    if (auto sound = check(wanted); !sound)
        return sound;
    const auto authority = CertificateAuthority::open(wanted.pkiDirectory);
    if (!authority)
        return Failure(authority.error());
    const auto certificate = authority->serverCertificate(certificateNames(wanted));
    if (!certificate)
        return Failure(certificate.error());
    const QSslConfiguration tls = serverTlsConfiguration(*certificate);

    config = wanted;
    caFile = authority->pemFile();
    registry = DeviceRegistry(config);
    bootstrap = new BootstrapService(tls, config.limits,
                                     {.device = [this](const QByteArray &form) { return answerDevice(form); },
                                      .region = [this](std::optional<int> regionId) { return answerRegion(regionId); }},
                                     clock, q);
    if (auto listening = bootstrap->listen(config.listenAddress, config.bootstrapPort); !listening)
        return listening;
    for (qsizetype i = 0; i < config.instanceIds.size(); ++i) {
        auto *const added = new MqttInstance(
            config.instanceIds.at(i), config.plainMqtt ? std::nullopt : std::optional(tls), config.limits, clock, q);
        instances.push_back(added);
        watch(added);
        if (auto listening = added->listen(config.listenAddress, config.mqttPorts.value(i)); !listening)
            return listening;
    }
    return {};
}

void Platform::Private::close()
{
    // A slot of one of these objects may be on the stack, so they go with the event loop's next turn.
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
    const QList<PlatformDevice> gone = registry.devices();
    registry = DeviceRegistry();
    for (const PlatformDevice &device : gone)
        Q_EMIT q->deviceRemoved(device.identity);
}

QByteArray Platform::Private::answerDevice(const QByteArray &form)
{
    const auto fields = bootstrap::readRequest(form);
    DeviceRegistry::BootstrapDecision decision;
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
    if (decision.refusal != DeviceRegistry::Refusal::None) {
        connection->refuse(quint8(event.connack));
        Q_EMIT q->eventHappened(event);
        return;
    }

    const DeviceIdentity device = decision.claim->device;
    // A device belongs to one instance, so an older connection elsewhere is one that was distributed away.
    if (DeviceConnection *const older = connections.take(device)) {
        older->kick(older->instanceId() == connection->instanceId() ? alink::sameDeviceText : alink::deviceDeletedText);
    }
    connections.insert(device, connection);
    registry.setOnline(device, true);
    connection->accept(*decision.claim);
    Q_EMIT q->eventHappened(event);
    tellDevice(device);
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
    const QString id = QString::number(++lastNotifyId);
    if (!connection->push(topics::bootstrapNotify(connection->device()), alink::notify(id, 0)))
        return std::nullopt;
    return id;
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

Platform::Platform(const Clock &clock, QObject *parent) : QObject(parent), d(std::make_unique<Private>(this, clock)) {}

Platform::~Platform()
{
    // Whoever listens must not be called back from a destructor.
    blockSignals(true);
    stop();
    // The children use what d holds.
    qDeleteAll(findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly));
}

Result<void, QString> Platform::check(const PlatformConfig &config)
{
    const auto failure = [](const QString &problem) { return Failure(problem); };
    if (config.instanceIds.isEmpty())
        return failure(tr("A platform needs at least one instance."));
    if (QSet<QString>(config.instanceIds.begin(), config.instanceIds.end()).size() != config.instanceIds.size())
        return failure(tr("Two instances have the same name. Give each its own."));
    if (config.mqttPorts.size() > config.instanceIds.size())
        return failure(tr("There are more MQTT ports than instances."));
    QStringList names = config.instanceIds;
    names.append(config.hostName);
    for (const QString &name : std::as_const(names)) {
        if (!isSafeInAnswers(name)) {
            return failure(tr("“%1” cannot be the name of a host or instance here: use letters, digits and "
                              ". _ - only, and none of the words host, port, ip, id and cmd.")
                               .arg(name));
        }
    }
    return {};
}

Result<void, QString> Platform::start(const PlatformConfig &config)
{
    if (isRunning())
        return Failure(tr("The platform is running already. Stop it first."));
    if (auto opened = d->open(config); !opened) {
        d->close();
        return opened;
    }
    Q_EMIT started();
    return {};
}

void Platform::stop()
{
    if (!isRunning())
        return;
    d->close();
    Q_EMIT stopped();
}

bool Platform::isRunning() const
{
    return d->bootstrap != nullptr;
}

Endpoint Platform::bootstrapEndpoint() const
{
    return isRunning() ? Endpoint{d->config.hostName, d->bootstrap->port()} : Endpoint();
}

QString Platform::caFile() const
{
    return d->caFile;
}

QList<PlatformInstance> Platform::instances() const
{
    QList<PlatformInstance> list;
    for (const MqttInstance *const instance : d->instances)
        list.append({instance->id(), {d->config.hostName, instance->port()}, !d->config.plainMqtt});
    return list;
}

QList<PlatformDevice> Platform::devices() const
{
    return d->registry.devices();
}

Result<void, QString> Platform::addDevice(DeviceSeed seed)
{
    if (!isRunning())
        return Failure(tr("The platform is not running. Start it first."));
    const DeviceIdentity device = seed.identity;
    if (auto added = d->registry.add(std::move(seed)); !added)
        return added;
    // The connection of a device that was replaced proves a secret that is no longer valid.
    if (DeviceConnection *const old = d->connections.take(device))
        old->kick(alink::deviceDeletedText);
    d->tellDevice(device);
    return {};
}

void Platform::removeDevice(const DeviceIdentity &device)
{
    if (!d->registry.remove(device))
        return;
    if (DeviceConnection *const connection = d->connections.take(device))
        connection->kick(alink::deviceDeletedText);
    Q_EMIT deviceRemoved(device);
}

Result<void, QString> Platform::distribute(const DeviceIdentity &device, const QString &instanceId)
{
    const auto known = d->registry.device(device);
    if (!known)
        return d->unknownDevice(device);
    if (!d->registry.hasInstance(instanceId)) {
        return Failure(
            tr("There is no instance “%1”. Choose one of: %2.").arg(instanceId, d->config.instanceIds.join(u", ")));
    }
    if (known->instanceId == instanceId)
        return Failure(tr("The device %1 belongs to the instance %2 already.").arg(device.id(), instanceId));

    // From here on bootstrap answers the target and the source refuses a login; the connection only takes its leave.
    d->registry.move(device, instanceId);
    if (DeviceConnection *const connection = d->connections.value(device)) {
        if (const auto notifyId = d->pushNotify(connection))
            new Distribution(*connection, *notifyId, d->config.limits.notifyReply);
        else
            connection->kick(alink::deviceDeletedText); // it would not answer
    }
    d->tellDevice(device);
    return {};
}

Result<void, QString> Platform::notify(const DeviceIdentity &device)
{
    DeviceConnection *const connection = d->connections.value(device);
    if (!connection)
        return d->notConnected(device);
    if (!d->pushNotify(connection)) {
        return Failure(tr("The device %1 does not listen: it logged in without _ss=1 and has not subscribed to %2.")
                           .arg(device.id(), topics::bootstrapNotify(device)));
    }
    return {};
}

Result<void, QString> Platform::kick(const DeviceIdentity &device, const QString &text)
{
    DeviceConnection *const connection = d->connections.value(device);
    if (!connection)
        return d->notConnected(device);
    connection->kick(text.toUtf8());
    return {};
}

Result<void, QString> Platform::disable(const DeviceIdentity &device)
{
    if (!d->registry.setDisabled(device, true))
        return d->unknownDevice(device);
    if (DeviceConnection *const connection = d->connections.value(device))
        connection->kick(disabledText); // tells of the change
    else
        d->tellDevice(device);
    return {};
}

Result<void, QString> Platform::enable(const DeviceIdentity &device)
{
    if (!d->registry.setDisabled(device, false))
        return d->unknownDevice(device);
    d->tellDevice(device);
    return {};
}

} // namespace bootbench
