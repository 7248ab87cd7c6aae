// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <domain/profile.h>
#include <models/devicelistmodel.h>
#include <secrets/keychainstore.h>
#include <secrets/sessionmemorystore.h>
#include <session/connectbudget.h>
#include <session/devicesession.h>
#include <trace/tracestore.h>

#include <QObject>

#include <memory>
#include <unordered_map>

namespace bootbench {

/// A secret on its way between threads; wiped when the last holder lets go.
using SharedSecret = std::shared_ptr<const SecretBytes>;

/// What a secret was asked for.
enum class SecretUse : quint8 {
    Reveal,  ///< the operator wants to see it
    Register ///< the built-in platform is to know the device
};

/// Sessions and secret stores, on the engine thread. Slots are called by queued connections or invokeMethod, signals
/// are delivered to the GUI thread; nothing here is called directly from there.
class Engine : public QObject
{
    Q_OBJECT

public:
    /// All outlive the engine.
    Engine(TraceStore &trace, const Clock &clock, ConnectBudget &budget);
    ~Engine() override;

public Q_SLOTS:
    /// Builds what must be built on the engine thread.
    void initialize();
    void probeKeychain();

    void storeSecret(const bootbench::DeviceIdentity &device, const bootbench::SharedSecret &secret,
                     bootbench::SecretPlace place);
    void readSecret(const bootbench::DeviceIdentity &device, bootbench::SecretPlace place, bootbench::SecretUse use);
    /// Ends the device's session and forgets its secret.
    void removeDevice(const bootbench::DeviceIdentity &device, bootbench::SecretPlace place);

    void start(const bootbench::DeviceIdentity &device, const bootbench::Profile &profile,
               bootbench::SecretPlace place);
    void stop(const bootbench::DeviceIdentity &device);
    void follow(const bootbench::DeviceIdentity &device);
    void stopAll();

Q_SIGNALS:
    /// `problem` is empty when the keychain can be used.
    void keychainProbed(const QString &title, const QString &problem);
    void secretStored(const bootbench::DeviceIdentity &device, bootbench::SecretPlace place);
    void secretRead(const bootbench::DeviceIdentity &device, const bootbench::SharedSecret &secret,
                    bootbench::SecretUse use);
    void secretNotStored(const bootbench::DeviceIdentity &device, const QString &problem);
    /// A secret could not be read or deleted.
    void secretFailed(const bootbench::DeviceIdentity &device, const QString &problem);

    void statusChanged(const bootbench::DeviceIdentity &device, const bootbench::SessionStatus &status);
    void roundStarted(const bootbench::DeviceIdentity &device);
    void stageChanged(const bootbench::DeviceIdentity &device, const bootbench::StageTiming &timing);
    void online(const bootbench::DeviceIdentity &device, const bootbench::OnlineEvent &event);
    void notifyReceived(const bootbench::DeviceIdentity &device, const bootbench::NotifyEvent &event);
    void kicked(const bootbench::DeviceIdentity &device, const bootbench::KickEvent &event);
    void errorOccurred(const bootbench::DeviceIdentity &device, bootbench::Stage stage,
                       const bootbench::SessionError &error, qint64 wallMicroseconds);

private:
    /// SecretPlace::None asks the memory, which answers that there is nothing.
    [[nodiscard]] SecretStore &storeAt(SecretPlace place);
    void relay(DeviceSession &session);

    TraceStore &m_trace;
    const Clock &m_clock;
    ConnectBudget &m_budget;
    std::unique_ptr<KeychainStore> m_keychain;
    std::unique_ptr<SessionMemoryStore> m_memory;

    struct IdentityHash {
        size_t operator()(const DeviceIdentity &device) const { return qHash(device); }
    };
    std::unordered_map<DeviceIdentity, std::unique_ptr<DeviceSession>, IdentityHash> m_sessions;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::SharedSecret)
Q_DECLARE_METATYPE(bootbench::SecretUse)
