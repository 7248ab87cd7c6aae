// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcommand.h"

#include "jsonreporter.h"
#include "ladderreporter.h"
#include "runoptions.h"
#include "runtrace.h"
#include "secretinput.h"
#include "sessionrun.h"

#include <common/terminationwatcher.h>

#include <secrets/keychainstore.h>
#include <secrets/sessionmemorystore.h>

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

int complain(ExitCode code, const QString &problem)
{
    std::fputs(qUtf8Printable(u"bootbench-cli run: %1\n"_s.arg(problem)), stderr);
    return int(code);
}

/// Of --sdk-log and --save; null without a path.
Result<std::unique_ptr<QIODevice>, QString> openOutput(const QString &path)
{
    if (path.isEmpty())
        return nullptr;
    auto file = std::make_unique<QFile>(path);
    // Unbuffered: the log is worth most when something stops half way.
    const auto mode = QIODevice::WriteOnly | QIODevice::Unbuffered;
    const bool open = path == u"-"_s ? file->open(stdout, mode) : file->open(mode);
    if (!open)
        return Failure(Text::tr("%1 cannot be written: %2.").arg(path, file->errorString()));
    return file;
}

Result<std::unique_ptr<SecretStore>, QString> openStore(const RunOptions &options)
{
    if (options.secretFromKeychain)
        return std::make_unique<KeychainStore>();
    auto secret = readSecretFromStdin();
    if (!secret)
        return Failure(secret.error());
    auto store = std::make_unique<SessionMemoryStore>();
    store->write(options.device, std::move(*secret), store.get(), [](const Result<void, SecretError> &) {});
    return store;
}

std::unique_ptr<Reporter> makeReporter(const RunOptions &options, const Redactor &redactor)
{
    if (options.json)
        return std::make_unique<JsonReporter>(Output(stdout, redactor));
    // A log on standard output has it for itself.
    return std::make_unique<LadderReporter>(Output(options.sdkLog == u"-"_s ? stderr : stdout, redactor));
}

} // namespace

int runRunCommand(const QStringList &arguments)
{
    auto parsed = RunOptions::read(arguments);
    if (const auto *const over = std::get_if<ExitCode>(&parsed))
        return int(*over);
    const RunOptions &options = std::get<RunOptions>(parsed);
    auto log = openOutput(options.sdkLog);
    if (!log)
        return complain(ExitCode::Usage, log.error());
    auto capture = openOutput(options.save);
    if (!capture)
        return complain(ExitCode::Usage, capture.error());
    auto store = openStore(options);
    if (!store)
        return complain(ExitCode::Usage, store.error());

    const TerminationWatcher termination;
    const SystemClock clock;
    ConnectBudget budget(clock);
    const QIODevice *const logDevice = log->get();
    bool incomplete = false;
    RunTrace trace(clock, std::move(*log), std::move(*capture), [&](const QIODevice &device, const QString &reason) {
        incomplete = true;
        complain(ExitCode::OutputFailed,
                 Text::tr("%1 is not complete: %2.").arg(&device == logDevice ? options.sdkLog : options.save, reason));
    });
    const auto reporter = makeReporter(options, trace.redactor());
    DeviceSession session(options.device, options.profile, **store, trace, clock, budget);
    SessionRun run(session, *reporter, options.stay);
    QObject::connect(&termination, &TerminationWatcher::requested, &run, &SessionRun::leave);
    QObject::connect(&run, &SessionRun::finished, &run, [](ExitCode code) { QCoreApplication::exit(int(code)); });
    run.start();
    const int code = QCoreApplication::exec();
    trace.finish();
    return incomplete && code == int(ExitCode::Done) ? int(ExitCode::OutputFailed) : code;
}

} // namespace bootbench
