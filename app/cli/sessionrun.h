// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "reporter.h"

#include <session/devicesession.h>

#include <QObject>

#include <chrono>
#include <optional>

namespace bootbench {

/// One session as a command: reports what happens and decides when it is over and with which exit code.
/// - Until the device has been online, the first failure ends it: BootstrapFailed or ConnectFailed.
/// - After that the session connects again by its own rules; a kick that is not followed ends it (Kicked), and so does
///   a failure that no further try would change (ConnectionLost).
/// - When it leaves, by leave() or when the stay is over, it is Done if the device is connected at that time, else
///   ConnectionLost, or the failure of the step at which it was interrupted.
class SessionRun : public QObject
{
    Q_OBJECT

public:
    /// `session` and `reporter` outlive the run. `stay` counts from the first time online; nullopt: until leave().
    SessionRun(DeviceSession &session, Reporter &reporter, std::optional<std::chrono::milliseconds> stay,
               QObject *parent = nullptr);

    void start();

public Q_SLOTS:
    /// Ends the session as it stands.
    void leave();

Q_SIGNALS:
    /// Once; the session has ended, with a DISCONNECT where there was a connection.
    void finished(bootbench::ExitCode code);

private:
    void takeStatus(const SessionStatus &status);
    void takeOnline(const OnlineEvent &event);
    void takeError(Stage stage, const SessionError &error);
    [[nodiscard]] ExitCode codeOfFailure() const;
    [[nodiscard]] ExitCode codeOfLeaving() const;
    void finish(ExitCode code);

    DeviceSession &m_session;
    Reporter &m_reporter;
    std::optional<std::chrono::milliseconds> m_stay;
    SessionState m_state = SessionState::Idle;
    Stage m_failedStage = Stage::None;
    ErrorCode m_lastError = ErrorCode::None;
    bool m_wasOnline = false;
    bool m_kickedOut = false;
    bool m_finishing = false;
};

} // namespace bootbench
