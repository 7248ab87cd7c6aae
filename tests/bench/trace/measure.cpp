// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <limits>
#include <sys/resource.h>

namespace bench {

namespace {

double ownSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

/// Of the children that have ended.
double childrenSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

double leastSeconds(const std::function<void()> &work, int times)
{
    double least = std::numeric_limits<double>::max();
    for (int round = 0; round < times; ++round) {
        const double before = ownSeconds();
        work();
        least = std::min(least, ownSeconds() - before);
    }
    return least;
}

std::optional<double> peerSeconds(const QString &program, const QStringList &arguments, int times)
{
    double least = std::numeric_limits<double>::max();
    for (int round = 0; round < times; ++round) {
        const double before = childrenSeconds();
        // Through a pipe, which we empty: grep looks no further than the first match when its output is /dev/null.
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(program, arguments);
        while (process.waitForReadyRead(-1))
            (void)process.readAllStandardOutput();
        if (process.state() != QProcess::NotRunning)
            process.waitForFinished(-1);
        if (process.error() == QProcess::FailedToStart || process.exitStatus() != QProcess::NormalExit ||
            process.exitCode() != 0) {
            std::printf("  %s: not installed or failed, left out\n", qPrintable(program));
            return std::nullopt;
        }
        least = std::min(least, childrenSeconds() - before);
    }
    return least;
}

} // namespace bench
