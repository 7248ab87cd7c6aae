// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/redactor.h>
#include <trace/tracestore.h>

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace bootbench {

enum class DifferenceKind : quint8 {
    Missing, ///< only the first trace has it
    Extra,   ///< only the second trace has it
    Order,   ///< both have it, at different places of the conversation
    Field,   ///< both have it, and a value in it differs
    Timing   ///< both have it, and one took longer by more than the factor
};

/// `missing`, `extra`, `order`, `field`, `timing`: stable, for scripts.
[[nodiscard]] QLatin1StringView differenceKindName(DifferenceKind kind);

struct Difference {
    DifferenceKind kind = DifferenceKind::Missing;
    /// `ProductKey.DeviceName` of the device, as the first trace names it where it has it; empty where none is named.
    QString device;
    /// Sequence numbers of the records; 0 on the side that has none.
    quint64 recordA = 0;
    quint64 recordB = 0;
    /// Of Field: which one, as `http.status` or `json.params.cmd`; else empty.
    QString path;
    /// Of Field: the values, nothing where there is none. Of Timing: µs since what came before.
    std::optional<QString> a;
    std::optional<QString> b;
    /// All of it in words, translated.
    QString text;
    /// Index of its row in ComparisonReport::rows.
    qsizetype row = 0;
};

enum class RowKind : quint8 {
    Same,
    OnlyLeft,  ///< the first trace alone has it
    OnlyRight, ///< the second trace alone has it
    Changed,   ///< a value in it differs; its place and time may, too
    Order,     ///< it comes at another place; its time may differ, too
    Timing     ///< nothing but its time differs
};

/// One thing that was said, of both traces side by side.
struct ComparisonRow {
    RowKind kind = RowKind::Same;
    /// As in Difference.
    QString device;
    /// Sequence numbers of the records; 0 on the side that has none.
    quint64 left = 0;
    quint64 right = 0;
    /// Of HTTP: the records of the bodies, where these are records of their own; else 0.
    quint64 leftBody = 0;
    quint64 rightBody = 0;
    /// What differs in words, a line for each difference; empty for Same. What was said is in the records.
    QString text;
};

struct ComparisonOptions {
    /// What the texts call the traces.
    QString nameA;
    QString nameB;
    /// Mask what is quoted: those of both traces, since either may know a secret that the other shows. Texts and values
    /// are as the traces hold them without. They outlive the comparison.
    QList<const Redactor *> redactors;
    /// How many times longer an answer must take to be told; 0 compares no times.
    double timingFactor = 3;
    /// Answers whose times differ by less are never told: the SDK's stamps resolve 10 ms.
    qint64 timingFloorMicroseconds = 100'000;
    /// Told now and then from the thread that does the work; returning false cancels it.
    std::function<bool(qint64 done, qint64 total)> progress{};
};

struct ComparisonReport {
    /// All that was compared, device by device, in the order of the conversations: where both have it, of the first's.
    QList<ComparisonRow> rows;
    /// In the order of the rows.
    QList<Difference> differences;
    /// The devices that were compared with each other and have different identities, for people; their names are no
    /// differences.
    QList<std::pair<QString, QString>> pairedDevices;
    /// What the texts call the traces.
    QString nameA;
    QString nameB;
    /// Then there is nothing in it.
    bool cancelled = false;

    [[nodiscard]] bool equal() const { return differences.isEmpty(); }
};

/// The bytes of a record of the trace as all of the redactors let them through.
[[nodiscard]] QByteArray maskedBytes(const TraceSnapshot &trace, const TraceRecord &record,
                                     const QList<const Redactor *> &redactors);

/// What `b` does otherwise than `a`, device by device: bootstrap requests and answers, failed dials and handshakes,
/// logins and their answers, messages by topic and method, and connections that the platform ended. A request and its
/// answer stay together, by the id of the message where there is one.
///
/// Values that differ in every run do not count: message ids, packet ids, dates, time stamps, the clientId's `_conn`.
/// Where one trace was rebuilt from a log, what such a log never shows is not missed in it, and what was assumed in
/// rebuilding it is not compared. A masked value (`**`) equals any of its length.
///
/// A password is never quoted, not even without a redactor. Any thread.
[[nodiscard]] ComparisonReport compareTraces(const TraceSnapshot &a, const TraceSnapshot &b,
                                             const ComparisonOptions &options = {});

/// All of it for people, a line for each difference; translated, for a file or the clipboard.
[[nodiscard]] QString comparisonText(const ComparisonReport &report);

} // namespace bootbench
