// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tracefiles.h"

#include <models/tracemodel.h>
#include <traceview/exportdialog.h>
#include <traceview/filterbook.h>
#include <traceview/tracepanel.h>

#include <QPointer>
#include <QStringList>

class QFileDialog;

namespace bootbench {

/// A trace in the window: its rows, its files and its panel. The running one, or one that was read from a file.
class TraceDocument : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the document.
    TraceDocument(TraceStore &store, FilterBook &book, QObject *parent = nullptr);
    ~TraceDocument() override;

    [[nodiscard]] TraceStore &store() { return m_store; }
    [[nodiscard]] const TraceStore &store() const { return m_store; }
    [[nodiscard]] TraceModel &model() { return m_model; }
    [[nodiscard]] TraceFiles &files() { return m_files; }
    /// Made at first; whoever shows it owns it.
    [[nodiscard]] TracePanel *panel() const { return m_panel; }

    /// Asks what is to be exported and where to.
    void askForExport();
    /// Asks where the whole trace is to go, secrets masked.
    void askWhereToSave();

Q_SIGNALS:
    void noticed(const QString &text);
    /// A file was written; `text` says what about its secrets.
    void saved(const QString &file, const QString &text);
    void problemFound(const QString &title, const QString &text);
    void findingsFound(const QString &title, const QString &text);

private:
    [[nodiscard]] QList<quint64> recordsOf(ExportScope scope) const;
    /// Deletes itself.
    [[nodiscard]] QFileDialog *openSaveDialog(const QString &title, const QStringList &filters);
    void exportTo(const QString &path, const ExportChoice &choice);

    TraceStore &m_store;
    TraceModel m_model;
    TraceFiles m_files;
    QPointer<TracePanel> m_panel;
    ExportChoice m_lastChoice;
};

/// A document with a store of its own, for a file that is opened, and needs no journal for that.
class OpenedTrace : public QObject
{
    Q_OBJECT

public:
    OpenedTrace(const Clock &clock, TraceStoreOptions options, FilterBook &book, QObject *parent = nullptr);

    [[nodiscard]] TraceDocument &document() { return m_document; }

private:
    TraceStore m_ownStore;
    TraceDocument m_document;
};

} // namespace bootbench
