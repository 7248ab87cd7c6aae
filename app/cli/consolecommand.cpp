// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolecommand.h"

#include "commandline.h"
#include "consolereporter.h"
#include "secretinput.h"

#include <common/terminationwatcher.h>

#include <console/consoleclient.h>
#include <console/jobwatch.h>
#include <secrets/keychainstore.h>
#include <trace/redactor.h>
#include <trace/tracestore.h>

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int httpsPort = 443;
constexpr int pageSize = 200;
constexpr qint64 maximumListSize = 2 * 1024 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ConsoleCommand)
};

/// What the command line asks for.
struct Call {
    ConsoleEndpoint endpoint;
    DistributeRequest request;
    QString jobId;
    QString instanceId;
    quint64 after = 0;
    bool wait = false;
};

void end(ExitCode code)
{
    QCoreApplication::exit(int(code));
}

void endWith(const ConsoleError &error)
{
    report::error(error);
    end(error.kind == ConsoleError::Kind::Transport ? ExitCode::ConnectFailed : ExitCode::CallRefused);
}

/// A callback that prints a value by `print`, or the error, and ends the program.
template <typename T>
auto printing(void (*print)(const T &))
{
    return [print](const Result<T, ConsoleError> &answer) {
        if (!answer) {
            endWith(answer.error());
            return;
        }
        print(*answer);
        end(ExitCode::Done);
    };
}

void endWithResults(const QList<DistributeResult> &results)
{
    report::results(results);
    end(std::ranges::all_of(results, &DistributeResult::isDistributed) ? ExitCode::Done : ExitCode::NotDistributed);
}

void watch(ConsoleClient &client, const QString &jobId)
{
    auto *const job = new JobWatch(client, jobId, JobWatch::defaultInterval, &client);
    QObject::connect(job, &JobWatch::progressed, job, &report::job);
    QObject::connect(job, &JobWatch::failed, job, &endWith);
    QObject::connect(job, &JobWatch::finished, job,
                     [](const DistributeJob &, const QList<DistributeResult> &results) { endWithResults(results); });
    job->start();
}

DeviceIdentity firstDevice(const Call &call)
{
    return DeviceIdentity::create(call.request.productKey, call.request.deviceNames.value(0))
        .value_or(DeviceIdentity());
}

void create(ConsoleClient &client, const Call &call)
{
    client.createJob(call.request, &client, [&client, wait = call.wait](const Result<QString, ConsoleError> &jobId) {
        if (!jobId) {
            endWith(jobId.error());
            return;
        }
        report::created(*jobId);
        if (wait)
            watch(client, *jobId);
        else
            end(ExitCode::Done);
    });
}

void job(ConsoleClient &client, const Call &call)
{
    if (call.wait)
        watch(client, call.jobId);
    else
        client.queryJob(call.jobId, &client, printing(report::job));
}

void results(ConsoleClient &client, const Call &call)
{
    client.fetchResults(call.jobId, &client, [](const Result<QList<DistributeResult>, ConsoleError> &lines) {
        if (lines)
            endWithResults(*lines);
        else
            endWith(lines.error());
    });
}

void jobs(ConsoleClient &client, const Call &)
{
    client.listJobs(pageSize, {}, &client, printing(report::jobs));
}

void distributed(ConsoleClient &client, const Call &call)
{
    client.listDistributedDevices(call.request.productKey, call.request.sourceInstanceId, 1, pageSize, &client,
                                  printing(report::distributed));
}

void provisioning(ConsoleClient &client, const Call &call)
{
    client.queryProvisioning(firstDevice(call), &client, printing(report::provisioning));
}

void status(ConsoleClient &client, const Call &call)
{
    const DeviceIdentity device = firstDevice(call);
    client.getStatus(device, call.instanceId, &client, [device](const Result<QString, ConsoleError> &state) {
        if (!state) {
            endWith(state.error());
            return;
        }
        report::states({{device.productKey(), device.deviceName(), *state, {}}});
        end(ExitCode::Done);
    });
}

void states(ConsoleClient &client, const Call &call)
{
    client.getStates(call.request.productKey, call.request.deviceNames, call.instanceId, &client,
                     printing(report::states));
}

void log(ConsoleClient &client, const Call &call)
{
    client.listLog(call.after, pageSize, &client, printing(report::log));
}

struct Action {
    QLatin1StringView name;
    bool needsDevices;
    bool needsJob;
    void (*run)(ConsoleClient &client, const Call &call);
};

constexpr auto actions = std::to_array<Action>({
    {"create"_L1, true, false, create},
    {"job"_L1, false, true, job},
    {"results"_L1, false, true, results},
    {"jobs"_L1, false, false, jobs},
    {"distributed"_L1, false, false, distributed},
    {"provisioning"_L1, true, false, provisioning},
    {"status"_L1, true, false, status},
    {"states"_L1, true, false, states},
    {"log"_L1, false, false, log},
});

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"endpoint"_s, Text::tr("Address of the console's API, as HOST:PORT or https://HOST:PORT."), u"ADDRESS"_s,
         QString(console::publicHost)},
        {u"ca"_s, Text::tr("CA file in PEM format, instead of the system's CAs."), u"FILE"_s},
        {u"access-key-id"_s, Text::tr("AccessKey ID. Its secret never stands on a command line."), u"ID"_s},
        {u"secret-stdin"_s, Text::tr("Read the AccessKey secret from the first line of standard input.")},
        {u"keychain"_s, Text::tr("Read the AccessKey secret from the system's keychain.")},
        {u"product-key"_s, Text::tr("ProductKey of the devices."), u"PK"_s},
        {u"device-name"_s, Text::tr("DeviceNames, separated by commas; may be given several times."), u"LIST"_s},
        {u"devices"_s, Text::tr("File with one DeviceName a line."), u"FILE"_s},
        {u"source"_s, Text::tr("Instance that the devices belong to now."), u"ID"_s},
        {u"target"_s,
         Text::tr("Instance that is to get the devices; several, separated by commas, mean nearest "
                  "access."),
         u"LIST"_s},
        {u"target-uid"_s, Text::tr("Account that is to get the devices."), u"UID"_s},
        {u"instance"_s, Text::tr("Instance in which status and states are looked up."), u"ID"_s},
        {u"job"_s, Text::tr("Job that is asked for."), u"ID"_s},
        {u"after"_s, Text::tr("Number of the log entry after which to begin."), u"N"_s, u"0"_s},
        {u"wait"_s, Text::tr("Follow the job to its end, and print what became of each device.")},
        {u"dry-run"_s, Text::tr("Print exactly what create would distribute, and call nobody.")},
        {u"yes"_s, Text::tr("Do create. A distribution cannot be cancelled.")},
    });
}

Result<Endpoint, QString> readEndpoint(const QString &text)
{
    const QUrl url(text.contains("://"_L1) ? text : u"https://"_s + text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty())
        return Failure(Text::tr("“%1” is no address; write HOST:PORT or https://HOST:PORT.").arg(text));
    return Endpoint{url.host(), quint16(url.port(httpsPort))};
}

Result<QStringList, QString> readNames(const QCommandLineParser &parser)
{
    QStringList names;
    const QStringList lists = parser.values(u"device-name"_s);
    for (const QString &list : lists)
        names += list.split(u',', Qt::SkipEmptyParts);
    if (const QString path = parser.value(u"devices"_s); !path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Failure(Text::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
        if (file.size() > maximumListSize)
            return Failure(Text::tr("%1 is too large for a list of devices.").arg(path));
        static const QRegularExpression lineEnd(u"[\r\n]+"_s);
        names += QString::fromUtf8(file.readAll()).split(lineEnd, Qt::SkipEmptyParts);
    }
    return names;
}

Result<Call, QString> readCall(const QCommandLineParser &parser)
{
    Call call;
    const auto endpoint = readEndpoint(parser.value(u"endpoint"_s));
    if (!endpoint)
        return Failure(endpoint.error());
    const auto names = readNames(parser);
    if (!names)
        return Failure(names.error());
    call.endpoint.endpoint = *endpoint;
    if (parser.isSet(u"ca"_s))
        call.endpoint.trust = {TrustSource::PemFile, parser.value(u"ca"_s)};
    call.endpoint.accessKeyId = parser.value(u"access-key-id"_s);
    call.request.productKey = parser.value(u"product-key"_s);
    call.request.deviceNames = *names;
    call.request.sourceInstanceId = parser.value(u"source"_s);
    call.request.targetInstanceIds = parser.value(u"target"_s).split(u',', Qt::SkipEmptyParts);
    call.request.strategy = call.request.targetInstanceIds.size() > 1 ? DistributeStrategy::NearestAccess
                                                                      : DistributeStrategy::SpecifiedRegion;
    call.request.targetUid = parser.value(u"target-uid"_s);
    call.jobId = parser.value(u"job"_s);
    call.instanceId = parser.value(u"instance"_s);
    call.after = parser.value(u"after"_s).toULongLong();
    call.wait = parser.isSet(u"wait"_s);
    return call;
}

/// What is missing for this action, if anything.
QString problemOf(const Action &action, const Call &call, const QCommandLineParser &parser)
{
    if (action.needsJob && call.jobId.isEmpty())
        return Text::tr("--job ID is missing.");
    if (action.needsDevices && (call.request.productKey.isEmpty() || call.request.deviceNames.isEmpty()))
        return Text::tr("--product-key or --device-name is missing.");
    if (action.run == create) {
        if (const auto sound = call.request.check(); !sound)
            return sound.error();
        if (parser.isSet(u"dry-run"_s))
            return {};
        if (!parser.isSet(u"yes"_s)) {
            return Text::tr("this would distribute %n device(s) of %1 from %2 to %3, which cannot be cancelled. Look "
                            "at it with --dry-run, then say --yes.",
                            nullptr, int(call.request.deviceNames.size()))
                .arg(call.request.productKey, call.request.sourceInstanceId,
                     call.request.targetInstanceIds.join(u", "));
        }
    } else if (action.needsDevices && firstDevice(call).isNull()) {
        return Text::tr("“%1” of “%2” is no device.").arg(call.request.deviceNames.value(0), call.request.productKey);
    }
    if (call.endpoint.accessKeyId.isEmpty())
        return Text::tr("--access-key-id ID is missing.");
    if (parser.isSet(u"secret-stdin"_s) == parser.isSet(u"keychain"_s))
        return Text::tr("give one of --secret-stdin and --keychain.");
    return {};
}

/// Keeps all alive while the event loop runs.
class ConsoleRun
{
public:
    ConsoleRun(const Action &action, Call call) : m_action(action), m_call(std::move(call)), m_trace(m_clock) {}

    void start(SecretBytes secret)
    {
        m_client = std::make_unique<ConsoleClient>(m_call.endpoint, std::move(secret), m_trace, m_clock);
        m_action.run(*m_client, m_call);
    }
    void startWithKeychain()
    {
        m_keychain.read(SecretName::accessKey(m_call.endpoint.accessKeyId), &m_keychain,
                        [this](Result<SecretBytes, SecretError> secret) {
                            if (secret) {
                                start(std::move(*secret));
                                return;
                            }
                            ConsoleError error;
                            error.kind = ConsoleError::Kind::Local;
                            error.message = secret.error().detail;
                            endWith(error);
                        });
    }

private:
    const Action &m_action;
    Call m_call;
    SystemClock m_clock;
    TraceStore m_trace;
    KeychainStore m_keychain;
    std::unique_ptr<ConsoleClient> m_client;
};

} // namespace

int runConsoleCommand(const QStringList &arguments)
{
    CommandLine command(
        u"console"_s,
        Text::tr("Calls a platform's console API and prints one JSON object a line. ACTION is one of: create (a "
                 "distribution job), job, results, jobs, distributed, provisioning, status, states, log."));
    command.addFile(u"ACTION"_s, Text::tr("What to ask for."));
    addOptions(command.parser());
    if (const auto over = command.parse(arguments))
        return int(*over);
    const auto *const action = std::ranges::find(actions, command.file(0), &Action::name);
    if (action == actions.end())
        return int(command.wrongUsage(Text::tr("“%1” is no action.").arg(command.file(0))));
    auto call = readCall(command.parser());
    if (!call)
        return int(command.wrongUsage(call.error()));
    if (const QString problem = problemOf(*action, *call, command.parser()); !problem.isEmpty())
        return int(command.wrongUsage(problem));
    if (command.parser().isSet(u"dry-run"_s)) {
        report::dryRun(call->endpoint, call->request);
        return int(ExitCode::Done);
    }

    const TerminationWatcher termination;
    QObject::connect(&termination, &TerminationWatcher::requested, &termination, [] { end(ExitCode::ConnectionLost); });
    ConsoleRun run(*action, std::move(*call));
    if (command.parser().isSet(u"keychain"_s)) {
        run.startWithKeychain();
    } else {
        auto secret = readSecretFromStdin(u"AccessKey secret"_s);
        if (!secret)
            return int(command.wrongUsage(secret.error()));
        run.start(std::move(*secret));
    }
    return QCoreApplication::exec();
}

} // namespace bootbench
