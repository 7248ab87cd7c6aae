// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <console/consoleclient.h>
#include <simulator/platform.h>
#include <trace/tracestore.h>

#include <QByteArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <optional>

namespace bootbench::test {

/// The system's time, put forward at will.
class MovableClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMicroseconds() const override { return m_clock.monotonicMicroseconds() + m_shift; }
    [[nodiscard]] qint64 wallMicroseconds() const override { return m_clock.wallMicroseconds() + m_shift; }
    void advance(std::chrono::microseconds by) { m_shift += by.count(); }

private:
    SystemClock m_clock;
    qint64 m_shift = 0;
};

/// Waits for the one answer of a call.
template <typename T>
Result<T, ConsoleError> answerOf(const std::function<void(QObject *, ConsoleClient::Callback<T>)> &call)
{
    QObject context;
    std::optional<Result<T, ConsoleError>> answer;
    int answers = 0;
    call(&context, [&](const Result<T, ConsoleError> &given) {
        answer = given;
        ++answers;
    });
    if (answers > 0)
        qFatal("the call answered before it returned");
    if (!QTest::qWaitFor([&] { return answers > 0; }, 20'000))
        qFatal("the call was not answered");
    return *answer;
}

/// A platform with the devices dev1 and dev2 of pk1 in iot-a and dev3 in iot-b, and a client that may call its console.
class ConsoleBench
{
public:
    explicit ConsoleBench(const QString &pkiDirectory);

    [[nodiscard]] bool start();
    /// Fast, and without the limits of its pace unless asked for.
    PlatformConfig config;
    ConsoleTimings timings;

    [[nodiscard]] Platform &platform() { return *m_platform; }
    [[nodiscard]] MovableClock &platformClock() { return m_platformClock; }
    [[nodiscard]] MovableClock &clientClock() { return m_clientClock; }
    [[nodiscard]] TraceStore &trace() { return m_trace; }
    [[nodiscard]] ConsoleClient &client() { return *m_client; }
    [[nodiscard]] ConsoleEndpoint endpoint() const;
    /// Another client, with this key.
    [[nodiscard]] std::unique_ptr<ConsoleClient> newClient(const ConsoleEndpoint &endpoint, QByteArrayView secret);

    /// The bodies of the requests that the trace has, oldest first.
    [[nodiscard]] QByteArrayList requestForms() const;
    /// Sends a form as it is; the HTTP status and the answer's members.
    struct RawAnswer {
        int status = 0;
        QJsonObject members;
        QByteArray body;
    };
    [[nodiscard]] RawAnswer post(const QByteArray &form, const QByteArray &method = "POST");

    // The calls, waited for.
    [[nodiscard]] Result<QString, ConsoleError> createJob(const DistributeRequest &request);
    [[nodiscard]] Result<DistributeJob, ConsoleError> queryJob(const QString &jobId);
    /// Asks until the job has ended.
    [[nodiscard]] Result<DistributeJob, ConsoleError> waitForJob(const QString &jobId);
    [[nodiscard]] Result<QList<DistributeResult>, ConsoleError> results(const QString &jobId);

private:
    MovableClock m_platformClock;
    MovableClock m_clientClock;
    TraceStore m_trace;
    std::unique_ptr<Platform> m_platform;
    std::unique_ptr<ConsoleClient> m_client;
};

[[nodiscard]] DeviceIdentity consoleDevice(const QString &deviceName);
/// Of these devices of pk1 from iot-a to iot-b.
[[nodiscard]] DistributeRequest distribution(const QStringList &deviceNames);

} // namespace bootbench::test
