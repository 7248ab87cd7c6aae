// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparisondesk.h"

#include <compare/comparison.h>

#include <QFileDialog>
#include <QSaveFile>
#include <QThread>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

ComparedTrace lookAt(TraceDocument &document)
{
    return {.snapshot = document.store().snapshot(),
            .redactor = std::make_shared<const Redactor>(document.store().redactor(), RedactionPolicy())};
}

} // namespace

Comparison::Comparison(TraceTabs &tabs, TraceDocument &left, TraceDocument &right, double timingFactor, QObject *parent)
    : QObject(parent)
    , m_tabs(tabs)
    , m_left(&left)
    , m_right(&right)
    , m_timingFactor(timingFactor)
    , m_leftName(tabs.titleOf(left.panel()))
    , m_rightName(tabs.titleOf(right.panel()))
{
    // Two files of one name are told apart by their folders.
    if (m_leftName == m_rightName) {
        m_leftName = tabs.toolTipOf(left.panel());
        m_rightName = tabs.toolTipOf(right.panel());
    }
    m_view = new ComparisonView(m_leftName, m_rightName);
    m_tabs.add(m_view, tr("%1 ↔ %2").arg(m_leftName, m_rightName),
               tr("%1 compared with %2").arg(m_rightName, m_leftName));
    connect(m_view, &ComparisonView::cancelRequested, this, &Comparison::cancel);
    connect(m_view, &ComparisonView::noticed, this, &Comparison::noticed);
    connect(m_view, &ComparisonView::recordRequested, this, &Comparison::showRecord);
    connect(m_view, &ComparisonView::saveRequested, this, &Comparison::askWhereToSave);
    for (TraceDocument *document : {&left, &right}) {
        connect(&document->files(), &TraceFiles::ended, this, &Comparison::startWhenRead);
        connect(document, &QObject::destroyed, this, [this] {
            if (m_view && !m_worker && m_view->report().nameA.isEmpty())
                Q_EMIT cancelled();
        });
    }
    startWhenRead();
}

Comparison::~Comparison()
{
    m_cancelled = true;
    if (m_worker)
        m_worker->wait();
    delete m_view;
}

void Comparison::startWhenRead()
{
    if (!m_left || !m_right || m_left->files().isBusy() || m_right->files().isBusy())
        return;
    for (TraceDocument *document : {m_left.get(), m_right.get()})
        disconnect(&document->files(), nullptr, this, nullptr);
    start();
}

void Comparison::run(std::function<void()> work)
{
    m_worker.reset(QThread::create(std::move(work)));
    connect(m_worker.get(), &QThread::finished, this, [this] {
        m_worker->wait();
        m_worker.reset();
    });
    m_worker->start();
}

void Comparison::start()
{
    TraceComparison comparison{.left = lookAt(*m_left), .right = lookAt(*m_right), .report = {}};
    ComparisonOptions options{.nameA = m_leftName, .nameB = m_rightName, .redactors = {}};
    options.timingFactor = m_timingFactor;
    options.progress = [this, last = -1](qint64 done, qint64 total) mutable {
        const int percent = total > 0 ? int(std::min<qint64>(done * 100 / total, 100)) : 100;
        if (std::exchange(last, percent) != percent)
            QMetaObject::invokeMethod(this, [this, percent] {
                if (m_view)
                    m_view->showProgress(percent);
            });
        return !m_cancelled.load();
    };
    run([this, comparison, options]() mutable {
        options.redactors = {comparison.left.redactor.get(), comparison.right.redactor.get()};
        comparison.report = compareTraces(comparison.left.snapshot, comparison.right.snapshot, options);
        QMetaObject::invokeMethod(this, [this, comparison] {
            if (comparison.report.cancelled)
                Q_EMIT cancelled();
            else if (m_view)
                m_view->showComparison(comparison);
        });
    });
}

void Comparison::cancel()
{
    m_cancelled = true;
    // Under way it ends by itself.
    if (!m_worker)
        Q_EMIT cancelled();
}

void Comparison::showRecord(ComparisonSide side, quint64 record)
{
    TraceDocument *const document = side == ComparisonSide::Left ? m_left : m_right;
    if (document == nullptr) {
        Q_EMIT noticed(tr("%1 is no longer open.").arg(side == ComparisonSide::Left ? m_leftName : m_rightName));
        return;
    }
    m_tabs.show(document->panel());
    if (document->model().rowOf(record) < 0)
        Q_EMIT noticed(tr("Record %1 is not among those shown.").arg(record));
    document->panel()->showRecords(record, record);
}

void Comparison::askWhereToSave(const QString &report)
{
    auto *dialog = new QFileDialog(m_view, tr("Save report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Text (*.txt)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, report](const QString &path) { save(path, report); });
    dialog->open();
}

void Comparison::save(const QString &path, const QString &report)
{
    // One at a time: the comparison itself is over when there is a report.
    if (m_worker)
        m_worker->wait();
    run([this, path, report] {
        QSaveFile file(path);
        const QByteArray text = report.toUtf8();
        const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
        QMetaObject::invokeMethod(this, [this, path, written, why = file.errorString()] {
            if (written)
                Q_EMIT saved(path, tr("Secrets are masked."));
            else
                Q_EMIT problemFound(tr("The report was not saved"), why);
        });
    });
}

ComparisonDesk::ComparisonDesk(TraceTabs &tabs, Documents documents, Opener open, QObject *parent)
    : QObject(parent), m_tabs(tabs), m_documents(std::move(documents)), m_open(std::move(open))
{
}

ComparisonDesk::~ComparisonDesk() = default;

void ComparisonDesk::ask(const QWidget *panel)
{
    const QList<TraceDocument *> documents = m_documents();
    const QWidget *const wanted = panel != nullptr ? panel : m_tabs.currentPanel();
    QStringList titles;
    int right = 0;
    for (int i = 0; i < documents.size(); ++i) {
        titles += m_tabs.titleOf(documents[i]->panel());
        if (documents[i]->panel() == wanted)
            right = i;
    }
    // With an empty trace there is nothing to compare: the running one is, for who only reads logs.
    const auto isGood = [&](const TraceDocument *document) {
        return document != documents[right] && document->store().snapshot().size() > 0;
    };
    const auto good = std::ranges::find_if(documents, isGood);
    const int other = right == 0 && documents.size() > 1 ? 1 : 0;
    const int left = good != documents.cend() ? int(good - documents.cbegin()) : other;
    auto *dialog = new ComparisonDialog(titles, left, right, m_tabs.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ComparisonDialog::submitted, this, &ComparisonDesk::compare);
    dialog->open();
}

void ComparisonDesk::compare(const ComparisonChoice &choice)
{
    const QList<TraceDocument *> documents = m_documents();
    const auto documentOf = [&](const ComparisonChoice::Trace &trace) {
        return trace.open < 0 ? m_open(trace.file) : documents.value(trace.open);
    };
    TraceDocument *const left = documentOf(choice.left);
    TraceDocument *const right = documentOf(choice.right);
    // A trace was closed while the dialog was open.
    if (left == nullptr || right == nullptr)
        return;
    m_comparisons.push_back(std::make_unique<Comparison>(m_tabs, *left, *right, choice.timingFactor));
    Comparison *const comparison = m_comparisons.back().get();
    connect(comparison, &Comparison::noticed, this, &ComparisonDesk::noticed);
    connect(comparison, &Comparison::saved, this, &ComparisonDesk::saved);
    connect(comparison, &Comparison::problemFound, this, &ComparisonDesk::problemFound);
    // Later, since the view that was cancelled is still at it.
    connect(
        comparison, &Comparison::cancelled, this, [this, view = comparison->view()] { close(view); },
        Qt::QueuedConnection);
}

void ComparisonDesk::close(const QWidget *view)
{
    std::erase_if(m_comparisons, [view](const auto &comparison) { return comparison->view() == view; });
}

} // namespace bootbench
