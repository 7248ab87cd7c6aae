// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"
#include "parts.h"
#include "traffic.h"

#include <base/clock.h>
#include <dissect/fieldtree.h>
#include <dissect/summary.h>
#include <traceio/tracefile.h>

#include <QTemporaryDir>

#include <cstdio>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// Opening a capture and listing its packets, and taking each apart, against tshark on the same file.
void bench::listing()
{
    constexpr quint64 count = 100'000;
    const SystemClock clock;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"packets.pcapng"_s);
    {
        TraceStore store(clock);
        fillWithTraffic(store, count);
        const ExportRequest request{
            .snapshot = store.snapshot(), .records = {}, .notes = {}, .format = TraceFormat::Pcapng};
        if (const auto saved = exportTrace(request, path); !saved) {
            std::printf("listing: %s\n", qPrintable(saved.error().toString()));
            return;
        }
    }
    qsizetype shown = 0;
    const auto opened = [&](bool dissected) {
        return leastSeconds([&] {
            TraceStore store(clock);
            (void)importTrace(path, store);
            const TraceSnapshot snapshot = store.snapshot();
            for (quint64 sequence = 1; sequence <= snapshot.size(); ++sequence) {
                const TraceRecord record = snapshot.record(sequence);
                const ChannelInfo channel = snapshot.channel(record.channel);
                const RecordSummary summary = summarize(record, channel);
                const QByteArray line = QByteArray::number(record.sequence) + '\t' +
                                        QByteArray::number(record.wallMicroseconds) + '\t' + summary.type.toUtf8() +
                                        '\t' + summary.topic.toUtf8() + '\t' + summary.info.toUtf8() + '\n';
                shown += line.size();
                if (dissected)
                    shown += dissect(record, channel).fields.size();
            }
        });
    };
    const double listed = opened(false);
    const double dissected = opened(true);
    std::printf("list: %.0f thousand packets/s opened and listed, %.0f with all fields of each\n",
                double(count) / listed / 1e3, double(count) / dissected / 1e3);
    const auto tshark =
        peerSeconds(u"tshark"_s,
                    {u"-r"_s, path, u"-T"_s, u"fields"_s, u"-e"_s, u"frame.number"_s, u"-e"_s, u"frame.time_epoch"_s,
                     u"-e"_s, u"mqtt.msgtype"_s, u"-e"_s, u"mqtt.topic"_s, u"-e"_s, u"_ws.col.Info"_s},
                    2);
    if (tshark)
        std::printf("  tshark -T fields takes %.0f × as long as the list, %.0f × as long as the fields (aim ≥ 50)\n",
                    *tshark / listed, *tshark / dissected);
}
