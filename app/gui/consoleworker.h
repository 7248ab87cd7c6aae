// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"

#include <base/clock.h>
#include <console/consoleclient.h>
#include <console/jobwatch.h>
#include <secrets/keychainstore.h>
#include <secrets/sessionmemorystore.h>

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>
#include <unordered_map>

namespace bootbench {

/// What the window asks of a console, on the engine thread. Commands are called by invokeMethod, signals are delivered
/// to the GUI thread.
class ConsoleWorker : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the worker.
    ConsoleWorker(TraceStore &trace, const Clock &clock);
    ~ConsoleWorker() override;

    /// Calls this console from now on. Without a secret the stored one is read from `place`; with one it is stored
    /// there, unless it is the built-in platform's. An endpoint without a host ends the calls.
    void use(const ConsoleEndpoint &endpoint, const SharedSecret &secret, SecretPlace place, bool store);

    void createJob(const DistributeRequest &request);
    /// The newest jobs; those that have not ended are watched.
    void listJobs();
    void fetchResults(const QString &jobId);
    void readStates(const QList<DeviceIdentity> &devices);
    void readProvisioning(const DeviceIdentity &device);
    /// The entries after that number, in as many pages as it takes.
    void readLog(quint64 after);

Q_SIGNALS:
    void ready(const bootbench::ConsoleEndpoint &endpoint);
    /// The secret cannot be had, or not be kept; in words.
    void notReady(const QString &problem);
    void secretNotStored(const QString &problem);
    void callSucceeded();
    void callFailed(const bootbench::ConsoleError &error);
    void jobChanged(const bootbench::DistributeJob &job);
    void resultsRead(const QString &jobId, const QList<bootbench::DistributeResult> &results);
    /// Of every device that was asked for; one that the console does not know has an empty state.
    void statesRead(const QList<bootbench::ConsoleDeviceState> &states);
    void provisioned(const bootbench::DeviceProvisioning &provisioning);
    void logRead(const bootbench::OperationLogPage &page);
    /// This platform has no such call.
    void logUnavailable();

private:
    [[nodiscard]] SecretStore &storeAt(SecretPlace place);
    void open(const ConsoleEndpoint &endpoint, SecretBytes secret);
    void close();
    void watch(const QString &jobId);
    /// Hands the value on, or tells of the failure.
    template <typename T>
    [[nodiscard]] const T *taken(const Result<T, ConsoleError> &answer);

    TraceStore &m_trace;
    const Clock &m_clock;
    std::unique_ptr<KeychainStore> m_keychain;
    std::unique_ptr<SessionMemoryStore> m_memory;
    std::unique_ptr<ConsoleClient> m_client;
    std::unordered_map<QString, std::unique_ptr<JobWatch>> m_watches;
    QSet<QString> m_fetching;
    int m_readingStates = 0; ///< calls under way
    bool m_readingLog = false;
    int m_generation = 0; ///< of the endpoint, so that a late secret does not open an old one
};

} // namespace bootbench
