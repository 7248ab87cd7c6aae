// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracerecovery.h>
#include <traceio/tracefile.h>

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace bootbench {

/// Reads logs and captures into a trace and writes it into files, one after the other, on a thread of its own. For the
/// GUI thread.
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
    /// What the request says, but for its redactor: the policy tells what is hidden. The file appears whole or not at
    /// all.
    void save(const QString &path, const bootbench::ExportRequest &request, const bootbench::RedactionPolicy &policy);
    /// Looks for the traces of programs that were killed.
    void findRecoverable(const QString &directory);
    /// What a program that was killed had recorded comes into the trace; its journal goes once ours has it.
    void recover(const bootbench::RecoverableTrace &trace);
    /// For good.
    void discard(const bootbench::RecoverableTrace &trace);
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    /// The one recorded last of those that were found.
    void recoverableFound(const bootbench::RecoverableTrace &trace);
    /// `what` and `pace` are for people; more than a hundred of these do not come.
    void progressed(const QString &what, int percent, const QString &pace);
    /// What was under way has come to an end, whichever.
    void ended();
    /// `records`: how many came into the trace.
    void opened(const QString &path, quint64 records, const bootbench::ImportReport &report);
    /// A passing word: that it is done.
    void noticed(const QString &text);
    /// A file was written; `text` says what about its secrets.
    void saved(const QString &file, const QString &text);
    /// Something that a person has to read.
    void problemFound(const QString &title, const QString &text);
    /// Nothing failed, but a file holds what somebody should know.
    void findingsFound(const QString &title, const QString &text);

private:
    void run(std::function<void()> work);
    void runNext();
    enum class Unit { Bytes, Records };
    [[nodiscard]] TraceFileProgress progress(const QString &what, Unit unit);
    [[nodiscard]] static QString paceText(qint64 done, qint64 total, qint64 milliseconds, Unit unit);
    void onOpened(const QString &path, quint64 records, const ImportReport &report);

    TraceStore &m_store;
    QList<std::function<void()>> m_waiting;
    std::unique_ptr<QThread> m_worker;
    std::atomic<bool> m_cancelled = false;
};

} // namespace bootbench
