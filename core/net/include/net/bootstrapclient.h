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

/// The C SDK's own: 10 s for TCP, 5 s for sending, 5 s for the answer.
struct BootstrapTimeouts {
    LinkTimeouts link;
    /// Until the whole request has left this program.
    std::chrono::milliseconds send{5'000};
    /// From then until the whole answer is here.
    std::chrono::milliseconds receive{5'000};
};

/// One bootstrap exchange: opens the link, sends the request, reads the answer, closes. One use: start once.
/// Guarantee: exactly one of answered and failed for every ending, neither after abandon() or destruction, and neither
/// from within start(). Slots may destroy the client. Records go to a channel of their own, opened by start().
/// Errors: those of TlsLink, RequestTimeout, AnswerTimeout, AnswerMalformed, AnswerTooLarge, ConnectionClosed,
/// HttpStatus, and those of bootstrap::readAnswer().
///
/// The exchange does not go through QNetworkAccessManager. That adds headers of its own (Connection, Accept-Encoding,
/// Accept-Language, User-Agent) in its own order, and it hides DNS, TCP and TLS behind one error. Here the headers are
/// exactly ours and in the C SDK's order, each rung has its own time and errors, and the trace is fed with the very
/// bytes that are handed to the socket.
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
