// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <domain/deviceidentity.h>
#include <domain/events.h>
#include <domain/profile.h>
#include <domain/session.h>
#include <domain/stages.h>
#include <net/bootstrapclient.h>
#include <net/mqttlink.h>
#include <secrets/secretstore.h>
#include <session/connectbudget.h>
#include <session/retrypolicy.h>
#include <trace/tracesink.h>

#include <QObject>

#include <memory>

namespace bootbench {

/// Timings of a session; the defaults are the product's.
struct SessionTimings {
    BootstrapTimeouts bootstrap;
    MqttLinkOptions mqtt; ///< version and keepAlive are taken from the profile
    RetryPolicy retry;
    /// After an accepted notify without a kick, how long to wait before following by ourselves.
    std::chrono::milliseconds kickGrace{10'000};
    /// So many followed kicks within the window mean that two places claim the device; the session then ends.
    int kickLimit = 6;
    std::chrono::seconds kickWindow{120};
};

/// One device's way through bootstrap, MQTT, notify, kick and follow: carries out what SessionMachine decides. Lives on
/// one thread with all it owns. Slots are commands, signals are facts in the past tense. Do not delete a session from
/// within a slot of its signals; use deleteLater.
///
/// The DeviceSecret is read for each try and forgotten as soon as the login is made from it.
/// After a lost connection the same host is tried first, as the C SDK does; which error leads to what is written in
/// session/decisions.h.
class DeviceSession : public QObject
{
    Q_OBJECT

public:
    /// `secrets`, `trace`, `clock` and `budget` outlive the session. `secrets` lives on the same thread.
    /// `budget` is the program's one: sessions of the same device share it.
    DeviceSession(DeviceIdentity device, Profile profile, SecretStore &secrets, TraceSink &trace, const Clock &clock,
                  ConnectBudget &budget, QObject *parent = nullptr);
    ~DeviceSession() override;

    void setTimings(const SessionTimings &timings);
    [[nodiscard]] const DeviceIdentity &device() const;
    [[nodiscard]] const SessionStatus &status() const;

public Q_SLOTS:
    /// From Idle, Failed and Stopped: a new round that forgets all earlier answers. In Waiting: try now, within the
    /// connect budget. In Kicked: as follow().
    void start();
    /// Ends whatever runs, with a DISCONNECT where there is a connection. Stops a countdown.
    void stop();
    /// The operator's answer after a notify or kick with NotifyPolicy::Ask: ask bootstrap again. Ignored at other
    /// times.
    void follow();

Q_SIGNALS:
    void statusChanged(const bootbench::SessionStatus &status);
    /// A new round of the ladder began: all rungs are pending again. Following a notify or kick is no new round, so
    /// that one ladder tells the whole story: then the rungs to Subscriptions are reported as Pending one by one.
    void roundStarted();
    void stageChanged(const bootbench::StageTiming &timing);
    void online(const bootbench::OnlineEvent &event);
    void notifyReceived(const bootbench::NotifyEvent &event);
    void kicked(const bootbench::KickEvent &event);
    /// Each error once, whether another try follows or not; Stage::None for a connection that was lost later.
    void errorOccurred(bootbench::Stage stage, const bootbench::SessionError &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
