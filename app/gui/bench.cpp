// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <simulator/devicecsv.h>

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// The platform's own limit for a batch file is 2 MB; a file far above it is not one.
constexpr qint64 maximumCsvSize = 16 * 1024 * 1024;

} // namespace

QString Bench::traceDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + "/trace"_L1;
}

TraceStoreOptions Bench::traceOptions(const Settings &settings)
{
    TraceStoreOptions options{.directory = traceDirectory(), .budget = settings.traceBudget() * 1024LL * 1024};
    // While the disk takes nothing, there must be room beyond the budget.
    options.hardLimit = std::max(options.hardLimit, 2 * options.budget);
    return options;
}

Bench::Bench(Settings &settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_trace(clock, traceOptions(settings))
    , m_budget(clock)
    , m_inMemory(settings.value("secretsInMemory", false).toBool())
    , m_engine(new Engine(m_trace, clock, m_budget))
{
    qRegisterMetaType<SharedSecret>();
    for (const StoredDevice &stored : settings.devices()) {
        // What was in memory is gone with the last run.
        const SecretPlace place = stored.place == SecretPlace::Keychain ? SecretPlace::Keychain : SecretPlace::None;
        m_devices.put({stored.identity, stored.label, {}, place});
    }
    connectEngine();
    m_thread.setObjectName(QStringLiteral("engine"));
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_engine, &Engine::initialize);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    m_thread.start();
}

Bench::~Bench()
{
    disconnect(m_engine, nullptr, this, nullptr);
    QMetaObject::invokeMethod(m_engine, &Engine::stopAll);
    m_thread.quit();
    m_thread.wait();
}

void Bench::connectEngine()
{
    connect(m_engine, &Engine::keychainProbed, this, &Bench::keychainProbed);
    connect(m_engine, &Engine::secretRead, this, &Bench::secretRead);
    connect(m_engine, &Engine::secretStored, &m_devices, &DeviceListModel::setSecretPlace);
    connect(m_engine, &Engine::secretStored, this, &Bench::storeDevices);
    connect(m_engine, &Engine::secretNotStored, this, [this](const DeviceIdentity &device, const QString &problem) {
        m_devices.setSecretPlace(device, SecretPlace::None);
        storeDevices();
        Q_EMIT problemFound(tr("The secret of %1 could not be kept").arg(device.deviceName()), problem);
    });
    connect(m_engine, &Engine::secretFailed, this, [this](const DeviceIdentity &device, const QString &problem) {
        Q_EMIT problemFound(tr("The secret of %1 could not be used").arg(device.deviceName()), problem);
    });
    connect(m_engine, &Engine::statusChanged, this, [this](const DeviceIdentity &device, const SessionStatus &status) {
        m_devices.setStatus(device, status);
        m_events.appendStatus(device, status);
        Q_EMIT statusChanged(device, status);
    });
    connect(m_engine, &Engine::roundStarted, &m_ladder, &StageLadderModel::beginRound);
    connect(m_engine, &Engine::stageChanged, &m_ladder, &StageLadderModel::setStage);
    connect(m_engine, &Engine::online, this, [this](const DeviceIdentity &device, const OnlineEvent &event) {
        m_events.append({event.wallMicroseconds, device, event});
        Q_EMIT online(device, event);
    });
    connect(m_engine, &Engine::notifyReceived, this, [this](const DeviceIdentity &device, const NotifyEvent &event) {
        m_events.append({event.wallMicroseconds, device, event});
    });
    connect(m_engine, &Engine::kicked, this, [this](const DeviceIdentity &device, const KickEvent &event) {
        m_events.append({event.wallMicroseconds, device, event});
    });
    connect(m_engine, &Engine::errorOccurred, this,
            [this](const DeviceIdentity &device, Stage stage, const SessionError &error, qint64 wallMicroseconds) {
                m_events.append({wallMicroseconds, device, StageError{stage, error}});
            });
}

bool Bench::isRunning(const DeviceIdentity &device) const
{
    const std::optional<DeviceEntry> entry = m_devices.entry(device);
    if (!entry)
        return false;
    const SessionState state = entry->status.state;
    return state != SessionState::Idle && state != SessionState::Failed && state != SessionState::Stopped;
}

SecretPlace Bench::placeOf(const DeviceIdentity &device) const
{
    const std::optional<DeviceEntry> entry = m_devices.entry(device);
    return entry ? entry->secret : SecretPlace::None;
}

void Bench::start(const DeviceIdentity &device, const Profile &profile)
{
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, device, profile, place = placeOf(device)] {
        engine->start(device, profile, place);
    });
}

void Bench::stop(const DeviceIdentity &device)
{
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, device] { engine->stop(device); });
}

void Bench::follow(const DeviceIdentity &device)
{
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, device] { engine->follow(device); });
}

void Bench::putDevice(const DeviceIdentity &device, const QString &label, SecretPlace place, const SharedSecret &secret,
                      const std::optional<DeviceIdentity> &replaces)
{
    const SecretPlace oldPlace = placeOf(replaces.value_or(device));
    DeviceEntry entry = m_devices.entry(device).value_or(DeviceEntry{device, {}, {}, SecretPlace::None});
    entry.label = label;
    // Taken back if the store refuses it. Start may be pressed meanwhile: the engine writes before it reads.
    if (secret)
        entry.secret = place;
    if (replaces && *replaces != device) {
        entry.status = {};
        m_devices.replace(*replaces, entry);
    } else {
        m_devices.put(entry);
    }
    storeDevices();

    const bool movedAway =
        oldPlace != SecretPlace::None && secret && (oldPlace != place || replaces.value_or(device) != device);
    if (movedAway) {
        QMetaObject::invokeMethod(m_engine, [engine = m_engine, old = replaces.value_or(device), oldPlace] {
            engine->removeDevice(old, oldPlace);
        });
    }
    if (secret) {
        QMetaObject::invokeMethod(
            m_engine, [engine = m_engine, device, secret, place] { engine->storeSecret(device, secret, place); });
    }
}

void Bench::readSecret(const DeviceIdentity &device, SecretUse use)
{
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, device, place = placeOf(device), use] {
        engine->readSecret(device, place, use);
    });
}

void Bench::removeDevice(const DeviceIdentity &device)
{
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, device, place = placeOf(device)] { engine->removeDevice(device, place); });
    m_devices.remove(device);
    m_ladder.clear(device);
    storeDevices();
}

void Bench::importDevices(const QString &file)
{
    QFile csv(file);
    const QString title = tr("The devices could not be imported");
    const QString shown = QDir::toNativeSeparators(file);
    if (!csv.open(QIODevice::ReadOnly)) {
        Q_EMIT problemFound(title, tr("%1 cannot be read: %2").arg(shown, csv.errorString()));
        return;
    }
    if (csv.size() > maximumCsvSize) {
        Q_EMIT problemFound(title,
                            tr("%1 is too large for a device list. The platform writes at most 2 MB.").arg(shown));
        return;
    }
    QByteArray text = csv.readAll();
    Result<std::vector<DeviceSeed>, QString> seeds = readDeviceCsv(text);
    wipe(text);
    if (!seeds) {
        Q_EMIT problemFound(title, tr("%1: %2").arg(shown, seeds.error()));
        return;
    }
    const SecretPlace place = m_inMemory ? SecretPlace::SessionMemory : SecretPlace::Keychain;
    for (DeviceSeed &seed : *seeds)
        putDevice(seed.identity, {}, place, std::make_shared<const SecretBytes>(std::move(seed.secret)));
}

void Bench::probeKeychain()
{
    QMetaObject::invokeMethod(m_engine, &Engine::probeKeychain);
}

void Bench::keepInMemory()
{
    if (m_inMemory)
        return;
    m_inMemory = true;
    m_settings.setValue("secretsInMemory", true);
    Q_EMIT keepInMemoryChanged(true);
}

void Bench::clearTrace()
{
    m_trace.clear();
    // The rungs name records that are gone.
    for (const DeviceEntry &entry : m_devices.entries())
        m_ladder.clear(entry.identity);
}

void Bench::storeDevices()
{
    QList<StoredDevice> stored;
    for (const DeviceEntry &entry : m_devices.entries())
        stored.append({entry.identity, entry.label, entry.secret});
    m_settings.setDevices(stored);
}

} // namespace bootbench
