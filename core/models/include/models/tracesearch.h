// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/byterange.h>
#include <base/result.h>
#include <trace/tracestore.h>

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace bootbench {

/// Whether a record of the trace is one that is looked for; nothing where a pattern takes too many steps to tell.
/// Called on another thread, one record after the other.
using RecordPredicate = std::function<std::optional<bool>(const TraceSnapshot &trace, const TraceRecord &record)>;

enum class SearchKind : quint8 {
    Text,             ///< in the record's summary and in its bytes as UTF-8; upper and lower case are the same
    Hex,              ///< bytes, written as `7b 22`, `7B22` or `7b:22`
    RegularExpression ///< as Text, with a Perl-compatible pattern; `(?i)` ignores case
};

/// Where a record's shown bytes have what is looked for, the first place; empty where only the summary has it. Called
/// on another thread, too, for the record that was found.
using HitFinder = std::function<ByteRange(const TraceSnapshot &trace, const TraceRecord &record)>;

/// What a find box asks for.
struct SearchTerm {
    RecordPredicate predicate;
    HitFinder hit;
};

/// Masked bytes are never found by what they hide: with a redactor (which outlives the term) only what it lets through
/// is looked at; without one, the bytes as they are.
/// The error is translated and says what is wrong with the text.
[[nodiscard]] Result<SearchTerm, QString> searchTerm(SearchKind kind, const QString &text, const Redactor *redactor);

/// Looks for the next record of its kind, on a thread of its own; one search at a time, a new one ends the old.
class TraceSearch : public QObject
{
    Q_OBJECT

public:
    enum class From : quint8 { After, Before };

    explicit TraceSearch(QObject *parent = nullptr);
    /// Ends the search and waits for its thread, for less than the time of one record.
    ~TraceSearch() override;

    [[nodiscard]] bool isRunning() const { return m_running != nullptr; }
    /// Begins beside `sequence` (0: before the first record) and goes on at the other end, up to `sequence` itself;
    /// without `wrap` it stops at the end. Without a finder no hit is told.
    void start(const TraceSnapshot &snapshot, quint64 sequence, From side, RecordPredicate predicate,
               HitFinder finder = {}, bool wrap = true);
    void cancel();

Q_SIGNALS:
    /// `wrapped`: it went past an end of the trace.
    void found(quint64 sequence, bool wrapped, bootbench::ByteRange hit);
    /// `undecided`: so many records' patterns took too many steps.
    void notFound(quint64 undecided);

private:
    QThreadPool m_pool;
    /// Set true to end the search that it belongs to; null while there is none.
    std::shared_ptr<std::atomic<bool>> m_running;
};

} // namespace bootbench
