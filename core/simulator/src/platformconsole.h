// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consoleapi.h"
#include "consolegate.h"
#include "httpconnection.h"
#include "tlslistener.h"

#include <simulator/platform.h>

#include <QHash>
#include <QObject>

namespace bootbench {

/// The console of a running platform: its HTTPS service, its jobs, and its view of the devices, which it forms by
/// watching the platform's own signals.
class PlatformConsole : public QObject
{
    Q_OBJECT

public:
    /// Platform, registry and clock outlive the console.
    PlatformConsole(Platform &platform, DeviceRegistry &registry, const PlatformConfig &config, const ServerTls &tls,
                    const Clock &clock, QObject *parent = nullptr);

    /// Whether the console's part of a configuration can be used; the error says what cannot.
    [[nodiscard]] static Result<void, QString> check(const PlatformConfig &config);
    [[nodiscard]] Result<void, QString> listen();
    /// Ends every connection and closes the port.
    void close();
    [[nodiscard]] quint16 port() const { return m_listener.port(); }
    [[nodiscard]] const AccessKeyPair &accessKey() const { return m_key; }

    [[nodiscard]] Result<QString, QString> createJob(const DistributeRequest &request);
    [[nodiscard]] DistributeJobs &jobs() { return m_jobs; }
    void setStateLag(std::chrono::milliseconds lag) { m_stateLag = lag; }

    /// A device asks bootstrap from this address: with nearest access its instance is chosen by it now.
    /// True when it was moved; the caller tells of it.
    [[nodiscard]] bool settle(const DeviceIdentity &device, const QHostAddress &client);

private:
    struct Home {
        DeviceProvisioning move; ///< the last one
        QStringList nearestOf;   ///< the instances to choose from, for nearest access
        QString expected;        ///< where a job of ours sent it
        QHostAddress lastSeen;   ///< where it asked bootstrap from
    };

    [[nodiscard]] HttpResponse respond(const http::RequestLine &request, const QByteArray &body);
    [[nodiscard]] HttpResponse respondToCall(QByteArrayView method, QByteArrayView query, const QByteArray &body);
    [[nodiscard]] HttpResponse respondWithFile(QByteArrayView token) const;
    [[nodiscard]] DistributeResult move(const DistributeJob &job, const QString &deviceName);
    void noteDevice(const PlatformDevice &device);
    [[nodiscard]] QString fileAddress(const QString &jobId);

    Platform &m_platform;
    DeviceRegistry &m_registry;
    const PlatformConfig m_config;
    const Clock &m_clock;
    AccessKeyPair m_key;
    TlsListener m_listener;
    NearestAccess m_nearest;
    OperationLog m_log;
    LaggedStates m_states;
    DistributeJobs m_jobs;
    std::chrono::milliseconds m_stateLag;
    QHash<DeviceIdentity, Home> m_homes;
    QHash<DeviceIdentity, QString> m_instances; ///< where each was when it was last told of
    struct FileToken {
        QString jobId;
        qint64 validUntil = 0; ///< monotonic µs
    };
    QHash<QByteArray, FileToken> m_files;
    ConsoleGate m_gate;
    ConsoleApi m_api;
};

} // namespace bootbench
