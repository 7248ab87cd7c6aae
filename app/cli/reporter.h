// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/events.h>
#include <domain/session.h>
#include <domain/stages.h>

namespace bootbench {

/// Tells the user of a command what a session does, each happening once and in order.
class Reporter
{
public:
    Reporter() = default;
    virtual ~Reporter() = default;
    Q_DISABLE_COPY_MOVE(Reporter)

    virtual void stageChanged(const StageTiming &timing) = 0;
    virtual void stateChanged(SessionState from, const SessionStatus &status) = 0;
    virtual void online(const OnlineEvent &event) = 0;
    virtual void notifyReceived(const NotifyEvent &event) = 0;
    virtual void kicked(const KickEvent &event) = 0;
    virtual void errorOccurred(Stage stage, const SessionError &error) = 0;
};

} // namespace bootbench
