// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>
#include <domain/profile.h>
#include <domain/stages.h>
#include <net/tlslink.h>
#include <trace/tracesink.h>

#include <QObject>

#include <chrono>
#include <memory>

namespace bootbench {

struct BootstrapTimeouts {
    LinkTimeouts link;
    std::chrono::milliseconds send{5'000};
    std::chrono::milliseconds receive{5'000};
};

/// One bootstrap exchange: opens the link, sends the request, reads the answer, closes. One use: start once.
/// Guarantee: exactly one of answered and failed for every ending, neither after abandon() or destruction.
class BootstrapClient : public QObject
{
    Q_OBJECT

public:
    /// `profile` gives the endpoint, the trust and, when `regionId` is not negative, the region variant.
    BootstrapClient(const Profile &profile, const DeviceIdentity &device, TraceSink &trace, QObject *parent = nullptr);
    ~BootstrapClient() override;

    void setTimeouts(const BootstrapTimeouts &timeouts);
    void start();
    void abandon();

Q_SIGNALS:
    /// BootstrapDns … BootstrapAnswer; Running first, then Passed or Failed.
    void stageChanged(const bootbench::StageTiming &timing);
    void answered(const bootbench::BootstrapAnswer &answer);
    void failed(bootbench::Stage stage, const bootbench::SessionError &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
