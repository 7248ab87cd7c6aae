// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"
#include "reporter.h"

#include <QCoreApplication>

namespace bootbench {

/// The stage ladder for people, printed as it is climbed.
class LadderReporter final : public Reporter
{
    Q_DECLARE_TR_FUNCTIONS(LadderReporter)

public:
    explicit LadderReporter(Output output) : m_output(output) {}

    void stageChanged(const StageTiming &timing) override;
    void stateChanged(SessionState from, const SessionStatus &status) override;
    void online(const OnlineEvent &event) override;
    void notifyReceived(const NotifyEvent &event) override;
    void kicked(const KickEvent &event) override;
    void errorOccurred(Stage stage, const SessionError &error) override;

private:
    [[nodiscard]] static QString part(Stage stage);

    Output m_output;
};

} // namespace bootbench
