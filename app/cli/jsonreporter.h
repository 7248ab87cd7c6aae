// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"
#include "reporter.h"

namespace bootbench {

/// `run --json`: one object a line, for scripts. The keys and names are a contract.
class JsonReporter final : public Reporter
{
public:
    explicit JsonReporter(Output output) : m_output(output) {}

    /// The rungs up to `mqtt.connect`, which here is CONNECT and its CONNACK in one; the later ones have events of
    /// their own.
    void stageChanged(const StageTiming &timing) override;
    void stateChanged(SessionState from, const SessionStatus &status) override;
    void online(const OnlineEvent &event) override;
    void notifyReceived(const NotifyEvent &event) override;
    void kicked(const KickEvent &event) override;
    void errorOccurred(Stage stage, const SessionError &error) override;

private:
    Output m_output;
    /// Of the CONNECT that waits for its CONNACK.
    qint64 m_connectMicroseconds = 0;
};

} // namespace bootbench
