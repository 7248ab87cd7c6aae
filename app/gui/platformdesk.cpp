// SPDX-License-Identifier: GPL-3.0-or-later
#include "platformdesk.h"

#include <QStandardPaths>

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
    });
    connect(&m_host, &PlatformHost::commandFailed, this, &PlatformDesk::problemFound);
    connect(&m_host, &PlatformHost::deviceChanged, this, [this](const PlatformDevice &device) {
        m_devices.put({device.identity, device.instanceId, QString(deviceStateName(device.state))});
    });
    connect(&m_host, &PlatformHost::deviceRemoved, &m_devices, &PlatformDeviceModel::remove);
}

void PlatformDesk::start()
{
    if (m_starting || isRunning())
        return;
    m_starting = true;
    Q_EMIT starting();
    PlatformConfig config;
    config.pkiDirectory = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/pki"_L1;
    m_host.start(config);
}

void PlatformDesk::stop()
{
    m_host.stop();
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
