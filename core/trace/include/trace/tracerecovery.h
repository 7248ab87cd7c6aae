// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracesink.h>

#include <base/result.h>

#include <QList>
#include <QStringList>

namespace bootbench {

/// The journal of a program that ended without removing it.
struct RecoverableTrace {
    QString folder;
    /// That can be read; 0 when all of it is damaged, which recover() sets aside.
    quint64 records = 0;
    qint64 bytes = 0;
    /// µs since the epoch, of the first and the last record that can be read.
    qint64 firstWall = 0;
    qint64 lastWall = 0;
};

struct RecoveryReport {
    quint64 records = 0;
    /// In words, translated: which file was damaged, from which byte on, and where it was set aside.
    QStringList damaged;
    /// Something in the folder is nowhere else, and it must not be discarded.
    bool keepFolder = false;
};

/// The journals in `directory` (TraceStoreOptions::directory) whose owner no longer lives. Those of programs that were
/// killed before they recorded anything are removed, and only those. Blocking.
[[nodiscard]] QList<RecoverableTrace> findRecoverable(const QString &directory);
/// Appends every sound record to the sink, in order, its channels opened there. Files that are damaged are renamed to
/// `*.damaged` and moved beside the folder. The rest of the folder stays until it is discarded. The error says in words
/// why nothing was read. Blocking.
[[nodiscard]] Result<RecoveryReport, QString> recover(const RecoverableTrace &trace, TraceSink &sink);
/// Removes the journal for good.
void discard(const RecoverableTrace &trace);

} // namespace bootbench
