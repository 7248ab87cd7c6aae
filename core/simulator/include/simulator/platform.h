// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <base/result.h>
#include <simulator/platformtypes.h>

#include <QObject>

#include <memory>

namespace bootbench {

/// A platform on this machine: HTTPS bootstrap, MQTT instances and the rules between them. Everything happens on the
/// thread that owns the object; clients reach it by address only.
class Platform : public QObject
{
    Q_OBJECT

public:
    explicit Platform(const Clock &clock, QObject *parent = nullptr);
    ~Platform() override;

    /// Whether the names and numbers of a configuration can be used; the error says which cannot. start() checks too.
    [[nodiscard]] static Result<void, QString> check(const PlatformConfig &config);

    /// Opens all ports or none; the error names what could not be had.
    [[nodiscard]] Result<void, QString> start(const PlatformConfig &config);
    /// Closes every connection and port at once, and forgets all devices.
    void stop();
    [[nodiscard]] bool isRunning() const;

    [[nodiscard]] Endpoint bootstrapEndpoint() const;
    [[nodiscard]] QString caFile() const;
    [[nodiscard]] QList<PlatformInstance> instances() const;
    [[nodiscard]] QList<PlatformDevice> devices() const;

    /// Adds a device or replaces its secret and instance. Refused when the instance is unknown.
    [[nodiscard]] Result<void, QString> addDevice(DeviceSeed seed);
    void removeDevice(const DeviceIdentity &device);

    // Commands. Each answers at once when it has begun; what follows comes as events.
    /// Moves the device: notify, wait for the reply (at most 5 s), kick "Kicked due to device deleted", refuse the
    /// device at the source, answer bootstrap with the target. A device that is offline moves without notice.
    [[nodiscard]] Result<void, QString> distribute(const DeviceIdentity &device, const QString &instanceId);
    [[nodiscard]] Result<void, QString> notify(const DeviceIdentity &device);
    [[nodiscard]] Result<void, QString> kick(const DeviceIdentity &device, const QString &text);
    [[nodiscard]] Result<void, QString> disable(const DeviceIdentity &device);
    [[nodiscard]] Result<void, QString> enable(const DeviceIdentity &device);

Q_SIGNALS:
    void started();
    void stopped();
    void eventHappened(const bootbench::PlatformEvent &event);
    /// A device was added, removed, moved, or its state changed.
    void deviceChanged(const bootbench::PlatformDevice &device);
    void deviceRemoved(const bootbench::DeviceIdentity &device);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
