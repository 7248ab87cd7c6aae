// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <base/result.h>
#include <domain/console.h>
#include <simulator/faults.h>
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
    /// HTTPS, with the same certificate.
    [[nodiscard]] Endpoint consoleEndpoint() const;
    /// Another one after each start; empty while stopped.
    [[nodiscard]] AccessKeyPair accessKey() const;
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

    // Faults.
    /// From now on; one of the same kind, place and device is replaced. The error says what cannot be.
    [[nodiscard]] Result<void, QString> addFault(const Fault &fault);
    /// Those of the kind, or all with null. The error names a port that could not be had again.
    [[nodiscard]] Result<void, QString> clearFaults(const FaultKind *kind = nullptr);
    [[nodiscard]] Result<void, QString> clearFault(const Fault &fault);
    /// In the order in which they were set.
    [[nodiscard]] QList<Fault> faults() const;

    // Distribution jobs, as through the console.
    /// The job's id. It starts after a while and goes through its devices at a pace (ConsoleConfig).
    [[nodiscard]] Result<QString, QString> createJob(const DistributeRequest &request);
    /// What was moved stays moved. Refused when there is no such job or it has ended.
    [[nodiscard]] Result<void, QString> interruptJob(const QString &jobId);
    /// Newest first.
    [[nodiscard]] QList<DistributeJob> jobs() const;
    [[nodiscard]] QList<DistributeResult> jobResults(const QString &jobId) const;
    /// How far the console is behind with the devices' states, from now on.
    void setStateLag(std::chrono::milliseconds lag);

Q_SIGNALS:
    void started();
    void stopped();
    void eventHappened(const bootbench::PlatformEvent &event);
    /// A device was added, removed, moved, or its state changed.
    void deviceChanged(const bootbench::PlatformDevice &device);
    void deviceRemoved(const bootbench::DeviceIdentity &device);
    /// One was set, was cleared, or has acted once and gone.
    void faultsChanged(const QList<bootbench::Fault> &faults);
    /// A job was created or its status changed.
    void jobChanged(const bootbench::DistributeJob &job);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
