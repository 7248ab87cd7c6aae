// SPDX-License-Identifier: GPL-3.0-or-later
#include "starter.h"

#include <QRandomGenerator>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

DeviceIdentity demoIdentity()
{
    return DeviceIdentity::create(u"a1BenchDemo"_s, u"LightSwitch"_s).value();
}

/// A new one for every run: the demo device exists in this program only.
SharedSecret randomSecret()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    QByteArray raw(reinterpret_cast<const char *>(random.data()), sizeof random);
    QByteArray hex = raw.toHex();
    wipe(raw);
    return std::make_shared<const SecretBytes>(SecretBytes::takeFrom(hex));
}

} // namespace

Starter::Starter(Bench &bench, PlatformDesk &platform, ProfileBook &profiles, QObject *parent)
    : QObject(parent), m_bench(bench), m_platform(platform), m_profiles(profiles)
{
    m_demoTimer.setSingleShot(true);
    m_demoTimer.setInterval(demoPause);
    connect(&platform, &PlatformDesk::started, this, [this] {
        m_profiles.setBuiltInAddress(m_platform.address().bootstrap, m_platform.address().caFile);
        if (std::exchange(m_demoPending, false))
            startDemo();
        startPending();
    });
    connect(&platform, &PlatformDesk::stopped, this, [this] {
        m_pending.clear();
        m_demoPending = false;
        m_demoDevice.reset();
        m_demoMoving.reset();
        m_demoHeld = false;
        m_demoTimer.stop();
    });
    connect(&bench, &Bench::secretRead, this,
            [this](const DeviceIdentity &device, const SharedSecret &secret, SecretUse use) {
                if (use == SecretUse::Register)
                    registerDevice(device, secret);
            });
    connect(&bench, &Bench::online, this, [this](const DeviceIdentity &device, const OnlineEvent &event) {
        if (m_demoDevice == device) {
            m_demoHeld = m_stepwise;
            if (!m_stepwise)
                m_demoTimer.start();
        } else if (m_demoMoving == device && event.followed) {
            m_demoMoving.reset();
            Q_EMIT demoEnded(device);
        }
    });
    connect(&m_demoTimer, &QTimer::timeout, this, [this] {
        if (m_demoDevice)
            distributeDemo(*std::exchange(m_demoDevice, std::nullopt));
    });
}

void Starter::start(const DeviceIdentity &device)
{
    if (device.isNull())
        return;
    if (m_profiles.current() != ProfileBook::BuiltInPlatform) {
        m_bench.start(device, m_profiles.profile(m_profiles.current()));
        return;
    }
    m_pending.insert(device);
    if (m_platform.isRunning())
        startPending();
    else
        m_platform.start();
}

void Starter::startPending()
{
    const QSet<DeviceIdentity> pending = std::exchange(m_pending, {});
    for (const DeviceIdentity &device : pending) {
        const std::optional<DeviceEntry> entry = m_bench.devices().entry(device);
        const bool canRegister = entry && entry->secret != SecretPlace::None && !m_platform.knows(device);
        if (canRegister)
            m_bench.readSecret(device, SecretUse::Register);
        else
            m_bench.start(device, m_profiles.profile(ProfileBook::BuiltInPlatform));
    }
}

void Starter::registerDevice(const DeviceIdentity &device, const SharedSecret &secret)
{
    m_platform.addDevice(device, secret, {});
    m_bench.start(device, m_profiles.profile(ProfileBook::BuiltInPlatform));
}

void Starter::setStepwise(bool stepwise)
{
    m_stepwise = stepwise;
    if (stepwise && m_demoTimer.isActive()) {
        m_demoTimer.stop();
        m_demoHeld = true;
    } else if (!stepwise && std::exchange(m_demoHeld, false)) {
        m_demoTimer.start();
    }
}

void Starter::goOn()
{
    if (std::exchange(m_demoHeld, false)) {
        if (const auto device = std::exchange(m_demoDevice, std::nullopt))
            distributeDemo(*device);
    } else if (!m_demoPending && !m_demoDevice && !m_demoMoving) {
        runDemo();
    }
}

void Starter::runDemo()
{
    m_profiles.setCurrent(ProfileBook::BuiltInPlatform);
    if (m_platform.isRunning()) {
        startDemo();
    } else {
        m_demoPending = true;
        m_platform.start();
    }
}

void Starter::startDemo()
{
    const DeviceIdentity device = demoIdentity();
    if (m_bench.isRunning(device))
        m_bench.stop(device);
    const SharedSecret secret = randomSecret();
    m_platform.addDevice(device, secret, m_platform.address().instances.front().id);
    m_bench.putDevice(device, tr("Demo device"), SecretPlace::SessionMemory, secret);
    m_demoDevice = device;
    m_demoMoving.reset();
    m_demoHeld = false;
    m_demoTimer.stop();
    Q_EMIT demoBegun(device);
    m_bench.start(device, m_profiles.profile(ProfileBook::BuiltInPlatform));
}

void Starter::distributeDemo(const DeviceIdentity &device)
{
    const QString target = m_platform.address().instances.back().id;
    m_demoMoving = device;
    m_platform.distribute(device, target);
}

} // namespace bootbench
