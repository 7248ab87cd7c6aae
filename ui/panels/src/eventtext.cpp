// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventtext.h"

#include "timetext.h"

#include <QCoreApplication>

namespace bootbench {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bootbench::EventsPanel)
};

struct Title {
    QString operator()(const StateChange &) const { return Text::tr("State"); }
    QString operator()(const NotifyEvent &) const { return Text::tr("Notify"); }
    QString operator()(const KickEvent &) const { return Text::tr("Kick"); }
    QString operator()(const OnlineEvent &online) const
    {
        return online.followed ? Text::tr("Followed") : Text::tr("Online");
    }
    QString operator()(const StageError &) const { return Text::tr("Error"); }
};

QString actionText(KickAction action)
{
    switch (action) {
    case KickAction::Follow:
        return Text::tr("following");
    case KickAction::AskOperator:
        return Text::tr("waiting for you to press Follow");
    case KickAction::Stop:
        return Text::tr("stopped");
    }
    Q_UNREACHABLE();
}

QString reasonText(const KickEvent &kick)
{
    switch (kick.reason) {
    case KickReason::DeviceDeleted:
        return Text::tr("device deleted");
    case KickReason::SameDevice:
        return Text::tr("another client took over");
    case KickReason::Other:
        return Text::tr("“%1”").arg(kick.content);
    }
    Q_UNREACHABLE();
}

struct Detail {
    QString operator()(const StateChange &change) const
    {
        const QString states = Text::tr("%1 → %2").arg(stateTitle(change.from), stateTitle(change.to));
        return change.cause.isEmpty() ? states : Text::tr("%1: %2").arg(states, change.cause);
    }
    QString operator()(const NotifyEvent &notify) const
    {
        if (notify.verdict == NotifyVerdict::Malformed) {
            return Text::tr("malformed: %1; replied %2").arg(notify.problem).arg(notify.reply);
        }
        const QString text =
            Text::tr("cmd %1, id %2 → replied %3").arg(notify.command).arg(notify.id).arg(notify.reply);
        return notify.problem.isEmpty() ? text : Text::tr("%1: %2").arg(text, notify.problem);
    }
    QString operator()(const KickEvent &kick) const
    {
        return Text::tr("%1 → %2").arg(reasonText(kick), actionText(kick.action));
    }
    QString operator()(const OnlineEvent &online) const
    {
        const QString time = durationText(online.roundMicroseconds);
        if (online.instanceId.isEmpty())
            return Text::tr("after %1 at %2").arg(time, online.endpoint.toString());
        return Text::tr("%1 after %2, at %3").arg(online.instanceId, time, online.endpoint.toString());
    }
    QString operator()(const StageError &failure) const
    {
        if (failure.stage == Stage::None)
            return failure.error.message();
        return Text::tr("%1: %2").arg(stageTitle(failure.stage), failure.error.message());
    }
};

} // namespace

QString eventTitle(const DeviceEvent &event)
{
    return std::visit(Title{}, event.detail);
}

QString eventDetailText(const DeviceEvent &event)
{
    return std::visit(Detail{}, event.detail);
}

QString eventToolTip(const DeviceEvent &event)
{
    QString detail = eventDetailText(event);
    if (const auto *kick = std::get_if<KickEvent>(&event.detail))
        return Text::tr("%1\nThe platform's words: “%2”").arg(detail, kick->content);
    if (const auto *failure = std::get_if<StageError>(&event.detail))
        return detail + u'\n' + failure->error.advice();
    return detail;
}

Direction eventDirection(const DeviceEvent &event)
{
    const bool pushed = event.kind() == EventKind::Notify || event.kind() == EventKind::Kick;
    return pushed ? Direction::Down : Direction::None;
}

theme::ColorRole eventColor(const DeviceEvent &event)
{
    switch (event.kind()) {
    case EventKind::State:
        return theme::ColorRole::Muted;
    case EventKind::Notify:
    case EventKind::Kick:
        return theme::ColorRole::Down;
    case EventKind::Online:
        return theme::ColorRole::Online;
    case EventKind::Error:
        return theme::ColorRole::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace bootbench
