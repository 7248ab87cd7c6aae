// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <trace/tracenotes.h>
#include <trace/tracestore.h>

#include <QString>

#include <memory>

namespace bootbench {

/// Why a text is no filter, and where.
struct FilterError {
    qsizetype offset = 0; ///< in the text, in UTF-16 code units
    qsizetype length = 0; ///< at least 1, also behind the end of the text
    QString message;      ///< translated: what is wrong and what is expected
};

/// What a filter is told beside the record.
struct FilterContext {
    /// Outlives the evaluation; null: nothing is marked.
    const TraceNotes *notes = nullptr;
    /// Only what it lets through is compared with, so that no filter finds a secret by its text; null: the bytes as
    /// they are. Outlives the evaluation.
    const Redactor *redactor = nullptr;
    /// From which `time > 3.5s` counts: µs since the epoch, of the first record.
    qint64 firstWallMicroseconds = 0;
};

/// A condition on records, as `mqtt.type == PUBLISH and topic contains "bootstrap"`. A value, cheap to copy; any number
/// of threads may evaluate it at the same time.
///
///     condition  = condition ("or" | "||") condition | condition ("and" | "&&") condition
///                | ("not" | "!") condition | "(" condition ")" | comparison
///     comparison = field | field operator value | field "in" "(" value {"," value} ")"
///     operator   = "==" | "!=" | "<" | "<=" | ">" | ">=" | "contains" | "matches"
///     value      = word | "text in quotes" | 7b 22 | 12:00:03.5 | /regular expression/i
///
/// `and` binds closer than `or`. A field alone asks whether there is one, or whether it is true. A field that a record
/// has several times fulfils a comparison when one of them does, and `!=` when it is there and none of them is equal.
/// `==` minds upper and lower case, but not for names of the protocol (`PUBLISH`, `up`, `notify`, `LK-030A`);
/// `contains` never does; `matches` does unless the expression ends with `/i`.
class Filter
{
public:
    class Program;

    /// Passes every record.
    Filter();
    [[nodiscard]] static Result<Filter, FilterError> parse(QStringView text);

    /// As it was written, without space around it; empty for the filter that passes every record.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isEmpty() const { return !d; }
    /// Whether what people marked and commented matters to it.
    [[nodiscard]] bool usesNotes() const;

    /// One record of the trace, whose channel is given as it may be looked at. For many, FilterEvaluator is faster.
    [[nodiscard]] bool matches(const TraceSnapshot &trace, const TraceRecord &record, const ChannelInfo &channel,
                               const FilterContext &context) const;

    friend bool operator==(const Filter &a, const Filter &b) { return a.text() == b.text(); }

private:
    friend class FilterEvaluator;
    std::shared_ptr<const Program> d;
};

/// A filter over the records of one snapshot, for one thread: remembers what it learnt about the connections.
class FilterEvaluator
{
public:
    FilterEvaluator(const Filter &filter, const TraceSnapshot &snapshot, const FilterContext &context);
    ~FilterEvaluator();
    Q_DISABLE_COPY_MOVE(FilterEvaluator)

    [[nodiscard]] bool matches(quint64 sequence);
    /// For so many records a regular expression took too many steps: they count as if it had not matched.
    [[nodiscard]] quint64 givenUp() const { return m_givenUp; }

private:
    Filter m_filter;
    TraceSnapshot m_snapshot;
    FilterContext m_context;
    class Channels;
    std::unique_ptr<Channels> m_channels;
    quint64 m_givenUp = 0;
};

} // namespace bootbench
