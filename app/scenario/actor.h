// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenariorunner.h"

#include <QSet>

namespace bootbench {

/// One device of a running scenario: its session and what has happened to it.
class ScenarioRunner::Actor : public QObject
{
    Q_OBJECT

public:
    Actor(const ScenarioDevice &scenarioDevice, const Profile &profile, const SessionTimings &timings,
          SecretStore &secrets, TraceSink &trace, const Clock &clock, ConnectBudget &budget);
    ~Actor() override;

    [[nodiscard]] const ScenarioDevice &device() const { return m_device; }
    [[nodiscard]] DeviceSession &session() { return *m_session; }

    /// Expectations look at what happens from here on.
    void forget();
    /// A PUBLISH of the platform to the device, or of the device to the platform.
    void takePublish(const PlatformEvent &event);

    /// Why the step is not fulfilled by this device, in words; empty when it is.
    [[nodiscard]] QString missing(const ScenarioStep &step) const;

Q_SIGNALS:
    /// Something has happened that an expectation may have waited for.
    void changed();

private:
    [[nodiscard]] QString present() const;
    [[nodiscard]] QString lost() const;

    ScenarioDevice m_device;
    std::unique_ptr<DeviceSession> m_session;
    // Since forget():
    QList<OnlineEvent> m_follows;
    QList<ErrorCode> m_errors;
    QList<KickEvent> m_kicks;
    int m_notifies = 0;
    // Since the start:
    int m_noticesSent = 0;
    int m_noticesReceived = 0;
    int m_noticesAnswered = 0;
    int m_kicksSent = 0;
    int m_kicksReceived = 0;
};

} // namespace bootbench
