// SPDX-License-Identifier: GPL-3.0-or-later
#include "actor.h"

#include <protocol/topics.h>

#include <algorithm>

namespace bootbench {

ScenarioRunner::Actor::Actor(const ScenarioDevice &scenarioDevice, const Profile &profile,
                             const SessionTimings &timings, SecretStore &secrets, TraceSink &trace, const Clock &clock,
                             ConnectBudget &budget)
    : m_device(scenarioDevice)
    , m_session(std::make_unique<DeviceSession>(scenarioDevice.identity, profile, secrets, trace, clock, budget))
{
    m_session->setTimings(timings);
    connect(m_session.get(), &DeviceSession::statusChanged, this, &Actor::changed);
    connect(m_session.get(), &DeviceSession::online, this, [this](const OnlineEvent &event) {
        if (event.followed)
            m_follows << event;
        Q_EMIT changed();
    });
    connect(m_session.get(), &DeviceSession::notifyReceived, this, [this] {
        ++m_notifies;
        ++m_noticesReceived;
        Q_EMIT changed();
    });
    connect(m_session.get(), &DeviceSession::kicked, this, [this](const KickEvent &event) {
        m_kicks << event;
        ++m_kicksReceived;
        Q_EMIT changed();
    });
    connect(m_session.get(), &DeviceSession::errorOccurred, this, [this](Stage, const SessionError &error) {
        m_errors << error.code;
        Q_EMIT changed();
    });
}

ScenarioRunner::Actor::~Actor() = default;

void ScenarioRunner::Actor::forget()
{
    m_follows.clear();
    m_errors.clear();
    m_kicks.clear();
    m_notifies = 0;
}

void ScenarioRunner::Actor::takePublish(const PlatformEvent &event)
{
    switch (topics::classify(event.topic, m_device.identity)) {
    case topics::Kind::BootstrapNotify:
        ++m_noticesSent;
        break;
    case topics::Kind::BootstrapNotifyReply:
        ++m_noticesAnswered;
        break;
    case topics::Kind::ExtNotify:
        ++m_kicksSent;
        break;
    case topics::Kind::Other:
        return;
    }
    Q_EMIT changed();
}

QString ScenarioRunner::Actor::present() const
{
    const SessionStatus &status = m_session->status();
    QString text = ScenarioRunner::tr("it is %1").arg(QString(stateName(status.state)));
    if (!status.instanceId.isEmpty())
        text = ScenarioRunner::tr("it is %1 in %2").arg(QString(stateName(status.state)), status.instanceId);
    if (status.error)
        text = ScenarioRunner::tr("%1, with %2: %3")
                   .arg(text, QString(errorName(status.error->code)), status.error->message());
    return text;
}

QString ScenarioRunner::Actor::lost() const
{
    QStringList lost;
    if (m_noticesReceived < m_noticesSent)
        lost << ScenarioRunner::tr("of %1 notices %2 arrived").arg(m_noticesSent).arg(m_noticesReceived);
    if (m_noticesAnswered < m_noticesReceived)
        lost << ScenarioRunner::tr("of %1 notices %2 were answered").arg(m_noticesReceived).arg(m_noticesAnswered);
    if (m_kicksReceived < m_kicksSent)
        lost << ScenarioRunner::tr("of %1 kicks %2 arrived").arg(m_kicksSent).arg(m_kicksReceived);
    return lost.join(QStringLiteral(", "));
}

QString ScenarioRunner::Actor::missing(const ScenarioStep &step) const
{
    using Kind = ScenarioStep::Kind;
    const SessionStatus &status = m_session->status();
    const auto unless = [](bool fulfilled, const QString &problem) { return fulfilled ? QString() : problem; };
    const auto happened = [&] {
        QStringList names;
        for (const ErrorCode code : m_errors)
            names << errorName(code);
        return names.isEmpty() ? present() : ScenarioRunner::tr("%1; it reported %2").arg(present(), names.join(u", "));
    };
    switch (step.kind) {
    case Kind::ExpectOnline:
        return unless(status.state == SessionState::Online &&
                          (step.instance.isEmpty() || status.instanceId == step.instance),
                      present());
    case Kind::ExpectFollow:
        return unless(std::ranges::any_of(m_follows,
                                          [&](const OnlineEvent &event) {
                                              return step.instance.isEmpty() || event.instanceId == step.instance;
                                          }),
                      ScenarioRunner::tr("it has not followed; %1").arg(happened()));
    case Kind::ExpectState:
        return unless(status.state == step.state, happened());
    case Kind::ExpectError:
        return unless(m_errors.contains(step.error) || (status.error && status.error->code == step.error), happened());
    case Kind::ExpectNotify:
        return unless(m_notifies >= step.count && (step.count > 0 || m_notifies == 0),
                      ScenarioRunner::tr("it received %1").arg(m_notifies));
    case Kind::ExpectKick:
        return unless(
            std::ranges::any_of(
                m_kicks, [&](const KickEvent &event) { return step.text.isEmpty() || event.content == step.text; }),
            ScenarioRunner::tr("it was not kicked so; %1").arg(happened()));
    case Kind::ExpectNothingLost:
        return lost();
    default:
        return {};
    }
}

} // namespace bootbench
