// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <secrets/sessionmemorystore.h>
#include <session/devicesession.h>
#include <trace/tracestore.h>

#include <QList>

#include <memory>

namespace bootbench::test {

/// The system's time, put forward at will, so that no test has to wait for a minute to pass.
class ShiftedClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMicroseconds() const override { return m_clock.monotonicMicroseconds() + m_shift; }
    [[nodiscard]] qint64 wallMicroseconds() const override { return m_clock.wallMicroseconds() + m_shift; }
    void advance(std::chrono::microseconds by) { m_shift += by.count(); }

private:
    SystemClock m_clock;
    qint64 m_shift = 0;
};

inline const QByteArray &deviceSecret()
{
    static const QByteArray secret("0123456789abcdef0123456789abcdef");
    return secret;
}

inline DeviceIdentity benchDevice()
{
    return DeviceIdentity::create(QStringLiteral("a1ABCDEFGHI"), QStringLiteral("dev001")).value();
}

/// What sessions of one program share.
struct Surroundings {
    ShiftedClock clock;
    TraceStore trace{clock};
    ConnectBudget budget{clock};
    SessionMemoryStore secrets;

    void storeSecret(const DeviceIdentity &device, const QByteArray &secret = deviceSecret())
    {
        secrets.write(device, SecretBytes(secret), &secrets, [](const auto &) {});
    }
    /// The StateChanged records as `Idle>Resolving`.
    [[nodiscard]] QStringList tracedSteps() const;
};

/// A session, and all that it told.
class SessionBench : public QObject
{
    Q_OBJECT

public:
    struct Error {
        Stage stage;
        SessionError error;
    };

    SessionBench(Surroundings &surroundings, const Profile &profile, const SessionTimings &timings = quickTimings());
    ~SessionBench() override;

    /// The product's time-outs, so that a loaded machine does not fail a test, and short waits between tries.
    [[nodiscard]] static SessionTimings quickTimings();
    /// The next try waits for start().
    [[nodiscard]] static SessionTimings patientTimings();
    [[nodiscard]] SessionState state() const { return session->status().state; }
    /// The states since the start, one after the other.
    [[nodiscard]] QList<SessionState> states() const;
    /// The last report of a rung in this round; Pending when there was none.
    [[nodiscard]] StageTiming rung(Stage stage) const;
    [[nodiscard]] QList<ErrorCode> errorCodes() const;

    std::unique_ptr<DeviceSession> session;
    QList<SessionStatus> statuses;
    QList<StageTiming> stages; ///< of the round
    QList<OnlineEvent> onlines;
    QList<NotifyEvent> notifies;
    QList<KickEvent> kicks;
    QList<Error> errors;
    int rounds = 0;
};

} // namespace bootbench::test
