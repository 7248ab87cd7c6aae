// SPDX-License-Identifier: GPL-3.0-or-later
#include "platformdesk.h"

#include <QStandardPaths>
#include <QSysInfo>

#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

PlatformDesk::PlatformDesk(const Clock &clock, QObject *parent) : QObject(parent), m_host(clock)
{
    connect(&m_host, &PlatformHost::started, this, [this] {
        m_starting = false;
        Q_EMIT started();
    });
    connect(&m_host, &PlatformHost::startFailed, this, [this](const QString &problem) {
        m_starting = false;
        Q_EMIT stopped();
        Q_EMIT problemFound(problem);
    });
    connect(&m_host, &PlatformHost::stopped, this, [this] {
        m_devices.clear();
        Q_EMIT stopped();
        if (std::exchange(m_startsAgain, false))
            start();
    });
    connect(&m_host, &PlatformHost::commandFailed, this, &PlatformDesk::problemFound);
    connect(&m_host, &PlatformHost::deviceChanged, this, [this](const PlatformDevice &device) {
        m_devices.put({device.identity, device.instanceId, QString(deviceStateName(device.state))});
    });
    connect(&m_host, &PlatformHost::deviceRemoved, &m_devices, &PlatformDeviceModel::remove);
    connect(&m_host, &PlatformHost::faultsChanged, this, [this](const QList<Fault> &faults) {
        QStringList texts;
        for (const Fault &fault : faults)
            texts << fault.toString();
        Q_EMIT faultsChanged(texts);
    });
    m_config.pkiDirectory = pkiDirectory();
}

void PlatformDesk::start()
{
    if (m_starting || isRunning())
        return;
    m_starting = true;
    Q_EMIT starting();
    m_host.start(m_config);
}

void PlatformDesk::stop()
{
    m_host.stop();
}

QString PlatformDesk::pkiDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/pki"_L1;
}

QString PlatformDesk::exposedAt() const
{
    return m_config.listenAddress.isLoopback() ? QString() : m_config.listenAddress.toString();
}

void PlatformDesk::listen(const QString &address, const QString &hostName, quint16 bootstrapPort)
{
    m_config.listenAddress = QHostAddress(address);
    const bool isAny = m_config.listenAddress == QHostAddress(QHostAddress::AnyIPv4);
    const QString ownName = m_config.listenAddress.isLoopback() ? u"localhost"_s
                            : isAny                             ? QSysInfo::machineHostName()
                                                                : address;
    m_config.hostName = hostName.isEmpty() ? ownName : hostName;
    m_config.bootstrapPort = bootstrapPort;
    if (!isRunning()) {
        start();
        return;
    }
    m_startsAgain = true;
    stop();
}

void PlatformDesk::withFault(const QString &text, Result<void, QString> (Platform::*command)(const Fault &))
{
    Q_EMIT problemFound({});
    if (const auto fault = Fault::parse(text))
        m_host.command([command, fault = *fault](Platform &platform) { return (platform.*command)(fault); });
    else
        Q_EMIT problemFound(fault.error());
}

void PlatformDesk::addFault(const QString &fault)
{
    withFault(fault, &Platform::addFault);
}

void PlatformDesk::clearFault(const QString &fault)
{
    withFault(fault, &Platform::clearFault);
}

void PlatformDesk::clearFaults()
{
    Q_EMIT problemFound({});
    m_host.command([](Platform &platform) { return platform.clearFaults(); });
}

void PlatformDesk::addDevice(const DeviceIdentity &device, const SharedSecret &secret, const QString &instanceId)
{
    m_host.addDevice({device, secret->clone(), instanceId});
}

void PlatformDesk::distribute(const DeviceIdentity &device, const QString &instanceId)
{
    Q_EMIT problemFound({});
    m_host.command([device, instanceId](Platform &platform) { return platform.distribute(device, instanceId); });
}

void PlatformDesk::notify(const DeviceIdentity &device)
{
    Q_EMIT problemFound({});
    m_host.command([device](Platform &platform) { return platform.notify(device); });
}

void PlatformDesk::kick(const DeviceIdentity &device, const QString &text)
{
    Q_EMIT problemFound({});
    m_host.command([device, text](Platform &platform) { return platform.kick(device, text); });
}

void PlatformDesk::disable(const DeviceIdentity &device)
{
    Q_EMIT problemFound({});
    m_host.command([device](Platform &platform) { return platform.disable(device); });
}

void PlatformDesk::enable(const DeviceIdentity &device)
{
    Q_EMIT problemFound({});
    m_host.command([device](Platform &platform) { return platform.enable(device); });
}

} // namespace bootbench
