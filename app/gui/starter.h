// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"
#include "platformdesk.h"
#include "profilebook.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace bootbench {

/// What Start and Demo mean: with the built-in platform's profile it is started first and made to know the device; the
/// demo then distributes the device once it is online.
class Starter : public QObject
{
    Q_OBJECT

public:
    /// How long the audience sees the device online before it is distributed.
    static constexpr std::chrono::milliseconds demoPause{1'500};

    /// All outlive the starter.
    Starter(Bench &bench, PlatformDesk &platform, ProfileBook &profiles, QObject *parent = nullptr);

public Q_SLOTS:
    /// Starts the device's session with the current profile.
    void start(const bootbench::DeviceIdentity &device);
    /// Runs the demo from its beginning, also when it runs already.
    void runDemo();
    /// Stepwise, the demo does not distribute the device by itself but waits for goOn().
    void setStepwise(bool stepwise);
    /// Does what comes next in the demo: runs it, or distributes its device.
    void goOn();

Q_SIGNALS:
    /// The device that the demo is about is on the bench.
    void demoBegun(const bootbench::DeviceIdentity &device);
    /// The device came online where it was distributed to.
    void demoEnded(const bootbench::DeviceIdentity &device);

private:
    void startPending();
    void startDemo();
    void registerDevice(const DeviceIdentity &device, const SharedSecret &secret);
    void distributeDemo(const DeviceIdentity &device);

    Bench &m_bench;
    PlatformDesk &m_platform;
    ProfileBook &m_profiles;
    /// Wait for the platform, or for their secret so that the platform can know them.
    QSet<DeviceIdentity> m_pending;
    QTimer m_demoTimer;
    bool m_demoPending = false;
    bool m_stepwise = false;
    /// Set from the start of the demo until its device was distributed.
    std::optional<DeviceIdentity> m_demoDevice;
    /// Online, and waiting for goOn().
    bool m_demoHeld = false;
    /// Distributed and not yet online there.
    std::optional<DeviceIdentity> m_demoMoving;
};

} // namespace bootbench
