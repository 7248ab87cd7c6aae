// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceregistry.h"

#include <algorithm>
#include <utility>

namespace bootbench {

namespace {

constexpr quint8 mqtt5Level = 5;
constexpr quint8 oldestLevel = 3;

} // namespace

QLatin1StringView deviceStateName(DeviceState state)
{
    switch (state) {
    case DeviceState::Inactive:
        return QLatin1StringView("UNACTIVE");
    case DeviceState::Online:
        return QLatin1StringView("ONLINE");
    case DeviceState::Offline:
        return QLatin1StringView("OFFLINE");
    case DeviceState::Disabled:
        return QLatin1StringView("DISABLE");
    }
    Q_UNREACHABLE();
}

quint8 DeviceRegistry::connackCode(Refusal refusal, quint8 protocolLevel)
{
    const bool isMqtt5 = protocolLevel >= mqtt5Level;
    switch (refusal) {
    case Refusal::None:
        return 0;
    case Refusal::ProtocolLevel:
        return isMqtt5 ? 0x84 : 1;
    case Refusal::Identifier:
        return isMqtt5 ? 0x85 : 2;
    case Refusal::BadCredentials:
        return isMqtt5 ? 0x86 : 4;
    case Refusal::NotAllowed:
        return isMqtt5 ? 0x87 : 4;
    }
    Q_UNREACHABLE();
}

DeviceRegistry::DeviceRegistry(const PlatformConfig &config)
    : m_instanceIds(config.instanceIds), m_limits(config.limits)
{
}

Result<void, QString> DeviceRegistry::add(DeviceSeed seed)
{
    if (seed.identity.isNull())
        return Failure(tr("A device without ProductKey and DeviceName cannot be added."));
    if (seed.secret.isEmpty())
        return Failure(tr("The device %1 has no DeviceSecret.").arg(seed.identity.id()));
    if (seed.instanceId.isEmpty())
        seed.instanceId = m_instanceIds.value(0);
    if (!hasInstance(seed.instanceId)) {
        return Failure(tr("The device %1 cannot be added: there is no instance “%2”. Choose one of: %3.")
                           .arg(seed.identity.id(), seed.instanceId, m_instanceIds.join(u", ")));
    }
    remove(seed.identity);
    m_products[seed.identity.productKey()] += 1;
    m_devices.emplace(std::move(seed.identity),
                      Record{.secret = std::move(seed.secret), .instanceId = std::move(seed.instanceId)});
    return {};
}

bool DeviceRegistry::remove(const DeviceIdentity &device)
{
    const auto found = m_devices.find(device);
    if (found == m_devices.end())
        return false;
    const auto product = m_products.find(device.productKey());
    if (--product.value() == 0)
        m_products.erase(product);
    m_devices.erase(found);
    return true;
}

PlatformDevice DeviceRegistry::described(const DeviceIdentity &device, const Record &record)
{
    DeviceState state = DeviceState::Inactive;
    if (record.disabled)
        state = DeviceState::Disabled;
    else if (record.online)
        state = DeviceState::Online;
    else if (record.activated)
        state = DeviceState::Offline;
    return {device, record.instanceId, state};
}

std::optional<PlatformDevice> DeviceRegistry::device(const DeviceIdentity &device) const
{
    const auto found = m_devices.find(device);
    if (found == m_devices.end())
        return std::nullopt;
    return described(found->first, found->second);
}

QList<PlatformDevice> DeviceRegistry::devices() const
{
    QList<PlatformDevice> list;
    list.reserve(qsizetype(m_devices.size()));
    for (const auto &[identity, record] : m_devices)
        list.append(described(identity, record));
    std::sort(list.begin(), list.end(),
              [](const PlatformDevice &a, const PlatformDevice &b) { return a.identity < b.identity; });
    return list;
}

bool DeviceRegistry::move(const DeviceIdentity &device, const QString &instanceId)
{
    const auto found = m_devices.find(device);
    if (found == m_devices.end() || !hasInstance(instanceId))
        return false;
    found->second.instanceId = instanceId;
    found->second.activated = false; // run-time data stays at the source
    found->second.online = false;
    return true;
}

bool DeviceRegistry::setDisabled(const DeviceIdentity &device, bool disabled)
{
    const auto found = m_devices.find(device);
    if (found == m_devices.end())
        return false;
    found->second.disabled = disabled;
    return true;
}

void DeviceRegistry::setOnline(const DeviceIdentity &device, bool online)
{
    const auto found = m_devices.find(device);
    if (found == m_devices.end())
        return;
    found->second.online = online;
    found->second.activated = found->second.activated || online;
}

DeviceRegistry::BootstrapDecision DeviceRegistry::bootstrap(const QString &productKey, const QString &deviceName) const
{
    const auto identity = DeviceIdentity::create(productKey, deviceName);
    if (!identity)
        return {BadParameter, {}};
    const auto found = m_devices.find(*identity);
    if (found == m_devices.end())
        return {m_products.contains(productKey) ? UnknownDevice : UnknownProduct, {}};
    if (found->second.disabled)
        return {DisabledDevice, {}};
    return {Ok, found->second.instanceId};
}

DeviceRegistry::LoginDecision DeviceRegistry::login(const QString &instanceId, const mqtt::Connect &connect) const
{
    if (connect.level < oldestLevel || connect.level > mqtt5Level)
        return {Refusal::ProtocolLevel, tr("MQTT protocol level %1 is not supported").arg(connect.level), {}};

    auto claim = readLoginClaim(connect.clientId, connect.userName.value_or(QString()));
    if (!claim) {
        switch (claim.error()) {
        case LoginVerdict::MalformedClientId:
            return {Refusal::Identifier, tr("The clientId is malformed"), {}};
        case LoginVerdict::UnknownMethod:
            return {Refusal::Identifier, tr("The clientId names an unknown signmethod"), {}};
        default:
            return {Refusal::BadCredentials, tr("The user name is not DeviceName&ProductKey"), {}};
        }
    }
    if (claim->clientId.id.isEmpty() && connect.level < mqtt5Level)
        return {Refusal::Identifier, tr("The clientId is empty; only MQTT 5 may leave it out"), std::move(*claim)};
    const std::chrono::seconds keepAlive(connect.keepAlive);
    if (keepAlive < m_limits.minimumKeepAlive || keepAlive > m_limits.maximumKeepAlive) {
        return {Refusal::Identifier,
                tr("The keep-alive of %1 s is outside %2–%3 s")
                    .arg(keepAlive.count())
                    .arg(m_limits.minimumKeepAlive.count())
                    .arg(m_limits.maximumKeepAlive.count()),
                std::move(*claim)};
    }
    LoginDecision decision;
    decision.refusal = judge(instanceId, *claim, connect.password.value_or(QByteArray()), decision.reason);
    decision.claim = std::move(*claim);
    return decision;
}

DeviceRegistry::Refusal DeviceRegistry::judge(const QString &instanceId, const LoginClaim &claim,
                                              QByteArrayView password, QString &reason) const
{
    const auto found = m_devices.find(claim.device);
    if (found == m_devices.end()) {
        reason = tr("There is no such device");
        return Refusal::BadCredentials;
    }
    // Before anything else about the device is told: only its owner may learn it.
    if (!verifyLogin(claim, password, found->second.secret)) {
        reason = tr("The signature is wrong");
        return Refusal::BadCredentials;
    }
    if (found->second.disabled) {
        reason = tr("The device is disabled");
        return Refusal::NotAllowed;
    }
    if (found->second.instanceId != instanceId) {
        reason = tr("The device belongs to the instance %1").arg(found->second.instanceId);
        return Refusal::NotAllowed;
    }
    reason = tr("Accepted");
    return Refusal::None;
}

} // namespace bootbench
