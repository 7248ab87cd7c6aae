// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <simulator/platform.h>

#include <QTest>

namespace bootbench {

inline const QByteArray &testSecret()
{
    static const QByteArray secret("0123456789abcdef0123456789abcdef");
    return secret;
}

inline DeviceIdentity testDevice(const QString &deviceName, const QString &productKey = QStringLiteral("pk1"))
{
    return DeviceIdentity::create(productKey, deviceName).value();
}

/// A platform with the devices dev1 in iot-a and dev2 in iot-b, and all that it told.
class PlatformFixture : public QObject
{
    Q_OBJECT

public:
    explicit PlatformFixture(const QString &pkiDirectory) : m_platform(m_clock)
    {
        config.pkiDirectory = pkiDirectory;
        connect(&m_platform, &Platform::eventHappened, this,
                [this](const PlatformEvent &event) { m_events.append(event); });
    }

    [[nodiscard]] bool start()
    {
        const auto started = m_platform.start(config);
        if (!started)
            qWarning("%s", qPrintable(started.error()));
        return started && m_platform.addDevice({testDevice(QStringLiteral("dev1")), SecretBytes(testSecret()), {}}) &&
               m_platform.addDevice(
                   {testDevice(QStringLiteral("dev2")), SecretBytes(testSecret()), QStringLiteral("iot-b")});
    }

    PlatformConfig config;

    [[nodiscard]] Platform &platform() { return m_platform; }
    [[nodiscard]] PlatformInstance instance(qsizetype index) const { return m_platform.instances().at(index); }
    [[nodiscard]] QString ca() const { return m_platform.caFile(); }
    [[nodiscard]] DeviceState stateOf(const QString &deviceName) const
    {
        const auto devices = m_platform.devices();
        for (const PlatformDevice &device : devices) {
            if (device.identity.deviceName() == deviceName)
                return device.state;
        }
        return DeviceState::Disabled;
    }

    [[nodiscard]] QList<PlatformEvent> events(PlatformEvent::Kind kind) const
    {
        QList<PlatformEvent> found;
        for (const PlatformEvent &event : m_events) {
            if (event.kind == kind)
                found.append(event);
        }
        return found;
    }
    [[nodiscard]] QStringList disconnectReasons() const
    {
        QStringList reasons;
        const auto disconnects = events(PlatformEvent::Kind::Disconnect);
        for (const PlatformEvent &event : disconnects)
            reasons.append(event.reason);
        return reasons;
    }
    void clearEvents() { m_events.clear(); }

private:
    SystemClock m_clock;
    Platform m_platform;
    QList<PlatformEvent> m_events;
};

} // namespace bootbench
