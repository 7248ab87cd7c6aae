// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <simulator/platform.h>

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace bootbench {

/// The built-in platform on a thread of its own, seen from another thread. Lives on that other thread; signals arrive
/// there. Everything else in the program reaches the platform by address only.
class PlatformHost : public QObject
{
    Q_OBJECT

public:
    /// What a running platform is reached by; plain values, valid on the caller's thread.
    struct Address {
        Endpoint bootstrap;
        QString caFile;
        QList<PlatformInstance> instances;
        Endpoint console;
        QString accessKeyId;
        /// Wiped when the last holder lets go.
        std::shared_ptr<const SecretBytes> accessKeySecret;
    };

    explicit PlatformHost(const Clock &clock, QObject *parent = nullptr);
    /// Stops the platform and waits for its thread.
    ~PlatformHost() override;

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const Address &address() const { return m_address; }

    void start(const PlatformConfig &config);
    void stop();
    void addDevice(DeviceSeed seed);

    /// Runs a command on the platform's thread; a refusal comes as commandFailed.
    void command(std::function<Result<void, QString>(Platform &)> run);

Q_SIGNALS:
    void started();
    void startFailed(const QString &problem);
    void stopped();
    void eventHappened(const bootbench::PlatformEvent &event);
    void deviceChanged(const bootbench::PlatformDevice &device);
    void deviceRemoved(const bootbench::DeviceIdentity &device);
    void commandFailed(const QString &problem);
    void faultsChanged(const QList<bootbench::Fault> &faults);

private:
    QThread m_thread;
    std::unique_ptr<Platform> m_platform;
    Address m_address;
    bool m_running = false;
};

} // namespace bootbench
