// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

namespace bootbench {

Engine::Engine(TraceStore &trace, const Clock &clock, ConnectBudget &budget)
    : m_trace(trace), m_clock(clock), m_budget(budget)
{
    // Metatypes that queued signals carry by value.
    qRegisterMetaType<DeviceIdentity>();
    qRegisterMetaType<SessionStatus>();
    qRegisterMetaType<StageTiming>();
}

Engine::~Engine() = default;

void Engine::initialize()
{
    m_keychain = std::make_unique<KeychainStore>();
    m_memory = std::make_unique<SessionMemoryStore>();
}

SecretStore &Engine::storeAt(SecretPlace place)
{
    if (place == SecretPlace::Keychain)
        return *m_keychain;
    return *m_memory;
}

void Engine::probeKeychain()
{
    m_keychain->probe(this, [this](const Result<void, SecretError> &result) {
        Q_EMIT keychainProbed(m_keychain->title(), result ? QString() : result.error().detail);
    });
}

void Engine::storeSecret(const DeviceIdentity &device, const SharedSecret &secret, SecretPlace place)
{
    m_trace.protect(secret->view());
    storeAt(place).write(device, secret->clone(), this, [this, device, place](const Result<void, SecretError> &result) {
        if (result)
            Q_EMIT secretStored(device, place);
        else
            Q_EMIT secretNotStored(device, result.error().detail);
    });
}

void Engine::readSecret(const DeviceIdentity &device, SecretPlace place, SecretUse use)
{
    storeAt(place).read(device, this, [this, device, use](Result<SecretBytes, SecretError> result) {
        if (result)
            Q_EMIT secretRead(device, std::make_shared<const SecretBytes>(std::move(*result)), use);
        else
            Q_EMIT secretFailed(device, result.error().detail);
    });
}

void Engine::removeDevice(const DeviceIdentity &device, SecretPlace place)
{
    if (const auto at = m_sessions.find(device); at != m_sessions.end()) {
        at->second->stop();
        m_sessions.erase(at);
    }
    storeAt(place).remove(device, this, [this, device](const Result<void, SecretError> &result) {
        if (!result)
            Q_EMIT secretFailed(device, result.error().detail);
    });
}

void Engine::start(const DeviceIdentity &device, const Profile &profile, SecretPlace place)
{
    std::unique_ptr<DeviceSession> &session = m_sessions[device];
    const SessionState state = session ? session->status().state : SessionState::Idle;
    const bool ended = state == SessionState::Idle || state == SessionState::Failed || state == SessionState::Stopped;
    if (!session || ended) {
        // A fresh one, since profile and store may have been edited meanwhile.
        session = std::make_unique<DeviceSession>(device, profile, storeAt(place), m_trace, m_clock, m_budget);
        relay(*session);
    }
    session->start();
}

void Engine::stop(const DeviceIdentity &device)
{
    if (const auto at = m_sessions.find(device); at != m_sessions.end())
        at->second->stop();
}

void Engine::follow(const DeviceIdentity &device)
{
    if (const auto at = m_sessions.find(device); at != m_sessions.end())
        at->second->follow();
}

void Engine::stopAll()
{
    for (const auto &[device, session] : m_sessions)
        session->stop();
}

void Engine::relay(DeviceSession &session)
{
    const DeviceIdentity &device = session.device();
    connect(&session, &DeviceSession::statusChanged, this,
            [this, device](const SessionStatus &status) { Q_EMIT statusChanged(device, status); });
    connect(&session, &DeviceSession::roundStarted, this, [this, device] { Q_EMIT roundStarted(device); });
    connect(&session, &DeviceSession::stageChanged, this,
            [this, device](const StageTiming &timing) { Q_EMIT stageChanged(device, timing); });
    connect(&session, &DeviceSession::online, this,
            [this, device](const OnlineEvent &event) { Q_EMIT online(device, event); });
    connect(&session, &DeviceSession::notifyReceived, this,
            [this, device](const NotifyEvent &event) { Q_EMIT notifyReceived(device, event); });
    connect(&session, &DeviceSession::kicked, this,
            [this, device](const KickEvent &event) { Q_EMIT kicked(device, event); });
    connect(&session, &DeviceSession::errorOccurred, this, [this, device](Stage stage, const SessionError &error) {
        Q_EMIT errorOccurred(device, stage, error, m_clock.wallMicroseconds());
    });
}

} // namespace bootbench
