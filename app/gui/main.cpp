// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include <common/hardening.h>
#include <common/terminationwatcher.h>
#include <common/versions.h>
#include <theme/icons.h>
#include <theme/style.h>

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <span>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

struct Options {
    bool demo = false;
    std::optional<QString> language;
    QStringList files;
};

/// Ends the program where the arguments ask for help or cannot be understood.
Options readOptions()
{
    QCoreApplication::setApplicationVersion(bootbench::Versions::current().program);
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
    parser.process(QCoreApplication::arguments());
    Options options{.demo = parser.isSet(demo), .language = {}, .files = parser.positionalArguments()};
    if (parser.isSet(lang)) {
        options.language = parser.value(lang);
        if (!QStringList{u"en"_s, u"zh_CN"_s, u"zh_TW"_s}.contains(*options.language)) {
            std::fprintf(stderr, "bootbench: --lang takes en, zh_CN or zh_TW, not “%s”.\n",
                         qUtf8Printable(*options.language));
            std::exit(2);
        }
    }
    return options;
}

/// Help and version need no display, and an application with a window would end without one.
bool asksForText(std::span<char *const> arguments)
{
    constexpr std::array<std::string_view, 5> options{"-h", "--help", "--help-all", "-v", "--version"};
    return std::ranges::any_of(
        arguments, [&](const char *argument) { return std::ranges::find(options, argument) != options.end(); });
}

} // namespace

int main(int argc, char *argv[])
{
    bootbench::hardenProcess();
    bootbench::TerminationWatcher::block();
    QCoreApplication::setApplicationName(u"bootbench"_s);
    if (asksForText(std::span(argv, std::size_t(argc)))) {
        const QCoreApplication application(argc, argv);
        readOptions();
    }
    QApplication application(argc, argv);
    const Options options = readOptions();
    QApplication::setApplicationDisplayName(u"Bootbench"_s);
    QGuiApplication::setDesktopFileName(u"io.github.bootbench"_s);
    bootbench::theme::applyStyle(application);
    QApplication::setWindowIcon(bootbench::theme::applicationIcon());

    bootbench::Workbench workbench(application);
    // Ends as by the menu: the layout is kept, and no journal is left.
    const bootbench::TerminationWatcher termination;
    QObject::connect(&termination, &bootbench::TerminationWatcher::requested, &application, &QApplication::quit);
    if (options.language)
        workbench.overrideLanguage(*options.language);
    workbench.show();
    if (options.demo)
        workbench.runDemo();
    workbench.openFiles(options.files);
    return QApplication::exec();
}
