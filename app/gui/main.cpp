// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include <common/hardening.h>
#include <common/terminationwatcher.h>
#include <common/versions.h>
#include <theme/icons.h>

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    bootbench::hardenProcess();
    bootbench::TerminationWatcher::block();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"bootbench"_s);
    QApplication::setApplicationDisplayName(u"Bootbench"_s);
    QApplication::setApplicationVersion(bootbench::Versions::current().program);
    QGuiApplication::setDesktopFileName(u"io.github.bootbench"_s);
    QApplication::setWindowIcon(bootbench::theme::applicationIcon());

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Provisioning workbench for device distribution."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(u"demo"_s,
                                  QCoreApplication::translate("main", "Run the demo on the built-in platform."));
    const QCommandLineOption lang(
        u"lang"_s, QCoreApplication::translate("main", "Language of this run: en, zh_CN or zh_TW."), u"LL"_s);
    parser.addOptions({demo, lang});
    parser.addPositionalArgument(
        u"FILE"_s, QCoreApplication::translate("main", "Logs and captures to open, device lists (CSV) to import."),
        u"[FILE…]"_s);
    parser.process(application);
    const QString language = parser.value(lang);
    if (parser.isSet(lang) && !QStringList{u"en"_s, u"zh_CN"_s, u"zh_TW"_s}.contains(language)) {
        std::fprintf(stderr, "bootbench: --lang takes en, zh_CN or zh_TW, not “%s”.\n", qUtf8Printable(language));
        return 2;
    }

    bootbench::Workbench workbench(application);
    // Ends as by the menu: the layout is kept, and no journal is left.
    const bootbench::TerminationWatcher termination;
    QObject::connect(&termination, &bootbench::TerminationWatcher::requested, &application, &QApplication::quit);
    if (parser.isSet(lang))
        workbench.overrideLanguage(language);
    workbench.show();
    if (parser.isSet(demo))
        workbench.runDemo();
    workbench.openFiles(parser.positionalArguments());
    return QApplication::exec();
}
