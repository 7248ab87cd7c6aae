// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobcommands.h"

#include <simulator/platform.h>

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <optional>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(JobCommands)
};

using Words = QStringList;

Result<void, QString> create(Platform &platform, const Words &words, JsonLine &answer)
{
    DistributeRequest request;
    request.productKey = words.at(0);
    request.sourceInstanceId = words.at(1);
    request.targetInstanceIds = words.at(2).split(u',', Qt::SkipEmptyParts);
    request.strategy =
        request.targetInstanceIds.size() > 1 ? DistributeStrategy::NearestAccess : DistributeStrategy::SpecifiedRegion;
    if (words.at(3) == "*"_L1) {
        const QList<PlatformDevice> devices = platform.devices();
        for (const PlatformDevice &device : devices) {
            if (device.identity.productKey() == request.productKey && device.instanceId == request.sourceInstanceId)
                request.deviceNames.append(device.identity.deviceName());
        }
    } else {
        request.deviceNames = words.at(3).split(u',', Qt::SkipEmptyParts);
    }
    const auto jobId = platform.createJob(request);
    if (!jobId)
        return Failure(jobId.error());
    answer.add("jobId"_L1, *jobId).add("total"_L1, int(request.deviceNames.size()));
    return {};
}

std::optional<DistributeJob> jobOf(const Platform &platform, const QString &jobId)
{
    const QList<DistributeJob> jobs = platform.jobs();
    for (const DistributeJob &job : jobs) {
        if (job.id == jobId)
            return job;
    }
    return std::nullopt;
}

Result<void, QString> status(Platform &platform, const Words &words, JsonLine &answer)
{
    const auto job = jobOf(platform, words.at(0));
    if (!job)
        return Failure(Text::tr("There is no job %1.").arg(words.at(0)));
    QList<JsonLine> results;
    const QList<DistributeResult> lines = platform.jobResults(job->id);
    for (const DistributeResult &line : lines) {
        JsonLine result;
        results.append(addResult(result, line));
    }
    addJob(answer, *job).add("results"_L1, results);
    return {};
}

Result<void, QString> list(Platform &platform, const Words &, JsonLine &answer)
{
    QList<JsonLine> lines;
    const QList<DistributeJob> jobs = platform.jobs();
    for (const DistributeJob &job : jobs) {
        JsonLine line;
        lines.append(addJob(line, job));
    }
    answer.add("jobs"_L1, lines);
    return {};
}

Result<void, QString> interrupt(Platform &platform, const Words &words, JsonLine &)
{
    return platform.interruptJob(words.at(0));
}

struct Command {
    QLatin1StringView name;
    QLatin1StringView usage;
    qsizetype words;
    Result<void, QString> (*run)(Platform &platform, const Words &words, JsonLine &answer);
};

constexpr auto commands = std::to_array<Command>({
    {"create"_L1, "job create PK SOURCE TARGET[,TARGET...] DN[,DN...]|*"_L1, 4, create},
    {"status"_L1, "job status ID"_L1, 1, status},
    {"list"_L1, "job list"_L1, 0, list},
    {"interrupt"_L1, "job interrupt ID"_L1, 1, interrupt},
});

} // namespace

JsonLine &addJob(JsonLine &line, const DistributeJob &job)
{
    return line.add("jobId"_L1, job.id)
        .add("productKey"_L1, job.productKey)
        .add("source"_L1, job.sourceInstanceId)
        .add("targets"_L1, QJsonArray::fromStringList(job.targetInstanceIds))
        .add("strategy"_L1, int(job.strategy))
        .add("status"_L1, QString(jobStatusName(job.status)))
        .add("total"_L1, job.total);
}

JsonLine &addResult(JsonLine &line, const DistributeResult &result)
{
    return line.add("productKey"_L1, result.productKey)
        .add("deviceName"_L1, result.deviceName)
        .add("code"_L1, result.code)
        .add("message"_L1, result.message)
        .add("instanceId"_L1, result.targetInstanceId);
}

Result<void, QString> runJobCommand(Platform &platform, const QString &rest, JsonLine &answer)
{
    Words words = rest.split(u' ', Qt::SkipEmptyParts);
    const QString name = words.isEmpty() ? QString() : words.takeFirst();
    for (const Command &command : commands) {
        if (command.name != name)
            continue;
        if (words.size() != command.words)
            return Failure(Text::tr("Usage: %1").arg(command.usage));
        return command.run(platform, words, answer);
    }
    return Failure(
        Text::tr("There is no command “job %1”. Commands: job create, job status, job list, job interrupt.").arg(name));
}

} // namespace bootbench
