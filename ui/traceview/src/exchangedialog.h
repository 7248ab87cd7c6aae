// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracestore.h>

#include <QDialog>
#include <QThreadPool>

#include <atomic>

class QLabel;
class QTextBrowser;
class QUrl;

namespace bootbench {

class TraceModel;

/// One device's conversation around a record, in one column: what it said and what it was told, as text where it is
/// text. Collected on another thread; a click on a line shows its record.
class ExchangeDialog : public QDialog
{
    Q_OBJECT

public:
    /// Of the device of the record, or of its connection where it has no device. `trace` outlives the dialog.
    ExchangeDialog(const TraceModel &trace, quint64 record, QWidget *parent = nullptr);
    ~ExchangeDialog() override;

Q_SIGNALS:
    void recordChosen(quint64 record);

private:
    void collect(const TraceSnapshot &snapshot, const Redactor *redactor, quint64 record);
    void fill(const QString &html, qsizetype shown, bool whole, quint64 record);

    QLabel *m_count;
    QTextBrowser *m_text;
    std::atomic<bool> m_cancelled = false;
    QThreadPool m_pool;
};

} // namespace bootbench
