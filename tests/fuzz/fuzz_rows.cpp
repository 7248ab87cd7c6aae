// SPDX-License-Identifier: GPL-3.0-or-later
//
// CSV and JSON lines. What is read is written in the same format and read again: the second time nothing changes.
#include "fuzz.h"

#include "rowreader.h"

#include <QBuffer>

using namespace bootbench;

namespace {

using Reader = void (*)(QByteArrayView, TraceSink &, const TraceFileProgress &, ImportReport &);

void check(QByteArrayView bytes, Reader read, TraceFormat format)
{
    const fuzz::FrozenClock clock;
    TraceStore store(clock);
    ImportReport report;
    read(bytes, store, {}, report);
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
    ImportReport second;
    read(saved.data(), opened, {}, second);
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
