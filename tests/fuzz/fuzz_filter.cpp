// SPDX-License-Identifier: GPL-3.0-or-later
//
// Filters: parsing, completion at every place, and evaluation over a small trace with every kind of record.
#include "fuzz.h"

#include <filter/filter.h>
#include <filter/filterfields.h>
#include <traceio/sdklogreader.h>

#include <QFile>
#include <QString>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

const TraceSnapshot &someTrace()
{
    static const fuzz::FrozenClock clock;
    static TraceStore store(clock);
    static const TraceSnapshot snapshot = [] {
        QFile file(QStringLiteral(BOOTBENCH_TEST_DATA "/sdk-redistribute.log"));
        if (file.open(QIODevice::ReadOnly)) {
            SdkLogReader reader(store);
            reader.read(file.readAll());
            reader.finish();
        }
        fuzz::expect(store.snapshot().size() > 0, "the sample has records");
        return store.snapshot();
    }();
    return snapshot;
}

/// On one record of each kind and direction: more of the same would only take time.
void evaluate(const Filter &filter)
{
    static const QList<quint64> chosen = [] {
        QSet<int> seen;
        QList<quint64> records;
        for (quint64 sequence = 1; sequence <= someTrace().size(); ++sequence) {
            const TraceRecord record = someTrace().record(sequence);
            const int kind = int(record.kind) * 4 + int(record.direction);
            if (!seen.contains(kind))
                records += sequence;
            seen += kind;
        }
        return records;
    }();
    const TraceNotes notes{.marked = {2}, .comments = {{3, u"x"_s}}, .timeReferences = {4}};
    FilterEvaluator evaluator(filter, someTrace(),
                              {.notes = &notes, .redactor = nullptr, .firstWallMicroseconds = fuzz::FrozenClock::now});
    for (const quint64 sequence : chosen)
        (void)evaluator.matches(sequence);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t longest = 1000; // the box of a filter is not a place for novels
    if (size > longest)
        return -1;
    const QString text = QString::fromUtf8(fuzz::view(data, size));
    const auto filter = Filter::parse(text);
    if (!filter) {
        const FilterError &error = filter.error();
        fuzz::expect(error.offset >= 0 && error.offset <= text.size(), "an error begins within the filter");
        fuzz::expect(error.length >= 1 && error.offset + error.length <= text.size() + 1, "an error has an extent");
        fuzz::expect(!error.message.isEmpty(), "an error says what is wrong");
    } else {
        const auto again = Filter::parse(filter->text());
        fuzz::expect(again.has_value() && *again == *filter, "a filter's text is that filter");
        evaluate(*filter);
    }
    constexpr qsizetype places = 16;
    const qsizetype step = std::max<qsizetype>(1, text.size() / places);
    for (qsizetype cursor = 0; cursor <= text.size(); cursor += step) {
        const FilterCompletions offered = filterCompletions(text, cursor, {u"LightSwitch"_s});
        fuzz::expect(offered.offset >= 0 && offered.length >= 0 && offered.offset + offered.length <= text.size(),
                     "a completion replaces what is there");
    }
    return 0;
}
