// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"
#include "parts.h"
#include "traffic.h"

#include <base/clock.h>
#include <filter/filterrun.h>

#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

struct Seen {
    double first = -1; ///< seconds until the first matches
    double whole = 0;
    double processor = 0; ///< of all threads; on a machine with nothing else to do this is `whole` times its cores
    quint64 matches = 0;
};

Seen run(const Filter &filter, const TraceSnapshot &snapshot, const Redactor &redactor)
{
    Seen seen;
    FilterRun filterRun;
    QEventLoop loop;
    QElapsedTimer timer;
    QObject::connect(&filterRun, &FilterRun::advanced, &loop, [&](const QList<quint32> &matches) {
        if (seen.first < 0 && !matches.isEmpty())
            seen.first = double(timer.nsecsElapsed()) / 1e9;
        seen.matches += quint64(matches.size());
    });
    QObject::connect(&filterRun, &FilterRun::finished, &loop, &QEventLoop::quit);
    timer.start();
    seen.processor = bench::leastSeconds(
        [&] {
            filterRun.start(filter, snapshot, {}, &redactor);
            loop.exec();
        },
        1);
    seen.whole = double(timer.nsecsElapsed()) / 1e9;
    return seen;
}

} // namespace

/// Filters over five million records, redacted as the window does it.
void bench::filtering()
{
    constexpr quint64 count = 5'000'000;
    const SystemClock clock;
    TraceStore store(clock);
    store.protect("0123456789abcdef0123456789abcdef");
    fillWithTraffic(store, count);
    const TraceSnapshot snapshot = store.snapshot();
    constexpr std::array texts{
        u"dir == down",
        u"device == LightSwitch3",
        u"mqtt.type == PUBLISH and len > 200",
        u"stage == notify",
        u"bytes contains 7b 22 69",
        u"payload contains \"Voltage\"",
        u"topic == \"/ext/notify\"",
        u"topic contains \"bootstrap\"",
        u"json.params.cmd == 0",
    };
    std::printf("filter over %llu records (aim < 300 ms whole, < 50 ms to the first):\n",
                static_cast<unsigned long long>(count));
    for (const char16_t *text : texts) {
        const auto filter = Filter::parse(text);
        if (!filter) {
            std::printf("  %s: %s\n", qPrintable(QString::fromUtf16(text)), qPrintable(filter.error().message));
            continue;
        }
        Seen best;
        for (int round = 0; round < 3; ++round) {
            const Seen seen = run(*filter, snapshot, store.redactor());
            if (round == 0 || seen.whole < best.whole)
                best = seen;
        }
        std::printf("  %-40s %5.0f ms whole (processor %.0f ms), %s%.1f ms to the first of %llu\n",
                    qPrintable(QString::fromUtf16(text)), best.whole * 1e3, best.processor * 1e3,
                    best.first < 0 ? "none, " : "", std::max(best.first, 0.0) * 1e3,
                    static_cast<unsigned long long>(best.matches));
    }
}
