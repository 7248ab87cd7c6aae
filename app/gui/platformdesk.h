// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"

#include <common/platformhost.h>

#include <models/platformdevicemodel.h>

#include <QObject>

namespace bootbench {

/// The built-in platform as the window uses it: started on demand, its devices in a model, its commands as slots.
class PlatformDesk : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives the desk.
    explicit PlatformDesk(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] PlatformDeviceModel &devices() { return m_devices; }
    [[nodiscard]] bool isRunning() const { return m_host.isRunning(); }
    [[nodiscard]] bool isStarting() const { return m_starting; }
    [[nodiscard]] const PlatformHost::Address &address() const { return m_host.address(); }
    [[nodiscard]] bool knows(const DeviceIdentity &device) const { return m_devices.entry(device).has_value(); }

    /// Creates the device or gives it another secret and instance; an empty instance is the first one.
    void addDevice(const DeviceIdentity &device, const SharedSecret &secret, const QString &instanceId);

public Q_SLOTS:
    /// Does nothing when it runs or starts already.
    void start();
    void stop();
    void distribute(const bootbench::DeviceIdentity &device, const QString &instanceId);
    void notify(const bootbench::DeviceIdentity &device);
    void kick(const bootbench::DeviceIdentity &device, const QString &text);
    void disable(const bootbench::DeviceIdentity &device);
    void enable(const bootbench::DeviceIdentity &device);

Q_SIGNALS:
    void starting();
    void started();
    void stopped();
    /// A start or a command that was refused; empty once a command succeeded.
    void problemFound(const QString &problem);

private:
    PlatformHost m_host;
    PlatformDeviceModel m_devices;
    bool m_starting = false;
};

} // namespace bootbench
