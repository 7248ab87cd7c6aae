// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include <dissect/fieldtree.h>
#include <dissect/payload.h>
#include <dissect/summary.h>

#include <cstdio>
#include <cstdlib>

namespace fuzz {

using namespace bootbench;

void expect(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "Broken promise: %s\n", what);
    std::abort();
}

void expectSoundDissection(const TraceRecord &record, const ChannelInfo &channel)
{
    (void)summarize(record, channel);
    const FieldTree tree = dissect(record, channel);
    for (int index = 0; index < int(tree.fields.size()); ++index) {
        const DissectedField &field = tree.fields[index];
        expect(field.parent < index && field.parent >= -1, "a field's parent stands before it");
        expect(field.range.offset >= 0 && field.range.length >= 0, "a field's range is not negative");
        expect(field.range.offset + field.range.length <= record.bytes.size(), "a field's range is within the bytes");
    }
    for (qint64 offset : {qint64(0), qint64(record.bytes.size() / 2), qint64(record.bytes.size())})
        expect(tree.fieldAt(offset) < int(tree.fields.size()), "fieldAt names a field");
    if (payloadKindOf(record.bytes) == PayloadKind::Json)
        (void)indentedJson(record.bytes);
}

void expectSoundDissection(const TraceSnapshot &snapshot)
{
    for (quint64 sequence = 1; sequence <= snapshot.size(); ++sequence) {
        const TraceRecord record = snapshot.record(sequence);
        expectSoundDissection(record, snapshot.channel(record.channel));
    }
}

void expectEqual(const TraceSnapshot &a, const TraceSnapshot &b, const char *what)
{
    expect(a.size() == b.size(), what);
    for (quint64 sequence = 1; sequence <= a.size(); ++sequence) {
        const TraceRecord left = a.record(sequence);
        const TraceRecord right = b.record(sequence);
        expect(left.kind == right.kind && left.direction == right.direction && left.stage == right.stage &&
                   left.inferred == right.inferred && left.wallMicroseconds == right.wallMicroseconds &&
                   left.bytes == right.bytes,
               what);
    }
}

} // namespace fuzz
