// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace bootbench {

class ConsoleTable;
class EmptyState;
class OperationLogDisplay;
class OperationLogModel;

/// The console's run log with the filters of the platform's own console: device, operation, status, time.
class OperationLogView : public QWidget
{
    Q_OBJECT

public:
    /// `log` outlives the view.
    explicit OperationLogView(OperationLogModel &log, QWidget *parent = nullptr);

    /// Why there is no log to show, in words; empty when there may be one.
    void setUnavailable(const QString &reason);
    void retranslate();

private:
    void buildFilters();
    void applyFilter();
    void clearFilter();
    void refreshEmptiness();
    void copySelection();

    OperationLogModel &m_log;
    OperationLogDisplay *m_display;
    QLineEdit *m_device;
    QComboBox *m_operations;
    QComboBox *m_outcome;
    QComboBox *m_time;
    QLabel *m_count;
    QStackedWidget *m_stack;
    ConsoleTable *m_table;
    EmptyState *m_empty;
    QAction *m_copy;
    QAction *m_clear;
    /// Lets "the last minute" go on while nothing else happens.
    QTimer m_slide;
    QString m_unavailable;
    bool m_atTail = true;
};

} // namespace bootbench
