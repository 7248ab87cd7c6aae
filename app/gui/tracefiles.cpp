// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracefiles.h"

#include <QFileInfo>
#include <QLocale>
#include <QThread>

namespace bootbench {

using namespace Qt::StringLiterals;

TraceFiles::TraceFiles(TraceStore &store, QObject *parent) : QObject(parent), m_store(store) {}

TraceFiles::~TraceFiles()
{
    cancel();
    if (m_worker)
        m_worker->wait();
}

void TraceFiles::open(const QString &path)
{
    run([this, path] {
        const quint64 before = m_store.snapshot().size();
        const ImportReport report = importTrace(path, m_store, progress(path));
        const quint64 records = m_store.snapshot().size() - before;
        QMetaObject::invokeMethod(this, [this, path, records, report] { onOpened(path, records, report); });
    });
}

void TraceFiles::save(const QString &path)
{
    const auto format = formatOfSuffix(path);
    if (!format) {
        Q_EMIT problemFound(tr("The trace was not saved"),
                            tr("“%1” has no suffix that names a format; use .pcapng, .log, .txt, .csv or .jsonl.")
                                .arg(QFileInfo(path).fileName()));
        return;
    }
    run([this, path, format] {
        const auto written = exportTrace({.snapshot = m_store.snapshot(),
                                          .records = std::nullopt,
                                          .notes = {},
                                          .format = *format,
                                          .redactor = &m_store.redactor()},
                                         path, progress(path));
        QMetaObject::invokeMethod(this, [this, path, written] {
            if (!written)
                Q_EMIT problemFound(tr("The trace was not saved"), written.error().toString());
            else if (*written)
                Q_EMIT noticed(tr("Saved %1; secrets are masked.").arg(QFileInfo(path).fileName()));
        });
    });
}

void TraceFiles::run(std::function<void()> work)
{
    if (m_worker) {
        Q_EMIT problemFound(tr("One file at a time"), tr("Another file is still being read or written; try again when "
                                                         "it is done."));
        return;
    }
    m_cancelled = false;
    m_worker.reset(QThread::create(std::move(work)));
    connect(m_worker.get(), &QThread::finished, this, [this] {
        m_worker->wait();
        m_worker.reset();
    });
    m_worker->start();
}

/// For the worker: tells the GUI thread, and hears whether to go on.
TraceFileProgress TraceFiles::progress(const QString &path)
{
    return [this, path, last = -1](qint64 done, qint64 total) mutable {
        const int percent = total > 0 ? int(done * 100 / total) : 100;
        if (percent != last) {
            last = percent;
            const QString name = QFileInfo(path).fileName();
            QMetaObject::invokeMethod(this,
                                      [this, name, percent] { Q_EMIT noticed(tr("%1: %2 %").arg(name).arg(percent)); });
        }
        return !m_cancelled.load();
    };
}

void TraceFiles::onOpened(const QString &path, quint64 records, const ImportReport &report)
{
    const QString name = QFileInfo(path).fileName();
    QStringList words = report.findings;
    if (report.error)
        words.prepend(report.error->toString());
    if (!words.isEmpty()) {
        const QString title = report.error ? tr("%1 could not be read to its end").arg(name) : tr("About %1").arg(name);
        Q_EMIT problemFound(title, words.join(u'\n'));
    }
    Q_EMIT noticed(tr("%1: %2 records were added to the trace.").arg(name, QLocale().toString(records)));
}

} // namespace bootbench
