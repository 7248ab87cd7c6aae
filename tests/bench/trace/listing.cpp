// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"
#include "parts.h"
#include "traffic.h"

#include <base/clock.h>
#include <dissect/fieldtree.h>
#include <dissect/summary.h>
#include <traceio/tracefile.h>

#include <QStringEncoder>
#include <QTemporaryDir>

#include <charconv>
#include <cstdio>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

/// Keeps the work from being left out.
qsizetype shown = 0;

char *append(char *to, QStringView text)
{
    to = QStringEncoder(QStringEncoder::Utf8).appendToBuffer(to, text);
    *to++ = '\t';
    return to;
}

/// A line for each record, as tshark prints them.
qsizetype list(const TraceSnapshot &snapshot)
{
    qsizetype size = 0;
    QByteArray line;
    for (quint64 sequence = 1; sequence <= snapshot.size(); ++sequence) {
        const TraceRecord record = snapshot.record(sequence);
        const RecordSummary summary = summarize(record, snapshot.channel(record.channel));
        constexpr qsizetype numbers = 64;
        line.resize(numbers + 3 * (summary.type.size() + summary.topic.size() + summary.info.size()));
        char *end = std::to_chars(line.begin(), line.end(), record.sequence).ptr;
        *end++ = '\t';
        end = std::to_chars(end, line.end(), record.wallMicroseconds).ptr;
        *end++ = '\t';
        end = append(append(append(end, summary.type), summary.topic), summary.info);
        size += end - line.constData();
    }
    return size;
}

qsizetype takeApart(const TraceSnapshot &snapshot)
{
    qsizetype fields = 0;
    for (quint64 sequence = 1; sequence <= snapshot.size(); ++sequence) {
        const TraceRecord record = snapshot.record(sequence);
        fields += dissect(record, snapshot.channel(record.channel)).fields.size();
    }
    return fields;
}

} // namespace

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
    TraceStore store(clock);
    const double opened = leastSeconds([&] {
        TraceStore once(clock);
        (void)importTrace(path, once);
    });
    (void)importTrace(path, store);
    const TraceSnapshot snapshot = store.snapshot();
    const double listed = leastSeconds([&] { shown += list(snapshot); });
    const double dissected = leastSeconds([&] { shown += takeApart(snapshot); });
    std::printf("list: %.0f thousand packets/s opened, %.0f listed, %.0f with all fields of each\n",
                double(count) / opened / 1e3, double(count) / listed / 1e3, double(count) / dissected / 1e3);
    const auto tshark =
        peerSeconds(u"tshark"_s,
                    {u"-r"_s, path, u"-T"_s, u"fields"_s, u"-e"_s, u"frame.number"_s, u"-e"_s, u"frame.time_epoch"_s,
                     u"-e"_s, u"mqtt.msgtype"_s, u"-e"_s, u"mqtt.topic"_s, u"-e"_s, u"_ws.col.Info"_s},
                    2);
    if (tshark)
        std::printf(
            "  tshark -T fields takes %.0f × as long as the list (aim ≥ 50), %.0f × as long as the fields, %.0f × as "
            "long as opening and the list\n",
            *tshark / listed, *tshark / dissected, *tshark / (opened + listed));
}
