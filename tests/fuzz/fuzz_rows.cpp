// SPDX-License-Identifier: GPL-3.0-or-later
//
// CSV and JSON lines. What is read is written in the same format and read again: the second time nothing changes.
#include "fuzz.h"

#include "filepieces.h"
#include "rowreader.h"

#include <QBuffer>

using namespace bootbench;

namespace {

using Reader = void (*)(FilePieces &, TraceSink &, const TraceFileProgress &, ImportReport &);

ImportReport readInto(TraceStore &store, QByteArray bytes, Reader read)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    FilePieces pieces(buffer);
    ImportReport report;
    read(pieces, store, {}, report);
    return report;
}

void check(QByteArrayView bytes, Reader read, TraceFormat format)
{
    const fuzz::FrozenClock clock;
    TraceStore store(clock);
    const ImportReport report = readInto(store, bytes.toByteArray(), read);
    if (report.error) {
        fuzz::expect(report.error->offset >= 0 && report.error->offset <= bytes.size(),
                     "an error names a place within the file");
    }
    const TraceSnapshot snapshot = store.snapshot();
    fuzz::expectSoundDissection(snapshot);
    QBuffer saved;
    saved.open(QIODevice::WriteOnly);
    const ExportRequest request{.snapshot = snapshot, .records = {}, .notes = {}, .format = format};
    fuzz::expect(exportTrace(request, saved).value_or(false), "every trace can be written");
    TraceStore opened(clock);
    const ImportReport second = readInto(opened, saved.data(), read);
    fuzz::expect(!second.error, "what we write can be read");
    fuzz::expect(opened.snapshot().size() == snapshot.size(), "as many records as before");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes = fuzz::view(data, size);
    check(bytes, readCsv, TraceFormat::Csv);
    check(bytes, readJsonLines, TraceFormat::JsonLines);
    return 0;
}
