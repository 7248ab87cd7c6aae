// SPDX-License-Identifier: GPL-3.0-or-later
#include <simulator/platform.h>

#include "distribution.h"
#include "platform_p.h"

#include <protocol/alink.h>
#include <protocol/topics.h>

#include <QRegularExpression>
#include <QSet>
#include <QTimer>

#include <tuple>
#include <utility>

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

} // namespace

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
    return PlatformConsole::check(config);
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
            new Distribution(*connection, *notifyId, d->config.limits.notifyReply,
                             [this, connection] { d->kickMoved(connection); });
        else
            d->kickMoved(connection); // it would not answer
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

Result<void, QString> Platform::addFault(const Fault &fault)
{
    if (!isRunning())
        return Failure(tr("The platform is not running. Start it first."));
    if (auto sound = d->checkFault(fault); !sound)
        return sound;
    d->faults.add(fault);
    if (fault.kind->point == FaultPoint::Port && fault.kind->unit == FaultKind::Unit::Milliseconds) {
        QTimer::singleShot(fault.amount, this, [this, fault] {
            d->faults.remove(fault);
            std::ignore = d->applyPortFaults(); // a deaf port has never been given away
        });
    }
    // Devices that are online already need not log in again to be disturbed.
    const auto connections = d->connections;
    for (auto it = connections.begin(); fault.kind->point == FaultPoint::Online && it != connections.end(); ++it) {
        if (d->faults.act(fault, it.value()->instanceId(), it.key()))
            it.value()->disturb(fault);
    }
    return d->applyPortFaults();
}

Result<void, QString> Platform::clearFaults(const FaultKind *kind)
{
    d->faults.clear(kind);
    return d->applyPortFaults();
}

Result<void, QString> Platform::clearFault(const Fault &fault)
{
    d->faults.remove(fault);
    return d->applyPortFaults();
}

QList<Fault> Platform::faults() const
{
    return d->faults.faults();
}

} // namespace bootbench
