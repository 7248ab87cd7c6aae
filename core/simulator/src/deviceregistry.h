// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <protocol/connectsignature.h>
#include <protocol/mqttpacket.h>
#include <simulator/platformtypes.h>

#include <QByteArrayView>
#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <unordered_map>

namespace bootbench {

/// Which devices exist, where each belongs and who may log in: the platform's rules without sockets or time.
class DeviceRegistry
{
    Q_DECLARE_TR_FUNCTIONS(DeviceRegistry)

public:
    /// Answers of bootstrap; nothing but 200 is published by the platform, the others are this simulator's own.
    enum BootstrapCode : int {
        Ok = 200,
        BadParameter = 460,
        UnknownDevice = 6100,
        DisabledDevice = 6204,
        UnknownProduct = 6250
    };

    struct BootstrapDecision {
        BootstrapCode code = BadParameter;
        QString instanceId; ///< with Ok only
    };

    /// CONNACK return codes of MQTT 3.1.1 as the platform uses them; connackCode() translates for MQTT 5.
    enum class Refusal : quint8 {
        None = 0,
        ProtocolLevel = 1,
        Identifier = 2,     ///< malformed clientId, or keep-alive out of range
        BadCredentials = 4, ///< wrong signature, or no such device
        NotAllowed          ///< disabled, or belongs to another instance: 4 before MQTT 5
    };
    [[nodiscard]] static quint8 connackCode(Refusal refusal, quint8 protocolLevel);

    struct LoginDecision {
        Refusal refusal = Refusal::None;
        QString reason; ///< in words, translated
        /// Who claims to log in, as far as it can be read.
        std::optional<LoginClaim> claim;
    };

    DeviceRegistry() = default;
    explicit DeviceRegistry(const PlatformConfig &config);

    /// Adds or replaces. The error says why not; no instance means the first.
    [[nodiscard]] Result<void, QString> add(DeviceSeed seed);
    bool remove(const DeviceIdentity &device);
    [[nodiscard]] std::optional<PlatformDevice> device(const DeviceIdentity &device) const;
    /// Sorted by identity.
    [[nodiscard]] QList<PlatformDevice> devices() const;

    [[nodiscard]] bool hasInstance(const QString &instanceId) const { return m_instanceIds.contains(instanceId); }
    [[nodiscard]] bool hasProduct(const QString &productKey) const { return m_products.contains(productKey); }
    /// The device belongs to the instance from now on and is inactive there. False when either is unknown.
    bool move(const DeviceIdentity &device, const QString &instanceId);
    bool setDisabled(const DeviceIdentity &device, bool disabled);
    /// Going online activates.
    void setOnline(const DeviceIdentity &device, bool online);

    [[nodiscard]] BootstrapDecision bootstrap(const QString &productKey, const QString &deviceName) const;
    [[nodiscard]] LoginDecision login(const QString &instanceId, const mqtt::Connect &connect) const;

private:
    struct Record {
        SecretBytes secret;
        QString instanceId;
        bool disabled = false;
        bool activated = false;
        bool online = false;
    };
    struct Hash {
        size_t operator()(const DeviceIdentity &device) const { return qHash(device); }
    };

    [[nodiscard]] static PlatformDevice described(const DeviceIdentity &device, const Record &record);
    [[nodiscard]] Refusal judge(const QString &instanceId, const LoginClaim &claim, QByteArrayView password,
                                QString &reason) const;

    QStringList m_instanceIds;
    PlatformLimits m_limits;
    std::unordered_map<DeviceIdentity, Record, Hash> m_devices; // QHash would want copyable secrets
    QHash<QString, qsizetype> m_products;                       ///< number of devices of a ProductKey
};

} // namespace bootbench
