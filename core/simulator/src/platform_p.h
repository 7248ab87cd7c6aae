// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrapservice.h"
#include "deviceregistry.h"
#include "faultbook.h"
#include "mqttinstance.h"
#include "platformconsole.h"

#include <simulator/certificateauthority.h>
#include <simulator/platform.h>

#include <QHash>

#include <optional>
#include <vector>

namespace bootbench {

/// Under which a platform of this configuration is reached.
[[nodiscard]] QStringList certificateNames(const PlatformConfig &config);

/// The services of a running platform, and what they have to do with each other.
class Platform::Private
{
public:
    Private(Platform *platform, const Clock &platformClock);

    [[nodiscard]] Result<void, QString> open(const PlatformConfig &wanted);
    void close();

    [[nodiscard]] QByteArray answerDevice(const QByteArray &form, const QHostAddress &client);
    [[nodiscard]] QByteArray answerRegion(std::optional<int> regionId) const;
    [[nodiscard]] BootstrapAnswer answerFor(const MqttInstance &instance) const;
    [[nodiscard]] const MqttInstance *instance(const QString &id) const;

    void login(DeviceConnection *connection, const mqtt::Connect &connect);
    void admit(DeviceConnection *connection, const LoginClaim &claim, const PlatformEvent &event,
               const std::optional<Fault> &fault);
    void connectionClosed(DeviceConnection *connection, const QString &reason);
    void published(const DeviceConnection *connection, bool up, const QString &topic, const QByteArray &payload);
    /// The id of the notify that went out; nullopt when the device does not listen.
    [[nodiscard]] std::optional<QString> pushNotify(DeviceConnection *connection);

    void kickMoved(DeviceConnection *connection);

    // In platformfaults.cpp.
    [[nodiscard]] FaultGate gate(const QString &place);
    [[nodiscard]] ServerTls faultyTls(const Fault &fault) const;
    void distortAnswer(const QByteArray &form, HttpResponse &response);
    /// False: the connection is not to be admitted now, or never.
    [[nodiscard]] bool survivesConnack(DeviceConnection *connection, const LoginClaim &claim, PlatformEvent event,
                                       const Fault &fault);
    /// As pushNotify(), under a fault.
    [[nodiscard]] std::optional<QString> pushFaultyNotify(DeviceConnection *connection, const Fault &fault);
    void tellFault(const Fault &fault, const QString &place, const DeviceIdentity &device);
    [[nodiscard]] Result<void, QString> applyPortFaults();
    [[nodiscard]] Result<void, QString> checkFault(const Fault &fault) const;

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
    std::optional<CertificateAuthority> authority;
    FaultBook faults;
    DeviceRegistry registry;
    BootstrapService *bootstrap = nullptr;                 ///< child of q while running
    PlatformConsole *console = nullptr;                    ///< child of q while running
    std::vector<MqttInstance *> instances;                 ///< children of q while running
    QHash<DeviceIdentity, DeviceConnection *> connections; ///< the one that counts of each device
    quint32 lastNotifyId = 0;
};

} // namespace bootbench
