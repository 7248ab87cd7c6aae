// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"
#include "parts.h"

#include <base/clock.h>
#include <trace/tracestore.h>

#include <cstdio>
#include <vector>

using namespace bootbench;

/// Appending, and memory beside the records' bytes, against copying them into a vector.
void bench::ingest()
{
    constexpr int count = 1'000'000;
    constexpr int size = 120;
    const QByteArray bytes(size, 'x');
    const SystemClock clock;
    qint64 memory = 0;
    const double seconds = leastSeconds([&] {
        TraceStore store(clock);
        for (int i = 0; i < count; ++i)
            store.append({.channel = 1, .kind = RecordKind::MqttPacket, .bytes = bytes});
        memory = store.memoryInUse();
    });
    const double copying = leastSeconds([&] {
        std::vector<QByteArray> records;
        for (int i = 0; i < count; ++i)
            records.emplace_back(bytes.constData(), bytes.size());
    });
    std::printf("ingest: %.1f million records/s of %d bytes; %.2f × the time of a vector of byte arrays\n",
                count / seconds / 1e6, size, seconds / copying);
    std::printf("memory: %.1f bytes a record beside its own (aim ≤ 48); %.2f × the bytes\n",
                double(memory) / count - size, double(memory) / (double(count) * size));
}
