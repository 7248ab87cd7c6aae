// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/session.h>

#include <QCoreApplication>

#include <array>

namespace bootbench {

namespace {

struct StateText {
    const char *name;
    const char *title;
};

// In the order of SessionState.
constexpr std::array<StateText, sessionStateCount> stateTexts{{
    {"Idle", QT_TRANSLATE_NOOP("SessionState", "Idle")},
    {"Resolving", QT_TRANSLATE_NOOP("SessionState", "Preparing")},
    {"Bootstrapping", QT_TRANSLATE_NOOP("SessionState", "Asking bootstrap")},
    {"Connecting", QT_TRANSLATE_NOOP("SessionState", "Connecting")},
    {"Online", QT_TRANSLATE_NOOP("SessionState", "Online")},
    {"Redistributing", QT_TRANSLATE_NOOP("SessionState", "Being distributed")},
    {"Kicked", QT_TRANSLATE_NOOP("SessionState", "Kicked")},
    {"Waiting", QT_TRANSLATE_NOOP("SessionState", "Waiting to retry")},
    {"Failed", QT_TRANSLATE_NOOP("SessionState", "Failed")},
    {"Stopped", QT_TRANSLATE_NOOP("SessionState", "Stopped")},
}};

} // namespace

QLatin1StringView stateName(SessionState state)
{
    return QLatin1StringView(stateTexts[std::size_t(state)].name);
}

QString stateTitle(SessionState state)
{
    return QCoreApplication::translate("SessionState", stateTexts[std::size_t(state)].title);
}

} // namespace bootbench
