// SPDX-License-Identifier: GPL-3.0-or-later
#include "shellactions.h"

#include <panels/actiontexts.h>
#include <theme/icons.h>

#include <QAction>
#include <QKeySequence>
#include <QWidget>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 3> schemeNames{u"schemeSystem", u"schemeLight", u"schemeDark"};

struct LanguageName {
    QLatin1StringView code;
    QStringView name;
};

// Each in its own words, so that whoever is lost in a foreign language finds the way back.
constexpr std::array<LanguageName, 3> languageNames{
    {{"en"_L1, u"English"}, {"zh_CN"_L1, u"简体中文"}, {"zh_TW"_L1, u"繁體中文"}}};

QAction *make(QWidget *window, const QString &objectName, QStringView iconName, const QKeySequence &shortcut)
{
    auto *action = new QAction(window);
    action->setObjectName(objectName);
    if (!iconName.isEmpty())
        action->setIcon(theme::icon(iconName));
    action->setShortcut(shortcut);
    window->addAction(action);
    return action;
}

} // namespace

ShellActions::ShellActions(QWidget *window)
    : start(make(window, u"start"_s, u"start", Qt::Key_F5))
    , stop(make(window, u"stop"_s, u"stop", Qt::SHIFT | Qt::Key_F5))
    , demo(make(window, u"demo"_s, u"demo", Qt::Key_F6))
    , follow(make(window, u"follow"_s, u"follow", Qt::Key_F9))
    , present(make(window, u"present"_s, u"present", Qt::Key_F11))
    , replay(make(window, u"replay"_s, u"replay", Qt::CTRL | Qt::SHIFT | Qt::Key_R))
    , pause(make(window, u"pause"_s, u"pause", Qt::Key_F4))
    , newProfile(make(window, u"newProfile"_s, u"add", {}))
    , editProfile(make(window, u"editProfile"_s, u"settings", Qt::CTRL | Qt::SHIFT | Qt::Key_P))
    , deleteProfile(make(window, u"deleteProfile"_s, u"delete", {}))
    , open(make(window, u"open"_s, {}, Qt::CTRL | Qt::Key_O))
    , saveTrace(make(window, u"saveTrace"_s, u"save", Qt::CTRL | Qt::Key_S))
    , traceBudget(make(window, u"traceBudget"_s, u"settings", {}))
    , quit(make(window, u"quit"_s, u"quit", Qt::CTRL | Qt::Key_Q))
    , onlyPanel(make(window, u"onlyPanel"_s, {}, Qt::CTRL | Qt::SHIFT | Qt::Key_M))
    , resetLayout(make(window, u"resetLayout"_s, {}, {}))
    , tour(make(window, u"tour"_s, {}, Qt::Key_F1))
    , palette(make(window, u"commandPaletteAction"_s, u"search", Qt::CTRL | Qt::Key_K))
    , shortcuts(make(window, u"shortcuts"_s, u"settings", {}))
    , filterHelp(make(window, u"filterHelpAction"_s, u"help", {}))
    , about(make(window, u"about"_s, u"about", {}))
    , schemes(this)
    , languages(this)
{
    pause->setCheckable(true);
    onlyPanel->setCheckable(true);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    for (const theme::Scheme scheme : {theme::Scheme::System, theme::Scheme::Light, theme::Scheme::Dark}) {
        auto *action = new QAction(&schemes);
        action->setObjectName(schemeNames[std::size_t(scheme)].toString());
        action->setCheckable(true);
        action->setData(int(scheme));
    }
    auto *system = new QAction(&languages);
    system->setObjectName(u"languageSystem"_s);
    system->setCheckable(true);
    system->setData(QString());
    for (const LanguageName &language : languageNames) {
        auto *action = new QAction(language.name.toString(), &languages);
        action->setObjectName(u"language_"_s + language.code);
        action->setCheckable(true);
        action->setData(QString(language.code));
    }
    setScheme(theme::Scheme::System);
    setLanguage({});
}

void ShellActions::setScheme(theme::Scheme scheme)
{
    const QList<QAction *> actions = schemes.actions();
    for (QAction *action : actions) {
        if (action->data().toInt() == int(scheme))
            action->setChecked(true);
    }
}

void ShellActions::setLanguage(const QString &code)
{
    const QList<QAction *> actions = languages.actions();
    for (QAction *action : actions) {
        if (action->data().toString() == code)
            action->setChecked(true);
    }
}

void ShellActions::retranslate()
{
    nameAction(start, tr("&Start"), tr("Ask bootstrap and connect the selected device"));
    nameAction(stop, tr("S&top"), tr("End the selected device's session"));
    nameAction(demo, tr("&Demo"), tr("Run the demo on the built-in platform"));
    nameAction(follow, tr("&Follow"), tr("Go where the platform distributed the device"));
    nameAction(present, tr("Presenter &mode"), tr("Show map, sequence and captions on the whole screen"));
    nameAction(replay, tr("&Replay this trace"), tr("Play the trace in front again, at any speed, in all panels"));
    nameAction(pause, tr("&Pause view"), tr("Hold the trace's view; recording goes on"));
    nameAction(newProfile, tr("&New profile…"), tr("Describe another platform"));
    nameAction(editProfile, tr("&Edit profile…"), tr("Change the selected profile"));
    nameAction(deleteProfile, tr("De&lete profile…"), tr("Remove the selected profile"));
    nameAction(open, tr("&Open…"), tr("Open a log, a capture or a device list"));
    nameAction(saveTrace, tr("&Save trace…"), tr("Save the whole trace, secrets masked, as a capture, log or table"));
    nameAction(quit, tr("&Quit"), tr("End all sessions and close Bootbench"));
    nameAction(onlyPanel, tr("&Only this panel"),
               tr("Give the panel you work in the whole window, or show the others again"));
    nameAction(resetLayout, tr("&Reset layout"), tr("Put all panels back in their places"));
    nameAction(tour, tr("&Tour"), tr("Show what is where"));
    nameAction(palette, tr("&Command palette…"), tr("Find anything that can be done, and do it"));
    nameAction(shortcuts, tr("&Keyboard shortcuts…"), tr("Which keys do what, and how to change them"));
    nameAction(traceBudget, tr("&Memory for a trace…"),
               tr("How much memory a trace takes before its older records move to the disk"));
    nameAction(filterHelp, tr("&Filters"), tr("How filters for the trace are written"));
    nameAction(about, tr("&About Bootbench"), tr("Versions and licence"));
    schemes.actions().at(int(theme::Scheme::System))->setText(tr("&System"));
    schemes.actions().at(int(theme::Scheme::Light))->setText(tr("&Light"));
    schemes.actions().at(int(theme::Scheme::Dark))->setText(tr("&Dark"));
    languages.actions().constFirst()->setText(tr("&System"));
}

} // namespace bootbench
