// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterterm.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace bootbench {

class FilterBook;
class FilterButtons;
class FilterEdit;
class TraceModel;

/// Where a trace is filtered: the box, buttons for named filters, and below them what is wrong with the text or how far
/// the filter is. What is in the box counts once Enter is pressed.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the bar.
    FilterBar(TraceModel &trace, FilterBook &book, QWidget *parent = nullptr);

    /// Takes the focus.
    void open();
    /// Joins a term to what is in the box, and applies that unless it is to be edited first.
    void join(const QString &term, FilterJoin join, FilterUse use);
    void apply(const QString &filter);
    void prepare(const QString &filter);
    void retranslate();

Q_SIGNALS:
    /// The keyboard is wanted elsewhere.
    void left();
    void helpRequested();
    /// A passing word for the status bar.
    void noticed(const QString &text);

private:
    void connectEdit();
    [[nodiscard]] QWidget *buildStatus();
    void applyText();
    void escape();
    void walkHistory(int steps);
    void fillHistory();
    void fillManage();
    /// What is wrong, how far the filter is, or what can be done; what is longer than a moment under way gets a bar.
    void refreshStatus();
    void refreshProgress();
    [[nodiscard]] QStringList devicesSeen() const;
    /// Whether the text may be written into a settings file.
    [[nodiscard]] bool maybeKept(const QString &filter) const;

    TraceModel &m_trace;
    FilterBook &m_book;
    FilterEdit *m_edit;
    QAction *m_clear;
    QToolButton *m_history;
    QMenu *m_historyMenu;
    QToolButton *m_keep;
    QMenu *m_keepMenu;
    FilterButtons *m_buttons;
    QToolButton *m_help;
    QWidget *m_status = nullptr;
    QLabel *m_verdict = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    /// How far the filter is, as last told.
    quint64 m_done = 0;
    quint64 m_total = 0;
    quint64 m_matches = 0;
    QTimer m_textTimer;     ///< so that numbers change at most so often
    QTimer m_progressTimer; ///< so that nothing flashes up for what is done at once
    bool m_focused = false;
    /// Position in the book's recent filters, and the text that was there before; −1: not in there.
    qsizetype m_historyAt = -1;
    QString m_beforeHistory;
};

} // namespace bootbench
