// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionrun.h"

#include <QTimer>

namespace bootbench {

namespace {

/// Errors that are the end of a kick.
bool isKick(ErrorCode code)
{
    return code == ErrorCode::KickedBySameDevice || code == ErrorCode::KickedUnexpectedly ||
           code == ErrorCode::TooManyKicks;
}

bool isConnected(SessionState state)
{
    return state == SessionState::Online || state == SessionState::Redistributing;
}

} // namespace

SessionRun::SessionRun(DeviceSession &session, Reporter &reporter, std::optional<std::chrono::milliseconds> stay,
                       QObject *parent)
    : QObject(parent), m_session(session), m_reporter(reporter), m_stay(stay)
{
    connect(&session, &DeviceSession::stageChanged, this,
            [this](const StageTiming &timing) { m_reporter.stageChanged(timing); });
    connect(&session, &DeviceSession::notifyReceived, this,
            [this](const NotifyEvent &event) { m_reporter.notifyReceived(event); });
    connect(&session, &DeviceSession::kicked, this, [this](const KickEvent &event) {
        m_kickedOut = event.action != KickAction::Follow;
        m_reporter.kicked(event);
    });
    connect(&session, &DeviceSession::statusChanged, this, &SessionRun::takeStatus);
    connect(&session, &DeviceSession::online, this, &SessionRun::takeOnline);
    connect(&session, &DeviceSession::errorOccurred, this, &SessionRun::takeError);
}

void SessionRun::start()
{
    m_session.start();
}

void SessionRun::leave()
{
    finish(codeOfLeaving());
}

void SessionRun::takeStatus(const SessionStatus &status)
{
    // Once it is decided to end, no other try will come of a wait.
    const bool idleWait = m_finishing && status.state == SessionState::Waiting;
    if (status.state != m_state && !idleWait)
        m_reporter.stateChanged(std::exchange(m_state, status.state), status);
    if (status.state == SessionState::Failed)
        finish(codeOfFailure());
}

void SessionRun::takeOnline(const OnlineEvent &event)
{
    m_reporter.online(event);
    if (std::exchange(m_wasOnline, true) || !m_stay)
        return;
    QTimer::singleShot(*m_stay, this, &SessionRun::leave);
}

void SessionRun::takeError(Stage stage, const SessionError &error)
{
    m_reporter.errorOccurred(stage, error);
    m_failedStage = stage;
    m_lastError = error.code;
    if (!m_wasOnline)
        finish(codeOfFailure());
}

ExitCode SessionRun::codeOfFailure() const
{
    if (m_kickedOut || isKick(m_lastError))
        return ExitCode::Kicked;
    if (m_wasOnline)
        return ExitCode::ConnectionLost;
    return m_failedStage <= Stage::BootstrapAnswer ? ExitCode::BootstrapFailed : ExitCode::ConnectFailed;
}

ExitCode SessionRun::codeOfLeaving() const
{
    if (isConnected(m_state))
        return ExitCode::Done;
    if (m_wasOnline)
        return ExitCode::ConnectionLost;
    return m_state == SessionState::Connecting ? ExitCode::ConnectFailed : ExitCode::BootstrapFailed;
}

void SessionRun::finish(ExitCode code)
{
    if (std::exchange(m_finishing, true))
        return;
    // Queued: the session is in the middle of telling what happened, and the rest of it is to be reported too.
    QMetaObject::invokeMethod(
        this,
        [this, code] {
            m_session.stop();
            Q_EMIT finished(code);
        },
        Qt::QueuedConnection);
}

} // namespace bootbench
