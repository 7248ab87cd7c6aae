// SPDX-License-Identifier: GPL-3.0-or-later
#include "ladderreporter.h"

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int partColumns = 12;
constexpr int titleColumns = 15;

/// Columns in a terminal: ideographs take two. Enough for the languages that we have.
int columnsOf(const QString &text)
{
    int columns = 0;
    for (const QChar c : text)
        columns += c.unicode() >= 0x2E80 ? 2 : 1;
    return columns;
}

QString padded(const QString &text, int columns)
{
    return text + QString(std::max(0, columns - columnsOf(text)), u' ');
}

QString milliseconds(qint64 microseconds)
{
    return u"%1 ms"_s.arg(double(microseconds) / 1000.0, 9, 'f', 3);
}

} // namespace

/// Which part of the way a rung belongs to; DNS, TCP and TLS come in two of them.
QString LadderReporter::part(Stage stage)
{
    if (stage >= Stage::BootstrapDns && stage <= Stage::BootstrapAnswer)
        return tr("Bootstrap");
    if (stage >= Stage::MqttDns && stage <= Stage::Subscriptions)
        return tr("MQTT");
    return stage >= Stage::Notify ? tr("Distribution") : tr("Device");
}

void LadderReporter::stageChanged(const StageTiming &timing)
{
    QChar mark;
    switch (timing.verdict) {
    case Verdict::Pending:
    case Verdict::Running:
        return;
    case Verdict::Passed:
        mark = u'✓';
        break;
    case Verdict::Failed:
        mark = u'✗';
        break;
    case Verdict::Skipped:
        mark = u'–';
        break;
    }
    m_output.text(u"  %1 %2 %3 %4  %5"_s.arg(mark).arg(padded(part(timing.stage), partColumns),
                                                       padded(stageTitle(timing.stage), titleColumns),
                                                       milliseconds(timing.microseconds), timing.detail));
}

void LadderReporter::stateChanged(SessionState, const SessionStatus &status)
{
    // The rungs tell the rest.
    if (status.state == SessionState::Waiting || status.state == SessionState::Failed)
        m_output.text(u"● %1: %2"_s.arg(stateTitle(status.state), status.cause));
}

void LadderReporter::online(const OnlineEvent &event)
{
    const QString place = event.instanceId.isEmpty() ? event.endpoint.toString()
                                                     : tr("%1 at %2").arg(event.instanceId, event.endpoint.toString());
    m_output.text(u"● "_s + tr("Online: %1, after %2").arg(place, milliseconds(event.roundMicroseconds).trimmed()));
}

void LadderReporter::notifyReceived(const NotifyEvent &event)
{
    const QString what = event.problem.isEmpty() ? tr("the device was distributed") : event.problem;
    m_output.text(u"▼ "_s + tr("Notice %1: %2 Replied %3.").arg(event.id, what + u'.').arg(event.reply));
}

void LadderReporter::kicked(const KickEvent &event)
{
    QString action;
    switch (event.action) {
    case KickAction::Follow:
        action = tr("following");
        break;
    case KickAction::AskOperator:
        action = tr("waiting for the operator");
        break;
    case KickAction::Stop:
        action = tr("stopping");
        break;
    }
    m_output.text(u"▼ "_s + tr("Kick: “%1” – %2.").arg(event.content, action));
}

void LadderReporter::errorOccurred(Stage, const SessionError &error)
{
    m_output.text(u"  ! %1 (%2)"_s.arg(error.message(), errorName(error.code)));
    m_output.text(u"    → %1"_s.arg(error.advice()));
}

} // namespace bootbench
