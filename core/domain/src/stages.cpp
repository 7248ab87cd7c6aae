// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/stages.h>

#include <QCoreApplication>

namespace bootbench {

namespace {

struct StageText {
    const char *name;
    const char *title;
};

// In the order of Stage.
constexpr std::array<StageText, stageCount> stageTexts{{
    {"", ""},
    {"keychain", QT_TRANSLATE_NOOP("Stage", "Keychain")},
    {"bootstrap.dns", QT_TRANSLATE_NOOP("Stage", "DNS")},
    {"bootstrap.tcp", QT_TRANSLATE_NOOP("Stage", "TCP")},
    {"bootstrap.tls", QT_TRANSLATE_NOOP("Stage", "TLS")},
    {"bootstrap.request", QT_TRANSLATE_NOOP("Stage", "Request")},
    {"bootstrap.answer", QT_TRANSLATE_NOOP("Stage", "Answer")},
    {"mqtt.dns", QT_TRANSLATE_NOOP("Stage", "DNS")},
    {"mqtt.tcp", QT_TRANSLATE_NOOP("Stage", "TCP")},
    {"mqtt.tls", QT_TRANSLATE_NOOP("Stage", "TLS")},
    {"mqtt.connect", QT_TRANSLATE_NOOP("Stage", "CONNECT")},
    {"mqtt.connack", QT_TRANSLATE_NOOP("Stage", "CONNACK")},
    {"mqtt.subscriptions", QT_TRANSLATE_NOOP("Stage", "Subscriptions")},
    {"notify", QT_TRANSLATE_NOOP("Stage", "Notify")},
    {"reply", QT_TRANSLATE_NOOP("Stage", "Reply")},
    {"kick", QT_TRANSLATE_NOOP("Stage", "Kick")},
    {"rebootstrap", QT_TRANSLATE_NOOP("Stage", "Bootstrap again")},
    {"newhost", QT_TRANSLATE_NOOP("Stage", "New host")},
}};

} // namespace

QLatin1StringView stageName(Stage stage)
{
    return QLatin1StringView(stageTexts[std::size_t(stage)].name);
}

QString stageTitle(Stage stage)
{
    return QCoreApplication::translate("Stage", stageTexts[std::size_t(stage)].title);
}

} // namespace bootbench
