// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracerecovery.h>
#include <traceio/tracefile.h>

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace bootbench {

/// Reads logs and captures into the program's trace and writes the trace into files, one after the other, on a thread
/// of its own. For the GUI thread.
class TraceFiles : public QObject
{
    Q_OBJECT

public:
    /// The store outlives this.
    explicit TraceFiles(TraceStore &store, QObject *parent = nullptr);
    /// Cancels what is under way and waits for it.
    ~TraceFiles() override;

    [[nodiscard]] bool isBusy() const { return m_worker != nullptr; }

public Q_SLOTS:
    /// Adds the file's records to the trace.
    void open(const QString &path);
    /// All records as of now, secrets masked; the format by the suffix.
    void save(const QString &path);
    /// Looks for the traces of programs that were killed.
    void findRecoverable(const QString &directory);
    /// What a program that was killed had recorded comes into the trace; its journal goes once ours has it.
    void recover(const bootbench::RecoverableTrace &trace);
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    /// The one recorded last of those that were found.
    void recoverableFound(const bootbench::RecoverableTrace &trace);
    /// A passing word: how far it is, that it is done.
    void noticed(const QString &text);
    /// Something that a person has to read.
    void problemFound(const QString &title, const QString &text);

private:
    void run(std::function<void()> work);
    void runNext();
    [[nodiscard]] TraceFileProgress progress(const QString &path);
    void onOpened(const QString &path, quint64 records, const ImportReport &report);

    TraceStore &m_store;
    /// Marks and comments that came with files; they go into the next one that is saved.
    TraceNotes m_notes;
    QList<std::function<void()>> m_waiting;
    std::unique_ptr<QThread> m_worker;
    std::atomic<bool> m_cancelled = false;
};

} // namespace bootbench
