// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform_p.h"

#include <simulator/platform.h>

// What Platform has to do with its console.
namespace bootbench {

Endpoint Platform::consoleEndpoint() const
{
    return d->console ? Endpoint{d->config.hostName, d->console->port()} : Endpoint();
}

AccessKeyPair Platform::accessKey() const
{
    return d->console ? AccessKeyPair{d->console->accessKey().id, d->console->accessKey().secret.clone()}
                      : AccessKeyPair();
}

Result<QString, QString> Platform::createJob(const DistributeRequest &request)
{
    if (!d->console)
        return Failure(tr("The platform is not running. Start it first."));
    return d->console->createJob(request);
}

Result<void, QString> Platform::interruptJob(const QString &jobId)
{
    if (!d->console)
        return Failure(tr("The platform is not running. Start it first."));
    if (!d->console->jobs().interrupt(jobId))
        return Failure(tr("There is no job %1 that still runs.").arg(jobId));
    return {};
}

QList<DistributeJob> Platform::jobs() const
{
    return d->console ? d->console->jobs().jobs() : QList<DistributeJob>();
}

QList<DistributeResult> Platform::jobResults(const QString &jobId) const
{
    return d->console ? d->console->jobs().results(jobId) : QList<DistributeResult>();
}

void Platform::setStateLag(std::chrono::milliseconds lag)
{
    if (d->console)
        d->console->setStateLag(lag);
}

} // namespace bootbench
