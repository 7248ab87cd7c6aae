// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracedocument.h"

#include <QFileDialog>

#include <algorithm>
#include <limits>
#include <numeric>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr TraceFormat saveFormats[] = {TraceFormat::Pcapng, TraceFormat::SdkLog, TraceFormat::Csv,
                                       TraceFormat::JsonLines};

} // namespace

TraceDocument::TraceDocument(TraceStore &store, FilterBook &book, QObject *parent)
    : QObject(parent), m_store(store), m_model(store), m_files(store), m_panel(new TracePanel(m_model, book))
{
    connect(&m_files, &TraceFiles::progressed, m_panel, &TracePanel::showProgress);
    connect(&m_files, &TraceFiles::ended, m_panel, &TracePanel::hideProgress);
    connect(&m_files, &TraceFiles::noticed, this, &TraceDocument::noticed);
    connect(&m_files, &TraceFiles::saved, this, &TraceDocument::saved);
    connect(&m_files, &TraceFiles::problemFound, this, &TraceDocument::problemFound);
    connect(&m_files, &TraceFiles::findingsFound, this, &TraceDocument::findingsFound);
    connect(m_panel, &TracePanel::cancelRequested, &m_files, &TraceFiles::cancel);
    connect(m_panel, &TracePanel::noticed, this, &TraceDocument::noticed);
    connect(m_panel, &TracePanel::exportRequested, this, &TraceDocument::askForExport);
    connect(&m_files, &TraceFiles::opened, &m_model, [this](const QString &, quint64, const ImportReport &report) {
        TraceNotes notes = m_model.notes();
        notes.marked.unite(report.notes.marked);
        notes.comments.insert(report.notes.comments);
        notes.timeReferences.unite(report.notes.timeReferences);
        m_model.setNotes(notes);
    });
}

TraceDocument::~TraceDocument()
{
    delete m_panel;
}

QList<quint64> TraceDocument::recordsOf(ExportScope scope) const
{
    QList<quint64> records;
    switch (scope) {
    case ExportScope::All:
        break;
    case ExportScope::Shown:
        records.resize(m_model.rowCount());
        for (int row = 0; row < records.size(); ++row)
            records[row] = m_model.sequenceAt(row);
        break;
    case ExportScope::Marked:
        records = m_model.notes().marked.values();
        std::ranges::sort(records);
        break;
    case ExportScope::Selected:
        records = m_panel->selectedRecords(std::numeric_limits<qsizetype>::max());
        break;
    }
    return records;
}

void TraceDocument::exportTo(const QString &path, const ExportChoice &choice)
{
    ExportRequest request{
        .snapshot = m_store.snapshot(), .records = std::nullopt, .notes = m_model.notes(), .format = choice.format};
    if (choice.scope != ExportScope::All)
        request.records = recordsOf(choice.scope);
    m_files.save(path, request, choice.policy);
}

void TraceDocument::askForExport()
{
    const ExportDialog::Counts counts{m_store.snapshot().size(), quint64(m_model.rowCount()),
                                      quint64(m_model.notes().marked.size()),
                                      quint64(m_panel->selectedRecords(std::numeric_limits<int>::max()).size())};
    auto *dialog = new ExportDialog(counts, m_panel);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setChoice(m_lastChoice);
    connect(dialog, &ExportDialog::submitted, this, [this](const ExportChoice &choice) {
        m_lastChoice = choice;
        const QFileDialog *files = openSaveDialog(tr("Export"), {fileFilter(choice.format)});
        connect(files, &QFileDialog::fileSelected, this, [this, choice](QString path) {
            if (formatOfSuffix(path) != choice.format)
                path += fileSuffix(choice.format);
            exportTo(path, choice);
        });
    });
    dialog->open();
}

void TraceDocument::askWhereToSave()
{
    QStringList filters;
    for (const TraceFormat format : saveFormats)
        filters += fileFilter(format);
    const QFileDialog *files = openSaveDialog(tr("Save trace"), filters);
    connect(files, &QFileDialog::fileSelected, this, [this, files, filters](QString path) {
        // A name without a suffix of ours gets that of the chosen kind of file.
        auto format = formatOfSuffix(path);
        if (!format) {
            format = saveFormats[std::max(filters.indexOf(files->selectedNameFilter()), qsizetype(0))];
            path += fileSuffix(*format);
        }
        exportTo(path, {.scope = ExportScope::All, .format = *format});
    });
}

QFileDialog *TraceDocument::openSaveDialog(const QString &title, const QStringList &filters)
{
    auto *dialog = new QFileDialog(m_panel->window(), title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(filters);
    dialog->open();
    return dialog;
}

namespace {

TraceStoreOptions withoutJournal(TraceStoreOptions options)
{
    options.journal = false;
    return options;
}

} // namespace

OpenedTrace::OpenedTrace(const Clock &clock, TraceStoreOptions options, FilterBook &book, QObject *parent)
    : QObject(parent), m_ownStore(clock, withoutJournal(std::move(options))), m_document(m_ownStore, book)
{
}

} // namespace bootbench
