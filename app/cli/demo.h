// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ladderreporter.h"
#include "sessionrun.h"

#include <base/clock.h>
#include <common/platformhost.h>
#include <secrets/sessionmemorystore.h>
#include <session/connectbudget.h>
#include <session/devicesession.h>
#include <trace/tracestore.h>

#include <QObject>

#include <memory>

namespace bootbench {

/// A platform on a thread of its own, and one device that reaches it by address only.
class Demo : public QObject
{
    Q_OBJECT

public:
    Demo();

    void start(const QString &pkiDirectory);
    /// Everything that was traced, as the C SDK's log.
    [[nodiscard]] QByteArray sdkLog() const;

public Q_SLOTS:
    void leave();

Q_SIGNALS:
    /// Done only when the device has followed to its second instance.
    void finished(bootbench::ExitCode code);
    void failed(const QString &problem);

private:
    void bringDeviceOnline();
    void takeOnline(const OnlineEvent &event);
    void distribute();

    SystemClock m_clock;
    TraceStore m_trace{m_clock};
    ConnectBudget m_budget{m_clock};
    SessionMemoryStore m_secrets;
    PlatformHost m_host{m_clock};
    LadderReporter m_reporter;
    DeviceIdentity m_device;
    std::unique_ptr<DeviceSession> m_session;
    std::unique_ptr<SessionRun> m_run;
    bool m_followed = false;
};

} // namespace bootbench
