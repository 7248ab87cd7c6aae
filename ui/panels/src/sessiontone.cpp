// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/sessiontone.h>

namespace bootbench {

theme::StatusTone toneOf(SessionState state)
{
    switch (state) {
    case SessionState::Idle:
    case SessionState::Stopped:
        return theme::StatusTone::Idle;
    case SessionState::Resolving:
    case SessionState::Bootstrapping:
    case SessionState::Connecting:
    case SessionState::Redistributing:
    case SessionState::Kicked:
    case SessionState::Waiting:
        return theme::StatusTone::Working;
    case SessionState::Online:
        return theme::StatusTone::Online;
    case SessionState::Failed:
        return theme::StatusTone::Failed;
    }
    Q_UNREACHABLE();
}

bool isRunning(SessionState state)
{
    return state != SessionState::Idle && state != SessionState::Stopped && state != SessionState::Failed;
}

} // namespace bootbench
