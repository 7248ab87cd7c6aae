// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracefiles.h"

#include <base/clock.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cmath>

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
        const ImportReport report =
            importTrace(path, m_store, progress(tr("Reading %1").arg(QFileInfo(path).fileName()), Unit::Bytes));
        const quint64 records = m_store.snapshot().size() - before;
        QMetaObject::invokeMethod(this, [this, path, records, report] { onOpened(path, records, report); });
    });
}

void TraceFiles::save(const QString &path, const ExportRequest &request, const RedactionPolicy &policy)
{
    run([this, path, request = ExportRequest(request), policy]() mutable {
        const QString name = QFileInfo(path).fileName();
        const Redactor redactor(m_store.redactor(), policy);
        request.redactor = &redactor;
        const auto written = exportTrace(request, path, progress(tr("Writing %1").arg(name), Unit::Records));
        const bool masked = policy.secrets && policy.keys && policy.passwords && policy.signatures;
        QMetaObject::invokeMethod(this, [this, path, name, written, masked] {
            if (!written)
                Q_EMIT problemFound(tr("The trace was not saved"), written.error().toString());
            else if (*written)
                Q_EMIT saved(path, masked ? tr("Secrets are masked.") : tr("Its secrets can be read."));
            else
                Q_EMIT noticed(tr("%1 was not saved: cancelled.").arg(name));
        });
    });
}

void TraceFiles::findRecoverable(const QString &directory)
{
    run([this, directory] {
        QList<RecoverableTrace> found = bootbench::findRecoverable(directory);
        // There is nothing to ask where nothing can be read; what is left is kept beside, and that is told.
        const auto none = std::ranges::partition(found, [](const auto &trace) { return trace.records > 0; });
        for (const RecoverableTrace &trace : none) {
            const SystemClock clock;
            TraceStore nowhere(clock); // its devices have no business in ours
            const auto report = bootbench::recover(trace, nowhere);
            if (!report || report->damaged.isEmpty())
                continue;
            if (!report->keepFolder)
                bootbench::discard(trace);
            QMetaObject::invokeMethod(this, [this, damaged = report->damaged] {
                Q_EMIT problemFound(tr("A trace could not be recovered"), damaged.join(u'\n'));
            });
        }
        found.erase(none.begin(), none.end());
        const auto last = std::ranges::max_element(found, {}, &RecoverableTrace::lastWall);
        if (last != found.cend())
            QMetaObject::invokeMethod(this, [this, trace = *last] { Q_EMIT recoverableFound(trace); });
    });
}

void TraceFiles::recover(const RecoverableTrace &trace)
{
    run([this, trace] {
        const auto report = bootbench::recover(trace, m_store);
        QMetaObject::invokeMethod(this, [this, trace, report] {
            if (!report) {
                Q_EMIT problemFound(tr("The trace was not recovered"), report.error());
                return;
            }
            if (!report->damaged.isEmpty())
                Q_EMIT problemFound(tr("Parts of the trace were damaged"), report->damaged.join(u'\n'));
            Q_EMIT noticed(tr("%1 records were recovered.").arg(QLocale().toString(report->records)));
            // Our own journal is at most a second behind.
            constexpr auto untilWritten = std::chrono::seconds(3);
            if (!report->keepFolder)
                QTimer::singleShot(untilWritten, this, [this, trace] { discard(trace); });
        });
    });
}

void TraceFiles::discard(const RecoverableTrace &trace)
{
    run([trace] { bootbench::discard(trace); });
}

void TraceFiles::run(std::function<void()> work)
{
    m_waiting.append(std::move(work));
    if (!m_worker)
        runNext();
}

void TraceFiles::runNext()
{
    if (m_waiting.isEmpty())
        return;
    m_cancelled = false;
    m_worker.reset(QThread::create(m_waiting.takeFirst()));
    connect(m_worker.get(), &QThread::finished, this, [this] {
        m_worker->wait();
        m_worker.reset();
        Q_EMIT ended();
        runNext();
    });
    m_worker->start();
}

/// How fast it goes and how long it still takes; nothing while that is a guess.
QString TraceFiles::paceText(qint64 done, qint64 total, qint64 milliseconds, Unit unit)
{
    constexpr qint64 untilKnown = 500;
    if (done <= 0 || total <= 0 || milliseconds < untilKnown)
        return {};
    const double each = 1000.0 * double(done) / double(milliseconds);
    const QString left = QLocale().toString(qint64(std::ceil(double(total - done) / each)));
    constexpr double mebibyte = 1024.0 * 1024.0;
    return unit == Unit::Bytes ? tr("%1 MiB/s, %2 s left").arg(QLocale().toString(each / mebibyte, 'f', 0), left)
                               : tr("%1 records/s, %2 s left").arg(QLocale().toString(qint64(each)), left);
}

/// For the worker: tells the GUI thread, and hears whether to go on.
TraceFileProgress TraceFiles::progress(const QString &what, Unit unit)
{
    QElapsedTimer since;
    since.start();
    return [this, what, unit, since, last = -1](qint64 done, qint64 total) mutable {
        const int percent = total > 0 ? int(done * 100 / total) : 100;
        if (percent != last) {
            last = percent;
            const QString pace = paceText(done, total, since.elapsed(), unit);
            QMetaObject::invokeMethod(this, [this, what, percent, pace] { Q_EMIT progressed(what, percent, pace); });
        }
        return !m_cancelled.load();
    };
}

void TraceFiles::onOpened(const QString &path, quint64 records, const ImportReport &report)
{
    const QString name = QFileInfo(path).fileName();
    // A long log may say the same of thousands of lines, which nobody reads and no window holds.
    constexpr qsizetype mostFindings = 4;
    QStringList words = report.findings.first(std::min(report.findings.size(), mostFindings));
    if (const qsizetype more = report.findings.size() - words.size(); more > 0)
        words += tr("… and %n more; bootbench-cli trace tells them all.", nullptr, int(more));
    if (report.error)
        words.prepend(report.error->toString());
    const QString text = words.join(u'\n');
    if (report.error)
        Q_EMIT problemFound(records == 0 ? tr("%1 could not be opened").arg(QDir::toNativeSeparators(path))
                                         : tr("%1 could not be read to its end").arg(name),
                            text);
    else if (!words.isEmpty())
        Q_EMIT findingsFound(tr("About %1").arg(name), text);
    if (!report.error || records > 0)
        Q_EMIT noticed(report.cancelled ? tr("%1: cancelled after %2 records.").arg(name, QLocale().toString(records))
                                        : tr("%1: %2 records.").arg(name, QLocale().toString(records)));
    Q_EMIT opened(path, records, report);
}

} // namespace bootbench
