// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrapservice.h"
#include "deviceregistry.h"
#include "mqttinstance.h"

#include <simulator/platform.h>

#include <QHash>

#include <optional>
#include <vector>

namespace bootbench {

/// The services of a running platform, and what they have to do with each other.
class Platform::Private
{
public:
    Private(Platform *platform, const Clock &platformClock) : q(platform), clock(platformClock) {}

    [[nodiscard]] Result<void, QString> open(const PlatformConfig &wanted);
    void close();

    [[nodiscard]] QByteArray answerDevice(const QByteArray &form);
    [[nodiscard]] QByteArray answerRegion(std::optional<int> regionId) const;
    [[nodiscard]] BootstrapAnswer answerFor(const MqttInstance &instance) const;
    [[nodiscard]] const MqttInstance *instance(const QString &id) const;

    void login(DeviceConnection *connection, const mqtt::Connect &connect);
    void connectionClosed(DeviceConnection *connection, const QString &reason);
    void published(const DeviceConnection *connection, bool up, const QString &topic, const QByteArray &payload);
    /// The id of the notify that went out; nullopt when the device does not listen.
    [[nodiscard]] std::optional<QString> pushNotify(DeviceConnection *connection);

    void watch(MqttInstance *instance);
    [[nodiscard]] PlatformEvent newEvent(PlatformEvent::Kind kind, const DeviceIdentity &device,
                                         const QString &instanceId) const;
    void tellDevice(const DeviceIdentity &device);
    [[nodiscard]] Failure<QString> unknownDevice(const DeviceIdentity &device) const;
    [[nodiscard]] Failure<QString> notConnected(const DeviceIdentity &device) const;

    Platform *q;
    const Clock &clock;
    PlatformConfig config;
    QString caFile;
    DeviceRegistry registry;
    BootstrapService *bootstrap = nullptr;                 ///< child of q while running
    std::vector<MqttInstance *> instances;                 ///< children of q while running
    QHash<DeviceIdentity, DeviceConnection *> connections; ///< the one that counts of each device
    quint32 lastNotifyId = 0;
};

} // namespace bootbench
