// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <base/secretbytes.h>
#include <domain/console.h>
#include <domain/consoleerror.h>
#include <net/tlslink.h>
#include <protocol/consoledocument.h>
#include <trace/tracesink.h>

#include <QList>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace bootbench {

/// How long the client waits.
struct ConsoleTimings {
    LinkTimeouts link;
    /// From the open connection to the whole answer.
    std::chrono::milliseconds answer{10'000};
    /// Before the second try, the third…; one try more than there are waits.
    QList<std::chrono::milliseconds> retryWaits{std::chrono::milliseconds(1'000), std::chrono::milliseconds(2'000),
                                                std::chrono::milliseconds(4'000)};
};

/// The console's API as a client: one method a call. Each answers exactly once through its callback, never before the
/// method returns, unless `context` or the client is gone by then. Calls wait for their turn so that the published
/// limits are kept. Lives in one thread, with an event loop.
///
/// Calls that change nothing are tried again when the failure is a passing one. createJob() is not: it is repeated only
/// after the platform refused it for its pace. When its outcome is unknown the error says so (mayHaveHappened).
///
/// The HTTPS goes over TlsLink as bootstrap's does, and not through QNetworkAccessManager: failures are told apart by
/// DNS, TCP and TLS with the names that the rest of the program uses, each platform can have a CA of its own, and the
/// trace gets the very bytes of the wire. Each call has a connection of its own.
class ConsoleClient : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Callback = std::function<void(Result<T, ConsoleError>)>;

    /// `trace` and `clock` outlive the client. The secret is protected in the trace before anything is sent.
    ConsoleClient(ConsoleEndpoint endpoint, SecretBytes accessKeySecret, TraceSink &trace, const Clock &clock,
                  const ConsoleTimings &timings = {}, QObject *parent = nullptr);
    ~ConsoleClient() override;

    [[nodiscard]] const ConsoleEndpoint &endpoint() const;

    /// The job's id. The request is checked first, and refused without a call when it cannot be meant.
    void createJob(const DistributeRequest &request, QObject *context, Callback<QString> callback);
    void queryJob(const QString &jobId, QObject *context, Callback<DistributeJob> callback);
    /// One result a device: asks for the file's address and reads the file.
    void fetchResults(const QString &jobId, QObject *context, Callback<QList<DistributeResult>> callback);
    /// An empty token is the first page; `pageSize` at most console::maximumPageSize.
    void listJobs(int pageSize, const QString &nextToken, QObject *context, Callback<DistributeJobPage> callback);
    /// `page` from 1. Empty filters leave out nothing.
    void listDistributedDevices(const QString &productKey, const QString &sourceInstanceId, int page, int pageSize,
                                QObject *context, Callback<DistributedDevicePage> callback);
    void queryProvisioning(const DeviceIdentity &device, QObject *context, Callback<DeviceProvisioning> callback);
    /// `UNACTIVE`, `ONLINE`, `OFFLINE`, `DISABLE`. No instance means the public one.
    void getStatus(const DeviceIdentity &device, const QString &instanceId, QObject *context,
                   Callback<QString> callback);
    /// Any number of devices of one product; asked in batches, answered together. Devices that the platform does not
    /// have there are left out of the answer.
    void getStates(const QString &productKey, const QStringList &deviceNames, const QString &instanceId,
                   QObject *context, Callback<QList<ConsoleDeviceState>> callback);
    /// The run log after entry number `after`. The built-in platform's own call: others answer InvalidApi.NotFound.
    void listLog(quint64 after, int pageSize, QObject *context, Callback<OperationLogPage> callback);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
