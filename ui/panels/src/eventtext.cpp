// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventtext.h"

#include "timetext.h"

#include <QCoreApplication>

namespace bootbench {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("EventsPanel", text);
}

struct Title {
    QString operator()(const StateChange &) const { return tr(QT_TRANSLATE_NOOP("EventsPanel", "State")); }
    QString operator()(const NotifyEvent &) const { return tr(QT_TRANSLATE_NOOP("EventsPanel", "Notify")); }
    QString operator()(const KickEvent &) const { return tr(QT_TRANSLATE_NOOP("EventsPanel", "Kick")); }
    QString operator()(const OnlineEvent &online) const
    {
        return online.followed ? tr(QT_TRANSLATE_NOOP("EventsPanel", "Followed"))
                               : tr(QT_TRANSLATE_NOOP("EventsPanel", "Online"));
    }
    QString operator()(const StageError &) const { return tr(QT_TRANSLATE_NOOP("EventsPanel", "Error")); }
};

QString actionText(KickAction action)
{
    switch (action) {
    case KickAction::Follow:
        return tr(QT_TRANSLATE_NOOP("EventsPanel", "following"));
    case KickAction::AskOperator:
        return tr(QT_TRANSLATE_NOOP("EventsPanel", "waiting for you to press Follow"));
    case KickAction::Stop:
        return tr(QT_TRANSLATE_NOOP("EventsPanel", "stopped"));
    }
    Q_UNREACHABLE();
}

QString reasonText(const KickEvent &kick)
{
    switch (kick.reason) {
    case KickReason::DeviceDeleted:
        return tr(QT_TRANSLATE_NOOP("EventsPanel", "device deleted"));
    case KickReason::SameDevice:
        return tr(QT_TRANSLATE_NOOP("EventsPanel", "another client took over"));
    case KickReason::Other:
        return tr(QT_TRANSLATE_NOOP("EventsPanel", "“%1”")).arg(kick.content);
    }
    Q_UNREACHABLE();
}

struct Detail {
    QString operator()(const StateChange &change) const
    {
        const QString states =
            tr(QT_TRANSLATE_NOOP("EventsPanel", "%1 → %2")).arg(stateTitle(change.from), stateTitle(change.to));
        return change.cause.isEmpty() ? states
                                      : tr(QT_TRANSLATE_NOOP("EventsPanel", "%1: %2")).arg(states, change.cause);
    }
    QString operator()(const NotifyEvent &notify) const
    {
        if (notify.verdict == NotifyVerdict::Malformed) {
            return tr(QT_TRANSLATE_NOOP("EventsPanel", "malformed: %1; replied %2"))
                .arg(notify.problem)
                .arg(notify.reply);
        }
        const QString text = tr(QT_TRANSLATE_NOOP("EventsPanel", "cmd %1, id %2 → replied %3"))
                                 .arg(notify.command)
                                 .arg(notify.id)
                                 .arg(notify.reply);
        return notify.problem.isEmpty() ? text
                                        : tr(QT_TRANSLATE_NOOP("EventsPanel", "%1: %2")).arg(text, notify.problem);
    }
    QString operator()(const KickEvent &kick) const
    {
        return tr(QT_TRANSLATE_NOOP("EventsPanel", "%1 → %2")).arg(reasonText(kick), actionText(kick.action));
    }
    QString operator()(const OnlineEvent &online) const
    {
        const QString time = durationText(online.roundMicroseconds);
        if (online.instanceId.isEmpty())
            return tr(QT_TRANSLATE_NOOP("EventsPanel", "after %1 at %2")).arg(time, online.endpoint.toString());
        return tr(QT_TRANSLATE_NOOP("EventsPanel", "%1 after %2, at %3"))
            .arg(online.instanceId, time, online.endpoint.toString());
    }
    QString operator()(const StageError &failure) const
    {
        if (failure.stage == Stage::None)
            return failure.error.message();
        return tr(QT_TRANSLATE_NOOP("EventsPanel", "%1: %2")).arg(stageTitle(failure.stage), failure.error.message());
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
    const QString detail = eventDetailText(event);
    if (const auto *kick = std::get_if<KickEvent>(&event.detail))
        return tr(QT_TRANSLATE_NOOP("EventsPanel", "%1\nThe platform's words: “%2”")).arg(detail, kick->content);
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
