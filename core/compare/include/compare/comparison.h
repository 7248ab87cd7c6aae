// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracestore.h>

#include <QList>
#include <QString>
#include <QStringList>

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
    /// `ProductKey.DeviceName` of the device, as the first trace names it where it has it.
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
};

struct ComparisonOptions {
    /// What the texts call the traces.
    QString nameA;
    QString nameB;
    /// How many times longer an answer must take to be told; 0 compares no times.
    double timingFactor = 3;
    /// Answers whose times differ by less are never told: the SDK's stamps resolve 10 ms.
    qint64 timingFloorMicroseconds = 100'000;
};

struct ComparisonReport {
    QList<Difference> differences;
    /// The devices that were compared with each other and have different identities; their names are no differences.
    QList<std::pair<QString, QString>> pairedDevices;

    [[nodiscard]] bool equal() const { return differences.isEmpty(); }
};

/// What `b` does otherwise than `a`, device by device: bootstrap requests and answers, failed dials and handshakes,
/// logins and their answers, messages by topic and method, and connections that the platform ended. A request and its
/// answer stay together, by the id of the message where there is one.
///
/// Values that differ in every run do not count: message ids, packet ids, dates, time stamps, the clientId's `_conn`.
/// Where one trace was rebuilt from a log, what such a log never shows is not missed in it, and what was assumed in
/// rebuilding it is not compared. A masked value (`**`) equals any of its length.
///
/// The texts quote values as the traces hold them: pass them through both traces' redactors on the way out. A
/// password is never quoted. Any thread.
[[nodiscard]] ComparisonReport compareTraces(const TraceSnapshot &a, const TraceSnapshot &b,
                                             const ComparisonOptions &options = {});

} // namespace bootbench
