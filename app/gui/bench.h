// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"
#include "profilebook.h"
#include "settings.h"

#include <base/clock.h>
#include <models/devicelistmodel.h>
#include <models/eventmodel.h>
#include <models/stageladdermodel.h>
#include <session/connectbudget.h>
#include <trace/tracestore.h>

#include <QObject>
#include <QThread>

namespace bootbench {

/// The devices on the bench, without a widget: the list, their secrets, their sessions on the engine thread, and the
/// models that show them. Lives on the GUI thread and never waits.
class Bench : public QObject
{
    Q_OBJECT

public:
    /// `settings` and `clock` outlive the bench.
    Bench(Settings &settings, const Clock &clock, QObject *parent = nullptr);
    /// Ends all sessions and waits for the engine thread.
    ~Bench() override;

    [[nodiscard]] TraceStore &trace() { return m_trace; }
    /// Of the running trace, and of those that are opened.
    [[nodiscard]] static TraceStoreOptions traceOptions(const Settings &settings);
    /// Where the trace's journals are, of this program and of those that were killed.
    [[nodiscard]] static QString traceDirectory();
    [[nodiscard]] DeviceListModel &devices() { return m_devices; }
    [[nodiscard]] StageLadderModel &ladder() { return m_ladder; }
    [[nodiscard]] EventModel &events() { return m_events; }
    /// Where everything lives that opens sockets or asks the keychain; runs until the bench goes.
    [[nodiscard]] QThread &engineThread() { return m_thread; }
    [[nodiscard]] bool isRunning(const DeviceIdentity &device) const;
    /// New secrets go to session memory instead of the keychain.
    [[nodiscard]] bool keepsInMemory() const { return m_inMemory; }

    void start(const DeviceIdentity &device, const Profile &profile);
    /// Lists the device (or replaces the one it was edited from) and keeps its secret.
    void putDevice(const DeviceIdentity &device, const QString &label, SecretPlace place, const SharedSecret &secret,
                   const std::optional<DeviceIdentity> &replaces = {});
    void readSecret(const DeviceIdentity &device, SecretUse use);

public Q_SLOTS:
    void stop(const bootbench::DeviceIdentity &device);
    void follow(const bootbench::DeviceIdentity &device);
    void removeDevice(const bootbench::DeviceIdentity &device);
    /// CSV with DeviceName, DeviceSecret, ProductKey.
    void importDevices(const QString &file);
    void probeKeychain();
    void keepInMemory();
    void clearTrace();

Q_SIGNALS:
    void keychainProbed(const QString &title, const QString &problem);
    void keepInMemoryChanged(bool inMemory);
    void secretRead(const bootbench::DeviceIdentity &device, const bootbench::SharedSecret &secret,
                    bootbench::SecretUse use);
    void online(const bootbench::DeviceIdentity &device, const bootbench::OnlineEvent &event);
    void statusChanged(const bootbench::DeviceIdentity &device, const bootbench::SessionStatus &status);
    /// Something that the user must know and that belongs to no panel.
    void problemFound(const QString &title, const QString &text);

private:
    void connectEngine();
    void storeDevices();
    [[nodiscard]] SecretPlace placeOf(const DeviceIdentity &device) const;

    Settings &m_settings;
    TraceStore m_trace;
    ConnectBudget m_budget;
    DeviceListModel m_devices;
    StageLadderModel m_ladder;
    EventModel m_events;
    bool m_inMemory = false;

    QThread m_thread;
    /// Owned by its thread; deleted there.
    Engine *m_engine;
};

} // namespace bootbench
