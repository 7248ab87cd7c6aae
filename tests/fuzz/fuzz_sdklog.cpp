// SPDX-License-Identifier: GPL-3.0-or-later
//
// The C SDK's logs: anything may be a log. What is read is written again and read again.
#include "fuzz.h"
#include "sdklogline.h"

#include <traceio/sdklogreader.h>
#include <traceio/sdklogwriter.h>

#include <algorithm>

using namespace bootbench;

namespace {

void readInto(TraceStore &store, QByteArrayView log)
{
    SdkLogReader reader(store);
    reader.read(log);
    reader.finish();
    (void)reader.findings();
}

QByteArray written(const TraceSnapshot &snapshot, const Redactor *redactor)
{
    SdkLogWriter writer(redactor);
    QByteArray log;
    for (quint64 sequence = 1; sequence <= snapshot.size(); ++sequence) {
        const TraceRecord record = snapshot.record(sequence);
        log += writer.write(record, snapshot.channel(record.channel));
    }
    return log;
}

/// What stands before the first stamp gets its time, and the reader looks for it in the first piece only.
bool hasStamp(QByteArrayView log)
{
    constexpr qsizetype longest = 4096;
    for (qsizetype at = 0; at < log.size();) {
        const qsizetype lineEnd = log.indexOf('\n', at);
        const QByteArrayView line = log.sliced(at, (lineEnd < 0 ? log.size() : lineEnd) - at);
        if (sdkline::parse(line.first(std::min(longest, line.size()))).form == sdkline::Form::Stamped)
            return true;
        at += line.size() + 1;
    }
    return false;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes = fuzz::view(data, size);
    const fuzz::FrozenClock clock;
    TraceStore store(clock);
    readInto(store, bytes);
    const TraceSnapshot snapshot = store.snapshot();
    fuzz::expectSoundDissection(snapshot);

    // A log may come in two pieces that meet at a line's end; only a printed payload must not be cut.
    const qsizetype half = bytes.indexOf('\n', bytes.size() / 2) + 1;
    if (half > 0 && !bytes.contains("pub, payload: ") && hasStamp(bytes.first(half))) {
        TraceStore inPieces(clock);
        SdkLogReader reader(inPieces);
        reader.read(bytes.first(half));
        reader.read(bytes.sliced(half));
        reader.finish();
        fuzz::expectEqual(snapshot, inPieces.snapshot(), "records do not depend on where the log is cut");
    }

    TraceStore again(clock);
    readInto(again, written(snapshot, nullptr));
    (void)written(snapshot, &store.redactor());
    return 0;
}
