// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "comparecommand.h"
#include "consolecommand.h"
#include "democommand.h"
#include "runcommand.h"
#include "scenariocommand.h"
#include "signcommand.h"
#include "simulatecommand.h"
#include "standardoutput.h"
#include "tracecommand.h"

#include <common/hardening.h>
#include <common/language.h>
#include <common/versions.h>

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

namespace {

using namespace bootbench;
using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BootbenchCli)
};

struct Command {
    QLatin1StringView name;
    /// Gets the program's whole argument list; returns the exit code.
    int (*run)(const QStringList &arguments);
    const char *summary;
    /// The exit code when what it prints could not be written.
    ExitCode outputFailed = ExitCode::OutputFailed;
};

constexpr auto commands = std::to_array<Command>({
    {"demo"_L1, runDemoCommand, QT_TRANSLATE_NOOP("BootbenchCli", "show the whole way on a built-in platform")},
    {"run"_L1, runRunCommand, QT_TRANSLATE_NOOP("BootbenchCli", "bring a device online and follow its distribution")},
    {"simulate"_L1, runSimulateCommand,
     QT_TRANSLATE_NOOP("BootbenchCli", "run a local platform: bootstrap and MQTT instances")},
    {"scenario"_L1, runScenarioCommand, QT_TRANSLATE_NOOP("BootbenchCli", "run scenarios of steps and expectations")},
    {"console"_L1, runConsoleCommand,
     QT_TRANSLATE_NOOP("BootbenchCli", "call a platform's console: distribute devices, look at jobs and states")},
    {"trace"_L1, runTraceCommand, QT_TRANSLATE_NOOP("BootbenchCli", "print the records of a log or capture"),
     ExitCode::Unreadable},
    {"convert"_L1, runConvertCommand, QT_TRANSLATE_NOOP("BootbenchCli", "write a log or capture in another format"),
     ExitCode::Unreadable},
    {"compare"_L1, runCompareCommand,
     QT_TRANSLATE_NOOP("BootbenchCli", "tell what one trace does otherwise than another"), ExitCode::Unreadable},
    {"sign"_L1, runSignCommand, QT_TRANSLATE_NOOP("BootbenchCli", "print what a CONNECT of a device carries")},
});

void print(std::FILE *stream, const QString &text)
{
    std::fputs(qUtf8Printable(text), stream);
}

QString usage()
{
    QString text = Text::tr("Usage: bootbench-cli COMMAND [OPTIONS]\n"
                            "Provisioning workbench for device distribution, without a window.\n\nCommands:\n");
    for (const Command &command : commands)
        text += u"  %1 %2\n"_s.arg(command.name, -10).arg(Text::tr(command.summary));
    return text + Text::tr("\nOptions:\n"
                           "  -h, --help     Show this help.\n"
                           "  -v, --version  Show the versions of the program and of what it uses.\n\n"
                           "bootbench-cli COMMAND --help tells more.\n");
}

QString versionText()
{
    const Versions versions = Versions::current();
    return u"bootbench-cli %1\nQt %2\n%3\n%4\n"_s.arg(versions.program, versions.qt, versions.qtMqtt, versions.tls);
}

/// The exit code, or that of an output that isn't whole: a full disk must not look like success.
int checked(const QString &program, int exitCode, ExitCode outputFailed = ExitCode::OutputFailed)
{
    const int reason = standardoutput::finish();
    if (reason == 0)
        return exitCode;
    // Whoever reads no further, as head, wants to hear nothing.
    if (reason != EPIPE)
        print(stderr, Text::tr("%1: The output could not be written: %2.\n").arg(program, qt_error_string(reason)));
    return std::max(exitCode, int(outputFailed));
}

/// What is asked of the program itself.
int answer(const QString &text)
{
    standardoutput::write(text.toUtf8());
    return checked(u"bootbench-cli"_s, int(ExitCode::Done));
}

int dispatch(const QStringList &arguments)
{
    const QString first = arguments.value(1);
    if (first == u"--help"_s || first == u"-h"_s) {
        return answer(usage());
    }
    if (first == u"--version"_s || first == u"-v"_s || arguments.contains(u"--version"_s)) {
        return answer(versionText());
    }
    const auto *const command = std::ranges::find(commands, first, &Command::name);
    if (command != commands.end())
        return checked(u"bootbench-cli "_s + command->name, command->run(arguments), command->outputFailed);
    if (!first.isEmpty())
        print(stderr, Text::tr("bootbench-cli: “%1” is no command.\n\n").arg(first));
    print(stderr, usage());
    return int(ExitCode::Usage);
}

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    const QCoreApplication application(argc, argv);
    // Shared with the window: one name, one place for the simulator's certificates.
    QCoreApplication::setApplicationName(u"bootbench"_s);
    // What happens is told by the commands themselves; QT_LOGGING_RULES still wins.
    QLoggingCategory::setFilterRules(u"bootbench.*.info=false"_s);
    Language language;
    language.use({});
    return dispatch(QCoreApplication::arguments());
}
