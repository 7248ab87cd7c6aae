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

    /// Of the simulator's certificate authority.
    [[nodiscard]] static QString pkiDirectory();
    /// The address at which others reach the platform; empty when only this computer does.
    [[nodiscard]] QString exposedAt() const;

public Q_SLOTS:
    /// Does nothing when it runs or starts already.
    void start();
    void stop();
    /// Starts the platform there, anew when it runs; later starts keep to it. An empty name is the address itself, or
    /// `localhost`.
    void listen(const QString &address, const QString &hostName, quint16 bootstrapPort);
    /// A fault's text, as the command `fault` takes it.
    void addFault(const QString &fault);
    void clearFault(const QString &fault);
    void clearFaults();
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
    void faultsChanged(const QStringList &faults);

private:
    void withFault(const QString &text, Result<void, QString> (Platform::*command)(const Fault &));

    PlatformHost m_host;
    PlatformDeviceModel m_devices;
    PlatformConfig m_config;
    bool m_starting = false;
    bool m_startsAgain = false; ///< once it has stopped
};

} // namespace bootbench
