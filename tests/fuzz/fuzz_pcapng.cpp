// SPDX-License-Identifier: GPL-3.0-or-later
//
// Captures: ours and others'. What is read is saved and opened again, and must be equal.
#include "fuzz.h"

#include "filepieces.h"
#include "pcapngreader.h"

#include <QBuffer>

using namespace bootbench;

namespace {

ImportReport readInto(TraceStore &store, QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    FilePieces pieces(buffer);
    ImportReport report;
    readPcapng(pieces, store, {}, report);
    return report;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes = fuzz::view(data, size);
    const fuzz::FrozenClock clock;
    TraceStore store(clock);
    const ImportReport report = readInto(store, bytes.toByteArray());
    if (report.error) {
        fuzz::expect(report.error->offset >= 0 && report.error->offset <= bytes.size(),
                     "an error names a place within the file");
    }
    const TraceSnapshot snapshot = store.snapshot();
    fuzz::expectSoundDissection(snapshot);

    QBuffer saved;
    saved.open(QIODevice::WriteOnly);
    const ExportRequest request{
        .snapshot = snapshot, .records = {}, .notes = report.notes, .format = TraceFormat::Pcapng};
    fuzz::expect(exportTrace(request, saved).value_or(false), "every trace can be saved");
    TraceStore opened(clock);
    const ImportReport second = readInto(opened, saved.data());
    fuzz::expect(!second.error, "what we save can be opened");
    fuzz::expectEqual(snapshot, opened.snapshot(), "saving and opening a trace gives the same records");
    return 0;
}
